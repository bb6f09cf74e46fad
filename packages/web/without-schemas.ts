import { type ESTree, parseSync, type Plugin, Visitor } from "vite";

const CONTRACT = /[\\/]packages[\\/]contract[\\/]src[\\/][^?]*\.ts$/;

/** What stands in the contract's copy in place of the library: declarations go through, and nothing can be read. */
const NO_SCHEMAS = "\0no-schemas";
const NOTHING_TO_READ = `
export const z = new Proxy(() => z, {
  get: (_target, name) => {
    if (name === "safeParse" || name === "parse") throw new Error("the pages bring no schemas");
    return z;
  },
});
`;

/** What only the server reads of a declared route. */
const FOR_THE_SERVER: ReadonlySet<string> = new Set(["input", "reply", "reach"]);

/**
 * The pages ask by method and path; what goes in and comes out is checked by the server, which says every fault
 * at once. The pages' copy of the contract therefore leaves the schemas of its routes out, and with them the
 * library that reads schemas (docs/decisions/0063-a-page-brings-its-own-code.md).
 *
 * @example
 * route({ method: "GET", path: "/api/x", input: NOTHING, reply: page }) // → route({ method: "GET", path: "/api/x" })
 */
export function routesWithoutSchemas(): Plugin {
  return {
    name: "routes-without-schemas",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "zod" && importer !== undefined && CONTRACT.test(importer) ? NO_SCHEMAS : undefined,
    load: (id) => (id === NO_SCHEMAS ? NOTHING_TO_READ : undefined),
    transform: {
      filter: { id: CONTRACT },
      handler: (code, id) => ({ code: withoutSchemas(code, id), map: null }),
    },
  };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Declarations are said to be without effect, so that a schema that nothing reads any more is not made either. */
const PURE = "/* @__PURE__ */ ";

function withoutSchemas(code: string, path: string): string {
  const changes = new Map<number, Change>();
  let functions = 0;
  const entered = () => void (functions += 1);
  const left = () => void (functions -= 1);
  new Visitor({
    FunctionDeclaration: entered,
    "FunctionDeclaration:exit": left,
    FunctionExpression: entered,
    "FunctionExpression:exit": left,
    ArrowFunctionExpression: entered,
    "ArrowFunctionExpression:exit": left,
    CallExpression(call) {
      const { start } = call;
      if (functions > 0 || changes.has(start)) return;
      changes.set(start, declaredOf(call, code) ?? { start, end: start, text: PURE });
    },
  }).visit(parseSync(path, code).program);
  return outermost([...changes.values()]).reduceRight(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    code,
  );
}

/** A route without what only the server reads of it; a schema that is said on the spot is none. */
function declaredOf(
  { start, end, callee, arguments: [declared] }: ESTree.CallExpression,
  code: string,
): Change | undefined {
  if (/^z\s*\./.test(code.slice(start, end))) return { start, end, text: "z" };
  if (callee.type !== "Identifier" || callee.name !== "route" || declared?.type !== "ObjectExpression")
    return undefined;
  const kept = declared.properties
    .filter((part) => part.type === "SpreadElement" || !FOR_THE_SERVER.has(nameOf(part.key)))
    .map((part) => code.slice(part.start, part.end));
  return { start, end, text: `${PURE}route({ ${kept.join(", ")} })` };
}

/** In the order of the text; what stands within a replaced part goes with it. */
function outermost(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes.toSorted((a, b) => a.start - b.start))
    if (change.start >= (kept.at(-1)?.end ?? 0)) kept.push(change);
  return kept;
}

function nameOf(key: { readonly type: string; readonly name?: unknown }): string {
  return key.type === "Identifier" ? String(key.name) : "";
}
