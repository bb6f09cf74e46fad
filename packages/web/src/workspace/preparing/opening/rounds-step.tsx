import {
  openingRoutes,
  type Draft,
  type PlanChange,
  type PlanRound,
  type SchemeLine,
} from "@thang-diem/contract";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { type Keeping, ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { usePart } from "./plan.ts";
import { BilingualFields } from "./bilingual-fields.tsx";
import { fitsEvaluation } from "./fitting-schemes.ts";
import { BringScheme } from "./bring-scheme.tsx";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

/** Rounds of the evaluation: one scheme each. */
export function RoundsStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      {draft.plan.rounds.map((round) => (
        <RoundForm key={round.code} draft={draft} round={round} />
      ))}
      <AddRound draft={draft} />
      <BringScheme />
      <StepFaults draft={draft} step="rounds" />
      {draft.plan.rounds.length > 0 && (
        <NextStep draft={draft} step="rounds" flush={() => Promise.resolve(true)} />
      )}
      <p className="quiet">
        {words.trialHint}{" "}
        <Link to="/ky-danh-gia/$evaluationId/thu-bo-tieu-chi" params={{ evaluationId: draft.evaluationId }}>
          {words.trialLink}
        </Link>
      </p>
    </>
  );
}

export function useSchemes() {
  return useQuery({
    queryKey: ["schemes"],
    queryFn: () => ask(openingRoutes.schemes, {}),
    staleTime: 60_000,
  });
}

/** "Chỉ số … sở, ban, ngành · sample-2026 (bản mẫu)" */
export function useSchemeText(): (line: Pick<SchemeLine, "title" | "version" | "status" | "id">) => string {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return ({ title, version, status }) =>
    `${say(title)} · ${version}${status === "issued" ? "" : ` (${words.schemeStates[status]})`}`;
}

function SchemeField({
  draft,
  id,
  value,
  onChange,
  error,
}: {
  readonly draft: Draft;
  readonly id: string;
  readonly value: string;
  readonly onChange: (hash: string) => void;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const text = useSchemeText();
  const { data } = useSchemes();
  const [all, setAll] = useState(false);
  const schemes = data?.schemes ?? [];
  // What is chosen stays in the list, whatever it is for.
  const offered = schemes.filter((line) => all || line.hash === value || fitsEvaluation(line, draft));
  return (
    <>
      <NativeSelect
        id={id}
        error={error}
        label={words.scheme}
        description={words.schemeHint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[
          { value: "", label: words.choose },
          ...offered.map((line) => ({ value: line.hash, label: text(line) })),
        ]}
      />
      <Checkbox
        label={words.allSchemes}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
    </>
  );
}

function SeriesField({
  id,
  value,
  onChange,
  error,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (series: string) => void;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <TextInput
      id={id}
      error={error}
      label={words.series}
      description={words.seriesHint}
      value={value}
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value.trim().toLowerCase())}
    />
  );
}

function RoundForm({ draft, round }: { readonly draft: Draft; readonly round: PlanRound }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { code } = round;
  const part = usePart(
    draft,
    ({ plan }) => {
      const { title, series, schemeHash } = plan.rounds.find((each) => each.code === code) ?? round;
      return { title, series, schemeHash };
    },
    (value) => ({ part: "round", code, ...value }),
  );
  const { value, put } = part;
  return (
    <section className="section">
      <h2>{say(value.title) || code}</h2>
      <p className="quiet">{words.roundCounts(round.units.length, round.leads.length)}</p>
      <div className="form">
        <BilingualFields
          value={value.title}
          onChange={(title) => put({ ...value, title })}
          fields={[
            { id: `${code}-title-vi`, label: words.roundTitleVi },
            { id: `${code}-title-en`, label: words.roundTitleEn },
          ]}
        />
        <SchemeField
          draft={draft}
          id={`${code}-scheme`}
          value={value.schemeHash}
          onChange={(schemeHash) => put({ ...value, schemeHash })}
        />
        {value.schemeHash !== "" && (
          <p className="no-print">
            <Link
              to="/bo-tieu-chi/$schemeHash"
              params={{ schemeHash: value.schemeHash }}
              search={{ ky: draft.evaluationId }}
            >
              {words.editScheme}
            </Link>
          </p>
        )}
        <SeriesField
          id={`${code}-series`}
          value={value.series}
          onChange={(series) => put({ ...value, series })}
        />
        <SavedState part={part} />
      </div>
      <RemoveRound draft={draft} round={round} />
    </section>
  );
}

