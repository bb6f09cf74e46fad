import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, ROOT, thangdiemHere } from "./testing.ts";

const ORACLES = join(ROOT, "tests/oracles/cases");
const design = "ids: [commune]\nstrata: [stratum]\nweights: w\nmissing: dropPerVariable\n";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-replicates-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const thangdiem = (args: readonly string[]): Promise<Ended> =>
  thangdiemHere(args, { home: join(folder, "home") });

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

interface Estimated {
  readonly statistic: string;
  readonly domain?: Readonly<Record<string, string>>;
  readonly value: number;
  readonly standardError: number;
  readonly degreesOfFreedomInDomain: number;
}

const estimates = ({ out }: Ended) => (JSON.parse(out) as { estimates: Estimated[] }).estimates;

async function reference(id: string): Promise<unknown> {
  const { cases } = JSON.parse(await readFile(join(ORACLES, "survey.json"), "utf8")) as {
    cases: { id: string; expected: unknown }[];
  };
  return cases.find((each) => each.id === id)?.expected;
}

test("estimate takes errors from replicate weights that the table holds, or builds them", async () => {
  const { estimates: expected } = (await reference("svy-rep-subbootstrap-satisfaction")) as {
    estimates: { statistic: string; estimate: number; se: number; by?: { province: string } }[];
  };
  const rows = async (name: string) =>
    (await readFile(join(ORACLES, "data", name), "utf8")).trim().split(/\r?\n/);
  const [left, right] = [
    await rows("satisfaction-a.csv"),
    await rows("svy-rep-subbootstrap-satisfaction-repweights.csv"),
  ];
  const table = await written("replicates.csv", left.map((line, i) => `${line},${right[i]}`).join("\n"));
  const told = async (replicates: string | undefined, ...args: string[]) => {
    const yaml = await written(
      "replicates.yaml",
      replicates === undefined ? design : `${design}replicates:\n  ${replicates}\n`,
    );
    return await thangdiem(["estimate", "--design", yaml, "--data", table, ...args, "--json"]);
  };
  const given = "{ method: given, prefix: rep, scale: 0.01694915254237288, mse: true }";
  const whole = estimates(await told(given, "--means", "complaint", "--totals", "complaint"));
  const parts = estimates(await told(given, "--means", "complaint", "--by", "province"));
  const line = ({ statistic, by }: (typeof expected)[number]) =>
    by
      ? parts.find(({ domain }) => domain?.["province"] === by.province)
      : whole.find((each) => each.statistic === statistic);
  expect(expected).toHaveLength(12);
  for (const each of expected) {
    expect((line(each)?.value ?? 0) / each.estimate).toBeCloseTo(1, 9);
    expect((line(each)?.standardError ?? 0) / each.se).toBeCloseTo(1, 9);
  }
  expect(whole[0]?.degreesOfFreedomInDomain).toBe(59);
  const [built] = estimates(await told("{ method: JKn }", "--means", "complaint"));
  const [linear] = estimates(await told(undefined, "--means", "complaint"));
  expect((built?.standardError ?? 0) / (linear?.standardError ?? 1)).toBeCloseTo(1, 2);
  const refused = await told(given, "--alpha", "q1,q2");
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("--alpha")]);
  const torn = await told("{ method: given, prefix: nothing, scale: 1 }", "--means", "complaint");
  expect([torn.code, torn.err]).toEqual([1, expect.stringContaining("quyền số lặp")]);
});

test("size gives how many to ask for a share and for a mean", async () => {
  const asked = [
    "size",
    "--population",
    "5000",
    "--margin",
    "2",
    "--sd",
    "15",
    "--response",
    "0.8",
    "--json",
  ];
  const mean = JSON.parse((await thangdiem(asked)).out) as Record<string, number>;
  // n0 = (1.959964 * 15 / 2)^2 = 216.08, over 1 + n0/5000 = 207.13
  expect(mean).toMatchObject({
    infiniteCeiling: 217,
    finiteCeiling: 208,
    withDesignEffect: 208,
    toInvite: 260,
  });
  const share = await thangdiem(["size", "--population", "10000", "--json"]);
  expect(JSON.parse(share.out)).toMatchObject({ yamaneCeiling: 385, finiteCeiling: 370 });
  const without = await thangdiem(["size", "--population", "5000", "--sd", "15"]);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("--margin")]);
});
