/** Small schemes with one thorny rule each: what every unit gets, or why the file is refused. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parseScheme, type Scheme } from "../../packages/engine/src/scheme/index.ts";
import {
  classReason,
  computeRound,
  type FactRow,
  type IndexResult,
  readFacts,
} from "../../packages/engine/src/scoring/index.ts";

const folder = join(import.meta.dirname, "small");

function schemeIn(name: string): Scheme {
  const read = parseScheme(readFileSync(join(folder, `${name}.yaml`), "utf8"));
  if (!read.ok) throw new Error(read.faults.map(({ line, message }) => `${line}: ${message.en}`).join("\n"));
  return read.value;
}

function faultsOf(name: string): string[] {
  const read = parseScheme(readFileSync(join(folder, `${name}.yaml`), "utf8"));
  return read.ok ? [] : read.faults.map(({ line, code, fix }) => `${line} ${code}: ${fix.vi}`);
}

function rowsIn(name: string): FactRow[] {
  return parse(readFileSync(join(folder, `${name}.csv`), "utf8"), { columns: true });
}

function results(name: string): ReadonlyMap<string, IndexResult> {
  const scheme = schemeIn(name);
  const read = readFacts(scheme, rowsIn(name));
  if (!read.ok) throw new Error(read.faults.map(({ row, message }) => `${row}: ${message.vi}`).join("\n"));
  return new Map(computeRound(scheme, read.value).map((result) => [result.unit, result]));
}

function refused(scheme: string, facts: string): string[] {
  const read = readFacts(schemeIn(scheme), rowsIn(facts));
  return read.ok ? [] : read.faults.map(({ row, message }) => `${row + 2}: ${message.vi}`);
}

function pointsOf(name: string, code: string): (string | undefined)[] {
  const find = (node: IndexResult["tree"]): string | undefined =>
    node.code === code ? (node.points?.text ?? node.status) : node.children.map(find).find(Boolean);
  return [...results(name).values()].map(({ tree }) => find(tree));
}

/** Unit → class, and why. */
function classes(name: string): Record<string, string> {
  const scheme = schemeIn(name);
  return Object.fromEntries(
    [...results(name)].map(([unit, { class: given }]) => [
      unit,
      given
        ? [given.decided ? given.id : "?", classReason(given, scheme)?.vi].filter(Boolean).join(" – ")
        : "–",
    ]),
  );
}

describe("vetoes and classes", () => {
  test("a veto on an item's points fires where the item is below its share, and says so", () => {
    expect(classes("veto-on-item")).toEqual({
      "Xã A": "A",
      "Xã B": "C – không quá hạng này vì: Kế hoạch chậm (nếu không có: “Đạt”)",
    });
  });

  test("a veto only lowers, the worst of several counts, and an unreported one leaves the class undecided", () => {
    expect(classes("two-vetoes")).toEqual({
      "low-d": "C",
      "high-d": "B – không quá hạng này vì: d (nếu không có: “A”)",
      "high-de": "C – không quá hạng này vì: e (nếu không có: “A”)",
      "high-e": "C – không quá hạng này vì: e (nếu không có: “A”)",
      na: "C",
      hold: "B – không xếp “A” vì không đạt: mọi lĩnh vực từ 60% điểm tối đa trở lên",
      vmiss: "? – chưa xác định: thiếu “kỷ luật”",
    });
  });

  test("a unit whose veto fact nobody reported has no class, unless every answer would give the same one", () => {
    expect(classes("veto-fact-not-reported")).toEqual({
      "Xã Ba Chẽ": "? – chưa xác định: thiếu “Chủ tịch bị kỷ luật trong năm”",
      "Xã Đầm Hà": "A",
      "Xã Vĩnh Thực": "C",
    });
  });

  test("a bare number on an item of a class is points: 6 of 6 are at least 5", () => {
    expect(classes("class-by-item-points")).toEqual({ U: "A" });
  });
});

describe("conditions of rules", () => {
  test("a % on an item is a share of its maximum: 1 of 4 points is not 50%", () => {
    expect(pointsOf("condition-on-item-share", "2")).toEqual(["0", "3", "0", "missing"]);
  });

  test("a forgotten % is a fault of the scheme, with its line and what to write", () => {
    expect(faultsOf("full-without-percent")).toEqual([
      '20 percent-missing: Viết "95%".',
      '20 percent-missing: Viết "70%".',
    ]);
    expect(faultsOf("bands-without-percent")).toEqual([
      '20 percent-missing: Viết "90%".',
      '20 percent-missing: Viết "80%".',
    ]);
    expect(faultsOf("condition-without-percent")).toEqual(['20 percent-missing: Viết "85%".']);
  });
});

describe("penalties", () => {
  test("per case: none costs nothing, one its price, many the item's points and no more", () => {
    expect(pointsOf("penalty-per-case", "P1")).toEqual(["0", "-0.5", "-2"]);
    const sentences = [...results("penalty-per-case").values()].map(
      ({ tree }) => tree.children.at(-1)?.children[0]?.sentence.vi,
    );
    expect(sentences).toEqual([
      "X 0, mỗi trường hợp −0,5 điểm: 0 điểm.",
      "X 1, mỗi trường hợp −0,5 điểm: −0,5 điểm.",
      "X 9, mỗi trường hợp −0,5 điểm, tối đa −2: −2 điểm.",
    ]);
  });

  test("a deduction that the council decided counts; one written without its minus is asked back", () => {
    expect(pointsOf("penalty-by-council", "P1")).toEqual(["-1.5"]);
    expect(refused("penalty-by-council", "penalty-written-positive")).toEqual([
      "3: Giá trị 1,5 nằm ngoài khoảng từ −2 đến 0.",
    ]);
  });

  test("per day: an item never takes more than its points", () => {
    expect(pointsOf("penalty-per-day", "P1")).toEqual(["-1.5", "-2"]);
    expect(
      [...results("penalty-per-day").values()].map(
        ({ tree }) => tree.children.at(-1)?.children[0]?.sentence.vi,
      ),
    ).toEqual(["Chậm 3 ngày: −1,5 điểm.", "Chậm 20 ngày, tối đa −2: −2 điểm."]);
  });
});

test("60 where 60% is meant is asked back for every share", () => {
  const words = '“60” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "60%".';
  expect(refused("shares", "shares-without-percent")).toEqual([2, 3, 4, 5].map((row) => `${row}: ${words}`));
});

test("points shared among siblings are said in the sentence of what they are added up in", () => {
  const sentences = [...results("shared-points").values()].map(({ tree }) => tree.sentence.vi);
  expect(sentences).toEqual([
    "Chưa có điểm: không có tiêu chí nào áp dụng cho đơn vị này.",
    "Tổng điểm, nhân 2 để chia điểm của mục không áp dụng: 2/8 điểm.",
  ]);
});
