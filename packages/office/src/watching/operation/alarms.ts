import { tellHolders } from "../../people/notices/index.ts";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { type Examined, glance } from "./examine.ts";

type Context = Pick<SignInContext, "database" | "clock" | "log">;
const LOOK_MS = 10 * 60_000;
const DAY = 10;

/**
 * Looks the installation over and tells administrators what is bad, once a day for each matter. Safe from several
 * processes at once.
 *
 * @returns how many people were told now
 */
export async function tellFaults(
  context: Context,
  place: Omit<Examined, "now" | "database">,
): Promise<number> {
  const at = context.clock();
  const found = await glance({ ...place, database: context.database, now: at });
  let told = 0;
  for (const { state, code, message, fix } of found) {
    if (state !== "bad") continue;
    const text = { vi: `${message.vi} ${fix?.vi ?? ""}`.trim(), en: `${message.en} ${fix?.en ?? ""}`.trim() };
    const matter = `operation ${code} ${at.toISOString().slice(0, DAY)}`;
    told += await tellHolders(context.database.db, ["administrator"], { text, matter, at });
  }
  return told;
}

/** Looks every ten minutes. Gives back how to end it. */
export function startAlarms(
  context: Context,
  place: Omit<Examined, "now" | "database">,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () =>
    (running = tellFaults(context, place).catch((err: unknown) =>
      context.log.error({ event: "job-failed", job: "alarms", err }),
    ));
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  void look();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
