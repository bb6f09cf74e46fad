import { createConnection, type Socket } from "node:net";
import { ProblemError, type Problem } from "@thang-diem/platform/problems";

/** Where clamd listens (ClamAV, clamd.conf: TCPSocket or LocalSocket). */
export type ScannerSettings = { readonly host: string; readonly port: number } | { readonly socket: string };

/** What a scanner says of a content: nothing, or the name of what it has found. */
export type Scanned = { readonly is: "clean" } | { readonly is: "harmful"; readonly name: string };

/** Longer than clamd takes for the largest file that is taken. */
const PATIENCE_MS = 120_000;

/**
 * Has clamd look at a content, piece by piece (clamd(8), INSTREAM); nothing is written anywhere for it.
 *
 * @throws ProblemError `scanner-away` when it does not answer or refuses to look
 */
export async function scanWith(
  settings: ScannerSettings,
  content: AsyncIterable<Uint8Array>,
): Promise<Scanned> {
  const socket = createConnection("socket" in settings ? { path: settings.socket } : { ...settings });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("no answer")));
  try {
    const said = answerOf(socket);
    // Whoever awaits the answer hears of a broken connection there.
    said.catch(() => undefined);
    socket.write("zINSTREAM\0");
    for await (const piece of content) {
      if (socket.destroyed) break;
      await sent(socket, Buffer.concat([lengthOf(piece.byteLength), piece]));
    }
    if (!socket.destroyed) socket.write(lengthOf(0));
    return read(await said);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    // in words alone: its code would be taken for a database that is away
    throw new ProblemError(SCANNER_AWAY, new Error(`clamd: ${String(cause)}`));
  } finally {
    socket.destroy();
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function sent(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    socket.write(bytes, (error) => (error ? fail(error) : done()));
  });
}

async function answerOf(socket: Socket): Promise<string> {
  let text = "";
  for await (const part of socket) {
    text += String(part);
    if (text.includes("\0")) break;
  }
  return text.replace(/\0.*$/s, "").trim();
}

function read(answer: string): Scanned {
  if (answer === "stream: OK") return { is: "clean" };
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (name === undefined) throw new Error(`the scanner says: ${answer}`);
  return { is: "harmful", name };
}

const SCANNER_AWAY: Problem = {
  code: "scanner-away",
  message: {
    vi: "Máy chủ chưa quét được mã độc trong tệp này nên chưa ghi nhận. Tệp đã gửi vẫn được giữ.",
    en: "The server could not look for malware in this file yet, so it is not recorded. What was sent is kept.",
  },
  suggestion: {
    vi: "Thử lại sau vài phút; nếu vẫn vậy, báo người quản trị.",
    en: "Try again in a few minutes; if it persists, tell an administrator.",
  },
};

export function harmful(name: string): Problem {
  return {
    code: "file-harmful",
    message: {
      vi: `Tệp có mã độc (${name}) nên không được nhận, và đã được bỏ khỏi máy chủ.`,
      en: `The file holds malware (${name}); it is not taken and was removed from the server.`,
    },
    suggestion: {
      vi: "Quét máy của bạn, lấy lại tệp gốc từ nguồn tin cậy rồi gửi lại.",
      en: "Have your computer looked at, get the original from a trusted place and send that.",
    },
    details: { name },
  };
}
