/** The pages of results: each computes a whole round, so each is computed in a thread; the table is kept. */
import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { MyPreview, OfficeResults, UnitTree } from "@thang-diem/contract";
import type { Outcome } from "@thang-diem/platform/problems";
import { onSnapshot } from "@thang-diem/platform/audit";
import { atPlace, beside, type ThreadPlace } from "@thang-diem/platform/threads";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { type Correction, readCorrection } from "./correction.ts";
import { evaluationResult, type RoundResult } from "./evaluation-result.ts";
import { readMyPreview, readTree } from "./preview.ts";
import { keptByStamp, type Stamped, stamped } from "./kept.ts";
import { readOfficeResults } from "./table.ts";

type Working = Pick<SignInContext, "database" | "clock">;

export const officeResults = keptByStamp(beside(import.meta.url, "officeResultsHere", officeResultsHere));
export const myPreview = beside(import.meta.url, "myPreviewHere", myPreviewHere);
export const unitTree = beside(import.meta.url, "unitTreeHere", unitTreeHere);
export const correction = beside(import.meta.url, "correctionHere", correctionHere);
export const resultToApprove = beside(import.meta.url, "resultToApproveHere", resultToApproveHere);

/** What is kept by unit is read on a picture that does not move. */
function atStill<T>(place: ThreadPlace, read: (still: Working) => Promise<T>): Promise<T> {
  return atPlace(place, ({ database, clock }) =>
    onSnapshot(database.db, (db) => read({ database: { ...database, db }, clock })),
  );
}

export function officeResultsHere(
  place: ThreadPlace,
  evaluationId: EvaluationId,
): Promise<Stamped<Outcome<OfficeResults>>> {
  return atPlace(place, (context) =>
    stamped(context, evaluationId, (still) => readOfficeResults(still, evaluationId)),
  );
}

export function correctionHere(place: ThreadPlace, evaluationId: EvaluationId): Promise<Correction> {
  return atStill(place, (still) => readCorrection(still, evaluationId));
}

export function myPreviewHere(
  place: ThreadPlace,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<MyPreview> {
  return atStill(place, (still) => readMyPreview(still, who, evaluationId));
}

export function unitTreeHere(
  place: ThreadPlace,
  who: SignedIn,
  evaluationId: EvaluationId,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): Promise<Outcome<UnitTree>> {
  return atStill(place, (still) => readTree(still, who, evaluationId, roundId, unitVersionId));
}

/** What the chair approves, without what only the pages show. */
export interface ResultToApprove {
  readonly rounds: readonly Pick<RoundResult, "round" | "open" | "faults" | "asFiles" | "sha256">[];
  readonly sha256: string;
}

export function resultToApproveHere(
  place: ThreadPlace,
  evaluationId: EvaluationId,
): Promise<ResultToApprove> {
  return atStill(place, async ({ database, clock }) => {
    const { rounds, sha256 } = await evaluationResult(database, evaluationId, clock());
    return {
      rounds: rounds.map(({ round, open, faults, asFiles, sha256: own }) => ({
        round,
        open,
        faults,
        asFiles,
        sha256: own,
      })),
      sha256,
    };
  });
}
