import type { ItemCode } from "../ids/index.ts";
import type { Exact } from "../numbers/index.ts";
import type { Bilingual, ClassCondition, Scheme, UnitClass, Veto } from "../scheme/index.ts";
import { comparedPoints, holds } from "./conditions.ts";
import { type FactValue, isMissing, NOT_REPORTED, plainFact } from "./facts.ts";
import type { ResultNode } from "./node.ts";

/** The class of a unit; undecided while something that decides it is not reported. */
export type Classification = DecidedClass | UndecidedClass;

export interface DecidedClass {
  readonly decided: true;
  readonly id: string;
  readonly title: Bilingual;
  /** Better classes that the index reaches, best first, each with the conditions that do not hold. */
  readonly heldBack: readonly HeldBack[];
  /** The veto that lowered the class, and the class without it. */
  readonly veto?: { readonly title: Bilingual; readonly without: ClassName };
  /** The class that the unit would have if so many more than `most` of the group's units had not reached it. */
  readonly quota?: { readonly without: ClassName; readonly most: number; readonly of: number };
}

export interface UndecidedClass {
  readonly decided: false;
  readonly missing: readonly MissingForClass[];
}

export interface ClassName {
  readonly id: string;
  readonly title: Bilingual;
}

export interface HeldBack extends ClassName {
  readonly by: readonly ClassCondition[];
}

/** A fact of the whole unit, or an item, that a condition needs and that nobody reported. */
export interface MissingForClass {
  readonly subject: { readonly fact: string } | { readonly item: ItemCode };
  readonly title: Bilingual;
  readonly why: Bilingual;
}

/** The class where it is decided. */
export function decidedClass(given: Classification | undefined): DecidedClass | undefined {
  return given?.decided ? given : undefined;
}

/**
 * The best class whose lower end and conditions both hold, or a worse one that a veto allows at most:
 * vetoes only
 * lower, and the worst of them counts (Hải Phòng 212/2025/QĐ-UBND: score and conditions must both hold).
 *
 * What is not reported is neither yes nor no. The class is decided where every answer would give the same
 * one, else
 * undecided, with everything that is missing for it.
 *
 * @param facts of the whole unit
 * @returns `undefined` where the scheme has no classes
 */
export function classify(
  scheme: Scheme,
  index: Exact,
  tree: ResultNode,
  facts: ReadonlyMap<string, FactValue>,
): Classification | undefined {
  const known: Known = { scheme, tree, facts };
  // penalties can push an index below 0: the last class is open downwards
  const reached = scheme.classes.flatMap((each, at) =>
    at === scheme.classes.length - 1 || reaches(index, each)
      ? [{ each, at, checked: checkAll(each.provided, "met", known) }]
      : [],
  );
  const last = reached.at(-1);
  if (!last) return undefined;
  const vetoes = scheme.vetoes.map((veto) => ({
    veto,
    // how far down it takes a unit that stands at `from`
    to: (from: number) =>
      Math.max(
        scheme.classes.findIndex(({ id }) => id === veto.class),
        Math.min(from + (veto.lower ?? 0), scheme.classes.length - 1),
      ),
    checked: checkAll(veto.when, "failed", known),
  }));
  const byPoints = (accepts: (checked: CheckedList) => boolean) =>
    (reached.find(({ checked }) => accepts(checked)) ?? last).at;
  const fired = vetoes.filter(({ checked }) => checked.outcome === "met");
  const possible = vetoes.filter(({ checked }) => checked.outcome !== "failed");
  const best = lowest(
    byPoints(({ outcome }) => outcome !== "failed"),
    fired,
  );
  const worst = lowest(
    byPoints(({ outcome }) => outcome === "met"),
    possible,
  );
  if (best !== worst)
    return undecided([
      ...reached.filter(({ at }) => at >= best && at < worst).map(({ checked }) => checked),
      ...vetoes.filter(({ to }) => to(best) > best).map(({ checked }) => checked),
    ]);
  const withoutVeto = byPoints(({ outcome }) => outcome === "met");
  return decided(scheme.classes, best, {
    heldBack: reached
      .filter(({ at }) => at < withoutVeto)
      .map(({ each: { id, title }, checked }) => ({ id, title, by: checked.failed })),
    withoutVeto,
    veto: fired.find(({ to }) => to(withoutVeto) === best)?.veto,
  });
}

interface Known {
  readonly scheme: Scheme;
  readonly tree: ResultNode;
  readonly facts: ReadonlyMap<string, FactValue>;
}

