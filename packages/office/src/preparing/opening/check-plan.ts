import {
  type EvaluationPlan,
  type PlanFault,
  type PlanPhase,
  type PlanRound,
  PHASES,
} from "@thang-diem/contract";
import type { Item, Scheme } from "@thang-diem/engine";
import { PHASE_WORDS } from "../evaluations/index.ts";
import { checkDuties } from "./check-duties.ts";
import { type Known, organisationsWith } from "./known.ts";
import { fault, nameOf, some } from "./plan-fault.ts";

export interface PlanHead {
  readonly title: { readonly vi: string; readonly en: string };
  readonly year: number;
}

/**
 * Everything that a plan lacks or contradicts itself in, each with the step and field where it is put right. Nothing of
 * weight "must" in it: the evaluation can open.
 */
export function checkPlan(head: PlanHead, plan: EvaluationPlan, known: Known): PlanFault[] {
  return [
    ...checkAbout(head, plan),
    ...checkRounds(head, plan, known),
    ...plan.rounds.flatMap((round) => [...checkUnits(round, plan, known), ...checkLeads(round, known)]),
    ...checkCalendar(plan.phases, known.now),
    ...checkDuties(plan, known),
    ...checkSettings(plan, known),
  ];
}

function checkAbout({ title, year }: PlanHead, { asOf }: EvaluationPlan): PlanFault[] {
  return [
    ...(title.vi === ""
      ? [
          fault(
            "about",
            "title-vi",
            "title-missing",
            "Chưa có tên kỳ đánh giá bằng tiếng Việt.",
            "The evaluation has no Vietnamese title.",
          ),
        ]
      : []),
    ...(title.en === ""
      ? [
          fault(
            "about",
            "title-en",
            "title-missing",
            "Chưa có tên kỳ đánh giá bằng tiếng Anh.",
            "The evaluation has no English title.",
          ),
        ]
      : []),
    ...(asOf === ""
      ? [
          fault(
            "about",
            "as-of",
            "as-of-missing",
            "Chưa chọn ngày lấy danh sách đơn vị.",
            "The day as of which units are taken is missing.",
          ),
        ]
      : []),
    ...(asOf !== "" && asOf.slice(0, 4) !== String(year)
      ? [
          fault(
            "about",
            "as-of",
            "as-of-other-year",
            `Danh sách đơn vị lấy theo ngày của năm ${asOf.slice(0, 4)}, còn kỳ đánh giá là năm ${year}.`,
            `Units are taken as of a day in ${asOf.slice(0, 4)}, the evaluation is for ${year}.`,
            { weight: "advice" },
          ),
        ]
      : []),
  ];
}

