import type { EvaluationId } from "@thang-diem/engine";
import type { CountedVote, CouncilItem, CouncilMotion, CouncilSession } from "@thang-diem/contract";
import type { Minutes, MinutesItem } from "@thang-diem/documents";
import { points, votingRulesText } from "@thang-diem/presentation";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import { writeMinutes } from "@thang-diem/platform/papers";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import { readSession } from "./read-session.ts";
import { readSessions } from "./store.ts";

const BLANK = "…………";

/** The secretary's minutes of a session as an editable document; what is not known yet is left blank. */
export async function minutesOf(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
): Promise<Outcome<Uint8Array>> {
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const session = await readSession(context, who, evaluationId, sessionId);
  if (!session.ok) return session;
  const { officeName, title, sample } = evaluation.value;
  const secretary = await secretaryOf(context, evaluationId, sessionId);
  return done(
    await writeMinutes(contentOf(session.value, { officeName, about: title.vi, sample, secretary })),
  );
}

/** Who called the session writes its minutes, whoever takes the paper away. */
async function secretaryOf(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
  sessionId: string,
): Promise<string> {
  const [session] = await readSessions(db, evaluationId, sessionId);
  const nameOf = await namesOf(db, session === undefined ? [] : [session.made_by]);
  return session === undefined ? BLANK : nameOf(session.made_by);
}

interface About {
  readonly officeName: string;
  readonly about: string;
  readonly sample: boolean;
  readonly secretary: string;
}

export function contentOf(
  { head, seats, items }: CouncilSession,
  { officeName, about, sample, secretary }: About,
): Minutes {
  const byLetter = head.kind === "letter";
  const present = seats.filter((seat) => seat.present);
  return {
    parentBody: officeName.toLocaleUpperCase("vi"),
    body: "HỘI ĐỒNG THẨM ĐỊNH",
    subject: `${head.title} (${about})`,
    begins: momentWords(head.startsAt),
    ends: head.endsAt === undefined ? "…… giờ …… phút, cùng ngày" : momentWords(head.endsAt),
    place: head.place,
    byLetter,
    present: present.map(personOf),
    absent: seats.filter((seat) => !present.includes(seat)).map(personOf),
    secretary,
    chair: seats.find(({ chair }) => chair)?.fullName ?? BLANK,
    rules: `${votingRulesText(head.rules).vi}. ${head.secret ? "Bỏ phiếu kín." : "Biểu quyết công khai."}`,
    items: items.map((item) => minutesItem(item)),
    sample,
  };
}

function personOf({
  fullName,
  organisationName,
  chair,
}: CouncilSession["seats"][number]): Minutes["present"][number] {
  return { name: fullName, organisation: organisationName, chair };
}

function minutesItem(item: CouncilItem): MinutesItem {
  const { shape, claim, findings, countingId, explanation, motions, counted, ballots } = item;
  const appraisal = findings.find(({ id }) => id === countingId);
  // Two findings too far apart: neither speaks for the appraisal, so both are written down.
  const voices = appraisal === undefined ? findings : [appraisal];
  return {
    unit: item.unitName,
    code: item.item,
    title: shape.title.vi,
    maximum: pointsWords("scored", shape.maximum),
    claimed: claim === undefined ? "không có" : pointsWords(claim.status, claim.points),
    appraised: voices.map(({ status, points }) => pointsWords(status, points)).join(" và ") || "không có",
    unitSays: ended(explanation?.text || claim?.note || ""),
    appraisalSays: voices
      .map(({ reason }) => ended(reason))
      .filter(Boolean)
      .join("; "),
    rechecks: item.rechecks.map(({ status, points: found, reason, by }) => ({
      by,
      points: pointsWords(status, found),
      says: ended(reason),
    })),
    motions: motions.map((motion) => ({
      title: motionTitle(item, motion),
      facts: Object.entries(motion.facts)
        .map(([name, value]) => factWords(item, name, value))
        .join("; "),
      points: pointsWords(motion.status, motion.points),
      votes:
        counted === undefined
          ? "chưa kiểm phiếu"
          : String(counted.votes.find(({ motionId }) => motionId === motion.id)?.count ?? 0),
      names: ballots
        .filter(({ choice }) => choice === motion.id)
        .map(({ fullName }) => fullName)
        .join(", "),
    })),
    tally: counted === undefined ? "Chưa kiểm phiếu." : tallyWords(counted),
    barred: item.barredNames.join(", "),
    outcome: counted === undefined ? "chưa biểu quyết." : outcomeWords(item, counted, motions),
    reason: ended(item.decidedReason ?? ""),
  };
}

