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
 * Sends the letters that follow notices, by one SMTP server, again after a refusal, never twice: a letter whose sending
 * was cut off after the server may have taken it is settled as uncertain.
 *
 * @param every_ms how often the loop looks; 0: only when `sendDue` is called
 */
export function startLetters(
  { database: { db }, clock, log }: PostContext,
  settings: LetterSettings,
  every_ms = 20_000,
): Letters {
  const post: Post = { db, clock, log, settings, transport: openTransport(settings), failing: false };
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
  readonly settings: LetterSettings;
  readonly transport: Transporter;
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

async function sendAll(post: Post): Promise<number> {
  const { db, clock, log, transport } = post;
  const now = clock();
  const old = await settleOldLetters(db, now, {
    madeBefore: new Date(now.getTime() - TOO_OLD_MS),
    takenBefore: new Date(now.getTime() - LOST_MS),
  });
  if (old > 0) log.warn({ event: "letters-given-up", letters: old });
  if (!(await anyLetterDue(db, now))) return 0;
  // Nothing is taken while the server cannot be reached or does not let us in.
  await transport.verify().catch(async (error: unknown) => {
    await tellAdministrators(post);
    throw error;
  });
  if (post.failing) log.info({ event: "letters-go" });
  post.failing = false;
  let sent = 0;
  for (
    let letters = await takeLetters(db, now, BATCH);
    letters.length > 0;
    letters = await takeLetters(db, now, BATCH)
  ) {
    for (const letter of letters) if (await sendOne(post, letter)) sent += 1;
  }
  return sent;
}

async function sendOne(post: Post, letter: LetterRow): Promise<boolean> {
  const { db, clock, log, transport, settings } = post;
  const about = { notice: letter.noticeId, kind: letter.kind, tries: letter.tries };
  try {
    await transport.sendMail({
      from: settings.from,
      to: letter.recipient,
      subject: subjectOf(letter, settings),
      text: bodyOf(letter, settings),
      messageId: `<${letter.noticeId}@thang-diem>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await settleLetter(db, letter.noticeId, "sent", clock());
    log.info({ event: "letter-sent", ...about });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const pause = RETRY_MINUTES[letter.tries - 1];
    const again = wasRefused(error) && pause !== undefined && !isForGood(error);
    log.warn({ event: "letter-failed", ...about, again, reason: withoutPersonalData(reason) });
    if (again) await putBackLetter(db, letter.noticeId, new Date(clock().getTime() + pause * 60_000), reason);
    else {
      await settleLetter(db, letter.noticeId, wasRefused(error) ? "refused" : "uncertain", clock(), reason);
      await tellAdministrators(post);
    }
    return false;
  }
}

/** Once a day, in the workspace alone: a letter would not arrive either. */
async function tellAdministrators({ db, clock }: Post): Promise<void> {
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
