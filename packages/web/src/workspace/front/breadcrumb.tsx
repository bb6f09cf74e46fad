import type { EvaluationId } from "@thang-diem/engine";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ROOMS, useEvaluation } from "../preparing/evaluations/index.ts";
import { useWords } from "../../kit/index.ts";
import { useSpeech } from "../words/index.ts";
import { holdsIn, usePerson } from "../session.ts";
import { WORDS } from "./words.ts";
import { usePossibleIds } from "./ids.ts";

/** Inside an evaluation: the way back to its front page, and to the room of which this is a part. */
export function Breadcrumb(): ReactElement | undefined {
  const { evaluationId, step } = usePossibleIds();
  const { pathname } = useLocation();
  // The steps of the preparation have their own list.
  if (step !== undefined) return undefined;
  const [, below = ""] = evaluationId === undefined ? [] : pathname.split(`/ky-danh-gia/${evaluationId}`);
  return evaluationId === undefined || below.replace(/\/$/, "") === "" ? undefined : (
    <Path evaluationId={evaluationId} below={below} />
  );
}

/** What belongs to the form of one unit: signing, the workbook. */
const BELOW_FORM = /^\/tu-cham\/[^/]+\/[^/]+\/./;

function Path({
  evaluationId,
  below,
}: {
  readonly evaluationId: EvaluationId;
  readonly below: string;
}): ReactElement | undefined {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const person = usePerson();
  const { roundId, unitVersionId } = usePossibleIds();
  const { data } = useEvaluation(evaluationId);
  if (data === undefined) return undefined;
  const room = ROOMS.map((each) => ({
    ...each,
    own: each.to.replace("/ky-danh-gia/$evaluationId", ""),
  })).find(({ own }) => below === own || below.startsWith(`${own}/`));
  return (
    <nav aria-label={words.path} className="breadcrumb">
      <ol>
        <li>
          <Link to="/ky-danh-gia/$evaluationId" params={{ evaluationId }}>
            {say(data.title)}
          </Link>
        </li>
        {room !== undefined && (
          <li>
            {below === room.own ? (
              <span aria-current="page">{say(room.title)}</span>
            ) : !holdsIn(person, room.permission, evaluationId) ? (
              say(room.title)
            ) : (
              <Link to={room.to} params={{ evaluationId }}>
                {say(room.title)}
              </Link>
            )}
          </li>
        )}
        {roundId !== undefined && unitVersionId !== undefined && BELOW_FORM.test(below) && (
          <li>
            <Link
              to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
              params={{ evaluationId, roundId, unitVersionId }}
              search={{}}
            >
              {words.form}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
