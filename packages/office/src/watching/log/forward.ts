import { markSent, syslogLine, unsentLines } from "@thang-diem/platform/audit";
import { exclusively } from "@thang-diem/platform/db";
import { type LogServer, sendSyslog } from "@thang-diem/platform/syslog";
import type { SignInContext } from "../../people/sign-in/index.ts";

type Context = Pick<SignInContext, "database" | "log">;

const EVERY_MS = 10_000;

/**
 * Sends every line of the audit log that the log server has not taken, from the first line on; what was sent
 * is remembered in the database, so that it goes on where it stopped, whatever stopped it. A line may come twice, none
 * is left out.
 *
 * @returns how many lines went
 * @throws when the log server does not take them; they are sent the next time
 */
export async function forwardDue(
  { database }: Pick<Context, "database">,
  server: LogServer,
): Promise<number> {
  return exclusively(database, "log-forwarding", async () => {
    let sent = 0;
    for (
      let lines = await unsentLines(database.db);
      lines.length > 0;
      lines = await unsentLines(database.db)
    ) {
      await sendSyslog(
        server,
        lines.map((line) => syslogLine(line, "this")),
      );
      await markSent(database.db, lines);
      sent += lines.length;
    }
    return sent;
  });
}

/** Looks every ten seconds. A log server that is away is told of once, until it is back. Gives back how to end it. */
export function startForwarding(context: Context, server: LogServer): () => Promise<void> {
  let away = false;
  let running: Promise<void> | undefined;
  const look = () => {
    running ??= forwardDue(context, server)
      .then(
        () => (away = false),
        (err: unknown) => {
          if (!away) context.log.error({ event: "job-failed", job: "log forwarding", err });
          away = true;
        },
      )
      .then(() => (running = undefined));
  };
  const timer = setInterval(look, EVERY_MS).unref();
  look();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
