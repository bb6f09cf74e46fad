/** Every number says why it is what it is, in a sentence that a clerk understands. */
import { Exact } from "../numbers/index.ts";
import type { Band, Bilingual, Condition, FactDeclaration, Item } from "../scheme/index.ts";
import type { FactValue } from "./facts.ts";
import type { Reason, ResultNode } from "./node.ts";

export function explain(node: ResultNode): Bilingual {
  const told = tell(node.reason, node);
  const rounding = node.rounding;
  if (!rounding) return told;
  const { before, rule } = rounding;
  return {
    vi: `${told.vi} Làm tròn ${rule.decimals} chữ số thập phân (${ROUNDING_WORDS[rule.by].vi}): ${decimal(before, "vi", rule.decimals + 3)} → ${figure(node.points, "vi")}.`,
    en: `${told.en} Rounded to ${rule.decimals} decimals (${ROUNDING_WORDS[rule.by].en}): ${decimal(before, "en", rule.decimals + 3)} → ${figure(node.points, "en")}.`,
  };
}

const ROUNDING_WORDS = {
  "half-up": { vi: "từ 5 trở lên thì lên", en: "half up" },
  "half-even": { vi: "nửa về số chẵn", en: "half to even" },
  down: { vi: "bỏ phần lẻ", en: "down" },
  up: { vi: "luôn lên", en: "up" },
} as const;

function tell(reason: Reason, node: ResultNode): Bilingual {
  const points = both((language) => pointsOf(node, language));
  switch (reason.kind) {
    case "condition":
      return node.item.rule?.kind === "bonus" || node.item.rule?.kind === "penalty" ? addition(reason, points, node) : fulfilment(reason, points, node);
    case "not-provided":
      return say(points, `Điều kiện “${words(reason.failed, node.item, "vi")}” không đạt`, `The condition "${words(reason.failed, node.item, "en")}" is not met`);
    case "band":
      return say(points, `${inputs(node, reason, "vi")} thuộc mức ${bandWords(reason, "vi")}`, `${inputs(node, reason, "en")} falls into the band ${bandWords(reason, "en")}`);
    case "threshold":
      return threshold(reason, points, node);
    case "proportional":
      return say(
        points,
        `${inputs(node, reason, "vi")}; điểm bằng tỷ lệ nhân ${figure(node.item.points, "vi")}${reason.capped ? ", không vượt điểm tối đa" : ""}`,
        `${inputs(node, reason, "en")}; points are the share times ${figure(node.item.points, "en")}${reason.capped ? ", kept within the maximum" : ""}`,
      );
    case "level":
      return say(points, `Mức “${reason.level.vi}”`, `Level "${reason.level.en}"`);
    case "per-unit":
      return say(
        points,
        `${figure(reason.count, "vi")} × ${figure(reason.each, "vi")} điểm mỗi đơn vị tính${reason.capped ? `, tối đa ${figure(node.item.points, "vi")}` : ""}`,
        `${figure(reason.count, "en")} × ${figure(reason.each, "en")} points each${reason.capped ? `, at most ${figure(node.item.points, "en")}` : ""}`,
      );
    case "mean":
      return say(
        points,
        `${figure(reason.measure, "vi")} ${reason.reached ? "bằng hoặc cao hơn" : "thấp hơn"} số bình quân ${decimal(reason.mean, "vi", 4)}`,
        `${figure(reason.measure, "en")} is ${reason.reached ? "at or above" : "below"} the mean ${decimal(reason.mean, "en", 4)}`,
      );
    case "external":
      return external(reason, points, node);
    case "per-day":
      return perDay(reason, points);
    case "branch":
      return branch(reason, node);
    case "not-applicable":
      return notApplicable(reason, node);
    case "missing":
      return { vi: `Chưa có điểm: ${reason.why.vi}.`, en: `No points yet: ${reason.why.en}.` };
    case "total":
      return totalled(reason, points, node);
    case "limited":
      return block(reason, points);
    case "index":
      return index(reason, node);
  }
}

type Language = "vi" | "en";

function both(make: (language: Language) => string): Bilingual {
  return { vi: make("vi"), en: make("en") };
}

