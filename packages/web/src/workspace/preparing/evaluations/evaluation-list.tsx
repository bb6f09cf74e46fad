import type { EvaluationId } from "@thang-diem/engine";
import { EVERY_EVALUATION, evaluationRoutes, grantsOf } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { ROOMS } from "./rooms.ts";
import { WORDS } from "./words.ts";

/** The evaluations that somebody takes part in, newest first. */
export function EvaluationList(): ReactElement {
  const { say, words: frame } = useSpeech();
  const words = useWords(WORDS);
  const person = usePerson();
  const { data } = useQuery({ queryKey: ["evaluations"], queryFn: () => ask(evaluationRoutes.list, {}) });
  return (
    <section className="section">
      <h2>{words.list}</h2>
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.evaluations.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="plain-list">
          {data.evaluations.map(({ id, title, officeName, status, sample }) => (
            <li key={id}>
              {status === "draft" ? (
                <Link to="/ky-danh-gia/$evaluationId/lap/$step" params={{ evaluationId: id, step: "mo" }}>
                  {say(title)}
                </Link>
              ) : (
                <Link to="/ky-danh-gia/$evaluationId" params={{ evaluationId: id }}>
                  {say(title)}
                </Link>
              )}
              <br />
              <span className="quiet">
                {officeName} · {words.states[status]}
                {sample && ` · ${words.sample}`}
              </span>
              {status !== "draft" && <OwnRooms evaluationId={id} />}
            </li>
          ))}
        </ul>
      )}
      {grantsOf(person.roles, "evaluation.create").some(
        ({ evaluation }) => evaluation === EVERY_EVALUATION,
      ) && (
        <div>
          <Button
            component={Link}
            to="/lap-ky-danh-gia"
            variant={data?.evaluations.length === 0 ? "filled" : "default"}
          >
            {words.setUp}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The way to one's own work, without a page between. */
function OwnRooms({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement {
  const { say } = useSpeech();
  const person = usePerson();
  return (
    <ul className="rooms short-rooms">
      {ROOMS.filter(({ permission }) => holdsIn(person, permission, evaluationId)).map(({ to, title }) => (
        <li key={to}>
          <Link to={to} params={{ evaluationId }}>
            {say(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
