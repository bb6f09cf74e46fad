import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../platform/src/db/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import type { FigureImport } from "./index.ts";
import { faultsOf, importInto, ITEMS, openTestRound, type TestRound, UNITS } from "./testing.ts";

let database: Database;
let round: TestRound;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  round = await openTestRound(database, UNITS, ITEMS);
});

afterAll(() => database.close());

const run = (input: Uint8Array | string, more?: Partial<FigureImport>) =>
  importInto(database, round, input, more);

describe("figures from a sample", () => {
  const sampling = () =>
    database.db
      .selectFrom("figure")
      .select(["value", "standard_error", "n", "df", "deff", "covariances"])
      .where("round_id", "=", round.roundId)
      .execute();

  test("bring their error along, in Vietnamese or English words, with either decimal mark", async () => {
    const report = await run(
      "Đơn vị;Mã;Giá trị;Sai số chuẩn;n;Bậc tự do;Hệ số thiết kế;Hiệp phương sai\n" +
        "Quảng Ninh;2.2;81,24%;0,0134;580;57;1,4;2.1:value=0.0001\n",
      { mark: "comma" },
    );
    expect(faultsOf(report)).toEqual([]);
    expect(await sampling()).toEqual([
      {
        value: "0.8124",
        standard_error: "0.0134",
        n: "580",
        df: "57",
        deff: "1.4",
        covariances: "2.1:value=0.0001",
      },
    ]);
  });

  test("keep their error when the same value comes again without one, and lose it with another value", async () => {
    const head = "unit,item,value,standard error\n";
    await run(`${head}Quảng Ninh,2.2,0.81,0.02\n`, { mark: "point" });
    expect((await run("unit,item,value\nQuảng Ninh,2.2,0.81\n", { mark: "point" })).counts).toEqual({
      new: 0,
      changed: 0,
      same: 1,
    });
    expect((await run(`${head}Quảng Ninh,2.2,0.81,0.03\n`, { mark: "point" })).counts).toEqual({
      new: 0,
      changed: 1,
      same: 0,
    });
    await run("unit,item,value\nQuảng Ninh,2.2,0.82\n", { mark: "point" });
    expect(await sampling()).toMatchObject([{ value: "0.82", standard_error: null }]);
    const kept = await database.db
      .selectFrom("figure_history")
      .select(["value", "standard_error"])
      .where("round_id", "=", round.roundId)
      .execute();
    expect(kept.map((row) => row.standard_error).toSorted()).toEqual(["0.02", "0.03"]);
  });

  test("stands beside its item where each item has a column", async () => {
    const report = await run(
      "Đơn vị;1.1;2.2;2.2 · sai số chuẩn;2.2 | n;1.2:total;1.2:total · SE\n" +
        "Quảng Ninh;80;81,24%;0,0134;580;100;2,5\n" +
        "Phường Hồng Hà;80;82%;;;;\n",
      { mark: "comma" },
    );
    expect(faultsOf(report)).toEqual([]);
    const rows = await database.db
      .selectFrom("figure")
      .innerJoin("unit_version", "unit_version.id", "unit_version_id")
      .select(["name_vi", "item", "value", "standard_error", "n"])
      .where("round_id", "=", round.roundId)
      .orderBy("name_vi")
      .orderBy("item")
      .execute();
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["Phường Hồng Hà", "1.1", "80", null, null],
      ["Phường Hồng Hà", "2.2", "0.82", null, null],
      ["Quảng Ninh", "1.1", "80", null, null],
      ["Quảng Ninh", "1.2", "100", "2.5", null],
      ["Quảng Ninh", "2.2", "0.8124", "0.0134", "580"],
    ]);
  });

  test("in columns of no item, of an unknown item or twice is named with its heading", async () => {
    const report = await run(
      "unit,2.2,2.2 · se,2.2 | standard error,2.1 · se,9.9 · se,2.2 · size\nQuảng Ninh,0.8,0.1,-1,0.2,,\n",
      { mark: "point" },
    );
    expect(faultsOf(report)).toEqual([
      "header-twice D1",
      "sampling-column-alone E1",
      "item-unknown F1",
      "item-unknown G1",
      "sampling-error-wrong D2",
    ]);
  });

  test("with an error that cannot be are named with their cell, all at once", async () => {
    const report = await run(
      "unit,item,value,standard error,n\nQuảng Ninh,2.2,0.8,-1,5\nQuảng Ninh,2.1,80,many,5\nQuảng Ninh,1.1,80,,5\n",
      { mark: "point" },
    );
    expect(faultsOf(report)).toEqual([
      "sampling-error-wrong D2",
      "value-wrong-kind D3",
      "sampling-error-wrong D4",
    ]);
    expect(report.faults[2]?.message.vi).toBe(
      "Có số phiếu, bậc tự do hoặc hệ số thiết kế nhưng không có sai số chuẩn.",
    );
  });
});
