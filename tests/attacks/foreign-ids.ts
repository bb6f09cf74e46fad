/** Requests for every route of the contract that name what belongs to another evaluation, or to another unit. */
import { type AnyRoute, parseInput, pathNames } from "@thang-diem/contract";
import { z } from "zod";

/** Ids by the name that the contract has for them. */
export type Ids = Readonly<Record<string, string>>;

type Json = Readonly<Record<string, unknown>>;

export interface Attempt {
  readonly input: Json;
  /** Names whose ids are the others'. */
  readonly foreign: readonly string[];
}

/**
 * Every way to ask a route for what is others': one name at a time, and all of them.
 *
 * @param own ids that the asker may name
 * @param others the same names with ids that are not the asker's; names that are not there are left as they are
 * @throws Error where no request can be made that the route's schema takes: then `own` or {@link WORDS} lacks a value
 */
export function attempts(route: AnyRoute, own: Ids, others: Ids): Attempt[] {
  const named = idsIn(route).filter((name) => others[name] !== undefined && others[name] !== own[name]);
  const choices = [...named.map((name) => [name]), ...(named.length > 1 ? [named] : [])];
  return choices.map((foreign) => {
    // What the asker has none of is the others' in every attempt.
    const ids = {
      ...others,
      ...own,
      ...Object.fromEntries(foreign.map((name) => [name, others[name] ?? ""])),
    };
    const input = sampleOf(schemaOf(route), "", ids) as Json;
    const read = parseInput(route.input, input);
    if (!read.ok)
      throw new Error(`${route.path}: ${JSON.stringify(read.faults)} of ${JSON.stringify(input)}`);
    return { input, foreign };
  });
}

/** Names of ids that a route takes, in its path or anywhere in its body. */
export function idsIn(route: AnyRoute): string[] {
  return [...new Set([...pathNames(route.path), ...namedIn(schemaOf(route))])];
}

function namedIn(schema: Schema): Set<string> {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
    ...(name.endsWith("Id") ? [name] : []),
    ...namedIn(part),
  ]);
  const parts = [
    ...(schema.anyOf ?? schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  return new Set([...inside, ...parts.flatMap((part) => [...namedIn(part)])]);
}

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
}

const schemaOf = (route: AnyRoute) =>
  z.toJSONSchema(route.input, { io: "input", unrepresentable: "any" }) as Schema;

/** Texts that a schema's pattern asks for, by name; else any words will do. */
const WORDS: Ids = {
  id: "01990000-0000-7000-8000-000000000001",
  ids: "01990000-0000-7000-8000-000000000002",
  accountId: "01990000-0000-7000-8000-000000000003",
  organisationId: "01990000-0000-7000-8000-000000000004",
  asOf: "2026-01-01",
  closesAt: "2027-06-01T17:00",
  opensAt: "2027-05-01T08:00",
  startsAt: "2027-01-10T02:00:00Z",
  endsAt: "2027-01-10T05:00:00Z",
  until: "2027-06-01T17:00",
  due: "2026-12-30",
  expected: "0.25",
  count: "10",
  responseIds: "01990000-0000-7000-8000-000000000005",
  heldOn: "2026-12-10",
  signedOn: "2026-12-10",
  remedy: "",
  plannedOn: "2026-12-10",
  givenOn: "2026-12-10",
  decidedOn: "2026-12-10",
  quota: "20",
  authority: "tried.council-chair",
  account: "tried.unit-leader",
  manager: "tried.council-member",
  accountIds: "01990000-0000-7000-8000-000000000003",
  date: "2026-12-30",
  publishedOn: "2026-12-30",
  issuedOn: "2026-12-30",
  eraseOn: "2027-01-15",
  sha256: "0".repeat(64),
  seed: "20261201",
  address: "https://thangdiem.test",
  name: "hai-long-nguoi-dan",
  fileName: "bang.csv",
  item: "1.1.3",
  field: "done",
  fact: "done",
  value: "1",
  month: "2026-01",
  from: "2026-01",
  to: "2026-01",
  takenOn: "2026-02-01",
  target: "",
  trend: "",
};

/** A value that a schema takes: ids and words by their names, the first of several choices, one of a list. */
function sampleOf(schema: Schema, name: string, ids: Ids): unknown {
  const given = ids[name] ?? ids[name.replace(/s$/, "")] ?? WORDS[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return sampleOf(
      choices.find((choice) => choice.const !== undefined) ??
        choices.find(({ type }) => type === "object") ??
        choices[0] ??
        {},
      name,
      ids,
    );
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        (Object.entries(schema.properties ?? {}) as [string, Schema][])
          .filter(
            ([key, inside]) =>
              schema.required?.includes(key) === true || namedIn({ properties: { [key]: inside } }).size > 0,
          )
          .map(([key, inside]) => [key, sampleOf(inside, key, ids)]),
      );
    case "array":
      return [sampleOf(schema.items ?? {}, name, ids)];
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    default:
      return given ?? "Kiểm thử";
  }
}
