import { useQueryClient } from "@tanstack/react-query";

/** Reads the account and the lists anew after a change. */
export function useReread(accountId: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["account", accountId] }),
      queries.invalidateQueries({ queryKey: ["accounts"] }),
    ]);
  };
}
