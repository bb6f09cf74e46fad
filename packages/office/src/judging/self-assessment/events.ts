import type { PointSum } from "@thang-diem/contract";
import { pointSumText } from "@thang-diem/presentation";
import {
  claimPage,
  ended,
  event,
  office,
  ofUnit,
  type OfUnit,
  unitKey,
  say,
} from "../../people/notices/index.ts";

/** What people are told of a claim: signed, returned. */
export const EVENTS = {
  claimSigned: event<OfUnit & PointSum & { readonly number: number }>({
    kind: "claim-signed",
    matter: (about) => `signed ${unitKey(about)} ${about.number}`,
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
            `Lãnh đạo đã ký gửi tự chấm điểm của ${unit.name}, lần ${number}: ${over(of, "vi")} điểm. ` +
              "Nội dung đã khóa.",
            `The leader has signed the self-assessment of ${unit.name}, number ${number}: ` +
              `${over(of, "en")} points. The form is frozen.`,
          ),
      },
    ],
  }),
  claimReturned: event<OfUnit & { readonly number: number; readonly reason: string }>({
    kind: "claim-returned",
    matter: (about) => `returned ${unitKey(about)} ${about.number}`,
    letters: [
      {
        to: ofUnit,
        page: claimPage,
        text: ({ unit, reason }) =>
          say(
            `Tự chấm điểm của ${unit.name} được trả lại để sửa: ${ended(reason)}. ` +
              "Nội dung đã nhập vẫn còn; sửa xong thì ký gửi lại.",
            `The self-assessment of ${unit.name} was returned for correction: ${ended(reason)}. ` +
              "What was typed is there; correct it and sign again.",
          ),
      },
    ],
  }),
} as const;

function over(of: PointSum, locale: "vi" | "en"): string {
  return pointSumText(of, locale);
}
