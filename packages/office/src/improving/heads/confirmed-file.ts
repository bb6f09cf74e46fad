import { workbook } from "@thang-diem/documents";
import type { ClaimImportReport } from "@thang-diem/contract";
import {
  searchKey,
  type FactDeclaration,
  type ItemCode,
  type TypedFact,
  typedText,
} from "@thang-diem/engine";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import {
  FORM_LIMITS,
  type NamedColumn,
  type NamedRow,
  readNamedRows,
  type TableInput,
} from "@thang-diem/platform/spreadsheet";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { manages, partsToWrite, standingTo } from "./access.ts";
import { changeList, type OfList } from "./change-list.ts";
import { type HeadList, openList } from "./open-list.ts";
import { NOT_YOURS, rowFault } from "./problems.ts";
import { broughtBy } from "./score.ts";
import { putPart, type SheetRow } from "./store.ts";
import { missingIn, wrongIn } from "./write-part.ts";

/** One fact that is confirmed about every head: a column of the file. */
interface FactColumn {
  readonly item: ItemCode;
  readonly fact: FactDeclaration;
  readonly title: string;
}

const UNIT = { title: "Đơn vị", also: ["unit", "don vi"], needed: true } as const;

function columnsOf({ basis }: HeadList): FactColumn[] {
  const { scheme } = basis;
  const ofItems = [...scheme.items.values()].filter(({ code }) => broughtBy(basis, code) === "confirmed");
  const facts = [
    ...ofItems.map(({ code, title, facts: own }) => ({ code, title: `${code} ${title.vi}: `, own })),
    { code: scheme.root.code, title: "", own: scheme.facts },
  ];
  return facts.flatMap(({ code, title, own }) =>
    [...own.values()].map((fact) => ({ item: code, fact, title: `${title}${fact.title.vi}` })),
  );
}

/** Sheets whose confirmed figures somebody may still write. */
function openSheets(who: SignedIn, list: HeadList): SheetRow[] {
  return list.sheets.filter((sheet) => {
    const standing = standingTo(who, list.row, sheet);
    return standing && partsToWrite(standing, list.state, list.partsOf(sheet.id)).includes("confirmed");
  });
}

function standsOf(list: HeadList, { id }: SheetRow): readonly TypedFact[] {
  return list.partsOf(id).find(({ part }) => part === "confirmed")?.typed ?? [];
}

const valueIn = (typed: readonly TypedFact[], { item, fact }: FactColumn) =>
  typed.find((each) => each.item === item && each.fact === fact.name)?.value ?? "";

async function listToKeep(context: SignInContext, who: SignedIn, of: OfList): Promise<Outcome<HeadList>> {
  const list = await openList(context, of.evaluationId, of.reviewId);
  return list.ok && !manages(who, list.value.row) ? refused(NOT_YOURS) : list;
}

/** The figures that wait to be confirmed, a head a row and a fact a column. */
export async function confirmedWorkbook(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
  modified: string,
): Promise<Outcome<Uint8Array>> {
  const list = await listToKeep(context, who, of);
  if (!list.ok) return list;
  const facts = columnsOf(list.value);
  const rows = openSheets(who, list.value).map((sheet) => {
    const typed = standsOf(list.value, sheet);
    return [sheet.unit_name, sheet.head_name, ...facts.map((column) => valueIn(typed, column))];
  });
  const titles = [UNIT.title, "Họ và tên", ...facts.map(({ title }) => title)];
  const columns = titles.map((title, at) => ({ title, width: at < 2 ? 32 : 24 }));
  const notes = [
    "Có/không: ghi có hoặc không. Tỷ lệ: ghi 95%. Không được giao thì để trống các ô còn lại của mục.",
  ];
  return done(
    await workbook([{ name: "Số liệu xác nhận", columns, rows, notes: [] }, guide(notes)], modified),
  );
}

function guide(lines: readonly string[]) {
  return {
    name: "Hướng dẫn",
    columns: [{ title: "Cách điền", width: 100 }],
    rows: lines.map((line) => [line]),
    notes: [],
  };
}

interface ReadRow {
  readonly sheet: SheetRow;
  readonly typed: readonly TypedFact[];
}

