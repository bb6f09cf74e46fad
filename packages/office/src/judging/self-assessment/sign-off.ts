import { createHash } from "node:crypto";
import { type PointSum, NOTE, proofOf, standsInFor } from "@thang-diem/contract";
import {
  blockOf,
  type ClaimFault,
  computeIndex,
  exemptionsOf,
  type GroupFigures,
  type IndexResult,
  leavesOf,
  readClaim,
  type Scheme,
  sumPoints,
  totalPoints,
  typedClaim,
} from "@thang-diem/engine";
import {
  inEvaluation,
  phaseClosed,
  phaseState,
  readExemptions,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { putLateness } from "./lateness.ts";
import { tell } from "./news.ts";
import {
  insertSignOff,
  lastSignOffNumber,
  type SignedClaim,
  type SignOffRow,
  signOffNow,
} from "./sign-offs/index.ts";
import { type ClaimField, readFields } from "./typed-fields/index.ts";
import { holdPin, lockUnit } from "./store.ts";

type FieldTyped = Pick<ClaimField, "item" | "field" | "value">;

export interface Claim<Field extends FieldTyped = ClaimField> {
  readonly scheme: Scheme;
  readonly fields: readonly Field[];
  readonly result: IndexResult;
  readonly faults: readonly ClaimFault[];
}

/** The form of a unit as it stands, scored. */
export async function readClaimOf(
  db: Database["db"],
  unit: UnitOfEvaluation,
  schemeHash: string,
): Promise<Claim> {
  const [scheme, fields, exempt] = await Promise.all([
    schemeOf(db, schemeHash),
    readFields(db, unit),
    readExemptions(db, unit),
  ]);
  return scoreClaim(scheme, unit, fields, exempt);
}

/**
 * What was typed, read and scored by whichever version of a scheme.
 *
 * @param group what rules read of the unit's group; without it an item that is compared with the group has no points
 */
export function scoreClaim<Field extends FieldTyped>(
  scheme: Scheme,
  unit: Pick<UnitOfEvaluation, "unitVersionId" | "groupId">,
  fields: readonly Field[],
  exempt: Awaited<ReturnType<typeof readExemptions>>,
  group?: GroupFigures,
): Claim<Field> {
  const { facts, faults } = readClaim(
    scheme,
    { unit: unit.unitVersionId, group: unit.groupId },
    typedClaim(fields),
    exemptionsOf(exempt),
  );
  return { scheme, fields, faults, result: computeIndex(scheme, facts, group) };
}

export interface SignOffConditions {
  /** The points that the leader saw: other points mean that somebody has typed since. */
  readonly seenPoints?: string;
  /** How many pieces of evidence each item has; an item that claims points has evidence or a written explanation. */
  readonly evidence?: (db: Database["db"], unit: UnitOfEvaluation) => Promise<ReadonlyMap<string, number>>;
  /** Whether every document that the unit shows is still what was sent; else which are not. */
  readonly intact?: (unit: UnitOfEvaluation) => Promise<Outcome<true>>;
}

/** Before the report came back signed. */
const NO_PAPER = { documentNumber: "", documentDate: "", documentSha256: "" };

/**
 * Freezes what is claimed, item by item, with the points that follow from it.
 * Fields that cannot be read stop it, all named.
 */
export async function signOff(
  context: SignInContext,
  who: SignedIn,
  unit: UnitOfEvaluation,
  schemeHash: string,
  { seenPoints, evidence, intact }: SignOffConditions = {},
): Promise<Outcome<SignOffRow>> {
  const { clock } = context;
  // Before anything is locked: gigabytes are read. What is added meanwhile is proven as it is added.
  const whole = await intact?.(unit);
  if (whole?.ok === false) return whole;
  const signed = await inEvaluation(
    context,
    who,
    signing(unit),
    async (transaction): Promise<Outcome<SignOffRow>> => {
      const { db, note } = transaction;
      // The round before the unit, as whoever pins it anew does: nobody waits for ever.
      const pinned = await holdPin(db, unit.roundId);
      await lockUnit(db, unit);
      const standing = await signOffNow(db, unit);
      if (standing !== undefined) return done(standing);
      const phase = await phaseState(db, unit.evaluationId, "self-assessment", clock(), unit);
      if (phase.state !== "open") return refused(phaseClosed("self-assessment", phase));
      // Nobody signs under a version that was replaced a moment ago.
      if (pinned !== schemeHash) return refused(SCHEME_MOVED);
      const claim = await readClaimOf(db, unit, schemeHash);
      if (claim.faults.length > 0) return refused(unreadable(claim.faults));
      const claims = signedClaims(claim);
      const unexplained = evidence === undefined ? [] : withoutExplanation(claims, await evidence(db, unit));
      if (unexplained.length > 0) return refused(explanationMissing(unexplained));
      const totals = selfTotals(claim.scheme, claims);
      const together = totalPoints(totals).text;
      if (seenPoints !== undefined && seenPoints !== together) return refused(changedMeanwhile(together));
      const row: SignOffRow = {
        number: (await lastSignOffNumber(db, unit)) + 1,
        signedBy: actorOf(who.signInName),
        signedAt: clock(),
        ...totals,
        ...NO_PAPER,
        sha256: createHash("sha256").update(JSON.stringify(claims)).digest("hex"),
      };
      await insertSignOff(db, unit, { ...row, schemeHash }, claims);
      if (row.number === 1)
        await putLateness(transaction, unit, claim.scheme, { actor: row.signedBy, at: row.signedAt });
      const told = { evaluationId: unit.evaluationId, unit, number: row.number, ...totals };
      await announce(transaction, EVENTS.claimSigned, told, { at: clock(), by: who.accountId });
      note({
        number: row.number,
        sha256: row.sha256,
        points: totalPoints(row).text,
        ...insteadOf(who, unit),
      });
      return done(row);
    },
  );
  if (signed.ok) tell(unit, { kind: "state" });
  return signed;
}

/** The work as the log names it; who is refused leaves a line too. */
function signing(unit: UnitOfEvaluation) {
  return {
    evaluationId: unit.evaluationId,
    unit,
    action: "claim.sign",
    object: unit.unitVersionId,
    refusalLeavesLine: true,
  };
}

/** For the log: whom a deputy signs for. */
function insteadOf(
  { roles }: Pick<SignedIn, "roles">,
  { organisationId, evaluationId }: UnitOfEvaluation,
): { readonly insteadOf?: string } {
  const standsIn = standsInFor(roles, "claim.sign", { organisationId, evaluation: evaluationId });
  return standsIn === undefined ? {} : { insteadOf: standsIn.signInName };
}

/** Items that the unit scores, in the order of the scheme. */
export function signedClaims({
  scheme,
  fields,
  result,
}: Claim<FieldTyped>): Omit<SignedClaim, "unitVersionId">[] {
  const byItem = Map.groupBy(fields, ({ item }) => item);
  return leavesOf(scheme, result.tree)
    .filter(({ item }) => item.source?.kind === "self")
    .map(({ item, status, points, maximum }) => {
      const own = byItem.get(item.code) ?? [];
      return {
        item: item.code,
        facts: Object.fromEntries(typedClaim(own).map(({ fact, value }) => [fact, value])),
        note: own.find(({ field }) => field === NOTE)?.value ?? "",
        status,
        points: points?.text ?? "",
        maximum: maximum.text,
      };
    });
}

/** Points over the maximum of what the unit itself scores; bonus and penalty apart. */
export function selfTotals(scheme: Scheme, claims: readonly Omit<SignedClaim, "unitVersionId">[]): PointSum {
  return sumPoints(
    claims.map(({ item, points, maximum }) => ({ block: blockOf(scheme, item), points, maximum })),
  );
}

/** Items that claim points with neither evidence nor words. */
function withoutExplanation(
  claims: readonly Omit<SignedClaim, "unitVersionId">[],
  evidence: ReadonlyMap<string, number>,
): string[] {
  return claims
    .filter(({ item, ...claim }) => proofOf({ ...claim, documents: evidence.get(item) ?? 0 }) === "nothing")
    .map(({ item }) => item);
}

function explanationMissing(items: readonly string[]): Problem {
  return {
    code: "explanation-missing",
    message: {
      vi:
        `Có ${items.length} tiêu chí tự chấm có điểm mà chưa có tài liệu kiểm chứng hoặc giải trình: ` +
        `${items.join(", ")}.`,
      en: `${items.length} items claim points with neither evidence nor a written explanation: ${items.join(", ")}.`,
    },
    suggestion: {
      vi: "Mở từng tiêu chí, gắn tài liệu kiểm chứng hoặc viết giải trình, rồi ký gửi lại.",
      en: "Open each item, attach evidence or write an explanation, then sign again.",
    },
    details: { items },
  };
}

function changedMeanwhile(points: string): Problem {
  return {
    code: "claim-changed",
    message: {
      vi: "Điểm tự chấm vừa thay đổi so với bản đang hiển thị, vì có người vừa nhập thêm.",
      en: "The points have changed since this page was drawn: somebody has just typed.",
    },
    suggestion: { vi: "Xem lại bản tổng hợp rồi ký gửi.", en: "Look at the summary again, then sign." },
    details: { points },
  };
}

const SCHEME_MOVED: Problem = {
  code: "scheme-moved",
  message: {
    vi: "Bộ tiêu chí vừa đổi sang bản khác trong lúc bạn đang mở trang.",
    en: "The scheme was replaced by another version while you had this page open.",
  },
  suggestion: {
    vi: "Nội dung đã nhập vẫn được giữ. Tải lại trang, xem lại các tiêu chí rồi ký gửi.",
    en: "What was typed is kept. Load the page again, look at the items, then sign.",
  },
};

function unreadable(faults: readonly ClaimFault[]): Problem {
  const places = [...new Set(faults.map(({ item }) => item))].join(", ");
  return {
    code: "claim-unreadable",
    message: {
      vi: `Có ${faults.length} ô chưa đọc được, ở tiêu chí ${places}.`,
      en: `${faults.length} fields cannot be read, in items ${places}.`,
    },
    suggestion: {
      vi: "Mở từng tiêu chí, sửa ô báo lỗi rồi ký gửi lại. Nội dung đã nhập vẫn được giữ.",
      en: "Open each item, correct the field that shows a fault, then sign again. What was typed is kept.",
    },
    details: { places: faults },
  };
}
