import { questionnaireRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { type Part, type Questionnaire, textIn } from "@thang-diem/engine/questionnaire";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Every question of a version as it is asked, with choices and conditions. */
export function QuestionnairePage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId, versionId } = useIds("evaluationId", "versionId");
  const { data, error } = useQuery({
    queryKey: ["questionnaire", versionId],
    queryFn: () => ask(questionnaireRoutes.read, { evaluationId, versionId }),
    staleTime: Infinity,
  });
  const form = data?.form as Questionnaire | undefined;
  const [chosen, setChosen] = useState("");
  const language = chosen === "" ? (form?.language ?? "") : chosen;
  const title = form === undefined ? words.preview : textIn(form.title, language, form.language);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p>{words.previewLead}</p>
      <EditLink evaluationId={evaluationId} versionId={versionId} />
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {form === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          {form.languages.length > 1 && (
            <NativeSelect
              className="filter-round"
              label={words.language}
              value={language}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={form.languages.map(({ key, name }) => ({ value: key, label: name || key }))}
            />
          )}
          <ol className="plain-list">
            {form.parts.map((part) => (
              <OnePart key={part.key} form={form} part={part} language={language} />
            ))}
          </ol>
          <section className="section">
            <h2>{words.countedParts}</h2>
            <ul>
              {data?.parts.map(({ name, title: of, depth }) => (
                <li key={name} style={{ marginInlineStart: `${depth * 1.25}rem` }}>
                  {of}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <p>
        <Link to="/ky-danh-gia/$evaluationId/khao-sat" params={{ evaluationId }}>
          {words.back}
        </Link>
      </p>
    </>
  );
}

function EditLink(params: { readonly evaluationId: EvaluationId; readonly versionId: string }): ReactElement {
  const words = useWords(WORDS);
  return (
    <p className="no-print">
      <Link to="/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId/soan" params={params}>
        {words.edit}
      </Link>
    </p>
  );
}

function OnePart({
  form,
  part,
  language,
}: {
  readonly form: Questionnaire;
  readonly part: Part;
  readonly language: string;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  if (part.part === "question" && part.kind === "calculated") return undefined;
  const label = textIn(part.label, language, form.language) || part.name;
  const under = [
    ...(part.part === "question" ? [words.kinds[part.kind]] : []),
    ...(part.part === "question" && part.required === true ? [words.required] : []),
    ...(part.relevant === undefined ? [] : [`${words.condition} ${part.relevant.source}`]),
    ...(part.part === "question" && part.constraint !== undefined
      ? [`${words.constraint} ${part.constraint.source}`]
      : []),
  ];
  const choices = part.part === "question" ? (form.lists[part.list ?? ""] ?? []) : [];
  return (
    <li>
      {part.part === "question" ? <span>{label}</span> : <strong>{label}</strong>}
      <br />
      <span className="quiet">{under.join(" · ")}</span>
      {choices.length > 0 && (
        <details>
          <summary>{choices.length}</summary>
          <ul>
            {choices.slice(0, 200).map(({ name, label: of }) => (
              <li key={name}>{textIn(of, language, form.language) || name}</li>
            ))}
          </ul>
        </details>
      )}
      {part.part !== "question" && (
        <ol className="plain-list" style={{ marginInlineStart: "1.25rem" }}>
          {part.parts.map((each) => (
            <OnePart key={each.key} form={form} part={each} language={language} />
          ))}
        </ol>
      )}
    </li>
  );
}
