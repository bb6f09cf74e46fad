import { workbook } from "@thang-diem/documents";
import type { ClaimImportReport } from "@thang-diem/contract";
import { type EvaluationId, searchKey, type UnitVersionId } from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { FORM_LIMITS, type NamedRow, readNamedRows, type TableInput } from "@thang-diem/platform/spreadsheet";
import { fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { readPeople } from "../../preparing/duties/index.ts";
import { publishedEdition } from "../losses/index.ts";
import { changeList, type OfList } from "./change-list.ts";
import { indicesOf, NAMED_ROLES } from "./open-heads.ts";
import { type HeadList, openList } from "./open-list.ts";
import { fieldOf, type RowFault, rowFault, NO_LIST, NOT_YOURS, WRITTEN_ON } from "./problems.ts";
import { manages, standingTo } from "./access.ts";
import { deleteSheet, putSheets, readAccounts, readSheet, type SheetRow } from "./store.ts";

/** One head as he is typed: people by their sign-in names. */
export interface GivenHead {
  readonly name: string;
  readonly position: string;
  readonly account: string;
  readonly manager: string;
}

/** Units of the edition, and whom a sheet may name. */
interface Known {
  readonly list: HeadList;
  readonly units: readonly {
    readonly id: UnitVersionId;
    readonly code: string;
    readonly name: string;
    readonly group: string;
  }[];
  readonly indices: ReadonlyMap<string, { readonly text: string }>;
  readonly accounts: ReadonlyMap<string, string>;
}

async function knownOf(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, reviewId }: OfList,
): Promise<Outcome<Known>> {
  const list = await openList(context, evaluationId, reviewId);
  if (!list.ok) return list;
  if (!manages(who, list.value.row)) return refused(NOT_YOURS);
  const edition = await publishedEdition(context, evaluationId, list.value.row.base_round_id);
  if (!edition.ok) return edition;
  const { db } = context.database;
  const people = await readPeople(db, evaluationId, NAMED_ROLES);
  const named = await readAccounts(
    db,
    people.map(({ accountId }) => accountId),
  );
  return done({
    list: list.value,
    units: edition.value.results.units.map(({ id, code, name, group }) => ({
      id,
      code,
      name: name.vi,
      group,
    })),
    indices: indicesOf(edition.value),
    accounts: new Map([...named.values()].map(({ id, signInName }) => [signInName, id])),
  });
}

/** Units of the edition without a head yet. */
export async function unitsWithout(context: SignInContext, evaluationId: EvaluationId, list: HeadList) {
  const edition = await publishedEdition(context, evaluationId, list.row.base_round_id);
  const taken = new Set(list.sheets.map(({ unit_version_id }) => unit_version_id));
  return edition.ok
    ? edition.value.results.units
        .filter(({ id }) => !taken.has(id))
        .map(({ id, name }) => ({ unitVersionId: id, name: name.vi }))
    : [];
}

/** Everything that is wrong with a head, by the field that it stands in. */
function faultsOf(
  { list, accounts }: Known,
  given: GivenHead,
  was: SheetRow | undefined,
): [keyof GivenHead, RowFault][] {
  const [head, manager] = [accounts.get(given.account), accounts.get(given.manager)];
  const begun = was !== undefined && list.partsOf(was.id).length > 0;
  return [
    ...(given.name === "" ? [["name", "name"] as [keyof GivenHead, RowFault]] : []),
    ...(head === undefined ? [["account", "account"] as [keyof GivenHead, RowFault]] : []),
    ...(manager === undefined ? [["manager", "account"] as [keyof GivenHead, RowFault]] : []),
    ...(head !== undefined && head === manager
      ? [["manager", "manager"] as [keyof GivenHead, RowFault]]
      : []),
    ...(head === list.row.authority_id ? [["account", "authority"] as [keyof GivenHead, RowFault]] : []),
    ...(begun && was.head_id !== head ? [["account", "begun"] as [keyof GivenHead, RowFault]] : []),
  ];
}

function sheetOf(
  { list, units, indices, accounts }: Known,
  unitVersionId: UnitVersionId,
  given: GivenHead,
  at: Date,
) {
  const unit = units.find(({ id }) => id === unitVersionId);
  return {
    id: newId(at),
    review_id: list.row.id,
    unit_version_id: unitVersionId,
    unit_name: unit?.name ?? "",
    group_code: unit?.group ?? "",
    unit_index: indices.get(unitVersionId)?.text ?? null,
    head_name: given.name,
    position: given.position,
    head_id: accounts.get(given.account) ?? "",
    manager_id: accounts.get(given.manager) ?? "",
  };
}

export async function addHead(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
  { unitVersionId, ...given }: GivenHead & { readonly unitVersionId: UnitVersionId },
): Promise<Outcome<Record<string, never>>> {
  const known = await knownOf(context, who, of);
  if (!known.ok) return known;
  const was = known.value.list.sheets.find((sheet) => sheet.unit_version_id === unitVersionId);
  const faults = faultsOf(known.value, given, was).map(([field, fault]) => fieldOf(field, fault));
  if (!known.value.units.some(({ id }) => id === unitVersionId))
    faults.push(fieldOf("unitVersionId", "unit"));
  if (faults.length > 0) return refused(fieldsWrong(faults));
  return changeList(context, who, of, { action: "heads.list", needs: "manages" }, async ({ db, note }) => {
    note({ heads: 1, unit: unitVersionId });
    await putSheets(db, [sheetOf(known.value, unitVersionId, given, context.clock())]);
    return done({});
  });
}

