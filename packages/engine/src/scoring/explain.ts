/** Every number says why it is what it is, in a sentence that a clerk understands. */
import type { Bilingual } from "../scheme/index.ts";
import { Exact } from "../numbers/index.ts";
import type { ExplainedNode, Reason } from "./reason.ts";
import {
  allWords,
  bandWords,
  both,
  capital,
  days,
  decimal,
  failedWords,
  figure,
  type Language,
  percent,
  quantityWords,
  words,
} from "./words.ts";

export function explain(node: ExplainedNode): Bilingual {
  const told = tell(node.reason, node);
  return both(
    (language) => capital(told[language]) + roundingWords(node, language) + errorWords(node, language),
  );
}

type Told = Reason["kind"];
type ReasonOf<Kind extends Told> = Reason & { kind: Kind };

/** The sentence in small letters at its beginning, so that it can follow "Vì …:". */
function tell(reason: Reason, node: ExplainedNode): Bilingual {
  switch (reason.kind) {
    case "condition":
      return condition(reason, node);
    case "not-provided":
      return awarded(node, (language) =>
        language === "vi"
          ? `không đạt điều kiện ${words(reason.failed, node.item, language)}`
          : `the condition ${words(reason.failed, node.item, language)} is not met`,
      );
    case "band":
      return counted(reason.quantity, reason.measure, node, (language) => inBand(reason, language));
    case "threshold":
      return counted(reason.quantity, reason.measure, node, (language) =>
        thresholdWords(reason, node, language),
      );
    case "proportional":
      return counted(reason.quantity, reason.measure, node, (language) =>
        proportionWords(reason, node, language),
      );
    case "level":
      return awarded(node, (language) =>
        language === "vi" ? `mức “${reason.level.vi}”` : `level "${reason.level.en}"`,
      );
    case "per-unit":
      return counted(reason.quantity, reason.count, node, (language) => perUnitWords(reason, node, language));
    case "mean":
      return counted(reason.quantity, reason.measure, node, (language) => meanWords(reason, language));
    case "external":
      return external(reason, node);
    case "per-day":
      return perDay(reason, node);
    case "branch":
      return branch(reason, node);
    case "information":
      return {
        vi: "đã báo cáo; chỉ để thông tin, không tính điểm.",
        en: "reported; for information alone, without points.",
      };
    case "not-applicable":
      return notApplicable(reason, node);
    case "missing":
      return { vi: `chưa có điểm: ${reason.why.vi}.`, en: `no points yet: ${reason.why.en}.` };
    case "total":
      return totalled(reason, node);
    case "limited":
      return limitedSum(reason);
    case "index":
      return indexed(reason, node);
  }
}

/** What was counted or measured, and what that comes to. */
function counted(
  quantity: Parameters<typeof quantityWords>[0],
  of: Parameters<typeof quantityWords>[1],
  node: ExplainedNode,
  then: (language: Language) => string,
): Bilingual {
  return awarded(node, (language) => `${quantityWords(quantity, of, node, language)}, ${then(language)}`);
}

function inBand({ band, of }: ReasonOf<"band">, language: Language): string {
  return `${language === "vi" ? "thuộc mức" : "in the band"} ${bandWords(band, of, language)}`;
}

/** "<why>: 3/5 điểm." Items outside the maximum (bonus, penalty) show their points alone. */
function awarded(node: ExplainedNode, why: (language: Language) => string): Bilingual {
  return both((language) => `${why(language)}: ${pointsWords(node, language)}.`);
}

function pointsWords(node: ExplainedNode, language: Language): string {
  const points = figure(node.points, language);
  if (node.maximum.isNegative) return language === "vi" ? `${points} điểm` : `${points} points`;
  return language === "vi"
    ? `${points}/${figure(node.maximum, language)} điểm`
    : `${points} of ${figure(node.maximum, language)} points`;
}

