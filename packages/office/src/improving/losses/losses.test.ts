import {
  Exact,
  parseScheme,
  readFacts,
  type RoundId,
  publishedRound,
  type UnitVersionId,
} from "@thang-diem/engine";
import { type AnyRoute, improvementRoutes, requestOf } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import ExcelJS from "exceljs";
import { TEST_HOST } from "../../composition/testing.ts";
import { publishYear } from "./testing.ts";

const UNIT = "so-noi-vu" as UnitVersionId;
let round: TestEvaluation;
let [y2024, y2025]: RoundId[] = [];
beforeAll(async () => {
  round = await openTestEvaluation();
  y2024 = await publishYear(round, 2024, { "so-noi-vu": ["1.1.1"] });
  y2025 = await publishYear(round, 2025, { "so-noi-vu": ["1.1.1", "1.1.2"], "so-y-te": ["1.1.2"] });
});
afterAll(() => round.close());

const clerk = () => round.person("clerk Sở Nội vụ");
const ofEvaluation = () => ({ evaluationId: round.evaluationId });

describe("published results", () => {
  test("those of the province are there for the whole evaluation, newest first, with the year before", async () => {
    const { editions } = (await clerk().call(improvementRoutes.editions, ofEvaluation())).value;
    expect(editions.map(({ year, own, before, units }) => [year, own, before, units])).toEqual([
      [2025, true, y2024, 3],
      [2024, true, undefined, 3],
    ]);
  });

  test("what a unit lost comes out of the edition's own lines, compared with others and the year before", async () => {
    const at = async (roundId: RoundId | undefined) =>
      (await clerk().call(improvementRoutes.edition, { ...ofEvaluation(), roundId: roundId ?? "" })).value;
    const edition = await at(y2025);
    const read = parseScheme(edition.scheme, "pinned");
    if (!read.ok) throw new Error("the scheme does not parse");
    const own = edition.units.find(({ unitVersionId }) => unitVersionId === UNIT);
    const lost = (own?.nodes ?? []).filter(
      ([code, points, maximum]) =>
        read.value.items.get(code)?.rule !== undefined &&
        points !== "" &&
        Exact.of(maximum).above(Exact.of(points)),
    );
    expect(lost.map(([code]) => code)).toEqual(["1.1.1", "1.1.2"]);
  });

  test("a browser that computes the edition again from its figures finds the same index for every unit", async () => {
    const place = { ...ofEvaluation(), roundId: y2025 ?? "" };
    const edition = (await clerk().call(improvementRoutes.edition, place)).value;
    const { figures } = (await clerk().call(improvementRoutes.figures, place)).value;
    const read = parseScheme(edition.scheme, "pinned");
    if (!read.ok) throw new Error("the scheme does not parse");
    const groupOf = new Map(edition.units.map(({ unitVersionId, group }) => [unitVersionId, group]));
    const facts = readFacts(
      read.value,
      figures.map((figure) => ({ ...figure, group: groupOf.get(figure.unit) })),
      "published",
    );
    if (!facts.ok) throw new Error("the figures do not read");
    const published = publishedRound(read.value, facts.value);
    expect(published.results.map(({ unit, index }) => [unit, index?.text]).toSorted()).toEqual(
      edition.units.map(({ unitVersionId, index }) => [unitVersionId, index]).toSorted(),
    );
    expect(published.results).toHaveLength(3);
  });

  test("the office takes lost points away as a workbook, a line for each item of each unit", async () => {
    const file = await downloaded(round, improvementRoutes.lossesFile, {
      ...ofEvaluation(),
      roundId: y2025 ?? "",
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file);
    const rows = book.worksheets[0]?.getSheetValues() as (unknown[] | undefined)[];
    expect(rows.slice(2, 5).map((row) => [row?.[1], row?.[2], row?.[6]])).toEqual([
      ["Sở Nội vụ", "1.1.1", 0.25],
      ["Sở Nội vụ", "1.1.2", 0.25],
      ["Sở Y tế", "1.1.2", 0.25],
    ]);
  });

  test("a round that was never published is not there, and strangers to the evaluation see nothing", async () => {
    const asked = { ...ofEvaluation(), roundId: round.rounds.departments.id };
    expect((await clerk().call(improvementRoutes.edition, asked)).status).toBe(404);
    expect((await round.admin.call(improvementRoutes.editions, ofEvaluation())).status).toBe(403);
  });
});

describe("scenarios", () => {
  const supposition = () => ({
    roundId: y2025 ?? "",
    unitVersionId: UNIT,
    points: { "1.1.1": "0.5" },
    facts: {},
    efforts: {},
    trend: "",
    target: "",
  });

  test("one that is kept is seen by the others, and only whoever kept it takes it away", async () => {
    const kept = (
      await clerk().call(improvementRoutes.keepScenario, {
        ...ofEvaluation(),
        title: "Ban hành kế hoạch đúng hạn",
        supposition: supposition(),
      })
    ).value;
    const seen = (await round.person("office").call(improvementRoutes.scenarios, ofEvaluation())).value
      .scenarios;
    expect(seen).toMatchObject([
      { id: kept.id, title: "Ban hành kế hoạch đúng hạn", mine: false, supposition: supposition() },
    ]);
    const drop = { ...ofEvaluation(), scenarioId: kept.id };
    expect((await round.person("office").call(improvementRoutes.dropScenario, drop)).status).toBe(404);
    expect((await clerk().call(improvementRoutes.dropScenario, drop)).status).toBe(200);
    expect((await clerk().call(improvementRoutes.scenarios, ofEvaluation())).value.scenarios).toEqual([]);
  });

  test("one without a name is refused with the field", async () => {
    const answer = await clerk().call(improvementRoutes.keepScenario, {
      ...ofEvaluation(),
      title: " ",
      supposition: supposition(),
    });
    expect(answer.faults).toEqual(["title: title-missing"]);
  });
});

/** A file as a browser takes it. */
async function downloaded(
  { workspace, person }: TestEvaluation,
  route: AnyRoute,
  input: object,
): Promise<ArrayBuffer> {
  const { method, url } = requestOf(route, input);
  const cookie = [...person("office").cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await workspace.app.inject({
    method: method as "GET",
    url,
    headers: { host: TEST_HOST, cookie, "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/140" },
  });
  expect(answer.statusCode).toBe(200);
  return Uint8Array.from(answer.rawPayload).buffer;
}

test("claims are told of approved years alone, to a unit its own", async () => {
  const { units } = (await clerk().call(improvementRoutes.claimed, ofEvaluation())).value;
  expect(units).toEqual([]);
});