function reaches(index: Exact, { low, lowOpen }: UnitClass): boolean {
  return lowOpen ? index.above(low) : index.atLeast(low);
}

function lowest(at: number, vetoes: readonly { to(from: number): number }[]): number {
  return Math.max(at, ...vetoes.map((each) => each.to(at)));
}

function undecided(checked: readonly CheckedList[]): UndecidedClass {
  const missing = checked.flatMap((each) => (each.outcome === "unknown" ? each.missing : []));
  const keyOf = ({ subject }: MissingForClass) => ("fact" in subject ? `:${subject.fact}` : subject.item);
  return { decided: false, missing: [...new Map(missing.map((each) => [keyOf(each), each])).values()] };
}

function decided(
  classes: readonly UnitClass[],
  at: number,
  {
    heldBack,
    withoutVeto,
    veto,
  }: {
    readonly heldBack: readonly HeldBack[];
    readonly withoutVeto: number;
    readonly veto: Veto | undefined;
  },
): DecidedClass | undefined {
  const [given, without] = [classes[at], classes[withoutVeto]];
  if (!given || !without) return undefined;
  return {
    decided: true,
    id: given.id,
    title: given.title,
    heldBack,
    ...(veto &&
      at > withoutVeto && {
        veto: { title: veto.title, without: { id: without.id, title: without.title } },
      }),
  };
}

interface CheckedList {
  readonly outcome: "met" | "failed" | "unknown";
  readonly failed: readonly ClassCondition[];
  readonly missing: readonly MissingForClass[];
}

type Checked = "met" | "failed" | { readonly missing: readonly MissingForClass[] };

/** @param inapplicable what a condition on an item that does not apply to the unit counts as */
function checkAll(
  conditions: readonly ClassCondition[],
  inapplicable: "met" | "failed",
  known: Known,
): CheckedList {
  const checked = conditions.map((condition) => ({
    condition,
    ...wrap(check(condition, inapplicable, known)),
  }));
  const failed = checked.filter(({ outcome }) => outcome === "failed").map(({ condition }) => condition);
  const missing = checked.flatMap((each) => each.missing);
  return { outcome: failed.length > 0 ? "failed" : missing.length > 0 ? "unknown" : "met", failed, missing };
}

function wrap(checked: Checked): Pick<CheckedList, "outcome" | "missing"> {
  return typeof checked === "string"
    ? { outcome: checked, missing: [] }
    : { outcome: "unknown", missing: checked.missing };
}

function check(condition: ClassCondition, inapplicable: "met" | "failed", known: Known): Checked {
  const { subject } = condition;
  if ("fact" in subject) {
    const value = plainFact(known.facts, subject.fact);
    if (!isMissing(value)) return holds(value, condition) ? "met" : "failed";
    const title = known.scheme.facts.get(subject.fact)?.title ?? { vi: subject.fact, en: subject.fact };
    return { missing: [{ subject, title, why: (value ?? NOT_REPORTED).missing }] };
  }
  const as = "item" in subject ? subject.as : "share";
  const nodes = nodesOf(subject, known.tree).filter(({ status }) => status !== "not-applicable");
  if (nodes.length === 0) return inapplicable;
  const fails = ({ points, maximum }: ResultNode) =>
    points !== undefined && !holds(comparedPoints({ points, maximum }, as), condition);
  if (nodes.some(fails)) return "failed";
  const missing = nodes.filter(({ points }) => points === undefined);
  return missing.length === 0
    ? "met"
    : {
        missing: missing.map(({ code, item, reason }) => ({
          subject: { item: code },
          title: item.title,
          why: reason.kind === "missing" ? reason.why : NOT_REPORTED.missing,
        })),
      };
}

/**
 * The items that a condition speaks of: one, of the tree or of the blocks, or those of a level of the tree.
 */
function nodesOf(
  subject: Exclude<ClassCondition["subject"], { readonly fact: string }>,
  tree: ResultNode,
): ResultNode[] {
  const isBlock = ({ item }: ResultNode) => item.line === 0;
  return "item" in subject
    ? descendants(tree).filter((node) => node.code === subject.item && !isBlock(node))
    : tree.children
        .filter((child) => !isBlock(child))
        .flatMap((child) => [child, ...descendants(child)])
        .filter((node) => node.item.depth === subject.everyItemAtDepth);
}

function descendants(node: ResultNode): ResultNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}