function checkRounds({ year }: PlanHead, { rounds }: EvaluationPlan, known: Known): PlanFault[] {
  if (rounds.length === 0)
    return [
      fault(
        "rounds",
        "add-round",
        "no-rounds",
        "Chưa có bảng đánh giá nào: thêm bảng và chọn bộ tiêu chí.",
        "There is no round yet: add one and choose its scheme.",
      ),
    ];
  return rounds.flatMap((round, i) => {
    const { code, title, series, schemeHash } = round;
    const add = (
      field: string,
      faultCode: string,
      vi: string,
      en: string,
      weight: PlanFault["weight"] = "must",
    ) =>
      fault(
        "rounds",
        `${code}-${field}`,
        faultCode,
        `Bảng ${nameOf(round)}: ${vi}`,
        `Round ${nameOf(round, "en")}: ${en}`,
        { round: code, weight },
      );
    const scheme = known.schemes.get(schemeHash);
    const { from, to } = scheme?.years ?? { from: year, to: year };
    const faults: PlanFault[] = [];
    if (title.vi === "" || title.en === "")
      faults.push(
        add(
          title.vi === "" ? "title-vi" : "title-en",
          "title-missing",
          "chưa đủ tên tiếng Việt và tiếng Anh.",
          "a title is missing in Vietnamese or English.",
        ),
      );
    if (series === "")
      faults.push(
        add(
          "series",
          "series-missing",
          "chưa có mã chuỗi công bố.",
          "the series of its publications is missing.",
        ),
      );
    if (schemeHash === "")
      faults.push(add("scheme", "scheme-missing", "chưa chọn bộ tiêu chí.", "no scheme is chosen."));
    else if (scheme === undefined)
      faults.push(
        add(
          "scheme",
          "scheme-unknown",
          "bộ tiêu chí đã chọn không còn trong hệ thống.",
          "the chosen scheme is no longer here.",
        ),
      );
    if (series !== "" && rounds.findIndex((other) => other.series === series) < i)
      faults.push(
        add(
          "series",
          "series-twice",
          "mã chuỗi công bố trùng với một bảng khác.",
          "another round has the same series.",
        ),
      );
    if (known.standingSeries.has(series))
      faults.push(
        add(
          "series",
          "series-standing",
          `năm ${year} đã có kỳ của chuỗi ${series}.`,
          `series ${series} has a round for ${year} already.`,
        ),
      );
    if (scheme !== undefined && (year < from || (to !== undefined && year > to)))
      faults.push(
        add(
          "scheme",
          "scheme-other-years",
          `bộ tiêu chí áp dụng cho năm ${from}${to === undefined ? " trở đi" : `–${to}`}, không phải ${year}.`,
          `the scheme is for ${from}${to === undefined ? " and later" : `–${to}`}, not ${year}.`,
          "advice",
        ),
      );
    if (scheme?.status === "sample")
      faults.push(
        add(
          "scheme",
          "scheme-sample",
          "bộ tiêu chí là bản mẫu, không phải văn bản ban hành.",
          "the scheme is a sample, not an issued text.",
          "advice",
        ),
      );
    return faults;
  });
}

function checkUnits(round: PlanRound, { asOf }: EvaluationPlan, known: Known): PlanFault[] {
  const { code, units, groups } = round;
  const add = (
    field: string,
    faultCode: string,
    vi: string,
    en: string,
    weight: PlanFault["weight"] = "must",
  ) =>
    fault("units", field, faultCode, `Bảng ${nameOf(round)}: ${vi}`, `Round ${nameOf(round, "en")}: ${en}`, {
      round: code,
      weight,
    });
  if (units.length === 0) return [add("units-add", "no-units", "chưa có đơn vị nào.", "it has no units.")];
  const groupIds = new Set(groups.map(({ id }) => id));
  const seen = new Set<string>();
  const faults = units.flatMap(({ organisationId, groupId }) => {
    const body = known.organisations.get(organisationId);
    const twice = seen.has(organisationId);
    seen.add(organisationId);
    const [name, field] = [body?.name ?? organisationId, `unit-${organisationId}`];
    if (body === undefined)
      return [
        add(
          field,
          "unit-unknown",
          "có một cơ quan không còn trong danh sách.",
          "an organisation is no longer on the list.",
        ),
      ];
    return [
      ...(twice ? [add(field, "unit-twice", `“${name}” có hai lần.`, `"${name}" stands twice.`)] : []),
      ...(body.exists
        ? []
        : [
            add(
              field,
              "unit-gone",
              `“${name}” không tồn tại vào ngày ${dayText(asOf)}.`,
              `"${name}" does not exist on ${dayText(asOf)}.`,
            ),
          ]),
      ...(groupIds.has(groupId)
        ? []
        : [add(field, "unit-without-group", `“${name}” chưa thuộc nhóm nào.`, `"${name}" is in no group.`)]),
    ];
  });
  const used = new Set(units.map(({ groupId }) => groupId));
  return [
    ...faults,
    ...(new Set(groups.map(({ id }) => id)).size < groups.length
      ? [add("groups", "group-twice", "hai nhóm có cùng mã.", "two groups have one code.")]
      : []),
    ...groups
      .filter(({ title }) => title.vi === "" || title.en === "")
      .map(({ id }) =>
        add(
          `group-${id}`,
          "group-title-missing",
          `nhóm “${id}” chưa đủ tên tiếng Việt và tiếng Anh.`,
          `group "${id}" lacks a Vietnamese or English title.`,
        ),
      ),
    ...groups
      .filter(({ id }) => !used.has(id))
      .map(({ id, title }) =>
        add(
          `group-${id}`,
          "group-empty",
          `nhóm “${title.vi || id}” không có đơn vị nào.`,
          `group "${title.en || id}" has no units.`,
          "advice",
        ),
      ),
    ...(["unit-clerk", "unit-leader"] as const).flatMap((role) => withoutPeople(round, known, role)),
  ];
}

