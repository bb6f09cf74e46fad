import { namesOf } from "../../people/account-records/index.ts";
import {
  type BroughtFrame,
  type DrawSteps,
  may,
  type RouteReply,
  type surveySamplingRoutes,
} from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { listInterviewersOf } from "../fieldwork/index.ts";
import { barredFrom, readSurvey, readUnits } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { type FramePerson, type FrameRead, readFrame as readFrameFile } from "./read-frame.ts";
import {
  countByUnit,
  erasePeople,
  forgetUndrawnFrames,
  framesToErase,
  insertFrame,
  insertPeople,
  readFrame,
  readFrameOf,
} from "./store.ts";

export interface FramePlace {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/** What is sealed of somebody. */
export type SealedPerson = Pick<FramePerson, "name" | "telephone" | "address" | "email">;

const TOLD_MAX = 200;
const DAY_MS = 86_400_000;

/**
 * Brings a list of people in. Whoever stands twice in a unit's list is left out and named; names, telephones and
 * addresses are sealed with the installation's key and erased on the stated date. A list takes the place of one from
 * which nobody was drawn.
 */
export async function bringFrame(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId }: FramePlace,
  file: { input: TableInput; fileName: string; eraseOn: string; write: boolean },
): Promise<Outcome<BroughtFrame>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const { db } = context.database;
  const at = context.clock();
  const survey = await readSurvey(db, evaluationId, surveyId);
  if (survey === undefined) return refused(problems.NO_SURVEY);
  if (survey.closed_at !== null) return refused(problems.CLOSED);
  const latest = new Date(at.getTime() + 366 * DAY_MS).toISOString().slice(0, 10);
  if (file.eraseOn <= at.toISOString().slice(0, 10) || file.eraseOn > latest)
    return refused(problems.ERASED_TOO_LATE);
  const names = await unitNames(context, { evaluationId, surveyId });
  const read = await readFrameFile(file.input, file.fileName, names);
  const people = read.same.kept.flatMap((row) => read.people[row] ?? []);
  const told = toldOf(read, people, names);
  if (read.faults.length > 0 || !file.write) return done(told);
  const frameId = newId(at);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.bring-frame", object: surveyId },
    async ({ db: within, note }) => {
      const standing = await readFrameOf(within, surveyId);
      if (standing !== undefined && standing.drawn_at !== null) return refused(problems.ALREADY_DRAWN);
      note({ sha256: read.sha256, people: people.length, duplicates: told.leftCount, eraseOn: file.eraseOn });
      await forgetUndrawnFrames(within, surveyId);
      await insertFrame(within, {
        id: frameId,
        survey_id: surveyId,
        file_name: file.fileName,
        file_sha256: read.sha256,
        people: people.length,
        duplicates: told.leftCount,
        brought_by: actorOf(who.signInName),
        brought_at: at,
        erase_on: file.eraseOn,
      });
      await insertPeople(
        within,
        people.map(({ unit, stratum, name, telephone, address, email }, place) => ({
          frame_id: frameId,
          place: place + 1,
          unit_id: unit,
          stratum,
          sealed: context.sealer.seal(JSON.stringify({ name, telephone, address, email })),
        })),
      );
      return done({ ...told, frameId });
    },
  );
}

/** What is told about a list, before and after it is kept. */
function toldOf(
  read: FrameRead,
  people: readonly FramePerson[],
  names: ReadonlyMap<UnitVersionId, string>,
): Omit<BroughtFrame, "frameId"> {
  const rowOf = (place: number) => read.people[place]?.row ?? 0;
  const { left, doubtful } = read.same;
  return {
    people: people.length,
    units: [...Map.groupBy(people, ({ unit }) => unit)].map(([unit, own]) => ({
      name: names.get(unit) ?? unit,
      people: own.length,
    })),
    faults: read.faults.slice(0, TOLD_MAX).map(({ row, message }) => ({ row, message })),
    moreFaults: Math.max(0, read.faults.length - TOLD_MAX),
    left: left.slice(0, TOLD_MAX).map(({ at, as, why }) => ({ row: rowOf(at), as: rowOf(as), why })),
    leftCount: left.length,
    doubtful: doubtful.slice(0, TOLD_MAX).map(({ at, as }) => ({ row: rowOf(at), as: rowOf(as) })),
    doubtfulCount: doubtful.length,
  };
}

