import type { EvaluationId } from "@thang-diem/engine";
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
import { call, newId } from "../../../kit/index.ts";
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
export function useFindings(evaluationId: EvaluationId, queryKey: QueryKey): Findings {
  const queries = useQueryClient();
  const { fullName } = usePerson();
  const [batches, setBatches] = useState<readonly (readonly string[])[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(NOTHING);
  const [busy, setBusy] = useState(false);

  const send = async ({ asked, shown }: ToSend): Promise<boolean> => {
    if (busy || asked.length === 0) return false;
    setBusy(true);
    const { results, problem } = await sendAll(evaluationId, asked);
    const made = results.filter(({ outcome: done }) => done !== "refused").map(({ id }) => id);
    const refused = results.filter(({ outcome: done }) => done === "refused");
    if (made.length > 0) setBatches([...batches, made]);
    queries.setQueryData<{ readonly rows: readonly AppraisalRow[] }>(
      queryKey,
      (sheet) => sheet && { ...sheet, rows: sheet.rows.map((row) => withFinding(row, made, shown)) },
    );
    if (refused.length > 0 || knowsMore(asked, shown)) void queries.invalidateQueries({ queryKey });
    setOutcome({ made: made.length, undone: 0, refused, problem });
    setBusy(false);
    return problem === undefined && refused.length === 0;
  };

  return {
    busy,
    canUndo: batches.length > 0,
    ...outcome,
    accept: (rows) => send(toSend(fullName, rows, "accepted")),
    change: (row, given) => send(toSend(fullName, [row], "changed", given)),
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

/** Batch after batch until one fails: what went before it stands. */
async function sendAll(
  evaluationId: EvaluationId,
  asked: readonly FindingAsked[],
): Promise<{ readonly results: readonly FindingResult[]; readonly problem: ProblemReply | undefined }> {
  const results: FindingResult[] = [];
  for (let from = 0; from < asked.length; from += BATCH) {
    const findings = asked.slice(from, from + BATCH);
    const answer = await call(appraisalRoutes.find, { evaluationId, findings });
    if (!answer.ok) return { results, problem: answer.problem };
    results.push(...answer.value.results);
  }
  return { results, problem: undefined };
}

/** Whether the server may show something else than what was put on the sheet at once. */
function knowsMore(asked: readonly FindingAsked[], shown: ReadonlyMap<string, FindingView>): boolean {
  return (
    asked.some(({ seen }) => seen !== "none") ||
    [...shown.values()].some(({ stage, seat }) => stage === "second" || seat !== 1)
  );
}

interface ToSend {
  readonly asked: readonly FindingAsked[];
  /** What the sheet shows of them at once, by place. */
  readonly shown: ReadonlyMap<string, FindingView>;
}

function toSend(
  by: string,
  rows: readonly AppraisalRow[],
  verdict: "accepted" | "changed",
  given?: Change,
): ToSend {
  const shown = new Map<string, FindingView>();
  const asked = rows.map((row): FindingAsked => {
    const id = newId();
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
        by,
        at: new Date().toISOString(),
        own: true,
      });
    return {
      id,
      roundId: row.roundId,
      unitVersionId: row.unitVersionId,
      item: row.item,
      seen: ownFinding(row)?.id ?? "none",
      verdict,
      facts: given?.facts ?? {},
      reason: given?.reason ?? "",
    };
  });
  return { asked, shown: keyed(asked, shown) };
}

/** By place, so that a row finds the finding that was sent for it. */
function keyed(
  asked: readonly FindingAsked[],
  shown: ReadonlyMap<string, FindingView>,
): ReadonlyMap<string, FindingView> {
  return new Map(
    asked.flatMap(({ id, unitVersionId, item }) => {
      const view = shown.get(id);
      return view === undefined ? [] : [[`${unitVersionId} ${item}`, view] as const];
    }),
  );
}

function withFinding(
  row: AppraisalRow,
  made: readonly string[],
  shown: ReadonlyMap<string, FindingView>,
): AppraisalRow {
  const view = shown.get(`${row.unitVersionId} ${row.item}`);
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
export function rowKey({ unitVersionId, item }: Pick<AppraisalRow, "unitVersionId" | "item">): string {
  return `${unitVersionId} ${item}`;
}