const MOTIONS = {
  appraisal: "Giữ kết quả thẩm định",
  unit: "Chấp nhận tự chấm của đơn vị",
  "re-check": "Theo kết quả kiểm tra lại",
  other: "Dữ kiện khác",
} as const;
/** Of what a lead agency scored. */
const LEAD_MOTIONS = {
  appraisal: "Giữ kết quả của cơ quan chủ trì",
  unit: "Chấp nhận đề nghị của đơn vị",
  "re-check": "Theo kết quả kiểm tra lại",
  other: "Dữ kiện khác",
} as const;

/** Of everybody who holds its facts. */
function motionTitle({ shape }: CouncilItem, { kind, also }: CouncilMotion): string {
  const titles = shape.lead ? LEAD_MOTIONS : MOTIONS;
  return [...new Set([kind, ...also.map((each) => each.kind)])].map((each) => titles[each]).join("; ");
}

function factWords({ shape }: CouncilItem, name: string, value: string): string {
  const fact = shape.facts.find((each) => each.name === name);
  return `${fact?.title.vi ?? name}: ${fact?.levels.find((level) => level.value === value)?.title.vi ?? value}`;
}

function tallyWords({
  entitled,
  present,
  quorumNeeded,
  votesNeeded,
  abstained,
  silent,
}: CountedVote): string {
  return (
    `Được biểu quyết ${entitled} người; tham gia ${present} người (cần ít nhất ${quorumNeeded}); ` +
    `cần ${votesNeeded} phiếu để thông qua; không có ý kiến ${abstained + silent} người.`
  );
}

function outcomeWords(
  item: CouncilItem,
  { outcome }: CountedVote,
  motions: readonly CouncilMotion[],
): string {
  if (outcome.carried === false)
    return {
      "no-quorum": "không đủ số người tham gia, chưa quyết định.",
      "no-majority": "không phương án nào đủ đa số, chưa quyết định.",
      tie: "số phiếu bằng nhau, chưa quyết định.",
    }[outcome.why];
  const carried = motions.find(({ id }) => id === outcome.carried);
  if (carried === undefined) return "chưa quyết định.";
  return (
    `thông qua phương án “${motionTitle(item, carried)}”` +
    `${outcome.by === "chair" ? " theo ý kiến của Chủ tịch Hội đồng" : ""}; ` +
    `điểm ${pointsWords(carried.status, carried.points)}.`
  );
}

function pointsWords(status: string, text: string): string {
  return status === "scored"
    ? points(text, "vi")
    : status === "not-applicable"
      ? "không áp dụng"
      : "thiếu số liệu";
}

/** The sentence gets its full stop from the layout. */
function ended(text: string): string {
  return text.trim().replace(/\.+$/, "");
}

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "numeric",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Days below 10 and the months 1 and 2 are written with a nought (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function momentWords(iso: string): string {
  const part = Object.fromEntries(PARTS.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const month = Number(part["month"]) <= 2 ? `0${Number(part["month"])}` : String(Number(part["month"]));
  return `${part["hour"]} giờ ${part["minute"]} phút, ngày ${part["day"]} tháng ${month} năm ${part["year"]}`;
}
