import { expect, test } from "vitest";
import { underNamesOfNow } from "./earlier-names.ts";

const DUTY = ["roundId", "item", "seat", "unitVersionId"];

test("a unit chosen before units of a round were called unit versions is still chosen", () =>
  expect(underNamesOfNow({ roundId: "r", unitId: "so-noi-vu", seat: "2" }, DUTY)).toEqual({
    roundId: "r",
    seat: "2",
    unitVersionId: "so-noi-vu",
  }));

test("what was chosen since counts, and a form that has a field of that name keeps it", () => {
  expect(underNamesOfNow({ unitId: "so-noi-vu", unitVersionId: "so-tai-chinh" }, DUTY)).toEqual({
    unitVersionId: "so-tai-chinh",
  });
  expect(underNamesOfNow({ unitId: "48" }, ["unitId", "unitVersionId"])).toEqual({ unitId: "48" });
  expect(underNamesOfNow({ text: "bổ sung" }, ["text"])).toEqual({ text: "bổ sung" });
});
