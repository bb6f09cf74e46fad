import { PLAN_STEPS, type PlanFault, type PlanStep } from "@thang-diem/contract";

/** The last part of the address of each step. */
export const STEP_ADDRESS: Readonly<Record<PlanStep, string>> = {
  about: "thong-tin",
  rounds: "bang",
  units: "don-vi",
  leads: "chu-tri",
  calendar: "lich",
  teams: "tham-dinh",
  settings: "nguong",
  open: "mo",
};

export function stepOf(address: string | undefined): PlanStep {
  return PLAN_STEPS.find((step) => STEP_ADDRESS[step] === address) ?? "about";
}

export function nextStep(step: PlanStep): PlanStep {
  return PLAN_STEPS[PLAN_STEPS.indexOf(step) + 1] ?? "open";
}

export function musts(faults: readonly Pick<PlanFault, "weight" | "step">[], step?: PlanStep): number {
  return faults.filter((fault) => fault.weight === "must" && (step === undefined || fault.step === step))
    .length;
}
