import { operationRoutes } from "@thang-diem/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, useLanguage, useWords } from "../../kit/index.ts";
import { WORDS } from "./words.ts";

export const maintenanceQuery = queryOptions({
  queryKey: ["operation", "maintenance"],
  queryFn: () => ask(operationRoutes.maintenance, {}),
  refetchInterval: 60_000,
  // Whoever cannot ask has other words on the page already.
  retry: false,
});

/** What everybody is told of work on the installation; nothing while there is none. */
export function MaintenanceNotice(): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useLanguage();
  const { data } = useQuery(maintenanceQuery);
  if (data === undefined || data.vi === "") return undefined;
  return (
    <aside className="maintenance" role="status">
      <p>
        {say(data)} {data.closed && words.closedMeanwhile}
      </p>
    </aside>
  );
}
