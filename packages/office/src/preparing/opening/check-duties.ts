import type {
  EvaluationPlan,
  EvaluationSettings,
  PlanDuty,
  PlanFault,
  PlanRound,
} from "@thang-diem/contract";
import { type Item, itemsFrom, type Scheme } from "@thang-diem/engine";
import type { Known } from "./known.ts";
import type { PersonRow } from "./store.ts";
import { type Faults, faultsIn, faultsOfRound, nameOf, some } from "./plan-fault.ts";

/** Whether every claimed item of every unit has its appraisers, and whether nobody appraises what is not theirs. */
export function checkDuties({ duties, rounds, settings }: EvaluationPlan, known: Known): PlanFault[] {
  const codes = new Map(rounds.map((round) => [round.code, round]));
  return [
    ...duties.flatMap((duty, i) => checkDuty(duty, `duty-${i}`, codes.get(duty.roundCode), known)),
    ...twoSeats(duties, known),
    ...rounds.flatMap((round) => {
      const scheme = known.schemes.get(round.schemeHash);
      return scheme === undefined || round.units.length === 0
        ? []
        : uncovered(
            round,
            scheme,
            duties.filter(({ roundCode }) => roundCode === round.code),
            settings,
            known,
          );
    }),
  ];
}

function checkDuty(
  { accountId, item, organisationId }: PlanDuty,
  field: string,
  round: PlanRound | undefined,
  known: Known,
): PlanFault[] {
  const found = faultsIn("teams", round?.code);
  const { faults, must } = found;
  if (round === undefined) {
    must(
      field,
      "duty-without-round",
      "Một phân công thuộc bảng không còn trong kỳ.",
      "A duty belongs to a round that is gone.",
    );
    return faults;
  }
  const scheme = known.schemes.get(round.schemeHash);
  const person = known.people.get(accountId);
  if (person === undefined)
    must(
      field,
      "account-unknown",
      "Một người thẩm định không có trong danh sách tài khoản.",
      "An appraiser is on no list of accounts.",
    );
  else if (person.closed)
    must(
      field,
      "account-closed",
      `Tài khoản của ${person.fullName} đã đóng.`,
      `The account of ${person.fullName} is closed.`,
    );
  if (scheme !== undefined && item !== "" && !scheme.items.has(item))
    must(field, "item-unknown", `Bộ tiêu chí không có tiêu chí ${item}.`, `The scheme has no item ${item}.`);
  const inRound = (id: string) => round.units.some((unit) => unit.organisationId === id);
  const unitName = known.organisations.get(organisationId)?.name ?? "";
  if (organisationId !== "" && !inRound(organisationId))
    must(
      field,
      "duty-unit-unknown",
      `“${unitName}” không thuộc bảng ${nameOf(round)}.`,
      `"${unitName}" is not in round ${nameOf(round, "en")}.`,
    );
  if (person !== undefined)
    checkOwnUnit(person, organisationId, inRound(person.organisationId), field, found);
  return faults;
}

/** @param assessed whether the person's own organisation is among the units of the round */
function checkOwnUnit(
  person: PersonRow,
  organisationId: string,
  assessed: boolean,
  field: string,
  { must, advise }: Faults,
): void {
  if (organisationId === person.organisationId)
    must(
      field,
      "own-unit",
      `${person.fullName} được phân công thẩm định chính cơ quan mình.`,
      `${person.fullName} is to appraise the own organisation.`,
    );
  if (organisationId === "" && assessed)
    advise(
      field,
      "own-unit-among-all",
      `${person.fullName} thuộc “${person.organisationName}”: ` +
        "hệ thống sẽ chặn phần của đơn vị này, cần người khác thẩm định.",
      `${person.fullName} belongs to "${person.organisationName}": ` +
        "that unit will be barred and needs somebody else.",
    );
}

/** Blind seats mean nothing when one person holds two of them over the same work. */
function twoSeats(duties: readonly PlanDuty[], known: Known): PlanFault[] {
  const meets = (a: PlanDuty, b: PlanDuty) =>
    a.accountId === b.accountId &&
    a.roundCode === b.roundCode &&
    a.seat !== b.seat &&
    within(a.item, b.item) &&
    (a.organisationId === "" || b.organisationId === "" || a.organisationId === b.organisationId);
  const byPerson = Map.groupBy(duties, ({ accountId }) => accountId);
  return [...byPerson].flatMap(([accountId, own]) => {
    const index = own.findIndex((duty, i) => own.slice(0, i).some((other) => meets(duty, other)));
    const second = own[index];
    const name = known.people.get(accountId)?.fullName ?? "";
    if (second === undefined) return [];
    const { faults, must } = faultsIn("teams", second.roundCode);
    must(
      `duty-${duties.indexOf(second)}`,
      "two-seats",
      `${name} giữ hai ghế thẩm định trên cùng một phần việc.`,
      `${name} holds two seats over the same work.`,
    );
    return faults;
  });
}

function within(a: string, b: string): boolean {
  return a === "" || b === "" || a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

function uncovered(
  round: PlanRound,
  scheme: Scheme,
  duties: readonly PlanDuty[],
  { blindItems }: EvaluationSettings,
  known: Known,
): PlanFault[] {
  const claimed = itemsFrom(scheme, "self");
  const isBlind = (item: Item) =>
    blindItems === "all" || (blindItems !== "none" && blindItems.some((code) => isBelow(scheme, item, code)));
  const { faults, must } = faultsOfRound("teams", round);
  for (const seat of [1, 2, 3]) {
    const needed = seat === 1 ? claimed : claimed.filter(isBlind);
    const ofSeat = duties.filter((duty) => duty.seat === seat);
    const open = needed
      .map((item) => ({
        item,
        units: unitsWithout(
          round,
          ofSeat.filter(({ item: code }) => isBelow(scheme, item, code)),
        ),
      }))
      .filter(({ units }) => units.length > 0);
    if (open.length === 0) continue;
    const names = [...new Set(open.flatMap(({ units }) => units))].map(
      (id) => known.organisations.get(id)?.name ?? "",
    );
    const items = some(open.map(({ item }) => item.code));
    must(
      "duties-add",
      `seat-${seat}-open`,
      `ghế ${seat} chưa có người thẩm định ${open.length} tiêu chí (${items}) ` +
        `của ${names.length} đơn vị (${some(names)}).`,
      `seat ${seat} has nobody for ${open.length} items (${items}) of ${names.length} units (${some(names)}).`,
    );
  }
  return faults;
}

function unitsWithout(round: PlanRound, duties: readonly PlanDuty[]): string[] {
  if (duties.some(({ organisationId }) => organisationId === "")) return [];
  const covered = new Set(duties.map(({ organisationId }) => organisationId));
  return round.units.flatMap(({ organisationId }) => (covered.has(organisationId) ? [] : [organisationId]));
}

/** Whether a code names the item or something above it; "" is the whole scheme. */
function isBelow(scheme: Scheme, item: Item, code: string): boolean {
  for (
    let at: Item | undefined = item;
    at !== undefined;
    at = at.parent === undefined ? undefined : scheme.items.get(at.parent)
  )
    if (at.code === code) return true;
  return code === "";
}