function say(points: Bilingual, vi: string, en: string): Bilingual {
  return { vi: `${vi}: ${points.vi}.`, en: `${en}: ${points.en}.` };
}

function pointsOf(node: ResultNode, language: Language): string {
  const points = figure(node.points, language);
  return language === "vi" ? `${points}/${figure(node.maximum, "vi")} điểm` : `${points} of ${figure(node.maximum, "en")} points`;
}

function fulfilment(reason: Reason & { kind: "condition" }, points: Bilingual, node: ResultNode): Bilingual {
  if (reason.met || !reason.failed) return say(points, "Đạt mọi yêu cầu", "All requirements are met");
  return say(points, `Yêu cầu “${words(reason.failed, node.item, "vi")}” không đạt`, `The requirement "${words(reason.failed, node.item, "en")}" is not met`);
}

function addition(reason: Reason & { kind: "condition" }, _points: Bilingual, node: ResultNode): Bilingual {
  const [vi, en] = [figure(node.points, "vi"), figure(node.points, "en")];
  return reason.met ? { vi: `Thuộc trường hợp quy định: ${vi} điểm.`, en: `The case applies: ${en} points.` } : { vi: "Không thuộc trường hợp này: 0 điểm.", en: "The case does not apply: 0 points." };
}

function threshold(reason: Reason & { kind: "threshold" }, points: Bilingual, node: ResultNode): Bilingual {
  const [full, floor] = [both((language) => percent(reason.full, language)), both((language) => percent(reason.floor, language))];
  const measure = both((language) => inputs(node, reason, language));
  if (reason.zone === "full") return say(points, `${measure.vi}, từ ${full.vi} trở lên được đủ điểm`, `${measure.en}; from ${full.en} all points are given`);
  if (reason.zone === "below") return say(points, `${measure.vi}, dưới ${floor.vi} không có điểm`, `${measure.en}; below ${floor.en} there are no points`);
  return say(points, `${measure.vi}, từ ${floor.vi} đến dưới ${full.vi}: tỷ lệ chia ${full.vi} nhân ${figure(node.item.points, "vi")}`, `${measure.en}; from ${floor.en} to below ${full.en}: the rate over ${full.en} times ${figure(node.item.points, "en")}`);
}

function external(reason: Reason & { kind: "external" }, points: Bilingual, node: ResultNode): Bilingual {
  const from = node.item.source?.from;
  const [vi, en] = from ? [` (${from.vi})`, ` (${from.en})`] : ["", ""];
  if (reason.as === "points") return { vi: `Lấy nguyên giá trị đã công bố${vi}: ${points.vi}.`, en: `The published value as it stands${en}: ${points.en}.` };
  return say(points, `${percent(reason.value, "vi")} × ${figure(node.item.points, "vi")}${vi}`, `${percent(reason.value, "en")} × ${figure(node.item.points, "en")}${en}`);
}

function perDay(reason: Reason & { kind: "per-day" }, points: Bilingual): Bilingual {
  const days = both((language) => figure(reason.days, language));
  if (reason.refused) return { vi: `Chậm ${days.vi} ngày: quá hạn cuối, hồ sơ không được tiếp nhận.`, en: `${days.en} days late: after the last day, the file is not accepted.` };
  if (!reason.days.above(Exact.ZERO)) return { vi: "Nộp đúng hạn: không bị trừ.", en: "In time: no penalty." };
  return { vi: `Chậm ${days.vi} ngày: ${points.vi.split("/")[0]} điểm.`, en: `${days.en} days late: ${points.en.split(" of ")[0]} points.` };
}

function branch(reason: Reason & { kind: "branch" }, node: ResultNode): Bilingual {
  const inner = tell(reason.inner, node);
  const condition = both((language) => reason.when.map((each) => words(each, node.item, language)).join(language === "vi" ? " và " : " and "));
  return reason.taken === "use"
    ? { vi: `Vì ${condition.vi}: ${inner.vi}`, en: `Since ${condition.en}: ${inner.en}` }
    : { vi: `Vì không phải trường hợp ${condition.vi}: ${inner.vi}`, en: `Since it is not so that ${condition.en}: ${inner.en}` };
}

