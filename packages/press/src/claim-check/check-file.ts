import { CLAIM_CHECK_LIMITS } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { type Convert, readText } from "@thang-diem/platform/text-file";
import { beside } from "@thang-diem/platform/threads";
import {
  type CheckedText,
  checkText,
  figuresOutside,
  type KnownFigures,
  type UnreadFigure,
  type Vocabulary,
  vocabularyOf,
} from "@thang-diem/presentation";
import { legacyText } from "../rounds/index.ts";
import { readShippedUnits } from "../units/index.ts";
import { knownShippedFigures, REGION_NAMES } from "./known-figures.ts";

const SECONDS_MAX = 60;

/** A text with its figures, what else in it looks like one, and what it was held against. */
export interface CheckedFile extends CheckedText {
  /** Figures that no rule takes for one of an index: they were not checked. */
  readonly unread: readonly UnreadFigure[];
  readonly against: readonly HeldAgainst[];
}

export interface HeldAgainst {
  readonly title: Bilingual;
  /** First and last year of which something is known, and how many they are. */
  readonly from: number;
  readonly to: number;
  readonly years: number;
}

/**
 * Holds every figure of a text against the published results, in a thread.
 *
 * @param data folder `data/` of the product
 * @param name of the file, for its ending: "bai-viet.docx"; a text that was typed is "van-ban.txt"
 * @throws ProblemError when the time is over or whoever asked went away
 */
export function checkFile(
  data: string,
  content: Uint8Array,
  name: string,
  signal?: AbortSignal,
): Promise<Outcome<CheckedFile>> {
  return inThread(data, content, name, signal);
}

const inThread = beside(import.meta.url, "checkFileHere", checkFileHere, {
  seconds_max: SECONDS_MAX,
});

/** The same where it is called. */
export async function checkFileHere(
  data: string,
  content: Uint8Array,
  name: string,
  _signal?: AbortSignal,
): Promise<Outcome<CheckedFile>> {
  if (content.byteLength > CLAIM_CHECK_LIMITS.bytes) return refused(tooLong());
  const { known, vocabulary, convert } = await readyToCheck(data);
  const text = await readText(Buffer.from(content), name, convert);
  if (!text.ok) return refused({ code: "text-unreadable", message: text.fault });
  if (text.value.length > CLAIM_CHECK_LIMITS.characters) return refused(tooLong());
  if (text.value.trim() === "") return refused(NO_WORDS);
  const checked = checkText(text.value, known, vocabulary);
  return done({ ...checked, unread: figuresOutside(checked), against: known.series.map(heldAgainst) });
}

/** What a text is held against, and how old text is read. */
export interface ReadyToCheck {
  readonly known: KnownFigures;
  readonly vocabulary: Vocabulary;
  readonly convert: Convert;
}

const kept = new Map<string, Promise<ReadyToCheck>>();

/**
 * Read once, for what ships does not change while the program runs; it takes most of a second.
 *
 * @param data folder `data/` of the product
 */
export function readyToCheck(data: string): Promise<ReadyToCheck> {
  const before = kept.get(data);
  if (before) return before;
  const ready = read(data);
  kept.set(data, ready);
  ready.catch(() => kept.delete(data));
  return ready;
}

async function read(data: string): Promise<ReadyToCheck> {
  const [known, legacy] = await Promise.all([
    readShippedUnits(data).then((registry) => knownShippedFigures(data, registry)),
    legacyText(data),
  ]);
  return {
    known,
    vocabulary: vocabularyOf(known, REGION_NAMES),
    convert(text, eightBits) {
      const table = legacy.detect(text, eightBits);
      return table === undefined ? text : legacy.convert(text, table);
    },
  };
}

function heldAgainst({ title, years }: KnownFigures["series"][number]): HeldAgainst {
  const known = years.map(({ year }) => year);
  return { title, from: Math.min(...known), to: Math.max(...known), years: known.length };
}

function tooLong() {
  const megabytes = CLAIM_CHECK_LIMITS.bytes / 1e6;
  const thousands = CLAIM_CHECK_LIMITS.characters / 1e3;
  return {
    code: "text-too-long",
    message: {
      vi: `Văn bản dài hơn mức đối chiếu được một lần: ${megabytes} MB, ${thousands} nghìn ký tự.`,
      en: `The text is longer than what is checked at once: ${megabytes} MB, ${thousands} thousand characters.`,
    },
    suggestion: {
      vi: "Chia văn bản thành nhiều phần rồi đối chiếu từng phần.",
      en: "Divide the text and check one part after the other.",
    },
  };
}

const NO_WORDS = {
  code: "text-empty",
  message: { vi: "Văn bản không có chữ nào.", en: "There are no words in the text." },
  suggestion: {
    vi: "Nếu là PDF quét ảnh, hãy dùng tệp gốc (DOCX) hoặc dán nội dung vào ô.",
    en: "If it is a scanned PDF, use the original file (DOCX) or paste the words into the field.",
  },
};
