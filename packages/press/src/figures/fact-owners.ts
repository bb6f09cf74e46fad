import {
  type ItemCode,
  WHOLE,
  outsideSharedFacts,
  ownSharedFacts,
  type Scheme,
  type SourceKind,
} from "@thang-diem/engine";
import { readScheme } from "@thang-diem/platform/scheme-text";
import type { ClientBase } from "pg";
import type { FigureOwner, SchemeFact } from "./figure-owner.ts";
import { insertSchemeFacts, readSchemeFacts, readSchemeText, type RoundOfFigures } from "./store.ts";

/** Whose the figure of a fact is; `undefined` for what no figure says (an exemption is decided, not imported). */
export type OwnerOf = (item: ItemCode, fact: string) => FigureOwner | undefined;

/** Reads what the round's scheme says of its facts; the first time it is written down for the database to guard. */
export async function ownersIn(client: ClientBase, round: RoundOfFigures): Promise<OwnerOf> {
  if (round.heldBy === undefined) return () => "published";
  const known = await readSchemeFacts(client, round.schemeHash);
  const facts = known.length > 0 ? known : factsOf(await schemeOf(client, round));
  if (known.length === 0) await insertSchemeFacts(client, round.schemeHash, facts);
  const owners = new Map(facts.map(({ item, fact, owner }) => [`${item}\u0000${fact}`, owner]));
  return (item, fact) => owners.get(`${item}\u0000${fact}`);
}

/** Of facts of the whole unit (item "") a lead agency's come with a file, as those of any other body outside. */
function factsOf(scheme: Scheme): SchemeFact[] {
  const items = [...scheme.items.values()].filter(({ rule }) => rule !== undefined);
  return [
    ...[...ownSharedFacts(scheme).keys()].map((fact): SchemeFact => ({ item: WHOLE, fact, owner: "claim" })),
    ...[...outsideSharedFacts(scheme)].map(([fact, { source }]): SchemeFact => ({
      item: WHOLE,
      fact,
      owner: source?.kind === "survey" ? "survey" : "outside",
    })),
    ...items.flatMap(({ code, facts, source }) =>
      [...facts.keys()].map((fact): SchemeFact => ({
        item: code,
        fact,
        owner: OWNERS[source?.kind ?? "data"],
      })),
    ),
  ];
}

const OWNERS: Readonly<Record<SourceKind, SchemeFact["owner"]>> = {
  self: "claim",
  lead: "lead",
  survey: "survey",
  data: "outside",
  index: "outside",
};

async function schemeOf(client: ClientBase, { schemeHash }: RoundOfFigures): Promise<Scheme> {
  const read = await readScheme(await readSchemeText(client, schemeHash), "pinned");
  if (!read.ok) throw new Error("the scheme of an opened round does not parse");
  return read.value;
}
