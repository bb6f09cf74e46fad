import { deviceRoutes, type RouteReply, type SentInterview } from "@thang-diem/contract";
import { call, openOutbox, openSender, type Outbox, REFUSED, type Sender } from "../../kit/index.ts";
import type { UnitVersionId } from "@thang-diem/engine";
import type { Walk } from "../../interview/index.ts";
import { changeBook, draftAt, draftIds, type Enrolment, enrolmentOf, readBook } from "./book.ts";
import { isSignedBy, type Lock } from "./secure-only.ts";

type Answer = RouteReply<typeof deviceRoutes.send>;
/** A public door takes 64 kB at once; a letter of Vietnamese has up to three bytes. */
const LOAD = { changes: 25, characters: 18_000 };

/** Interviews of one interviewer on their way: kept in the one outbox of the house, sent until each is answered. */
export interface Sending {
  finish(interview: SentInterview): Promise<void>;
  flush(): Promise<void>;
  waiting(): Promise<number>;
  close(): void;
}

export function openSending({ code, pack }: Enrolment, lock: Lock, heard: () => void): Sending {
  const outbox: Outbox = openOutbox({ accountId: pack.interviewer.id, form: `survey ${pack.survey.id}` });
  const sender: Sender = openSender<Answer>(
    {
      outbox,
      load: LOAD,
      async send(changes) {
        const texts = await Promise.all(changes.map(({ value }) => lock.open(value)));
        const interviews = texts.map((text) => JSON.parse(text) as SentInterview);
        const answer = await call(deviceRoutes.send, { code, deviceId: readBook().deviceId, interviews });
        if (answer.ok) note(answer.value);
        return answer;
      },
      settledBy: ({ answers }) =>
        answers.map((each) =>
          "refusal" in each
            ? { id: idOf(each.id), parked: REFUSED, refusal: each.refusal }
            : { id: idOf(each.id), parked: "" },
        ),
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    { sending: () => undefined, answered: async () => heard(), refused: async () => heard(), failed: heard },
  );
  const changeIds = new Map<string, string>();
  const idOf = (responseId: string) => changeIds.get(responseId) ?? "";
  const learn = async () => {
    for (const { id, item } of await outbox.held()) changeIds.set(item, id);
  };
  return {
    async finish(interview) {
      const value = await lock.seal(JSON.stringify(interview));
      await outbox.keep({ item: interview.responseId, field: "interview", before: "", value });
      changeBook((book) => ({
        ...book,
        made: {
          ...book.made,
          [interview.responseId]: { interviewerId: pack.interviewer.id, at: interview.endedAt },
        },
      }));
      await learn();
      sender.wake();
    },
    async flush() {
      await learn();
      await sender.flush();
    },
    waiting: async () => (await outbox.held()).filter(({ parked }) => parked === "").length,
    close: () => (sender.close(), outbox.close()),
  };
}

/** Receipts stand in the book before the outbox lets go: whatever happens in between, sending again gives the same. */
function note({ answers, now }: Answer): void {
  changeBook((book) => ({
    ...book,
    ahead: Date.parse(now) - Date.now(),
    made: {
      ...book.made,
      ...Object.fromEntries(
        answers.flatMap((each) => {
          const made = book.made[each.id];
          if (made === undefined) return [];
          return [
            [
              each.id,
              "refusal" in each ? { ...made, refusal: each.refusal } : { ...made, receipt: each.receipt },
            ],
          ];
        }),
      ),
    },
  }));
}

const IDS_MAX = 1_400;

/** Asks the server what it holds of everything that was finished here. @returns false when no answer came */
export async function compare(interviewerId: string, lock: Lock): Promise<boolean> {
  const book = readBook();
  const enrolment = enrolmentOf(book, interviewerId);
  if (enrolment === undefined) return false;
  const ids = Object.entries(book.made)
    .filter(([, made]) => made.interviewerId === interviewerId)
    .map(([id]) => id)
    .slice(-IDS_MAX);
  const open = await openDrafts(lock, interviewerId);
  const answer = await call(deviceRoutes.reconcile, {
    code: enrolment.code,
    deviceId: book.deviceId,
    ids,
    openItems: open.length + ids.filter((id) => book.made[id]?.receipt === undefined).length,
    oldestOpen: open.toSorted()[0] ?? "",
    deviceNow: new Date().toISOString(),
  });
  if (!answer.ok) return false;
  const { statement, signature, missing, now } = answer.value;
  const isGenuine = (await isSignedBy(enrolment.pack.publicKey, statement, signature)) !== false;
  changeBook((before) => ({
    ...before,
    ahead: Date.parse(now) - Date.now(),
    statement: { statement, signature, isGenuine, missing: missing.length, at: now },
  }));
  return true;
}

async function openDrafts(lock: Lock, interviewerId: string): Promise<string[]> {
  const begun: string[] = [];
  for (const id of draftIds()) {
    const draft = await readDraft(id, lock);
    if (draft?.interviewerId === interviewerId) begun.push(draft.beganAt);
  }
  return begun;
}

export interface Draft {
  readonly interviewerId: string;
  readonly unitVersionId: UnitVersionId;
  readonly versionId: string;
  readonly beganAt: string;
  /** The state of the interview, as `interview/walk` has it. */
  readonly walk: Walk;
}

/** undefined when it is gone, or was sealed with another PIN. */
export async function readDraft(id: string, lock: Lock): Promise<Draft | undefined> {
  const text = draftAt(id);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(await lock.open(text)) as Draft;
  } catch {
    return undefined;
  }
}
