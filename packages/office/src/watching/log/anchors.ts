import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type AuditAnchor, chainEnds } from "@thang-diem/platform/audit";
import { exclusively } from "@thang-diem/platform/db";
import { z } from "zod";
import { type LetterSettings, openTransport } from "../../people/notices/index.ts";
import type { SignInContext } from "../../people/sign-in/index.ts";

/** Where the ends of the chains go by themselves, so that nobody can rewrite what lies before them unseen. */
export interface AnchorSettings {
  readonly everyMinutes: number;
  /** Lines are added to it; best on another machine or on a medium that only takes additions. */
  readonly file?: string;
  readonly letter?: { readonly to: string; readonly letters: LetterSettings };
}

export interface Anchors {
  /** Sends the ends of chains that have grown since the last time. Gives back how many. */
  sendDue(): Promise<number>;
  stop(): Promise<void>;
}

type Context = Pick<SignInContext, "database" | "clock" | "log">;

/** Sends anchors from time to time. A file or mail server that is away now is tried again at the next look. */
export function startAnchors(context: Context, settings: AnchorSettings): Anchors {
  const sent = new Map<string, number>();
  let running: Promise<number> | undefined;
  const sendDue = () =>
    (running ??= send(context, settings, sent).finally(() => {
      running = undefined;
    }));
  const look = () =>
    void sendDue().catch((err: unknown) => context.log.error({ event: "job-failed", job: "anchors", err }));
  const timer = setInterval(look, settings.everyMinutes * 60_000).unref();
  look();
  return {
    sendDue,
    async stop() {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}

async function send(
  { database, clock, log }: Context,
  { file, letter }: AnchorSettings,
  sent: Map<string, number>,
): Promise<number> {
  return await exclusively(database, "anchors", async () => {
    for (const { chain, number } of file === undefined ? [] : await keptAnchors(file))
      sent.set(chain, number);
    const grown = (await chainEnds(database.db)).filter(
      ({ chain, number }) => number > (sent.get(chain) ?? 0),
    );
    if (grown.length === 0) return 0;
    const text = JSON.stringify({ at: clock().toISOString(), heads: grown });
    if (file !== undefined) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await appendFile(file, `${text}\n`, { mode: 0o600, flush: true });
    }
    if (letter !== undefined) await sendLetter(letter, text);
    for (const { chain, number } of grown) sent.set(chain, number);
    log.info({ event: "anchors-sent", chains: grown.length });
    return grown.length;
  });
}

async function sendLetter(
  { to, letters }: NonNullable<AnchorSettings["letter"]>,
  text: string,
): Promise<void> {
  const transport = openTransport(letters);
  try {
    await transport.sendMail({
      from: letters.from,
      to,
      subject: `[${letters.productName}] Mốc nhật ký / Anchors of the log`,
      text:
        "Giữ thư này. Khi kiểm chứng, chép dòng dưới đây vào một tệp và nêu tệp đó ở --anchors.\n" +
        "Keep this letter. To verify, copy the line below into a file and name it by --anchors.\n\n" +
        `${text}\n`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}

/** The anchors of a file; none where there is no file yet. @throws when it holds anything else */
export async function keptAnchors(file: string): Promise<readonly AuditAnchor[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return "";
  });
  const read = parseAnchors(text);
  if (read === undefined) throw new Error(`${file} holds no anchors`);
  return read;
}

const anchors = z.array(z.object({ chain: z.string(), number: z.int().min(0), hash: z.string() }));
const sending = z.object({ heads: anchors });

/**
 * Anchors as `audit verify --keep` writes them (one list) or as they are sent (a line each time), oldest first.
 *
 * @returns undefined when the text is neither
 */
export function parseAnchors(text: string): AuditAnchor[] | undefined {
  const whole = anchors.safeParse(valueOf(text));
  if (whole.success) return whole.data;
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => sending.safeParse(valueOf(line)));
  return lines.every(({ success }) => success) ? lines.flatMap(({ data }) => data?.heads ?? []) : undefined;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
