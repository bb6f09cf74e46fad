import type { Language } from "@thang-diem/presentation";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

export type { Words };
export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
