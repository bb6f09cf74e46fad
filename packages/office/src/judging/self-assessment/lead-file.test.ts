import { claimFileRoutes, claimRoutes, requestOf, type ClaimImportReport } from "@thang-diem/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

const place = () => ({ evaluationId: round.evaluationId, roundId: round.rounds.communes.id });

async function download(name = "lead"): Promise<{ status: number; bytes: Uint8Array }> {
  const answer = await round.workspace.app.inject({
    url: requestOf(claimFileRoutes.leadFile, place()).url,
    headers: { cookie: [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ") },
  });
  return { status: answer.statusCode, bytes: answer.rawPayload };
}

/** The file with other values, by "unit · field". */
async function filled(values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from((await download()).bytes).buffer);
  const sheet = book.getWorksheet("Số liệu chủ trì");
  const heads = (sheet?.getRow(1).values as string[]) ?? [];
  const at = (title: string) => heads.indexOf(title);
  sheet?.eachRow((row, n) => {
    const value = values[`${row.getCell(at("Đơn vị")).text} · ${row.getCell(at("Mã ô")).text}`];
    if (n > 1 && value !== undefined) row.getCell(at("Giá trị")).value = value;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function bring(file: Uint8Array, write: "yes" | "no", name = "lead"): Promise<ClaimImportReport> {
  const { value } = await round
    .person(name)
    .call(claimFileRoutes.importLeadFile, { ...place(), fileName: "chu-tri.xlsx", write }, Buffer.from(file));
  return value;
}

describe("the workbook of a lead agency", () => {
  test("holds all its items over all units with the words of the form, and only for that agency", async () => {
    const { status, bytes } = await download();
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const [heads = [], ...lines] = (book.getWorksheet("Số liệu chủ trì")?.getSheetValues() ?? [])
      .filter((line) => Array.isArray(line))
      .map((line) => line.slice(1).map(String));
    expect(heads).toEqual([
      "Mã tiêu chí",
      "Tiêu chí",
      "Điểm tối đa",
      "Đơn vị",
      "Mã đơn vị",
      "Nội dung",
      "Giá trị",
      "Cách ghi",
      "Mã ô",
      "Giá trị lúc tải",
    ]);
    expect(lines.map(([item, , , unit, , , , hint, field]) => [item, unit, field, hint])).toEqual(
      ["Phường Sông Hàn", "Xã Bình Minh", "Xã Hòa Bình"].flatMap((unit) =>
        ["done", "total"].map((field) => ["1.2.2", unit, field, "số nguyên, ví dụ 12"]),
      ),
    );
    expect((await download("clerk Sở Tài chính")).status).toBe(403);
    expect((await download("office")).status).toBe(403);
  });

  test("is tried first, then written once; the same file again changes nothing", async () => {
    const file = await filled({ "Xã Bình Minh · done": "3", "Xã Bình Minh · total": "4" });
    expect(await bring(file, "no")).toMatchObject({
      outcome: "would-be-written",
      changes: [
        { unit: "Xã Bình Minh", item: "1.2.2", field: "done", before: "", value: "3" },
        { unit: "Xã Bình Minh", item: "1.2.2", field: "total", before: "", value: "4" },
      ],
    });
    expect((await bring(file, "yes")).outcome).toBe("written");
    expect((await bring(file, "yes")).outcome).toBe("nothing-new");
    const { units } = (await round.person("lead").call(claimRoutes.readLead, { ...place(), item: "1.2.2" }))
      .value;
    expect(units.find(({ name }) => name === "Xã Bình Minh")?.fields.map(({ value }) => value)).toEqual([
      "3",
      "4",
    ]);
  });

  test("does not write over what somebody has changed since it was made", async () => {
    const file = await filled({ "Xã Bình Minh · done": "2" });
    const { value } = await round.person("lead").call(claimRoutes.saveLead, {
      ...place(),
      item: "1.2.2",
      changes: [
        {
          id: "0190f000-0000-7000-8000-000000000001",
          unitVersionId: "xa-binh-minh",
          field: "done",
          before: "3",
          value: "4",
        },
      ],
    });
    expect(value.saved).toMatchObject([{ outcome: "taken" }]);
    expect(await bring(file, "yes")).toMatchObject({
      outcome: "nothing-new",
      conflicts: [{ unit: "Xã Bình Minh", field: "done", inFile: "2", stands: "4" }],
    });
  });

  test("names every fault at its cell, and writes nothing of such a file", async () => {
    const csv =
      "Mã tiêu chí;Đơn vị;Mã ô;Giá trị\n" +
      "1.2.2;Xã Bình Minh;done;hai\n" +
      "1.2.2;Xã Không Có;done;2\n" +
      "1.1.3;Xã Hòa Bình;done;2\n" +
      "1.2.2;Xã Hòa Bình;done;1\n" +
      "1.2.2;Xã Hòa Bình;done;2\n";
    const { value } = await round
      .person("lead")
      .call(
        claimFileRoutes.importLeadFile,
        { ...place(), fileName: "chu-tri.csv", write: "yes" },
        Buffer.from(csv),
      );
    expect([
      value.outcome,
      value.faults.map(({ code, place: at }) => `${at?.column}${at?.row} ${code}`),
    ]).toEqual(["refused", ["D2 value-unreadable", "B3 unit-unknown", "A4 item-not-own", "C6 field-twice"]]);
  });

  test("is refused as a whole, in one sentence, when the time for entering is over", async () => {
    const file = await filled({ "Xã Hòa Bình · done": "1" });
    round.inPhase("council");
    const report = await bring(file, "yes");
    expect([report.outcome, report.faults.map(({ code }) => code)]).toEqual(["refused", ["phase-not-open"]]);
  });
});
