import type { Phase } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { PHASE_PAGES } from "../evaluations/index.ts";
import {
  at,
  ended,
  event,
  EVERYBODY,
  holding,
  type OfEvaluation,
  say,
  UNIT,
} from "../../people/notices/index.ts";

/** What people are told of more time, for a unit or for all. */
export const EVENTS = {
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
} as const;

const UNIT_PAGES: ReadonlySet<Phase> = new Set(["self-assessment", "explanation", "preview"]);
