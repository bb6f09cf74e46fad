import type {
  openingRoutes,
  RouteReply,
  SchemeFaultLine,
  SchemeItem,
  SchemeLine,
} from "@thang-diem/contract";
import type { FailedCase, Item, Scheme } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { command } from "@thang-diem/platform/command";
import { failedCases, readScheme } from "@thang-diem/platform/scheme-text";
import { keepSchemeText } from "@thang-diem/press/rounds";
import { done, ProblemError, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { schemeOf } from "../evaluations/index.ts";
import { actorOf, type SignedIn } from "../../people/sign-in/index.ts";
import { hashOf, type OpeningContext, type Shelf } from "./shelf.ts";
import { schemeTextOf, storedSchemes } from "./store.ts";

/** Every scheme that a round may use: those that come with the product and those that the office brought. */
export async function listSchemes({ database, shelf }: OpeningContext): Promise<SchemeLine[]> {
  const [shipped, stored] = await Promise.all([shelf.schemes(), storedSchemes(database.db)]);
  const known = new Set(shipped.map(({ hash }) => hash));
  const brought = await Promise.all(
    stored
      .filter(({ hash }) => !known.has(hash))
      .map(async ({ hash }) => schemeLine(hash, await schemeOf(database.db, hash), "uploaded")),
  );
  return [...brought, ...shipped.map(({ hash, scheme }) => schemeLine(hash, scheme, "shipped"))];
}

/** A scheme with its items in the order of the file. */
export async function readSchemeItems(
  context: OpeningContext,
  hash: string,
): Promise<Outcome<SchemeLine & { tree: SchemeItem[] }>> {
  const found = await findScheme(context, hash);
  if (found === undefined) return refused(NO_SCHEME);
  return done({
    ...schemeLine(hash, found.scheme, found.origin),
    tree: [...found.scheme.items.values()].map(itemOf),
  });
}

export async function readSchemeFile(
  { database, shelf }: OpeningContext,
  hash: string,
): Promise<Outcome<{ yaml: string }>> {
  const yaml =
    (await schemeTextOf(database.db, hash)) ??
    (await shelf.schemes()).find((each) => each.hash === hash)?.yaml;
  return yaml === undefined ? refused(NO_SCHEME) : done({ yaml });
}

/** A scheme by its hash, from the shelf or as it was kept. */
export async function findScheme(
  { database, shelf }: OpeningContext,
  hash: string,
): Promise<{ scheme: Scheme; origin: "shipped" | "uploaded" } | undefined> {
  const shipped = (await shelf.schemes()).find((each) => each.hash === hash);
  if (shipped !== undefined) return { scheme: shipped.scheme, origin: "shipped" };
  return (await schemeTextOf(database.db, hash)) === undefined
    ? undefined
    : { scheme: await schemeOf(database.db, hash), origin: "uploaded" };
}

/** More than the largest scheme that anybody writes by hand. */
const LARGEST = 2_000_000;

/**
 * Checks a scheme file: every fault of the file with its line, then its golden cases. Kept only when there is none and
 * `keep` is set; the same file twice is one scheme.
 */
export async function bringScheme(
  { database, clock, shelf }: OpeningContext,
  who: SignedIn,
  content: Uint8Array,
  keep: boolean,
  signal?: AbortSignal,
): Promise<RouteReply<typeof openingRoutes.bringScheme>> {
  const yaml = content.length > LARGEST ? undefined : readText(content);
  if (yaml === undefined) return { outcome: "faulty", faults: [NOT_TEXT] };
  const read = await readScheme(yaml, "written", signal).catch(tooLong);
  if (!read.ok) return { outcome: "faulty", faults: [...read.faults] };
  const { value: scheme } = read;
  const failed = await failedCases(yaml, signal);
  if (failed.length > 0) return { outcome: "faulty", faults: failed.map(caseFault) };
  const hash = hashOf(yaml);
  const shipped = (await shelf.schemes()).some((each) => each.hash === hash);
  const line = schemeLine(hash, scheme, shipped ? "shipped" : "uploaded");
  if (!keep) return { outcome: "good", scheme: line, faults: [] };
  await command(
    database,
    { actor: actorOf(who.signInName), action: "scheme.keep", object: hash, clock },
    async ({ db, note }) => {
      await keepSchemeText(db, { hash, id: scheme.id, version: scheme.version, yaml }, "draft");
      note({ scheme: scheme.id, version: scheme.version });
    },
  );
  return { outcome: "kept", scheme: line, faults: [] };
}

/**
 * Writes a shipped scheme down where rounds pin it: a later version of
 * the product does not change a draft. True when the hash is known.
 */
export async function takeFromShelf(db: Database["db"], shelf: Shelf, hash: string): Promise<boolean> {
  if ((await schemeTextOf(db, hash)) !== undefined) return true;
  const shipped = (await shelf.schemes()).find((each) => each.hash === hash);
  if (shipped === undefined) return false;
  const { scheme, yaml } = shipped;
  await keepSchemeText(db, { hash, id: scheme.id, version: scheme.version, yaml }, "draft");
  return true;
}

/** A text that takes too long to read is a fault of the text. */
function tooLong(error: unknown): { ok: false; faults: SchemeFaultLine[] } {
  if (error instanceof ProblemError && error.problem.code === "thread-too-long")
    return { ok: false, faults: [TOO_LONG] };
  throw error;
}

function readText(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content).normalize("NFC");
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

export function schemeLine(hash: string, scheme: Scheme, origin: SchemeLine["origin"]): SchemeLine {
  const { id, version, title, status, years, units } = scheme;
  return {
    hash,
    id,
    version,
    title,
    status,
    years: { from: years.from, ...(years.to !== undefined && { to: years.to }) },
    units: [...units],
    items: scheme.scoringOrder.length,
    points: scheme.root.points.text,
    origin,
  };
}

function itemOf({ code, title, depth, points, children, source }: Item): SchemeItem {
  return {
    code,
    title,
    depth,
    points: points.text,
    scored: children.length === 0,
    source: source?.kind ?? "none",
    ...(source?.from && { from: source.from }),
  };
}

function caseFault({ line, item, expected, got }: FailedCase): SchemeFaultLine {
  return {
    code: "case-fails",
    line,
    column: 1,
    message: {
      vi: `Ví dụ kiểm tra của tiêu chí ${item} ghi ${expected}, quy tắc cho ${got}.`,
      en: `The worked example of item ${item} says ${expected}, the rule gives ${got}.`,
    },
    fix: CASE_FIX,
  };
}

const NO_SCHEME: Problem = {
  code: "not-found",
  message: { vi: "Không có bộ tiêu chí này.", en: "There is no such scheme." },
};
const TOO_LONG: SchemeFaultLine = {
  code: "reading-too-long",
  line: 1,
  column: 1,
  message: {
    vi: "Đọc tệp quá 20 giây nên đã dừng: tệp có quá nhiều mục so với một bộ tiêu chí.",
    en: "Reading the file took more than 20 seconds and was stopped: it has far more entries than a scheme.",
  },
  fix: {
    vi: "Kiểm tra đã chọn đúng tệp bộ tiêu chí chưa; bỏ các phần không thuộc bộ tiêu chí rồi tải lại.",
    en: "Check that this is the scheme's file; leave out what does not belong to it and upload it again.",
  },
};
const NOT_TEXT = {
  code: "not-text",
  line: 1,
  column: 1,
  message: {
    vi: "Tệp không phải văn bản YAML (UTF-8, nhỏ hơn 2 MB).",
    en: "The file is no YAML text (UTF-8, below 2 MB).",
  },
  fix: {
    vi: "Lưu bộ tiêu chí thành tệp .yaml mã UTF-8 rồi tải lại.",
    en: "Save the scheme as a .yaml file in UTF-8 and upload it again.",
  },
};
const CASE_FIX = {
  vi: "Sửa quy tắc hoặc sửa ví dụ kiểm tra cho khớp.",
  en: "Correct the rule or the worked example until they agree.",
};
