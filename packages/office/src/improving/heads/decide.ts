import { type EvaluationId } from "@thang-diem/engine";
import { HEAD_PARTS, HEAD_PETITION_DAYS } from "@thang-diem/contract";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { sentOf, standingTo } from "./access.ts";
import { changeList, type OfList } from "./change-list.ts";
import { decidedNow } from "./lines.ts";
import { decidedLine, type HeadList } from "./open-list.ts";
import {
  incomplete,
  NO_DECISION,
  NO_HEADS,
  NO_LIST,
  NO_PETITION,
  NOT_PROPOSED,
  NOT_YOURS,
} from "./problems.ts";
import {
  answerPetition,
  insertDecision,
  insertPetition,
  readSheet,
  returnPart,
  setProposed,
  type SheetRow,
} from "./store.ts";
import type { OfSheet } from "./write-part.ts";

type Nothing = Record<string, never>;

/** The list goes to the authority once every sheet is complete: then nothing in it changes, and quotas are final. */
export async function propose(context: SignInContext, who: SignedIn, of: OfList): Promise<Outcome<Nothing>> {
  return changeList(
    context,
    who,
    of,
    { action: "heads.propose", needs: "manages" },
    async ({ db, note }, list) => {
      if (list.sheets.length === 0) return refused(NO_HEADS);
      const open = list.sheets.filter((sheet) => !isComplete(list, sheet));
      if (open.length > 0)
        return refused(incomplete(open.map(({ head_name, unit_name }) => `${head_name} (${unit_name})`)));
      note({ heads: list.sheets.length });
      await setProposed(db, of.reviewId, {
        by: actorOf(who.signInName),
        at: context.clock(),
        number: list.decisions.length + 1,
      });
      return done({});
    },
  );
}

function isComplete(list: HeadList, sheet: SheetRow): boolean {
  return sentOf(list.partsOf(sheet.id)).length === HEAD_PARTS.length && decidedNow(list, sheet) !== undefined;
}

/** The authority decides on the whole list; it is kept as it was decided. Nobody on it decides it. */
export async function decide(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
  { paper, decidedOn }: { readonly paper: string; readonly decidedOn: string },
): Promise<Outcome<{ number: number }>> {
  const act = { action: "heads.decide", needs: "decides", whenever: true } as const;
  return changeList(context, who, of, act, async ({ db, note }, list) => {
    if (list.state !== "proposed") return refused(NOT_PROPOSED);
    if (list.sheets.some(({ head_id }) => head_id === who.accountId)) return refused(NOT_YOURS);
    const lines = list.sheets.flatMap((sheet) => decidedNow(list, sheet) ?? []);
    const number = list.decisions.length + 1;
    await insertDecision(db, {
      review_id: of.reviewId,
      number,
      paper,
      decided_on: decidedOn,
      lines: JSON.stringify(lines),
      decided_by: actorOf(who.signInName),
      decided_at: context.clock(),
    });
    note({ number, paper, heads: lines.length });
    return done({ number });
  });
}

const DAY_MS = 86_400_000;

/** A head does not agree with his class; the authority answers within the term. */
export async function petition(
  context: SignInContext,
  who: SignedIn,
  of: OfSheet,
  text: string,
): Promise<Outcome<Nothing>> {
  return onSheet(context, who, of, "heads.petition", async ({ db, note }, list, sheet) => {
    if (standingTo(who, list.row, sheet)?.own !== true) return refused(NO_LIST);
    const waiting = list.petitionsOf(sheet.id).some(({ outcome }) => outcome === null);
    if (list.state !== "decided" || waiting || decidedLine(list, sheet.id) === undefined)
      return refused(NO_DECISION);
    const at = context.clock();
    note({ sheet: sheet.id });
    await insertPetition(db, {
      id: newId(at),
      sheet_id: sheet.id,
      text,
      filed_by: actorOf(who.signInName),
      filed_at: at,
      due: dayInVietnam(new Date(at.getTime() + HEAD_PETITION_DAYS * DAY_MS)),
      outcome: null,
      answer: "",
      answered_by: null,
      answered_at: null,
    });
    return done({});
  });
}

/** "kept" leaves the class; "again" opens the authority's column and the list, which is then decided anew. */
export async function answerOn(
  context: SignInContext,
  who: SignedIn,
  of: OfSheet,
  { outcome, answer }: { readonly outcome: "kept" | "again"; readonly answer: string },
): Promise<Outcome<Nothing>> {
  return onSheet(context, who, of, "heads.answer", async ({ db, note }, list, sheet) => {
    if (standingTo(who, list.row, sheet)?.decides !== true) return refused(NO_LIST);
    const waiting = list.petitionsOf(sheet.id).find((each) => each.outcome === null);
    if (waiting === undefined) return refused(NO_PETITION);
    note({ sheet: sheet.id, outcome });
    const set = { outcome, answer, answered_by: actorOf(who.signInName), answered_at: context.clock() };
    await answerPetition(db, waiting.id, set);
    if (outcome === "again") {
      await returnPart(db, sheet.id, "authority", answer);
      await setProposed(db, list.row.id, undefined);
    }
    return done({});
  });
}

async function onSheet(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, sheetId }: { readonly evaluationId: EvaluationId; readonly sheetId: string },
  action: string,
  work: (
    transaction: Parameters<Parameters<typeof changeList>[4]>[0],
    list: HeadList,
    sheet: SheetRow,
  ) => Promise<Outcome<Nothing>>,
): Promise<Outcome<Nothing>> {
  const sheet = await readSheet(context.database.db, sheetId);
  if (sheet === undefined) return refused(NO_LIST);
  const act = { action, needs: "by-sheet", whenever: true } as const;
  return changeList(context, who, { evaluationId, reviewId: sheet.review_id }, act, (transaction, list) =>
    work(transaction, list, sheet),
  );
}
