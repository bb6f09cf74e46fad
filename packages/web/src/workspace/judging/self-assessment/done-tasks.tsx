import type { ItemCode } from "@thang-diem/engine";
import {
  FIELD_LENGTH_MAX,
  NOTE,
  TASK_SOURCE_WORDS,
  TASK_STATUS_WORDS,
  taskRoutes,
} from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { type FormState, valueIn } from "./form-store.ts";
import type { FormPlace, OpenForm } from "./use-form.ts";
import { WORDS } from "./words.ts";

/**
 * What was done about an item in the course of the year, from plan, conclusions and inspections: one press takes it
 * into the explanation, with the papers that it names.
 */
export function DoneTasks({
  item,
  place,
  open,
  state,
}: {
  readonly item: ItemCode;
  readonly place: FormPlace;
  readonly open: OpenForm;
  readonly state: FormState;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { evaluationId, roundId, unitVersionId } = place;
  const { data } = useQuery({
    queryKey: ["done-tasks", evaluationId, roundId, unitVersionId],
    queryFn: () => ask(taskRoutes.done, { evaluationId, roundId, unitVersionId }),
    enabled: holdsIn(usePerson(), "plan.read", evaluationId),
  });
  const tasks = data?.tasks.filter((task) => task.item === item) ?? [];
  if (tasks.length === 0) return undefined;
  const note = valueIn(state, item, NOTE);
  const withTask = (text: string) => (note.trim() === "" ? text : `${note.trimEnd()}\n${text}`);
  return (
    <section className="notice" aria-label={words.doneTasks}>
      <p>
        <strong>{words.doneTasks}</strong>
      </p>
      <ul>
        {tasks.map(({ id, measure, progress, status, source, basis, doneOn }) => (
          <li key={id}>
            {[measure, progress].join(" ")}{" "}
            <span className="quiet">
              {[
                TASK_SOURCE_WORDS[source][language],
                basis,
                TASK_STATUS_WORDS[status][language],
                dateText(doneOn, language),
              ]
                .filter(Boolean)
                .join(", ")}
            </span>{" "}
            {!note.includes(progress) && withTask(progress).length <= FIELD_LENGTH_MAX && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => open.store.type(item, NOTE, withTask(progress))}
              >
                {words.takeOver}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
