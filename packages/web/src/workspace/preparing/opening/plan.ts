import type { EvaluationId } from "@thang-diem/engine";
import {
  openingRoutes,
  type Draft,
  type PlanChange,
  type PlanRound,
  type ProblemReply,
} from "@thang-diem/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ask, call, UNREACHABLE } from "../../../kit/index.ts";

export function usePlan(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["plan", evaluationId],
    queryFn: () => ask(openingRoutes.plan, { evaluationId }),
  });
}

/** Units of a round with their groups. */
export type Members = Pick<PlanRound, "groups" | "units">;

/** Who saved the same part meanwhile. */
export interface Conflict {
  readonly by: string;
  readonly at: string;
  readonly revision: number;
}

export interface Part<T> {
  readonly value: T;
  /** Shows at once, is saved when one pauses. */
  readonly put: (value: T) => void;
  readonly state: "saved" | "saving" | "waiting" | "refused" | "conflict";
  readonly savedAt: string;
  readonly problem: ProblemReply | undefined;
  readonly conflict: Conflict | undefined;
  /** Saves over what the other person saved. */
  readonly keepMine: () => void;
  /** Takes what the other person saved. */
  readonly takeTheirs: () => Promise<void>;
  /** Sends what waits; true when nothing is left to send. */
  readonly flush: () => Promise<boolean>;
}

const PAUSE_MS = 600;
const RETRY_MS = 4_000;

/**
 * A part of the plan while somebody edits it: kept on the page until the server has it, sent again when the line comes
 * back, never written over what somebody else has saved meanwhile.
 *
 * @param read the part as a draft holds it
 * @param change how the part is saved
 */
export function usePart<T>(
  draft: Draft,
  read: (draft: Draft) => T,
  change: (value: T) => PlanChange,
): Part<T> {
  const queries = useQueryClient();
  const { evaluationId } = draft;
  const [value, setValue] = useState(() => read(draft));
  const sender = useSender(draft, change);
  const { state, conflict, send, unsent, seen } = sender;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => unsent.current !== undefined && event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void send();
    };
  }, [send, unsent]);
  return {
    value,
    state,
    savedAt: sender.savedAt,
    problem: sender.problem,
    conflict,
    flush: send,
    put(next) {
      setValue(next);
      unsent.current = { value: next };
      if (state !== "conflict") sender.later(PAUSE_MS);
    },
    keepMine() {
      seen.current = conflict?.revision ?? seen.current;
      void send();
    },
    async takeTheirs() {
      const fresh = await ask(openingRoutes.plan, { evaluationId });
      unsent.current = undefined;
      queries.setQueryData(["plan", evaluationId], fresh);
      seen.current = fresh.revision;
      setValue(read(fresh));
      sender.settle();
    },
  };
}

const SETTLED: SendingState = { state: "saved", savedAt: "" };

/** Sends one thing after the other; what could not be sent waits, unless something newer was typed since. */
function useSender<T>(draft: Draft, change: (value: T) => PlanChange) {
  const queries = useQueryClient();
  const { evaluationId } = draft;
  const [{ state, savedAt, problem, conflict }, setOutcome] = useState<SendingState>(SETTLED);
  const seen = useRef(draft.revision);
  const unsent = useRef<{ readonly value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const toChange = useRef(change);
  toChange.current = change;

  const sendOne = useCallback(async (): Promise<boolean> => {
    const given = unsent.current;
    if (given === undefined) return true;
    unsent.current = undefined;
    setOutcome((before) => ({ state: "saving", savedAt: before.savedAt }));
    const answer = await call(openingRoutes.savePlan, {
      evaluationId,
      revision: seen.current,
      change: toChange.current(given.value),
    });
    if (answer.ok) {
      seen.current = answer.value.revision;
      queries.setQueryData(["plan", evaluationId], answer.value);
      setOutcome({
        state: unsent.current === undefined ? "saved" : "saving",
        savedAt: new Date().toISOString(),
      });
      return unsent.current === undefined;
    }
    unsent.current ??= given;
    setOutcome((before) => ({ ...refusedState(answer.problem), savedAt: before.savedAt }));
    if (answer.problem.code === UNREACHABLE) timer.current = setTimeout(() => void sendOne(), RETRY_MS);
    return false;
  }, [evaluationId, queries]);

  const send = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const next = sending.current.then(sendOne);
    sending.current = next;
    return next;
  }, [sendOne]);

  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), ms);
  };
  return {
    state,
    savedAt,
    problem,
    conflict,
    send,
    later,
    unsent,
    seen,
    settle: () => setOutcome(SETTLED),
  };
}

interface SendingState {
  readonly state: Part<unknown>["state"];
  readonly savedAt: string;
  readonly problem?: ProblemReply | undefined;
  readonly conflict?: Conflict | undefined;
}

function refusedState(problem: ProblemReply): Omit<SendingState, "savedAt"> {
  if (problem.code === UNREACHABLE) return { state: "waiting" };
  if (problem.code !== "plan-changed") return { state: "refused", problem };
  const { by, at, revision } = problem.details ?? {};
  return { state: "conflict", conflict: { by: String(by), at: String(at), revision: Number(revision) } };
}
