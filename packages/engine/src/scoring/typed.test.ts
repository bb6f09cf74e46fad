import { describe, expect, test } from "vitest";
import type { FactKind } from "../scheme/index.ts";
import { Exact } from "../numbers/index.ts";
import { readTyped } from "./typed.ts";

const as = (kind: FactKind, typed: string): string => {
  const read = readTyped(
    { name: "x", kind, title: { vi: "x", en: "x" }, levels: new Map([["full", { vi: "Đủ", en: "Full" }]]) },
    typed,
  );
  if (!read.ok) return read.message.vi;
  return read.value instanceof Exact
    ? read.value.text
    : typeof read.value === "object"
      ? "missing"
      : String(read.value);
};

describe("a field as it is typed", () => {
  test.each<[FactKind, string, string]>([
    ["share", "92,18%", "0.9218"],
    ["share", "0,9218", "0.9218"],
    ["share", "85.125%", "0.85125"],
    ["number", "12,5", "12.5"],
    ["number", "-3,25", "-3.25"],
    ["number", "− 3", "-3"],
    ["count", "1.234", "1234"],
    ["count", "1 234 567", "1234567"],
    ["money", "1.234.567,89", "1234567.89"],
    ["money", "1,234,567.5", "1234567.5"],
    ["number", "0.125", "0.125"],
    ["number", "1234.567", "1234.567"],
    ["date", "5.3.2026", "2026-03-05"],
    ["date", "05-03-2026", "2026-03-05"],
    ["date", "2026-03-05", "2026-03-05"],
    ["yes-no", "Có", "true"],
    ["level", "Đủ", "full"],
    ["count", " ", "missing"],
  ])("a %s typed as “%s” is %s", (kind, typed, value) => expect(as(kind, typed)).toBe(value));

  test.each<[FactKind, string, string]>([
    ["money", "1.234", "“1.234” đọc được hai cách: viết 1234 nếu là số nguyên, 1,234 nếu là số thập phân."],
    ["count", "1,5", "“1,5” không phải là số nguyên không âm."],
    ["count", "mười", "“mười” không phải là số nguyên không âm."],
    ["date", "31/02/2026", "“31/02/2026” không phải là ngày như 15/01/2026."],
    ["share", "85", '“85” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "85%".'],
    ["share", "80,5", '“80,5” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "80,5%".'],
    ["share", "120%", "“120%” quá 100%: tỷ lệ nằm trong khoảng từ 0% đến 100%."],
    ["number", "1,2,3", "“1,2,3” không phải là một số."],
  ])("a %s typed as “%s” is refused in words", (kind, typed, message) =>
    expect(as(kind, typed)).toBe(message),
  );
});
