import { COUNTRY, type EvaluationId, type UnitId } from "@thang-diem/engine";
import { evaluationRoutes, openingRoutes } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { BilingualFields } from "./bilingual-fields.tsx";
import { STEP_ADDRESS } from "./steps.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

/** A new evaluation: named, placed, empty or from last year. */
export function NewEvaluationPage(): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const kept = useKept("new evaluation", {
    vi: "",
    en: "",
    year: String(new Date().getFullYear()),
    topUnitId: "" as UnitId,
    copyFrom: "nothing" as EvaluationId | "nothing",
  });
  const { vi, en, ...given } = kept.value;
  const sending = useSending(
    openingRoutes.draft,
    "new",
    ({ evaluationId }) =>
      navigate({
        to: "/ky-danh-gia/$evaluationId/lap/$step",
        params: { evaluationId, step: STEP_ADDRESS.about },
      }),
    kept,
  );
  useTitle(words.newEvaluation);
  return (
    <>
      <p>
        <Link to="/">← {words.allEvaluations}</Link>
      </p>
      <h1>{words.newEvaluation}</h1>
      <p>{words.newLead}</p>
      <SendForm
        sending={sending}
        submit={words.begin}
        onSubmit={() => void sending.send({ ...given, title: { vi, en }, year: Number(given.year) })}
      >
        <BilingualFields
          value={{ vi, en }}
          onChange={kept.put}
          fields={[
            { label: words.titleVi, description: words.titleExample, ...sending.field("title.vi") },
            { label: words.titleEn, ...sending.field("title.en") },
          ]}
        />
        <TextInput
          label={words.year}
          inputMode="numeric"
          value={given.year}
          onChange={(event) => kept.put({ year: event.currentTarget.value })}
          {...sending.field("year")}
        />
        <TopUnitField
          value={given.topUnitId}
          on={/^\d{4}$/.test(given.year) ? `${given.year}-12-31` : ""}
          onChange={(topUnitId) => kept.put({ topUnitId })}
          {...sending.field("topUnitId")}
        />
        <CopyFromField
          value={given.copyFrom}
          onChange={(copyFrom) => kept.put({ copyFrom })}
          {...sending.field("copyFrom")}
        />
      </SendForm>
    </>
  );
}

/** Empty, or from an evaluation that there is. */
function CopyFromField({
  value,
  onChange,
  id,
  error,
}: {
  readonly value: string;
  readonly onChange: (copyFrom: EvaluationId | "nothing") => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { data: known } = useQuery({
    queryKey: ["evaluations"],
    queryFn: () => ask(evaluationRoutes.list, {}),
  });

  return (
    <NativeSelect
      label={words.copyFrom}
      description={words.copyHint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as EvaluationId | "nothing")}
      data={[
        { value: "nothing", label: words.copyNothing },
        ...(known?.evaluations ?? []).map(({ id: evaluationId, title, year }) => ({
          value: evaluationId,
          label: `${say(title)} (${year})`,
        })),
      ]}
      id={id}
      error={error}
    />
  );
}

/** Whose evaluation it is: a province, or the country. */
export function TopUnitField({
  value,
  on,
  onChange,
  id,
  error,
}: {
  readonly value: string;
  readonly on: string;
  readonly onChange: (unitId: UnitId) => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { data } = useProvinces(on);
  return (
    <NativeSelect
      label={words.topUnit}
      description={words.topUnitHint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as UnitId)}
      data={[
        { value: "", label: words.choose },
        { value: COUNTRY, label: words.country },
        ...(data?.provinces ?? []).map((province) => ({ value: province.id, label: say(province.name) })),
      ]}
      id={id}
      error={error}
    />
  );
}

export function useProvinces(on: string) {
  return useQuery({
    queryKey: ["provinces", on],
    queryFn: () => ask(openingRoutes.provinces, { on }),
    enabled: on !== "",
    staleTime: Infinity,
  });
}
