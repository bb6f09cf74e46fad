import { dayInVietnam } from "@thang-diem/presentation";
import { NOTICE_WORDS } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { createTransport, type Transporter } from "nodemailer";
import type { Database } from "@thang-diem/platform/db";
import { type ProgramLog, withoutPersonalData } from "@thang-diem/platform/log";
import {
  anyLetterDue,
  type LetterRow,
  putBackLetter,
  settleLetter,
  settleOldLetters,
  takeLetters,
} from "./store.ts";
import { tellHolders } from "./tell-holders.ts";

/** A letter as it is sent. */
export interface PostedLetter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** How often it was taken, this time included. */
  readonly tries: number;
  /** What the log of the program says of it; nothing of its reader. */
  readonly about: Readonly<Record<string, string>>;
}

/** Where letters lie before they are sent, and what became of them. Who takes letters takes them alone. */
export interface LetterSource {
  /** Those that waited too long, and those that were taken and never came back. @returns how many */
  settleOld(now: Date, limits: { readonly madeBefore: Date; readonly takenBefore: Date }): Promise<number>;
  anyDue(now: Date): Promise<boolean>;
  take(now: Date, limit: number): Promise<readonly PostedLetter[]>;
  settle(id: string, outcome: "sent" | "refused" | "uncertain", at: Date, error: string): Promise<void>;
  putBack(id: string, nextTryAt: Date, error: string): Promise<void>;
}

