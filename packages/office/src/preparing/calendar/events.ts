import type { NoticeKind, Phase } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { PHASE_PAGES, PHASE_WORDS } from "../evaluations/index.ts";
import {
  at,
  ended,
  event,
  EVERYBODY,
  holding,
  type OfEvaluation,
  say,
  timeText,
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
  calendarChanged: calendarMoved(
    "calendar-changed",
    say("Lịch của kỳ đánh giá đã đổi", "The calendar has changed"),
  ),
  calendarExtended: calendarMoved("extension", say("Thời hạn được kéo dài", "There is more time")),
  calendarShortened: calendarMoved("calendar-shortened", say("Thời hạn bị rút ngắn", "There is less time")),
} as const;

/** A phase that has another time than before; without `before` it is new. */
export interface MovedPhase {
  readonly kind: Phase;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly before: { readonly opensAt: Date; readonly closesAt: Date } | undefined;
}

function calendarMoved(kind: NoticeKind, head: Bilingual) {
  return event<
    OfEvaluation & {
      readonly changeId: string;
      readonly reason: string;
      readonly moved: readonly MovedPhase[];
    }
  >({
    kind,
    matter: ({ changeId }) => `calendar ${changeId}`,
    letters: [
      {
        to: holding(...EVERYBODY),
        page: at(""),
        text: ({ reason, moved }) =>
          say(
            `${head.vi}: ${moved.map((phase) => movedText(phase).vi).join("; ")}. Lý do: ${ended(reason)}.`,
            `${head.en}: ${moved.map((phase) => movedText(phase).en).join("; ")}. Reason: ${ended(reason)}.`,
          ),
      },
    ],
  });
}

/** The end of a phase, and what it was; where only the beginning has moved, the beginning. */
function movedText({ kind, opensAt, closesAt, before }: MovedPhase): Bilingual {
  const name = PHASE_WORDS[kind];
  const [to, from] =
    before?.closesAt.getTime() === closesAt.getTime()
      ? [timeText(opensAt), timeText(before.opensAt)]
      : [timeText(closesAt), before && timeText(before.closesAt)];
  const opens = before?.closesAt.getTime() === closesAt.getTime();
  return say(
    `${name.vi} ${opens ? "bắt đầu" : "đến"} ${to.vi}${from === undefined ? "" : ` (trước là ${from.vi})`}`,
    `${name.en} ${opens ? "begins" : "until"} ${to.en}${from === undefined ? "" : ` (was ${from.en})`}`,
  );
}

const UNIT_PAGES: ReadonlySet<Phase> = new Set(["self-assessment", "explanation", "preview"]);
