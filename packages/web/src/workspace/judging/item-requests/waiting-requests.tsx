import { itemRequestRoutes } from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { REQUEST_WORDS } from "./words.ts";

/** What a unit has been asked for and has not answered yet, each with the way to its item. */
export function WaitingRequests({
  evaluationId,
  unitVersionId,
}: {
  readonly evaluationId: EvaluationId;
  readonly unitVersionId: UnitVersionId;
}): ReactElement | undefined {
  const words = useWords(REQUEST_WORDS);
  const { time } = useSpeech();
  const { data } = useQuery({
    queryKey: ["item-requests", evaluationId],
    queryFn: () => ask(itemRequestRoutes.waiting, { evaluationId }),
    retry: false,
  });
  const own = (data?.requests ?? []).filter((request) => request.unitVersionId === unitVersionId);
  if (own.length === 0) return undefined;
  return (
    <ul className="plain-list">
      {own.map(({ id, roundId, item, askedBy, until }) => (
        <li key={id} className="notice">
          <Link
            to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
            params={{ evaluationId, roundId, unitVersionId }}
            search={{ muc: item }}
          >
            {words.waiting(item, askedBy, time(until))}
          </Link>
        </li>
      ))}
    </ul>
  );
}
