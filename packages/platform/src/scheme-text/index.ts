/** Schemes read in a thread: a whole one takes half a second. */
import {
  packScheme,
  parseScheme,
  runGoldenCases,
  unpackScheme,
  type PackedScheme,
  type ParsedScheme,
  type SchemeWarning,
  type Done,
  type Failed,
} from "@thang-diem/engine";
import { beside } from "../threads/index.ts";

type Faults = Extract<ParsedScheme, { ok: false }>["faults"];
type FailedCases = ReturnType<typeof runGoldenCases>["failed"];
type Warnings = readonly SchemeWarning[];
type Read = (Done<PackedScheme> & { readonly warnings: Warnings }) | Failed<{ readonly faults: Faults }>;

/**
 * As `parseScheme`, without holding anybody up.
 *
 * @param signal fires when whoever brought the text went away
 * @throws ProblemError `thread-too-long` for a written text that is no scheme anybody wrote: the largest takes a second
 */
export async function readScheme(
  yaml: string,
  text: "written" | "pinned" = "written",
  signal?: AbortSignal,
): Promise<ParsedScheme> {
  const read = await (text === "pinned" ? parsePinned : parseWritten)(yaml, text, signal);
  return read.ok ? { ok: true, value: unpackScheme(read.value), warnings: read.warnings } : read;
}

/** The worked examples of a scheme that its rules do not bear out; none of a text that cannot be read. */
export const failedCases = beside(import.meta.url, "failedCasesHere", failedCasesHere, { seconds_max: 60 });

const parseWritten = beside(import.meta.url, "parseHere", parseHere, { seconds_max: 20 });
const parsePinned = beside(import.meta.url, "parseHere", parseHere);

export function parseHere(yaml: string, text: "written" | "pinned", _signal?: AbortSignal): Read {
  const read = parseScheme(yaml, text);
  return read.ok
    ? { ok: true, value: packScheme(read.value), warnings: read.warnings }
    : { ok: false, faults: read.faults };
}

export function failedCasesHere(yaml: string, _signal?: AbortSignal): FailedCases {
  const read = parseScheme(yaml);
  return read.ok ? runGoldenCases(read.value).failed : [];
}
