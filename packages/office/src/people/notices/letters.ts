import { NOTICE_WORDS } from "@thang-diem/contract";
import { createTransport, type Transporter } from "nodemailer";
import type { Database } from "@thang-diem/platform/db";
import {
  anyLetterDue,
  type LetterRow,
  putBackLetter,
  settleLetter,
  settleOldLetters,
  takeLetters,
} from "./store.ts";

export interface LetterSettings {
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    /** `tls`: from the first byte; `starttls`: after the greeting, and required; `none`: only for a server on the same machine or network. */
    readonly security: "tls" | "starttls" | "none";
    readonly user?: string;
    readonly password?: string;
  };
  /** "Thang Điểm <khong-tra-loi@tinh.gov.vn>" */
  readonly from: string;
  readonly productName: string;
  /** "https://thangdiem.tinh.gov.vn": letters then carry a link. */
  readonly publicAddress?: string;
}

export interface Letters {
  /** Sends what is due now. Gives back how many went out. */
  sendDue(): Promise<number>;
  stop(): Promise<void>;
}

/** Minutes after which a refused letter is tried again; after the last it is given up. */
const RETRY_MINUTES = [1, 5, 15, 60, 180, 720];
const BATCH = 20;
/** The notice stands in the workspace all the same; a letter about last week helps nobody. */
const TOO_OLD_MS = 2 * 86_400_000;
/** Longer than any sending takes. */
const LOST_MS = 15 * 60_000;

/**
 * Sends the letters that follow notices, by one SMTP server, again after a refusal, never twice: a letter whose sending
 * was cut off after the server may have taken it is settled as uncertain.
 *
 * @param every_ms how often the loop looks; 0: only when `sendDue` is called
 */
export function startLetters(
  { database, clock }: { readonly database: Database; readonly clock: () => Date },
  settings: LetterSettings,
  every_ms = 20_000,
): Letters {
  const transport = openTransport(settings);
  let running: Promise<number> | undefined;
  const sendDue = () =>
    (running ??= sendAll(database, clock, transport, settings).finally(() => (running = undefined)));
  // A database or mail server that is away now is there at one of the next looks.
  const timer =
    every_ms > 0 ? setInterval(() => void sendDue().catch(() => undefined), every_ms).unref() : undefined;
  return {
    sendDue,
    async stop() {
      clearInterval(timer);
      await running?.catch(() => undefined);
      transport.close();
    },
  };
}

function openTransport({ smtp: { host, port, security, user, password } }: LetterSettings): Transporter {
  const auth = user === undefined ? {} : { auth: { user, pass: password ?? "" } };
  return createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    ...auth,
  });
}

async function sendAll(
  { db }: Database,
  clock: () => Date,
  transport: Transporter,
  settings: LetterSettings,
): Promise<number> {
  const now = clock();
  await settleOldLetters(db, now, {
    madeBefore: new Date(now.getTime() - TOO_OLD_MS),
    takenBefore: new Date(now.getTime() - LOST_MS),
  });
  if (!(await anyLetterDue(db, now))) return 0;
  // Nothing is taken while the server cannot be reached or does not let us in.
  await transport.verify();
  let sent = 0;
  for (
    let letters = await takeLetters(db, now, BATCH);
    letters.length > 0;
    letters = await takeLetters(db, now, BATCH)
  ) {
    for (const letter of letters) if (await sendOne(db, clock, transport, settings, letter)) sent += 1;
  }
  return sent;
}

async function sendOne(
  db: Database["db"],
  clock: () => Date,
  transport: Transporter,
  settings: LetterSettings,
  letter: LetterRow,
): Promise<boolean> {
  try {
    await transport.sendMail({
      from: settings.from,
      to: letter.recipient,
      subject: `[${settings.productName}] ${NOTICE_WORDS[letter.kind].vi}`,
      text: bodyOf(letter, settings),
      messageId: `<${letter.noticeId}@thang-diem>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await settleLetter(db, letter.noticeId, "sent", clock());
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const pause = RETRY_MINUTES[letter.tries - 1];
    if (!wasRefused(error)) await settleLetter(db, letter.noticeId, "uncertain", clock(), reason);
    else if (pause === undefined || isForGood(error))
      await settleLetter(db, letter.noticeId, "refused", clock(), reason);
    else await putBackLetter(db, letter.noticeId, new Date(clock().getTime() + pause * 60_000), reason);
    return false;
  }
}

function bodyOf({ text, link }: LetterRow, { publicAddress, productName }: LetterSettings): string {
  const address = publicAddress === undefined ? [] : ["", `${publicAddress}/lam-viec${link}`];
  return [
    text.vi,
    ...address,
    "",
    "---",
    text.en,
    "",
    `${productName}. Thư gửi tự động, xin không trả lời. / Sent automatically, please do not reply.`,
    "",
  ].join("\n");
}

/** The server answered with a refusal, so it did not take the letter (RFC 5321, 4.2). */
function wasRefused(error: unknown): boolean {
  return responseOf(error) !== undefined;
}

/** 5yz: the same letter will be refused again. */
function isForGood(error: unknown): boolean {
  return (responseOf(error) ?? 0) >= 500;
}

function responseOf(error: unknown): number | undefined {
  return typeof error === "object" &&
    error !== null &&
    "responseCode" in error &&
    typeof error.responseCode === "number"
    ? error.responseCode
    : undefined;
}
