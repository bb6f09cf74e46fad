import type { Phase } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { points } from "@thang-diem/presentation";
import {
  at,
  claimPage,
  COUNCIL,
  ended,
  event,
  EVERYBODY,
  holding,
  office,
  type OfEvaluation,
  ofUnit,
  type OfUnit,
  say,
  UNIT,
} from "./event-words.ts";
import { RESULT_EVENTS } from "./result-events.ts";

/** Only what the unit may see already: nothing of a finding before its explanation has begun. */
interface Appraised extends OfUnit {
  readonly number: number;
  readonly items: number;
  /** Items with other points than claimed, once the unit may see its findings. */
  readonly changed: number | "not-yet-seen";
}

interface OfSession extends OfEvaluation {
  readonly sessionId: string;
  readonly title: string;
}

interface OfRound extends OfEvaluation {
  readonly roundId: string;
  readonly roundTitle: Bilingual;
}

interface SourceNamed extends OfRound {
  readonly changeId: string;
  readonly item: string;
  readonly organisationId: string;
  /** The agency before; "" for none. */
  readonly before: string;
  readonly reason: string;
}

/** Where the work of a phase is done. */
export const PHASE_PAGES: Readonly<Record<Phase, string>> = {
  "self-assessment": "/tu-cham",
  appraisal: "/tham-dinh",
  explanation: "/giai-trinh",
  "second-appraisal": "/tham-dinh",
  council: "/hoi-dong",
  preview: "/xem-truoc",
};

/** Where nobody holds the role of lead agency yet the leader hears it, who sees to it. */
const agency = (which: (about: SourceNamed) => string) => (about: SourceNamed) =>
  which(about) === ""
    ? []
    : {
        evaluationId: about.evaluationId,
        roles: ["lead-agency", "unit-leader"] as const,
        organisationIds: [which(about)],
      };
const place = ({ unit }: OfUnit) => `${unit.roundId} ${unit.unitId}`;
/**
 * Everything that people are told of in a round: who hears it, in which words, and the page it leads to. What nobody says here
 * nobody is told, except that a phase begins or ends (`board`), which follows the calendar.
 */
