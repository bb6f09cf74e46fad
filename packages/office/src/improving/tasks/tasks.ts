import { type Bilingual, type EvaluationId, type ItemCode, type UnitVersionId } from "@thang-diem/engine";
import { may, reachWithin, type RouteReply, type taskRoutes } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import { inEvaluation, readRoundsOf, readUnitsOf, schemeOf } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { NO_UNIT_HERE } from "./problems.ts";
import { taskLine } from "./status.ts";
import { insertTasks, type NewTask, readTasks } from "./store.ts";

/** The tasks that somebody may see. */
export async function listTasks(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<RouteReply<(typeof taskRoutes)["list"]>> {
  const { db } = context.database;
  const reach = reachWithin(who.roles, "plan.read", evaluationId);
  const rows = await readTasks(db, {
    evaluationId,
    ...(reach !== "everything" && { organisationIds: reach }),
  });
  const today = dayInVietnam(context.clock());
  const mayProve = may(who.roles, "evaluation.write", { evaluation: evaluationId });
  const titles = await itemTitles(db, evaluationId);
  const used = new Set(rows.map(({ item }) => item));
  return {
    tasks: rows.map((row) => ({
      ...taskLine(row, today),
      mayMove: may(who.roles, "plan.write", {
        organisationId: row.organisation_id,
        evaluation: evaluationId,
      }),
      mayProve,
    })),
    items: [...titles].filter(([item]) => used.has(item)).map(([item, title]) => ({ item, title })),
  };
}

/** Titles of the items of all schemes of an evaluation, by code; of the first scheme that has the code. */
export async function itemTitles(
  db: Database["db"],
  evaluationId: EvaluationId,
): Promise<Map<ItemCode, Bilingual>> {
  const rounds = await readRoundsOf(db, evaluationId);
  const schemes = await Promise.all(rounds.map(({ schemeHash }) => schemeOf(db, schemeHash)));
  return new Map(
    schemes
      .toReversed()
      .flatMap((scheme) => [...scheme.items.values()].map(({ code, title }) => [code, title] as const)),
  );
}

/** The same task for each of these units, from a conclusion of the office; all of them, or none. */
export async function giveTasks(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  given: {
    readonly unitVersionIds: readonly UnitVersionId[];
    readonly basis: string;
    readonly item: ItemCode | "";
    readonly measure: string;
    readonly due: string;
    readonly evidence: string;
  },
): Promise<Outcome<{ given: number }>> {
  const units = new Map(
    (await readUnitsOf(context.database.db, { evaluationId })).map((unit) => [unit.unitVersionId, unit]),
  );
  const wanted = [...new Set(given.unitVersionIds)].map((id) => units.get(id));
  if (wanted.includes(undefined)) return refused(NO_UNIT_HERE);
  const at = context.clock();
  const tasks = wanted.flatMap((unit, ordinal): NewTask[] =>
    unit === undefined
      ? []
      : [
          {
            ...newTask(actorOf(who.signInName), at),
            evaluation_id: evaluationId,
            unit_version_id: unit.unitVersionId,
            unit_name: unit.name,
            organisation_id: unit.organisationId,
            source: "conclusion",
            source_id: null,
            basis: given.basis,
            ordinal,
            item: given.item,
            measure: given.measure,
            owner: unit.name,
            due: given.due,
            evidence: given.evidence,
          },
        ],
  );
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "task.give", object: given.basis },
    async ({ db, note }): Promise<Outcome<{ given: number }>> => {
      const existing = new Set((await readTasks(db, { evaluationId })).map(sameTask));
      const fresh = tasks.filter((task) => !existing.has(sameTask(task)));
      note({ units: fresh.length, due: given.due });
      await insertTasks(db, fresh);
      return done({ given: tasks.length });
    },
  );
}

/** A request that is sent again gives the task that stands already: same unit, basis, item, words and term. */
function sameTask(
  task: Pick<NewTask, "unit_version_id" | "source" | "basis" | "item" | "measure" | "due">,
): string {
  const { unit_version_id, source, basis, item, measure, due } = task;
  return JSON.stringify([unit_version_id, source, basis, item, measure, due]);
}

/** What every new task begins with. */
export function newTask(by: string, at: Date) {
  return {
    id: newId(at),
    helpers: "",
    money: "",
    expected: "",
    evidence: "",
    given_by: by,
    given_at: at,
    state: "open",
    progress: "",
    moved_by: null,
    moved_at: null,
    done_at: null,
  } as const;
}
