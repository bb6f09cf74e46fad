import type { DrawSteps, RouteCall, RouteReply, surveySamplingRoutes } from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { drawSample, type FrameUnit } from "@thang-diem/engine/survey";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom, changeUnits, readSurvey, readUnits } from "../surveys/index.ts";
import { type FramePlace, unitNames } from "./frames.ts";
import * as problems from "./problems.ts";
import { type DrawChoice, planDraw, type PlannedDraw } from "./steps.ts";
import { framePlaces, markDrawn, putDraw, readFrame } from "./store.ts";

type Db = SignInContext["database"]["db"];

/** Size and shares as they would be; nobody is drawn. */
export async function planOfDraw(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, frameId, ...choice }: RouteCall<typeof surveySamplingRoutes.plan>,
): Promise<Outcome<DrawSteps>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const planned = await plannedDraw(
    context,
    context.database.db,
    { evaluationId, surveyId, frameId },
    choice,
  );
  return planned.ok ? done(planned.value.steps) : planned;
}

/**
 * Draws the sample of a survey, once, and keeps how: plan, seed, the fingerprint of the list. From then on every unit
 * has the people of its list and the answers that were drawn.
 */
export async function drawFrame(
  context: SignInContext,
  who: SignedIn,
  given: RouteCall<typeof surveySamplingRoutes.draw>,
): Promise<Outcome<DrawSteps>> {
  const { evaluationId, surveyId, frameId, seed: seedText, ...choice } = given;
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const place = { evaluationId, surveyId, frameId };
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.draw", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      const frame = await readFrame(db, surveyId, frameId, true);
      if (frame === undefined) return refused(problems.NO_FRAME);
      if (frame.drawn_at !== null) return refused(problems.ALREADY_DRAWN);
      const planned = await plannedDraw(context, db, place, choice);
      if (!planned.ok) return planned;
      const seed = Number(seedText) % 2 ** 32;
      const drawn = drawSample(unitsIn(await framePlaces(db, frameId)), planned.value.plan, seed);
      if (!drawn.ok) return refused(problems.cannotDraw(drawn.problems, await unitNames(context, place)));
      const { units, substitutes, frameHash, algorithm } = drawn.value;
      note({ frame: frameId, seed, frameHash, drawn: units.length, substitutes: substitutes.length });
      await putDraw(db, frameId, {
        plan: JSON.stringify({ ...planned.value.steps, draw: planned.value.plan }),
        seed: String(seed),
        frame_hash: frameHash,
        algorithm,
        drawn_at: context.clock(),
      });
      await markDrawn(
        db,
        frameId,
        units.map(({ id }) => Number(id)),
        substitutes.map(({ id, number }) => ({ place: Number(id), turn: number })),
      );
      await changeUnits(
        db,
        surveyId,
        planned.value.steps.units.flatMap(({ unitVersionId, people, drawn: quota }) =>
          quota === 0 ? [] : [{ unit_id: unitVersionId, quota, population: people }],
        ),
      );
      return done(planned.value.steps);
    },
  );
}

async function plannedDraw(
  context: Pick<SignInContext, "database">,
  db: Db,
  place: FramePlace & { readonly frameId: string },
  choice: DrawChoice,
): Promise<Outcome<PlannedDraw>> {
  const survey = await readSurvey(db, place.evaluationId, place.surveyId);
  const frame = survey && (await readFrame(db, place.surveyId, place.frameId));
  if (frame === undefined) return refused(problems.NO_FRAME);
  const [people, units, names] = await Promise.all([
    framePlaces(db, place.frameId),
    readUnits(db, place.surveyId),
    unitNames(context, place),
  ]);
  const counts = Map.groupBy(people, ({ unit_id }) => unit_id);
  const planned = planDraw(
    units.flatMap(({ unit_id, quota }) => {
      const own = counts.get(unit_id)?.length ?? 0;
      return own === 0 ? [] : [{ unit: unit_id, name: names.get(unit_id) ?? unit_id, people: own, quota }];
    }),
    choice,
  );
  return planned.ok ? done(planned.value) : refused(problems.cannotDraw(planned.problems, names));
}

/** Places stand for people: who they are enters neither draw nor fingerprint. */
function unitsIn(
  people: readonly { readonly place: number; readonly unit_id: UnitVersionId }[],
): FrameUnit[] {
  return people.map(({ place, unit_id }) => ({ id: String(place), stratum: unit_id }));
}

/** Draws again from list, plan and seed as they are kept and compares: also when the people were erased. */
export async function replayFrame(
  { database: { db } }: Pick<SignInContext, "database">,
  {
    evaluationId,
    surveyId,
    frameId,
  }: { readonly evaluationId: EvaluationId; readonly surveyId: string; readonly frameId: string },
): Promise<Outcome<RouteReply<typeof surveySamplingRoutes.replay>>> {
  const survey = await readSurvey(db, evaluationId, surveyId);
  const frame = survey && (await readFrame(db, surveyId, frameId));
  if (frame === undefined) return refused(problems.NO_FRAME);
  if (frame.drawn_at === null) return refused(problems.NOT_DRAWN);
  const people = await framePlaces(db, frameId);
  const { draw } = frame.plan as { readonly draw: PlannedDraw["plan"] };
  const again = drawSample(unitsIn(people), draw, Number(frame.seed));
  if (!again.ok) return refused(problems.cannotDraw(again.problems, new Map()));
  const expected = new Set([
    ...again.value.units.map(({ id }) => id),
    ...again.value.substitutes.map(({ id, number }) => `${id} ${number}`),
  ]);
  const kept = people.flatMap(({ place, state, turn }) =>
    state === "frame" ? [] : [turn === null ? String(place) : `${place} ${turn}`],
  );
  const differences = [
    ...kept.filter((each) => !expected.has(each)),
    ...[...expected].filter((each) => !kept.includes(each)),
  ];
  return done({
    isSame: differences.length === 0 && again.value.frameHash === frame.frame_hash,
    frameHash: again.value.frameHash,
    drawn: again.value.units.length,
    differences: differences.slice(0, 20),
  });
}
