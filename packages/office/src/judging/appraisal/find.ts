import type { FindingAsked, FindingResult } from "@thang-diem/contract";
import { type EvaluationId, Exact, type Item, type RoundId } from "@thang-diem/engine";
import {
  inEvaluation,
  phaseClosed,
  readTimetable,
  readUnitsOf,
  type Timetable,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { type Desk, openDesk, openStages, seatsHeldOver } from "./desk.ts";
import { type Papers, readPapers, seatNow, stageAt } from "./rows.ts";
import { scorerOf } from "./score.ts";
import { BARRED, NO_SHEET } from "./sheets.ts";
import type { Scored } from "../standing/index.ts";
import { tellOfFindings } from "./tell.ts";
import {
  addGaps,
  type FindingRow,
  type FindingToWrite,
  readFindingsById,
  writeFindings,
} from "./findings/index.ts";
import { lockUnits } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/**
 * Findings, one or a batch, in one transaction: each is made or refused by itself. What is sent twice is taken once. A
 * finding replaces the own seat's finding that its writer saw, and none that somebody else put there meanwhile.
 */
export async function findAll(
  context: Context,
  who: Pick<SignedIn, "accountId" | "signInName" | "roles">,
  evaluationId: EvaluationId,
  asked: readonly FindingAsked[],
): Promise<FindingResult[]> {
  const desk = await openDesk(context.database.db, who, evaluationId);
  if (desk === undefined) return asked.map(({ id }) => refusal(id, NO_SHEET));
  const units = new Map(
    (await readUnitsOf(context.database.db, { evaluationId })).map((unit) => [
      `${unit.roundId} ${unit.unitVersionId}`,
      unit,
    ]),
  );
  const [only, ...more] = new Set(
    asked.map(({ roundId, unitVersionId }) => units.get(`${roundId} ${unitVersionId}`)),
  );
  const work = {
    evaluationId,
    ...(only !== undefined && more.length === 0 && { unit: only }),
    action: "finding.make",
    object: asked.length === 1 ? `${asked[0]?.unitVersionId} ${asked[0]?.item}` : `${asked.length}`,
  };
  return inEvaluation(context, who, work, async ({ db, note }) => {
    const results: FindingResult[] = [];
    const holders = new Set<string>();
    for (const [roundId, part] of Map.groupBy(asked, (finding) => finding.roundId)) {
      const found = await findInRound({ db, desk, units, now: context.clock() }, roundId, part);
      results.push(...found.results);
      for (const { holder } of found.written) holders.add(holder);
    }
    const standsIn = namesStoodInFor(who, holders);
    note({
      findings: results.filter(({ outcome }) => outcome === "made").length,
      ...(asked.length > 1 && { batch: asked.length }),
      ...(standsIn.length > 0 && { insteadOf: standsIn }),
    });
    const byId = new Map(results.map((result) => [result.id, result]));
    return asked.map(({ id }) => byId.get(id) ?? refusal(id, NO_SHEET));
  });
}

/** Sign-in names of those from whose seats something was written, each once; the own seat names nobody. */
function namesStoodInFor({ roles }: Pick<SignedIn, "roles">, holders: ReadonlySet<string>): string[] {
  const away = roles.flatMap(({ insteadOf }) =>
    insteadOf !== undefined && holders.has(insteadOf.accountId) ? [insteadOf.signInName] : [],
  );
  return [...new Set(away)];
}

interface Within {
  readonly db: Database["db"];
  readonly desk: Desk;
  readonly units: ReadonlyMap<string, UnitOfEvaluation>;
  readonly now: Date;
}

async function findInRound(
  within: Within,
  roundId: RoundId,
  asked: readonly FindingAsked[],
): Promise<{ readonly results: readonly FindingResult[]; readonly written: readonly Written[] }> {
  const { db, desk, units, now } = within;
  await lockUnits(db, roundId, [...new Set(asked.map(({ unitVersionId }) => unitVersionId))]);
  const ids = asked.map(({ id }) => id);
  const sent = await readFindingsById(db, [...desk.rounds.keys()], ids);
  const known = new Map(sent.map((row) => [row.id, row]));
  const papers = await readPapers(db, {
    roundId,
    unitVersionIds: [...new Set(asked.map(({ unitVersionId }) => unitVersionId))],
    items: [...new Set(asked.map(({ item }) => item))],
  });
  const asking = asked.flatMap(({ unitVersionId }) => units.get(`${roundId} ${unitVersionId}`) ?? []);
  const timetable = await readTimetable(db, desk.evaluationId, now, asking);
  const score = await scorerFor(within, roundId, asked);
  const written: Written[] = [];
  const results: FindingResult[] = [];
  const places = new Set<string>();
  for (const finding of asked) {
    const { id, unitVersionId, item } = finding;
    const unit = units.get(`${roundId} ${unitVersionId}`);
    const seen = known.get(id);
    if (seen !== undefined) {
      results.push(seen.accountId === desk.accountId ? { id, outcome: "known" } : refusal(id, NO_SHEET));
      continue;
    }
    if (unit === undefined || places.has(`${unitVersionId} ${item}`)) {
      results.push(refusal(id, unit === undefined ? NO_SHEET : TWICE));
      continue;
    }
    places.add(`${unitVersionId} ${item}`);
    const judged = judge(desk, unit, finding, papers(unitVersionId, item), { timetable, score });
    if ("code" in judged) results.push(refusal(id, judged));
    else {
      written.push(judged);
      results.push({ id, outcome: "made" });
    }
  }
  await writeFindings(db, written, now);
  const gaps = written.flatMap((made) => gapOf(desk, made));
  await addGaps(db, gaps, now);
  const unitsOf = (at: Written["stage"]) => [
    ...new Set(written.filter(({ stage }) => stage === at).map(({ unit }) => unit)),
  ];
  await tellOfFindings(db, desk, {
    roundId,
    first: unitsOf("first"),
    second: unitsOf("second"),
    wide: gaps.filter(({ wide }) => wide),
    now,
  });
  return { results, written };
}

type Written = FindingToWrite & {
  readonly papers: Papers;
  readonly blind: boolean;
  /** Whose seat it was written from: the writer's own, or that of somebody who is away. */
  readonly holder: string;
};

type Score = Awaited<ReturnType<typeof scorerOf>>;

/** What the points of changed findings are taken from, read once for a batch; nothing where all accept. */
async function scorerFor(
  { db, desk }: Pick<Within, "db" | "desk">,
  roundId: RoundId,
  asked: readonly FindingAsked[],
): Promise<Score | undefined> {
  const changed = asked.filter(({ verdict }) => verdict === "changed");
  const scheme = desk.rounds.get(roundId)?.scheme;
  if (scheme === undefined || changed.length === 0) return undefined;
  return scorerOf(db, scheme, {
    roundId,
    unitVersionIds: [...new Set(changed.map(({ unitVersionId }) => unitVersionId))],
    items: [...new Set(changed.map(({ item }) => item))].flatMap((item) => scheme.items.get(item) ?? []),
  });
}

/** The finding as it will stand, or why it may not. */
function judge(
  desk: Desk,
  unit: UnitOfEvaluation,
  asked: FindingAsked,
  papers: Papers,
  { timetable, score }: { readonly timetable: Timetable; readonly score: Score | undefined },
): Written | Problem {
  const scheme = desk.rounds.get(unit.roundId)?.scheme;
  const item = scheme?.items.get(asked.item);
  // What a lead agency scores is not claimed by the unit; its answers come another way.
  if (scheme === undefined || item?.rule === undefined || item.source?.kind === "lead") return NO_SHEET;
  const { seat: duty, holder } = seatsHeldOver(desk, unit.roundId, asked.item)(unit);
  if (duty === 0) return BARRED;
  const { blind } = papers;
  const open = openStages(timetable, unit);
  const stage = stageAt(papers, { open });
  if (stage === "none") return phaseClosed("appraisal", timetable("appraisal", unit));
  if (papers.claim === undefined) return NOT_SIGNED;
  if (papers.exempt) return EXEMPT_ITEM;
  const seat = seatNow(papers, { seat: duty, open, accountId: desk.accountId, secondOver: false });
  if (seat === 0)
    return stage === "second" ? NOT_CONTESTED : blind && papers.gap !== undefined ? BOTH_IN : NO_SEAT;
  const standing = papers.findings.find((finding) => finding.stage === stage && finding.seat === seat);
  if ((standing?.id ?? "none") !== asked.seen) return changedMeanwhile(standing);
  const scored = scoredAs(score, item, unit, asked, papers.claim);
  if ("code" in scored) return scored;
  return {
    unit,
    item: asked.item,
    id: asked.id,
    stage,
    seat,
    accountId: desk.accountId,
    verdict: asked.verdict,
    reason: asked.reason.normalize("NFC").trim(),
    facts: scored.facts,
    status: scored.status,
    points: scored.points,
    maximum: scored.maximum,
    papers,
    blind,
    holder,
  };
}

function scoredAs(
  score: Score | undefined,
  item: Item,
  unit: UnitOfEvaluation,
  { verdict, facts, reason }: FindingAsked,
  claim: Scored,
): Scored | Problem {
  if (verdict === "accepted" || score === undefined)
    return claim.status === "missing" ? CLAIM_MISSING : claim;
  const found = Object.fromEntries(
    Object.entries(facts)
      .map(([name, value]) => [name, value.normalize("NFC").trim()])
      .filter(([, value]) => value !== ""),
  );
  if (sameFacts(found, claim.facts)) return SAME_AS_CLAIM;
  if (reason.trim() === "") return REASON_MISSING;
  const scored = score(unit, item, found);
  if (scored.faults.length > 0)
    return {
      ...UNREADABLE,
      details: {
        faults: scored.faults.map(({ fact, message }) => ({ field: fact, code: "fact-unreadable", message })),
      },
    };
  return scored.status === "missing"
    ? { ...FACTS_INCOMPLETE, details: { sentence: scored.sentence } }
    : scored;
}

export function sameFacts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? "") === (b[name] ?? ""));
}

