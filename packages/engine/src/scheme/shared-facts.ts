import type { FactDeclaration, Scheme } from "./model.ts";

type SharedFacts = ReadonlyMap<string, FactDeclaration>;

/** Facts of the whole unit that it states itself; also those whose source the scheme leaves out. */
export function ownSharedFacts({ facts }: Pick<Scheme, "facts">): SharedFacts {
  return new Map([...facts].filter(([, fact]) => isOwn(fact)));
}

/** Facts of the whole unit that a lead agency, a survey or an authority states: they are imported. */
export function outsideSharedFacts({ facts }: Pick<Scheme, "facts">): SharedFacts {
  return new Map([...facts].filter(([, fact]) => !isOwn(fact)));
}

function isOwn({ source }: FactDeclaration): boolean {
  return source === undefined || source.kind === "self";
}
