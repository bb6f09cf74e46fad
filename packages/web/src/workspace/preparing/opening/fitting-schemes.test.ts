import { COUNTRY } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { fitsEvaluation, mayFollow } from "./fitting-schemes.ts";

const papi = { years: { from: 2021, to: 2024 }, units: ["tỉnh", "thành phố trực thuộc trung ương"] };
const ministries = { years: { from: 2012 }, units: ["bộ, cơ quan ngang bộ"] };
const departments = { years: { from: 2026 }, units: ["sở, ban, ngành"] };
const districts = { years: { from: 2019, to: 2024 }, units: ["huyện, thị xã, thành phố thuộc tỉnh"] };

test("a province is offered schemes for its own bodies, the country those for provinces and ministries", () => {
  const province = { year: 2026, topUnitId: "22" };
  const offered = [papi, ministries, departments, districts].map((line) => fitsEvaluation(line, province));
  expect(offered).toEqual([false, false, true, false]);
  expect(fitsEvaluation(districts, { year: 2022, topUnitId: "22" })).toBe(true);
  const country = { year: 2024, topUnitId: COUNTRY };
  expect([papi, ministries, departments].map((line) => fitsEvaluation(line, country))).toEqual([
    true,
    true,
    false,
  ]);
});

test("a scheme in use is followed by one for the same units, in force in a year of its own", () => {
  const earlier = { ...departments, years: { from: 2020, to: 2025 } };
  const followers = [departments, ministries, papi, earlier].map((line) => mayFollow(line, departments));
  expect(followers).toEqual([true, false, false, false]);
});
