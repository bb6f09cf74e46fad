import { type RoundId, type Scheme, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import { readRoundsOf } from "@thang-diem/office/preparing/evaluations";
import type { OpeningContext } from "@thang-diem/office/preparing/schemes";
import { command } from "@thang-diem/platform/command";
import type { Figure } from "@thang-diem/press/editions";
import { putFigures } from "@thang-diem/press/figures";
import { newestEdition, publishRound } from "@thang-diem/press/publication";
import { openRound, roundContent } from "@thang-diem/press/rounds";
import { createHash } from "node:crypto";
import { answersOf } from "./answers.ts";
import { type Cast, PROGRAM } from "./cast.ts";
import { shareOf } from "./chance.ts";
import { PROVINCE, YEAR } from "./province.ts";

const SAMPLE_SOURCE = "Dữ liệu mẫu, không phải kết quả thật";

/**
 * The results of the two years before the sample evaluation, published as rounds of no evaluation: what was lost, what
 * could be won back and what a plan begins with need a result that stands. Done again it changes nothing.
 *
 * @param editions folder that holds one folder an edition
 */
export async function publishPastYears(
  context: OpeningContext,
  { evaluationId }: Cast,
  editions: string,
): Promise<void> {
  const shipped = await context.shelf.schemes();
  for (const { id, schemeHash } of await readRoundsOf(context.database.db, evaluationId)) {
    const scheme = shipped.find(({ hash }) => hash === schemeHash)?.scheme;
    if (scheme === undefined) throw new Error("the scheme of a sample round is not on the shelf");
    for (const year of [YEAR - 2, YEAR - 1]) await publishYear(context, id, { scheme, year, editions });
  }
}

async function publishYear(
  { database, clock }: OpeningContext,
  like: RoundId,
  { scheme, year, editions }: { readonly scheme: Scheme; readonly year: number; readonly editions: string },
): Promise<void> {
  const { head, units, groups, scheme: yaml } = await roundContent(database, like);
  const inYear = (text: { readonly vi: string; readonly en: string }) => ({
    vi: text.vi.replaceAll(String(YEAR), String(year)),
    en: text.en.replaceAll(String(YEAR), String(year)),
  });
  const { roundId } = await openRound(database, PROGRAM, {
    topUnit: PROVINCE,
    head: { ...head, title: inYear(head.title), summary: inYear(head.summary), year },
    scheme: yaml,
    units,
    groups,
  });
  if ((await newestEdition(database.db, { topUnit: PROVINCE, roundId })) !== undefined) return;
  const figures = units.flatMap(({ id }) => figuresOf(scheme, id, year));
  await command(database, { actor: PROGRAM, action: "figures.put", object: roundId, clock }, (transaction) =>
    putFigures(transaction, {
      roundId,
      owner: "published",
      kind: "sample",
      title: SAMPLE_SOURCE,
      sha256: createHash("sha256").update(JSON.stringify(figures)).digest("hex"),
      actor: PROGRAM,
      at: clock(),
      figures,
    }),
  );
  const published = await publishRound(database, roundId, {
    actor: PROGRAM,
    editions,
    publishedOn: `${year + 1}-04-15`,
  });
  if (published.outcome === "refused") throw new Error(published.faults.map(({ en }) => en).join("; "));
}

/** Every item by one of its worked examples; a unit gets a little better from year to year. */
function figuresOf(scheme: Scheme, unit: UnitVersionId, year: number): Figure[] {
  const diligence = 0.45 + 0.4 * shareOf(unit, "diligence") + 0.05 * (year - YEAR + 2);
  const figure = (item: Figure["item"], fact: string, value: string): Figure => ({
    unit,
    item,
    fact,
    value,
    source: SAMPLE_SOURCE,
  });
  const answers = (["self", "lead", "survey", "data", "index"] as const).flatMap((by) =>
    answersOf(scheme, unit, diligence, by, year),
  );
  return [
    ...answers.flatMap(({ item, facts }) =>
      // answers are as people type them, with a decimal comma
      ownFacts(scheme, item, facts).map(([fact, value]) =>
        figure(item, fact, /^\d+,\d+$/.test(value) ? value.replace(",", ".") : value),
      ),
    ),
    ...[...scheme.facts.values()].flatMap(({ name, kind }) =>
      kind === "yes-no" ? [figure(WHOLE, name, "không")] : [],
    ),
  ];
}

/** A worked example names facts of the whole unit too; those stand once, for the unit. */
function ownFacts(scheme: Scheme, item: string, facts: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(facts).filter(([fact]) => scheme.items.get(item)?.facts.has(fact));
}