function withoutPeople(round: PlanRound, known: Known, role: "unit-clerk" | "unit-leader"): PlanFault[] {
  const staffed = organisationsWith(known, role);
  const lacking = round.units
    .flatMap(({ organisationId }) =>
      staffed.has(organisationId) ? [] : [known.organisations.get(organisationId)?.name ?? ""],
    )
    .filter((name) => name !== "");
  if (lacking.length === 0) return [];
  const [vi, en] =
    role === "unit-clerk" ? ["cán bộ đầu mối", "a clerk"] : ["lãnh đạo ký gửi", "a leader to sign"];
  return [
    fault(
      "units",
      "units-people",
      `no-${role}`,
      `Bảng ${nameOf(round)}: ${lacking.length} đơn vị chưa có tài khoản ${vi} (${some(lacking)}).`,
      `Round ${nameOf(round, "en")}: ${lacking.length} units have no account of ${en} (${some(lacking)}).`,
      { round: round.code, weight: "advice" },
    ),
  ];
}

function checkLeads(round: PlanRound, known: Known): PlanFault[] {
  const scheme = known.schemes.get(round.schemeHash);
  if (scheme === undefined) return [];
  const add = (field: string, code: string, vi: string, en: string, weight: PlanFault["weight"] = "must") =>
    fault(
      "leads",
      `${round.code}-${field}`,
      code,
      `Bảng ${nameOf(round)}: ${vi}`,
      `Round ${nameOf(round, "en")}: ${en}`,
      { round: round.code, weight },
    );
  const given = new Map(round.leads.map(({ item, organisationId }) => [item, organisationId]));
  const led = leadItems(scheme);
  const staffed = organisationsWith(known, "lead-agency");
  const idle = new Set([...given.values()].filter((id) => known.organisations.has(id) && !staffed.has(id)));
  return [
    ...[
      ...Map.groupBy(
        led.filter(({ code }) => !given.has(code)),
        ({ source }) => source?.from?.vi ?? "",
      ).values(),
    ].map((items) => {
      const [codes, from] = [items.map(({ code }) => code).join(", "), items[0]?.source?.from];
      return add(
        `lead-${items[0]?.code ?? ""}`,
        "lead-missing",
        `tiêu chí ${codes} chưa có cơ quan chủ trì${from ? ` (bộ tiêu chí ghi: ${from.vi})` : ""}.`,
        `items ${codes} have no lead agency${from ? ` (the scheme says: ${from.en})` : ""}.`,
      );
    }),
    ...round.leads.flatMap(({ item, organisationId }) => [
      ...(led.some(({ code }) => code === item)
        ? []
        : [
            add(
              `lead-${item}`,
              "lead-not-asked",
              `bộ tiêu chí không giao tiêu chí ${item} cho cơ quan chủ trì.`,
              `the scheme does not give item ${item} to a lead agency.`,
            ),
          ]),
      ...(known.organisations.has(organisationId)
        ? []
        : [
            add(
              `lead-${item}`,
              "organisation-unknown",
              `cơ quan chủ trì của tiêu chí ${item} không còn trong danh sách.`,
              `the lead agency of item ${item} is no longer on the list.`,
            ),
          ]),
    ]),
    ...[...idle].map((id) =>
      add(
        "leads",
        "no-lead-agency",
        `“${known.organisations.get(id)?.name ?? ""}” chưa có tài khoản với vai trò cơ quan chủ trì.`,
        `"${known.organisations.get(id)?.name ?? ""}" has no account with the role of lead agency.`,
        "advice",
      ),
    ),
  ];
}

