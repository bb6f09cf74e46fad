import {
  type EvaluationId,
  type FactDeclaration,
  nodesOf,
  readClaim,
  type TypedFact,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { FieldFault, HeadColumn, HeadPart } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { partsToWrite, standingTo } from "./access.ts";
import { changeList } from "./change-list.ts";
import { headOf, type HeadList } from "./open-list.ts";
import { NO_LIST, NOT_NOW, NOT_YOURS } from "./problems.ts";
import { broughtBy, scoreHeads } from "./score.ts";
import { insertOpinion, putPart, readSheet, returnPart, type SheetRow } from "./store.ts";

export interface OfSheet {
  readonly evaluationId: EvaluationId;
  readonly sheetId: string;
}

export interface WrittenPart {
  readonly part: HeadPart;
  readonly typed: readonly TypedFact[];
  /** Handed in: then everything has to be there. */
  readonly send: boolean;
}

type Nothing = Record<string, never>;

/** What somebody writes of the part that is his; handed in it stands until it is given back. */
export async function writePart(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, sheetId }: OfSheet,
  { part, typed: given, send }: WrittenPart,
): Promise<Outcome<Nothing>> {
  const sheet = await readSheet(context.database.db, sheetId);
  if (sheet === undefined) return refused(NO_LIST);
  const of = { evaluationId, reviewId: sheet.review_id };
  const act = { action: part === "confirmed" ? "heads.confirm" : "heads.score", needs: "by-sheet" } as const;
  return changeList(context, who, of, act, async ({ db, note }, list) => {
    const standing = standingTo(who, list.row, sheet);
    if (standing === undefined) return refused(NO_LIST);
    if (!partsToWrite(standing, list.state, list.partsOf(sheetId)).includes(part)) return refused(NOT_NOW);
    const typed = given.filter(({ value }) => value !== "");
    const faults = [...wrongIn(list, part, typed), ...(send ? missingIn(list, sheet, part, typed) : [])];
    if (faults.length > 0) return refused(fieldsWrong(faults));
    note({ sheet: sheetId, part, sent: send });
    const at = context.clock();
    await putPart(db, {
      sheet_id: sheetId,
      part,
      typed,
      written_by: actorOf(who.signInName),
      written_at: at,
      sent_at: send ? at : null,
    });
    return done({});
  });
}

const byOf = (part: HeadPart) => (part === "confirmed" ? "confirmed" : "columns");
const fieldName = (item: string, fact: string) => `${item}-${fact}`;

/** Facts that cannot be read, or that are another part's. */
export function wrongIn({ basis }: HeadList, part: HeadPart, typed: readonly TypedFact[]): FieldFault[] {
  const unit = { unit: "head" as UnitVersionId, group: "" };
  const unreadable = readClaim(basis.scheme, unit, typed).faults.map(({ item, fact, message }) => ({
    field: fieldName(item, fact),
    code: "field-invalid",
    message,
  }));
  const others = typed
    .filter(({ item }) => broughtBy(basis, item) !== byOf(part))
    .map(({ item, fact }) => ({
      field: fieldName(item, fact),
      code: "item-unknown",
      message: NOT_OF_THIS_PART,
    }));
  return [...unreadable, ...others];
}

/** Facts without which an item of the part, or a condition of the classes, cannot be judged. */
export function missingIn(
  list: HeadList,
  sheet: SheetRow,
  part: HeadPart,
  typed: readonly TypedFact[],
): FieldFault[] {
  const { scheme } = list.basis;
  const column: HeadColumn = part === "confirmed" ? "self" : part;
  const head = headOf(sheet, list.partsOf(sheet.id));
  const scored = scoreHeads(list.basis, [{ ...head, parts: { ...head.parts, [part]: typed } }]).get(sheet.id);
  const has = new Set(typed.map(({ item, fact }) => fieldName(item, fact)));
  const open = (scored === undefined ? [] : nodesOf(scored[column].tree)).filter(
    ({ code, status }) => status === "missing" && broughtBy(list.basis, code) === byOf(part) && code !== "",
  );
  const ofItems = open.flatMap(({ code, item, reason }) => {
    const names = [...item.facts.values()];
    const empty = names.filter(({ name }) => !has.has(fieldName(code, name)));
    const [first] = names;
    if (empty.length > 0 || first === undefined) return empty.map((fact) => missingFact(code, fact));
    const why = reason.kind === "missing" ? reason.why : item.title;
    return [
      { ...missingFact(code, first), message: { vi: `${code}: ${why.vi}.`, en: `${code}: ${why.en}.` } },
    ];
  });
  const ofHead = part === "confirmed" ? [...scheme.facts.values()] : [];
  return [
    ...ofItems,
    ...ofHead.filter(({ name }) => !has.has(fieldName("", name))).map((fact) => missingFact("", fact)),
  ];
}

function missingFact(code: string, { name, title }: FactDeclaration): FieldFault {
  return {
    field: fieldName(code, name),
    code: "field-missing",
    message: { vi: `Chưa có: ${code} ${title.vi}.`, en: `Missing: ${code} ${title.en}.` },
  };
}

/** A part goes back to whoever wrote it, with the reason; nobody gives back what was handed in about himself. */
export async function giveBack(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, sheetId }: OfSheet,
  { part, reason }: { readonly part: HeadPart; readonly reason: string },
): Promise<Outcome<Nothing>> {
  return keepSheet(context, who, { evaluationId, sheetId }, "heads.return", async (db) =>
    (await returnPart(db, sheetId, part, reason)) ? done({}) : refused(NOT_NOW),
  );
}

/** What a body says of a head before the authority judges. */
export async function opine(
  context: SignInContext,
  who: SignedIn,
  of: OfSheet,
  given: { readonly body: string; readonly opinion: string; readonly givenOn: string },
): Promise<Outcome<Nothing>> {
  return keepSheet(context, who, of, "heads.opine", async (db) => {
    const at = context.clock();
    await insertOpinion(db, {
      id: newId(at),
      sheet_id: of.sheetId,
      body: given.body,
      opinion: given.opinion,
      given_on: given.givenOn,
      written_by: actorOf(who.signInName),
      written_at: at,
    });
    return done({});
  });
}

async function keepSheet(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, sheetId }: OfSheet,
  action: string,
  work: (db: SignInContext["database"]["db"]) => Promise<Outcome<Nothing>>,
): Promise<Outcome<Nothing>> {
  const sheet = await readSheet(context.database.db, sheetId);
  if (sheet === undefined) return refused(NO_LIST);
  const of = { evaluationId, reviewId: sheet.review_id };
  return changeList(context, who, of, { action, needs: "manages" }, async ({ db, note }, { row }) => {
    if (standingTo(who, row, sheet)?.manages !== true) return refused(NOT_YOURS);
    note({ sheet: sheetId });
    return work(db);
  });
}

const NOT_OF_THIS_PART = {
  vi: "Mục này do người khác ghi hoặc lấy từ kết quả đã công bố.",
  en: "Somebody else writes this, or it is taken from the published result.",
};