function notApplicable(reason: Reason & { kind: "not-applicable" }, node: ResultNode): Bilingual {
  const shared = node.item.notApplicable?.effect === "shared-among-siblings" && !reason.exemption;
  const effect = shared ? { vi: "điểm được chia cho các tiêu chí cùng nhóm", en: "its points are shared among its siblings" } : { vi: "tiêu chí ra khỏi điểm tối đa", en: "the item leaves the maximum" };
  if (reason.exemption) {
    const by = reason.exemption.approvedBy ? { vi: ` (duyệt: ${reason.exemption.approvedBy})`, en: ` (approved by ${reason.exemption.approvedBy})` } : { vi: "", en: "" };
    return { vi: `Được miễn: ${reason.exemption.reason.vi}${by.vi}; ${effect.vi}.`, en: `Exempt: ${reason.exemption.reason.en}${by.en}; ${effect.en}.` };
  }
  if (!reason.when) return { vi: `Không tiêu chí con nào áp dụng; ${effect.vi}.`, en: `No item below applies; ${effect.en}.` };
  const condition = both((language) => (reason.when ?? []).map((each) => words(each, node.item, language)).join(language === "vi" ? " và " : " and "));
  return { vi: `Không áp dụng vì ${condition.vi}; ${effect.vi}.`, en: `Not applicable since ${condition.en}; ${effect.en}.` };
}

const AGGREGATE_WORDS = {
  sum: { vi: "Tổng điểm", en: "Sum of" },
  mean: { vi: "Trung bình cộng của", en: "Mean of" },
  "weighted-mean": { vi: "Trung bình có trọng số của", en: "Weighted mean of" },
  "geometric-mean": { vi: "Trung bình nhân của", en: "Geometric mean of" },
} as const;

function totalled(reason: Reason & { kind: "total" }, points: Bilingual, node: ResultNode): Bilingual {
  const count = node.children.filter((child) => child.status === "scored").length;
  const aggregate = AGGREGATE_WORDS[node.item.aggregate];
  const left = reason.left.length > 0 ? { vi: `; không tính ${reason.left.join(", ")}`, en: `; without ${reason.left.join(", ")}` } : { vi: "", en: "" };
  const shared = reason.sharedBy ? { vi: `; nhân ${figure(reason.sharedBy, "vi")} để chia điểm của mục không áp dụng`, en: `; times ${figure(reason.sharedBy, "en")} to share the points of what does not apply` } : { vi: "", en: "" };
  return { vi: `${aggregate.vi} ${count} mục: ${points.vi}${left.vi}${shared.vi}.`, en: `${aggregate.en} ${count} items: ${points.en}${left.en}${shared.en}.` };
}

function block(reason: Reason & { kind: "limited" }, _points: Bilingual): Bilingual {
  const sum = both((language) => figure(reason.sum, language));
  if (!reason.limit) return { vi: `Cộng các mục: ${sum.vi} điểm.`, en: `Sum of the items: ${sum.en} points.` };
  const cut = reason.limit.isNegative ? reason.limit.above(reason.sum) : reason.sum.above(reason.limit);
  const limit = both((language) => figure(reason.limit, language));
  return cut ? { vi: `Cộng các mục được ${sum.vi}, giới hạn ${limit.vi} điểm: tính ${limit.vi}.`, en: `The items add up to ${sum.en}, limited to ${limit.en} points: ${limit.en} count.` } : { vi: `Cộng các mục: ${sum.vi} điểm (giới hạn ${limit.vi}).`, en: `Sum of the items: ${sum.en} points (limit ${limit.en}).` };
}

function index(reason: Reason & { kind: "index" }, node: ResultNode): Bilingual {
  const points = both((language) => pointsOf(node, language));
  if (reason.value === "points") return { vi: `Tổng: ${points.vi}.`, en: `Total: ${points.en}.` };
  return { vi: `${points.vi} có thể đạt = ${percent(reason.index, "vi")}.`, en: `${points.en} that could be obtained = ${percent(reason.index, "en")}.` };
}

