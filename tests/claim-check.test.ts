import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CheckedClaim,
  checkText,
  type KnownFigures,
  type Vocabulary,
  vocabularyOf,
} from "@thang-diem/presentation";
import { readShippedUnits } from "@thang-diem/press/units";
import { knownShippedFigures, REGION_NAMES } from "@thang-diem/samples/published";
import { beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const TEXTS = join(ROOT, "tests", "golden", "claim-check");

interface Marked {
  readonly start: number;
  readonly figure: string;
  readonly verdict: string;
  readonly right: string | undefined;
}

/** The text without its marks, and where the marked figures then stand. */
function unmarked(source: string): { readonly text: string; readonly marked: readonly Marked[] } {
  const marked: Marked[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(/⟦([^|⟧]+)\|([a-z-]+)(?: ([^⟧]+))?⟧/g)) {
    text += source.slice(from, match.index);
    marked.push({ start: text.length, figure: match[1] ?? "", verdict: match[2] ?? "", right: match[3] });
    text += match[1];
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), marked };
}

const FAULTY = new Set(["different", "inconsistent"]);

let known: KnownFigures;
let vocabulary: Vocabulary;

beforeAll(async () => {
  known = await knownShippedFigures(join(ROOT, "data"), await readShippedUnits(join(ROOT, "data")));
  vocabulary = vocabularyOf(known, REGION_NAMES);
});

function claimAt(claims: readonly CheckedClaim[], start: number): CheckedClaim | undefined {
  return claims.find((claim) => claim.start <= start && start < claim.end);
}

describe("the figures of a press text", () => {
  for (const file of readdirSync(TEXTS).filter((name) => name.endsWith(".txt")))
    test(`are held against the published ones in ${file}`, () => {
      const { text, marked } = unmarked(readFileSync(join(TEXTS, file), "utf8").normalize("NFC"));
      const { claims } = checkText(text, known, vocabulary);
      const found = marked.map(({ start, figure, right }) => {
        const claim = claimAt(claims, start);
        return { figure, verdict: claim?.verdict ?? "not found", ...(right && { right: claim?.right }) };
      });
      expect(found).toEqual(
        marked.map(({ figure, verdict, right }) => ({ figure, verdict, ...(right && { right }) })),
      );
      const others = claims.filter(
        ({ start, end }) => !marked.some((one) => start <= one.start && one.start < end),
      );
      expect(others.filter(({ verdict }) => FAULTY.has(verdict))).toEqual([]);
    });

  test("keep their places in decomposed text", () => {
    const text = "PAR INDEX 2023: Quảng Ninh đạt 92,28%.".normalize("NFD");
    const checked = checkText(text, known, vocabulary);
    expect(checked.text).toBe(text.normalize("NFC"));
    expect(checked.claims.map(({ start, end }) => checked.text.slice(start, end))).toEqual(["92,28%"]);
    expect(checked.claims[0]).toMatchObject({
      verdict: "different",
      right: "92.18",
      unit: "Quảng Ninh",
      year: 2023,
    });
  });

  test("are read in time that grows with the text only", () => {
    const sentence =
      "Năm 2023, Quảng Ninh đạt 92,18% PAR INDEX, hơn Hải Phòng 0,31%, tăng 2,08% so với năm 2022. ";
    const started = performance.now();
    const { claims } = checkText(sentence.repeat(3_000), known, vocabulary);
    expect(claims.length).toBeGreaterThanOrEqual(9_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
