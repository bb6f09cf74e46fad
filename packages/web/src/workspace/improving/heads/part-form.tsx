import type { EvaluationId } from "@thang-diem/engine";
import {
  HEAD_PART_WORDS,
  headRoutes,
  type HeadItem,
  type HeadPart,
  type HeadSheet,
} from "@thang-diem/contract";
import "./heads.css";
import { points } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { AskingButton, type Kept, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { FactField } from "../../judging/facts/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

export interface OfSheet {
  readonly evaluationId: EvaluationId;
  readonly sheetId: string;
}

/** Whose column one's own begins from, where somebody wants it. */
const BEFORE: Readonly<Partial<Record<HeadPart, HeadPart>>> = { manager: "self", authority: "manager" };
const keyOf = (item: string, fact: string) => `${item}-${fact}`;

interface Given {
  readonly sheet: HeadSheet;
  readonly part: HeadPart;
  readonly of: OfSheet;
  readonly again: () => Promise<void>;
}

/** The part of a sheet that waits for the reader: saved as a draft, then handed in. */
export function PartForm(given: Given): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { items, kept, sending, write, told } = usePart(given);
  const before = BEFORE[given.part];
  return (
    <section className="section head-part no-print">
      <h2>{words.fill(say(HEAD_PART_WORDS[given.part]))}</h2>
      <p>{words.fillLead}</p>
      {before !== undefined && (
        <div>
          <Button variant="default" onClick={() => kept.put(textsOf(items, before))}>
            {words.takeOver(say(HEAD_PART_WORDS[before]))}
          </Button>
        </div>
      )}
      <SendForm sending={sending} submit={words.save} tone="default" onSubmit={() => write(false)}>
        <div className="head-items">
          {items.map((item) => (
            <ItemFields
              key={item.item}
              item={item}
              before={before}
              kept={kept}
              errorOf={(name) => sending.field(name).error}
            />
          ))}
        </div>
      </SendForm>
      <div className="actions">
        <AskingButton
          label={words.send}
          ask={{ title: words.sendTitle, means: <p>{words.sendMeans}</p> }}
          busy={sending.busy}
          onAct={() => write(true)}
        />
        <span role="status">{told}</span>
      </div>
    </section>
  );
}

/** What is typed into a part and not saved yet, and the way to the server. */
function usePart({ sheet, part, of, again }: Given) {
  const words = useWords(WORDS);
  const [told, setTold] = useState("");
  const items = sheet.items.filter(({ by }) => by === (part === "confirmed" ? "confirmed" : "columns"));
  const kept = useKept(`head-part ${sheet.id} ${part}`, textsOf(items, part));
  const taken = async () => {
    setTold(words.saved);
    await again();
  };
  const scoring = useSending(headRoutes.score, "part", taken, kept);
  const confirming = useSending(headRoutes.confirm, "part", taken, kept);
  const write = (send: boolean) => {
    const typed = items.flatMap(({ item, facts }) =>
      facts.map(({ name }) => ({ item, fact: name, value: kept.value[keyOf(item, name)] ?? "" })),
    );
    return part === "confirmed"
      ? void confirming.send({ ...of, typed, send })
      : void scoring.send({ ...of, column: part, typed, send });
  };
  return {
    items,
    kept,
    write,
    sending: part === "confirmed" ? confirming : scoring,
    told: kept.waits ? "" : told,
  };
}

function ItemFields({
  item,
  before,
  kept,
  errorOf,
}: {
  readonly item: HeadItem;
  readonly before: HeadPart | undefined;
  readonly kept: Kept;
  readonly errorOf: (field: string) => string | undefined;
}): ReactElement {
  const { say, language } = useSpeech();
  const most = item.maximum === "" ? "" : ` (${points(item.maximum, language)})`;
  return (
    <fieldset className="head-item">
      <legend>
        {item.item} {say(item.title)}
        {most}
      </legend>
      {item.note !== undefined && <p className="quiet">{say(item.note)}</p>}
      {item.facts.map((fact) => {
        const key = keyOf(item.item, fact.name);
        return (
          <FactField
            key={fact.name}
            prefix={`part-${item.item}`}
            fact={fact}
            beside={before && { is: say(HEAD_PART_WORDS[before]), value: item.values[before]?.[fact.name] }}
            value={kept.value[key] ?? ""}
            error={errorOf(key)}
            onChange={(value) => kept.put({ [key]: value })}
          />
        );
      })}
    </fieldset>
  );
}

function textsOf(items: readonly HeadItem[], part: HeadPart): Record<string, string> {
  return Object.fromEntries(
    items.flatMap(({ item, facts, values }) =>
      facts.map(({ name }) => [keyOf(item, name), values[part]?.[name] ?? ""] as const),
    ),
  );
}
