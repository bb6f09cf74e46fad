import type { ComplaintsOfYear, PublishedComplaint } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import type { Database } from "@thang-diem/platform/db";
import { type Complaint, readAnnouncedRounds, readComplaints } from "./store.ts";
import { readTerms } from "./term.ts";

/**
 * What the portal tells of complaints beside the editions: units, items, outcomes and reasons, no person and not what
 * was written. Answers from before there were outcomes are left out: nobody was told that they would be published.
 */
export async function publishedComplaints(db: Database["db"]): Promise<ComplaintsOfYear[]> {
  const told: ComplaintsOfYear[] = [];
  for (const { evaluationId, roundId, series, year } of await readAnnouncedRounds(db)) {
    const term = (await readTerms(db, evaluationId)).find((each) => each.roundId === roundId);
    const complaints = (await readComplaints(db, evaluationId)).flatMap((complaint) =>
      complaint.roundId === roundId ? publishedAs(complaint) : [],
    );
    if (term !== undefined && complaints.length > 0)
      told.push({ series, year, lastDay: term.lastDay, complaints });
  }
  return told;
}

function publishedAs(complaint: Complaint): PublishedComplaint[] {
  const { number, edition, unitVersionId, item, outcome, answer, answerEn, answeredAt } = complaint;
  if (number === null) return [];
  return [
    {
      number,
      edition: edition ?? 1,
      beforeEdition: edition === null,
      unit: unitVersionId,
      item,
      ...(outcome !== null &&
        answer !== null &&
        answeredAt !== null && {
          answer: {
            outcome,
            reason: { vi: answer, en: answerEn ?? answer },
            on: dayInVietnam(answeredAt),
          },
        }),
    },
  ];
}
