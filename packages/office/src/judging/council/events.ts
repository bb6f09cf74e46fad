import type { Bilingual } from "@thang-diem/engine";
import { COUNCIL, event, holding, type OfEvaluation, say } from "../../people/notices/index.ts";

interface OfSession extends OfEvaluation {
  readonly sessionId: string;
  readonly title: string;
}

/** What people are told of sessions of the council. */
export const EVENTS = {
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
} as const;

function sessionPage({ sessionId }: OfSession): string {
  return `/hoi-dong/${sessionId}`;
}
