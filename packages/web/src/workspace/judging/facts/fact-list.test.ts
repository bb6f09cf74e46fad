import { expect, test } from "vitest";
import { factText } from "./fact-list.tsx";

const shape = (kind: Parameters<typeof factText>[0]["kind"]) => ({
  name: "x",
  title: { vi: "x", en: "x" },
  kind,
  levels: [{ value: "full", title: { vi: "Đáp ứng đầy đủ", en: "Fully met" } }],
});

test("a fact is read in words: yes and no, a day, a level, numbers with the decimal mark of the language", () => {
  const said = (kind: Parameters<typeof shape>[0], value: string) => factText(shape(kind), value, "vi");
  expect([said("yes-no", "yes"), said("yes-no", "no")]).toEqual(["có", "không"]);
  expect(said("date", "2026-01-05")).toBe("05/01/2026");
  expect(factText(shape("date"), "2026-01-05", "en")).toBe("5 January 2026");
  expect(said("level", "full")).toBe("Đáp ứng đầy đủ");
  expect(said("number", "71.9")).toBe("71,9");
  expect([said("share", "0.925"), said("share", "92.5%")]).toEqual(["92,5%", "92,5%"]);
  expect([said("number", "chín"), factText(shape("number"), undefined, "vi")]).toEqual(["chín", "–"]);
});