/** A head is taken off the list while nothing is written on the sheet. */
export async function dropHead(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, sheetId }: { readonly evaluationId: EvaluationId; readonly sheetId: string },
): Promise<Outcome<Record<string, never>>> {
  const sheet = await readSheet(context.database.db, sheetId);
  if (sheet === undefined) return refused(NO_LIST);
  const of = { evaluationId, reviewId: sheet.review_id };
  return changeList(
    context,
    who,
    of,
    { action: "heads.drop", needs: "manages" },
    async ({ db, note }, list) => {
      if (standingTo(who, list.row, sheet)?.manages !== true) return refused(NOT_YOURS);
      if (list.partsOf(sheetId).length > 0) return refused(WRITTEN_ON);
      note({ unit: sheet.unit_version_id });
      await deleteSheet(db, sheetId);
      return done({});
    },
  );
}

const COLUMNS = {
  unit: { title: "Đơn vị", also: ["unit", "don vi"], needed: true },
  name: { title: "Họ và tên", also: ["full name", "name"], needed: true },
  position: { title: "Chức vụ", also: ["position"] },
  account: { title: "Tên đăng nhập", also: ["sign-in name"], needed: true },
  manager: { title: "Tên đăng nhập cấp quản lý", also: ["sign-in name of the manager"], needed: true },
} as const;
type Column = keyof typeof COLUMNS;
const FIELDS = ["name", "position", "account", "manager"] as const;

/** The list as a workbook: units of the edition, with the heads who stand in it. */
export async function listWorkbook(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
  modified: string,
): Promise<Outcome<Uint8Array>> {
  const known = await knownOf(context, who, of);
  if (!known.ok) return known;
  const { list, units } = known.value;
  const columns = Object.values(COLUMNS).map(({ title }, at) => ({
    title,
    width: [40, 28, 28, 22, 26][at] ?? 20,
  }));
  const rows = units.map(({ id, name }) => {
    const stands = givenOf(
      list,
      list.sheets.find(({ unit_version_id }) => unit_version_id === id),
    );
    return [name, ...FIELDS.map((field) => stands[field])];
  });
  return done(await workbook([{ name: "Người đứng đầu", columns, rows, notes: [] }], modified));
}

function givenOf(list: HeadList, sheet: SheetRow | undefined): GivenHead {
  if (sheet === undefined) return { name: "", position: "", account: "", manager: "" };
  return {
    name: sheet.head_name,
    position: sheet.position,
    account: list.person(sheet.head_id).signInName,
    manager: list.person(sheet.manager_id).signInName,
  };
}

/** The list as a file: all faults at once, or what it changes; rows without a name are left out. */
export async function importList(
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
  const known = await knownOf(context, who, of);
  if (!known.ok) return known;
  const read = await readList(known.value, file);
  const report = {
    rows: read.given.size,
    changes: read.changes,
    conflicts: [],
    faults: read.faults,
    doubts: [],
  };
  if (read.faults.length > 0) return done({ ...report, outcome: "refused" });
  if (read.changes.length === 0) return done({ ...report, outcome: "nothing-new" });
  if (!file.write) return done({ ...report, outcome: "would-be-written" });
  const written = await changeList(
    context,
    who,
    of,
    { action: "heads.list", needs: "manages" },
    async ({ db, note }) => {
      note({ heads: read.given.size });
      await putSheets(
        db,
        [...read.given].map(([unit, given]) => sheetOf(known.value, unit, given, context.clock())),
      );
      return done({});
    },
  );
  return written.ok ? done({ ...report, outcome: "written" }) : written;
}

async function readList(
  known: Known,
  {
    input,
    fileName,
    signal,
  }: { readonly input: TableInput; readonly fileName: string; readonly signal: AbortSignal },
) {
  const faults: Problem[] = [];
  const given = new Map<UnitVersionId, GivenHead>();
  const changes: ClaimImportReport["changes"] = [];
  for await (const row of readNamedRows(input, fileName, COLUMNS, { limits: FORM_LIMITS, signal })) {
    if (row.kind === "fault") {
      faults.push(row.problem);
      continue;
    }
    if (FIELDS.every((field) => row.text[field] === "")) continue;
    const head = headIn(row);
    const unit = unitNamed(known, row.text.unit);
    if (unit === undefined || given.has(unit.id)) {
      faults.push(rowFault(unit === undefined ? "unit" : "twice", row.place("unit")));
      continue;
    }
    const was = known.list.sheets.find(({ unit_version_id }) => unit_version_id === unit.id);
    faults.push(...faultsOf(known, head, was).map(([field, fault]) => rowFault(fault, row.place(field))));
    const stood = givenOf(known.list, was);
    const changed = FIELDS.filter((field) => stood[field] !== head[field]);
    changes.push(
      ...changed.map((field) => ({
        unit: unit.name,
        item: "" as ClaimImportReport["changes"][number]["item"],
        field,
        title: COLUMNS[field].title,
        before: stood[field],
        value: head[field],
      })),
    );
    given.set(unit.id, head);
  }
  return { faults, given, changes };
}

function headIn({ text }: NamedRow<Column>): GivenHead {
  const { name, position, account, manager } = text;
  return { name, position, account: account.toLowerCase(), manager: manager.toLowerCase() };
}

function unitNamed({ units }: Known, text: string) {
  const key = searchKey(text);
  return units.find(({ code, name }) => code === text || searchKey(name) === key);
}
