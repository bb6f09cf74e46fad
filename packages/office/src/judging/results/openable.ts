/** What the chair can open again: items that a rule scores, and facts of the whole unit that come from outside. */
import {
  type Bilingual,
  type Item,
  type ItemCode,
  outsideSharedFacts,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import { readRoundsOf, schemeOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { Opening } from "../reopening/index.ts";

type Db = Database["db"];
type OfRound = Pick<UnitOfEvaluation, "evaluationId" | "roundId">;
type Answers = NonNullable<Opening["openedFor"]>;

export interface ItemPlace {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  /** "" for a fact of the whole unit. */
  readonly item: ItemCode;
  /** Its name, for a fact of the whole unit. */
  readonly fact?: string | undefined;
}

interface Openable {
  readonly title: Bilingual;
  /** Who answers for it. */
  readonly answers: Answers;
}

/**
 * What is opened at a place; undefined for a heading, for what the unit states of itself,
 * and where there is nothing.
 */
export async function openableAt(
  db: Db,
  unit: OfRound,
  { item: code, fact }: Pick<ItemPlace, "item" | "fact">,
): Promise<Openable | undefined> {
  if (code !== "") {
    const item = await scoredItem(db, unit, code);
    return item && { title: item.title, answers: answersFor(item) };
  }
  const scheme = await schemeIn(db, unit);
  const shared = scheme && outsideSharedFacts(scheme).get(fact ?? "");
  return shared && { title: shared.title, answers: "outside" };
}

/** An item that a rule scores: there is nothing to write about a heading. */
export async function scoredItem(db: Db, unit: OfRound, code: string): Promise<Item | undefined> {
  const item = (await schemeIn(db, unit))?.items.get(code);
  return item?.rule === undefined ? undefined : item;
}

async function schemeIn(db: Db, { evaluationId, roundId }: OfRound): Promise<Scheme | undefined> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  return round && schemeOf(db, round.schemeHash);
}

function answersFor({ source }: Item): Answers {
  return source?.kind === "self" ? "unit" : source?.kind === "lead" ? "lead" : "outside";
}
