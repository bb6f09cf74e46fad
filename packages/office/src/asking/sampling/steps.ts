import type { DrawSteps, RouteCall, surveySamplingRoutes } from "@thang-diem/contract";
import { done, failed, type Result, type UnitVersionId } from "@thang-diem/engine";
import { allocate, type DrawPlan, sampleSizes, type SurveyProblem } from "@thang-diem/engine/survey";

type Given = RouteCall<typeof surveySamplingRoutes.plan>;
export type DrawChoice = Pick<
  Given,
  "rule" | "margin" | "responseRate" | "allocation" | "minimum" | "substitutes" | "within"
>;

/** A unit with the people of its list and how many answers the plan wants. */
export interface UnitOfFrame {
  readonly unit: UnitVersionId;
  readonly name: string;
  readonly people: number;
  readonly quota: number;
}

export interface PlannedDraw {
  readonly steps: DrawSteps;
  readonly plan: DrawPlan;
}

/**
 * From a list to a plan of the draw, step by step: how many people, how many must be asked by the rule, how many of
 * them in each unit. By quota every unit gives what the plan wants, or everybody where there are fewer.
 */
export function planDraw(
  units: readonly UnitOfFrame[],
  choice: DrawChoice,
): Result<PlannedDraw, { readonly problems: readonly SurveyProblem[] }> {
  const people = units.reduce((sum, each) => sum + each.people, 0);
  const sized = choice.rule === "quota" ? done(undefined) : sizeOf(people, choice);
  if (!sized.ok) return sized;
  const shared =
    sized.value === undefined
      ? done(units.map((each) => ({ share: each.quota, drawn: Math.min(each.quota, each.people) })))
      : sharesOf(units, sized.value.invited, choice);
  if (!shared.ok) return shared;
  const drawn = units.map((each, at) => ({ ...each, ...(shared.value[at] ?? { share: 0, drawn: 0 }) }));
  return done({
    steps: {
      people,
      ...(sized.value && { size: sized.value }),
      units: drawn.map(({ unit, name, people: of, share, drawn: n }) => ({
        unitVersionId: unit,
        name,
        people: of,
        share,
        drawn: n,
      })),
      substitutes: choice.substitutes,
      within: choice.within,
    },
    plan: {
      method: "stratified",
      sizes: Object.fromEntries(
        drawn.filter((each) => each.drawn > 0).map((each) => [each.unit, each.drawn]),
      ),
      within: choice.within,
      substitutes: choice.substitutes,
    },
  });
}

function sizeOf(population: number, { rule, margin, responseRate }: DrawChoice) {
  const sizes = sampleSizes({ population, margin, responseRate });
  if (!sizes.ok) return failed({ problems: sizes.problems });
  const { z, yamane, yamaneCeiling, cochran, finite, finiteCeiling } = sizes.value;
  const taken = rule === "yamane" ? yamaneCeiling : finiteCeiling;
  const invited = Math.min(population, Math.ceil(taken / responseRate));
  return done({ z, yamane, cochran, finite, taken, invited });
}

function sharesOf(units: readonly UnitOfFrame[], n: number, { allocation, minimum }: DrawChoice) {
  const strata = units.map(({ unit, people }) => ({ name: unit, population: people }));
  const shared = allocate(strata, n, allocation, { minimum });
  if (!shared.ok) return failed({ problems: shared.problems });
  const { exact, rounded } = shared.value;
  return done(units.map((_, at) => ({ share: exact[at] ?? 0, drawn: rounded[at] ?? 0 })));
}
