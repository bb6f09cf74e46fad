import type { ComplaintOutcome } from "@thang-diem/contract";
import type { Bilingual, ItemCode } from "@thang-diem/engine";
import { at, ended, event, holding, ofUnit, type OfUnit, say } from "../../people/notices/index.ts";

interface Filed extends OfUnit {
  readonly complaintId: string;
  readonly complaintNumber: number;
  /** The edition that it speaks of; 0 for the preview. */
  readonly edition: number;
  /** "" for the result as a whole. */
  readonly item: ItemCode;
}

interface Answered extends Filed {
  readonly outcome: ComplaintOutcome;
  readonly answer: Bilingual;
}

/** What people are told of a complaint: the office that it waits, the unit that it has come and what became of it. */
export const EVENTS = {
  complaintFiled: event<Filed>({
    kind: "complaint",
    matter: ({ complaintId }) => `complaint ${complaintId}`,
    letters: [
      {
        to: holding("council-secretary", "reform-office"),
        page: at("/kien-nghi"),
        text: (about) =>
          say(
            `${about.unit.name} kiến nghị ${what(about).vi} (số ${about.complaintNumber}). Xem và trả lời, nêu lý do.`,
            `${about.unit.name} complains about ${what(about).en} (no. ${about.complaintNumber}). ` +
              "Look at it and answer with the reason.",
          ),
      },
      {
        to: ofUnit,
        page: at("/xem-truoc"),
        text: (about) =>
          say(
            `Đã nhận kiến nghị số ${about.complaintNumber} của ${about.unit.name} ${what(about).vi}. ` +
              "Sẽ có thông báo khi được trả lời.",
            `Complaint no. ${about.complaintNumber} of ${about.unit.name} about ${what(about).en} was received. ` +
              "You will hear when it is answered.",
          ),
      },
    ],
  }),
  complaintAnswered: event<Answered>({
    kind: "complaint",
    matter: ({ complaintId }) => `complaint-answered ${complaintId}`,
    letters: [
      {
        to: ofUnit,
        page: at("/xem-truoc"),
        text: (about) =>
          say(
            `Kiến nghị số ${about.complaintNumber} của ${about.unit.name} ${what(about).vi}: ` +
              `${OUTCOMES[about.outcome].vi}. Lý do: ${ended(about.answer.vi)}.`,
            `Complaint no. ${about.complaintNumber} of ${about.unit.name} about ${what(about).en}: ` +
              `${OUTCOMES[about.outcome].en}. Reason: ${ended(about.answer.en)}.`,
          ),
      },
      {
        to: (about) => (leadsToCorrection(about) ? holding("council-chair")(about) : []),
        page: at("/kien-nghi"),
        text: (about) =>
          say(
            `Kiến nghị số ${about.complaintNumber} của ${about.unit.name} ${what(about).vi} được chấp nhận. ` +
              "Chủ tịch hội đồng mở lại kết quả, rồi mở lại nội dung này để đính chính.",
            `Complaint no. ${about.complaintNumber} of ${about.unit.name} about ${what(about).en} is accepted. ` +
              "The chair opens the result again, then this matter, for a correction.",
          ),
      },
      {
        to: holding("council-secretary", "reform-office"),
        page: at("/kien-nghi"),
        text: (about) =>
          say(
            `Kiến nghị số ${about.complaintNumber} của ${about.unit.name} ${what(about).vi} đã được trả lời: ` +
              `${OUTCOMES[about.outcome].vi}.`,
            `Complaint no. ${about.complaintNumber} of ${about.unit.name} about ${what(about).en} is answered: ` +
              `${OUTCOMES[about.outcome].en}.`,
          ),
      },
    ],
  }),
} as const;

const OUTCOMES: Readonly<Record<ComplaintOutcome, Bilingual>> = {
  accepted: say("chấp nhận", "accepted"),
  partly: say("chấp nhận một phần", "accepted in part"),
  rejected: say("không chấp nhận", "not accepted"),
};

function leadsToCorrection({ outcome, edition }: Answered): boolean {
  return edition > 0 && outcome !== "rejected";
}

/** What it is about, after "kiến nghị" and "complains about". */
function what({ item, edition }: Filed): Bilingual {
  const [vi, en] =
    edition === 0 ? ["kết quả xem trước", "the preview"] : ["kết quả đã công bố", "the published result"];
  return item === "" ? say(`về ${vi}`, en) : say(`về tiêu chí ${item} (${vi})`, `item ${item} (${en})`);
}
