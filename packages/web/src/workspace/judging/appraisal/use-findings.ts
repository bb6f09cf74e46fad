import {
  type AppraisalRow,
  appraisalRoutes,
  BATCH,
  type FindingAsked,
  type FindingResult,
  type FindingView,
  itemState,
  type ProblemReply,
} from "@thang-diem/contract";
import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client.ts";
import { usePerson } from "../../session.ts";
import { ownFinding } from "./sheet-search.ts";

/** Facts as found, with what the engine made of them. */
export interface Change extends Pick<FindingView, "facts" | "status" | "points" | "maximum"> {
  readonly reason: string;
}

export interface Findings {
  accept(rows: readonly AppraisalRow[]): Promise<boolean>;
  change(row: AppraisalRow, change: Change): Promise<boolean>;
  undo(): Promise<void>;
  readonly canUndo: boolean;
  readonly busy: boolean;
  readonly made: number;
  readonly undone: number;
  /** What the server refused, with its reasons. */
  readonly refused: readonly FindingResult[];
  /** The whole sending failed. */
  readonly problem: ProblemReply | undefined;
}

interface Outcome {
  readonly made: number;
  readonly undone: number;
  readonly refused: readonly FindingResult[];
  readonly problem: ProblemReply | undefined;
}

const NOTHING: Outcome = { made: 0, undone: 0, refused: [], problem: undefined };

/** Sends findings and shows them at once; the sheet is read anew where the server knows more. */
export function useFindings(evaluationId: string, queryKey: QueryKey): Findings {
  const queries = useQueryClient();
  const person = usePerson();
  const [batches, setBatches] = useState<readonly (readonly string[])[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(NOTHING);
  const [busy, setBusy] = useState(false);

  const send = async (
    asked: readonly FindingAsked[],
    shown: ReadonlyMap<string, FindingView>,
  ): Promise<boolean> => {
    if (busy || asked.length === 0) return false;
    setBusy(true);
    const results: FindingResult[] = [];
    let problem: ProblemReply | undefined;
    for (let from = 0; from < asked.length && problem === undefined; from += BATCH) {
      const answer = await call(appraisalRoutes.find, {
        evaluationId,
        findings: asked.slice(from, from + BATCH),
      });
      if (answer.ok) results.push(...answer.value.results);
      else problem = answer.problem;
    }
    const made = results.filter(({ outcome: done }) => done !== "refused").map(({ id }) => id);
    const refused = results.filter(({ outcome: done }) => done === "refused");
    if (made.length > 0) setBatches([...batches, made]);
    queries.setQueryData<{ readonly rows: readonly AppraisalRow[] }>(
      queryKey,
      (sheet) => sheet && { ...sheet, rows: sheet.rows.map((row) => withFinding(row, made, shown)) },
    );
    const unsure =
      refused.length > 0 ||
      asked.some(({ seen }) => seen !== "none") ||
      [...shown.values()].some(({ stage, seat }) => stage === "second" || seat !== 1);
    if (unsure) void queries.invalidateQueries({ queryKey });
    setOutcome({ made: made.length, undone: 0, refused, problem });
    setBusy(false);
    return problem === undefined && refused.length === 0;
  };

  const asSent = (rows: readonly AppraisalRow[], verdict: "accepted" | "changed", given?: Change) => {
    const shown = new Map<string, FindingView>();
    const asked = rows.map((row): FindingAsked => {
      const id = crypto.randomUUID();
      const scored = given ?? row.claim;
      const stage = row.explanation?.answer === "contests" ? "second" : "first";
      if (scored !== undefined)
        shown.set(id, {
          id,
          stage,
          seat: row.seat,
          verdict,
          facts: scored.facts,
          status: scored.status,
          points: scored.points,
          maximum: scored.maximum,
          reason: given?.reason ?? "",
          by: person.fullName,
          at: new Date().toISOString(),
          own: true,
        });
      return {
        id,
        roundId: row.roundId,
        unitId: row.unitId,
        item: row.item,
        seen: ownFinding(row)?.id ?? "none",
        verdict,
        facts: given?.facts ?? {},
        reason: given?.reason ?? "",
      };
    });
    return { asked, shown: keyed(asked, shown) };
  };

  return {
    busy,
    canUndo: batches.length > 0,
    ...outcome,
    accept(rows) {
      const { asked, shown } = asSent(rows, "accepted");
      return send(asked, shown);
    },
    change(row, given) {
      const { asked, shown } = asSent([row], "changed", given);
      return send(asked, shown);
    },
    async undo() {
      const last = batches.at(-1);
      if (last === undefined || busy) return;
      setBusy(true);
      const answer = await call(appraisalRoutes.undo, { evaluationId, ids: [...last] });
      setBatches(batches.slice(0, -1));
      setOutcome(
        answer.ok
          ? {
              ...NOTHING,
              undone: answer.value.results.filter(({ outcome: done }) => done === "made").length,
              refused: answer.value.results.filter(({ outcome: done }) => done === "refused"),
            }
          : { ...NOTHING, problem: answer.problem },
      );
      setBusy(false);
      await queries.invalidateQueries({ queryKey });
    },
  };
}

/** By place, so that a row finds the finding that was sent for it. */
function keyed(
  asked: readonly FindingAsked[],
  shown: ReadonlyMap<string, FindingView>,
): ReadonlyMap<string, FindingView> {
  return new Map(
    asked.flatMap(({ id, unitId, item }) => {
      const view = shown.get(id);
      return view === undefined ? [] : [[`${unitId} ${item}`, view] as const];
    }),
  );
}

function withFinding(
  row: AppraisalRow,
  made: readonly string[],
  shown: ReadonlyMap<string, FindingView>,
): AppraisalRow {
  const view = shown.get(`${row.unitId} ${row.item}`);
  if (view === undefined || !made.includes(view.id)) return row;
  const findings = [
    ...row.findings.filter(({ stage, seat }) => stage !== view.stage || seat !== view.seat),
    view,
  ];
  const claim = row.claim && { ...row.claim, by: "", at: "" };
  const state = itemState({
    signed: claim,
    blind: false,
    findings,
    gap: row.gap,
    explanation: row.explanation,
    decision: row.decision,
    secondOver: false,
  });
  return { ...row, findings, state: view.stage === "first" && view.seat === 1 ? state : row.state };
}

/** Row → the key by which pages tell rows apart. */
export function placeOf({ unitId, item }: Pick<AppraisalRow, "unitId" | "item">): string {
  return `${unitId} ${item}`;
}