export const EVENTS = {
  ...RESULT_EVENTS,
  evaluationOpened: event<OfEvaluation & { readonly title: Bilingual }>({
    kind: "evaluation-opened",
    matter: ({ evaluationId }) => `opened ${evaluationId}`,
    letters: [
      {
        to: holding(...EVERYBODY),
        page: at(""),
        text: ({ title }) =>
          say(
            `Đã mở ${title.vi}. Xem lịch và việc của bạn.`,
            `${title.en} is open. See the calendar and your part in it.`,
          ),
      },
    ],
  }),

  claimSigned: event<OfUnit & { readonly number: number; readonly points: string; readonly maximum: string }>(
    {
      kind: "claim-signed",
      matter: (about) => `signed ${place(about)} ${about.number}`,
      letters: [
        {
          to: office,
          page: claimPage,
          text: ({ unit, number, ...of }) =>
            say(
              `${unit.name} đã ký gửi tự chấm điểm lần ${number}: ${over(of, "vi")} điểm.`,
              `${unit.name} has signed its self-assessment, number ${number}: ${over(of, "en")} points.`,
            ),
        },
        {
          to: ofUnit,
          page: claimPage,
          text: ({ unit, number, ...of }) =>
            say(
              `Lãnh đạo đã ký gửi tự chấm điểm của ${unit.name}, lần ${number}: ${over(of, "vi")} điểm. Nội dung đã khóa.`,
              `The leader has signed the self-assessment of ${unit.name}, number ${number}: ${over(of, "en")} points. The form is frozen.`,
            ),
        },
      ],
    },
  ),
  claimReturned: event<OfUnit & { readonly number: number; readonly reason: string }>({
    kind: "claim-returned",
    matter: (about) => `returned ${place(about)} ${about.number}`,
    letters: [
      {
        to: ofUnit,
        page: claimPage,
        text: ({ unit, reason }) =>
          say(
            `Tự chấm điểm của ${unit.name} được trả lại để sửa: ${ended(reason)}. Nội dung đã nhập vẫn còn; sửa xong thì ký gửi lại.`,
            `The self-assessment of ${unit.name} was returned for correction: ${ended(reason)}. What was typed is there; correct it and sign again.`,
          ),
      },
    ],
  }),

  claimReturnedByVersion: event<
    OfUnit & { readonly number: number; readonly version: string; readonly items: string }
  >({
    kind: "claim-returned",
    matter: (about) => `returned ${place(about)} ${about.number}`,
    letters: [
      {
        to: ofUnit,
        page: claimPage,
        text: ({ unit, version, items }) =>
          say(
            `Bộ tiêu chí có bản mới ${version}: tự chấm điểm của ${unit.name} được trả lại để hoàn thiện tiêu chí ${items}. Nội dung đã nhập vẫn còn; xem lại rồi ký gửi.`,
            `The scheme has a new version, ${version}: the self-assessment of ${unit.name} was returned to complete items ${items}. What was typed is there; look at it and sign again.`,
          ),
      },
    ],
  }),

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
    matter: (about) => `conflict ${about.accountId} ${place(about)}`,
    letters: [
      {
        to: office,
        page: at("/phan-cong-tham-dinh"),
        text: ({ person, unit }) =>
          say(
            `${person} khai xung đột lợi ích với ${unit.name} và không thẩm định đơn vị này nữa. Xem phân công còn đủ người không.`,
            `${person} declared a conflict of interest towards ${unit.name} and no longer appraises it. See whether the duties are still covered.`,
          ),
      },
    ],
  }),

  /** Both blind findings are in and open to each other; how far apart they are stays on the page. */
  gapsWide: event<
    OfRound & { readonly waiting: number; readonly thirds: readonly string[]; readonly day: string }
  >({
    kind: "gap-wide",
    matter: ({ roundId, day }) => `gap ${roundId} ${day}`,
    letters: [
      {
        to: ({ thirds }) => thirds,
        page: at("/tham-dinh"),
        text: ({ waiting, roundTitle }) =>
          say(
            `${roundTitle.vi}: có nội dung chấm độc lập chênh lệch quá mức chờ người thẩm định thứ ba (cả bảng ${waiting} nội dung).`,
            `${roundTitle.en}: blind findings too far apart wait for the third appraiser (${waiting} in the round).`,
          ),
      },
      {
        to: office,
        page: at("/phan-cong-tham-dinh"),
        text: ({ waiting, roundTitle, thirds }) =>
          say(
            `${roundTitle.vi}: ${waiting} nội dung chấm độc lập chênh lệch quá mức, cần người thẩm định thứ ba${thirds.length === 0 ? "; chưa ai được phân công ở vị trí này" : ""}.`,
            `${roundTitle.en}: ${waiting} blind pairs are too far apart and need a third appraiser${thirds.length === 0 ? "; nobody has this duty yet" : ""}.`,
          ),
      },
    ],
  }),
  firstAppraisalDone: event<Appraised>({
    kind: "finding-changed",
    matter: (about) => `first-appraisal ${place(about)} ${about.number}`,
    letters: [
      {
        to: ofUnit,
        page: at("/giai-trinh"),
        text: ({ unit, items, changed }) =>
          changed === "not-yet-seen"
            ? say(
                `${unit.name}: đã thẩm định xong ${items} nội dung. Kết quả xem được khi bắt đầu giải trình.`,
                `${unit.name}: all ${items} items are appraised. The findings can be seen when the explanation begins.`,
              )
            : appraisedText(unit.name, items, changed),
      },
    ],
  }),
  /** The explanation has begun: from here the unit sees its findings. */
  explanationOpens: event<Appraised & { readonly until: Bilingual; readonly phase: string }>({
    kind: "explanation-asked",
    matter: (about) => `explanation-opens ${place(about)} ${about.phase}`,
    letters: [
      {
        to: ofUnit,
        page: at("/giai-trinh"),
        text: ({ unit, items, changed, until }) => {
          const { vi, en } = appraisedText(unit.name, items, changed === "not-yet-seen" ? 0 : changed);
          return changed === 0
            ? say(vi, en)
            : say(`${vi} Giải trình đến ${until.vi}.`, `${en} The time for explanation ends at ${until.en}.`);
        },
      },
    ],
  }),
  /** After the unit was told of its findings some changed again; once a day. */
  findingsChanged: event<Appraised & { readonly day: string }>({
    kind: "finding-changed",
    matter: (about) => `findings ${place(about)} ${about.number} ${about.day}`,
    letters: [
      {
        to: ofUnit,
        page: at("/giai-trinh"),
        text: ({ unit, items, changed }) => {
          const { vi, en } = appraisedText(unit.name, items, changed === "not-yet-seen" ? 0 : changed);
          return say(`Kết quả thẩm định vừa được sửa. ${vi}`, `Findings have been corrected. ${en}`);
        },
      },
    ],
  }),
  /** Whoever is on duty for the item; once a day for each unit. Agreement asks nothing of anybody and is not told. */
  explanationSent: event<OfUnit & { readonly accountIds: readonly string[]; readonly day: string }>({
    kind: "explanation-sent",
    matter: (about) => `explanation ${place(about)} ${about.day}`,
    letters: [
      {
        to: ({ accountIds }) => accountIds,
        page: ({ unit }) => `/tham-dinh/${unit.roundId}/don-vi/${unit.unitId}`,
        text: ({ unit }) =>
          say(
            `${unit.name} đã gửi giải trình về nội dung bạn được phân công.`,
            `${unit.name} has sent an explanation about items of yours.`,
          ),
      },
    ],
  }),
  /** The agency that leads the item; once for each unit and item. */
  leadItemContested: event<OfUnit & { readonly item: string; readonly agencyId: string }>({
    kind: "explanation-sent",
    matter: (about) => `contest ${place(about)} ${about.item}`,
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
  leadContestAnswered: event<OfUnit & { readonly item: string; readonly findingId: string }>({
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
  secondAppraisalDone: event<
    OfUnit & { readonly number: number; readonly items: number; readonly changed: number }
  >({
    kind: "second-appraisal",
    matter: (about) => `second-appraisal ${place(about)} ${about.number}`,
    letters: [
      {
        to: ofUnit,
        page: at("/giai-trinh"),
        text: ({ unit, items, changed }) =>
          say(
            `${unit.name}: ${items} nội dung giải trình đã được thẩm định lại, ${changed} nội dung đổi điểm.`,
            `${unit.name}: ${items} explained items were appraised again; the points of ${changed} changed.`,
          ),
      },
    ],
  }),

  sessionCalled: event<OfSession & { readonly starts: Bilingual; readonly byLetter: boolean }>({
    kind: "session-called",
    matter: ({ sessionId }) => `session-called ${sessionId}`,
    letters: [
      {
        to: holding(...COUNCIL),
        page: sessionPage,
        text: ({ title, starts, byLetter }) =>
          say(
            `${byLetter ? "Lấy ý kiến bằng văn bản" : "Mời họp hội đồng"}: ${title}, từ ${starts.vi}.`,
            `${byLetter ? "Vote by letter" : "Council session"}: ${title}, from ${starts.en}.`,
          ),
      },
    ],
  }),
  sessionOpened: event<OfSession & { readonly members: readonly string[] }>({
    kind: "session-called",
    matter: ({ sessionId }) => `session ${sessionId}`,
    letters: [
      {
        to: ({ members }) => members,
        page: sessionPage,
        text: ({ title }) => say(`Mời biểu quyết: ${title}.`, `Please vote: ${title}.`),
      },
    ],
  }),
  sessionClosed: event<
    OfSession & { readonly members: readonly string[]; readonly chairs: readonly string[] }
  >({
    kind: "session-closed",
    matter: ({ sessionId }) => `session-closed ${sessionId}`,
    letters: [
      {
        to: ({ chairs }) => chairs,
        page: sessionPage,
        text: ({ title }) =>
          say(
            `${title}: đã kết thúc, biên bản đã sẵn sàng để chủ tịch xem và ký.`,
            `${title}: the session has ended; its minutes are ready for the chair to read and sign.`,
          ),
      },
      {
        to: ({ members }) => members,
        page: sessionPage,
        text: ({ title }) => say(`${title}: đã kết thúc.`, `${title}: the session has ended.`),
      },
    ],
  }),

  remarkSent: event<OfUnit & { readonly remarkId: string; readonly item: string }>({
    kind: "remark",
    matter: ({ remarkId }) => `remark ${remarkId}`,
    letters: [
      {
        to: holding("council-secretary", "reform-office"),
        page: at("/hoi-dong"),
        text: ({ unit, item }) =>
          say(
            `${unit.name} có ý kiến về kết quả xem trước${item === "" ? "" : `, tiêu chí ${item}`}.`,
            `${unit.name} remarks on its preview${item === "" ? "" : `, item ${item}`}.`,
          ),
      },
    ],
  }),
  remarkAnswered: event<OfUnit & { readonly remarkId: string; readonly item: string }>({
    kind: "remark",
    matter: ({ remarkId }) => `remark-answered ${remarkId}`,
    letters: [
      {
        to: ofUnit,
        page: at("/xem-truoc"),
        text: ({ item }) =>
          say(
            `Ý kiến của đơn vị về ${item === "" ? "kết quả xem trước" : `tiêu chí ${item}`} đã được trả lời.`,
            `The remark of your unit on ${item === "" ? "its preview" : `item ${item}`} has an answer.`,
          ),
      },
    ],
  }),
  exemptionProposed: event<OfUnit & { readonly exemptionId: string; readonly item: string }>({
    kind: "exemption",
    matter: ({ exemptionId }) => `exemption ${exemptionId}`,
    letters: [
      {
        to: holding("reform-office", "council-chair"),
        page: at("/mien-tieu-chi"),
        text: ({ unit, item }) =>
          say(
            `Đề nghị miễn tiêu chí ${item} cho ${unit.name}, chờ quyết định.`,
            `It is proposed to exempt ${unit.name} from item ${item}; somebody decides.`,
          ),
      },
    ],
  }),
  exemptionDecided: event<
    OfEvaluation & {
      readonly exemptionId: string;
      readonly item: string;
      readonly organisationId: string;
      readonly verdict: "approved" | "refused" | "withdrawn";
    }
  >({
    kind: "exemption",
    matter: ({ exemptionId, verdict }) => `exemption ${exemptionId} ${verdict}`,
    letters: [
      {
        to: ({ evaluationId, organisationId }) => ({
          evaluationId,
          roles: UNIT,
          organisationIds: [organisationId],
        }),
        page: at("/mien-tieu-chi"),
        text: ({ item, verdict }) =>
          say(
            `Đề nghị miễn tiêu chí ${item}: ${VERDICTS[verdict].vi}.`,
            `Exemption of item ${item}: ${VERDICTS[verdict].en}.`,
          ),
      },
    ],
  }),
  extended: event<
    OfEvaluation & {
      readonly phase: Phase;
      readonly words: Bilingual;
      readonly until: Bilingual;
      readonly organisationIds: readonly string[];
      readonly given: string;
    }
  >({
    kind: "extension",
    matter: ({ given }) => `extension ${given}`,
    letters: [
      {
        to: ({ evaluationId, organisationIds }) => ({ evaluationId, roles: UNIT, organisationIds }),
        page: ({ phase }) => (UNIT_PAGES.has(phase) ? PHASE_PAGES[phase] : ""),
        text: ({ words, until }) =>
          say(
            `Đơn vị được gia hạn ${words.vi} đến ${until.vi}.`,
            `Your unit has more time for ${words.en}: until ${until.en}.`,
          ),
      },
    ],
  }),

  calendarChanged: event<OfEvaluation & { readonly changeId: string; readonly reason: string }>({
    kind: "extension",
    matter: ({ changeId }) => `calendar ${changeId}`,
    letters: [
      {
        to: holding(...EVERYBODY),
        page: at(""),
        text: ({ reason }) =>
          say(
            `Lịch của kỳ đánh giá đã đổi: ${ended(reason)}. Xem lại thời hạn của bạn.`,
            `The calendar of the evaluation has changed: ${ended(reason)}. See your terms again.`,
          ),
      },
    ],
  }),

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
            `Đề nghị đổi bộ tiêu chí của ${roundTitle.vi} ${approved ? "được phê duyệt" : "không được phê duyệt"}: ${ended(reason)}.`,
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
            `Bộ tiêu chí của ${roundTitle.vi} nay là bản ${version}. Nội dung đã nhập và đã ký gửi ở tiêu chí không đổi được giữ nguyên.`,
            `The scheme of ${roundTitle.en} is now version ${version}. What was entered and signed for unchanged items stays.`,
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
  leadNamed: event<SourceNamed>({
    kind: "lead",
    matter: ({ changeId }) => `lead ${changeId}`,
    letters: [
      {
        to: agency(({ organisationId }) => organisationId),
        page: ({ roundId, item }) => `/chu-tri/${roundId}/${item}`,
        text: ({ roundTitle, item, reason }) =>
          say(
            `Cơ quan bạn chủ trì tiêu chí ${item} của ${roundTitle.vi}: ${ended(reason)}.`,
            `Your agency now leads item ${item} of ${roundTitle.en}: ${ended(reason)}.`,
          ),
      },
      {
        to: agency(({ before }) => before),
        page: at("/chu-tri"),
        text: ({ roundTitle, item, reason }) =>
          say(
            `Cơ quan bạn thôi chủ trì tiêu chí ${item} của ${roundTitle.vi}: ${ended(reason)}.`,
            `Your agency no longer leads item ${item} of ${roundTitle.en}: ${ended(reason)}.`,
          ),
      },
    ],
  }),
  outsideSourceNamed: event<SourceNamed>({
    kind: "lead",
    matter: ({ changeId }) => `lead ${changeId}`,
    letters: [
      {
        to: agency(({ organisationId }) => organisationId),
        page: at(""),
        text: ({ roundTitle, item, reason }) =>
          say(
            `Cơ quan bạn cung cấp số liệu tiêu chí ${item} của ${roundTitle.vi} cho cơ quan thường trực: ${ended(reason)}.`,
            `Your agency gives the reform office the figures of item ${item} of ${roundTitle.en}: ${ended(reason)}.`,
          ),
      },
      {
        to: agency(({ before }) => before),
        page: at(""),
        text: ({ roundTitle, item, reason }) =>
          say(
            `Cơ quan bạn thôi cung cấp số liệu tiêu chí ${item} của ${roundTitle.vi}: ${ended(reason)}.`,
            `Your agency no longer gives the figures of item ${item} of ${roundTitle.en}: ${ended(reason)}.`,
          ),
      },
      {
        to: holding("survey-staff"),
        page: at("/so-lieu-ngoai"),
        text: ({ roundTitle, item }) =>
          say(
            `Nguồn số liệu tiêu chí ${item} của ${roundTitle.vi} đã đổi.`,
            `The figures of item ${item} of ${roundTitle.en} come from another body now.`,
          ),
      },
    ],
  }),
} as const;

const UNIT_PAGES: ReadonlySet<Phase> = new Set(["self-assessment", "explanation", "preview"]);
const VERDICTS = {
  approved: say("được chấp thuận", "approved"),
  refused: say("không được chấp thuận", "refused"),
  withdrawn: say("không còn hiệu lực", "withdrawn"),
} as const;

function sessionPage({ sessionId }: OfSession): string {
  return `/hoi-dong/${sessionId}`;
}

function appraisedText(name: string, items: number, changed: number): Bilingual {
  return say(
    `${name}: ${items} nội dung đã được thẩm định, ${changed} nội dung đổi điểm.`,
    `${name}: ${items} items are appraised; the points of ${changed} changed.`,
  );
}

function over(of: { readonly points: string; readonly maximum: string }, locale: "vi" | "en"): string {
  return `${points(of.points, locale)}/${points(of.maximum, locale)}`;
}
