/** Sets the spoilt parts of a file aside so that the rest can still be checked for meaning. */
import type { z } from "zod";
import type { Path } from "./fault.ts";
import { schemeText, type SchemeText } from "./language.ts";
import { valueAt } from "./structure.ts";

/** Parts that may be left out of a scheme without breaking its form. */
const OPTIONAL = new Set([
  "rule",
  "round",
  "notApplicable",
  "cases",
  "evidence",
  "source",
  "facts",
  "classes",
  "vetoes",
  "note",
  "clause",
  "componentWeight",
  "aggregate",
  "bonus",
  "penalty",
  "issued",
  "inForce",
  "until",
  "url",
  "$schema",
]);
/** Words for people: what stands in their place says nothing of the rest. */
const WORDS = new Set(["vi", "en", "document"]);
const PLACEHOLDERS: Readonly<Record<string, unknown>> = {
  title: { vi: "?", en: "?" },
  points: 0,
  code: "XX",
};
/** Parts of the head of the file that must stand there; what they say does not bear on the items. */
const HEAD: Readonly<Record<string, unknown>> = {
  scheme: "spoilt",
  version: "?",
  status: "sample",
  title: { vi: "?", en: "?" },
  years: { from: 2000 },
  units: ["?"],
  levels: Array.from({ length: 9 }, () => ({ vi: "?", en: "?" })),
  ranking: { on: "exact", ties: "shared-gap" },
  groups: "none",
};

/**
 * The file with its spoilt parts removed, and where they stood; `undefined` when nothing sensible is left.
 */
export function repair(
  written: unknown,
  issues: readonly z.core.$ZodIssue[],
): { text: SchemeText; spoilt: Path[] } | undefined {
  if (typeof written !== "object" || written === null) return undefined;
  const copy: unknown = structuredCopy(written);
  const spoilt: Path[] = [];
  let open = issues;
  for (let pass = 0; pass < 8; pass += 1) {
    for (const issue of open) spoilt.push(...setAside(copy, issue));
    const read = schemeText.safeParse(copy);
    if (read.success) return { text: read.data, spoilt };
    open = read.error.issues as z.core.$ZodIssue[];
  }
  return undefined;
}

function setAside(root: unknown, issue: z.core.$ZodIssue): Path[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) remove(root, [...path, key]);
    return [];
  }
  const last = path.at(-1);
  if (typeof last === "string" && WORDS.has(last)) {
    put(root, path, "?");
    return [];
  }
  const [top] = path;
  if (typeof top === "string" && top in HEAD) {
    put(root, [top], HEAD[top]);
    return [[top]];
  }
  const key = path.at(-1);
  if (typeof key === "string" && key in PLACEHOLDERS) {
    put(root, path, (key === "code" && codeAsText(root, path)) || PLACEHOLDERS[key]);
    return key === "points" ? [path.slice(0, -1), sumOfParent(path)] : [path.slice(0, -1)];
  }
  const cut = path.findLastIndex((step) => typeof step === "string" && OPTIONAL.has(step));
  if (cut < 0) return [path];
  const owner = path.slice(0, cut + 1);
  remove(root, owner);
  return [path.slice(0, cut)];
}

/** A code that was read as a number, as its text, unless another item has that code. */
function codeAsText(root: unknown, path: Path): string | undefined {
  const written = valueAt(root, path);
  const text = typeof written === "number" ? String(written) : undefined;
  return text === undefined || JSON.stringify(root).includes(`"code":"${text}"`) ? undefined : text;
}

/** Where the sum of an item's siblings is checked: it cannot be judged while one of them is unknown. */
function sumOfParent(path: Path): Path {
  return path.length > 3 ? [...path.slice(0, -3), "points"] : ["index", "points"];
}

function remove(root: unknown, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent === "object" && parent !== null && key !== undefined)
    delete (parent as Record<string | number, unknown>)[key];
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent === "object" && parent !== null && key !== undefined)
    (parent as Record<string | number, unknown>)[key] = value;
}

function structuredCopy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