function condition(reason: ReasonOf<"condition">, node: ExplainedNode): Bilingual {
  const kind = node.item.rule?.kind;
  const outside = kind === "bonus" || kind === "penalty";
  const failed = reason.failed;
  return awarded(node, (language) => {
    const said = failed ? words(failed, node.item, language) : allWords(reason.when, node.item, language);
    if (language === "vi")
      return `${failed ? "không " : ""}${outside ? "thuộc trường hợp" : "đạt yêu cầu"} ${said}`;
    if (outside) return `the case ${said} ${failed ? "does not apply" : "applies"}`;
    return `${failed ? "requirement not met" : "requirement met"}, ${said}`;
  });
}

function thresholdWords(
  { zone, full, floor, fromFloor }: ReasonOf<"threshold">,
  { item }: ExplainedNode,
  language: Language,
): string {
  const [top, bottom, maximum] = [
    percent(full, language),
    percent(floor, language),
    figure(item.points, language),
  ];
  if (zone === "full")
    return language === "vi" ? `từ ${top} trở lên được đủ điểm` : `from ${top} all points are given`;
  if (zone === "below")
    return language === "vi" ? `dưới ${bottom} không có điểm` : `below ${bottom} there are no points`;
  if (fromFloor)
    return language === "vi"
      ? `từ ${bottom} đến dưới ${top} điểm tăng đều từ 0 đến ${maximum}`
      : `from ${bottom} to below ${top} points rise evenly from 0 to ${maximum}`;
  return language === "vi"
    ? `từ ${bottom} đến dưới ${top} tính theo tỷ lệ đạt được / ${top} × ${maximum}`
    : `from ${bottom} to below ${top} the rate / ${top} × ${maximum} counts`;
}

function proportionWords(
  { capped }: ReasonOf<"proportional">,
  { item }: ExplainedNode,
  language: Language,
): string {
  const maximum = figure(item.points, language);
  if (capped) return language === "vi" ? `tính không quá ${maximum} điểm` : `kept within ${maximum} points`;
  return language === "vi" ? `nhân với ${maximum} điểm` : `times ${maximum} points`;
}

function perUnitWords(
  { each, capped }: ReasonOf<"per-unit">,
  { item }: ExplainedNode,
  language: Language,
): string {
  const [step, maximum] = [figure(each, language), figure(item.points, language)];
  if (language === "vi") return `mỗi trường hợp ${step} điểm${capped ? `, tối đa ${maximum}` : ""}`;
  return `${step} points each${capped ? `, at most ${maximum}` : ""}`;
}

function meanWords({ reached, mean }: ReasonOf<"mean">, language: Language): string {
  const shown = decimal(mean, language, 4);
  if (language === "vi") return `${reached ? "bằng hoặc cao hơn" : "thấp hơn"} mức bình quân ${shown}`;
  return `${reached ? "at or above" : "below"} the mean of ${shown}`;
}

function external(reason: ReasonOf<"external">, node: ExplainedNode): Bilingual {
  const from = node.item.source?.from;
  return awarded(node, (language) => {
    const by = from ? ` (${from[language]})` : "";
    const sum =
      reason.parts.length > 1
        ? `${reason.parts.map((part) => figure(part, language)).join(" + ")} = ${figure(reason.value, language)}`
        : figure(reason.value, language);
    if (reason.as === "share")
      return language === "vi"
        ? `kết quả ${percent(reason.value, language)}${by} nhân với ${figure(node.item.points, language)} điểm`
        : `result ${percent(reason.value, language)}${by} times ${figure(node.item.points, language)} points`;
    return language === "vi" ? `lấy giá trị ${sum}${by}` : `value taken over, ${sum}${by}`;
  });
}

function perDay(reason: ReasonOf<"per-day">, node: ExplainedNode): Bilingual {
  const measured = both((language) =>
    reason.quantity.form === "fact"
      ? ""
      : ` (${quantityWords(reason.quantity, reason.days, node, language).split(": ")[0]})`,
  );
  const late = both((language) => days(reason.days, language));
  if (reason.refused)
    return {
      vi: `chậm ${late.vi}${measured.vi}, quá ngày cuối cùng: hồ sơ không được tiếp nhận.`,
      en: `${late.en} late${measured.en}, after the last day: the file is not accepted.`,
    };
  if (!reason.days.above(Exact.ZERO))
    return { vi: `đúng hạn${measured.vi}: không bị trừ.`, en: `in time${measured.en}: no penalty.` };
  const cap = reason.capped
    ? both((language) =>
        language === "vi"
          ? `, tối đa ${figure(node.item.points, language)}`
          : `, at most ${figure(node.item.points, language)}`,
      )
    : { vi: "", en: "" };
  return {
    vi: `chậm ${late.vi}${measured.vi}${cap.vi}: ${figure(node.points, "vi")} điểm.`,
    en: `${late.en} late${measured.en}${cap.en}: ${figure(node.points, "en")} points.`,
  };
}