function RemoveRound({
  draft,
  round: { code, title },
}: {
  readonly draft: Draft;
  readonly round: PlanRound;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const send = useSave(draft, `remove-${code}`, "nothing-typed");
  return (
    <details>
      <summary>{words.removeRound}</summary>
      <SendForm
        sending={send}
        submit={words.removeRoundSubmit(say(title) || code)}
        tone="default"
        onSubmit={() =>
          void send.send({
            evaluationId: draft.evaluationId,
            revision: draft.revision,
            change: { part: "remove-round", code },
          })
        }
      >
        <p>{words.removeRoundLead}</p>
      </SendForm>
    </details>
  );
}

function useSave(draft: Draft, prefix: string, keeping: Keeping, after: () => void = () => undefined) {
  const queries = useQueryClient();
  return useSending(
    openingRoutes.savePlan,
    prefix,
    (saved) => {
      queries.setQueryData(["plan", draft.evaluationId], saved);
      after();
    },
    keeping,
  );
}

const EMPTY = { vi: "", en: "", schemeHash: "", series: "" };

/** Titles and series of the scheme, where nothing was typed yet. */
function filledFrom(line: SchemeLine, { vi, en, series }: typeof EMPTY) {
  return { ...(vi + en === "" && line.title), series: series || line.id };
}

/** The first code that no round of the plan has: bang-1, bang-2 … */
function freeCode({ plan: { rounds } }: Draft): string {
  const taken = new Set(rounds.map(({ code }) => code));
  const codes = Array.from({ length: rounds.length + 1 }, (_, i) => `bang-${i + 1}`);
  return codes.find((each) => !taken.has(each)) ?? `bang-${rounds.length + 1}`;
}

function AddRound({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const first = draft.plan.rounds.length === 0;
  const kept = useKept(`round ${draft.evaluationId}`, EMPTY);
  const { vi, en, ...given } = kept.value;
  const [open, setOpen] = useState(first || kept.waits);
  const { data } = useSchemes();
  const sending = useSave(draft, "add", kept, () => setOpen(false));
  const choose = (schemeHash: string) => {
    const line = data?.schemes.find(({ hash }) => hash === schemeHash);
    kept.put({ schemeHash, ...(line && filledFrom(line, kept.value)) });
  };
  if (!open)
    return (
      <div>
        <Button id="add-round" variant="default" onClick={() => setOpen(true)}>
          {words.addRound}
        </Button>
      </div>
    );
  const add = () => {
    const change: PlanChange = { part: "add-round", code: freeCode(draft), title: { vi, en }, ...given };
    void sending.send({ evaluationId: draft.evaluationId, revision: draft.revision, change });
  };
  return (
    <section className="section">
      <h2>{words.addRound}</h2>
      <SendForm sending={sending} submit={words.addRound} onSubmit={add}>
        <SchemeField
          draft={draft}
          id="add-round"
          value={given.schemeHash}
          onChange={choose}
          error={sending.field("change.schemeHash").error}
        />
        <BilingualFields
          value={{ vi, en }}
          onChange={(title) => kept.put(title)}
          fields={[
            {
              label: words.roundTitleVi,
              description: words.roundTitleHint,
              ...sending.field("change.title.vi"),
            },
            { label: words.roundTitleEn, ...sending.field("change.title.en") },
          ]}
        />
        <SeriesField
          value={given.series}
          onChange={(series) => kept.put({ series })}
          {...sending.field("change.series")}
        />
      </SendForm>
    </section>
  );
}
