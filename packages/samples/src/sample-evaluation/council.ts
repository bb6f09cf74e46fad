import type { EvaluationId } from "@thang-diem/engine";
import {
  addItems,
  castVote,
  closeSession,
  countItem,
  openSession,
  callSession,
  readCandidates,
  readSession,
  readSessions,
} from "@thang-diem/office/judging/council";
import type { SignedIn, SignInContext } from "@thang-diem/office/people/sign-in";
import { must } from "./must.ts";

export interface Council {
  readonly evaluationId: EvaluationId;
  readonly secretary: SignedIn;
  readonly voters: readonly SignedIn[];
  readonly daysAgo: (days: number) => SignInContext;
}

const MEETING = "Phiên họp thứ nhất của Hội đồng thẩm định (mẫu)";
const LETTER = "Lấy ý kiến bằng văn bản đợt một (mẫu)";
/** On the agenda of the meeting; what it does not come to goes back to the list. */
const AGENDA = 5;
const DAY = 86_400_000;

/** How the voters vote on each item of the meeting, the chair last; the last item finds no majority. */
const BALLOTS: readonly (readonly ("unit" | "appraisal" | "abstain")[])[] = [
  ["unit", "unit", "unit", "unit"],
  ["appraisal", "appraisal", "abstain", "appraisal"],
  ["unit", "appraisal", "unit", "unit"],
  ["unit", "appraisal", "abstain", "abstain"],
];
const REASONS = {
  unit: "Hội đồng công nhận tài liệu bổ sung của đơn vị (dữ liệu mẫu).",
  appraisal: "Tài liệu bổ sung chưa chứng minh được số liệu đã khai (dữ liệu mẫu).",
  abstain: "",
} as const;

/**
 * A meeting that decided, with what it could not decide, and a vote by letter
 * that is under way. Each step is one line in the log of the evaluation.
 */
export function councilSteps(council: Council): (() => Promise<unknown>)[] {
  return [...meeting(council), ...letter(council)];
}

function meeting({ evaluationId, secretary, voters, daysAgo }: Council): (() => Promise<unknown>)[] {
  const context = daysAgo(2);
  const items = async () => (await sessionOf(context, secretary, evaluationId, MEETING)).items;
  const votes = BALLOTS.flatMap((ballot, n) => [
    ...voters.map((voter, v) => async () => {
      const item = (await items())[n];
      const choice = item?.motions.find(({ kind }) => kind === ballot[v])?.id ?? "abstain";
      return must(castVote(context, voter, evaluationId, item?.id ?? "", choice));
    }),
    async () =>
      must(
        countItem(
          context,
          secretary,
          evaluationId,
          (await items())[n]?.id ?? "",
          REASONS[ballot[0] ?? "abstain"],
        ),
      ),
  ]);
  return [
    () =>
      must(
        callSession(context, secretary, evaluationId, {
          kind: "meeting",
          title: MEETING,
          place: "Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh",
          startsAt: context.clock().toISOString(),
          endsAt: "",
          secret: false,
        }),
      ),
    () => addCandidates(context, secretary, evaluationId, MEETING),
    async () =>
      must(openSession(context, secretary, evaluationId, await idOfSession(context, evaluationId, MEETING))),
    ...votes,
    async () =>
      must(closeSession(context, secretary, evaluationId, await idOfSession(context, evaluationId, MEETING))),
  ];
}

function letter({ evaluationId, secretary, daysAgo }: Council): (() => Promise<unknown>)[] {
  const context = daysAgo(1);
  const now = context.clock().getTime();
  return [
    () =>
      must(
        callSession(context, secretary, evaluationId, {
          kind: "letter",
          title: LETTER,
          place: "",
          startsAt: new Date(now).toISOString(),
          endsAt: new Date(now + 21 * DAY).toISOString(),
          secret: false,
        }),
      ),
    () => addCandidates(context, secretary, evaluationId, LETTER),
    async () =>
      must(openSession(context, secretary, evaluationId, await idOfSession(context, evaluationId, LETTER))),
  ];
}

async function addCandidates(
  context: SignInContext,
  secretary: SignedIn,
  evaluationId: EvaluationId,
  title: string,
): Promise<unknown> {
  const candidates = (await readCandidates(context, evaluationId)).slice(0, AGENDA);
  return must(
    addItems(
      context,
      secretary,
      evaluationId,
      await idOfSession(context, evaluationId, title),
      candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item })),
    ),
  );
}

async function sessionOf(
  context: SignInContext,
  secretary: SignedIn,
  evaluationId: EvaluationId,
  title: string,
) {
  return must(readSession(context, secretary, evaluationId, await idOfSession(context, evaluationId, title)));
}

async function idOfSession(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
  title: string,
): Promise<string> {
  const session = (await readSessions(db, evaluationId)).find((each) => each.title === title);
  if (session === undefined) throw new Error(`no session “${title}”`);
  return session.id;
}
