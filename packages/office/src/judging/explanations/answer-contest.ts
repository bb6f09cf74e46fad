import type { explanationRoutes, RouteCall, RouteReply } from "@thang-diem/contract";
import { may } from "@thang-diem/contract";
import type { Scheme } from "@thang-diem/engine";
import { leadPapersOf, type Papers, readLeadPapers, readPapers, writeFindings } from "../appraisal/index.ts";
import type { Scored } from "../standing/index.ts";
import {
  inEvaluation,
  phaseClosed,
  phaseState,
  readLeads,
  readRoundsOf,
  readTimetable,
  readUnitsOf,
  type RoundOfEvaluation,
  schemeOf,
  secondIsOver,
  unitIn,
} from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { lockUnit } from "../self-assessment/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { disputeOver, heldFacts } from "./lead-items.ts";

type Context = Pick<SignInContext, "database" | "clock">;
type LeadPlace = Pick<RouteCall<typeof explanationRoutes.contests>, "evaluationId" | "roundId" | "item">;

/** What units contest of an item, for the agency that leads it. */
export async function readContests(
  { database: { db }, clock }: Context,
  who: Pick<SignedIn, "roles">,
  place: LeadPlace,
): Promise<Outcome<RouteReply<typeof explanationRoutes.contests>>> {
  const led = await ledRound(db, who, place);
  if (!led.ok) return led;
  const { scheme } = led.value;
  const [papersOf, units] = await Promise.all([
    readPapers(db, { roundId: place.roundId, items: [place.item] }),
    readUnitsOf(db, place),
  ]);
  const contests: RouteReply<typeof explanationRoutes.contests>["contests"] = [];
  const contesting = units.filter(
    ({ unitVersionId }) => papersOf(unitVersionId, place.item).explanation?.answer === "contests",
  );
  const papersAt = await leadPapersOf(db, contesting, scheme);
  const timetable = await readTimetable(db, place.evaluationId, clock(), contesting);
  for (const unit of contesting) {
    const papers = papersAt.get(unit.unitVersionId)?.get(place.item);
    const dispute = papers && disputeOver(papers, secondIsOver(timetable, unit));
    if (dispute !== undefined)
      contests.push({
        unitVersionId: unit.unitVersionId,
        unitName: unit.name,
        secondId: secondOf(papers)?.id ?? "none",
        ...dispute,
      });
  }
  return done({ open: timetable("second-appraisal").state === "open", contests });
}

/**
 * The agency's answer to a contest, in the second appraisal: what the unit holds is right,
 * or what stands instead and why.
 */
export async function answerContest(
  context: Context,
  who: Pick<SignedIn, "accountId" | "signInName" | "roles">,
  asked: RouteCall<typeof explanationRoutes.answer>,
): Promise<Outcome<{ done: true }>> {
  const { evaluationId, roundId, unitVersionId, item, id, seen, verdict } = asked;
  const led = await ledRound(context.database.db, who, asked);
  if (!led.ok) return led;
  const { scheme } = led.value;
  const found = await unitIn(context.database.db, evaluationId, roundId, unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  const reason = asked.reason.normalize("NFC").trim();
  return inEvaluation(
    context,
    who,
    { evaluationId, unit, action: "finding.answer", object: `${unitVersionId} ${item}` },
    async (transaction): Promise<Outcome<{ done: true }>> => {
      const { db, note } = transaction;
      await lockUnit(db, unit);
      const papers = (await readLeadPapers(db, unit, scheme)).get(item);
      if (secondOf(papers)?.id === id) return done({ done: true });
      const phase = await phaseState(db, evaluationId, "second-appraisal", context.clock(), unit);
      if (phase.state !== "open") return refused(phaseClosed("second-appraisal", phase));
      if (papers?.claim === undefined || papers.decision !== undefined) return refused(NOT_CONTESTED);
      if ((secondOf(papers)?.id ?? "none") !== seen) return refused(ANSWERED);
      const scored =
        verdict === "accepted"
          ? done<Scored>(papers.claim)
          : reason === ""
            ? refused(REASON_MISSING)
            : await heldFacts(db, scheme, unit, itemIn(scheme, item), asked.facts);
      if (!scored.ok) return scored;
      const { facts, status, points, maximum } = scored.value;
      const seat = { stage: "second" as const, seat: 1, accountId: who.accountId };
      await writeFindings(
        db,
        [{ ...seat, unit, item, id, verdict, facts, status, points, maximum, reason }],
        context.clock(),
      );
      await announce(
        transaction,
        EVENTS.leadContestAnswered,
        { evaluationId, unit, item, findingId: id },
        { at: context.clock(), by: who.accountId },
      );
      note({ verdict, facts, points });
      return done({ done: true });
    },
  );
}

function secondOf(papers: Papers | undefined): Papers["findings"][number] | undefined {
  return papers?.findings.find(({ stage }) => stage === "second");
}

function itemIn(scheme: Scheme, code: string) {
  const item = scheme.items.get(code);
  if (item === undefined) throw new Error(`the scheme has no item ${code}`);
  return item;
}

/** The round with its scheme, when the asker acts for the agency that leads the item. */
async function ledRound(
  db: Database["db"],
  { roles }: Pick<SignedIn, "roles">,
  { evaluationId, roundId, item }: LeadPlace,
): Promise<Outcome<{ round: RoundOfEvaluation; scheme: Scheme }>> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return refused(NO_ITEM);
  const lead = (await readLeads(db, roundId)).find((each) => each.item === item);
  if (
    lead === undefined ||
    !may(roles, "lead.write", { organisationId: lead.organisationId, evaluation: evaluationId })
  )
    return refused(NOT_YOURS);
  return done({ round, scheme: await schemeOf(db, round.schemeHash) });
}

const NO_ITEM: Problem = {
  code: "not-found",
  message: { vi: "Không có tiêu chí này trong kỳ đánh giá.", en: "There is no such item in the evaluation." },
};
const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Tiêu chí này do cơ quan khác chủ trì.", en: "Another agency leads this item." },
};
const NOT_CONTESTED: Problem = {
  code: "not-contested",
  message: {
    vi: "Đơn vị không giải trình mục này, hoặc hội đồng đã quyết định.",
    en: "The unit does not contest this item, or the council has decided it.",
  },
};
const ANSWERED: Problem = {
  code: "changed-meanwhile",
  message: {
    vi: "Người khác của cơ quan bạn vừa trả lời mục này. Nội dung của bạn chưa được ghi.",
    en: "Somebody else of your agency has answered this. Yours has not been written.",
  },
};
const REASON_MISSING: Problem = {
  code: "reason-missing",
  message: { vi: "Ghi rõ vì sao.", en: "Say why." },
  details: {
    faults: [{ field: "reason", code: "reason-missing", message: { vi: "Ghi rõ vì sao.", en: "Say why." } }],
  },
};
