import { type ItemCode, leavesOf, type RoundId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import type { EditionNode, OpenPoint } from "@thang-diem/contract";
import type { ComputedEdition } from "@thang-diem/press/editions";
import type { Opening } from "../reopening/index.ts";
import type { StandingComplaint } from "../complaints/index.ts";
import { fileKey, type ItemFile } from "./round-files.ts";
import type { RoundNow } from "./round-now.ts";

/** Everything that keeps the result of a round from being approved, unit by unit in the order of the scheme. */
export function openPointsOf(standing: RoundNow, computed: ComputedEdition): OpenPoint[] {
  const rows = new Map(computed.results.rows.map((row) => [row.unit, row]));
  const stated = statedFacts(standing);
  const order = new Map([...standing.scheme.items.keys()].map((code, i) => [code, i]));
  return standing.units.flatMap(({ unitVersionId }) => {
    const tree = rows.get(unitVersionId)?.tree;
    const points = [
      ...missingPoints(standing, unitVersionId, tree === undefined ? [] : leavesOf(standing.scheme, tree)),
      ...schemeFactPoints(standing, unitVersionId, stated.get(unitVersionId)),
      ...disputePoints(standing, unitVersionId),
    ];
    const first = new Map(points.toReversed().map((point) => [`${point.item} ${point.kind}`, point]));
    return [...first.values()].toSorted((a, b) => (order.get(a.item) ?? -1) - (order.get(b.item) ?? -1));
  });
}

/**
 * What waits for somebody's word: complaints of units without an answer, accepted ones whose item was not opened again,
 * and items that are open for writing and not closed.
 */
export function waitingPoints(
  roundId: RoundId,
  complaints: readonly Pick<
    StandingComplaint,
    "roundId" | "unitVersionId" | "item" | "answer" | "toCorrect"
  >[],
  openings: readonly Pick<Opening, "unitVersionId" | "item" | "openedFor" | "closedAt">[],
): OpenPoint[] {
  const own = complaints.filter((complaint) => complaint.roundId === roundId);
  const points = (those: readonly Pick<OpenPoint, "unitVersionId" | "item">[], kind: OpenPoint["kind"]) =>
    those.map(({ unitVersionId, item }): OpenPoint => ({ roundId, unitVersionId, item, kind }));
  return [
    ...points(
      openings.filter(({ openedFor, closedAt }) => openedFor !== undefined && closedAt === undefined),
      "being-corrected",
    ),
    ...points(
      own.filter(({ answer }) => answer === null),
      "complaint",
    ),
    ...points(
      own.filter(({ toCorrect }) => toCorrect),
      "complaint-accepted",
    ),
  ];
}

/** Why an item needs the council: nothing when it does not. */
export function disputeOf({
  state,
  reopened,
  recheckDiffers,
}: ItemFile): "re-opened" | "contested" | "gap" | "re-check" | undefined {
  if (reopened) return "re-opened";
  if (state === "contested" || state === "gap") return state;
  return recheckDiffers ? "re-check" : undefined;
}

function missingPoints(
  { scheme, round, signOffs, files }: RoundNow,
  unitVersionId: UnitVersionId,
  nodes: readonly EditionNode[],
): OpenPoint[] {
  const point = (item: ItemCode, kind: OpenPoint["kind"]): OpenPoint => ({
    roundId: round.id,
    unitVersionId,
    item,
    kind,
  });
  const signed = signOffs.has(unitVersionId);
  const missing = nodes
    .filter(({ code, status }) => status === "missing" && scheme.items.has(code))
    .map(({ code }): OpenPoint => {
      const kind = scheme.items.get(code)?.source?.kind;
      if (kind === "lead") return point(code, "lead-missing");
      if (kind !== "self") return point(code, "figure-missing");
      if (!signed) return point(WHOLE, "not-signed");
      return point(
        code,
        files.get(fileKey(unitVersionId, code))?.standing === undefined ? "not-appraised" : "facts-missing",
      );
    });
  return signed || missing.some(({ kind }) => kind === "not-signed")
    ? missing
    : [point(WHOLE, "not-signed"), ...missing];
}

/** Facts of the whole unit decide on the class: while one is missing the class may be undecided. */
function schemeFactPoints(
  { scheme, round }: RoundNow,
  unitVersionId: UnitVersionId,
  stated: ReadonlySet<string> = new Set(),
): OpenPoint[] {
  return [...scheme.facts.keys()]
    .filter((fact) => !stated.has(fact))
    .slice(0, 1)
    .map(() => ({ roundId: round.id, unitVersionId, item: WHOLE, kind: "scheme-facts-missing" }));
}

/** Facts of the whole unit that somebody stated, by unit. */
function statedFacts({ inputs }: RoundNow): ReadonlyMap<string, ReadonlySet<string>> {
  const stated = Map.groupBy(
    inputs.figures.filter(({ item }) => item === WHOLE),
    ({ unit }) => unit,
  );
  return new Map([...stated].map(([unit, own]) => [unit, new Set(own.map(({ fact }) => fact))]));
}

function disputePoints(
  { round, scheme, files, openExemptions }: RoundNow,
  unitVersionId: UnitVersionId,
): OpenPoint[] {
  const disputes = [...scheme.items.values()].flatMap(({ code: item }): OpenPoint[] => {
    const file = files.get(fileKey(unitVersionId, item));
    const kind = file && (disputeOf(file) ?? (file.state === "explained" ? "explained" : undefined));
    return kind === undefined ? [] : [{ roundId: round.id, unitVersionId, item, kind }];
  });
  return [
    ...disputes,
    ...openExemptions
      .filter((each) => each.unitVersionId === unitVersionId)
      .map(({ item }): OpenPoint => ({
        roundId: round.id,
        unitVersionId,
        item,
        kind: "exemption-undecided",
      })),
  ];
}
