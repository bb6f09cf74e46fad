/** How code is written here, as far as a parser can tell. Each function returns complaints with file and line. */
import { type Expression, Visitor, type VisitorObject } from "oxc-parser";
import { type CodeFile, isTest, lineOf } from "./read-tree.ts";
import { PURE } from "./walls.ts";

export const FUNCTION_LINES_MAX = 60;
export const FILE_LINES_MAX = 400;
/** Characters. */
export const LINE_LENGTH_MAX = 120;

/** SQL stands in store.ts and in migrations/, nowhere else. */
export function strayQueries(files: readonly CodeFile[]): string[] {
  const watched = files.filter(
    ({ path }) => /^packages\/[^/]+\/src\//.test(path) && !path.endsWith("/store.ts") && !isTest(path),
  );
  return complaints(watched, (complain) => ({
    Literal: ({ value, start }) =>
      void (typeof value === "string" && isQuery(value) && complain(start, "holds SQL")),
    TemplateLiteral: ({ quasis, start }) =>
      void (isQuery(quasis[0]?.value.cooked ?? "") && complain(start, "holds SQL")),
    TaggedTemplateExpression: ({ tag, start }) =>
      void (tag.type === "Identifier" && tag.name === "sql" && complain(start, "holds SQL")),
    MemberExpression: ({ property, start }) =>
      void (
        property.type === "Identifier" &&
        QUERY_METHODS.has(property.name) &&
        complain(start, `builds a query by ${property.name}`)
      ),
  }));
}

/** Pure packages have no clock and no chance; both come in as arguments. */
export function clockAndChance(files: readonly CodeFile[]): string[] {
  const watched = files.filter(
    ({ path }) => PURE.some((name) => path.startsWith(`packages/${name}/src/`)) && !isTest(path),
  );
  return complaints(watched, (complain) => ({
    MemberExpression: ({ object, property, start }) => {
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      if (UNSURE.has(`${object.name}.${property.name}`) || UNSURE_OBJECTS.has(object.name))
        complain(start, `uses ${object.name}.${property.name}`);
    },
    NewExpression: ({ callee, arguments: given, start }) =>
      void (
        callee.type === "Identifier" &&
        callee.name === "Date" &&
        given.length === 0 &&
        complain(start, "asks the clock by new Date()")
      ),
    CallExpression: ({ callee, start }) =>
      void (
        callee.type === "Identifier" &&
        TIMERS.has(callee.name) &&
        complain(start, `calls ${callee.name}()`)
      ),
  }));
}

/**
 * An office may serve without HTTPS: there a page has no `crypto.randomUUID`, no clipboard,
 * no service worker (Secure Contexts, W3C). The kit has `newId` and `copyText`, the interviewer's program a file of its
 * own; only there may such a call stand, with what is done where it is absent.
 */
const MAY_CALL_SECURE_ONLY = new Set([
  "packages/web/src/kit/clipboard.ts",
  "packages/web/src/fieldwork/tablet/secure-only.ts",
]);

export function secureContextOnly(files: readonly CodeFile[]): string[] {
  const watched = files.filter(
    ({ path }) => path.startsWith("packages/web/src/") && !MAY_CALL_SECURE_ONLY.has(path) && !isTest(path),
  );
  return complaints(watched, (complain) => ({
    MemberExpression: ({ object, property, start }) => {
      if (property.type !== "Identifier") return;
      const owner =
        object.type === "Identifier"
          ? object.name
          : object.type === "MemberExpression" && object.property.type === "Identifier"
            ? object.property.name
            : "";
      if (SECURE_ONLY[owner]?.includes(property.name))
        complain(start, `calls ${owner}.${property.name}, which needs HTTPS`);
    },
    VariableDeclarator: ({ id, init, start }) => {
      if (init?.type !== "Identifier" || id.type !== "ObjectPattern") return;
      for (const each of id.properties)
        if (each.type === "Property" && each.key.type === "Identifier") {
          if (SECURE_ONLY[init.name]?.includes(each.key.name))
            complain(start, `takes ${each.key.name} of ${init.name}, which needs HTTPS`);
        }
    },
  }));
}

/** No `any`, no `as unknown as`, no `!`. */
export function typeHoles(files: readonly CodeFile[]): string[] {
  return complaints(files, (complain) => ({
    TSAnyKeyword: ({ start }) => complain(start, "says any"),
    TSNonNullExpression: ({ start }) => complain(start, "asserts with !"),
    TSAsExpression: ({ expression, start }) =>
      void (
        expression.type === "TSAsExpression" &&
        expression.typeAnnotation.type === "TSUnknownKeyword" &&
        complain(start, "says as unknown as")
      ),
  }));
}

