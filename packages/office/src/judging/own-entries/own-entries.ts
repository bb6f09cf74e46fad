import type { OwnEntry } from "@thang-diem/contract";
import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { dateText, dayInVietnam } from "@thang-diem/presentation";
import { namesOf } from "../../people/account-records/index.ts";
import { readLeads, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readConfirmations } from "./store.ts";

type Facts = Readonly<Record<string, string>>;

/** Which items of which units are led by the unit's own body, and what somebody outside it has confirmed of them. */
export interface OwnEntries {
  isOwn(unitVersionId: UnitVersionId, item: ItemCode): boolean;
  /** Nothing where the facts that stand are not those that were confirmed. */
  confirmed(unitVersionId: UnitVersionId, item: ItemCode, facts: Facts): OwnEntry["confirmed"];
}

/**
 * A lead agency that is assessed itself scores its own unit like every other: the rule leaves it no choice. So that it
 * is not its own only judge, what it entered about itself is told as such until somebody outside it has confirmed it.
 */
export async function readOwnEntries(
  db: Database["db"],
  roundId: RoundId,
  units: readonly Pick<UnitOfEvaluation, "unitVersionId" | "organisationId">[],
): Promise<OwnEntries> {
  // One after the other: inside a transaction there is one connection.
  const leads = await readLeads(db, roundId);
  const rows = await readConfirmations(db, roundId);
  const nameOf = await namesOf(
    db,
    rows.map(({ by }) => by),
  );
  const agencies = new Map(leads.map(({ item, organisationId }) => [item, organisationId]));
  const bodies = new Map(units.map(({ unitVersionId, organisationId }) => [unitVersionId, organisationId]));
  const known = new Map(rows.map((row) => [`${row.unitVersionId} ${row.item}`, row]));
  return {
    isOwn: (unitVersionId, item) => agencies.has(item) && agencies.get(item) === bodies.get(unitVersionId),
    confirmed(unitVersionId, item, facts) {
      const row = known.get(`${unitVersionId} ${item}`);
      return row === undefined || !sameFacts(row.facts, facts)
        ? undefined
        : { by: nameOf(row.by), at: row.at.toISOString(), reason: row.reason };
    },
  };
}

/** What the source of a figure says beside the agency, in the words of the published file; nothing of other units. */
export function ownMark(own: OwnEntries, unitVersionId: UnitVersionId, item: ItemCode, facts: Facts): string {
  if (!own.isOwn(unitVersionId, item)) return "";
  const confirmed = own.confirmed(unitVersionId, item, facts);
  return confirmed === undefined
    ? "; tự nhập cho chính mình, chưa có người ngoài cơ quan xác nhận"
    : `; tự nhập cho chính mình, ${confirmed.by} xác nhận ngày ${dateText(dayInVietnam(new Date(confirmed.at)), "vi")}`;
}

/** Whether both name the same values; a fact without a value is none. */
export function sameFacts(one: Facts, other: Facts): boolean {
  const written = (facts: Facts) =>
    JSON.stringify(
      Object.entries(facts)
        .filter(([, value]) => value !== "")
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return written(one) === written(other);
}
