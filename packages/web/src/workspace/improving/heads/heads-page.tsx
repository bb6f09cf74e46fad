import { headRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { useSpeech } from "../../words/index.ts";
import { OpenForm } from "./open-form.tsx";
import { WORDS } from "./words.ts";

/** The lists of heads that bear the reader's name; whoever keeps them opens a new one here. */
export function HeadsPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["heads", evaluationId],
    queryFn: () => ask(headRoutes.list, { evaluationId }),
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.reviews.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="plain-list">
          {data.reviews.map(({ id, title, edition, state, heads }) => (
            <li key={id}>
              <Link
                to="/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId"
                params={{ evaluationId, reviewId: id }}
              >
                {words.listOf(say(title), edition)}
              </Link>
              : {words.heads(heads)}, {words.states[state]}
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && data.editions.length > 0 && <OpenForm evaluationId={evaluationId} read={data} />}
    </>
  );
}
