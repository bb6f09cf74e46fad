import type { VotingRules } from "@thang-diem/contract";
import { type Bilingual, Exact } from "@thang-diem/engine";
import { points } from "../formats/index.ts";

/**
 * How a council votes, in the words that stand on screens and in minutes.
 *
 * @example
 * const majority = { majorityShare: "1/2", majorityOf: "present", majorityReach: "more-than" };
 * votingRulesText({ quorumShare: "2/3", ...majority }).en
 */
export function votingRulesText({
  quorumShare,
  majorityShare,
  majorityOf,
  majorityReach,
}: VotingRules): Bilingual {
  const [reachVi, reachEn] = REACH[majorityReach];
  const [ofVi, ofEn] = OF[majorityOf];
  return {
    vi:
      `có ít nhất ${shareText(quorumShare, "vi")} số thành viên được biểu quyết tham gia; ` +
      `phương án được thông qua khi ${reachVi} ${shareText(majorityShare, "vi")} ${ofVi} tán thành; ` +
      "số phiếu bằng nhau thì theo phương án mà Chủ tịch Hội đồng tán thành",
    en:
      `at least ${shareText(quorumShare, "en")} of those who may vote take part; ` +
      `a motion is carried with ${reachEn} ${shareText(majorityShare, "en")} of ${ofEn}; ` +
      "on a tie the chair's side is carried",
  };
}

const REACH = { "more-than": ["trên", "more than"], "at-least": ["từ", "at least"] } as const;
const OF = {
  present: ["số thành viên tham gia", "those taking part"],
  members: ["tổng số thành viên được biểu quyết", "all who may vote"],
  votes: ["số phiếu cho các phương án", "the votes given for a motion"],
} as const;

/** "2/3" stays a fraction, and half is one; else in percent. */
function shareText(share: string, language: "vi" | "en"): string {
  const exact = Exact.of(share);
  if (exact.equals(Exact.ratio(1, 2))) return "1/2";
  if (exact.equals(Exact.ONE)) return language === "vi" ? "toàn bộ" : "all";
  return /^\d+\/\d+$/.test(share) ? share : `${points(exact.times(Exact.of(100)).text, language)}%`;
}
