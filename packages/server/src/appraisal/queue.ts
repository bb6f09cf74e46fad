import { type appraisalRoutes, PHASES, type RouteReply } from "@thang-diem/contract";
import { barredUnits, hasStated } from "../duties/index.ts";
import { phaseState, readUnitsOf } from "../evaluations/index.ts";
import { done, refused, type Outcome } from "../platform/problems/index.ts";
import type { SignInContext } from "../sign-in/index.ts";
import { type Asker, type Desk, openDesk } from "./desk.ts";
import { isWithin } from "./settings.ts";
import { appraised, NO_SHEET } from "./sheets.ts";
import { countQueue, type QueueCount, type Seat } from "./store.ts";

type Queue = RouteReply<typeof appraisalRoutes.queue>;

/** What is signed, within the asker's duty and not yet judged from the asker's seat: by item and by unit. */
export async function readQueue({ database: { db }, clock }: Pick<SignInContext, "database" | "clock">, who: Asker, evaluationId: string): Promise<Outcome<Queue>> {
  const desk = await openDesk(db, who, evaluationId);
  if (desk === undefined) return refused(NO_SHEET);
  const [stated, barred, units, phases] = await Promise.all([
    hasStated(db, evaluationId, who.accountId),
    desk.duties.length === 0 ? [] : barredUnits(db, evaluationId, who.accountId),
    readUnitsOf(db, { evaluationId }),
    Promise.all(PHASES.map(async (kind) => ({ kind, ...(await phaseState(db, evaluationId, kind, clock())) }))),
  ]);
  const counted = await Promise.all([...desk.rounds.keys()].map(async (roundId) => ({ roundId, counts: await countQueue(db, roundId, seatsOf(desk, roundId), barred.filter((unit) => unit.roundId === roundId).map(({ unitId }) => unitId)) })));
  const names = new Map(units.map(({ roundId, unitId, name }) => [`${roundId} ${unitId}`, name]));
  return done({
    stated,
    phases: phases.map(({ kind, state, opensAt, closesAt }) => ({ kind, state, ...(opensAt && { opensAt: opensAt.toISOString() }), ...(closesAt && { closesAt: closesAt.toISOString() }) })),
    items: counted.flatMap(({ roundId, counts }) => itemLines(desk, roundId, counts)),
    units: counted.flatMap(({ roundId, counts }) => unitLines(counts).map((line) => ({ roundId, name: names.get(`${roundId} ${line.unitId}`) ?? "", ...line }))).toSorted((a, b) => a.name.localeCompare(b.name, "vi")),
    barred: barred.map(({ roundId, unitId, name, why, reason }) => ({ roundId, unitId, name, why, reason })),
  });
}

/** Duties spread over the leaves that are appraised. */
function seatsOf({ duties, rounds, settings }: Desk, roundId: string): Seat[] {
  const scheme = rounds.get(roundId)?.scheme;
  if (scheme === undefined) return [];
  const leaves = appraised(scheme).map(({ code }) => ({ code, blind: settings.isBlind(scheme, code) }));
  return duties.filter((duty) => duty.roundId === roundId).flatMap((duty) => leaves.filter(({ code }) => isWithin(scheme, code, duty.item)).map(({ code, blind }) => ({ item: code, unitId: duty.unitId, seat: duty.seat, blind })));
}

function itemLines({ rounds }: Desk, roundId: string, counts: readonly QueueCount[]): Queue["items"] {
  const scheme = rounds.get(roundId)?.scheme;
  if (scheme === undefined) return [];
  const order = new Map(appraised(scheme).map(({ code }, index) => [code, index]));
  return counts
    .filter(({ item }) => item !== "")
    .toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0))
    .map(({ item, seat, stage, total, left }) => ({ roundId, item, title: scheme.items.get(item)?.title ?? { vi: item, en: item }, seat, stage, total, left }));
}

function unitLines(counts: readonly QueueCount[]): { unitId: string; total: number; left: number }[] {
  const lines = new Map<string, { unitId: string; total: number; left: number }>();
  for (const { unitId, total, left } of counts.filter((count) => count.unitId !== "")) {
    const line = lines.get(unitId) ?? { unitId, total: 0, left: 0 };
    lines.set(unitId, { unitId, total: line.total + total, left: line.left + left });
  }
  return [...lines.values()];
}
