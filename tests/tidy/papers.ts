/** What the documents and the data of the house promise, held against the files. Each function returns complaints. */
import { posix } from "node:path";
import { type Item, parseScheme, type Rule, RULE_KINDS } from "@thang-diem/engine";
import { readText } from "./read-tree.ts";

const ARCHITECTURE = "docs/ARCHITECTURE.md";

/** Folders that ARCHITECTURE.md names exist, and every folder of code is named there. */
export function floorPlan(paths: readonly string[]): string[] {
  const folders = new Set(paths.flatMap(foldersOf));
  const text = readText(ARCHITECTURE);
  const named = new Set([...planned(text), ...mentioned(text)]);
  const ofCode = [...folders].filter((folder) => /^packages\/[^/]+\/(src\/.+|migrations)$/.test(folder));
  return [
    ...[...named]
      .filter((folder) => !folders.has(folder))
      .map((folder) => `${ARCHITECTURE} names ${folder}, which does not exist`),
    ...ofCode
      .filter((folder) => !named.has(folder))
      .map((folder) => `${ARCHITECTURE} does not name ${folder}`),
  ];
}

/**
 * What the guides of whoever works on the house name between back-ticks is there: files and folders from the root or as
 * the end of a path, and names of the code. `<…>` and `*` stand for any name.
 *
 * @param code the text of every code file; without it names of the code are not looked for
 */
export function namedInGuides(
  paths: readonly string[],
  code: readonly { readonly text: string }[],
  guides: readonly { readonly path: string; readonly text: string }[] = GUIDES.map((path) => ({
    path,
    text: readText(path),
  })),
): string[] {
  const places = [...new Set([...paths, ...paths.flatMap(foldersOf)])].map(
    (path) => `/${path.replace("/src", "")}`,
  );
  const words = new Set(code.flatMap(({ text }) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  const isThere = (token: string) => {
    if (PLACE.test(token)) {
      if (OF_AN_INSTALLATION.test(token)) return true;
      const ending = token
        .replace(/^(\.\.?\/)+/, "")
        .replace("/src", "")
        .replace(/\/$/, "");
      const any = ending.split(/<[^>]+>|\*/).map((part) => part.replace(/[.+^${}()|[\]\\]/g, "\\$&"));
      const form = new RegExp(`/${any.join("[^/]+")}$`);
      return places.some((place) => form.test(place));
    }
    const [, name = ""] = NAME.exec(token) ?? [];
    return name === "" || words.has(name);
  };
  return guides.flatMap(({ path, text }) =>
    [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)]
      .map(([, token = ""]) => token)
      .filter((token) => !isThere(token))
      .map((token) => `${path} names ${token}, which is nowhere`),
  );
}

const GUIDES = ["CONTRIBUTING.md", "docs/ARCHITECTURE.md", "docs/PROCESS.md"];
/** What an installation makes in its home. */
const OF_AN_INSTALLATION = /^(pg|editions|sites|evidence|keys|log)\/|^first-passwords\.txt$/;
/** With a folder before it or an ending behind it, and nothing of a command, a package or an address. */
const PLACE =
  /^(?!@|\/|node:|var\/|npm |application\/)[\w.<>*-]+(\/[\w.<>*/-]*|\.(ts|tsx|mjs|json|ya?ml|md|sql|txt))$/;
/** Of a function, a type or a constant: two words in one, a call, or capitals. */
const NAME = /^([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Z]+_[A-Z_]+|[a-z]\w*(?=\())(?:\(.*\))?$/;

/** Links between our documents lead somewhere, and so do their anchors. */
export function brokenLinks(paths: readonly string[]): string[] {
  const known = new Set([...paths, ...paths.flatMap(foldersOf)]);
  return paths
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      [...readText(path).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)]*))?\)/g)].flatMap(
        ([, link = "", anchor]) => {
          const target =
            link === ""
              ? path
              : posix.normalize(posix.join(posix.dirname(path), decodeURI(link))).replace(/\/$/, "");
          if (!known.has(target)) return [`${path} links to ${link}, which does not exist`];
          if (anchor === undefined || !target.endsWith(".md")) return [];
          return anchorsOf(readText(target)).has(decodeURI(anchor))
            ? []
            : [`${path} links to ${link}#${anchor}, a heading that does not exist`];
        },
      ),
    );
}

/** Headings as links name them: small letters, blanks as hyphens, without signs. */
function anchorsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .trim()
        .replace(/ /g, "-"),
    ),
  );
}

/** Each kind of rule is shown by a worked example of a shipped scheme. */
export function ruleKindsWithoutCase(paths: readonly string[]): string[] {
  const shown = new Set(
    paths
      .filter((path) => /^schemes\/.*\/scheme\.yaml$/.test(path))
      .flatMap((path) => {
        const read = parseScheme(readText(path));
        return read.ok ? [...read.value.items.values()].flatMap(kindsShown) : [];
      }),
  );
  return RULE_KINDS.filter((kind) => !shown.has(kind)).map(
    (kind) => `no worked example shows the rule kind ${kind}`,
  );
}

/** The project speaks of itself alone: no word of the place where it was made. */
export function straySpeech(paths: readonly string[]): string[] {
  return paths
    .filter((path) => !BINARY.test(path))
    .flatMap((path) => {
      const lines = readText(path).split("\n");
      return lines.flatMap((line, i) =>
        STRAY.test(line) ? [`${path}:${i + 1} ${STRAY.exec(line)?.[0]}`] : [],
      );
    });
}

/** Folders without a name of their own collect what belongs elsewhere. */
export function namelessPlaces(paths: readonly string[]): string[] {
  return paths
    .filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/i.test(path))
    .map((path) => `${path} has no name of its own`);
}

const BINARY = /\.(png|webp|jpg|ico|woff2?|ttf|xlsx|gz|br|zip|pdf)$/;

/** Put together from parts, so that this file does not hold them. Behind a bracket a path is one of XPath. */
const STRAY = new RegExp(
  [
    ["helper", "session"].join(" "),
    ["AI", "assistant"].join(" "),
    ["language", "model"].join(" "),
    ["registry", "npmjs"].join("\\."),
    `(?<![\\w.:/)-])/(${["work", "root", "tmp/rooms"].join("|")})/`,
  ].join("|"),
  "i",
);

function kindsShown({ rule, cases }: Item): string[] {
  return rule && cases.length > 0 ? kindsIn(rule) : [];
}

function kindsIn(rule: Rule): string[] {
  return rule.kind === "branch" ? [rule.kind, ...kindsIn(rule.use), ...kindsIn(rule.otherwise)] : [rule.kind];
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}

/** Folders of the tree drawn in the first code block: two spaces a level, a name that ends in "/". */
function planned(text: string): string[] {
  const trail: string[] = [];
  return (/```text\n([\s\S]*?)```/.exec(text)?.[1] ?? "").split("\n").flatMap((line) => {
    const [, spaces = "", name] = /^( *)([\w./-]+)\/(\s|$)/.exec(line) ?? [];
    if (name === undefined) return [];
    trail.splice(spaces.length / 2);
    trail.push(name);
    return [trail.join("/")];
  });
}

/** Folders mentioned in the running text as `packages/…/`. */
function mentioned(text: string): string[] {
  return [...text.matchAll(/`((?:packages|schemes|data|docs|tests|bench|scripts)\/[\w./-]*)\/`/g)].map(
    ([, folder = ""]) => folder,
  );
}
