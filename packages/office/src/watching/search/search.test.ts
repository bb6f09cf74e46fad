import { searchRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
});
afterAll(() => round.close());

async function found(who: string, q: string): Promise<string[]> {
  return (await round.person(who).call(searchRoutes.search, { q })).value.found.map(
    ({ kind, title }) => `${kind} ${title.vi}`,
  );
}

describe("the search over everything", () => {
  test("finds units with and without marks, and minds the marks that are typed", async () => {
    expect(await found("office", "hoa binh")).toContain("unit Xã Hòa Bình");
    expect(await found("office", "Hoà Bình")).toContain("unit Xã Hòa Bình");
    expect(await found("office", "hóa bình")).toEqual([]);
  });

  test("finds items by words and by their code, and evaluations", async () => {
    expect((await found("clerk Sở Nội vụ", "1.1.3")).every((line) => line.startsWith("item 1.1.3 "))).toBe(
      true,
    );
    expect(await found("clerk Sở Nội vụ", "ky danh gia mau")).toContain("evaluation Kỳ đánh giá mẫu 2026");
  });

  test("shows people only to those who may see accounts, and within their reach", async () => {
    expect((await found("office", "appraiser")).filter((line) => line.startsWith("person"))).toHaveLength(3);
    expect(await found("clerk Sở Nội vụ", "appraiser")).toEqual([]);
    expect(await found("leader Sở Nội vụ", "unit-clerk")).toHaveLength(1);
    expect(await found("office", "a")).toEqual([]);
  });

  test("leads a unit's clerk to the own history and not to another's", async () => {
    const { value } = await round.person("clerk Sở Nội vụ").call(searchRoutes.search, { q: "Sở" });
    const links = Object.fromEntries(
      value.found
        .filter(({ kind }) => kind === "unit")
        .map(({ title, link }) => [title.vi, link.includes("lich-su")]),
    );
    expect(links).toEqual({ "Sở Nội vụ": true, "Sở Tài chính": false });
  });
});
