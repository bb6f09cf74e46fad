import type { EvaluationPlan, PlanFault } from "@thang-diem/contract";
import { checkCalendar } from "./check-calendar.ts";
import { checkDuties } from "./check-duties.ts";
import { checkLeads } from "./check-leads.ts";
import { checkRounds } from "./check-rounds.ts";
import { checkUnits } from "./check-units.ts";
import type { Known } from "./known.ts";
import { faultsIn } from "./plan-fault.ts";

export interface PlanHead {
  readonly title: { readonly vi: string; readonly en: string };
  readonly year: number;
}

/**
 * Everything that a plan lacks or contradicts itself in, each with the step and field where it is put right. Nothing of
 * weight "must" in it: the evaluation can open.
 */
export function checkPlan(head: PlanHead, plan: EvaluationPlan, known: Known): PlanFault[] {
  return [
    ...checkAbout(head, plan),
    ...checkRounds(head.year, plan.rounds, known),
    ...plan.rounds.flatMap((round) => [...checkUnits(round, plan, known), ...checkLeads(round, known)]),
    ...checkCalendar(plan.phases, known.now),
    ...checkDuties(plan, known),
    ...checkSettings(plan, known),
  ];
}

function checkAbout({ title, year }: PlanHead, { asOf }: EvaluationPlan): PlanFault[] {
  const { faults, must, advise } = faultsIn("about");
  if (title.vi === "")
    must("title-vi", "title-missing", "Chưa có tên kỳ đánh giá.", "The evaluation has no title.");
  const asOfYear = asOf.slice(0, 4);
  if (asOf === "")
    must(
      "as-of",
      "as-of-missing",
      "Chưa chọn ngày lấy danh sách đơn vị.",
      "The day as of which units are taken is missing.",
    );
  else if (asOfYear !== String(year))
    advise(
      "as-of",
      "as-of-other-year",
      `Danh sách đơn vị lấy theo ngày của năm ${asOfYear}, còn kỳ đánh giá là năm ${year}.`,
      `Units are taken as of a day in ${asOfYear}, the evaluation is for ${year}.`,
    );
  return faults;
}

function checkSettings({ settings: { blindItems }, rounds }: EvaluationPlan, known: Known): PlanFault[] {
  const { faults, must } = faultsIn("settings");
  if (typeof blindItems === "string") return faults;
  const items = new Set(
    rounds.flatMap(({ schemeHash }) => [...(known.schemes.get(schemeHash)?.items.keys() ?? [])]),
  );
  for (const code of blindItems.filter((each) => !items.has(each)))
    must(
      "blind-items",
      "blind-item-unknown",
      `Không bộ tiêu chí nào có tiêu chí ${code} để thẩm định kín.`,
      `No scheme has an item ${code} to appraise blindly.`,
    );
  return faults;
}
