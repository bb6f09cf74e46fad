import { openingRoutes, type Draft, type PlanChange, type PlanRound, type ProblemReply } from "@thang-diem/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ask, call, UNREACHABLE } from "../client.ts";

export function usePlan(evaluationId: string) {
  return useQuery({ queryKey: ["plan", evaluationId], queryFn: () => ask(openingRoutes.plan, { evaluationId }) });
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
  readonly takeTheirs: () => void;
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
export function usePart<T>(draft: Draft, read: (draft: Draft) => T, change: (value: T) => PlanChange): Part<T> {
  const queries = useQueryClient();
  const [value, setValue] = useState(() => read(draft));
  const [state, setState] = useState<Part<T>["state"]>("saved");
  const [savedAt, setSavedAt] = useState("");
  const [problem, setProblem] = useState<ProblemReply>();
  const [conflict, setConflict] = useState<Conflict>();
  const seen = useRef(draft.revision);
  const unsent = useRef<{ readonly value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<boolean> | undefined>(undefined);
  const { evaluationId } = draft;
  const toChange = useRef(change);
  toChange.current = change;

  const send = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (sending.current !== undefined) await sending.current;
    const given = unsent.current;
    if (given === undefined) return true;
    unsent.current = undefined;
    setState("saving");
    sending.current = (async () => {
      const answer = await call(openingRoutes.savePlan, { evaluationId, revision: seen.current, change: toChange.current(given.value) });
      if (answer.ok) {
        seen.current = answer.value.revision;
        queries.setQueryData(["plan", evaluationId], answer.value);
        setProblem(undefined);
        setConflict(undefined);
        setSavedAt(new Date().toISOString());
        setState(unsent.current === undefined ? "saved" : "saving");
        return unsent.current === undefined;
      }
      // What could not be sent is kept, unless something newer was typed since.
      unsent.current ??= given;
      const { problem: refusal } = answer;
      if (refusal.code === UNREACHABLE) {
        setState("waiting");
        timer.current = setTimeout(() => void send(), RETRY_MS);
      } else if (refusal.code === "plan-changed") {
        const { by, at, revision } = refusal.details ?? {};
        setConflict({ by: String(by), at: String(at), revision: Number(revision) });
        setState("conflict");
      } else {
        setProblem(refusal);
        setState("refused");
      }
      return false;
    })();
    const done = await sending.current;
    sending.current = undefined;
    return done;
  }, [evaluationId, queries]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => unsent.current !== undefined && event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void send();
    };
  }, [send]);

  return {
    value,
    state,
    savedAt,
    problem,
    conflict,
    put(next) {
      setValue(next);
      unsent.current = { value: next };
      if (state !== "conflict") {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void send(), PAUSE_MS);
      }
    },
    keepMine() {
      seen.current = conflict?.revision ?? seen.current;
      setConflict(undefined);
      void send();
    },
    takeTheirs() {
      unsent.current = undefined;
      void ask(openingRoutes.plan, { evaluationId }).then((fresh) => {
        queries.setQueryData(["plan", evaluationId], fresh);
        seen.current = fresh.revision;
        setValue(read(fresh));
        setConflict(undefined);
        setState("saved");
      });
    },
    flush: send,
  };
}
