import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, thangdiemHere } from "./testing.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thangdiem-draw-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line in this process. */
const thangdiem = (args: readonly string[]): Promise<Ended> =>
  thangdiemHere(args, { home: join(folder, "home") });

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe("draw", () => {
  /** No option holds a blank. */
  const draw = (frame: string, options: string) =>
    thangdiem(["draw", "--frame", frame, ...options.split(" ")]);
  const frame = () =>
    written(
      "frame.csv",
      `id,stratum,size\n${Array.from({ length: 60 }, (_, i) => `u${i},s${i % 3},${i + 1}`).join("\n")}\n`,
    );

  test("draws one sample for one seed, with probabilities, base weights, numbered substitutes", async () => {
    const made = async () =>
      draw(await frame(), "--method equalQuota --quota 4 --substitutes 2 --seed 20260401 --json");
    const [one, again] = [await made(), await made()];
    expect(again.out).toBe(one.out);
    const { units, substitutes } = JSON.parse(one.out) as {
      units: { inclusionProbability: number; baseWeight: number }[];
      substitutes: { number: number }[];
    };
    expect([units.length, substitutes.map(({ number }) => number)]).toEqual([12, [1, 2, 1, 2, 1, 2]]);
    expect(units.every((unit) => unit.inclusionProbability === 0.2 && unit.baseWeight === 5)).toBe(true);
  });

  test("replays a published draw, and says when the frame is another", async () => {
    const plan = await written("plan.yaml", "method: ppsSystematic\nn: 5\ncolumns: { size: size }\n");
    const { out } = await draw(await frame(), `--plan ${plan} --seed 7 --json`);
    const drawn = await written("draw.json", out);
    expect((await draw(await frame(), `--replay ${drawn}`)).code).toBe(0);
    const short = await written("other.csv", "id,size\na,1\nb,2\nc,3\nd,4\ne,5\nf,6\n");
    const other = await draw(short, `--replay ${drawn}`);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining("Danh sách mẫu khác")]);
  });

  test("draws in stages as PAPI does, the capital for sure, and comes out again to the byte", async () => {
    const { villages, head } = papiFrame();
    const lines = villages.flatMap((village, i) =>
      Array.from({ length: 8 }, (_, name) => `${village},n${i}-${name}`),
    );
    const frame = await written("papi.csv", `${head}${lines.join("\n")}\n`);
    const plan = await written("papi.yaml", PAPI_PLAN);
    const { code, out } = await draw(frame, `--plan ${plan} --seed 2026 --json`);
    const { contacts, substitutes } = JSON.parse(out) as {
      contacts: { path: string[]; inclusionProbability: number; baseWeight: number }[];
      substitutes: { number: number }[];
    };
    expect([code, contacts.length, substitutes.length]).toEqual([0, 3 * 2 * 2 * 5, 3 * 2 * 2 * 3]);
    expect(contacts.filter(({ path }) => path[1] === "D1")).toHaveLength(20);
    expect(substitutes.slice(0, 4).map(({ number }) => number)).toEqual([1, 2, 3, 1]);
    const replayed = await draw(frame, `--plan ${plan} --replay ${await written("papi.json", out)} --json`);
    expect([replayed.code, replayed.out]).toEqual([0, out]);
    const lists = await written(
      "papi-short.csv",
      `${head}${villages.map((village) => `${village},`).join("\n")}\n`,
    );
    const without = await draw(lists, `--plan ${plan} --seed 2026`);
    const reached = [...new Set(contacts.map(({ path }) => path.join(" / ")))];
    expect(without.code).toBe(1);
    expect(reached.slice(0, 10).every((village) => without.err.includes(`${village} (0/8)`))).toBe(true);
  });

  test("refuses a list with fewer units than asked, naming the strata", async () => {
    const { code, err } = await draw(await frame(), "--method equalQuota --quota 30 --seed 7");
    expect(code).toBe(1);
    expect(err).toMatch(/s0.*s1.*s2/);
  });
});

/** Three communes of two villages in each of four districts, the first of which is the capital. */
function papiFrame() {
  const villages = [1, 2, 3, 4].flatMap((d) =>
    [1, 2, 3].flatMap((c) =>
      [1, 2].map(
        (v) => `P,D${d},${1000 * d},${d === 1 ? "x" : ""},D${d}C${c},${100 + c},D${d}C${c}V${v},${40 + v}`,
      ),
    ),
  );
  const head =
    "province,district,district_people,capital,commune,commune_people,village,village_people,name\n";
  return { villages, head };
}

const PAPI_PLAN = `method: multistage
stages:
  - { name: district, take: 3, size: district_people, certainty: capital }
  - { name: commune, take: 2, size: commune_people }
  - { name: village, take: 2, size: village_people }
contacts: { take: 5, substitutes: 3 }
columns: { top: province, id: name }
`;
