import type { EvaluationId } from "@thang-diem/engine";
import { planRoutes, type PlanLine, type PlanMeasure } from "@thang-diem/contract";
import { dateText, points } from "@thang-diem/presentation";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  addressOf,
  ask,
  AskingButton,
  call,
  ProblemSummary,
  RefusedError,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { FormFile } from "../../judging/self-assessment/index.ts";
import { useSpeech } from "../../words/index.ts";
import { ProgressForm, statusText } from "../tasks/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { DropMeasure, MeasureForm } from "./measure-forms.tsx";
import { WORDS } from "./words.ts";

type Plan = PlanLine & { readonly list: readonly PlanMeasure[] };

/** One plan: measures to be changed until the leader signs, then how far each has come and what the next year says. */
export function PlanPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId, planId } = useIds("evaluationId", "planId");
  const queries = useQueryClient();
  const key = ["plan", evaluationId, planId];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => ask(planRoutes.read, { evaluationId, planId }),
  });
  const again = async () => {
    await queries.invalidateQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: ["plans", evaluationId] });
  };
  const title = data === undefined ? words.title : words.planOf(data.unitName, data.year);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Body plan={data} evaluationId={evaluationId} again={again} />
      )}
    </>
  );
}

interface Given {
  readonly plan: Plan;
  readonly evaluationId: EvaluationId;
  readonly again: () => Promise<void>;
}

function Body({ plan, evaluationId, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const { say, language, time } = useSpeech();
  const signing = useSending(planRoutes.sign, "sign", again);
  const of = { evaluationId, planId: plan.id };
  return (
    <>
      <p>
        {words.summary(say(plan.title), plan.measures, points(plan.expected, language))}{" "}
        {plan.signedAt === undefined ? words.notSigned : words.signedAt(time(plan.signedAt))}
      </p>
      <div className="actions no-print">
        <a href={addressOf(planRoutes.document, of)} download>
          {words.document}
        </a>
        {plan.maySign && (
          <AskingButton
            label={words.sign}
            ask={{ title: words.signTitle, means: <p>{words.signMeans}</p> }}
            busy={signing.busy}
            onAct={() => void signing.send(of)}
          />
        )}
      </div>
      <ProblemSummary problem={signing.problem} />
      <ol className="plain-list">
        {plan.list.map((measure) => (
          <li key={measure.id} className="section">
            <Measure plan={plan} measure={measure} evaluationId={evaluationId} again={again} />
          </li>
        ))}
      </ol>
      {plan.mayWrite && plan.signedAt === undefined && (
        <section className="section no-print">
          <h2>{words.inExcel}</h2>
          <FormFile
            id="plan-file"
            lead={words.inExcelLead}
            file={addressOf(planRoutes.workbook, of)}
            send={(fileName, content, write) =>
              call(planRoutes.importFile, { ...of, fileName, write }, content)
            }
            written={["plan"]}
          />
        </section>
      )}
    </>
  );
}

function Measure({
  plan,
  measure,
  evaluationId,
  again,
}: Given & { readonly measure: PlanMeasure }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const person = usePerson();
  const place = { evaluationId, planId: plan.id, measureId: measure.id };
  const signed = plan.signedAt !== undefined;
  const lines: readonly (readonly [string, string])[] = [
    [words.measure, measure.measure],
    [words.owner, [measure.owner, measure.helpers].filter(Boolean).join("; ")],
    [words.due, measure.due === "" ? "" : dateText(measure.due, language)],
    [words.expected, measure.expected === "" ? "" : points(measure.expected, language)],
    [words.money, measure.money],
    [words.evidence, measure.evidence],
    [words.progress, measure.progress],
  ];
  return (
    <>
      <h2>
        {measure.item} {say(measure.itemTitle)}
      </h2>
      <p>
        <strong>{statusText(measure, language)}</strong>
        {measure.outcome !== undefined && <> · {words.outcomes[measure.outcome]}</>}
      </p>
      <dl className="facts">
        {lines
          .filter(([, text]) => text !== "")
          .map(([title, text]) => (
            <div className="fact-line" key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {plan.mayWrite && !signed && (
        <div className="actions no-print">
          <MeasureForm place={place} measure={measure} again={again} />
          <DropMeasure place={place} item={measure.item} again={again} />
        </div>
      )}
      {plan.mayWrite && signed && (
        <ProgressForm
          place={{ evaluationId, taskId: measure.id }}
          task={measure}
          proves={holdsIn(person, "evaluation.write", evaluationId)}
          again={again}
        />
      )}
    </>
  );
}
