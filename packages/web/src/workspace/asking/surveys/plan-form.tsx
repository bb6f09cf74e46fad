import { SURVEY_MODES, type SurveyMode } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { type Sending, useWords } from "../../../kit/index.ts";
import { useQuestionnaires } from "./questionnaires.tsx";
import { TargetFields } from "./target-fields.tsx";
import type { Choices, TypedPlan } from "./typed-plan.ts";
import { UnitFields } from "./unit-fields.tsx";
import { WORDS } from "./words.ts";

interface PlanFieldsProps {
  readonly evaluationId: EvaluationId;
  readonly typed: TypedPlan;
  readonly put: (next: Partial<TypedPlan>) => void;
  readonly choices: Choices;
  readonly field: Sending<never>["field"];
  /** Once it is set up a survey keeps its questionnaire; another version is published instead. */
  readonly withQuestionnaire: boolean;
}

/** The fields of a survey's plan, for a new one and for one that has not opened. */
export function PlanFields(props: PlanFieldsProps): ReactElement {
  const words = useWords(WORDS);
  const { typed, put, choices, field } = props;
  return (
    <>
      {props.withQuestionnaire && <QuestionnaireField {...props} />}
      <TextInput
        label={words.titleVi}
        value={typed.titleVi}
        onChange={(event) => put({ titleVi: event.currentTarget.value })}
        {...field("titleVi")}
      />
      <TextInput
        label={words.titleEn}
        value={typed.titleEn}
        onChange={(event) => put({ titleEn: event.currentTarget.value })}
        {...field("titleEn")}
      />
      <Minutes {...props} />
      <Modes {...props} />
      <UnitFields
        choices={choices}
        value={typed.units}
        put={(units) => put({ units })}
        error={field("units").error}
      />
      <TargetFields {...props} />
      <Counting {...props} />
      <Consent {...props} />
    </>
  );
}

function QuestionnaireField({ evaluationId, typed, put, field }: PlanFieldsProps): ReactElement {
  const words = useWords(WORDS);
  const { data } = useQuestionnaires(evaluationId);
  return (
    <NativeSelect
      label={words.questionnaire}
      value={typed.versionId}
      onChange={(event) => put({ versionId: event.currentTarget.value, targets: "[]" })}
      data={[
        { value: "", label: words.chooseQuestionnaire },
        ...(data?.kept ?? []).map(({ versionId, title, version }) => ({
          value: versionId,
          label: `${title} (${version})`,
        })),
      ]}
      {...field("versionId")}
    />
  );
}

function Minutes({ typed, put, field }: PlanFieldsProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput
        type="datetime-local"
        label={words.opensAt}
        description={words.clock}
        value={typed.opensAt}
        onChange={(event) => put({ opensAt: event.currentTarget.value })}
        {...field("opensAt")}
      />
      <TextInput
        type="datetime-local"
        label={words.closesAt}
        value={typed.closesAt}
        onChange={(event) => put({ closesAt: event.currentTarget.value })}
        {...field("closesAt")}
      />
      <NumberInput
        label={words.graceMinutes}
        description={words.graceHint}
        min={0}
        max={1440}
        value={typed.graceMinutes}
        onChange={(value) => put({ graceMinutes: String(value) })}
        {...field("graceMinutes")}
      />
    </>
  );
}

function Modes({ typed, put, field }: PlanFieldsProps): ReactElement {
  const words = useWords(WORDS);
  const { id, error } = field("modes");
  return (
    <Checkbox.Group
      id={id}
      error={error}
      label={words.modesLabel}
      value={typed.modes.split(" ").filter((each) => each !== "")}
      onChange={(modes) => put({ modes: modes.join(" ") })}
    >
      {SURVEY_MODES.map((mode: SurveyMode) => (
        <Checkbox key={mode} value={mode} label={words.modes[mode]} mt="xs" />
      ))}
    </Checkbox.Group>
  );
}

function Counting({ typed, put, field }: PlanFieldsProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <NumberInput
        label={words.satisfiedFrom}
        min={1}
        max={10}
        value={typed.satisfiedFrom}
        onChange={(value) => put({ satisfiedFrom: String(value) })}
        {...field("satisfiedFrom")}
      />
      <NumberInput
        label={words.minimumAnswers}
        description={words.minimumHint}
        min={2}
        max={1000}
        value={typed.minimumAnswers}
        onChange={(value) => put({ minimumAnswers: String(value) })}
        {...field("minimumAnswers")}
      />
    </>
  );
}

function Consent({ typed, put, choices, field }: PlanFieldsProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <Textarea
        label={words.consentVi}
        description={words.consentHint}
        placeholder={choices.consent.vi}
        autosize
        minRows={3}
        value={typed.consentVi}
        onChange={(event) => put({ consentVi: event.currentTarget.value })}
        {...field("consentVi")}
      />
      <Textarea
        label={words.consentEn}
        placeholder={choices.consent.en}
        autosize
        minRows={3}
        value={typed.consentEn}
        onChange={(event) => put({ consentEn: event.currentTarget.value })}
        {...field("consentEn")}
      />
    </>
  );
}
