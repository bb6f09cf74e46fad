import type { EvaluationId } from "@thang-diem/engine";
import {
  TASK_SOURCE_WORDS,
  TASK_STATUSES,
  taskRoutes,
  type RouteReply,
  type TaskStatus,
} from "@thang-diem/contract";
import { count, dateText } from "@thang-diem/presentation";
import { NativeSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { GiveTask } from "./give-task.tsx";
import { QuarterReport } from "./quarter-report.tsx";
import { ProgressForm } from "./progress-form.tsx";
import { statusText } from "./status-text.ts";
import { WORDS } from "./words.ts";

type Line = RouteReply<(typeof taskRoutes)["list"]>["tasks"][number];
type Items = RouteReply<(typeof taskRoutes)["list"]>["items"];

/** Every task that the reader may see: a board by unit, then the tasks themselves with their terms. */
export function TasksPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const person = usePerson();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["tasks", evaluationId],
    queryFn: () => ask(taskRoutes.list, { evaluationId }),
  });
  const again = () => queries.invalidateQueries({ queryKey: ["tasks", evaluationId] });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.tasks.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Board tasks={data.tasks} />
          <Tasks evaluationId={evaluationId} tasks={data.tasks} items={data.items} again={again} />
          <QuarterReport evaluationId={evaluationId} />
        </>
      )}
      {holdsIn(person, "task.give", evaluationId) && <GiveTask evaluationId={evaluationId} again={again} />}
    </>
  );
}

/** How many tasks of each unit stand how. */
function Board({ tasks }: { readonly tasks: readonly Line[] }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const units = [...Map.groupBy(tasks, ({ unitVersionId }) => unitVersionId).values()];
  const columns: Column<readonly Line[]>[] = [
    { key: "unit", title: words.unit, names: true, cell: ([first]) => first?.unitName },
    ...TASK_STATUSES.map((status): Column<readonly Line[]> => ({
      key: status,
      title: statusText({ status }, language),
      className: "numeric",
      cell: (rows) => count(rows.filter((each) => each.status === status).length, language),
    })),
    { key: "all", title: words.all, className: "numeric", cell: (rows) => count(rows.length, language) },
  ];
  return (
    <section className="section">
      <h2>{words.board}</h2>
      <Table
        label={words.board}
        columns={columns}
        rows={units}
        keyOf={([first]) => first?.unitVersionId ?? ""}
      />
    </section>
  );
}

const SHOWS: Readonly<Record<keyof (typeof WORDS)["vi"]["shows"], readonly TaskStatus[]>> = {
  waiting: ["on-time", "late"],
  late: ["late"],
  done: ["done", "done-late"],
  proved: ["proved"],
  all: TASK_STATUSES,
};
type Show = keyof typeof SHOWS;
const SHOW_NAMES: readonly Show[] = ["waiting", "late", "done", "proved", "all"];

/** Tasks of one kind, the earliest date first. */
function Tasks({
  evaluationId,
  tasks,
  items,
  again,
}: {
  readonly evaluationId: EvaluationId;
  readonly tasks: readonly Line[];
  readonly items: Items;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const [show, setShow] = useState<Show>("waiting");
  const shown = tasks
    .filter(({ status }) => SHOWS[show].includes(status))
    .toSorted((a, b) => (a.due || "9999").localeCompare(b.due || "9999"));
  return (
    <section className="section">
      <h2>{words.list(shown.length)}</h2>
      <div className="form no-print">
        <NativeSelect
          label={words.show}
          value={show}
          data={SHOW_NAMES.map((value) => ({ value, label: words.shows[value] }))}
          onChange={(event) => setShow(SHOW_NAMES.find((name) => name === event.currentTarget.value) ?? show)}
        />
      </div>
      <ol className="plain-list">
        {shown.map((task) => (
          <li key={task.id} className="section">
            <TaskCard evaluationId={evaluationId} task={task} items={items} again={again} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function TaskCard({
  evaluationId,
  task,
  items,
  again,
}: {
  readonly evaluationId: EvaluationId;
  readonly task: Line;
  readonly items: Items;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const title = items.find(({ item }) => item === task.item)?.title;
  const lines: readonly (readonly [string, string])[] = [
    [words.unit, task.unitName],
    [words.itemOf, title === undefined ? task.item : `${task.item} ${say(title)}`],
    [words.due, task.due === "" ? words.noDue : dateText(task.due, language)],
    [words.source, [TASK_SOURCE_WORDS[task.source][language], task.basis].filter(Boolean).join(": ")],
    [words.owner, [task.owner, task.helpers].filter(Boolean).join("; ")],
    [words.evidence, task.evidence],
    [words.progress, task.progress],
  ];
  return (
    <>
      <h3>{task.measure}</h3>
      <p>
        <strong>{statusText(task, language)}</strong>
      </p>
      <dl className="facts">
        {lines
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div className="fact-line" key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {task.mayMove && (
        <ProgressForm
          place={{ evaluationId, taskId: task.id }}
          task={task}
          proves={task.mayProve}
          again={again}
        />
      )}
    </>
  );
}
