import { itemState, type ItemState, type LeadScoredItem } from "@thang-diem/contract";
import type { Item, Scheme } from "@thang-diem/engine";
import { type AppraisalSettings, ledLeaves, type Papers, scoreFacts, shapeOf } from "../appraisal/index.ts";
import type { Scored } from "../standing/index.ts";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";

/** What a unit's items are shown by. */
export interface About {
  readonly settings: AppraisalSettings;
  readonly scheme: Scheme;
  /** Nothing more comes from the second appraisal of this unit. */
  readonly secondOver: boolean;
}

/** What lead agencies entered about a unit, each with what the unit answered and what came of it. */
export function leadScoredItems(
  { settings, scheme, secondOver }: About,
  papers: ReadonlyMap<string, Papers>,
): LeadScoredItem[] {
  return ledLeaves(scheme).flatMap((item) => {
    const own = papers.get(item.code);
    const found = own && disputeOver(own, secondOver);
    return own === undefined || found === undefined
      ? []
      : [{ shape: shapeOf({ settings }, scheme, item), agency: own.findings[0]?.by ?? "", ...found }];
  });
}

export type Dispute = Omit<LeadScoredItem, "shape" | "agency">;

/** Both sides of an item that a lead agency scored, as unit and agency see them; undefined where it was not entered. */
export function disputeOver(papers: Papers, secondOver: boolean): Dispute | undefined {
  const { claim, explanation, decision, findings } = papers;
  const first = findings.find(({ stage }) => stage === "first");
  const second = findings.find(({ stage }) => stage === "second");
  if (first === undefined) return undefined;
  return {
    found: saidOf(first),
    ...(explanation && {
      explanation: {
        id: explanation.id,
        answer: explanation.answer,
        text: explanation.text,
        by: explanation.by,
        at: explanation.at.toISOString(),
      },
    }),
    ...(claim && {
      held: { facts: claim.facts, status: claim.status, points: claim.points, maximum: claim.maximum },
    }),
    ...(second && { second: saidOf(second) }),
    ...(decision && { decision: saidOf(decision) }),
    state: stateOf(papers, secondOver),
  };
}

function saidOf({
  facts,
  status,
  points,
  maximum,
  reason,
  at,
}: Scored & { readonly reason: string; readonly at: Date }): LeadScoredItem["found"] {
  return { facts, status, points, maximum, reason, at: at.toISOString() };
}

function stateOf({ claim, findings, explanation, decision }: Papers, secondOver: boolean): ItemState {
  const act = ({ by, at }: { readonly by: string; readonly at: Date }) => ({ by, at: at.toISOString() });
  return itemState({
    lead: true,
    signed: claim && { ...act(claim), status: claim.status, points: claim.points },
    blind: false,
    findings: findings.map((finding) => ({ ...finding, at: finding.at.toISOString() })),
    explanation: explanation && { ...act(explanation), answer: explanation.answer },
    decision: decision && act(decision),
    secondOver,
  });
}

/** The facts that somebody holds to be right, with the points that follow; all of them, and readable. */
export async function heldFacts(
  db: Database["db"],
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: Item,
  given: Readonly<Record<string, string>>,
): Promise<Outcome<Scored>> {
  const facts = Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => item.facts.has(name))
      .map(([name, value]) => [name, value.normalize("NFC").trim()])
      .filter(([, value]) => value !== ""),
  );
  const { status, points, maximum, faults } = await scoreFacts(db, scheme, unit, item, facts);
  if (faults.length > 0)
    return refused({
      ...UNREADABLE,
      details: {
        faults: faults.map(({ fact, message }) => ({ field: fact, code: "fact-unreadable", message })),
      },
    });
  return status === "missing" ? refused(INCOMPLETE) : done({ facts, status, points, maximum });
}

const UNREADABLE: Problem = {
  code: "facts-unreadable",
  message: { vi: "Có số liệu chưa đọc được.", en: "Some facts cannot be read." },
};
const INCOMPLETE: Problem = {
  code: "facts-incomplete",
  message: {
    vi: "Nhập đủ số liệu mà đơn vị cho là đúng: điểm tính từ đó.",
    en: "Give all facts as you hold them to be right: points follow from them.",
  },
};
