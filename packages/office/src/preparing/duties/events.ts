import {
  at,
  ended,
  event,
  office,
  type OfEvaluation,
  type OfUnit,
  unitKey,
  say,
} from "../../people/notices/index.ts";

/** What people are told of duties to appraise and of conflicts of interest. */
export const EVENTS = {
  dutyGiven: event<
    OfEvaluation & { readonly accountId: string; readonly duties: number; readonly content: string }
  >({
    kind: "duty",
    matter: ({ evaluationId, content }) => `duty-given ${evaluationId} ${content}`,
    letters: [
      {
        to: ({ accountId }) => [accountId],
        page: at("/tham-dinh"),
        text: ({ duties }) =>
          say(
            `Bạn được giao ${duties} phân công thẩm định.`,
            duties === 1
              ? "You were given a duty to appraise."
              : `You were given ${duties} duties to appraise.`,
          ),
      },
    ],
  }),
  dutyEnded: event<
    OfEvaluation & { readonly accountId: string; readonly dutyId: string; readonly reason: string }
  >({
    kind: "duty",
    matter: ({ dutyId }) => `duty-ended ${dutyId}`,
    letters: [
      {
        to: ({ accountId }) => [accountId],
        page: at("/tham-dinh"),
        text: ({ reason }) =>
          say(
            `Một phân công thẩm định của bạn đã kết thúc: ${ended(reason)}.`,
            `One of your duties to appraise has ended: ${ended(reason)}.`,
          ),
      },
    ],
  }),
  conflictDeclared: event<OfUnit & { readonly accountId: string; readonly person: string }>({
    kind: "conflict",
    matter: (about) => `conflict ${about.accountId} ${unitKey(about)}`,
    letters: [
      {
        to: office,
        page: at("/phan-cong-tham-dinh"),
        text: ({ person, unit }) =>
          say(
            `${person} khai xung đột lợi ích với ${unit.name} và không thẩm định đơn vị này nữa. ` +
              "Xem phân công còn đủ người không.",
            `${person} declared a conflict of interest towards ${unit.name} and no longer appraises it. ` +
              "See whether the duties are still covered.",
          ),
      },
    ],
  }),
} as const;