function branch(reason: ReasonOf<"branch">, node: ExplainedNode): Bilingual {
  const inner = tell(reason.inner, node);
  const why = both((language) =>
    (reason.taken === "use" ? allWords : failedWords)(reason.when, node.item, language),
  );
  return { vi: `vì ${why.vi}: ${inner.vi}`, en: `since ${why.en}: ${inner.en}` };
}

function notApplicable(reason: ReasonOf<"not-applicable">, { item }: ExplainedNode): Bilingual {
  const effect = EFFECT_WORDS[item.notApplicable?.effect ?? "leaves-the-maximum"];
  const { exemption, when } = reason;
  if (exemption)
    return both(
      (language) =>
        `${language === "vi" ? "được miễn" : "exempt"}: ${exemption.reason[language]}` +
        `${approvalWords(exemption, language)}; ${effect[language]}.`,
    );
  if (!when)
    return {
      vi: `không tiêu chí thành phần nào áp dụng; ${effect.vi}.`,
      en: `no item below applies; ${effect.en}.`,
    };
  return {
    vi: `không áp dụng vì ${allWords(when, item, "vi")}; ${effect.vi}.`,
    en: `not applicable since ${allWords(when, item, "en")}; ${effect.en}.`,
  };
}

const EFFECT_WORDS = {
  "leaves-the-maximum": { vi: "không tính vào điểm tối đa", en: "it does not count towards the maximum" },
  "shared-among-siblings": {
    vi: "điểm được chia cho các tiêu chí cùng nhóm",
    en: "its points are shared among its siblings",
  },
} as const;

function approvalWords(
  { proposedBy, approvedBy }: { readonly proposedBy?: string; readonly approvedBy?: string },
  language: Language,
): string {
  const said = [
    proposedBy && `${language === "vi" ? "đề nghị" : "proposed by"}: ${proposedBy}`,
    approvedBy && `${language === "vi" ? "duyệt" : "approved by"}: ${approvedBy}`,
  ].filter(Boolean);
  return said.length > 0 ? ` (${said.join("; ")})` : "";
}

const AGGREGATE_WORDS = {
  sum: { vi: "tổng điểm", en: "sum of" },
  mean: { vi: "trung bình cộng của", en: "mean of" },
  "weighted-mean": { vi: "trung bình có trọng số của", en: "weighted mean of" },
  "geometric-mean": { vi: "trung bình nhân của", en: "geometric mean of" },
} as const;

function totalled(reason: ReasonOf<"total">, node: ExplainedNode): Bilingual {
  const count = node.children.filter((child) => child.status === "scored").length;
  const aggregate = AGGREGATE_WORDS[node.item.aggregate];
  const left =
    reason.left.length > 0
      ? { vi: ` (không tính ${reason.left.join(", ")})`, en: ` (without ${reason.left.join(", ")})` }
      : { vi: "", en: "" };
  const shared = sharedWords(reason.sharedBy);
  const counted = { vi: "mục", en: count === 1 ? "item" : "items" };
  return both((language) => {
    const together = `${aggregate[language]} ${count} ${counted[language]}`;
    return `${together}${left[language]}${shared[language]}: ${pointsWords(node, language)}.`;
  });
}

function sharedWords(factor: Exact | undefined): Bilingual {
  if (!factor) return { vi: "", en: "" };
  return {
    vi: `, nhân ${figure(factor, "vi")} để chia điểm của mục không áp dụng`,
    en: `, times ${figure(factor, "en")} to share the points of what does not apply`,
  };
}

