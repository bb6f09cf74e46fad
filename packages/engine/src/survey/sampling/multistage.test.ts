import { describe, expect, it } from "vitest";
import { drawMultistage, multistageFrame, papiPlan, readDrawFile, replayMultistage } from "./index.ts";
import type { FrameCluster, MultistageColumns } from "./index.ts";

describe("a draw in stages, as PAPI makes it", () => {
  const village = (id: string, names: number): FrameCluster => ({
    id,
    size: names,
    contacts: Array.from({ length: names }, (_, index) => `${id}-${index}`),
  });
  const commune = (id: string): FrameCluster => ({
    id,
    size: 300,
    parts: [village(`${id}v1`, 40), village(`${id}v2`, 60), village(`${id}v3`, 50)],
  });
  const district = (id: string, certainty: boolean): FrameCluster => ({
    id,
    size: 900,
    certainty,
    parts: [commune(`${id}c1`), commune(`${id}c2`), commune(`${id}c3`)],
  });
  const province = (id: string): FrameCluster => ({
    id,
    size: 4500,
    parts: ["d1", "d2", "d3", "d4", "d5"].map((part) => district(`${id}${part}`, part === "d1")),
  });

  it("takes the capital, the numbers asked at each stage, and numbered substitutes", () => {
    const outcome = drawMultistage([province("p")], papiPlan, 2026);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
    const { contacts, substitutes } = outcome.value;
    expect(new Set(contacts.map(({ path }) => path[1])).size).toBe(3);
    expect(contacts.some(({ path }) => path[1] === "pd1")).toBe(true);
    expect(new Set(contacts.map(({ path }) => path.join("/"))).size).toBe(12);
    expect(contacts).toHaveLength(12 * 20);
    expect(substitutes).toHaveLength(12 * 10);
    expect(substitutes.slice(0, 10).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(drawMultistage([province("p")], papiPlan, 2026)).toEqual(outcome);
  });

  it("gives each name the product of its probabilities: on average weights add up to the frame", () => {
    const runs = 300;
    let sum = 0;
    for (let seed = 0; seed < runs; seed++) {
      const outcome = drawMultistage([province("p")], papiPlan, seed);
      sum += outcome.ok
        ? outcome.value.contacts.reduce((weights, { baseWeight }) => weights + baseWeight, 0)
        : Number.NaN;
    }
    expect(sum / runs / (5 * 3 * 150)).toBeCloseTo(1, 1);
  });

  it("names every village whose list is too short and every cluster with too few parts", () => {
    const short: FrameCluster = {
      id: "q",
      size: 3,
      parts: [
        {
          id: "x",
          size: 1,
          parts: [
            { id: "y", size: 1, parts: [village("z1", 12), village("z2", 29)] },
            { id: "w", size: 1, parts: [village("w1", 90)] },
          ],
        },
      ],
    };
    const plan = {
      ...papiPlan,
      stages: [
        { name: "district", take: 1 },
        { name: "commune", take: 2 },
        { name: "village", take: 2 },
      ],
    };
    const outcome = drawMultistage([short], plan, 1);
    expect(
      outcome.ok ? [] : outcome.problems.flatMap(({ places }) => places.map(({ name }) => name)),
    ).toEqual(["q / x / w (1/2 village)", "q / x / y / z1 (12/30)", "q / x / y / z2 (29/30)"]);
  });

  it("names what occurs twice and where more units are sure than places", () => {
    const twice: FrameCluster = {
      id: "p",
      size: 10,
      parts: [
        { id: "d", size: 5, contacts: ["a", "b", "a"] },
        { id: "d", size: 5 },
      ],
    };
    expect(drawMultistage([twice], papiPlan, 1)).toMatchObject({
      ok: false,
      problems: [{ code: "survey.frame-duplicate", places: [{ name: "p / d / a" }, { name: "p / d" }] }],
    });
    const plan = { stages: [{ name: "district", take: 1 }], contacts: { take: 1, substitutes: 0 } };
    const crowded: FrameCluster = {
      id: "p",
      size: 10,
      parts: [
        { id: "x", size: 5, certainty: true, contacts: ["a"] },
        { id: "y", size: 5, certainty: true, contacts: ["b"] },
      ],
    };
    expect(drawMultistage([crowded], plan, 1)).toMatchObject({
      ok: false,
      problems: [{ code: "survey.option-invalid", places: [{ name: "p (2/1 district)" }] }],
    });
  });
});

describe("a frame in stages, read from a list", () => {
  const columns: MultistageColumns = {
    id: "id",
    top: "province",
    stages: [{ column: "district", size: "people", certainty: "capital" }, { column: "village" }],
  };
  const table = (...lines: string[]) => {
    const rows = lines.map((text) => text.split(","));
    return Object.fromEntries(
      ["province", "district", "people", "capital", "village", "id"].map((name, i) => [
        name,
        rows.map((row) => row[i] ?? ""),
      ]),
    );
  };

  it("holds clusters in the order of the lines; without a column of sizes its contacts are counted", () => {
    expect(
      multistageFrame(
        table("P,D1,900,x,V1,an", "P,D1,900,x,V1,binh", "P,D1,900,x,V2,", "P,D2,400,0,V1,chi"),
        columns,
      ),
    ).toEqual({
      ok: true,
      value: [
        {
          id: "P",
          size: 1300,
          parts: [
            {
              id: "D1",
              size: 900,
              certainty: true,
              parts: [
                { id: "V1", size: 2, contacts: ["an", "binh"] },
                { id: "V2", size: 0, contacts: [] },
              ],
            },
            { id: "D2", size: 400, parts: [{ id: "V1", size: 1, contacts: ["chi"] }] },
          ],
        },
      ],
    });
  });

  it("names lines without a cluster, sizes that are no numbers, clusters that differ, missing columns", () => {
    const outcome = multistageFrame(
      table("P,D1,900,,V1,an", "P,D1,800,,V1,binh", "P,,900,,V1,chi", "P,D2,1.200,,V1,dung"),
      columns,
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.label-missing", places: [{ name: "4 (district)" }] },
        { code: "survey.number-not-valid", places: [{ name: "P / D2" }] },
        { code: "survey.population-not-constant", places: [{ name: "P / D1" }] },
      ],
    });
    expect(multistageFrame({ id: ["an"], province: ["P"] }, columns)).toMatchObject({
      ok: false,
      problems: [
        {
          code: "survey.column-missing",
          places: [{ name: "district" }, { name: "people" }, { name: "capital" }, { name: "village" }],
        },
      ],
    });
  });

  it("is drawn by the plan of a file, and a published draw comes out again only as it was", () => {
    const file = readDrawFile(
      "method: multistage\nstages:\n  - { name: district, take: 2, certainty: capital, size: people }\n" +
        "  - { name: village, take: 1 }\ncontacts: { take: 2, substitutes: 1 }\ncolumns: { top: province }\n",
    );
    if (!file.ok || file.value.kind !== "multistage") throw new Error("a plan in stages was expected");
    const lines = ["D1", "D2", "D3"].flatMap((district, i) =>
      ["V1", "V2"].flatMap((village) =>
        ["a", "b", "c", "d"].map(
          (name) =>
            `P,${district},${100 * (i + 1)},${i === 0 ? "x" : ""},${village},${district}${village}${name}`,
        ),
      ),
    );
    const frame = multistageFrame(table(...lines), file.value.columns);
    if (!frame.ok) throw new Error(frame.problems[0]?.message.en);
    const outcome = drawMultistage(frame.value, file.value.plan, 11);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
    const draw = outcome.value;
    expect([draw.contacts.length, draw.substitutes.length, draw.contacts[0]?.stageProbabilities]).toEqual([
      4,
      2,
      [1, 0.5, 0.5],
    ]);
    expect(replayMultistage(draw, frame.value)).toEqual({ ok: true, value: draw });
    expect(replayMultistage({ ...draw, substitutes: draw.substitutes.toReversed() }, frame.value).ok).toBe(
      false,
    );
    expect(
      replayMultistage(
        { ...draw, contacts: draw.contacts.map((contact) => ({ ...contact, baseWeight: 1 })) },
        frame.value,
      ).ok,
    ).toBe(false);
    expect(
      replayMultistage(
        draw,
        frame.value.map((top) => ({ ...top, size: 1 })),
      ),
    ).toMatchObject({ ok: false, problems: [{ places: [{ name: "frameHash" }] }] });
  });
});
