import {
  cleanText,
  done,
  type EvaluationId,
  failed,
  type ItemCode,
  type Result,
  type RoundId,
  type UnitId,
  type UnitVersionId,
} from "@thang-diem/engine";
import { z } from "zod";
import type { Permission } from "./permissions.ts";
import { type FieldFault, fieldFaults } from "./faults.ts";
import type { Subject } from "./rights.ts";

/**
 * One address of the HTTP interface: what goes in, what comes out, who may ask. Values of `input` named in the path
 * (`:accountId`) travel there; the others in the query of a GET or of an upload, else in the JSON body.
 */
export interface Route<Input extends z.ZodObject = z.ZodObject, Reply extends z.ZodType = z.ZodType> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly permission: Permission | "public";
  /**
   * `upload`: the body is a file; `part`: it is a piece of one;
   * `file`: the reply is one; `redirect`: the reply leads elsewhere.
   */
  readonly kind: "json" | "upload" | "part" | "file" | "redirect";
  readonly input: Input;
  readonly reply: Reply;
  /**
   * How the reach of a right is kept: by the subject that the input names, checked before the handler runs; or
   * `by-handler`, which then filters or checks what it has looked up. Without it only a right over everything opens.
   */
  readonly reach?: ((input: z.output<Input>) => Subject) | "by-handler";
  /** A long answer that holds no secret and repeats nothing of the request: its length gives nothing away. */
  readonly travelsCompressed?: true;
  /** Where somebody without an account has more to say than the usual 64 kB. */
  readonly publicBytesMax?: number;
}

/** A route whose types nobody needs to know. */
export type AnyRoute = Route<z.ZodObject, z.ZodType>;
export type RouteInput<R> = R extends Route<infer Input> ? z.input<Input> : never;
/** The same as somebody outside writes it, to whom every id is a text. */
export type RouteText<R> = AsWritten<RouteInput<R>>;
export type RouteCall<R> = R extends Route<infer Input> ? z.output<Input> : never;
export type RouteReply<R> = R extends Route<z.ZodObject, infer Reply> ? z.output<Reply> : never;

type AsWritten<T> = T extends EvaluationId | RoundId | UnitId | UnitVersionId | ItemCode
  ? string
  : T extends readonly (infer Each)[]
    ? readonly AsWritten<Each>[]
    : T extends object
      ? { readonly [Name in keyof T]: AsWritten<T[Name]> }
      : T;

export function route<Input extends z.ZodObject, Reply extends z.ZodType>(
  declared: Omit<Route<Input, Reply>, "kind"> & { readonly kind?: Route["kind"] },
): Route<Input, Reply> {
  return { kind: "json", ...declared };
}

/**
 * Bytes of a JSON body that a route takes from somebody who has signed in: the longest that a schema
 * lets through, a million characters of text with six bytes each (an escape such as "\u00e1"),
 * and what stands around them.
 */
export const BODY_BYTES_MAX = 8 * 1024 * 1024;

export const NOTHING = z.object({});

/** The names in a path: "/api/accounts/:accountId" has "accountId". */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
}

export type Parsed<T> = Result<T, { readonly faults: readonly FieldFault[] }>;

/** Reads a route's input, its texts cleaned; says everything that is wrong with it at once. */
export function parseInput<Input extends z.ZodObject>(input: Input, given: unknown): Parsed<z.output<Input>> {
  const read = input.safeParse(withCleanTexts(given));
  return read.success ? done(read.data) : failed({ faults: fieldFaults(read.error) });
}

/**
 * The same value with every text in it clean, names of fields included; whatever the schema,
 * nothing unwritable passes this door.
 */
function withCleanTexts(given: unknown): unknown {
  if (typeof given === "string") return cleanText(given);
  if (Array.isArray(given)) return given.map(withCleanTexts);
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [cleanText(name), withCleanTexts(value)]),
  );
}

export interface RequestParts {
  readonly method: string;
  readonly url: string;
  /** Absent where the method or the route takes no JSON. */
  readonly json?: string;
}

/**
 * How a call to a route travels.
 *
 * @example requestOf(peopleRoutes.readAccount, { accountId }) // { method: "GET", url: "/api/accounts/0190…" }
 */
export function requestOf(route: AnyRoute, input: object): RequestParts {
  const { method, path, kind } = route;
  const inPath = new Set(pathNames(path));
  const given: Readonly<Record<string, unknown>> = { ...input };
  const address = path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(given[name])));
  const others = Object.entries(given).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  if (method === "GET" || kind === "upload" || kind === "part") {
    const query = others
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
      .join("&");
    return { method, url: query === "" ? address : `${address}?${query}` };
  }
  return method === "DELETE"
    ? { method, url: address }
    : { method, url: address, json: JSON.stringify(Object.fromEntries(others)) };
}
