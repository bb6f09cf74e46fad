import type { EvaluationPlan, PlanFault, PlanRound } from "@thang-diem/contract";
import { type Known, organisationsWith } from "./known.ts";
import { type Faults, faultsOfRound, some } from "./plan-fault.ts";

/** The assessed units of a round, its groups, and whether units have people to claim and to sign. */
export function checkUnits(round: PlanRound, { asOf }: EvaluationPlan, known: Known): PlanFault[] {
  const found = faultsOfRound("units", round);
  if (round.units.length === 0)
    found.must("units-add", "no-units", "chưa có đơn vị nào.", "it has no units.");
  else {
    const seen = new Set<string>();
    for (const unit of round.units) {
      checkUnit(unit, round, seen.has(unit.organisationId), asOf, known, found);
      seen.add(unit.organisationId);
    }
    checkGroups(round, found);
    checkPeople(round, known, found);
  }
  return found.faults;
}

function checkUnit(
  { organisationId, groupId }: PlanRound["units"][number],
  { groups }: PlanRound,
  twice: boolean,
  asOf: string,
  { organisations }: Known,
  { must }: Faults,
): void {
  const body = organisations.get(organisationId);
  const field = `unit-${organisationId}`;
  if (body === undefined)
    return must(
      field,
      "unit-unknown",
      "có một cơ quan không còn trong danh sách.",
      "an organisation is no longer on the list.",
    );
  const { name, exists } = body;
  if (twice) must(field, "unit-twice", `“${name}” có hai lần.`, `"${name}" stands twice.`);
  const day = asOf.split("-").toReversed().join("/");
  if (!exists)
    must(
      field,
      "unit-gone",
      `“${name}” không tồn tại vào ngày ${day}.`,
      `"${name}" does not exist on ${day}.`,
    );
  if (!groups.some(({ id }) => id === groupId))
    must(field, "unit-without-group", `“${name}” chưa thuộc nhóm nào.`, `"${name}" is in no group.`);
}

function checkGroups({ groups, units }: PlanRound, { must, advise }: Faults): void {
  if (new Set(groups.map(({ id }) => id)).size < groups.length)
    must("groups", "group-twice", "hai nhóm có cùng mã.", "two groups have one code.");
  for (const { id, title } of groups)
    if (title.vi === "")
      must(`group-${id}`, "group-title-missing", `nhóm “${id}” chưa có tên.`, `group "${id}" has no title.`);
  const used = new Set(units.map(({ groupId }) => groupId));
  for (const { id, title } of groups)
    if (!used.has(id))
      advise(
        `group-${id}`,
        "group-empty",
        `nhóm “${title.vi || id}” không có đơn vị nào.`,
        `group "${title.en || title.vi || id}" has no units.`,
      );
}

function checkPeople({ units }: PlanRound, known: Known, { advise }: Faults): void {
  for (const [role, vi, en] of [
    ["unit-clerk", "cán bộ đầu mối", "a clerk"],
    ["unit-leader", "lãnh đạo ký gửi", "a leader to sign"],
  ] as const) {
    const staffed = organisationsWith(known, role);
    const lacking = units
      .filter(({ organisationId }) => !staffed.has(organisationId))
      .flatMap(({ organisationId }) => known.organisations.get(organisationId)?.name || []);
    if (lacking.length > 0)
      advise(
        "units-people",
        `no-${role}`,
        `${lacking.length} đơn vị chưa có tài khoản ${vi} (${some(lacking)}).`,
        `${lacking.length} units have no account of ${en} (${some(lacking)}).`,
      );
  }
}