/** The same file back: all faults at once; a head of whom everything is there is handed in, the others are drafts. */
export async function importConfirmed(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
  file: {
    readonly input: TableInput;
    readonly fileName: string;
    readonly write: boolean;
    readonly signal: AbortSignal;
  },
): Promise<Outcome<ClaimImportReport>> {
  const list = await listToKeep(context, who, of);
  if (!list.ok) return list;
  const { rows, changes, faults } = await readRows(who, list.value, file);
  const report = { rows: rows.length, changes, conflicts: [], faults, doubts: [] };
  if (faults.length > 0) return done({ ...report, outcome: "refused" });
  if (rows.length === 0) return done({ ...report, outcome: "nothing-new" });
  if (!file.write) return done({ ...report, outcome: "would-be-written" });
  const act = { action: "heads.confirm", needs: "manages" } as const;
  const written = await changeList(context, who, of, act, async ({ db, note }, now) => {
    const open = new Set(openSheets(who, now).map(({ id }) => id));
    if (rows.some(({ sheet }) => !open.has(sheet.id))) return refused(rowFault("confirmed"));
    note({ part: "confirmed", sheets: rows.length });
    const at = context.clock();
    for (const { sheet, typed } of rows)
      await putPart(db, {
        sheet_id: sheet.id,
        part: "confirmed",
        typed,
        written_by: actorOf(who.signInName),
        written_at: at,
        sent_at: missingIn(now, sheet, "confirmed", typed).length === 0 ? at : null,
      });
    return done({});
  });
  return written.ok ? done({ ...report, outcome: "written" }) : written;
}

async function readRows(
  who: SignedIn,
  list: HeadList,
  {
    input,
    fileName,
    signal,
  }: { readonly input: TableInput; readonly fileName: string; readonly signal: AbortSignal },
) {
  const facts = columnsOf(list);
  const open = openSheets(who, list);
  const columns: Record<string, NamedColumn> = {
    unit: UNIT,
    ...Object.fromEntries(facts.map((column, at) => [`fact${at}`, { title: column.title, also: [] }])),
  };
  const faults: Problem[] = [];
  const rows: ReadRow[] = [];
  const changes: ClaimImportReport["changes"] = [];
  for await (const row of readNamedRows(input, fileName, columns, { limits: FORM_LIMITS, signal })) {
    if (row.kind === "fault") {
      faults.push(row.problem);
      continue;
    }
    const sheet = list.sheets.find(
      ({ unit_name }) => searchKey(unit_name) === searchKey(row.text["unit"] ?? ""),
    );
    const fault =
      sheet === undefined ? "unit" : rows.some((each) => each.sheet === sheet) ? "twice" : undefined;
    if (sheet === undefined || fault !== undefined) {
      faults.push(rowFault(fault ?? "unit", row.place("unit")));
      continue;
    }
    const typed = typedIn(facts, row);
    const changed = facts.filter(
      (column) => valueIn(typed, column) !== valueIn(standsOf(list, sheet), column),
    );
    if (changed.length === 0 && standsOf(list, sheet).length > 0) continue;
    if (!open.includes(sheet)) faults.push(rowFault("confirmed", row.place("unit")));
    faults.push(...unreadable(list, facts, typed, row));
    changes.push(...changed.map((column) => changeOf(sheet, column, standsOf(list, sheet), typed)));
    rows.push({ sheet, typed });
  }
  return { rows, changes, faults };
}

function typedIn(facts: readonly FactColumn[], { text }: NamedRow<string>): TypedFact[] {
  return facts.flatMap(({ item, fact }, at) => {
    const value = typedText(fact, text[`fact${at}`] ?? "");
    return value === "" ? [] : [{ item, fact: fact.name, value }];
  });
}

function unreadable(
  list: HeadList,
  facts: readonly FactColumn[],
  typed: readonly TypedFact[],
  row: NamedRow<string>,
): Problem[] {
  return wrongIn(list, "confirmed", typed).map(({ field, code, message }) => ({
    code,
    message,
    place: row.place(`fact${facts.findIndex(({ item, fact }) => `${item}-${fact.name}` === field)}`),
  }));
}

function changeOf(
  { unit_name }: SheetRow,
  column: FactColumn,
  before: readonly TypedFact[],
  typed: readonly TypedFact[],
): ClaimImportReport["changes"][number] {
  const { item, fact, title } = column;
  const [was, value] = [valueIn(before, column), valueIn(typed, column)];
  return { unit: unit_name, item, field: fact.name, title, before: was, value };
}
