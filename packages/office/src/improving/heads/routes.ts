import { headRoutes, type AnyRoute, type RouteReply } from "@thang-diem/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answer, goneAway, mountRoute, uploaded, type RouteHandler } from "@thang-diem/platform/http";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import { DOCX, sendFile, XLSX } from "../../judging/self-assessment/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import type { SignedIn, SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { annexDocument, annexWorkbook } from "./annex.ts";
import type { OfList } from "./change-list.ts";
import { confirmedWorkbook, importConfirmed } from "./confirmed-file.ts";
import { answerOn, decide, petition, propose } from "./decide.ts";
import { addHead, dropHead, importList, listWorkbook, unitsWithout } from "./heads-list.ts";
import { reviewLine, sheetLine, sheetsFor } from "./lines.ts";
import { listHeads, openHeads } from "./open-heads.ts";
import { openList } from "./open-list.ts";
import { NO_LIST } from "./problems.ts";
import { wholeSheet } from "./whole-sheet.ts";
import { giveBack, opine, writePart } from "./write-part.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

export function mountHeads(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  mountLists(at, context, who);
  mountSheets(at, context, who);
  mountFiles(at, context, who);
}

function mountLists(at: At, context: OpeningContext, who: WhoAsks): void {
  at(headRoutes.list, async ({ evaluationId }, request) =>
    answer(await listHeads(context, who.person(request), evaluationId)),
  );
  at(headRoutes.open, async ({ evaluationId, ...given }, request) =>
    answer(await openHeads(context, who.person(request), evaluationId, given)),
  );
  at(headRoutes.read, async (of, request) => answer(await readList(context, who.person(request), of)));
  at(headRoutes.addHead, async ({ evaluationId, reviewId, ...given }, request) =>
    answer(await addHead(context, who.person(request), { evaluationId, reviewId }, given)),
  );
  at(headRoutes.propose, async (of, request) => answer(await propose(context, who.person(request), of)));
  at(headRoutes.decide, async ({ paper, decidedOn, ...of }, request) =>
    answer(await decide(context, who.person(request), of, { paper, decidedOn })),
  );
}

function mountSheets(at: At, context: SignInContext, who: WhoAsks): void {
  at(headRoutes.dropHead, async (of, request) => answer(await dropHead(context, who.person(request), of)));
  at(headRoutes.sheet, async (of, request) => answer(await wholeSheet(context, who.person(request), of)));
  at(headRoutes.score, async ({ typed, send, column, ...of }, request) =>
    answer(await writePart(context, who.person(request), of, { part: column, typed, send })),
  );
  at(headRoutes.confirm, async ({ typed, send, ...of }, request) =>
    answer(await writePart(context, who.person(request), of, { part: "confirmed", typed, send })),
  );
  at(headRoutes.giveBack, async ({ part, reason, ...of }, request) =>
    answer(await giveBack(context, who.person(request), of, { part, reason })),
  );
  at(headRoutes.opine, async ({ body, opinion, givenOn, ...of }, request) =>
    answer(await opine(context, who.person(request), of, { body, opinion, givenOn })),
  );
  at(headRoutes.petition, async ({ text, ...of }, request) =>
    answer(await petition(context, who.person(request), of, text)),
  );
  at(headRoutes.answer, async ({ outcome, answer: text, ...of }, request) =>
    answer(await answerOn(context, who.person(request), of, { outcome, answer: text })),
  );
}

function mountFiles(at: At, context: SignInContext, who: WhoAsks): void {
  at(headRoutes.listFile, async (of, request, reply) => {
    const today = dayInVietnam(context.clock());
    const bytes = answer(await listWorkbook(context, who.person(request), of, today));
    return sendFile(reply, XLSX, { fileName: "Danh sách người đứng đầu.xlsx", bytes });
  });
  at(headRoutes.importList, async ({ fileName, write, ...of }, request, reply) =>
    answer(await importList(context, who.person(request), of, fileOf(request, reply, fileName, write))),
  );
  at(headRoutes.confirmedFile, async (of, request, reply) => {
    const today = dayInVietnam(context.clock());
    const bytes = answer(await confirmedWorkbook(context, who.person(request), of, today));
    return sendFile(reply, XLSX, { fileName: "Số liệu xác nhận người đứng đầu.xlsx", bytes });
  });
  at(headRoutes.importConfirmed, async ({ fileName, write, ...of }, request, reply) =>
    answer(await importConfirmed(context, who.person(request), of, fileOf(request, reply, fileName, write))),
  );
  at(headRoutes.annex, async (of, request, reply) => {
    const bytes = answer(await annexDocument(context, who.person(request), of));
    return sendFile(reply, DOCX, { fileName: "Phụ lục xếp loại người đứng đầu.docx", bytes });
  });
  at(headRoutes.annexTable, async (of, request, reply) => {
    const bytes = answer(await annexWorkbook(context, who.person(request), of));
    return sendFile(reply, XLSX, { fileName: "Phụ lục xếp loại người đứng đầu.xlsx", bytes });
  });
}

function fileOf(request: FastifyRequest, reply: FastifyReply, fileName: string, write: "yes" | "no") {
  return { input: uploaded(request), signal: goneAway(reply), fileName, write: write === "yes" };
}

/** A list as somebody sees it: the sheets that bear his name, or all where he keeps it or decides. */
async function readList(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, reviewId }: OfList,
): Promise<Outcome<RouteReply<(typeof headRoutes)["read"]>>> {
  const opened = await openList(context, evaluationId, reviewId);
  if (!opened.ok) return opened;
  const list = opened.value;
  const line = reviewLine(who, list);
  const sheets = sheetsFor(who, list);
  if (sheets.length === 0 && !line.mayManage && !line.decides) return refused(NO_LIST);
  const nameOf = await namesOf(
    context.database.db,
    list.decisions.map(({ decided_by }) => decided_by),
  );
  return done({
    ...line,
    sheets: sheets.map(({ sheet, standing }) => sheetLine(list, sheet, standing)),
    decisions: list.decisions.map(({ number, paper, decided_on, decided_by, decided_at }) => ({
      number,
      paper,
      decidedOn: decided_on,
      by: nameOf(decided_by),
      at: decided_at.toISOString(),
    })),
    units: line.mayManage ? await unitsWithout(context, evaluationId, list) : [],
  });
}
