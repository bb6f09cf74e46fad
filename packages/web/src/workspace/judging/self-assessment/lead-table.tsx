import {
  computeIndex,
  type FactDeclaration,
  type Item,
  nodeAt,
  readClaim,
  readTypedFigure,
  type Scheme,
  typedFacts,
  type UnitVersionId,
} from "@thang-diem/engine";
import { points } from "@thang-diem/presentation";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { KeptHere, KeptNotice, ProblemSummary, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { CloseOpening, REOPENING_WORDS } from "../reopening/index.ts";
import {
  type Entry,
  type LeadData,
  type LeadPlace,
  type LeadUnit,
  pasteColumns,
  queryKeyOf,
  useEntry,
} from "./lead-entry.ts";
import { LEAD_WORDS } from "./lead-words.ts";

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
      {data.open && <p className="quiet no-print">{words.pasteHint}</p>}
      <div className="table-frame" tabIndex={0} role="region" aria-label={say(item.title)}>
        <table className="table lead-table" onPaste={(event) => pasteColumns(event, entry, data, facts)}>
          <LeadHeads facts={facts} />
          <tbody>
            {data.units.map((unit, row) => (
              <LeadRows
                row={row}
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
      <SaveLine data={data} entry={entry} />
    </>
  );
}

function SaveLine({ data, entry }: { readonly data: LeadData; readonly entry: Entry }): ReactElement {
  const words = useWords(LEAD_WORDS);
  return (
    <div className="actions">
      {(data.open || data.units.some(({ opening }) => opening !== undefined)) && (
        <Button onClick={entry.save} aria-busy={entry.sending.busy}>
          {words.save(entry.changed.length)}
        </Button>
      )}
      <span role="status">
        {entry.changed.length > 0
          ? [words.unsaved(entry.changed.length), entry.pasted].filter(Boolean).join(" · ")
          : entry.told}
      </span>
    </div>
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
  /** Position in the table, from 0. */
  readonly row: number;
  readonly unit: LeadUnit;
  readonly item: Item;
  readonly scheme: Scheme;
  readonly entry: Entry;
  readonly open: boolean;
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** The line of a unit, and below it, when asked for, the documents that the agency shows. */
function LeadRows({
  place,
  row,
  unit,
  item,
  scheme,
  entry,
  open,
  shown,
  onShow,
}: LeadRowsProps): ReactElement {
  const words = useWords(LEAD_WORDS);
  const queries = useQueryClient();
  const facts = [...item.facts.values()];
  return (
    <>
      <tr>
        <th scope="row">
          {unit.name}
          {unit.own && <span className="quiet lead-own">{words.own}</span>}
        </th>
        {facts.map((fact, column) => (
          <td key={fact.name} data-cell={`${row} ${column}`}>
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
