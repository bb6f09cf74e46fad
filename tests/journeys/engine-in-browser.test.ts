/** The statistics are pure: the same sources, bundled for a browser, give there what they give here. Sines and
 * logarithms of two JavaScript engines may differ in the last bit, so numbers are compared to eleven digits. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { smallCase } from "./small-case.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thang-diem-browser-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a survey, its tiers and an uncertain index come out alike in Node and in a browser", async () => {
  const script = await bundled();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.addScriptTag({ content: script });
    const there = (await page.evaluate("smallCase.smallCase()")) as unknown;
    expect(faults).toEqual([]);
    expect(rounded(there)).toEqual(rounded(smallCase()));
  } finally {
    await browser.close();
  }
});

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === "number" && Number.isFinite(each) ? Number(each.toPrecision(11)) : each,
    ),
  );
}

async function bundled(): Promise<string> {
  const outDir = join(folder, "dist");
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: {
      outDir,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, "small-case.ts"),
        formats: ["iife"],
        name: "smallCase",
        fileName: () => "small-case.js",
      },
    },
  });
  return await readFile(join(outDir, "small-case.js"), "utf8");
}