/** Items that a lead agency scores for all units. */
export function leadItems(scheme: Scheme): Item[] {
  return [...scheme.items.values()].filter(
    ({ source, children }) => source?.kind === "lead" && children.length === 0,
  );
}

const NEEDED = new Set<string>(["self-assessment", "appraisal", "council"]);

/** Phases in order, none before the end of the one before. */
export function checkCalendar(phases: readonly PlanPhase[], now: string): PlanFault[] {
  const planned = PHASES.flatMap((kind) =>
    phases.filter((phase) => phase.kind === kind && phase.opensAt !== "" && phase.closesAt !== ""),
  );
  const add = (
    kind: PlanPhase["kind"],
    end: "opens" | "closes",
    code: string,
    vi: string,
    en: string,
    weight: PlanFault["weight"] = "must",
  ) => fault("calendar", `${kind}-${end}`, code, vi, en, { weight });
  const each = PHASES.flatMap((kind) => {
    const same = phases.filter((phase) => phase.kind === kind);
    const { opensAt, closesAt } = same[0] ?? { opensAt: "", closesAt: "" };
    const { vi, en } = PHASE_WORDS[kind];
    if (same.length > 1)
      return [
        add(
          kind,
          "opens",
          "phase-twice",
          `Bước ${vi} có hai lần trong lịch.`,
          `The phase of ${en} stands twice.`,
        ),
      ];
    if (opensAt === "" && closesAt === "")
      return NEEDED.has(kind)
        ? [add(kind, "opens", "phase-missing", `Chưa có thời gian ${vi}.`, `The time for ${en} is missing.`)]
        : [];
    if (opensAt === "" || closesAt === "")
      return [
        add(
          kind,
          opensAt === "" ? "opens" : "closes",
          "phase-half",
          `Bước ${vi} thiếu ${opensAt === "" ? "lúc bắt đầu" : "lúc kết thúc"}.`,
          `The phase of ${en} lacks its ${opensAt === "" ? "beginning" : "end"}.`,
        ),
      ];
    if (closesAt <= opensAt)
      return [
        add(
          kind,
          "closes",
          "phase-backwards",
          `Bước ${vi} kết thúc trước khi bắt đầu.`,
          `The phase of ${en} ends before it begins.`,
        ),
      ];
    return closesAt <= now
      ? [
          add(
            kind,
            "closes",
            "phase-past",
            `Thời gian ${vi} đã qua.`,
            `The time for ${en} has passed.`,
            "advice",
          ),
        ]
      : [];
  });
  const overlaps = planned.flatMap((phase, i) => {
    const before = planned[i - 1];
    if (before === undefined || phase.opensAt >= before.closesAt) return [];
    const [a, b] = [PHASE_WORDS[before.kind], PHASE_WORDS[phase.kind]];
    return [
      add(
        phase.kind,
        "opens",
        "phases-overlap",
        `Bước ${b.vi} bắt đầu khi bước ${a.vi} chưa kết thúc.`,
        `The phase of ${b.en} begins before that of ${a.en} has ended.`,
      ),
    ];
  });
  return [...each, ...overlaps];
}

function checkSettings({ settings: { blindItems }, rounds }: EvaluationPlan, known: Known): PlanFault[] {
  if (typeof blindItems === "string") return [];
  const items = new Set(
    rounds.flatMap(({ schemeHash }) => [...(known.schemes.get(schemeHash)?.items.keys() ?? [])]),
  );
  return blindItems
    .filter((code) => !items.has(code))
    .map((code) =>
      fault(
        "settings",
        "blind-items",
        "blind-item-unknown",
        `Không bộ tiêu chí nào có tiêu chí ${code} để thẩm định kín.`,
        `No scheme has an item ${code} to appraise blindly.`,
      ),
    );
}

function dayText(iso: string): string {
  return iso.split("-").toReversed().join("/");
}