/** When the second of a blind pair comes in, the distance is measured and kept. */
function gapOf(
  { settings }: Desk,
  { unit, item, id, stage, seat, blind, papers, status, points, maximum }: Written,
) {
  const other = papers.findings.find((finding) => finding.stage === "first" && finding.seat === 3 - seat);
  if (!blind || stage !== "first" || seat === 3 || other === undefined) return [];
  const threshold = settings.gapShare.times(Exact.max(Exact.of(maximum), Exact.of(other.maximum)));
  const gap =
    status === "scored" && other.status === "scored"
      ? absolute(Exact.of(points).minus(Exact.of(other.points)))
      : undefined;
  const wide = gap === undefined ? status !== other.status : gap.above(threshold);
  return [
    {
      unit,
      unitVersionId: unit.unitVersionId,
      item,
      firstId: seat === 1 ? id : other.id,
      secondId: seat === 1 ? other.id : id,
      gap: gap?.text ?? "",
      threshold: threshold.text,
      wide,
    },
  ];
}

function absolute(value: Exact): Exact {
  return value.isNegative ? Exact.ZERO.minus(value) : value;
}

export function refusal(id: string, { code, message, suggestion, details }: Problem): FindingResult {
  return {
    id,
    outcome: "refused",
    problem: {
      code,
      message,
      ...(suggestion && { suggestion }),
      ...(details && { details: { ...details } }),
    },
  };
}

