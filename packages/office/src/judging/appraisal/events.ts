import type { Bilingual } from "@thang-diem/engine";
import {
  at,
  event,
  office,
  type OfRound,
  ofUnit,
  type OfUnit,
  unitKey,
  say,
} from "../../people/notices/index.ts";

/** Only what the unit may see already: nothing of a finding before its explanation has begun. */
export interface Appraised extends OfUnit {
  readonly number: number;
  readonly items: number;
  /** Items with other points than claimed, once the unit may see its findings. */
  readonly changed: number | "not-yet-seen";
}

/** What people are told of findings: gaps between blind seats, a unit appraised, corrected, appraised again. */
export const EVENTS = {
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
            `${roundTitle.vi}: có nội dung chấm độc lập chênh lệch quá mức chờ người thẩm định thứ ba ` +
              `(cả bảng ${waiting} nội dung).`,
            `${roundTitle.en}: blind findings too far apart wait for the third appraiser (${waiting} in the round).`,
          ),
      },
      {
        to: office,
        page: at("/phan-cong-tham-dinh"),
        text: ({ waiting, roundTitle, thirds }) =>
          say(
            `${roundTitle.vi}: ${waiting} nội dung chấm độc lập chênh lệch quá mức, cần người thẩm định ` +
              `thứ ba${thirds.length === 0 ? "; chưa ai được phân công ở vị trí này" : ""}.`,
            `${roundTitle.en}: ${waiting} blind pairs are too far apart and need a third ` +
              `appraiser${thirds.length === 0 ? "; nobody has this duty yet" : ""}.`,
          ),
      },
    ],
  }),
  firstAppraisalDone: event<Appraised>({
    kind: "finding-changed",
    matter: (about) => `first-appraisal ${unitKey(about)} ${about.number}`,
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
  /** After the unit was told of its findings some changed again; once a day. */
  findingsChanged: event<Appraised & { readonly day: string }>({
    kind: "finding-changed",
    matter: (about) => `findings ${unitKey(about)} ${about.number} ${about.day}`,
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
  secondAppraisalDone: event<
    OfUnit & { readonly number: number; readonly items: number; readonly changed: number }
  >({
    kind: "second-appraisal",
    matter: (about) => `second-appraisal ${unitKey(about)} ${about.number}`,
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
} as const;

/** What an appraisal did to the points of a unit, in numbers. */
export function appraisedText(name: string, items: number, changed: number): Bilingual {
  return say(
    `${name}: ${items} nội dung đã được thẩm định, ${changed} nội dung đổi điểm.`,
    `${name}: ${items} items are appraised; the points of ${changed} changed.`,
  );
}
