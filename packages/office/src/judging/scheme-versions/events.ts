import {
  at,
  claimPage,
  ended,
  event,
  holding,
  office,
  type OfRound,
  ofUnit,
  type OfUnit,
  unitKey,
  say,
  UNIT,
} from "../../people/notices/index.ts";

/** What people are told of another scheme for a round in use. */
export const EVENTS = {
  schemeProposed: event<OfRound & { readonly proposalId: string }>({
    kind: "scheme",
    matter: ({ proposalId }) => `scheme-proposed ${proposalId}`,
    letters: [
      {
        to: holding("council-chair"),
        page: at("/doi-bo-tieu-chi"),
        text: ({ roundTitle }) =>
          say(
            `Có đề nghị đổi bộ tiêu chí của ${roundTitle.vi}, chờ chủ tịch hội đồng quyết định.`,
            `A new scheme is proposed for ${roundTitle.en}; the chair of the council decides.`,
          ),
      },
    ],
  }),
  schemeDecided: event<
    OfRound & { readonly proposalId: string; readonly approved: boolean; readonly reason: string }
  >({
    kind: "scheme",
    matter: ({ proposalId }) => `scheme-decided ${proposalId}`,
    letters: [
      {
        to: office,
        page: at("/doi-bo-tieu-chi"),
        text: ({ roundTitle, approved, reason }) =>
          say(
            `Đề nghị đổi bộ tiêu chí của ${roundTitle.vi} ` +
              `${approved ? "được phê duyệt" : "không được phê duyệt"}: ${ended(reason)}.`,
            `The new scheme of ${roundTitle.en} is ${approved ? "approved" : "refused"}: ${ended(reason)}.`,
          ),
      },
    ],
  }),
  /** To units that keep what they have signed or have not signed; those returned by the change hear that instead. */
  schemeChanged: event<
    OfRound & {
      readonly proposalId: string;
      readonly version: string;
      readonly organisationIds: readonly string[];
    }
  >({
    kind: "scheme",
    matter: ({ proposalId }) => `scheme-changed ${proposalId}`,
    letters: [
      {
        to: ({ evaluationId, organisationIds }) => ({ evaluationId, roles: UNIT, organisationIds }),
        page: at("/tu-cham"),
        text: ({ version, roundTitle }) =>
          say(
            `Bộ tiêu chí của ${roundTitle.vi} nay là bản ${version}. ` +
              "Nội dung đã nhập và đã ký gửi ở tiêu chí không đổi được giữ nguyên.",
            `The scheme of ${roundTitle.en} is now version ${version}. ` +
              "What was entered and signed for unchanged items stays.",
          ),
      },
      {
        to: holding("appraiser", "lead-agency"),
        page: at("/tham-dinh"),
        text: ({ version, roundTitle }) =>
          say(
            `Bộ tiêu chí của ${roundTitle.vi} nay là bản ${version}. Xem lại các nội dung bạn phụ trách.`,
            `The scheme of ${roundTitle.en} is now version ${version}. Look at your items again.`,
          ),
      },
    ],
  }),
  claimReturnedByVersion: event<
    OfUnit & { readonly number: number; readonly version: string; readonly items: string }
  >({
    kind: "claim-returned",
    matter: (about) => `returned ${unitKey(about)} ${about.number}`,
    letters: [
      {
        to: ofUnit,
        page: claimPage,
        text: ({ unit, version, items }) =>
          say(
            `Bộ tiêu chí có bản mới ${version}: tự chấm điểm của ${unit.name} được trả lại để hoàn thiện ` +
              `tiêu chí ${items}. Nội dung đã nhập vẫn còn; xem lại rồi ký gửi.`,
            `The scheme has a new version, ${version}: ` +
              `the self-assessment of ${unit.name} was returned to complete items ${items}. ` +
              "What was typed is there; look at it and sign again.",
          ),
      },
    ],
  }),
} as const;
