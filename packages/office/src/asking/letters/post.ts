import type { Sealer } from "../../people/sign-in/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { type LetterSource, type PostedLetter, timeText } from "../../people/notices/index.ts";
import { linkOf } from "../surveys/index.ts";
import { anyDue, type DueLetter, putLetter, settleOldOnes, takeDue } from "./store.ts";

interface PostOffice {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly productName: string;
}

/** Letters of surveys for the post of the installation. Names and links are unsealed when a letter is taken. */
export function surveyLetters({ database: { db }, sealer, productName }: PostOffice): LetterSource {
  return {
    settleOld: (_now, limits) => settleOldOnes(db, limits),
    anyDue: (now) => anyDue(db, now),
    take: async (now, limit) =>
      (await takeDue(db, now, limit)).map((letter) => posted(letter, sealer, productName)),
    settle: (id, outcome) => putLetter(db, named(id), { outcome }),
    putBack: (id, nextTryAt) => putLetter(db, named(id), { taken_at: null, next_try_at: nextTryAt }),
  };
}

const idOf = ({ contactId, wave }: DueLetter) => `${contactId}.${wave}`;

function named(id: string): { contactId: string; wave: number } {
  const [contactId = "", wave = ""] = id.split(".");
  return { contactId, wave: Number(wave) };
}

function posted(letter: DueLetter, sealer: Sealer, productName: string): PostedLetter {
  const { name, email, code } = JSON.parse(sealer.open(letter.sealed)) as Contact;
  const { kind, titleVi, titleEn, message, tries } = letter;
  const link = linkOf(letter.address, code);
  const until = timeText(letter.closesAt);
  const opening = OPENING[kind];
  return {
    id: idOf(letter),
    recipient: email,
    subject: `${opening.subject}: ${titleVi}`,
    text: [
      `Kính gửi ông/bà ${name},`,
      "",
      opening.vi(titleVi, until.vi),
      link,
      ...(message === "" ? [] : ["", message]),
      "",
      "Đường dẫn này của riêng ông/bà và gửi được một phiếu. Không ai biết ông/bà đã trả lời gì.",
      "",
      "---",
      opening.en(titleEn, until.en),
      "",
      `${productName}. Thư gửi tự động, xin không trả lời. / Sent automatically, please do not reply.`,
      "",
    ].join("\n"),
    tries,
    about: { letter: "survey", kind },
  };
}

interface Contact {
  readonly name: string;
  readonly email: string;
  readonly code: string;
}

const OPENING = {
  invitation: {
    subject: "Mời trả lời khảo sát",
    vi: (title: string, until: string) => `Kính mời ông/bà trả lời “${title}” trước ${until}:`,
    en: (title: string, until: string) =>
      `You are invited to answer “${title}” before ${until}, by the link above. It is yours alone.`,
  },
  reminder: {
    subject: "Nhắc trả lời khảo sát",
    vi: (title: string, until: string) =>
      `Chúng tôi chưa nhận được phiếu “${title}” của ông/bà. Kính mong ông/bà trả lời trước ${until}:`,
    en: (title: string, until: string) =>
      `We have not received your answers to “${title}” yet. Please answer before ${until}, by the link above.`,
  },
} as const;