/** The inputs of a measure with its value: "Số bộ phận được kiểm tra 3 / Số bộ phận 10 = 30%". */
function inputs(node: ResultNode, reason: { readonly measure: Exact }, language: Language): string {
  const facts = [...node.item.facts.values()].filter((fact) => node.inputs.some((input) => input.fact === fact.name && input.value instanceof Exact));
  const shown = facts.map((fact) => `${fact.title[language]} ${factWords(node.inputs.find((input) => input.fact === fact.name)?.value, fact, language)}`);
  const isRatio = facts.length === 2 && reason.measure.text !== figure(reason.measure, language);
  const value = isRatio || looksLikeShare(node) ? percent(reason.measure, language) : figure(reason.measure, language);
  if (facts.length === 1) return shown[0] ?? value;
  return facts.length === 2 ? `${shown.join(" / ")} = ${percent(reason.measure, language)}` : value;
}

function looksLikeShare(node: ResultNode): boolean {
  return node.item.rule?.kind === "step-by-ratio" || node.item.rule?.kind === "threshold-proportional" || node.item.rule?.kind === "proportional";
}

function factWords(value: FactValue | undefined, fact: FactDeclaration, language: Language): string {
  if (!(value instanceof Exact)) return "";
  return fact.kind === "share" ? percent(value, language) : figure(value, language);
}

function bandWords({ band, of }: Reason & { kind: "band" }, language: Language): string {
  return rangeWords(band, of, language);
}

function rangeWords({ low, lowOpen, high, highClosed }: Band, of: "ratio" | "count" | "delay", language: Language): string {
  const show = (value: Exact) => (of === "ratio" ? percent(value, language) : of === "delay" ? `${figure(value, language)} ${language === "vi" ? "ngày" : "days"}` : figure(value, language));
  const lower = low && (language === "vi" ? `${lowOpen ? "trên" : "từ"} ${show(low)}` : `${lowOpen ? "above" : "from"} ${show(low)}`);
  const upper = high && (language === "vi" ? `${highClosed ? "đến" : "dưới"} ${show(high)}` : `${highClosed ? "up to" : "below"} ${show(high)}`);
  if (lower && upper) return language === "vi" ? `“${lower} ${highClosed ? "" : "đến "}${upper}”` : `"${lower} ${highClosed ? "" : "to "}${upper}"`;
  const one = lower ?? upper ?? (language === "vi" ? "mọi giá trị" : "any value");
  return language === "vi" ? `“${one}${lower && !lowOpen ? " trở lên" : ""}”` : `"${one}"`;
}

const COMPARISON_WORDS = {
  vi: { is: "là", atLeast: "từ", above: "trên", below: "dưới", atMost: "tối đa" },
  en: { is: "is", atLeast: "is at least", above: "is above", below: "is below", atMost: "is at most" },
} as const;

/** A condition in words: the title of its fact, or the item whose points it reads. */
export function words(condition: Condition, item: Pick<Item, "facts">, language: Language): string {
  const { subject, comparison, value } = condition;
  const fact = "fact" in subject ? item.facts.get(subject.fact) : undefined;
  const name = "item" in subject ? (language === "vi" ? `điểm của ${subject.item}` : `points of ${subject.item}`) : (fact?.title[language] ?? subject.fact);
  if (value === true) return name;
  if (value === false) return language === "vi" ? `không: ${name}` : `not: ${name}`;
  const other = value instanceof Exact ? (fact?.kind === "share" ? percent(value, language) : figure(value, language)) : (fact?.levels.get(value)?.[language] ?? value);
  return `${name} ${COMPARISON_WORDS[language][comparison]} ${other}`;
}

/** Exact where the decimals end within four places, else rounded to four. */
function figure(value: Exact | undefined, language: Language): string {
  if (!value) return "–";
  const text = value.text;
  const short = /^-?\d+(?:\.\d{1,4})?$/.test(text) ? text : trimmed(value.toFixed(4));
  return localised(short, language);
}

function decimal(value: Exact, language: Language, decimals: number): string {
  return localised(trimmed(value.toFixed(decimals)), language);
}

function percent(value: Exact, language: Language): string {
  return `${localised(trimmed(value.times(Exact.of(100)).toFixed(2)), language)}%`;
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function localised(text: string, language: Language): string {
  const signed = text.replace("-", "−");
  return language === "vi" ? signed.replace(".", ",") : signed;
}
