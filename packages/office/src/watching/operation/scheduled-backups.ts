import { readFile } from "node:fs/promises";
import { ENGINE_VERSION } from "@thang-diem/engine";
import { backUp, type BackupTarget } from "@thang-diem/platform/backup";
import { command } from "@thang-diem/platform/command";
import { exclusively } from "@thang-diem/platform/db";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import { ProblemError } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { newestBackup } from "./backups.ts";
import type { BackupSettings } from "./settings.ts";
import { BELONGS, secretsOf } from "./what-belongs.ts";

type Context = Pick<SignInContext, "database" | "clock" | "log">;

export interface ScheduledBackups {
  /** Makes the backup that is due, if any. Gives its name. */
  makeDue(): Promise<string | undefined>;
  stop(): Promise<void>;
}

const LOOK_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Viet Nam has one time, seven hours ahead of UTC. */
const AHEAD_MS = 7 * HOUR_MS;

/** Backs up when it is time. A backup that failed is tried again at the next look; what was kept before stays. */
export function startBackups(
  context: Context,
  home: string,
  settings: BackupSettings,
  every_ms = LOOK_MS,
): ScheduledBackups {
  let running: Promise<string | undefined> | undefined;
  let failing = false;
  const makeDue = () =>
    (running ??= make(context, home, settings).finally(() => {
      running = undefined;
    }));
  const look = () =>
    void makeDue().then(
      () => (failing = false),
      (err: unknown) => {
        // The next look is in a minute: a disk that is away for a night is one line.
        if (!failing) context.log.error({ event: "job-failed", job: "backup", err });
        failing = true;
      },
    );
  const timer = every_ms > 0 ? setInterval(look, every_ms).unref() : undefined;
  return {
    makeDue,
    async stop() {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** The last moment at which a backup was due. */
export function lastDue({ at_minutes, everyHours }: BackupSettings, now: Date): Date {
  const local = now.getTime() + AHEAD_MS;
  const first = local - (local % DAY_MS) + at_minutes * 60_000;
  const periods = Math.floor((local - first) / (everyHours * HOUR_MS));
  return new Date(first + periods * everyHours * HOUR_MS - AHEAD_MS);
}

async function make(
  { database, clock, log }: Context,
  home: string,
  settings: BackupSettings,
): Promise<string | undefined> {
  const { to: folder, keep } = settings;
  const due = async () =>
    ((await newestBackup(folder))?.getTime() ?? 0) < lastDue(settings, clock()).getTime();
  if (!(await due())) return undefined;
  // Another process may have made it while this one waited for its turn.
  return await exclusively(database, "backup", async () => {
    if (!(await due())) return undefined;
    log.info({ event: "job-begun", job: "backup" });
    const passphrase = (await readFile(settings.passphraseFile, "utf8")).trim();
    const made = await backUpBeside(forThread({ database, clock }), home, { folder, passphrase, keep });
    await command(
      database,
      { actor: "backups", action: "backup.make", object: made.name, clock },
      ({ note }) => Promise.resolve(note({ files: made.files, added: made.added, removed: made.removed })),
    );
    log.info({ event: "job-done", job: "backup", ...made });
    return made.name;
  });
}

const backUpBeside = beside(import.meta.url, "backUpHere", backUpHere, { lane: "own" });

/** @throws ProblemError when the set does not hold */
export async function backUpHere(
  place: ThreadPlace,
  home: string,
  target: BackupTarget,
): Promise<{ name: string; files: number; added: number; removed: number }> {
  return await atPlace(place, async ({ database: { connection }, clock }) => {
    const source = {
      connection,
      home,
      open: BELONGS,
      secret: await secretsOf(home),
      program: ENGINE_VERSION,
    };
    const made = await backUp(source, target, clock());
    if (!made.ok) throw new ProblemError(made.problem);
    const { name, set, added, removed } = made.value;
    return { name, files: set.files.length, added, removed };
  });
}
