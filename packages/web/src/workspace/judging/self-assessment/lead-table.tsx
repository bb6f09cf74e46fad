import { claimRoutes, type RouteReply } from "@thang-diem/contract";
import {
  computeIndex,
  type EvaluationId,
  type FactDeclaration,
  type Item,
  type ItemCode,
  nodeAt,
  readClaim,
  readTypedFigure,
  type RoundId,
  type Scheme,
  typedFacts,
  type UnitVersionId,
} from "@thang-diem/engine";
import { points } from "@thang-diem/presentation";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  type Kept,
  KeptHere,
  KeptNotice,
  type Texts,
  newId,
  ProblemSummary,
  type Sending,
  useSending,
  useWords,
} from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { CloseOpening, REOPENING_WORDS } from "../reopening/index.ts";
import { LEAD_WORDS } from "./lead-words.ts";

type LeadData = RouteReply<typeof claimRoutes.readLead>;
type LeadUnit = LeadData["units"][number];
export interface LeadPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly item: ItemCode;
}

/** A line a unit, a column a fact; what is typed waits on the machine until it is saved. */
export function LeadTable({
  place,
  data,
  scheme,
  item,
}: {
  readonly place: LeadPlace;
  readonly data: LeadData;
  readonly scheme: Scheme;
  readonly item: Item;
}): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say, words: frame } = useSpeech();
  const [shown, setShown] = useState("");
  const facts = [...item.facts.values()];
  const entry = useEntry(place, data, facts);
  const waiting = entry.changed.map(
    ({ unit, fact }) => `${unit.name}, ${say(fact.title)}: ${entry.valueOf(unit, fact)}`,
  );
  return (
    <>
      {!data.open && <p className="notice">{words.closed}</p>}
      {!data.open && <KeptNotice kept={entry.kept} text={waiting.join("\n")} advice={frame.keptAdvice} />}
      <LeadOpenings place={place} data={data} />
      <ProblemSummary problem={entry.sending.problem} />
      <div className="table-frame" tabIndex={0} role="region" aria-label={say(item.title)}>
        <table className="table lead-table">
          <LeadHeads facts={facts} />
          <tbody>
            {data.units.map((unit) => (
              <LeadRows
                key={unit.unitVersionId}
                place={place}
                unit={unit}
                item={item}
                scheme={scheme}
                entry={entry}
                open={data.open || unit.opening !== undefined}
                shown={shown === unit.unitVersionId}
                onShow={() => setShown(shown === unit.unitVersionId ? "" : unit.unitVersionId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <KeptHere kept={entry.kept} />
      <div className="actions">
        {(data.open || data.units.some(({ opening }) => opening !== undefined)) && (
          <Button onClick={entry.save} aria-busy={entry.sending.busy}>
            {words.save(entry.changed.length)}
          </Button>
        )}
        <span role="status">
          {entry.changed.length > 0 ? words.unsaved(entry.changed.length) : entry.told}
        </span>
      </div>
    </>
  );
}

/** Units for which the chair has opened the item again, each with its reason and term. */
function LeadOpenings({
  place,
  data,
}: {
  readonly place: LeadPlace;
  readonly data: LeadData;
}): ReactElement | undefined {
  const words = useWords(REOPENING_WORDS);
  const { time } = useSpeech();
  const queries = useQueryClient();
  const opened = data.units.flatMap(({ name, opening }) =>
    opening === undefined ? [] : [{ name, opening }],
  );
  if (opened.length === 0) return undefined;
  return (
    <ul className="plain-list">
      {opened.map(({ name, opening: { id, by, until, reason } }) => (
        <li key={id} className="notice">
          <p>{words.openedForUnit(name, by, time(until), reason)}</p>
          <CloseOpening
            evaluationId={place.evaluationId}
            reopeningId={id}
            as="lead"
            onClosed={() => queries.invalidateQueries({ queryKey: queryKeyOf(place) })}
          />
        </li>
      ))}
    </ul>
  );
}

/** What is typed over what stands. */
interface Entry {
  readonly kept: Kept;
  readonly sending: Sending<typeof claimRoutes.saveLead>;
  readonly changed: readonly { readonly unit: LeadUnit; readonly fact: FactDeclaration }[];
  readonly told: string;
  valueOf(unit: LeadUnit, fact: FactDeclaration): string;
  type(unit: LeadUnit, fact: FactDeclaration, value: string): void;
  save(): void;
}

function useEntry(place: LeadPlace, data: LeadData, facts: readonly FactDeclaration[]): Entry {
  const words = useWords(LEAD_WORDS);
  const { time } = useSpeech();
  const queries = useQueryClient();
  const kept = useKept<Texts>(`lead ${place.roundId} ${place.item}`, {});
  const [told, setTold] = useState("");
  const typedOf = (unit: LeadUnit, fact: FactDeclaration) => kept.value[keyOf(unit, fact)];
  const changed = data.units.flatMap((unit) =>
    facts.flatMap((fact) => {
      const typed = typedOf(unit, fact);
      return typed === undefined || typed === standing(unit, fact) ? [] : [{ unit, fact }];
    }),
  );
  const sending = useSending(claimRoutes.saveLead, "lead", async ({ saved, at }) => {
    const parked = saved.filter(({ outcome }) => outcome === "parked");
    // What stands aside stays in its field, on top of what others wrote.
    if (parked.length === 0) kept.forget();
    setTold(parked.length === 0 ? words.saved(time(at)) : words.parked(parked.length));
    await queries.invalidateQueries({ queryKey: queryKeyOf(place) });
  });
  const valueOf = (unit: LeadUnit, fact: FactDeclaration) => typedOf(unit, fact) ?? standing(unit, fact);
  return {
    kept,
    sending,
    changed,
    told,
    valueOf,
    type: (unit, fact, value) => kept.put({ [keyOf(unit, fact)]: value }),
    save: () =>
      void sending.send({
        ...place,
        changes: changed.map(({ unit, fact }) => ({
          id: newId(),
          unitVersionId: unit.unitVersionId,
          field: fact.name,
          before: standing(unit, fact),
          value: valueOf(unit, fact),
        })),
      }),
  };
}

function queryKeyOf({ roundId, item }: LeadPlace): string[] {
  return ["lead-item", roundId, item];
}

function keyOf({ unitVersionId }: LeadUnit, { name }: FactDeclaration): string {
  return `${unitVersionId} ${name}`;
}

function standing({ fields }: LeadUnit, { name }: FactDeclaration): string {
  return fields.find(({ field }) => field === name)?.value ?? "";
}

function LeadHeads({ facts }: { readonly facts: readonly FactDeclaration[] }): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col">{words.unit}</th>
        {facts.map((fact) => (
          <th scope="col" key={fact.name}>
            {say(fact.title)}
          </th>
        ))}
        <th scope="col" className="numeric">
          {words.points}
        </th>
        <th scope="col">{words.evidence}</th>
      </tr>
    </thead>
  );
}

interface LeadRowsProps {
  readonly place: LeadPlace;
  readonly unit: LeadUnit;
  readonly item: Item;
  readonly scheme: Scheme;
  readonly entry: Entry;
  readonly open: boolean;
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** The line of a unit, and below it, when asked for, the documents that the agency shows. */
function LeadRows({ place, unit, item, scheme, entry, open, shown, onShow }: LeadRowsProps): ReactElement {
  const words = useWords(LEAD_WORDS);
  const queries = useQueryClient();
  const facts = [...item.facts.values()];
  return (
    <>
      <tr>
        <th scope="row">{unit.name}</th>
        {facts.map((fact) => (
          <td key={fact.name}>
            <FactCell scheme={scheme} item={item} unit={unit} fact={fact} entry={entry} open={open} />
          </td>
        ))}
        <td className="numeric">
          <LeadPoints
            scheme={scheme}
            item={item}
            values={new Map(facts.map((fact) => [fact.name, entry.valueOf(unit, fact)]))}
          />
        </td>
        <td>
          <button
            type="button"
            className="plain"
            aria-expanded={shown}
            aria-label={words.evidenceOf(unit.name, unit.evidence)}
            onClick={onShow}
          >
            {words.documents(unit.evidence)}
          </button>
        </td>
      </tr>
      {shown && (
        <tr>
          <td colSpan={facts.length + 3}>
            <EvidencePanel
              {...place}
              unitVersionId={unit.unitVersionId}
              onChange={() => void queries.invalidateQueries({ queryKey: queryKeyOf(place) })}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function FactCell({
  scheme,
  item,
  unit,
  fact,
  entry,
  open,
}: {
  readonly scheme: Scheme;
  readonly item: Item;
  readonly unit: LeadUnit;
  readonly fact: FactDeclaration;
  readonly entry: Entry;
  readonly open: boolean;
}): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say } = useSpeech();
  const value = entry.valueOf(unit, fact);
  const read = readTypedFigure(scheme, item.code, fact, value);
  const field = {
    "aria-label": `${unit.name}: ${say(fact.title)}`,
    value,
    error: read.ok ? undefined : say(read.message),
    disabled: !open,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      entry.type(unit, fact, event.currentTarget.value),
  };
  const choices =
    fact.kind === "yes-no"
      ? [
          { value: "có", label: words.yes },
          { value: "không", label: words.no },
        ]
      : [...fact.levels].map(([level, title]) => ({ value: level, label: say(title) }));
  return choices.length > 0 ? (
    <NativeSelect {...field} data={[{ value: "", label: "–" }, ...choices]} />
  ) : (
    <TextInput {...field} inputMode="decimal" autoComplete="off" />
  );
}

function LeadPoints({
  scheme,
  item,
  values,
}: {
  readonly scheme: Scheme;
  readonly item: Item;
  readonly values: ReadonlyMap<string, string>;
}): string {
  const { language } = useSpeech();
  const { facts } = readClaim(
    scheme,
    // The points of one item alone: nothing in them asks whose they are.
    { unit: "" as UnitVersionId, group: "" },
    typedFacts(item.code, Object.fromEntries(values)),
  );
  const node = nodeAt(computeIndex(scheme, facts).tree, item.code);
  return node?.points === undefined ? "–" : points(node.points.text, language);
}
