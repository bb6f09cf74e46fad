import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import {
  BOARD_SHOWS,
  BOARD_SORTS,
  CLAIM_SHOWS,
  HISTORY_KINDS,
  type OrganisationLine,
  type Role,
  ROLES,
} from "@thang-diem/contract";

/** Which accounts; what is chosen stands in the address, so that a link shares it. */
export interface AccountSearch {
  readonly q?: string;
  readonly role?: Role;
  readonly status?: "closed";
  readonly page?: number;
}

export function readAccountSearch(given: Record<string, unknown>): AccountSearch {
  const role = ROLES.find((role) => role === given["role"]);
  const page = Number(given["page"] ?? 1);
  return {
    ...(typeof given["q"] === "string" || typeof given["q"] === "number" ? { q: String(given["q"]) } : {}),
    ...(role && { role }),
    ...(given["status"] === "closed" && { status: "closed" }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  };
}

export interface OrganisationSearch {
  readonly q?: string;
  readonly kind?: OrganisationLine["kind"];
}

export function readOrganisationSearch(given: Record<string, unknown>): OrganisationSearch {
  const { q, kind } = given;
  return {
    ...(typeof q === "string" && q !== "" && { q }),
    ...((kind === "own" || kind === "unit") && { kind }),
  };
}

export interface BoardSearch {
  readonly roundId?: RoundId;
  readonly show?: (typeof BOARD_SHOWS)[number];
  readonly sort?: (typeof BOARD_SORTS)[number];
  readonly q?: string;
  readonly page?: number;
}

export function readBoardSearch(given: Record<string, unknown>): BoardSearch {
  const show = BOARD_SHOWS.find((each) => each === given["show"]);
  const sort = BOARD_SORTS.find((each) => each === given["sort"]);
  return {
    ...texts(given, ["roundId", "q"]),
    ...(show && show !== "all" && { show }),
    ...(sort && sort !== "due" && { sort }),
    ...pageIn(given),
  };
}

export interface ClaimUnitsSearch {
  readonly show?: (typeof CLAIM_SHOWS)[number];
  readonly q?: string;
  readonly page?: number;
}

export function readClaimUnitsSearch(given: Record<string, unknown>): ClaimUnitsSearch {
  const show = CLAIM_SHOWS.find((each) => each === given["show"]);
  return { ...texts(given, ["q"]), ...(show && show !== "all" && { show }), ...pageIn(given) };
}

export interface HistorySearch {
  readonly roundId?: RoundId;
  readonly unitVersionId?: UnitVersionId;
  readonly item?: ItemCode;
  readonly person?: string;
  readonly kind?: (typeof HISTORY_KINDS)[number];
}

export function readHistorySearch(given: Record<string, unknown>): HistorySearch {
  const kind = HISTORY_KINDS.find((each) => each === given["kind"]);
  return { ...texts(given, ["roundId", "unitVersionId", "item", "person"]), ...(kind && { kind }) };
}

/** Which published result, which unit of it, and what is supposed of it (a link carries everything). */
export interface ImprovementSearch {
  readonly roundId?: RoundId;
  readonly unitVersionId?: UnitVersionId;
  readonly suppose?: string;
}

export function readImprovementSearch(given: Record<string, unknown>): ImprovementSearch {
  const { suppose } = given;
  // the router reads an object out of the text
  const read = typeof suppose === "object" && suppose !== null ? JSON.stringify(suppose) : suppose;
  return texts({ ...given, suppose: read }, ["roundId", "unitVersionId", "suppose"]);
}

/** Which month of the one-stop figures, and which page of its units. */
export interface OneStopSearch {
  readonly month?: string;
  readonly page?: number;
}

export function readOneStopSearch(given: Record<string, unknown>): OneStopSearch {
  const { month } = given;
  return { ...(typeof month === "string" && /^\d{4}-\d{2}$/.test(month) && { month }), ...pageIn(given) };
}

export interface LogSearch {
  readonly actor?: string;
  readonly action?: string;
  readonly object?: string;
  /** Days as they stand in Vietnam: "2026-03-05". */
  readonly from?: string;
  readonly until?: string;
}

export function readLogSearch(given: Record<string, unknown>): LogSearch {
  return texts(given, ["actor", "action", "object", "from", "until"]);
}

function pageIn(given: Record<string, unknown>): { page?: number } {
  const page = Number(given["page"] ?? 1);
  return Number.isInteger(page) && page > 1 ? { page } : {};
}

/** What an address may filter by. */
interface Filters {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly q: string;
  readonly person: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly suppose: string;
  readonly from: string;
  readonly until: string;
}

/**
 * Texts of an address; the router reads numbers and truth values out of them, a filter wants them as they
 * were typed.
 */
function texts<Name extends keyof Filters>(
  given: Record<string, unknown>,
  names: readonly Name[],
): Partial<Pick<Filters, Name>> {
  return Object.fromEntries(
    names.flatMap((name) =>
      typeof given[name] === "string" || typeof given[name] === "number"
        ? given[name] === ""
          ? []
          : [[name, String(given[name])]]
        : [],
    ),
  ) as Partial<Pick<Filters, Name>>;
}
