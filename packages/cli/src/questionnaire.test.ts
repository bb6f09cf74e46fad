import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, ROOT, thangdiemHere } from "./testing.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-questionnaire-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ended> =>
  thangdiemHere(["questionnaire", ...args], { home: join(folder, "home") });
const told = ({ out }: Ended) => JSON.parse(out) as Record<string, Record<string, unknown>>;
const PUBLIC = join(ROOT, "tests/forms/pyxform");

async function written(name: string, text: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe("questionnaire check", () => {
  test("says of a form what is in it and what is left out, with its place", async () => {
    const ended = await run("check", join(PUBLIC, "widgets.csv"), "--json");
    expect(ended.code).toBe(0);
    expect(told(ended)).toMatchObject({
      ok: true,
      whole: false,
      form: { questions: 21, repeats: 0, kinds: { photo: 1, single: 4, multiple: 2 } },
      faults: [],
      unsupported: [
        { code: "type-unsupported", sheet: "survey", row: 15, column: "B", heading: "type" },
        { code: "type-unsupported", row: 16 },
        { code: "name-unknown", row: 11, column: "J" },
      ],
    });
  });

  test("a form with a fault ends with 1 and says in words where it is", async () => {
    const file = await written("broken.md", "## survey\n| type | name | label |\n| texx | a | A |\n");
    const ended = await run("check", file);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain("survey!A3 LỖI [type-unknown] Không có loại câu hỏi “texx”.");
    expect(ended.out).toContain("chưa dùng được");
  });

  test("an old Excel file, a file that is none, an empty one: each with what to do, never a crash", async () => {
    const files: readonly (readonly [string, string | Uint8Array, string])[] = [
      ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "file-is-old-excel"],
      ["noise.xlsx", Buffer.alloc(64, 1), "file-is-not-a-table"],
      ["empty.csv", "", "file-is-empty"],
      ["empty.md", "", "no-survey"],
      ["prose.md", "# Hello\n\nNo table here.\n", "no-survey"],
    ];
    for (const [name, content, code] of files) {
      const ended = await run("check", await written(name, content), "--json");
      expect(ended.code).toBe(1);
      expect(told(ended)).toMatchObject({ ok: false, faults: [{ code }] });
    }
  });

  test("ten megabytes are refused or read in bounded time", async () => {
    const long = await written(
      "long.md",
      `## survey\n| type | name | label |\n| text | a | ${"x".repeat(9_000_000)} |\n`,
    );
    const many = await written(
      "many.md",
      `## survey\n| type | name | label |\n${Array.from({ length: 200_000 }, (_, at) => `| texx | q${at} | \${nix${at}} |`).join("\n")}`,
    );
    const larger = await written("larger.md", "x".repeat(10_000_001));
    expect(told(await run("check", long, "--json"))).toMatchObject({ faults: [{ code: "cell-too-long" }] });
    expect(told(await run("check", larger, "--json"))).toMatchObject({
      faults: [{ code: "file-too-large" }],
    });
    const from = performance.now();
    expect(told(await run("check", many, "--json"))).toMatchObject({ ok: false });
    expect(performance.now() - from).toBeLessThan(60_000);
  });

  test("without a file it says how it is called", async () => expect((await run("check")).code).toBe(2));
});

describe("questionnaire convert", () => {
  test("through every format it stays the same form", async () => {
    const source = join(PUBLIC, "repeat_relative_reference.md");
    const model = async (file: string) => told(await run("convert", file, "--json"))["questionnaire"];
    const first = { ...(await model(source)), id: "", title: {} };
    let file = source;
    for (const format of ["xlsx", "csv", "md", "xlsx"]) {
      const out = join(folder, `form.${format}`);
      expect((await run("convert", file, "--to", format, "--out", out)).code).toBe(0);
      file = out;
      expect({ ...(await model(file)), id: "", title: {} }).toEqual(first);
    }
  });

  test("a label that looks like a formula stays a text in every format", async () => {
    const form = `## survey\n| type | name | label | default |\n| text | a | =HYPERLINK("x") | =1+1 |\n`;
    const source = await written("formula.md", form);
    for (const format of ["xlsx", "csv"]) {
      const out = join(folder, `formula.${format}`);
      await run("convert", source, "--to", format, "--out", out);
      const { questionnaire } = told(await run("convert", out, "--json"));
      expect(questionnaire).toMatchObject({
        parts: [{ label: { default: '=HYPERLINK("x")' }, default: "=1+1" }],
      });
    }
    expect((await readFile(join(folder, "formula.xlsx"))).includes("<f>")).toBe(false);
  });

  test("a form with faults is not written", async () => {
    const file = await written("faulty.md", "## survey\n| type | name | label |\n| text | a b | A |\n");
    const ended = await run("convert", file, "--to", "md", "--out", join(folder, "never.md"), "--json");
    expect(ended.code).toBe(1);
    await expect(readFile(join(folder, "never.md"))).rejects.toThrow("ENOENT");
  });
});
