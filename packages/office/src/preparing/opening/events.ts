import type { Bilingual } from "@thang-diem/engine";
import { at, event, EVERYBODY, holding, type OfEvaluation, say } from "../../people/notices/index.ts";

/** What people are told of the opening of an evaluation. */
export const EVENTS = {
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
} as const;