/** A reader never scrolls inside one function; the body of a `describe` is a chapter, not a function. */
export function longFunctions(files: readonly CodeFile[]): string[] {
  return complaints(files, (complain, file) => {
    const chapters = new Set<number>();
    const measure = ({ start, end }: { start: number; end: number }) => {
      const lines = lineOf(file, end) - lineOf(file, start) + 1;
      if (lines > FUNCTION_LINES_MAX && !chapters.has(start))
        complain(start, `has a function of ${lines} lines`);
    };
    return {
      CallExpression: ({ callee, arguments: given }) => {
        if (file.text.slice(callee.start, callee.end).startsWith("describe"))
          for (const each of given) chapters.add(each.start);
      },
      FunctionDeclaration: measure,
      FunctionExpression: measure,
      ArrowFunctionExpression: measure,
    };
  });
}

/**
 * A line is read without moving sideways, characters counted as a person counts them.
 * Migrations and homes of earlier versions never change, and data is not read line by line;
 * a pattern, or a row of a table in a text, cannot be broken: it may stand on a line of its own at any length.
 */
export function wideLines(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, i) =>
        [...line.normalize("NFC")].length > LINE_LENGTH_MAX && !/^\s*(\/[^/*]|\|)/.test(line)
          ? `${path}:${i + 1} is too wide`
          : [],
      ),
  );
}

/** Tests that are left out or stand alone hide what fails. */
export function unrunTests(files: readonly CodeFile[]): string[] {
  return complaints(
    files.filter(({ path }) => /\.test\.tsx?$/.test(path)),
    (complain) => ({
      MemberExpression: ({ object, property, start }) => {
        if (
          object.type === "Identifier" &&
          property.type === "Identifier" &&
          ["test", "it", "describe"].includes(object.name) &&
          ["skip", "only", "todo", "skipIf", "fails"].includes(property.name)
        )
          complain(start, `has ${object.name}.${property.name}`);
      },
    }),
  );
}

/** Every text that a person sees has both languages, not empty, with the same blanks to fill. */
export function oneSidedTexts(files: readonly CodeFile[]): string[] {
  return complaints(
    files.filter(({ path }) => path.startsWith("packages/") && !isTest(path)),
    (complain) => ({
      ObjectExpression: ({ properties, start }) => {
        const texts = new Map(
          properties.flatMap((each) =>
            each.type === "Property" && each.key.type === "Identifier"
              ? [[each.key.name, each.value] as const]
              : [],
          ),
        );
        const [ofVi, ofEn] = [texts.get("vi"), texts.get("en")];
        if (!ofVi && !ofEn) return;
        if (!ofVi || !ofEn) return complain(start, `has a text in ${ofVi ? "Vietnamese" : "English"} only`);
        const [vi, en] = [literalText(ofVi), literalText(ofEn)];
        if (vi === undefined || en === undefined) return;
        if ((vi === "") !== (en === "")) complain(start, "has an empty text");
        if (blanks(vi) !== blanks(en))
          complain(start, `fills ${blanks(vi)} in Vietnamese and ${blanks(en)} in English`);
        if (vi !== vi.normalize("NFC")) complain(start, "has a text that is not composed Unicode");
      },
    }),
  );
}

const SECURE_ONLY: Readonly<Record<string, readonly string[]>> = {
  crypto: ["randomUUID", "subtle"],
  navigator: [
    "clipboard",
    "credentials",
    "geolocation",
    "locks",
    "mediaDevices",
    "serviceWorker",
    "share",
    "storage",
    "wakeLock",
  ],
  window: ["caches", "showOpenFilePicker", "showSaveFilePicker"],
  globalThis: ["caches", "showOpenFilePicker", "showSaveFilePicker"],
};
const QUERY_METHODS = new Set([
  "selectFrom",
  "insertInto",
  "updateTable",
  "deleteFrom",
  "mergeInto",
  "replaceInto",
]);
const UNSURE = new Set(["Date.now", "Math.random"]);
const UNSURE_OBJECTS = new Set(["performance", "process", "console", "crypto", "globalThis"]);
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "fetch"]);

const CREATED = "table|index|unique|schema|role|user|database|view|function|extension|collation|type|trigger";
const STATEMENT = new RegExp(
  "^\\s*(select\\s[^]*\\sfrom\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|" +
    `(create|alter|drop)\\s+(${CREATED})\\b|truncate\\s|copy\\s+\\S+\\s*(\\(|from|to))`,
  "i",
);

/** Keywords are written in one case: "Select a province from the list" is prose. */
function isQuery(text: string): boolean {
  return /^\s*([a-z]+|[A-Z]+)\s/.test(text) && STATEMENT.test(text);
}

/** A text as written, in one piece or in several joined by +. */
function literalText(node: Expression): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "BinaryExpression" || node.operator !== "+") return undefined;
  const [left, right] = [literalText(node.left), literalText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Names in {…}; `kindVi` and `kindEn` are one blank. */
function blanks(text: string): string {
  return (
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name.replace(/(Vi|En)$/, "")))]
      .toSorted()
      .join(", ") || "nothing"
  );
}

type Complain = (offset: number, what: string) => void;

function complaints(
  files: readonly CodeFile[],
  watch: (complain: Complain, file: CodeFile) => VisitorObject,
): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    new Visitor(
      watch((offset, what) => found.push(`${file.path}:${lineOf(file, offset)} ${what}`), file),
    ).visit(file.parsed.program);
    return found;
  });
}
