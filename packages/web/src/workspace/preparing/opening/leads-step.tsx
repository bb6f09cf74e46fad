import {
  openingRoutes,
  type Draft,
  type PlanRound,
  type SchemeItem,
  type UnitChoice,
} from "@thang-diem/contract";
import { type ItemCode, matchKey } from "@thang-diem/engine";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, useWords, Select } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { usePart } from "./plan.ts";
import { useChoices } from "./units-step.tsx";
import { WORDS } from "./words.ts";

/** Items that one agency scores for all units. */
export function LeadsStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const { rounds } = draft.plan;
  return (
    <>
      {rounds.length === 0 && <p className="notice">{words.roundsFirst}</p>}
      {rounds.map((round) => (
        <RoundLeads key={round.code} draft={draft} round={round} />
      ))}
      <NextStep draft={draft} step="leads" flush={() => Promise.resolve(true)} />
    </>
  );
}

export function useSchemeItems(schemeHash: string) {
  return useQuery({
    queryKey: ["scheme-items", schemeHash],
    queryFn: () => ask(openingRoutes.schemeItems, { schemeHash }),
    enabled: schemeHash !== "",
    staleTime: Infinity,
  });
}

function RoundLeads({ draft, round }: { readonly draft: Draft; readonly round: PlanRound }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { code } = round;
  const { data: scheme } = useSchemeItems(round.schemeHash);
  const { data } = useChoices(draft.evaluationId);
  const part = usePart(
    draft,
    ({ plan }) => plan.rounds.find((each) => each.code === code)?.leads ?? [],
    (leads) => ({ part: "leads", code, leads }),
  );
  const items = (scheme?.tree ?? []).filter(({ source, scored }) => scored && source === "lead");
  const bodies = (data?.choices ?? []).filter(({ kind }) => kind === "own");
  const given = new Map(part.value.map(({ item, organisationId }) => [item, organisationId]));
  const put = (next: ReadonlyMap<ItemCode, string>) =>
    part.put(
      [...next].filter(([, id]) => id !== "").map(([item, organisationId]) => ({ item, organisationId })),
    );
  const rest = items.filter((item) => !given.has(item.code));
  const add = (leads: readonly (readonly [item: ItemCode, organisationId: string])[]) =>
    put(new Map([...given, ...leads]));
  return (
    <section className="section" id={`${code}-leads`}>
      <h2>{say(round.title) || code}</h2>
      {round.schemeHash === "" ? (
        <p>{words.schemeFirst}</p>
      ) : items.length === 0 && scheme !== undefined ? (
        <p>{words.noLeadItems}</p>
      ) : (
        <>
          <LeadsByScheme items={rest} bodies={bodies} onTake={add} />
          <RestTo items={rest} bodies={bodies} onTake={add} />
          <div className="lead-list">
            {items.map((item) => (
              <LeadField
                key={item.code}
                id={`${code}-lead-${item.code}`}
                item={item}
                bodies={bodies}
                given={given.get(item.code)}
                onChange={(id) => add([[item.code, id]])}
              />
            ))}
          </div>
          <SavedState part={part} />
        </>
      )}
      <StepFaults draft={draft} step="leads" round={code} />
    </section>
  );
}

interface TakingProps {
  /** Items without an agency. */
  readonly items: readonly SchemeItem[];
  readonly bodies: readonly UnitChoice[];
  readonly onTake: (leads: readonly (readonly [item: ItemCode, organisationId: string])[]) => void;
}

/** The agencies that the scheme itself names, where a body of that name is known. */
function LeadsByScheme({ items, bodies, onTake }: TakingProps): ReactElement | undefined {
  const words = useWords(WORDS);
  const named = new Map(bodies.map(({ organisationId, name }) => [matchKey(name), organisationId]));
  const open = items.flatMap(({ code, from }) => {
    const body = from === undefined ? undefined : named.get(matchKey(from.vi));
    return body === undefined ? [] : [[code, body] as const];
  });
  if (open.length === 0) return undefined;
  return (
    <div>
      <Button variant="default" onClick={() => onTake(open)}>
        {words.leadsByScheme(open.length)}
      </Button>
    </div>
  );
}

/** One agency for all that is left. */
function RestTo({ items, bodies, onTake }: TakingProps): ReactElement | undefined {
  const words = useWords(WORDS);
  if (items.length === 0) return undefined;
  return (
    <div className="form">
      <Select
        label={words.restTo(items.length)}
        searchable
        limit={80}
        value={null}
        placeholder={words.choose}
        nothingFoundMessage={words.nothingFound}
        data={bodies.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        onChange={(id) => onTake(items.map(({ code }) => [code, id ?? ""] as const))}
      />
    </div>
  );
}

function LeadField({
  id,
  item,
  bodies,
  given,
  onChange,
}: {
  readonly id: string;
  readonly item: SchemeItem;
  readonly bodies: readonly UnitChoice[];
  readonly given: string | undefined;
  readonly onChange: (organisationId: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <Select
      id={id}
      label={`${item.code} ${say(item.title)}`}
      description={item.from === undefined ? undefined : words.schemeSays(say(item.from))}
      searchable
      clearable
      allowDeselect={false}
      limit={80}
      nothingFoundMessage={words.nothingFound}
      data={bodies.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      value={given ?? null}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}
