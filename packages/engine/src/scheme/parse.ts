import type { Done, Failed } from "../result/index.ts";
import { type Document, isMap, isPair, isScalar, type LineCounter } from "yaml";
import type { z } from "zod";
import { buildScheme } from "./build.ts";
import { checkScheme, schemeWarnings } from "./checks/index.ts";
import { FOUND_LATER, type Path, type PlacedFault, type SchemeFault, type SchemeWarning } from "./fault.ts";
import { schemeText } from "./language.ts";
import type { Scheme } from "./model.ts";
import { repair } from "./repair.ts";
import { structureFaults } from "./structure.ts";
import { soundPart } from "./sound.ts";
import { readYaml } from "./syntax.ts";

/** A lawful scheme comes with its warnings beside it. */
export type ParsedScheme =
  | (Done<Scheme> & { readonly warnings: readonly SchemeWarning[] })
  | Failed<{
      readonly faults: readonly SchemeFault[];
      /** The scheme as far as no fault touches it: for the cases of the items that are right. */
      readonly sound?: Scheme;
    }>;

/**
 * Reads a scheme file (YAML): either a lawful scheme, or **all** faults of the file at once, each with line,
 * column, what is wrong and what to write instead. A lawful scheme comes with warnings of the same form.
 *
 * Faults of form (an unknown word, a missing key) do not hide faults of meaning (points that do not add up,
 * bands
 * with a gap): the spoilt part is set aside and the rest is checked.
 *
 * @param text a scheme being `written` must be free of every fault;
 * one that an evaluation or an edition `pinned` is read as it was accepted then
 * @example
 * const read = parseScheme(yaml);
 * if (!read.ok) for (const { line, message } of read.faults) print(`${line}: ${message.vi}`);
 */
export function parseScheme(yaml: string, text: "written" | "pinned" = "written"): ParsedScheme {
  const { document, lines, faults: unreadable } = readYaml(yaml, text === "pinned");
  const told = text === "pinned" && document !== undefined ? [] : unreadable;
  const malformed = told.map((each): SchemeFault => ({ code: "yaml-syntax", ...each }));
  if (document === undefined) return { ok: false, faults: malformed };
  const written: unknown = document.toJS();
  const read = schemeText.safeParse(written);
  const formal = read.success
    ? []
    : structureFaults(read.error.issues as z.core.$ZodIssue[], written, (path) => sourceOf(document, path));
  const repaired = read.success
    ? { text: read.data, spoilt: [] }
    : repair(written, read.error.issues as z.core.$ZodIssue[]);
  const place = (path: Path) => positionOf(document, path, lines);
  const meant = repaired
    ? checkScheme(repaired.text).filter(
        ({ code, path }) =>
          !(text === "pinned" && FOUND_LATER.has(code)) &&
          !repaired.spoilt.some((spoilt) => touches(spoilt, path)),
      )
    : [];
  const others = [...formal, ...meant]
    .map((each) => located(each, place))
    .filter(({ code, line }) => code !== "wrong-form" || !malformed.some((each) => each.line === line));
  const faults = [...malformed, ...others];
  const lineAt = (path: Path) => place(path).line;
  if (faults.length > 0 || !read.success) {
    const touched = [...formal, ...meant].map(({ path }) => path);
    const circle = meant.some(({ code }) => code === "item-cycle");
    const sound =
      repaired && malformed.length === 0 && !circle
        ? soundPart(repaired.text, [...touched, ...repaired.spoilt])
        : undefined;
    return {
      ok: false,
      faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column),
      ...(sound && { sound: buildScheme(sound, lineAt) }),
    };
  }
  return {
    ok: true,
    value: buildScheme(read.data, lineAt),
    warnings: schemeWarnings(read.data).map((each) => located(each, place)),
  };
}

function touches(spoilt: Path, path: Path): boolean {
  return spoilt.every((step, i) => i >= path.length || step === path[i]);
}

function located<Code>(
  { code, path, message, fix, first }: PlacedFault<Code>,
  place: (path: Path) => { line: number; column: number },
): SchemeFault<Code> {
  const line = first === undefined ? "" : String(place(first).line);
  const filled = { vi: message.vi.replace("{line}", line), en: message.en.replace("{line}", line) };
  return { code, ...place(path), message: filled, fix };
}

/** A value as it is written: 2.10 is a number that would lose its 0. */
function sourceOf(document: Document, path: Path): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

/**
 * Line and column of the deepest part of the path that is written in the file; a path to a key points at
 * the key.
 */
function positionOf(document: Document, path: Path, lines: LineCounter): { line: number; column: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document, path.slice(0, length));
    if (start !== undefined) {
      const { line, col } = lines.linePos(start);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function startOf(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (each) => isPair(each) && isScalar(each.key) && String(each.key.value) === String(key),
    );
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    return undefined;
  }
  const node = document.getIn(path, true);
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
}