function changedMeanwhile(standing: FindingRow | undefined): Problem {
  if (standing === undefined)
    return {
      code: "changed-meanwhile",
      message: {
        vi: "Kết quả bạn đang xem đã được rút lại. Tải lại rồi thẩm định.",
        en: "The finding on your screen has been taken back. Reload, then judge.",
      },
    };
  const { by, at, id, points } = standing;
  return {
    code: "changed-meanwhile",
    message: {
      vi: `${by} đã thẩm định mục này trong lúc bạn đang mở (${points} điểm). Nội dung của bạn chưa được ghi.`,
      en: `${by} judged this item while you had it open (${points} points). Yours has not been written.`,
    },
    details: { by, at: at.toISOString(), id },
  };
}

const NOT_SIGNED: Problem = {
  code: "not-signed",
  message: {
    vi: "Đơn vị chưa ký gửi tự chấm điểm, hoặc bản ký gửi đã được trả lại.",
    en: "The unit has not signed off its self-assessment, or it was returned.",
  },
};
const EXEMPT_ITEM: Problem = {
  code: "item-exempt",
  message: {
    vi: "Đơn vị được miễn tiêu chí này nên không cần thẩm định.",
    en: "The unit is exempt from this item, so there is nothing to appraise.",
  },
};
const NO_SEAT: Problem = {
  code: "no-seat",
  message: {
    vi:
      "Ở vị trí của bạn hiện không có việc với mục này (không phải mục chấm hai người độc lập, " +
      "chưa có chênh lệch cần người thứ ba, hoặc bạn đã chấm từ vị trí khác).",
    en:
      "From your seat there is nothing to judge here now " +
      "(no blind item, no gap that needs a third, or you have judged from another seat).",
  },
};
const BOTH_IN: Problem = {
  code: "both-in",
  message: {
    vi: "Cả hai kết quả độc lập đã nộp và đã công khai với nhau, không sửa được nữa.",
    en: "Both blind findings are in and open to each other; neither can be changed.",
  },
};
const NOT_CONTESTED: Problem = {
  code: "not-contested",
  message: {
    vi: "Chỉ thẩm định lại mục mà đơn vị có giải trình không đồng ý.",
    en: "Only what the unit contests is appraised a second time.",
  },
};
const CLAIM_MISSING: Problem = {
  code: "claim-missing",
  message: {
    vi: "Đơn vị chưa khai đủ số liệu nên không thể giữ nguyên. Nhập số liệu theo kết quả thẩm định.",
    en: "The unit did not report all facts, so there is nothing to accept. Enter the facts as found.",
  },
};
const SAME_AS_CLAIM: Problem = {
  code: "same-as-claim",
  message: {
    vi: "Số liệu chưa khác với tự chấm. Giữ nguyên thì chọn “Đồng ý”.",
    en: "The facts do not differ from the claim. To keep them choose “Accept”.",
  },
};
const REASON_MISSING: Problem = {
  code: "reason-missing",
  message: { vi: "Ghi lý do thay đổi.", en: "Give the reason for the change." },
  details: {
    faults: [
      {
        field: "reason",
        code: "reason-missing",
        message: { vi: "Ghi lý do thay đổi.", en: "Give the reason for the change." },
      },
    ],
  },
};
const UNREADABLE: Problem = {
  code: "facts-unreadable",
  message: { vi: "Có số liệu chưa đọc được.", en: "Some facts cannot be read." },
};
const FACTS_INCOMPLETE: Problem = {
  code: "facts-incomplete",
  message: { vi: "Chưa đủ số liệu để tính điểm.", en: "Facts are missing; no points follow." },
};
const TWICE: Problem = {
  code: "twice-in-batch",
  message: {
    vi: "Một mục của một đơn vị chỉ được ghi một lần trong mỗi lượt.",
    en: "An item of a unit may stand in a batch once.",
  },
};
