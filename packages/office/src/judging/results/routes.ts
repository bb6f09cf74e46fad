import type { EvaluationId } from "@thang-diem/engine";
import { resultRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { inEvaluation, readRoundsOf, readUnitsOf, unitIn } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { forThread } from "@thang-diem/platform/threads";
import { actorOf, type SignedIn, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";
import { approveResult } from "./approve.ts";
import { closeItem } from "./close-item.ts";
import { EVENTS } from "./events.ts";
import { correction, myPreview, officeResults, unitTree } from "./in-thread.ts";
import { sendRemark } from "./preview.ts";
import type { Publisher } from "./publish-job.ts";
import { reopenResult } from "./reopen.ts";
import { answerRemark, putShowPlace, readRemarks } from "./remarks/index.ts";
import { readPublication } from "./publication.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

export function mountResults(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  publisher: Publisher,
): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  at(resultRoutes.table, async ({ evaluationId }) => answer(await officeResults(context, evaluationId)));
  at(resultRoutes.mine, async ({ evaluationId }, request) =>
    myPreview(forThread(context), who.person(request), evaluationId),
  );
  at(resultRoutes.tree, async ({ evaluationId, roundId, unitVersionId }, request) =>
    answer(await unitTree(forThread(context), who.person(request), evaluationId, roundId, unitVersionId)),
  );
  mountPreview(at, context, who);
  mountApproval(at, context, who);
  mountPublication(at, context, who, publisher);
}

/** What units see before the approval, what they remark on it, and what the office answers. */
function mountPreview(at: At, context: SignInContext, who: WhoAsks): void {
  const {
    database: { db },
    clock,
  } = context;
  at(resultRoutes.remark, async ({ evaluationId, ...remark }, request) =>
    answer(await sendRemark(context, who.person(request), evaluationId, remark)),
  );
  at(resultRoutes.remarks, async ({ evaluationId }) => {
    const [remarks, units] = await Promise.all([
      readRemarks(db, evaluationId),
      readUnitsOf(db, { evaluationId }),
    ]);
    const nameOf = new Map(
      units.map(({ roundId, unitVersionId, name }) => [`${roundId} ${unitVersionId}`, name]),
    );
    return {
      remarks: remarks.map((row) => ({
        id: row.id,
        item: row.item,
        text: row.text,
        sentAt: row.sent_at.toISOString(),
        roundId: row.round_id,
        unitVersionId: row.unit_version_id,
        unitName: nameOf.get(`${row.round_id} ${row.unit_version_id}`) ?? row.unit_version_id,
        ...(row.answer !== null && { answer: row.answer, answeredAt: row.answered_at?.toISOString() ?? "" }),
      })),
    };
  });
  at(resultRoutes.answerRemark, async ({ evaluationId, remarkId, answer: text }, request) =>
    answer(await giveAnswer(context, who.person(request), evaluationId, remarkId, text)),
  );
  at(resultRoutes.showPlace, async ({ evaluationId, showPlace }, request) => {
    const person = who.person(request);
    await inEvaluation(
      context,
      person,
      { evaluationId, action: "preview.place", object: evaluationId },
      async ({ db: inside, note }) => {
        await putShowPlace(inside, { evaluationId, showPlace, by: actorOf(person.signInName), at: clock() });
        note({ showPlace });
      },
    );
    return {};
  });
}

function mountApproval(at: At, context: SignInContext, who: WhoAsks): void {
  at(resultRoutes.approve, async ({ evaluationId, sha256, ...confirmation }, request) =>
    answer(
      await approveResult(context, who.person(request), evaluationId, { shown: sha256, ...confirmation }),
    ),
  );
  at(resultRoutes.closeItem, async ({ evaluationId, reopeningId }, request) =>
    answer(await closeItem(context, who.person(request), evaluationId, reopeningId)),
  );
  at(resultRoutes.correction, async ({ evaluationId }) => correction(forThread(context), evaluationId));
  at(resultRoutes.reopen, async ({ evaluationId, item, ...reasons }, request) =>
    answer(
      await reopenResult(context, who.person(request), evaluationId, { ...reasons, ...(item && { item }) }),
    ),
  );
}

function mountPublication(at: At, context: SignInContext, who: WhoAsks, publisher: Publisher): void {
  at(resultRoutes.publish, async ({ evaluationId, ...asked }, request) =>
    answer(await publisher.ask(who.person(request), evaluationId, asked)),
  );
  at(resultRoutes.publication, async ({ evaluationId }) =>
    answer(await readPublication(context, evaluationId)),
  );
}

async function giveAnswer(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  remarkId: string,
  text: string,
): Promise<Outcome<Record<string, never>>> {
  const roundIds = (await readRoundsOf(context.database.db, evaluationId)).map((round) => round.id);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "preview.answer", object: remarkId },
    async (transaction) => {
      const { db, note } = transaction;
      const answered = await answerRemark(db, roundIds, remarkId, {
        answer: text,
        by: actorOf(who.signInName),
        at: context.clock(),
      });
      note({ answered: answered !== undefined });
      if (answered === undefined) return refused(NO_REMARK);
      const unit = await unitIn(db, evaluationId, answered.roundId, answered.unitVersionId);
      if (unit.ok)
        await announce(
          transaction,
          EVENTS.remarkAnswered,
          { evaluationId, unit: unit.value, remarkId, item: answered.item },
          { at: context.clock(), by: who.accountId },
        );
      return done({});
    },
  );
}

const NO_REMARK = {
  code: "not-found",
  message: {
    vi: "Không có ý kiến này, hoặc đã được trả lời.",
    en: "There is no such remark, or it has an answer.",
  },
};
