import type { Role } from "@thang-diem/contract";
import type { Bilingual, ItemCode } from "@thang-diem/engine";
import {
  at,
  claimPage,
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
} from "../../people/notices/index.ts";

/** An item of a unit, or a fact of the whole unit, that the chair opens again. */
interface ItemReopened extends OfUnit {
  readonly reopeningId: string;
  /** "" for a fact of the whole unit, which has its title alone. */
  readonly item: ItemCode;
  readonly title: Bilingual;
  readonly reason: string;
  /** Who may write it; the council alone where nobody may. */
  readonly openedFor: "unit" | "lead" | "outside" | "council";
  readonly forCouncil: boolean;
  /** The term, within a sentence; empty where there is none. */
  readonly until: Bilingual;
  /** Who leads the item or delivers its figures; "" for nobody. */
  readonly organisationId: string;
}

/** What people are told of a result: approved, opened again, published, corrected. */
export const EVENTS = {
  /** What was passed over in the calendar is said with its reason, to the units above all. */
  resultApproved: event<
    OfEvaluation & { readonly number: number; readonly passedOver: Bilingual | undefined }
  >({
    kind: "result-approved",
    matter: ({ evaluationId, number }) => `approval ${evaluationId} ${number}`,
    letters: [
      {
        to: office,
        page: at("/ket-qua/cong-bo"),
        text: ({ passedOver }) =>
          say(
            `Chủ tịch hội đồng đã phê duyệt kết quả${after(passedOver?.vi)}: có thể công bố.`,
            `The chair has approved the result${after(passedOver?.en)}: it can be published.`,
          ),
      },
      {
        to: holding(...UNIT),
        page: at("/xem-truoc"),
        text: ({ passedOver }) =>
          say(
            `Chủ tịch hội đồng đã phê duyệt kết quả của kỳ đánh giá${after(passedOver?.vi)}.`,
            `The chair has approved the result of the evaluation${after(passedOver?.en)}.`,
          ),
      },
    ],
  }),
  resultReopened: event<
    OfEvaluation & { readonly reopeningId: string; readonly reason: string; readonly reasonEn: string }
  >({
    kind: "result-reopened",
    matter: ({ reopeningId }) => `reopened ${reopeningId}`,
    letters: [
      {
        to: holding("reform-office", "council-secretary"),
        page: at("/ket-qua"),
        text: ({ reason, reasonEn }) =>
          say(
            `Chủ tịch hội đồng mở lại kết quả: ${ended(reason)}.`,
            `The chair has re-opened the result: ${ended(reasonEn || reason)}.`,
          ),
      },
      {
        to: holding(...UNIT),
        page: at("/xem-truoc"),
        text: ({ reason, reasonEn }) =>
          say(
            `Kết quả của kỳ đánh giá được mở lại: ${ended(reason)}. Sẽ có thông báo khi phê duyệt lại.`,
            `The result of the evaluation is open again: ${ended(reasonEn || reason)}. ` +
              "You will hear when it is approved anew.",
          ),
      },
    ],
  }),
  /** Opened for whoever answers for the item, until a term; or for the council alone, and then without one. */
  itemReopened: event<ItemReopened>({
    kind: "result-reopened",
    matter: ({ reopeningId }) => `reopened ${reopeningId}`,
    letters: [
      {
        to: openedTo("unit", ({ unit }) => unit.organisationId, UNIT),
        page: ({ unit, item }) => `${claimPage({ unit })}?muc=${item}`,
        text: ({ unit, ...about }) =>
          say(
            `${openedText(unit.name, about).vi} Đơn vị sửa tiêu chí này trong biểu mẫu, lãnh đạo nộp ` +
              "lại; hội đồng quyết định.",
            `${openedText(unit.name, about).en} Your unit corrects it in its form, its leader hands it ` +
              "in; the council decides.",
          ),
      },
      {
        to: openedTo("lead", ({ organisationId }) => organisationId, ["lead-agency", "unit-leader"]),
        page: ({ unit, item }) => `/chu-tri/${unit.roundId}/${item}`,
        text: ({ unit, ...about }) =>
          say(
            `${openedText(unit.name, about).vi} Cơ quan bạn sửa số liệu của riêng đơn vị này.`,
            `${openedText(unit.name, about).en} Your agency corrects the figures of this unit alone.`,
          ),
      },
      {
        to: (about) => (about.openedFor === "outside" ? holding("survey-staff", "reform-office")(about) : []),
        page: at("/so-lieu-ngoai"),
        text: ({ unit, ...about }) =>
          say(
            `${openedText(unit.name, about).vi} Nhập lại số liệu của riêng đơn vị này.`,
            `${openedText(unit.name, about).en} Bring the figures of this unit alone anew.`,
          ),
      },
      {
        to: openedTo("outside", ({ organisationId }) => organisationId, ["lead-agency", "unit-leader"]),
        page: at(""),
        text: ({ unit, ...about }) =>
          say(
            `${openedText(unit.name, about).vi} Cơ quan bạn gửi số liệu đúng cho cơ quan thường trực.`,
            `${openedText(unit.name, about).en} Your body sends the right figures to the reform office.`,
          ),
      },
      {
        to: holding("reform-office", "council-secretary"),
        page: ({ forCouncil }) => (forCouncil ? "/hoi-dong" : "/ket-qua"),
        text: ({ unit, ...about }) => openedText(unit.name, about),
      },
      {
        to: ofUnit,
        page: at(""),
        text: ({ unit, ...about }) =>
          say(
            `${openedText(unit.name, about).vi}${about.forCouncil ? " Hội đồng xem xét lại." : ""}`,
            `${openedText(unit.name, about).en}${about.forCouncil ? " The council looks at it again." : ""}`,
          ),
      },
    ],
  }),
  itemClosed: event<Pick<ItemReopened, keyof OfUnit | "reopeningId" | "item" | "title" | "forCouncil">>({
    kind: "result-reopened",
    matter: ({ reopeningId }) => `item-closed ${reopeningId}`,
    letters: [
      {
        to: holding("council-chair", "council-secretary", "reform-office"),
        page: ({ forCouncil }) => (forCouncil ? "/hoi-dong" : "/ket-qua"),
        text: ({ unit, forCouncil, ...about }) =>
          say(
            `Đã sửa xong ${what(about).vi} của ${unit.name}${forCouncil ? ", chờ hội đồng quyết định" : ""}.`,
            `Corrected for ${unit.name}: ${what(about).en}${forCouncil ? "; the council decides" : ""}.`,
          ),
      },
      {
        to: ofUnit,
        page: at(""),
        text: ({ unit, ...about }) =>
          say(
            `Việc sửa ${what(about).vi} của ${unit.name} đã kết thúc.`,
            `The correction of ${what(about).en} of ${unit.name} has ended.`,
          ),
      },
    ],
  }),
  resultPublished: event<OfEvaluation & { readonly jobId: string; readonly complaintsUntil: Bilingual }>({
    kind: "result-published",
    matter: ({ jobId }) => `published ${jobId}`,
    letters: [
      {
        to: holding(...UNIT),
        page: at("/xem-truoc"),
        text: ({ complaintsUntil: until }) =>
          say(`${PUBLISHED.vi} ${COMPLAIN(until).vi}`, `${PUBLISHED.en} ${COMPLAIN(until).en}`),
      },
      { to: holding(...EVERYBODY), page: at(""), text: () => PUBLISHED },
    ],
  }),
  resultCorrected: event<
    OfEvaluation & {
      readonly jobId: string;
      readonly organisationId: string;
      readonly reason: Bilingual;
      /** What changed for the units of the organisation, in whole sentences. */
      readonly what: Bilingual;
      readonly complaintsUntil: Bilingual;
    }
  >({
    kind: "result-published",
    matter: ({ jobId }) => `corrected ${jobId}`,
    letters: [
      {
        to: ({ evaluationId, organisationId }) => ({
          evaluationId,
          roles: UNIT,
          organisationIds: [organisationId],
        }),
        page: at("/xem-truoc"),
        text: ({ reason, what, complaintsUntil: until }) =>
          say(
            `${CORRECTED(reason).vi} ${what.vi} ${COMPLAIN(until).vi}`,
            `${CORRECTED(reason).en} ${what.en} ${COMPLAIN(until).en}`,
          ),
      },
    ],
  }),
  correctionPublished: event<OfEvaluation & { readonly jobId: string; readonly reason: Bilingual }>({
    kind: "result-published",
    matter: ({ jobId }) => `corrected ${jobId}`,
    letters: [{ to: holding(...EVERYBODY), page: at(""), text: ({ reason }) => CORRECTED(reason) }],
  }),
} as const;

