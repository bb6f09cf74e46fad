import type { Bilingual } from "@thang-diem/engine";

/** Everything that may be true of one item of one unit, in the order in which it comes to be. */
export const ITEM_STATES = [
  "exempt",
  "not-applicable",
  "not-signed",
  "not-entered",
  "lead-found",
  "signed",
  "in-appraisal",
  "gap",
  "found-accepted",
  "found-changed",
  "agreed",
  "explained",
  "second-found",
  "contested",
  "decided",
] as const;
export type ItemStateName = (typeof ITEM_STATES)[number];

/** Who did the last thing, and when. */
export interface Act {
  readonly by: string;
  readonly at: string;
}

export interface FindingFacts extends Act {
  readonly stage: "first" | "second";
  readonly seat: number;
  readonly verdict: "accepted" | "changed";
  readonly status: string;
  readonly points: string;
}

/** What has happened to an item, as far as whoever looks may know it. */
export interface ItemHistory {
  readonly signed: (Act & { readonly status: string; readonly points: string }) | undefined;
  /** Scored by a lead agency: its entry is the first finding, and what the unit holds against it is the claim. */
  readonly lead?: boolean;
  /** Two seats that are blind to each other. */
  readonly blind: boolean;
  /** The unit does not have to do it: nothing else about it matters. */
  readonly exempt?: boolean;
  /** Standing findings. */
  readonly findings: readonly FindingFacts[];
  /** Once both blind findings are in: whether they are too far apart. */
  readonly gap?: { readonly wide: boolean } | undefined;
  readonly explanation?: (Act & { readonly answer: "agrees" | "contests" }) | undefined;
  readonly decision?: Act | undefined;
  /** The time for the second appraisal is over: what is still contested is for the council. */
  readonly secondOver: boolean;
}

export interface ItemState {
  readonly state: ItemStateName;
  /** Absent only where nothing has happened. */
  readonly act?: Act;
}

/**
 * The state of an item, with who brought it about and when. The same function speaks for the server's lists and the
 * browser's pages.
 *
 * - `exempt`, `not-applicable`: nobody has to judge it; the latter by the claim itself, until somebody finds otherwise.
 * - `gap`: two blind findings are too far apart and the third seat has not judged.
 * - `found-accepted` and `found-changed` speak of the finding that counts: seat 3, else seat 1.
 * - `agreed`, `explained`: the unit agrees with the finding; or contests it and waits for the second appraisal.
 * - `contested`: the unit contests, and the second appraisal still differs from the claim or its time is over without
 *   one. Goes to the council.
 * - Of an item that a lead agency scores: `not-entered`, `lead-found`; from the unit's answer on like any other.
 *
 * @example
 * const signed = { by: "An", at, status: "scored", points: "1" };
 * itemState({ signed, blind: false, findings: [], secondOver: false }).state // "signed"
 */
export function itemState(history: ItemHistory): ItemState {
  const { signed, explanation, decision, lead = false } = history;
  if (history.exempt === true) return { state: "exempt" };
  if (decision !== undefined) return { state: "decided", act: act(decision) };
  if (signed === undefined && !lead) return { state: "not-signed" };
  const first = countingFirst(history);
  if (first === undefined)
    return signed === undefined || lead ? { state: "not-entered" } : beforeFinding(history, signed);
  if (explanation === undefined && lead) return { state: "lead-found", act: act(first) };
  if (explanation === undefined)
    return { state: first.verdict === "accepted" ? "found-accepted" : "found-changed", act: act(first) };
  if (explanation.answer === "agrees") return { state: "agreed", act: act(explanation) };
  const second = history.findings.find(({ stage }) => stage === "second");
  if (second === undefined)
    return { state: history.secondOver ? "contested" : "explained", act: act(explanation) };
  const settled = second.status === signed?.status && second.points === signed.points;
  return { state: settled ? "second-found" : "contested", act: act(second) };
}

/**
 * The finding that counts, whatever the council decided: the second, else that of the first stage.
 * For pages, which hold findings and no database; the server asks the view `standing_item`,
 * and a test holds the two together.
 */
export function countingFinding<F extends Pick<FindingFacts, "stage" | "seat">>(
  papers: Parameters<typeof countingFirst<F>>[0],
): F | undefined {
  return papers.findings.find(({ stage }) => stage === "second") ?? countingFirst(papers);
}

/**
 * The first-stage finding that counts: of seat 3, else of seat 1; none while a blind pair is incomplete
 * or too far apart.
 */
export function countingFirst<F extends Pick<FindingFacts, "stage" | "seat">>({
  blind,
  findings,
  gap,
}: {
  readonly blind: boolean;
  readonly findings: readonly F[];
  readonly gap?: { readonly wide: boolean } | undefined;
}): F | undefined {
  const of = (seat: number) => findings.find((finding) => finding.stage === "first" && finding.seat === seat);
  const third = of(3);
  if (third !== undefined) return third;
  return blind && (gap === undefined || gap.wide) ? undefined : of(1);
}

function beforeFinding({ findings, gap }: ItemHistory, signed: Act & { readonly status: string }): ItemState {
  const last = findings
    .filter(({ stage }) => stage === "first")
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (last === undefined)
    return { state: signed.status === "not-applicable" ? "not-applicable" : "signed", act: act(signed) };
  return { state: gap?.wide === true ? "gap" : "in-appraisal", act: act(last) };
}

function act({ by, at }: Act): Act {
  return { by, at };
}

export const ITEM_STATE_WORDS: Readonly<Record<ItemStateName, Bilingual>> = {
  exempt: { vi: "được miễn", en: "exempt" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
  "not-signed": { vi: "chưa ký gửi", en: "not signed" },
  "not-entered": { vi: "cơ quan chủ trì chưa nhập", en: "not entered by the lead agency" },
  "lead-found": { vi: "cơ quan chủ trì đã chấm", en: "scored by the lead agency" },
  signed: { vi: "chờ thẩm định", en: "waits for appraisal" },
  "in-appraisal": { vi: "đang thẩm định", en: "in appraisal" },
  gap: {
    vi: "hai kết quả lệch xa, chờ người thứ ba",
    en: "two findings far apart, waits for the third appraiser",
  },
  "found-accepted": { vi: "giữ điểm tự chấm", en: "accepted as claimed" },
  "found-changed": { vi: "thay đổi so với tự chấm", en: "changed" },
  agreed: { vi: "đơn vị đồng ý", en: "the unit agrees" },
  explained: { vi: "đã giải trình, chờ thẩm định lại", en: "explained, waits for the second appraisal" },
  "second-found": { vi: "đã thẩm định lại", en: "settled by the second appraisal" },
  contested: { vi: "còn ý kiến khác nhau, trình hội đồng", en: "contested, goes to the council" },
  decided: { vi: "hội đồng đã quyết định", en: "decided by the council" },
};
