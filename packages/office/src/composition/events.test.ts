import type { EvaluationId } from "@thang-diem/engine";
import { glob } from "node:fs/promises";
import { expect, test } from "vitest";
import type { NoticeEvent, OfEvaluation } from "../people/notices/index.ts";

const unit = { roundId: "r", unitVersionId: "u", organisationId: "o", name: "Sở Nội vụ" };
const bilingual = { vi: "vi", en: "en" };
/** Everything that any event is told with. */
const about = {
  evaluationId: "e" as EvaluationId,
  unit,
  title: "Phiên 1",
  number: 1,
  points: "1",
  maximum: "2",
  reason: "lý do",
  accountId: "a",
  person: "An",
  duties: 1,
  content: "c",
  dutyId: "d",
  roundId: "r",
  roundTitle: bilingual,
  waiting: 1,
  thirds: [],
  day: "d",
  items: 2,
  changed: 1,
  until: bilingual,
  phase: "preview",
  words: bilingual,
  accountIds: [],
  sessionId: "s",
  starts: bilingual,
  byLetter: true,
  members: [],
  chairs: [],
  complaintId: "m",
  complaintNumber: 3,
  complaintsUntil: bilingual,
  edition: 1,
  outcome: "accepted",
  answer: bilingual,
  item: "1.1",
  jobId: "j",
  reopeningId: "o",
  exemptionId: "x",
  organisationId: "o",
  verdict: "approved",
  organisationIds: [],
  given: "g",
  proposalId: "p",
  approved: true,
  version: "v",
  changeId: "c",
  before: "",
  openedFor: "unit",
  forCouncil: true,
  reasonEn: "reason",
  passedOver: bilingual,
  what: bilingual,
  moved: [{ kind: "preview", opensAt: new Date(0), closesAt: new Date(1e12), before: undefined }],
  requestId: "q",
  text: "Gửi quyết định",
} as const;

/** Every event of the house: rooms keep theirs in `events.ts`. */
async function allEvents(): Promise<[name: string, event: NoticeEvent<OfEvaluation>][]> {
  const found: [string, NoticeEvent<OfEvaluation>][] = [];
  for await (const path of glob("*/*/events.ts", { cwd: new URL("..", import.meta.url) })) {
    const { EVENTS } = (await import(new URL(`../${path}`, import.meta.url).href)) as {
      EVENTS: Record<string, NoticeEvent<OfEvaluation>>;
    };
    found.push(...Object.entries(EVENTS));
  }
  return found;
}

test("every event leads to a page of its evaluation and speaks both languages", async () => {
  const events = await allEvents();
  expect(events.map(([name]) => name)).toEqual(
    expect.arrayContaining(["evaluationOpened", "claimSigned", "explanationOpens", "resultPublished"]),
  );
  for (const [name, event] of events) {
    const given = {
      ...about,
      ...(["evaluationOpened", "itemReopened", "itemClosed"].includes(name) && { title: bilingual }),
      ...((name === "resultCorrected" || name === "correctionPublished") && { reason: bilingual }),
    };
    for (const letter of event.letters) {
      const { vi, en } = letter.text(given);
      expect([
        name,
        vi !== "" && en !== "" && vi !== en,
        `${vi}${en}`.includes("undefined"),
        `${vi}${en}`.includes("[object"),
      ]).toEqual([name, true, false, false]);
      expect(letter.page(given)).toMatch(/^(\/[a-z0-9./-]+(\?muc=[0-9.]+)?)?$/);
    }
  }
});
