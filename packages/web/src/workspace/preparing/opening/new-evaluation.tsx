import { evaluationRoutes, openingRoutes } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { BilingualFields } from "./bilingual-fields.tsx";
import { STEP_ADDRESS } from "./steps.ts";
import { WORDS } from "./words.ts";

/** A new evaluation: named, placed, empty or from last year. */
export function NewEvaluationPage(): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { say } = useSpeech();
  const [given, setGiven] = useState({
    title: { vi: "", en: "" },
    year: String(new Date().getFullYear()),
    topUnitId: "",
    copyFrom: "nothing",
  });
  const { data: known } = useQuery({
    queryKey: ["evaluations"],
    queryFn: () => ask(evaluationRoutes.list, {}),
  });
  const sending = useSending(openingRoutes.draft, "new", ({ evaluationId }) =>
    navigate({
      to: "/ky-danh-gia/$evaluationId/lap/$step",
      params: { evaluationId, step: STEP_ADDRESS.about },
    }),
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
        onSubmit={() =>
          void sending.send({
            title: given.title,
            year: Number(given.year),
            topUnitId: given.topUnitId,
            copyFrom: given.copyFrom,
          })
        }
      >
        <BilingualFields
          value={given.title}
          onChange={(title) => setGiven({ ...given, title })}
          fields={[
            { label: words.titleVi, description: words.titleExample, ...sending.field("title.vi") },
            { label: words.titleEn, ...sending.field("title.en") },
          ]}
        />
        <TextInput
          label={words.year}
          inputMode="numeric"
          value={given.year}
          onChange={(event) => setGiven({ ...given, year: event.currentTarget.value })}
          {...sending.field("year")}
        />
        <TopUnitField
          value={given.topUnitId}
          on={/^\d{4}$/.test(given.year) ? `${given.year}-12-31` : ""}
          onChange={(topUnitId) => setGiven({ ...given, topUnitId })}
          {...sending.field("topUnitId")}
        />
        <NativeSelect
          label={words.copyFrom}
          description={words.copyHint}
          value={given.copyFrom}
          onChange={(event) => setGiven({ ...given, copyFrom: event.currentTarget.value })}
          data={[
            { value: "nothing", label: words.copyNothing },
            ...(known?.evaluations ?? []).map(({ id, title, year }) => ({
              value: id,
              label: `${say(title)} (${year})`,
            })),
          ]}
          {...sending.field("copyFrom")}
        />
      </SendForm>
    </>
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
  readonly onChange: (id: string) => void;
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
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: words.choose },
        { value: "VN", label: words.country },
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
