import { type RouteReply, surveyRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useKept } from "../../session.ts";
import { useQuestionnaires } from "./questionnaires.tsx";
import { type SurveyPart, useReread } from "./use-survey.ts";
import { WORDS } from "./words.ts";

type Checked = RouteReply<typeof surveyRoutes.publishVersion>;
type Fault = Checked["faults"][number];

/** Which versions of the questionnaire were asked, and another one with its stated mapping. */
export function VersionsSection({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const isOpen = survey.state !== "closed" && survey.state !== "estimated";
  return (
    <section className="section">
      <h2>{words.versions}</h2>
      <ul className="plain-list">
        {survey.versions.map(({ number, version, reason, by, at }) => (
          <li key={number}>
            {number}. {version} <span className="quiet">{words.byAt(by, time(at))}</span>
            {reason !== "" && `: ${reason}`}
          </li>
        ))}
      </ul>
      {survey.mayRun && isOpen && <Publish evaluationId={evaluationId} survey={survey} />}
    </section>
  );
}

function Publish({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  const { surveyId, versionId: present } = survey;
  const reread = useReread(evaluationId);
  const kept = useKept(`survey version ${surveyId}`, NOTHING_STATED);
  const [checked, setChecked] = useState<Checked>();
  const sending = useSending(
    surveyRoutes.publishVersion,
    "version",
    async (value) => {
      setChecked(value);
      if (!value.published) return;
      kept.forget();
      await reread();
    },
    "nothing-typed",
  );
  const stated: Stated = { questions: mapIn(kept.value.questions), choices: mapIn(kept.value.choices) };
  const isClear = checked?.faults.length === 0 && !checked.published;
  const send = (write: boolean) => {
    const { versionId, reason } = kept.value;
    // A trial writes nothing down, so its reason may still be missing.
    const given = { versionId, reason: write || reason !== "" ? reason : "–" };
    void sending.send({ evaluationId, surveyId, write, ...stated, ...given });
  };
  return (
    <details>
      <summary>{words.publishVersion}</summary>
      <p>{words.publishLead}</p>
      <SendForm
        sending={sending}
        submit={isClear ? words.publish : words.checkMapping}
        onSubmit={() => send(isClear)}
      >
        <VersionField
          evaluationId={evaluationId}
          present={present}
          value={kept.value.versionId}
          choose={(versionId) => {
            setChecked(undefined);
            kept.put({ ...NOTHING_STATED, versionId });
          }}
          {...sending.field("versionId")}
        />
        {checked !== undefined && !checked.published && (
          <Mapping checked={checked} stated={stated} state={(next) => kept.put(textsOf(next))} />
        )}
        {checked?.published === true && <p role="status">{words.published}</p>}
        <TextInput
          label={words.reason}
          value={kept.value.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}

function textsOf({ questions, choices }: Stated): { questions: string; choices: string } {
  return { questions: JSON.stringify(questions), choices: JSON.stringify(choices) };
}

const NOTHING_STATED = { versionId: "", reason: "", questions: "{}", choices: "{}" };

function VersionField({
  evaluationId,
  present,
  value,
  choose,
  id,
  error,
}: {
  readonly evaluationId: EvaluationId;
  readonly present: string;
  readonly value: string;
  readonly choose: (versionId: string) => void;
  readonly id: string;
  readonly error: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { data } = useQuestionnaires(evaluationId);
  const others = (data?.kept ?? []).filter(({ versionId }) => versionId !== present);
  return (
    <NativeSelect
      label={words.newVersion}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: "", label: words.chooseQuestionnaire },
        ...others.map(({ versionId, title, version }) => ({
          value: versionId,
          label: `${title} (${version})`,
        })),
      ]}
      id={id}
      error={error}
    />
  );
}

interface Stated {
  readonly questions: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const NOT_STATED = "?";

function Mapping({
  checked,
  stated,
  state,
}: {
  readonly checked: Checked;
  readonly stated: Stated;
  readonly state: (next: Stated) => void;
}): ReactElement {
  const words = useWords(WORDS);
  if (checked.faults.length === 0) return <p role="status">{words.mappingDone}</p>;
  const put = ({ key, choice }: Fault, target: string) => {
    if (choice === undefined) state({ ...stated, questions: { ...stated.questions, [key]: target } });
    else
      state({
        ...stated,
        choices: { ...stated.choices, [key]: { ...stated.choices[key], [choice]: target } },
      });
  };
  const valueOf = ({ key, choice }: Fault) =>
    (choice === undefined ? stated.questions[key] : stated.choices[key]?.[choice]) ?? NOT_STATED;
  const optionsOf = ({ key, choice }: Fault) =>
    choice === undefined
      ? checked.newer.map(({ key: value, label }) => ({ value, label }))
      : (checked.newer.find((each) => each.key === (stated.questions[key] ?? key))?.choices ?? []).map(
          ({ name, label }) => ({ value: name, label }),
        );
  return (
    <fieldset className="plain-list" style={{ border: 0 }}>
      <legend>{words.mappingFaults}</legend>
      {checked.faults.map((fault) => (
        <NativeSelect
          key={`${fault.code} ${fault.key} ${fault.choice ?? ""}`}
          label={words.becomes(fault.choiceLabel ?? fault.label)}
          description={`${fault.label}: ${words.versionFaults[fault.code as keyof typeof words.versionFaults]}`}
          value={valueOf(fault)}
          onChange={(event) => put(fault, event.currentTarget.value)}
          data={[
            { value: NOT_STATED, label: "…", disabled: true },
            { value: "", label: words.noLongerAsked },
            ...optionsOf(fault),
          ]}
        />
      ))}
    </fieldset>
  );
}

/** What this page itself has written down. */
function mapIn<T>(text: string): Record<string, T> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? (read as Record<string, T>) : {};
  } catch {
    return {};
  }
}
