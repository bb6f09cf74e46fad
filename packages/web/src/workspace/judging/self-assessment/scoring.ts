import { type ClaimProof, NOTE, type PointSum, proofOf } from "@thang-diem/contract";
import {
  blockOf,
  type ClaimFault,
  computeIndex,
  type Doubt,
  doubtsOf,
  type Exemption,
  exemptionsOf,
  type IndexResult,
  type Item,
  type ItemCode,
  leavesOf,
  readClaim,
  type ResultNode,
  type Scheme,
  sumPoints,
  typedClaim,
} from "@thang-diem/engine";
import type { FormState } from "./form-store.ts";
import { valueIn } from "./form-store.ts";

/**
 * How far an item is: nothing typed; something typed and no points yet; points that nothing proves yet; done; a field
 * cannot be read; somebody else enters it; the unit is exempt.
 */
export type ItemProgress = "empty" | "begun" | "unproved" | "done" | "unreadable" | "others" | "exempt";

export interface ScoredItem {
  readonly item: Item;
  readonly node: ResultNode;
  readonly faults: readonly ClaimFault[];
  readonly progress: ItemProgress;
  readonly proof: ClaimProof;
  /** Documents that the unit shows for it; 0 while it is not known. */
  readonly documents: number;
  /** Figures that can be read and are hardly true. */
  readonly doubts: readonly Doubt[];
}

export interface ScoredForm {
  readonly result: IndexResult;
  /** Leaves in the order of the scheme, bonus and penalty last. */
  readonly items: readonly ScoredItem[];
  readonly byCode: ReadonlyMap<string, ScoredItem>;
  readonly faults: readonly ClaimFault[];
  /** Of what the unit itself scores. */
  readonly own: {
    readonly sum: PointSum;
    readonly done: number;
    readonly unproved: number;
    readonly asked: number;
  };
}

/** The code under which the facts about the unit as a whole stand in addresses. */
export const GENERAL = "chung";

/**
 * The whole form as the engine sees it: items decide about each other, so all are scored.
 *
 * @param evidence how many documents each item has; while it is not known nothing is called unproved
 */
export function scoreForm(
  scheme: Scheme,
  state: Pick<FormState, "form" | "fields" | "typed">,
  evidence?: ReadonlyMap<string, number>,
): ScoredForm {
  const { form } = state;
  const typed = typedNow(state);
  const exemptions = exemptionsOf(form.exemptions);
  const { facts, faults } = readClaim(
    scheme,
    { unit: form.unit.unitVersionId, group: form.unit.groupId },
    typed,
    exemptions,
  );
  const result = computeIndex(scheme, facts);
  const answered = new Set(typed.filter(({ value }) => value.trim() !== "").map(({ item }) => item));
  const lastFacts = new Map(
    form.lastYear === "none"
      ? []
      : form.lastYear.items.map(({ item, facts: typedThen }) => [item, typedThen]),
  );
  const items = leavesOf(scheme, result.tree).map((node): ScoredItem => {
    const own = faults.filter(({ item }) => item === node.code);
    const documents = evidence?.get(node.code) ?? 0;
    const proof = proofOf({
      status: node.points === undefined ? "missing" : "scored",
      points: node.points?.text ?? "",
      note: valueIn(state, node.code, NOTE),
      documents,
    });
    const doubts = isOwn(node.item)
      ? doubtsOf(node.item, (fact) => valueIn(state, node.code, fact), lastFacts.get(node.code))
      : [];
    const progress = isExempt(scheme, node.item, exemptions)
      ? "exempt"
      : progressOf(node, own, answered.has(node.code), evidence === undefined ? "needless" : proof);
    return { item: node.item, node, faults: own, progress, proof, documents, doubts };
  });
  const ownItems = items.filter(({ item }) => isOwn(item));
  const sum = sumPoints(
    ownItems.map(({ item, node }) => ({
      block: blockOf(scheme, item.code),
      points: node.points?.text ?? "",
      maximum: node.maximum.text,
    })),
  );
  return {
    result,
    items,
    byCode: new Map(items.map((each) => [each.item.code, each])),
    faults,
    own: {
      sum,
      done: ownItems.filter(({ progress }) => progress === "done").length,
      unproved: ownItems.filter(({ progress }) => progress === "unproved").length,
      asked: ownItems.filter(({ progress }) => progress !== "exempt").length,
    },
  };
}

/** Everything that stands in the form or was just typed over it. */
function typedNow(state: Pick<FormState, "fields" | "typed">): ReturnType<typeof typedClaim> {
  const places = new Map(
    [...state.fields.values()].map(({ item, field }) => [`${item} ${field}`, { item, field }]),
  );
  for (const key of state.typed.keys()) {
    const at = key.indexOf(" ");
    places.set(key, { item: key.slice(0, at) as ItemCode, field: key.slice(at + 1) });
  }
  return typedClaim(
    [...places.values()].map(({ item, field }) => ({ item, field, value: valueIn(state, item, field) })),
  );
}

export function isOwn({ source }: Item): boolean {
  return source?.kind === "self";
}

/** What is decided for an item holds for everything below it. */
function isExempt(scheme: Scheme, item: Item, exemptions: ReadonlyMap<string, Exemption>): boolean {
  const above = item.parent === undefined ? undefined : scheme.items.get(item.parent);
  return exemptions.has(item.code) || (above !== undefined && isExempt(scheme, above, exemptions));
}

function progressOf(
  { item, status }: ResultNode,
  faults: readonly ClaimFault[],
  answered: boolean,
  proof: ClaimProof,
): ItemProgress {
  if (!isOwn(item)) return "others";
  if (faults.length > 0) return "unreadable";
  if (status !== "missing") return proof === "nothing" ? "unproved" : "done";
  return answered ? "begun" : "empty";
}
