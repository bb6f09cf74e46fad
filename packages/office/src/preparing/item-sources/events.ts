import type { ItemCode } from "@thang-diem/engine";
import { at, ended, event, holding, type OfRound, say } from "../../people/notices/index.ts";

interface SourceNamed extends OfRound {
  readonly changeId: string;
  readonly item: ItemCode;
  readonly organisationId: string;
  /** The agency before; "" for none. */
  readonly before: string;
  readonly reason: string;
}

/** Where nobody holds the role of lead agency yet the leader hears it, who sees to it. */
const agency = (which: (about: SourceNamed) => string) => (about: SourceNamed) =>
  which(about) === ""
    ? []
    : {
        evaluationId: about.evaluationId,
        roles: ["lead-agency", "unit-leader"] as const,
        organisationIds: [which(about)],
      };

/** What people are told of who answers for an item. */
export const EVENTS = {
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
            `Cơ quan bạn cung cấp số liệu tiêu chí ${item} của ${roundTitle.vi} cho cơ quan thường trực: ` +
              `${ended(reason)}.`,
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
