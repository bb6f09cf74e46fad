import { workbook } from "@thang-diem/documents";
import { Exact, isIsoDate, type ItemCode, type Scheme } from "@thang-diem/engine";
import type { ClaimImportReport, PlanMeasure } from "@thang-diem/contract";
import type { Problem } from "@thang-diem/platform/problems";
import { FORM_LIMITS, type NamedRow, readNamedRows, type TableInput } from "@thang-diem/platform/spreadsheet";
import type { WrittenMeasure } from "./change-plan.ts";

/** The workbook of a plan, out and in: one measure a row. */
const COLUMNS = {
  item: { title: "Mã tiêu chí", also: ["ma", "code", "item"], needed: true },
  title: { title: "Tiêu chí", also: ["title"] },
  measure: { title: "Biện pháp", also: ["measure"], needed: true },
  owner: { title: "Chủ trì", also: ["led by"] },
  helpers: { title: "Phối hợp", also: ["with"] },
  due: { title: "Thời hạn", also: ["until"] },
  money: { title: "Kinh phí", also: ["money"] },
  expected: { title: "Điểm dự kiến", also: ["expected points"] },
  evidence: { title: "Tài liệu sẽ có", also: ["evidence"] },
} as const;
type Column = keyof typeof COLUMNS;
const FIELDS = ["measure", "owner", "helpers", "due", "money", "expected", "evidence"] as const;
const WIDTHS: Readonly<Record<Column, number>> = {
  item: 12,
  title: 50,
  measure: 60,
  owner: 24,
  helpers: 24,
  due: 14,
  money: 16,
  expected: 14,
  evidence: 40,
};

export function planWorkbook(measures: readonly PlanMeasure[], modified: string): Promise<Uint8Array> {
  const columns = Object.entries(COLUMNS) as [Column, (typeof COLUMNS)[Column]][];
  return workbook(
    [
      {
        name: "Biện pháp",
        columns: columns.map(([column, { title }]) => ({ title, width: WIDTHS[column] })),
        rows: measures.map((each) => [
          each.item,
          each.itemTitle.vi,
          ...FIELDS.map((field) => (field === "due" ? vietnameseDay(each.due) : each[field])),
        ]),
        notes: [],
      },
      {
        name: "Hướng dẫn",
        columns: [{ title: "Cách điền", width: 100 }],
        rows: [
          ["Mỗi dòng một biện pháp. Bỏ dòng là bỏ biện pháp."],
          ["Thêm dòng là thêm biện pháp cho tiêu chí có mã ghi ở cột đầu."],
          ["Thời hạn ghi ngày/tháng/năm. Cột “Tiêu chí” chỉ để đọc."],
        ],
        notes: [],
      },
    ],
    modified,
  );
}

const vietnameseDay = (iso: string) => iso.split("-").toReversed().join("/");

export interface PlannedMeasure {
  readonly item: ItemCode;
  /** Of the measure that the row is about; a new one has none. */
  readonly id?: string;
  readonly written: WrittenMeasure;
}

export interface PlannedWorkbook {
  readonly rows: number;
  readonly measures: readonly PlannedMeasure[];
  /** Measures that are not in the file. */
  readonly dropped: readonly string[];
  readonly changes: ClaimImportReport["changes"];
  readonly faults: readonly Problem[];
}

/**
 * What a workbook would make of the measures that stand: the n-th row of an item is its n-th measure;
 * all faults at once.
 */
export async function readPlanWorkbook(
  input: TableInput,
  fileName: string,
  { scheme, measures }: { readonly scheme: Scheme; readonly measures: readonly PlanMeasure[] },
  signal?: AbortSignal,
): Promise<PlannedWorkbook> {
  const faults: Problem[] = [];
  const planned: PlannedMeasure[] = [];
  const left = Map.groupBy(measures, ({ item }) => item);
  const changes: ClaimImportReport["changes"] = [];
  for await (const each of readNamedRows(input, fileName, COLUMNS, { limits: FORM_LIMITS, signal })) {
    if (each.kind === "fault") {
      faults.push(each.problem);
      continue;
    }
    const item = [...scheme.items.values()].find(({ code }) => code === each.text.item);
    if (item === undefined) {
      faults.push({ ...NO_ITEM, place: each.place("item") });
      continue;
    }
    const was = left.get(item.code)?.shift();
    const written = writtenOf(each, faults);
    planned.push({ item: item.code, ...(was && { id: was.id }), written });
    changes.push(
      ...FIELDS.flatMap((field) => {
        const before = was?.[field] ?? "";
        return before === written[field]
          ? []
          : [{ item: item.code, field, title: COLUMNS[field].title, before, value: written[field] }];
      }),
    );
  }
  const dropped = [...left.values()].flat();
  changes.push(
    ...dropped.flatMap(({ item, measure }) =>
      item === ""
        ? []
        : [{ item, field: "measure", title: COLUMNS.measure.title, before: measure, value: "" }],
    ),
  );
  return { rows: planned.length, measures: planned, dropped: dropped.map(({ id }) => id), changes, faults };
}

function writtenOf({ text, place }: NamedRow<Column>, faults: Problem[]): WrittenMeasure {
  const due = dayOf(text.due);
  const expected = pointsOf(text.expected);
  if (text.measure === "") faults.push({ ...NO_MEASURE, place: place("measure") });
  if (due === undefined) faults.push({ ...NO_DAY, place: place("due") });
  if (expected === undefined) faults.push({ ...NO_POINTS, place: place("expected") });
  const { measure, owner, helpers, money, evidence } = text;
  return { measure, owner, helpers, money, evidence, due: due ?? "", expected: expected ?? "" };
}

/** "30/11/2026" or an ISO date. @returns nothing for what is no day */
function dayOf(text: string): string | undefined {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [, day = "", month = "", year = ""] = written ?? [];
  const iso = written === null ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return iso === "" || isIsoDate(iso) ? iso : undefined;
}

function pointsOf(text: string): string | undefined {
  const plain = text.replace(",", ".");
  if (plain === "") return "";
  return /^\d{1,4}(\.\d{1,20})?(\/\d{1,6})?$/.test(plain) ? Exact.of(plain).text : undefined;
}

const NO_ITEM: Problem = {
  code: "item-unknown",
  message: { vi: "Bộ tiêu chí không có mã này.", en: "The scheme has no such code." },
};
const NO_MEASURE: Problem = {
  code: "text-missing",
  message: { vi: "Chưa ghi biện pháp.", en: "The measure is not written." },
};
const NO_DAY: Problem = {
  code: "date-form",
  message: { vi: "Thời hạn không phải một ngày.", en: "The term is no day." },
  suggestion: { vi: "Ghi ngày/tháng/năm, ví dụ 30/11/2026.", en: "Write day/month/year, as 30/11/2026." },
};
const NO_POINTS: Problem = {
  code: "number-form",
  message: { vi: "Điểm dự kiến không phải một số.", en: "The expected points are no number." },
};
