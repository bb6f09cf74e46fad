import { useQueryClient } from "@tanstack/react-query";

/** "2/3" stays a fraction, "0.5" is half. */
export function shareText(share: string): string {
  return share === "0.5" ? "1/2" : share.includes("/") ? share : `${Number(share) * 100}%`;
}

/** Reads a session again, and the lists that count its items. */
export function useReread(evaluationId: string, sessionId: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["council-session", sessionId] });
    await queries.invalidateQueries({ queryKey: ["council", evaluationId] });
  };
}
