/** What every room writes its events with: who is told, in which words, and the page it leads to. */
import { type NoticeKind, type Role, ROLES } from "@thang-diem/contract";
import type { Bilingual, EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { NoticeToSend } from "./notice.ts";

export interface OfEvaluation {
  readonly evaluationId: EvaluationId;
}

/** The same event in the words for one audience. Whoever stands in two audiences hears the first. */
export interface Letter<About> {
  readonly to: (about: About) => NoticeToSend["to"];
  readonly text: (about: About) => Bilingual;
  /** Page of the evaluation: "/tu-cham"; "" is its own. */
  readonly page: (about: About) => string;
}

export interface NoticeEvent<About extends OfEvaluation> {
  readonly kind: NoticeKind;
  /** Of one matter people hear once. */
  readonly matter: (about: About) => string;
  readonly letters: readonly Letter<About>[];
}

export interface OfUnit extends OfEvaluation {
  readonly unit: {
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
    readonly organisationId: string;
    readonly name: string;
  };
}

export interface OfRound extends OfEvaluation {
  readonly roundId: RoundId;
  readonly roundTitle: Bilingual;
}

export const UNIT: readonly Role[] = ["unit-clerk", "unit-leader"];
export const COUNCIL: readonly Role[] = ["council-member", "council-secretary", "council-chair"];
/** Administrators keep accounts and auditors look on: neither has a part in an evaluation. */
export const EVERYBODY = ROLES.filter((role) => role !== "administrator" && role !== "auditor");

export const holding =
  (...roles: readonly Role[]) =>
  ({ evaluationId }: OfEvaluation) => ({ evaluationId, roles });
export const office = holding("reform-office");
export const ofUnit = ({ evaluationId, unit }: OfUnit) => ({
  evaluationId,
  roles: UNIT,
  organisationIds: [unit.organisationId],
});
export const claimPage = ({ unit }: Pick<OfUnit, "unit">) => `/tu-cham/${unit.roundId}/${unit.unitVersionId}`;
/** The unit, within the name of a matter. */
export const unitKey = ({ unit }: OfUnit) => `${unit.roundId} ${unit.unitVersionId}`;
export const at = (page: string) => () => page;

/**
 * Declares one thing that people are told in an evaluation: who hears it, in which words, and the page it leads to.
 * Each room keeps its own in its `events.ts`. What nobody declares nobody is told, except that a phase begins or ends,
 * which follows the calendar.
 *
 * @example
 * const returned = event<OfUnit>({
 *   kind: "claim-returned",
 *   matter: (about) => `returned ${unitKey(about)}`,
 *   letters: [{ to: ofUnit, page: claimPage, text: ({ unit }) => say(`${unit.name} …`, `${unit.name} …`) }],
 * });
 */
export function event<About extends OfEvaluation>(row: NoticeEvent<About>): NoticeEvent<About> {
  return row;
}

export function say(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** The sentence that it stands in has its own full stop. */
export function ended(text: string): string {
  return text.trim().replace(/[.。]+$/, "");
}
