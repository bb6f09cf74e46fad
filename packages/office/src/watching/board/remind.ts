import type { Phase, Reminded, Reminder, Role } from "@thang-diem/contract";
import type { Bilingual, EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { PHASE_PAGES, PHASE_WORDS, unitsIn } from "../../preparing/evaluations/index.ts";
import { notify, timeText } from "../../people/notices/index.ts";
import { type AuditedTransaction, command } from "@thang-diem/platform/command";
import { done, type Outcome, refused, type Problem } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { openBoard, type OpenBoard, readBoard } from "./read-board.ts";
import { addReminder, readReminder } from "./reminders/index.ts";
import { type LateUnit, lateUnits } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

export interface ReminderToSend {
  /** Chosen by the sender; the same again sends nothing more. */
  readonly id: string;
  readonly kind: "asked" | "daily";
  readonly about: Reminded;
  /** In the sender's own words, after what is said anyway. */
  readonly text: string;
  /** Only these of those who are late. */
  readonly units?:
    | readonly { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId }[]
    | undefined;
  readonly accountIds?: readonly string[] | undefined;
  readonly by: string;
}

/** Tells those who are late what is expected of them and until when; who is not late is never reminded. */
export async function remind(
  context: Context,
  evaluationId: EvaluationId,
  reminder: ReminderToSend,
): Promise<Outcome<Reminder>> {
  const { database, clock } = context;
  const opened = await openBoard(context, evaluationId);
  if (!opened.ok) return opened;
  const before = await readReminder(database.db, reminder.id);
  if (before !== undefined) return done(before);
  const asked = await unitsIn(database.db, evaluationId, reminder.units ?? []);
  if (!asked.ok) return asked;
  const late = await lateBy(context, opened.value, reminder);
  if (late.units + late.letters.flatMap(({ accountIds = [] }) => accountIds).length === 0)
    return refused(NOBODY_LATE);
  return command(
    database,
    {
      actor: reminder.by,
      action: "reminder.send",
      object: evaluationId,
      chain: `evaluation ${evaluationId}`,
      clock,
    },
    async (transaction) => {
      const people = await tellAll(transaction, evaluationId, reminder, late.letters, clock());
      const row = {
        id: reminder.id,
        evaluation_id: evaluationId,
        kind: reminder.kind,
        about: reminder.about,
        text: reminder.text,
        people,
        units: late.units,
        sent_by: reminder.by,
        sent_at: clock(),
      };
      await addReminder(transaction.db, row);
      transaction.note({ about: reminder.about, people, units: late.units });
      return done({
        id: row.id,
        kind: row.kind,
        about: row.about,
        text: row.text,
        people,
        units: row.units,
        sentBy: row.sent_by,
        sentAt: row.sent_at.toISOString(),
      });
    },
  );
}

/** Who gets the same words: people who are late with the same end of the phase. */
interface Group {
  readonly dueAt: Date | undefined;
  readonly organisationIds?: readonly string[];
  readonly accountIds?: readonly string[];
}

async function lateBy(
  context: Context,
  board: OpenBoard,
  { about, units, accountIds }: ReminderToSend,
): Promise<{ units: number; letters: Group[] }> {
  if (about === "appraisal") {
    const { appraisers } = await readBoard(context, board);
    const behind = appraisers.filter(
      ({ assigned, done: found, accountId }) =>
        found < assigned && (accountIds === undefined || accountIds.includes(accountId)),
    );
    return {
      units: 0,
      letters:
        behind.length === 0
          ? []
          : [{ dueAt: undefined, accountIds: behind.map(({ accountId }) => accountId) }],
    };
  }
  const wanted = units && new Set(units.map(({ roundId, unitVersionId }) => `${roundId} ${unitVersionId}`));
  const late = (await lateUnits(context.database.db, board, about)).filter(
    ({ roundId, unitVersionId }) => wanted?.has(`${roundId} ${unitVersionId}`) ?? true,
  );
  const byEnd = Map.groupBy(late, ({ dueAt }: LateUnit) => dueAt?.getTime());
  return {
    units: late.length,
    letters: [...byEnd].map(([end, own]) => ({
      dueAt: end === undefined ? undefined : new Date(end),
      organisationIds: own.map(({ organisationId }) => organisationId),
    })),
  };
}

async function tellAll(
  transaction: AuditedTransaction,
  evaluationId: EvaluationId,
  { id, kind, about, text }: ReminderToSend,
  groups: readonly Group[],
  at: Date,
): Promise<number> {
  let told = 0;
  for (const { dueAt, organisationIds, accountIds } of groups) {
    const to = accountIds ?? {
      evaluationId,
      roles: ROLES_ASKED[about],
      ...(organisationIds && { organisationIds }),
    };
    const words = withText(ASKED[about](dueAt && timeText(dueAt)), text);
    told += (
      await notify(transaction, {
        to,
        kind: kind === "daily" ? "phase-ends" : "reminder",
        evaluationId,
        text: words,
        link: `/ky-danh-gia/${evaluationId}${PHASE_PAGES[about]}`,
        matter: `reminder ${id}`,
        at,
      })
    ).length;
  }
  return told;
}

export const ROLES_ASKED: Readonly<Record<Phase, readonly Role[]>> = {
  "self-assessment": ["unit-clerk", "unit-leader"],
  appraisal: ["appraiser", "lead-agency"],
  explanation: ["unit-clerk", "unit-leader"],
  "second-appraisal": ["appraiser", "lead-agency"],
  council: ["council-member", "council-secretary", "council-chair"],
  preview: ["unit-clerk", "unit-leader"],
};

/** Words for the beginning of a phase. */
export function opensText(kind: Phase, closesAt: Date): Bilingual {
  const [{ vi, en }, until] = [PHASE_WORDS[kind], timeText(closesAt)];
  return {
    vi: `Bắt đầu bước ${vi}, đến ${until.vi}.`,
    en: `The time for ${en} has begun; it ends at ${until.en}.`,
  };
}

type Ending = Bilingual | undefined;
const until = (end: Ending): Bilingual => ({
  vi: end === undefined ? "" : ` Hạn: ${end.vi}.`,
  en: end === undefined ? "" : ` Due: ${end.en}.`,
});

const ASKED: Readonly<Record<Reminded, (end: Ending) => Bilingual>> = {
  "self-assessment": (end) => ({
    vi: `Đơn vị của bạn chưa ký gửi tự chấm điểm.${until(end).vi}`,
    en: `Your unit has not signed off its self-assessment.${until(end).en}`,
  }),
  appraisal: () => ({
    vi: "Bạn còn tiêu chí được phân công chưa thẩm định.",
    en: "There are items assigned to you that you have not appraised.",
  }),
  explanation: (end) => ({
    vi: `Đơn vị của bạn còn tiêu chí bị thay đổi điểm chưa giải trình.${until(end).vi}`,
    en: `Points of your unit were changed and not all of that is answered.${until(end).en}`,
  }),
};

function withText({ vi, en }: Bilingual, text: string): Bilingual {
  return text === "" ? { vi, en } : { vi: `${vi} ${text}`, en: `${en} ${text}` };
}

const NOBODY_LATE: Problem = {
  code: "nobody-late",
  message: {
    vi: "Không còn ai chậm trong số đã chọn; không có nhắc việc nào được gửi.",
    en: "Nobody of those chosen is late; no reminder was sent.",
  },
};
