import { randomUUID } from "node:crypto";
import { claimRoutes, outsideFigureRoutes, requestOf } from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { signOffFacts, termOf } from "./lateness.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

const place = () => ({ evaluationId: round.evaluationId, roundId: round.rounds.departments.id });
const bring = async (text: string, write: "yes" | "no") =>
  (
    await round
      .person("office")
      .call(
        outsideFigureRoutes.importFile,
        { ...place(), fileName: "khao-sat.csv", write },
        Buffer.from(text),
      )
  ).value;

describe("figures of surveys and statistics", () => {
  test("are tried, written once, shown as entered; items of units and lead agencies are refused by cell", async () => {
    const head = "Đơn vị;Tiêu chí;Dữ kiện;Giá trị;Nguồn";
    const file = `${head}\nSở Nội vụ;1.8;result;92,18%;Điều tra 2026\nSở Tài chính;1.8;result;85%;Điều tra 2026`;
    expect(await bring(file, "no")).toMatchObject({
      outcome: "would-be-written",
      counts: { new: 2, changed: 0, same: 0 },
    });
    expect(await bring(file, "yes")).toMatchObject({ outcome: "written", counts: { new: 2 } });
    expect(await bring(file, "yes")).toMatchObject({ counts: { new: 0, changed: 0, same: 2 } });
    const { units, items } = (await round.person("office").call(outsideFigureRoutes.read, place())).value;
    expect([units, items.find(({ item }) => item === "1.8")]).toMatchObject([
      2,
      { source: "survey", entered: 2 },
    ]);
    const refused = await bring(`${head}\nSở Nội vụ;1.1.3;done;9;\nSở Nội vụ;1.2.2;done;9;`, "yes");
    expect([
      refused.outcome,
      refused.faults.map(({ code, place: at }) => `${at?.column}${at?.row} ${code}`),
    ]).toEqual(["refused", ["D2 figure-claimed", "D3 figure-of-lead"]]);
  });

  test("hold the facts of a whole unit that it does not state itself; those it states are refused", async () => {
    const head = "Đơn vị;Tiêu chí;Dữ kiện;Giá trị;Nguồn";
    const file =
      `${head}\n` +
      "Sở Nội vụ;*;headDisciplined;không;Quyết định 12\n" +
      "Sở Tài chính;*;headDisciplined;có;Quyết định 13";
    expect(await bring(file, "yes")).toMatchObject({ outcome: "written", counts: { new: 2 } });
    const { items } = (await round.person("office").call(outsideFigureRoutes.read, place())).value;
    expect(items.filter(({ item }) => item === "")).toMatchObject([
      { fact: "headDisciplined", source: "data", entered: 2 },
      { fact: "corruption", source: "data", entered: 0 },
    ]);
    const communes = { evaluationId: round.evaluationId, roundId: round.rounds.communes.id };
    const answer = await round
      .person("office")
      .call(
        outsideFigureRoutes.importFile,
        { ...communes, fileName: "khao-sat.csv", write: "yes" },
        Buffer.from(`${head}\nXã Hòa Bình;*;island;không;\nXã Hòa Bình;*;harassment;có;`),
      );
    expect(answer.value.faults.map(({ code, place: at }) => `${code} ${at?.column}${at?.row}`)).toEqual([
      "figure-claimed D2",
    ]);
  });

  test("a unit cannot type a fact about itself that others state", async () => {
    const { unitVersionId } = round.unit("Sở Nội vụ");
    const change = { id: randomUUID(), item: "", field: "headDisciplined", before: "", value: "không" };
    const { value } = await round
      .person("clerk Sở Nội vụ")
      .call(claimRoutes.save, { ...place(), unitVersionId, changes: [change] });
    expect(value.saved).toMatchObject([{ id: change.id, outcome: "parked", why: "not-asked" }]);
  });

  test("go out as a file that can be brought back unchanged, and only to those who enter them", async () => {
    const cookie = (name: string) => [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");
    const { url } = requestOf(outsideFigureRoutes.file, place());
    const file = await round.workspace.app.inject({ url, headers: { cookie: cookie("office") } });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(file.rawPayload).buffer);
    const sheet = book.getWorksheet("Số liệu");
    const [heads = [], ...lines] = (sheet?.getSheetValues() ?? [])
      .filter((line) => Array.isArray(line))
      .map((line) => line.slice(1).map(String));
    expect(heads).toEqual([
      "Mã tiêu chí",
      "Tiêu chí",
      "Điểm tối đa",
      "Đơn vị",
      "Nội dung",
      "Giá trị",
      "Cách ghi",
      "Sai số chuẩn",
      "Nguồn",
      "Mã ô",
    ]);
    // What stands is shown as people write it, with the words of the scheme and how to fill it in.
    const surveyed = lines.find(([item, , , unit]) => item === "1.8" && unit === "Sở Nội vụ");
    expect(surveyed?.slice(4, 7)).toEqual([expect.any(String), "92,18%", "tỷ lệ, ví dụ 92,18%"]);
    expect(lines.find(([item, , , unit]) => item === "*" && unit === "Sở Tài chính")?.[5]).toBe("Có");
    const report = (
      await round
        .person("office")
        .call(
          outsideFigureRoutes.importFile,
          { ...place(), fileName: "so-lieu.xlsx", write: "yes", mark: "point" },
          file.rawPayload,
        )
    ).value;
    expect([report.faults, report.counts]).toEqual([[], { new: 0, changed: 0, same: 4 }]);
    expect(
      (await round.workspace.app.inject({ url, headers: { cookie: cookie("clerk Sở Nội vụ") } })).statusCode,
    ).toBe(403);
  });

  test("of the sign-off itself are written by the system, once, and stand where the office sees them", async () => {
    const unit = { ...place(), unitVersionId: round.unit("Sở Tài chính").unitVersionId };
    const figures = async () =>
      (
        await round.workspace.database.db
          .selectFrom("figure")
          .select(["fact", "value", "source"])
          .where("item", "=", "P1" as ItemCode)
          .orderBy("fact")
          .execute()
      ).map(({ fact, value }) => `${fact}=${value}`);
    expect(await figures()).toEqual([]);
    const sign = () => round.person("leader Sở Tài chính").call(claimRoutes.sign, { ...unit, points: "0" });
    expect((await sign()).status).toBe(200);
    const [due, sent] = [10, 0].map((days) =>
      dayInVietnam(new Date(round.workspace.now().getTime() + days * 86_400_000 - 3_600_000)),
    );
    expect(await figures()).toEqual([`due=${due}`, "excused=false", `sent=${sent}`]);
    const { items } = (await round.person("office").call(outsideFigureRoutes.read, place())).value;
    expect(items.find(({ item }) => item === "P1")).toMatchObject({ entered: 1 });
    // What is corrected after a return makes nobody late.
    await round.person("office").call(claimRoutes.giveBack, { ...unit, reason: "Thiếu phụ lục" });
    round.workspace.later(3 * 24 * 60);
    expect((await sign()).status).toBe(200);
    expect((await figures())[2]).toBe(`sent=${sent}`);
  });
});

describe("the term of a sign-off", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n, 10));
  test("moves with time that was given while some was left; given later, the unit is late all the same", () => {
    const late = (given: readonly [number, number][], signed: number) => {
      const term = termOf(
        day(20),
        given.map(([at, until]) => ({ givenAt: day(at), closesAt: day(until) })),
      );
      const { "days-late": days, extended } = signOffFacts(term, day(signed));
      return [days, extended];
    };
    expect(late([], 20)).toEqual(["0", "false"]);
    expect(late([[18, 25]], 24)).toEqual(["0", "true"]);
    expect(late([[22, 25]], 24)).toEqual(["4", "false"]);
    expect(
      late(
        [
          [18, 22],
          [21, 26],
          [28, 29],
        ],
        29,
      ),
    ).toEqual(["3", "true"]);
  });
});
