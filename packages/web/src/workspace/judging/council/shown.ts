import type { EvaluationId } from "@thang-diem/engine";
import { useQueryClient } from "@tanstack/react-query";

/** Reads a session again, and the lists that count its items. */
export function useReread(evaluationId: EvaluationId, sessionId: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["council-session", sessionId] });
    await queries.invalidateQueries({ queryKey: ["council", evaluationId] });
  };
}
