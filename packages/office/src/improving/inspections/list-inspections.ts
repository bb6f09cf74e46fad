import type { EvaluationId } from "@thang-diem/engine";
import { reachWithin, type inspectionRoutes, type RouteReply } from "@thang-diem/contract";
import { namesById, namesOf } from "../../people/account-records/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import { mayInspect } from "./conclude.ts";
import { type FindingRow, readDraw, readFindings, readInspections, readInspectors } from "./store.ts";

type Reply = RouteReply<(typeof inspectionRoutes)["list"]>;

/**
 * The inspections that somebody may see. A unit sees its own once they are concluded: what is being written about it,
 * and how it was chosen beside others, it does not.
 */
export async function listInspections(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<Reply> {
  const { db } = context.database;
  const reach = reachWithin(who.roles, "inspection.read", evaluationId);
  const all = await readInspections(db, evaluationId);
  const rows =
    reach === "everything"
      ? all
      : all.filter(({ organisation_id, concluded_at }) => concluded_at && reach.includes(organisation_id));
  const ids = rows.map(({ id }) => id);
  const inspectors = Map.groupBy(await readInspectors(db, ids), ({ inspection_id }) => inspection_id);
  const findings = Map.groupBy(await readFindings(db, ids), ({ inspection_id }) => inspection_id);
  const names = await namesById(
    db,
    [...inspectors.values()].flat().map(({ account_id }) => account_id),
  );
  const inspections = rows.map((row) => {
    const people = (inspectors.get(row.id) ?? []).map(({ account_id }) => account_id);
    return {
      id: row.id,
      unitVersionId: row.unit_version_id,
      unitName: row.unit_name,
      chosenBy: row.chosen_by,
      plannedOn: row.planned_on ?? "",
      inspectors: people.map((accountId) => ({ accountId, person: names.get(accountId) ?? "" })),
      findings: (findings.get(row.id) ?? []).map(findingLine),
      paper: row.paper ?? "",
      heldOn: row.held_on ?? "",
      ...(row.concluded_at && { concludedAt: row.concluded_at.toISOString() }),
      mayWrite: row.concluded_at === null && mayInspect(who, row, people),
    };
  });
  return { inspections, draw: reach === "everything" ? await drawLine(context, evaluationId) : "none" };
}

function findingLine({ id, item, finding, remedy, due }: FindingRow) {
  return { id, item, finding, remedy, due: due ?? "" };
}

async function drawLine(context: SignInContext, evaluationId: EvaluationId): Promise<Reply["draw"]> {
  const { db } = context.database;
  const draw = await readDraw(db, evaluationId);
  if (draw === undefined) return "none";
  const units = await readUnitsOf(db, { evaluationId });
  const nameOf = await namesOf(db, [draw.drawn_by]);
  return {
    share: draw.share,
    riskShare: draw.risk_share,
    seed: Number(draw.seed),
    units: new Set(units.map(({ unitVersionId }) => unitVersionId)).size,
    by: nameOf(draw.drawn_by),
    at: draw.drawn_at.toISOString(),
  };
}