export interface LetterSettings {
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    /**
     * `tls`: from the first byte; `starttls`: after the greeting, and required; `none`:
     * only for a server on the same machine or network.
     */
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
 * Sends the letters that follow notices, and those of other rooms, by one SMTP server, again after a refusal, never
 * twice: a letter whose sending was cut off after the server may have taken it is settled as uncertain.
 *
 * @param every_ms how often the loop looks; 0: only when `sendDue` is called
 * @param others letters that no notice stands behind
 */
export function startLetters(
  { database: { db }, clock, log }: PostContext,
  settings: LetterSettings,
  every_ms = 20_000,
  others: readonly LetterSource[] = [],
): Letters {
  const sources = [noticeLetters(db, settings), ...others];
  const transport = openTransport(settings);
  const post: Post = { db, clock, log, from: settings.from, transport, sources, failing: false };
  let running: Promise<number> | undefined;
  const sendDue = () => (running ??= sendAll(post).finally(() => (running = undefined)));
  // A database or mail server that is away now is there at one of the next looks.
  const look = () => void sendDue().catch((err: unknown) => failed(post, err));
  const timer = every_ms > 0 ? setInterval(look, every_ms).unref() : undefined;
  return {
    sendDue,
    async stop() {
      clearInterval(timer);
      await running?.catch(() => undefined);
      post.transport.close();
    },
  };
}

interface PostContext {
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: ProgramLog;
}

interface Post {
  readonly db: Database["db"];
  readonly clock: () => Date;
  readonly log: ProgramLog;
  readonly from: string;
  readonly transport: Transporter;
  readonly sources: readonly LetterSource[];
  /** What was logged stays so until a sending succeeds: a server that is away is looked for three times a minute. */
  failing: boolean;
}

function failed(post: Post, err: unknown): void {
  if (!post.failing) post.log.error({ event: "letters-wait", err });
  post.failing = true;
}

/** The way to the mail server; whoever opens it closes it. */
export function openTransport({
  smtp: { host, port, security, user, password },
}: LetterSettings): Transporter {
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

/** Letters that follow notices. */
function noticeLetters(db: Database["db"], settings: LetterSettings): LetterSource {
  return {
    settleOld: (now, limits) => settleOldLetters(db, now, limits),
    anyDue: (now) => anyLetterDue(db, now),
    take: async (now, limit) =>
      (await takeLetters(db, now, limit)).map((letter) => ({
        id: letter.noticeId,
        recipient: letter.recipient,
        subject: subjectOf(letter, settings),
        text: bodyOf(letter, settings),
        tries: letter.tries,
        about: { notice: letter.noticeId, kind: letter.kind },
      })),
    settle: (id, outcome, at, error) => settleLetter(db, id, outcome, at, error),
    putBack: (id, nextTryAt, error) => putBackLetter(db, id, nextTryAt, error),
  };
}

async function sendAll(post: Post): Promise<number> {
  const { clock, log, transport, sources } = post;
  const now = clock();
  const limits = {
    madeBefore: new Date(now.getTime() - TOO_OLD_MS),
    takenBefore: new Date(now.getTime() - LOST_MS),
  };
  const due: LetterSource[] = [];
  for (const source of sources) {
    const old = await source.settleOld(now, limits);
    if (old > 0) log.warn({ event: "letters-given-up", letters: old });
    if (await source.anyDue(now)) due.push(source);
  }
  if (due.length === 0) return 0;
  // Nothing is taken while the server cannot be reached or does not let us in.
  await transport.verify().catch(async (error: unknown) => {
    await tellAdministrators(post);
    throw error;
  });
  if (post.failing) log.info({ event: "letters-go" });
  post.failing = false;
  let sent = 0;
  for (const source of due)
    for (
      let letters = await source.take(now, BATCH);
      letters.length > 0;
      letters = await source.take(now, BATCH)
    )
      for (const letter of letters) if (await sendOne(post, source, letter)) sent += 1;
  return sent;
}

async function sendOne(post: Post, source: LetterSource, letter: PostedLetter): Promise<boolean> {
  const { clock, log, transport, from } = post;
  const about = { ...letter.about, tries: letter.tries };
  try {
    await transport.sendMail({
      from,
      to: letter.recipient,
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.id}@thang-diem>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await source.settle(letter.id, "sent", clock(), "");
    log.info({ event: "letter-sent", ...about });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const pause = RETRY_MINUTES[letter.tries - 1];
    const again = wasRefused(error) && pause !== undefined && !isForGood(error);
    log.warn({ event: "letter-failed", ...about, again, reason: withoutPersonalData(reason) });
    if (again) await source.putBack(letter.id, new Date(clock().getTime() + pause * 60_000), reason);
    else {
      await source.settle(letter.id, wasRefused(error) ? "refused" : "uncertain", clock(), reason);
      await tellAdministrators(post);
    }
    return false;
  }
}

/** Once a day, in the workspace alone: a letter would not arrive either. */
async function tellAdministrators({ db, clock }: Pick<Post, "db" | "clock">): Promise<void> {
  const at = clock();
  await tellHolders(db, ["administrator"], {
    text: LETTERS_FAIL,
    matter: `letters fail ${dayInVietnam(at)}`,
    at,
  });
}

const LETTERS_FAIL: Bilingual = {
  vi:
    "Có thư báo không gửi đi được. Người nhận vẫn thấy thông báo trong không gian làm việc. " +
    "Kiểm tra mục letters của thangdiem.yaml và máy chủ thư; lý do nằm trong nhật ký chương trình.",
  en:
    "Some letters do not go out. Their readers still see the notices in the workspace. " +
    "Check the setting letters of thangdiem.yaml and the mail server; " +
    "the reasons stand in the log of the program.",
};

/** What happened, in which evaluation: a mailbox holds letters of several years. */
function subjectOf({ kind, about }: LetterRow, { productName }: LetterSettings): string {
  const of = about === undefined ? "" : ` · ${about.title.vi}`;
  return `[${productName}] ${NOTICE_WORDS[kind].vi}${of}`;
}

function bodyOf({ text, link, about }: LetterRow, { publicAddress, productName }: LetterSettings): string {
  const address = publicAddress === undefined ? [] : ["", `${publicAddress}/lam-viec${link}`];
  return [
    ...(about === undefined
      ? []
      : [`Kỳ đánh giá: ${about.title.vi}, năm ${about.year} (${about.office}).`, ""]),
    text.vi,
    ...address,
    "",
    "---",
    ...(about === undefined ? [] : [`Evaluation: ${about.title.en}, ${about.year} (${about.office}).`, ""]),
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
