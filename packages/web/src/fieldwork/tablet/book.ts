import type { FieldPack } from "@thang-diem/contract";
import { localMemory, newId } from "../../kit/index.ts";

/** Work that somebody has taken on at this device. */
export interface Enrolment {
  readonly code: string;
  readonly pack: FieldPack;
}

/** An interview that was finished here, and what the server said of it. */
export interface Made {
  readonly interviewerId: string;
  readonly at: string;
  readonly receipt?: string;
  readonly refusal?: { readonly vi: string; readonly en: string };
}

export interface Statement {
  readonly statement: string;
  readonly signature: string;
  readonly isGenuine: boolean;
  readonly missing: number;
  readonly at: string;
}

/** What the device knows beside the interviews themselves. */
export interface Book {
  readonly deviceId: string;
  readonly enrolments: readonly Enrolment[];
  /** Whose turn it is. */
  readonly current: string;
  readonly made: Readonly<Record<string, Made>>;
  /** Milliseconds that the server's clock is ahead of this one. */
  readonly ahead: number;
  readonly statement?: Statement;
  readonly pin?: { readonly salt: string; readonly check: string };
}

const NAME = "thang-diem phong-van";

export function readBook(): Book {
  const text = localMemory.read(NAME);
  if (text !== undefined) return JSON.parse(text) as Book;
  return { deviceId: newId(), enrolments: [], current: "", made: {}, ahead: 0 };
}

/** Changes the book as it lies there now: another tab may have written meanwhile. */
export function changeBook(change: (book: Book) => Book): Book {
  const next = change(readBook());
  localMemory.write(NAME, JSON.stringify(next));
  return next;
}

export const enrolmentOf = ({ enrolments }: Book, interviewerId: string) =>
  enrolments.find(({ pack }) => pack.interviewer.id === interviewerId);

/** The server's time as far as this device knows it. */
export const serverNow = ({ ahead }: Book) => new Date(Date.now() + ahead);

const DRAFT = "thang-diem phong-van do-dang ";

export function keepDraft(id: string, text: string | undefined): boolean {
  return localMemory.write(DRAFT + id, text);
}

export function draftIds(): string[] {
  return localMemory.names(DRAFT).map((name) => name.slice(DRAFT.length));
}

export const draftAt = (id: string) => localMemory.read(DRAFT + id);
