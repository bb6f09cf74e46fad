import type { PlanFault, PlanRound, PlanStep } from "@thang-diem/contract";

export function fault(
  step: PlanStep,
  field: string,
  code: string,
  vi: string,
  en: string,
  more: { readonly round?: string; readonly weight?: PlanFault["weight"] } = {},
): PlanFault {
  return {
    code,
    weight: more.weight ?? "must",
    step,
    ...(more.round !== undefined && { round: more.round }),
    field,
    message: { vi, en },
  };
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