/** Names of the units that a survey asks about. */
export async function unitNames(
  { database: { db } }: Pick<SignInContext, "database">,
  { evaluationId, surveyId }: FramePlace,
) {
  const [asked, named] = await Promise.all([readUnits(db, surveyId), readUnitsOf(db, { evaluationId })]);
  const names = new Map(named.map(({ unitVersionId, name }) => [unitVersionId, name]));
  return new Map(asked.map(({ unit_id }) => [unit_id, names.get(unit_id) ?? unit_id]));
}

/** The list that stands, what was drawn from it, and how far its people are. No names. */
export async function readSampling(
  context: Pick<SignInContext, "database">,
  who: Pick<SignedIn, "roles">,
  place: FramePlace,
): Promise<Outcome<RouteReply<typeof surveySamplingRoutes.read>>> {
  const { db } = context.database;
  const survey = await readSurvey(db, place.evaluationId, place.surveyId);
  if (survey === undefined) return refused(problems.NO_SURVEY);
  const frame = await readFrameOf(db, place.surveyId);
  const [names, counts, interviewers] = await Promise.all([
    unitNames(context, place),
    frame === undefined ? [] : countByUnit(db, frame.id),
    listInterviewersOf(db, place.surveyId),
  ]);
  const nameOf = await namesOf(db, frame === undefined ? [] : [frame.brought_by]);
  const by = new Map(counts.map((each) => [each.unit, each]));
  const none = { people: 0, asked: 0, unassigned: 0, replaced: 0, substitutesLeft: 0 };
  return done({
    ...(frame && {
      frame: {
        frameId: frame.id,
        fileName: frame.file_name,
        fileSha256: frame.file_sha256,
        people: frame.people,
        duplicates: frame.duplicates,
        by: nameOf(frame.brought_by),
        at: frame.brought_at.toISOString(),
        eraseOn: frame.erase_on,
        isErased: frame.erased_at !== null,
        ...(frame.drawn_at && {
          drawn: {
            steps: frame.plan as DrawSteps,
            seed: frame.seed ?? "",
            frameHash: frame.frame_hash ?? "",
            algorithm: frame.algorithm ?? "",
            at: frame.drawn_at.toISOString(),
          },
        }),
      },
    }),
    units: [...names].map(([unitVersionId, name]) => {
      const { unit: _unit, ...count } = by.get(unitVersionId) ?? { unit: unitVersionId, ...none };
      return { unitVersionId, name, ...count };
    }),
    interviewers,
    mayRun: may(who.roles, "survey.run", { evaluation: place.evaluationId }) && survey.closed_at === null,
  });
}

/** Erases a list's people now. Places, units, seed and fingerprint stay, so that the draw can be replayed. */
export async function eraseFrame(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, frameId }: FramePlace & { readonly frameId: string },
): Promise<Outcome<{ erased: number }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.erase-frame", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId);
      const frame = survey && (await readFrame(db, surveyId, frameId, true));
      if (frame === undefined) return refused(problems.NO_FRAME);
      if (frame.erased_at !== null) return refused(problems.ERASED);
      const erased = await erasePeople(db, frameId, context.clock());
      note({ frame: frameId, people: erased });
      return done({ erased });
    },
  );
}

/** Erases every list whose date has come: run when the program starts and every hour. */
export async function eraseDueFrames(context: Pick<SignInContext, "database" | "clock">): Promise<number> {
  const at = context.clock();
  const today = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const due = await framesToErase(context.database.db, today);
  for (const { id, surveyId } of due)
    await command(
      context.database,
      {
        actor: "system",
        action: "survey.erase-frame",
        object: surveyId,
        chain: `survey ${surveyId}`,
        clock: context.clock,
      },
      async ({ db, note }) => {
        note({ frame: id, people: await erasePeople(db, id, at) });
        return done(true as const);
      },
    );
  return due.length;
}
