import type { ItemCode } from "@thang-diem/engine";
import { at, event, ofUnit, type OfUnit, unitKey, say } from "../../people/notices/index.ts";

/** What people are told of an explanation and of its answer by a lead agency. */
export const EVENTS = {
  /** Whoever is on duty for the item; once a day for each unit. Agreement asks nothing of anybody and is not told. */
  explanationSent: event<OfUnit & { readonly accountIds: readonly string[]; readonly day: string }>({
    kind: "explanation-sent",
    matter: (about) => `explanation ${unitKey(about)} ${about.day}`,
    letters: [
      {
        to: ({ accountIds }) => accountIds,
        page: ({ unit }) => `/tham-dinh/${unit.roundId}/don-vi/${unit.unitVersionId}`,
        text: ({ unit }) =>
          say(
            `${unit.name} đã gửi giải trình về nội dung bạn được phân công.`,
            `${unit.name} has sent an explanation about items of yours.`,
          ),
      },
    ],
  }),
  /** The agency that leads the item; once for each unit and item. */
  leadItemContested: event<OfUnit & { readonly item: ItemCode; readonly agencyId: string }>({
    kind: "explanation-sent",
    matter: (about) => `contest ${unitKey(about)} ${about.item}`,
    letters: [
      {
        to: ({ evaluationId, agencyId }) => ({
          evaluationId,
          roles: ["lead-agency"],
          organisationIds: [agencyId],
        }),
        page: ({ unit, item }) => `/chu-tri/${unit.roundId}/${item}`,
        text: ({ unit, item }) =>
          say(
            `${unit.name} không đồng ý với kết quả tiêu chí ${item} do cơ quan bạn chủ trì.`,
            `${unit.name} contests item ${item}, which your agency leads.`,
          ),
      },
    ],
  }),
  leadContestAnswered: event<OfUnit & { readonly item: ItemCode; readonly findingId: string }>({
    kind: "second-appraisal",
    matter: ({ findingId }) => `contest-answered ${findingId}`,
    letters: [
      {
        to: ofUnit,
        page: at("/giai-trinh"),
        text: ({ item }) =>
          say(
            `Cơ quan chủ trì đã trả lời giải trình tiêu chí ${item}.`,
            `The lead agency has answered your explanation about item ${item}.`,
          ),
      },
    ],
  }),
} as const;