const PUBLISHED = say(
  "Kết quả của kỳ đánh giá đã được công bố.",
  "The result of the evaluation is published.",
);
const COMPLAIN = ({ vi, en }: Bilingual) =>
  say(
    `Có kiến nghị thì lãnh đạo đơn vị gửi đến hết ngày ${vi}.`,
    `The unit's leader can complain until the end of ${en}.`,
  );
const CORRECTED = ({ vi, en }: Bilingual) =>
  say(
    `Đã công bố bản đính chính kết quả của kỳ đánh giá${vi === "" ? "" : `: ${ended(vi)}`}.`,
    `A correction of the result of the evaluation is published${en === "" ? "" : `: ${ended(en)}`}.`,
  );
function openedTo(
  whom: ItemReopened["openedFor"],
  which: (about: ItemReopened) => string,
  roles: readonly Role[],
) {
  return (about: ItemReopened) =>
    about.openedFor !== whom || which(about) === ""
      ? []
      : { evaluationId: about.evaluationId, roles, organisationIds: [which(about)] };
}

function openedText(
  unit: string,
  { reason, until, ...about }: Pick<ItemReopened, "item" | "title" | "reason" | "until">,
): Bilingual {
  const { item, title } = about;
  const titled = ({ vi, en }: Bilingual) =>
    item === "" ? say(vi, en) : say(`${vi} (${title.vi})`, `${en} (${title.en})`);
  const opened = titled(what(about));
  return say(
    `Chủ tịch hội đồng mở lại ${opened.vi} của ` +
      `${unit}${until.vi === "" ? "" : `, hạn sửa ${until.vi}`}: ${ended(reason)}.`,
    `The chair has re-opened ${opened.en} of ` +
      `${unit}${until.en === "" ? "" : `, to be corrected by ${until.en}`}: ${ended(reason)}.`,
  );
}

/** What was opened again, within a sentence. */
function what({ item, title }: Pick<ItemReopened, "item" | "title">): Bilingual {
  return item === ""
    ? say(`thông tin chung “${title.vi}”`, `the fact “${title.en}”`)
    : say(`tiêu chí ${item}`, `item ${item}`);
}

/** What an act passed over, in brackets; nothing where it passed over nothing. */
function after(passedOver: string | undefined): string {
  return passedOver === undefined ? "" : ` (${passedOver})`;
}
