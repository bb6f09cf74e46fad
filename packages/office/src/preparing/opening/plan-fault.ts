import type { PlanFault, PlanRound, PlanStep } from "@thang-diem/contract";

/** Faults found so far in one step, and how to add one: what must be put right, or what is only worth knowing. */
export interface Faults {
  readonly faults: PlanFault[];
  readonly must: AddFault;
  readonly advise: AddFault;
}

type AddFault = (field: string, code: string, vi: string, en: string) => void;

/** @param round code of the round that they belong to */
export function faultsIn(step: PlanStep, round?: string): Faults {
  const faults: PlanFault[] = [];
  const add =
    (weight: PlanFault["weight"]): AddFault =>
    (field, code, vi, en) =>
      void faults.push({
        code,
        weight,
        step,
        ...(round !== undefined && { round }),
        field,
        message: { vi, en },
      });
  return { faults, must: add("must"), advise: add("advice") };
}

/**
 * Faults of one round: each sentence begins with its name.
 *
 * @param place what every field begins with
 */
export function faultsOfRound(step: PlanStep, round: PlanRound, place = ""): Faults {
  const { faults, must, advise } = faultsIn(step, round.code);
  const named =
    (add: AddFault): AddFault =>
    (field, code, vi, en) =>
      add(`${place}${field}`, code, `Bảng ${nameOf(round)}: ${vi}`, `Round ${nameOf(round, "en")}: ${en}`);
  return { faults, must: named(must), advise: named(advise) };
}

export function nameOf(
  { title, code }: Pick<PlanRound, "title" | "code">,
  language: "vi" | "en" = "vi",
): string {
  return title[language] || title.vi || code;
}

/** Some names of a long list. */
export function some(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ");
}
