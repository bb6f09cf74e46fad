import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, ROOT, thangdiemHere } from "./testing.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thangdiem-page-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line in this process. */
const thangdiem = (args: readonly string[]): Promise<Ended> =>
  thangdiemHere(args, { home: join(folder, "home") });

describe("the page on a survey from the frame to the rank interval", () => {
  test("runs, command by command, and its answers are those of the people drawn", async () => {
    const page = await readFile(join(ROOT, "docs/sipas-survey.md"), "utf8");
    const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
      block.trim().split("\n"),
    );
    const facts = join(folder, "facts-of-the-page.csv");
    const ended = new Map<string, Ended>();
    for (const command of commands) {
      const [program, ...args] = command.split(" ");
      expect(program).toBe("thangdiem");
      const done = await thangdiem(args.map((arg) => (arg === "facts.csv" ? facts : arg)));
      expect(done.code, `${command}\n${done.err}`).toBe(0);
      ended.set(args.slice(0, 1).join(" "), done);
    }
    expect(commands).toHaveLength(9);
    const drawn = (ended.get("draw")?.out ?? "").split("\n").filter((line) => line.includes(",sample,"));
    const answers = await readFile(join(ROOT, "data/samples/sipas-survey/answers.csv"), "utf8");
    const people = answers
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[2]);
    expect(drawn.map((line) => line.split(",")[2])).toEqual(people);
    expect(ended.get("weights")?.err).toMatch(/sau cắt/);
    expect(ended.get("compute")?.out.match(/thứ hạng \d–\d/g)).toHaveLength(8);
    expect(ended.get("sensitivity")?.out).toContain("khoảng thứ hạng");
  });

  test("gives weights that add up to the known numbers, step by step", async () => {
    const sample = join(ROOT, "data/samples/sipas-survey");
    const ended = await thangdiem([
      "weights",
      "--design",
      join(sample, "design.yaml"),
      "--data",
      join(sample, "answers.csv"),
      "--json",
    ]);
    const { stages } = JSON.parse(ended.out) as { stages: { stage: string; sum: number; maximum: number }[] };
    expect(stages.map(({ stage }) => stage)).toEqual(["base", "nonresponse", "calibrated", "trimmed"]);
    for (const { sum } of stages) expect(sum).toBeCloseTo(1844, 6);
    expect(stages.at(-1)?.maximum).toBeCloseTo(5.4, 1);
  });
});