function limitedSum({ sum, limit, unknown }: ReasonOf<"limited">): Bilingual {
  const open =
    unknown.length > 0
      ? {
          vi: ` Chưa có số liệu, không cộng: ${unknown.join(", ")}.`,
          en: ` Not reported, not counted: ${unknown.join(", ")}.`,
        }
      : { vi: "", en: "" };
  const total = both((language) => figure(sum, language));
  if (!limit)
    return {
      vi: `cộng các mục: ${total.vi} điểm.${open.vi}`,
      en: `sum of the items: ${total.en} points.${open.en}`,
    };
  const cut = limit.isNegative ? limit.above(sum) : sum.above(limit);
  const end = both((language) => figure(limit, language));
  if (!cut)
    return {
      vi: `cộng các mục: ${total.vi} điểm (giới hạn ${end.vi}).${open.vi}`,
      en: `sum of the items: ${total.en} points (limit ${end.en}).${open.en}`,
    };
  return {
    vi: `cộng các mục được ${total.vi}, vượt giới hạn: tính ${end.vi} điểm.${open.vi}`,
    en: `the items add up to ${total.en}, beyond the limit: ${end.en} points count.${open.en}`,
  };
}

function indexed(reason: ReasonOf<"index">, node: ExplainedNode): Bilingual {
  const sharing = sharedWords(reason.sharedBy);
  const factor = coefficientWords(reason.coefficient);
  const shared = both((language) => `${sharing[language]}${factor[language]}`);
  const cut = reason.cut;
  if (reason.value === "points")
    return awarded(node, (language) => {
      const total = `${language === "vi" ? "tổng điểm" : "total"}${shared[language]}`;
      if (!cut) return total;
      const most = figure(cut, language);
      return language === "vi"
        ? `${total} ${most}, vượt mức tối đa`
        : `${total} ${most}, above the most allowed`;
    });
  return both((language) => {
    const [points, maximum, share] = [
      figure(node.points, language),
      figure(node.maximum, language),
      percent(reason.index, language),
    ];
    return language === "vi"
      ? `đạt ${points} trên ${maximum} điểm có thể đạt${shared.vi} = ${share}.`
      : `${points} of the ${maximum} points that could be obtained${shared.en} = ${share}.`;
  });
}

function coefficientWords(given: ReasonOf<"index">["coefficient"]): Bilingual {
  if (!given) return { vi: "", en: "" };
  const { of, times, title } = given;
  return {
    vi: ` (các mục được ${figure(of, "vi")}, nhân hệ số ${figure(times, "vi")}: ${title.vi})`,
    en: ` (items ${figure(of, "en")}, times ${figure(times, "en")}: ${title.en})`,
  };
}

const ROUNDING_WORDS = {
  "half-up": { vi: "từ 5 trở lên thì làm tròn lên", en: "half up" },
  "half-even": { vi: "đúng một nửa thì về số chẵn", en: "half to even" },
  down: { vi: "bỏ phần dư", en: "down" },
  up: { vi: "luôn làm tròn lên", en: "up" },
} as const;

function roundingWords({ rounding, points }: ExplainedNode, language: Language): string {
  if (!rounding) return "";
  const { before, rule } = rounding;
  const change = `${decimal(before, language, rule.decimals + 3)} → ${figure(points, language)}`;
  const how = ROUNDING_WORDS[rule.by][language];
  return language === "vi"
    ? ` Làm tròn đến ${rule.decimals} chữ số thập phân (${how}): ${change}.`
    : ` Rounded to ${rule.decimals} decimals (${how}): ${change}.`;
}

function errorWords({ standardError, points, children }: ExplainedNode, language: Language): string {
  if (standardError === undefined || !points) return "";
  const shown = decimal(Exact.of(Number(standardError.toPrecision(2))), language, 4);
  const whence =
    children.length > 0
      ? { vi: "do mẫu khảo sát", en: "from the sample" }
      : { vi: "của ước lượng từ mẫu", en: "of the estimate from a sample" };
  return language === "vi"
    ? ` Sai số chuẩn ${whence.vi}: ${shown} điểm.`
    : ` Standard error ${whence.en}: ${shown} points.`;
}
