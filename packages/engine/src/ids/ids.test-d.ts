/** Held by the compiler: under each expected error stands a mix-up, and where one would compile this file does not. */
import type { EvaluationId, ItemCode, RoundId, UnitId, UnitVersionId } from "./index.ts";

declare const evaluation: EvaluationId;
declare const round: RoundId;
declare const unit: UnitId;
declare const unitVersion: UnitVersionId;
declare const item: ItemCode;
declare const text: string;

declare function ofEvaluation(id: EvaluationId): void;
declare function ofRound(id: RoundId): void;
declare function ofUnit(id: UnitId): void;
declare function ofUnitVersion(id: UnitVersionId): void;
declare function ofItem(code: ItemCode): void;
declare function ofText(text: string): void;

export function taken(): void {
  ofEvaluation(evaluation);
  ofRound(round);
  ofUnit(unit);
  ofUnitVersion(unitVersion);
  ofItem(item);
  ofText(round);
}

export function refused(): void {
  // @ts-expect-error a round is no evaluation
  ofEvaluation(round);
  // @ts-expect-error an evaluation is no round
  ofRound(evaluation);
  // @ts-expect-error a unit is none of its versions
  ofUnitVersion(unit);
  // @ts-expect-error a version is not the unit
  ofUnit(unitVersion);
  // @ts-expect-error the code of an item is no unit
  ofUnitVersion(item);
  // @ts-expect-error a unit has no place among the items
  ofItem(unitVersion);
  // @ts-expect-error a text becomes an id at a door alone
  ofRound(text);
}
