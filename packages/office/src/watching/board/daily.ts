import { dayInVietnam } from "@thang-diem/presentation";
import type { EvaluationId } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import { REMINDED, type Phase, type Reminded } from "@thang-diem/contract";
import { readProgress } from "../../judging/appraisal/index.ts";
import { PHASE_PAGES, readRoundsOf, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { announce, notify, timeText } from "../../people/notices/index.ts";
import { type AuditedTransaction, command } from "@thang-diem/platform/command";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { opensText, remind, ROLES_ASKED } from "./remind.ts";
import { addReminder, type PhaseNow, phasesNow, readReminder } from "./reminders/index.ts";

type Context = Pick<SignInContext, "database" | "clock" | "log">;

const SENDER = "reminders";
const DAY_MS = 86_400_000;
/** Nobody is reminded before the working day begins in Vietnam. */
const FIRST_HOUR = 7;

/**
 * Tells whoever a phase concerns that it has begun, and once a day before it ends those who are
 * late. Safe to call at any time and from several programs: what was sent is known by the day.
 *
 * @returns how many people were told now
 */
export async function remindDaily(context: Context): Promise<number> {
  const now = context.clock();
  const today = new Date(now.getTime() + 7 * 3_600_000);
  if (today.getUTCHours() < FIRST_HOUR) return 0;
  let told = 0;
  for (const phase of await phasesNow(context.database.db, now)) {
    if (now.getTime() - phase.opensAt.getTime() < DAY_MS) told += await tellOpening(context, phase);
    const ends = phase.closesAt.getTime() - now.getTime() <= phase.daysBefore * DAY_MS;
    if (ends && isReminded(phase.kind))
      told += await remindLate(context, phase, phase.kind, dayInVietnam(now));
  }
  return told;
}

/** Looks every ten minutes. Gives back how to end it. */
export function startReminders(context: Context, every_ms = 600_000): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  // A database that is away now is there at one of the next looks.
  const look = () =>
    (running = remindDaily(context).then(
      (people) => people > 0 && context.log.info({ event: "job-done", job: "reminders", people }),
      (err: unknown) => context.log.error({ event: "job-failed", job: "reminders", err }),
    ));
  const timer = setInterval(() => void look(), every_ms).unref();
  void look();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function tellOpening(
  context: Context,
  { evaluationId, kind, opensAt, closesAt }: PhaseNow,
): Promise<number> {
  const { database, clock } = context;
  const id = idOf(`opens ${evaluationId} ${kind} ${opensAt.toISOString()}`);
  if ((await readReminder(database.db, id)) !== undefined) return 0;
  return command(
    database,
    {
      actor: SENDER,
      action: "reminder.phase-opens",
      object: evaluationId,
      chain: `evaluation ${evaluationId}`,
      clock,
    },
    async (transaction) => {
      const asked =
        kind === "explanation" ? await tellFindings(transaction, evaluationId, closesAt, id, clock()) : [];
      const told = await notify(transaction, {
        to: { evaluationId, roles: ROLES_ASKED[kind] },
        kind: "phase-opens",
        evaluationId,
        text: opensText(kind, closesAt),
        link: `/ky-danh-gia/${evaluationId}${PHASE_PAGES[kind]}`,
        matter: `reminder ${id}`,
        at: clock(),
        except: asked,
      });
      const people = asked.length + told.length;
      await addReminder(transaction.db, {
        id,
        evaluation_id: evaluationId,
        kind: "opens",
        about: kind,
        text: "",
        people,
        units: 0,
        sent_by: SENDER,
        sent_at: clock(),
      });
      transaction.note({ phase: kind, people });
      return people;
    },
  );
}

/** With the beginning of the explanation each unit hears what was found about it, in numbers. */
async function tellFindings(
  { db }: AuditedTransaction,
  evaluationId: EvaluationId,
  closesAt: Date,
  phase: string,
  at: Date,
): Promise<string[]> {
  const told = new Set<string>();
  const units = new Map(
    (await readUnitsOf(db, { evaluationId })).map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]),
  );
  for (const round of await readRoundsOf(db, evaluationId)) {
    const ids = [...units.values()]
      .filter(({ roundId }) => roundId === round.id)
      .map(({ unitVersionId }) => unitVersionId);
    for (const { unitVersionId, number, found, changed } of await readProgress(db, round.id, ids)) {
      const unit = units.get(`${round.id} ${unitVersionId}`);
      if (unit === undefined || found === 0) continue;
      for (const accountId of await announce(
        { db },
        EVENTS.explanationOpens,
        { evaluationId, unit, number, items: found, changed, until: timeText(closesAt), phase },
        { at },
      ))
        told.add(accountId);
    }
  }
  return [...told];
}

async function remindLate(
  context: Context,
  { evaluationId }: PhaseNow,
  about: Reminded,
  day: string,
): Promise<number> {
  const id = idOf(`daily ${evaluationId} ${about} ${day}`);
  if ((await readReminder(context.database.db, id)) !== undefined) return 0;
  const sent = await remind(context, evaluationId, { id, kind: "daily", about, text: "", by: SENDER });
  return sent.ok ? sent.value.people : 0;
}

function isReminded(kind: Phase): kind is Reminded {
  return REMINDED.some((reminded) => reminded === kind);
}

/** The same matter has the same id in every program (UUIDv8, RFC 9562, 5.8). */
function idOf(matter: string): string {
  const hex = createHash("sha256").update(matter).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
