/** What stands in the address of a page: each id of its own kind, so that none is taken for another. */
import { useParams } from "@tanstack/react-router";
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";

export interface AddressIds {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly accountId: string;
  readonly sessionId: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly schemeHash: string;
  readonly planId: string;
  readonly reviewId: string;
  readonly sheetId: string;
  readonly step: string;
  readonly guide: string;
  /** A unit, or an organisation of which nothing was recorded. */
  readonly unitRef: string;
}

/** What the address holds, for what stands around every page. */
export function usePossibleIds(): Partial<AddressIds> {
  const segments: Partial<Record<keyof AddressIds, string>> = useParams({ strict: false });
  return segments as Partial<AddressIds>;
}

/**
 * Ids that the address of a page holds.
 * @throws Error at an address without one of them: the page stands in the wrong place of the router
 * @example const { evaluationId, roundId } = useIds("evaluationId", "roundId");
 */
export function useIds<Name extends keyof AddressIds>(...names: readonly Name[]): Pick<AddressIds, Name> {
  const ids = usePossibleIds();
  const absent = names.filter((name) => ids[name] === undefined);
  if (absent.length > 0) throw new Error(`the address holds no ${absent.join(", ")}`);
  return ids as Pick<AddressIds, Name>;
}
