import { type PlanFault, type PlanPhase, PHASES } from "@thang-diem/contract";
import { PHASE_WORDS } from "../evaluations/index.ts";
import { type Faults, faultsIn } from "./plan-fault.ts";

const NEEDED = new Set<string>(["self-assessment", "appraisal", "council"]);

/** Phases in order, none before the end of the one before. */
export function checkCalendar(phases: readonly PlanPhase[], now: string): PlanFault[] {
  const found = faultsIn("calendar");
  for (const kind of PHASES)
    checkPhase(
      kind,
      phases.filter((phase) => phase.kind === kind),
      now,
      found,
    );
  const planned = PHASES.flatMap((kind) =>
    phases.filter((phase) => phase.kind === kind && phase.opensAt !== "" && phase.closesAt !== ""),
  );
  for (const [i, phase] of planned.entries()) {
    const before = planned[i - 1];
    if (before === undefined || phase.opensAt >= before.closesAt) continue;
    const [a, b] = [PHASE_WORDS[before.kind], PHASE_WORDS[phase.kind]];
    found.must(
      `${phase.kind}-opens`,
      "phases-overlap",
      `Bước ${b.vi} bắt đầu khi bước ${a.vi} chưa kết thúc.`,
      `The phase of ${b.en} begins before that of ${a.en} has ended.`,
    );
  }
  return found.faults;
}

function checkPhase(
  kind: PlanPhase["kind"],
  same: readonly PlanPhase[],
  now: string,
  { must, advise }: Faults,
): void {
  const { opensAt, closesAt } = same[0] ?? { opensAt: "", closesAt: "" };
  const { vi, en } = PHASE_WORDS[kind];
  const [opens, closes] = [`${kind}-opens`, `${kind}-closes`];
  if (same.length > 1)
    must(opens, "phase-twice", `Bước ${vi} có hai lần trong lịch.`, `The phase of ${en} stands twice.`);
  else if (opensAt === "" && closesAt === "") {
    if (NEEDED.has(kind))
      must(opens, "phase-missing", `Chưa có thời gian ${vi}.`, `The time for ${en} is missing.`);
  } else if (opensAt === "")
    must(opens, "phase-half", `Bước ${vi} thiếu lúc bắt đầu.`, `The phase of ${en} lacks its beginning.`);
  else if (closesAt === "")
    must(closes, "phase-half", `Bước ${vi} thiếu lúc kết thúc.`, `The phase of ${en} lacks its end.`);
  else if (closesAt <= opensAt)
    must(
      closes,
      "phase-backwards",
      `Bước ${vi} kết thúc trước khi bắt đầu.`,
      `The phase of ${en} ends before it begins.`,
    );
  else if (closesAt <= now)
    advise(closes, "phase-past", `Thời gian ${vi} đã qua.`, `The time for ${en} has passed.`);
}
