import type { EvaluationId } from "@thang-diem/engine";
import { TASK_STATUS_WORDS, TASK_STATES, taskRoutes, type Task, type TaskState } from "@thang-diem/contract";
import { NativeSelect, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** How far a task has come. */
export function ProgressForm({
  place,
  task,
  proves,
  again,
}: {
  readonly place: { readonly evaluationId: EvaluationId; readonly taskId: string };
  readonly task: Task;
  /** Whether the reader may say that it is proved. */
  readonly proves: boolean;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const state: TaskState =
    task.status === "proved" ? "proved" : task.status.startsWith("done") ? "done" : "open";
  const kept = useKept(`progress ${task.id}`, { state: state as string, progress: task.progress });
  const sending = useSending(taskRoutes.move, `progress-${task.id}`, again, kept);
  const states = TASK_STATES.filter((each) => proves || each !== "proved");
  const titles = {
    open: words.notDone,
    done: TASK_STATUS_WORDS.done[language],
    proved: TASK_STATUS_WORDS.proved[language],
  };
  return (
    <details className="no-print">
      <summary>{words.report(task.item === "" ? task.measure : task.item)}</summary>
      <SendForm
        sending={sending}
        submit={words.send}
        onSubmit={() =>
          void sending.send({
            ...place,
            state: kept.value.state as TaskState,
            progress: kept.value.progress,
          })
        }
      >
        <NativeSelect
          label={words.state}
          value={kept.value.state}
          data={states.map((value) => ({ value, label: titles[value] }))}
          onChange={(event) => kept.put({ state: event.currentTarget.value })}
          {...sending.field("state")}
        />
        <Textarea
          label={words.progress}
          description={words.progressHint}
          autosize
          minRows={2}
          value={kept.value.progress}
          onChange={(event) => kept.put({ progress: event.currentTarget.value })}
          {...sending.field("progress")}
        />
      </SendForm>
    </details>
  );
}
