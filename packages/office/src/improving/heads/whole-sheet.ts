import { type Item, nodesOf, type Scheme } from "@thang-diem/engine";
import { HEAD_COLUMNS, type HeadItem, type HeadPart, type HeadSheet } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { namesOf } from "../../people/account-records/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { partsToRead, type Standing, standingTo } from "./access.ts";
import { decidedLine, type HeadList, openList } from "./open-list.ts";
import { reviewLine, sheetLine } from "./lines.ts";
import { NO_LIST } from "./problems.ts";
import { broughtBy } from "./score.ts";
import { readOpinions, readSheet, type SheetRow } from "./store.ts";
import type { OfSheet } from "./write-part.ts";

/** A sheet with its list, for somebody whose name it bears or who keeps it. To everybody else it is not there. */
export async function openSheet(
  context: Pick<SignInContext, "database" | "clock">,
  who: SignedIn,
  { evaluationId, sheetId }: OfSheet,
): Promise<Outcome<{ readonly list: HeadList; readonly sheet: SheetRow; readonly standing: Standing }>> {
  const sheet = await readSheet(context.database.db, sheetId);
  const list = sheet && (await openList(context, evaluationId, sheet.review_id));
  if (sheet === undefined || list === undefined) return refused(NO_LIST);
  if (!list.ok) return list;
  const standing = standingTo(who, list.value.row, sheet);
  return standing === undefined ? refused(NO_LIST) : done({ list: list.value, sheet, standing });
}

export async function wholeSheet(
  context: SignInContext,
  who: SignedIn,
  of: OfSheet,
): Promise<Outcome<HeadSheet>> {
  const opened = await openSheet(context, who, of);
  if (!opened.ok) return opened;
  const { list, sheet, standing } = opened.value;
  const { db } = context.database;
  const opinions = await readOpinions(db, sheet.id);
  const petitions = list.petitionsOf(sheet.id);
  const nameOf = await namesOf(db, [
    ...opinions.map(({ written_by }) => written_by),
    ...petitions.flatMap(({ answered_by }) => answered_by ?? []),
  ]);
  const waiting = petitions.some(({ outcome }) => outcome === null);
  const open = list.state === "open";
  return done({
    ...sheetLine(list, sheet, standing),
    review: reviewLine(who, list),
    items: itemsFor(list, sheet, partsToRead(standing, list.state === "decided", list.partsOf(sheet.id))),
    opinions: opinions.map(({ id, body, opinion, given_on, written_by }) => ({
      id,
      body,
      opinion,
      givenOn: given_on,
      by: nameOf(written_by),
    })),
    petitions: petitions.map(({ id, text, filed_at, due, outcome, answer, answered_by }) => ({
      id,
      text,
      at: filed_at.toISOString(),
      due,
      outcome: outcome ?? "none",
      answer,
      answeredBy: answered_by === null ? "" : nameOf(answered_by),
    })),
    mayOpine: standing.manages && open,
    mayReturn: standing.manages && open,
    mayPetition:
      standing.own && !waiting && decidedLine(list, sheet.id) !== undefined && list.state === "decided",
    mayAnswer: standing.decides && waiting,
  });
}

/** Every item of the scheme with what stands in the parts that are open to the reader. */
function itemsFor(list: HeadList, sheet: SheetRow, readable: readonly HeadPart[]): HeadItem[] {
  const { scheme } = list.basis;
  const parts = list.partsOf(sheet.id).filter(({ part }) => readable.includes(part));
  const scores = list.scores.get(sheet.id);
  const pointsBy = new Map(
    HEAD_COLUMNS.filter((column) => readable.includes(column)).map((column) => [
      column,
      new Map(
        (scores === undefined ? [] : nodesOf(scores[column].tree)).map((node) => [node.code as string, node]),
      ),
    ]),
  );
  const pointsOf = (code: string, column: (typeof HEAD_COLUMNS)[number]) => {
    const node = pointsBy.get(column)?.get(code);
    return node === undefined ? "" : node.status === "not-applicable" ? "n/a" : (node.points?.text ?? "");
  };
  const conditions = { ...scheme.root, title: CONDITIONS, facts: scheme.facts };
  return [...scheme.items.values(), conditions].map((item) => ({
    ...shownItem(list, item),
    values: Object.fromEntries(
      parts.map(({ part, typed }) => [
        part,
        Object.fromEntries(
          typed.filter((each) => each.item === item.code).map(({ fact, value }) => [fact, value]),
        ),
      ]),
    ),
    points: {
      self: pointsOf(item.code, "self"),
      manager: pointsOf(item.code, "manager"),
      authority: pointsOf(item.code, "authority"),
    },
  }));
}

function shownItem({ basis }: HeadList, item: Item): Omit<HeadItem, "values" | "points"> {
  return {
    item: item.code,
    title: item.title,
    depth: item.depth,
    maximum: item.code === "" ? "" : item.points.text,
    by: broughtBy(basis, item.code),
    facts: factShapes(item.facts),
    ...(item.note && { note: item.note }),
  };
}

function factShapes(facts: Scheme["facts"]): HeadItem["facts"] {
  return [...facts.values()].map(({ name, kind, title, levels }) => ({
    name,
    kind,
    title,
    levels: [...levels].map(([value, words]) => ({ value, title: words })),
  }));
}

const CONDITIONS = { vi: "Điều kiện xếp loại và loại trừ", en: "Conditions of the classes and vetoes" };
