import type { TestEvaluation } from "../preparing/evaluations/testing.ts";

/** Units and people of the evaluation that tests open. */
export const UNITS = ["Sở Nội vụ", "Sở Tài chính", "Phường Sông Hàn", "Xã Bình Minh", "Xã Hòa Bình"];
export const PEOPLE = [
  "office",
  "chair",
  "secretary",
  "member1",
  "member2",
  "appraiser1",
  "appraiser2",
  "appraiser3",
  "auditor",
  "analyst",
  "lead",
  ...UNITS.flatMap((name) => [`clerk ${name}`, `leader ${name}`]),
];
export const UNIT_PEOPLE = PEOPLE.filter((name) => name.startsWith("clerk") || name.startsWith("leader"));

export const NOBODY: Told = { who: {}, texts: [], links: [] };

export interface Told {
  /** Names of people by what they were told. */
  readonly who: Record<string, string[]>;
  readonly texts: string[];
  readonly links: string[];
}

/** Who is told what by a piece of work. */
export async function tells(round: TestEvaluation, work: () => Promise<unknown>): Promise<Told> {
  const { db } = round.workspace.database;
  const before = new Set((await db.selectFrom("notice").select("id").execute()).map(({ id }) => id));
  await work();
  const fresh = (await db.selectFrom("notice").selectAll().orderBy("id").execute()).filter(
    ({ id }) => !before.has(id),
  );
  const names = new Map(PEOPLE.map((name) => [round.person(name).accountId, name]));
  const told = Map.groupBy(fresh, ({ kind }) => kind);
  return {
    who: Object.fromEntries(
      [...told].map(([kind, rows]) => [
        kind,
        rows.map(({ account_id }) => names.get(account_id) ?? account_id).toSorted(),
      ]),
    ),
    texts: [...new Set(fresh.map(({ text_vi }) => text_vi))].toSorted(),
    links: [
      ...new Set(
        fresh.map(({ link }) =>
          link
            .replace(`/ky-danh-gia/${round.evaluationId}`, "")
            .replace(round.rounds.departments.id, ":round"),
        ),
      ),
    ].toSorted(),
  };
}
