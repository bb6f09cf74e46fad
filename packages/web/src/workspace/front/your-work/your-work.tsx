import { evaluationRoutes, type EvaluationLine } from "@thang-diem/contract";
import { timeLeft } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { useSpeech } from "../../words/index.ts";
import { byUrgency, type Task } from "./task.ts";
import { useTasks } from "./use-tasks.ts";
import { WORDS } from "./words.ts";

const HAS_WORK: ReadonlySet<EvaluationLine["status"]> = new Set(["open", "approved", "published"]);

/** Sentence of the user: "What waits for me, how much is left, until when, and where do I begin?" */
export function YourWork(): ReactElement | undefined {
  const { data } = useQuery({ queryKey: ["evaluations"], queryFn: () => ask(evaluationRoutes.list, {}) });
  const open = data?.evaluations.filter(({ status }) => HAS_WORK.has(status)) ?? [];
  return open.length === 0 ? undefined : (
    <>
      {open.map((evaluation) => (
        <WorkIn key={evaluation.id} line={evaluation} />
      ))}
    </>
  );
}

function WorkIn({ line }: { readonly line: EvaluationLine }): ReactElement | undefined {
  const { data } = useEvaluation(line.id);
  return data === undefined ? undefined : <Tasks evaluation={data} />;
}

function Tasks({
  evaluation,
}: {
  readonly evaluation: Parameters<typeof useTasks>[0];
}): ReactElement | undefined {
  const { say, language, words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { tasks, loading, failed } = useTasks(evaluation);
  // An evaluation that is over is named only where something of it still waits.
  if (evaluation.status !== "open" && tasks.length === 0) return undefined;
  const [first] = byUrgency(tasks);
  return (
    <section className="section" aria-busy={loading}>
      <h2>{words.title}</h2>
      <p className="quiet">{say(evaluation.title)}</p>
      {first?.closesAt !== undefined && tasks.length > 1 && (
        <p>
          <strong>
            {words.first(
              tasks.length,
              timeLeft(Date.parse(first.closesAt) - Date.parse(evaluation.now), language),
            )}
          </strong>
        </p>
      )}
      {byUrgency(tasks).map((task) => (
        <TaskBlock key={task.key} task={task} now={evaluation.now} />
      ))}
      {loading && tasks.length === 0 && <p>{frame.loading}</p>}
      {!loading && !failed && tasks.length === 0 && <p>{words.none}</p>}
      {failed && <p>{words.failed}</p>}
    </section>
  );
}

function TaskBlock({ task, now }: { readonly task: Task; readonly now: string }): ReactElement {
  const { title, about, done, of, go, to } = task;
  return (
    <article className="task">
      <div className="task-head">
        <h3>{title}</h3>
        <Until task={task} now={now} />
      </div>
      {done !== undefined && of !== undefined && of > 0 && (
        <div className="bar" aria-hidden="true">
          <span style={{ width: `${Math.round((100 * done) / of)}%` }} />
        </div>
      )}
      <p>{about}</p>
      <Button component={Link} to={to}>
        {go}
      </Button>
    </article>
  );
}

function Until({
  task: { closesAt },
  now,
}: {
  readonly task: Task;
  readonly now: string;
}): ReactElement | undefined {
  const { time, language } = useSpeech();
  const words = useWords(WORDS);
  if (closesAt === undefined) return undefined;
  const left = Date.parse(closesAt) - Date.parse(now);
  return (
    <p className="task-when">
      <strong className={left < 0 ? "over" : undefined}>{timeLeft(left, language)}</strong>
      <br />
      <span className="quiet">{words.until(time(closesAt))}</span>
    </p>
  );
}
