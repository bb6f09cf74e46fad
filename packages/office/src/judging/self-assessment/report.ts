import type { ClaimReport, ClaimReportItem } from "@thang-diem/documents";
import { Exact, type Item, leavesOf, type ResultNode, type Scheme } from "@thang-diem/engine";
import { dayInVietnam, factValueInWords, pointSumText } from "@thang-diem/presentation";
import { writeClaimReport } from "@thang-diem/platform/papers";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import { openWhole, type UnitPlace } from "./access.ts";
import { type Claim, readClaimOf, selfTotals, signedClaims } from "./sign-off.ts";
import { readSignedClaims, type SignedClaim, signOffNow } from "./sign-offs/index.ts";
import { headOfReport } from "./store.ts";

export interface ClaimFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The report for signature: of what was signed, or a draft of what stands. */
export async function reportFile(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  place: UnitPlace,
): Promise<Outcome<ClaimFile>> {
  const opened = await openWhole(db, who, place);
  if (!opened.ok) return opened;
  const { unit, round } = opened.value;
  const [claim, signOff, head] = await Promise.all([
    readClaimOf(db, unit, round.schemeHash),
    signOffNow(db, unit),
    headOfReport(db, unit.evaluationId),
  ]);
  const claims =
    signOff === undefined
      ? signedClaims(claim)
      : await readSignedClaims(db, { roundId: unit.roundId, unitVersionIds: [unit.unitVersionId] });
  const totals = signOff ?? selfTotals(claim.scheme, claims);
  const report: ClaimReport = {
    ...head,
    unitName: unit.name,
    place: /^(xã|phường|đặc khu) /i.test(unit.name) ? unit.name.replace(/^\S+ (khu )?/, "") : head.place,
    signedBy: signOff === undefined ? "" : (await namesOf(db, [signOff.signedBy]))(signOff.signedBy),
    indexTitle: claim.scheme.title.vi,
    sum: pointSumText(totals, "vi"),
    parts: partsOf(claim, claims),
    document:
      signOff === undefined || signOff.documentNumber === ""
        ? "none"
        : { number: signOff.documentNumber, date: signOff.documentDate },
    signed: signOff === undefined ? "draft" : { sha256: signOff.sha256, number: signOff.number },
  };
  const today = dayInVietnam(clock());
  return done({
    fileName: `Báo cáo tự chấm điểm ${head.year} - ${unit.name}.docx`,
    bytes: await writeClaimReport(report, today),
  });
}

type OwnClaim = Omit<SignedClaim, "unitVersionId">;

/** Domain by domain; a domain's points and maximum are those of the items that the unit scores. */
function partsOf({ scheme, result }: Claim, claims: readonly OwnClaim[]): ClaimReport["parts"] {
  const byItem = new Map(claims.map((claim) => [claim.item, claim]));
  return result.tree.children.map((part) => {
    const items = leavesOf(scheme, part).map((leaf) => itemOf(leaf, byItem.get(leaf.code)));
    const own = leavesOf(scheme, part).flatMap(({ code }) => byItem.get(code) ?? []);
    return {
      code: scheme.items.has(part.code) ? part.code : "",
      title: part.item.title.vi,
      points: sumText(own, "points"),
      maximum: part.code === "penalty" ? "" : sumText(own, "maximum"),
      items,
    };
  });
}

function sumText(claims: readonly OwnClaim[], part: "points" | "maximum"): string {
  return Exact.sum(
    claims
      .map((claim) => claim[part])
      .filter((text) => text !== "")
      .map((text) => Exact.of(text)),
  ).text;
}

function itemOf({ item, maximum }: ResultNode, claim: OwnClaim | undefined): ClaimReportItem {
  return {
    code: item.code,
    title: item.title.vi,
    maximum: claim?.maximum ?? maximum.text,
    points: claim?.points ?? "",
    applies: claim?.status !== "not-applicable",
    figures: claim === undefined ? [] : figuresOf(item, claim.facts),
    note: claim?.note ?? "",
  };
}

/** "Nhiệm vụ đã hoàn thành: 9" */
export function figuresOf(
  item: Item | Pick<Scheme, "facts">,
  facts: Readonly<Record<string, string>>,
): string[] {
  return [...item.facts.values()].flatMap((fact) => {
    const value = facts[fact.name] ?? "";
    return value === ""
      ? []
      : [`${fact.title.vi}: ${fact.levels.has(value) ? factValueInWords(value, fact, "vi") : value}`];
  });
}
