import type { PlanFault, PlanRound } from "@thang-diem/contract";
import { type Item, itemsFrom, type Scheme } from "@thang-diem/engine";
import { type Known, organisationsWith } from "./known.ts";
import { type Faults, faultsOfRound } from "./plan-fault.ts";

/** Whether each item that a lead agency scores has one, known and with an account. */
export function checkLeads(round: PlanRound, known: Known): PlanFault[] {
  const found = faultsOfRound("leads", round, `${round.code}-`);
  const scheme = known.schemes.get(round.schemeHash);
  if (scheme === undefined) return [];
  const led = leadItems(scheme);
  checkMissing(round, led, found);
  checkNamed(round, led, known, found);
  const staffed = organisationsWith(known, "lead-agency");
  for (const id of new Set(round.leads.map(({ organisationId }) => organisationId))) {
    const name = known.organisations.get(id)?.name;
    if (name !== undefined && !staffed.has(id))
      found.advise(
        "leads",
        "no-lead-agency",
        `“${name}” chưa có tài khoản với vai trò cơ quan chủ trì.`,
        `"${name}" has no account with the role of lead agency.`,
      );
  }
  return found.faults;
}

/** Items without a lead agency, gathered by the body that the scheme names. */
function checkMissing({ leads }: PlanRound, led: readonly Item[], { must }: Faults): void {
  const given = new Set(leads.map(({ item }) => item));
  const missing = led.filter(({ code }) => !given.has(code));
  for (const items of Map.groupBy(missing, ({ source }) => source?.from?.vi ?? "").values()) {
    const [codes, from] = [items.map(({ code }) => code).join(", "), items[0]?.source?.from];
    must(
      `lead-${items[0]?.code ?? ""}`,
      "lead-missing",
      `tiêu chí ${codes} chưa có cơ quan chủ trì${from ? ` (bộ tiêu chí ghi: ${from.vi})` : ""}.`,
      `items ${codes} have no lead agency${from ? ` (the scheme says: ${from.en})` : ""}.`,
    );
  }
}

function checkNamed(
  { leads }: PlanRound,
  led: readonly Item[],
  { organisations }: Known,
  { must }: Faults,
): void {
  for (const { item, organisationId } of leads) {
    if (!led.some(({ code }) => code === item))
      must(
        `lead-${item}`,
        "lead-not-asked",
        `bộ tiêu chí không giao tiêu chí ${item} cho cơ quan chủ trì.`,
        `the scheme does not give item ${item} to a lead agency.`,
      );
    if (!organisations.has(organisationId))
      must(
        `lead-${item}`,
        "organisation-unknown",
        `cơ quan chủ trì của tiêu chí ${item} không còn trong danh sách.`,
        `the lead agency of item ${item} is no longer on the list.`,
      );
  }
}

/** Items that a lead agency scores for all units. */
export function leadItems(scheme: Scheme): Item[] {
  return itemsFrom(scheme, "lead");
}
