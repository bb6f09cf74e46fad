import { claimRoutes, type RouteReply } from "@thang-diem/contract";
import {
  type EvaluationId,
  type FactDeclaration,
  type ItemCode,
  type RoundId,
  typedText,
} from "@thang-diem/engine";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ClipboardEvent } from "react";
import { type Kept, newId, type Sending, type Texts, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { LEAD_WORDS } from "./lead-words.ts";

export type LeadData = RouteReply<typeof claimRoutes.readLead>;
export type LeadUnit = LeadData["units"][number];
export interface LeadPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly item: ItemCode;
}

/** What is typed over what stands. */
export interface Entry {
  readonly kept: Kept;
  readonly sending: Sending<typeof claimRoutes.saveLead>;
  readonly changed: readonly { readonly unit: LeadUnit; readonly fact: FactDeclaration }[];
  readonly told: string;
  /** What the last pasting did, until it is saved. */
  readonly pasted: string;
  valueOf(unit: LeadUnit, fact: FactDeclaration): string;
  type(unit: LeadUnit, fact: FactDeclaration, value: string): void;
  /** Many fields at once; `over`: cells that had no field. */
  paste(cells: readonly PastedCell[], over: number): void;
  save(): void;
}

export function useEntry(place: LeadPlace, data: LeadData, facts: readonly FactDeclaration[]): Entry {
  const words = useWords(LEAD_WORDS);
  const { time } = useSpeech();
  const queries = useQueryClient();
  const kept = useKept<Texts>(`lead ${place.roundId} ${place.item}`, {});
  const [told, setTold] = useState("");
  const [pasted, setPasted] = useState("");
  const typedOf = (unit: LeadUnit, fact: FactDeclaration) => kept.value[keyOf(unit, fact)];
  const changed = data.units.flatMap((unit) =>
    facts.flatMap((fact) => {
      const typed = typedOf(unit, fact);
      return typed === undefined || typed === enteredText(unit, fact) ? [] : [{ unit, fact }];
    }),
  );
  const sending = useSending(claimRoutes.saveLead, "lead", async ({ saved, at }) => {
    const parked = saved.filter(({ outcome }) => outcome === "parked");
    // What stands aside stays in its field, on top of what others wrote.
    if (parked.length === 0) kept.forget();
    setPasted("");
    setTold(parked.length === 0 ? words.saved(time(at)) : words.parked(parked.length));
    await queries.invalidateQueries({ queryKey: queryKeyOf(place) });
  });
  const valueOf = (unit: LeadUnit, fact: FactDeclaration) => typedOf(unit, fact) ?? enteredText(unit, fact);
  return {
    kept,
    sending,
    changed,
    told,
    valueOf,
    type: (unit, fact, value) => kept.put({ [keyOf(unit, fact)]: value }),
    paste(cells, over) {
      kept.put(Object.fromEntries(cells.map(({ unit, fact, value }) => [keyOf(unit, fact), value])));
      setPasted([words.pasted(cells.length), ...(over > 0 ? [words.pastedOver(over)] : [])].join(" "));
    },
    pasted,
    save: () =>
      void sending.send({
        ...place,
        changes: changed.map(({ unit, fact }) => ({
          id: newId(),
          unitVersionId: unit.unitVersionId,
          field: fact.name,
          before: enteredText(unit, fact),
          value: valueOf(unit, fact),
        })),
      }),
  };
}

export function queryKeyOf({ roundId, item }: LeadPlace): string[] {
  return ["lead-item", roundId, item];
}

function keyOf({ unitVersionId }: LeadUnit, { name }: FactDeclaration): string {
  return `${unitVersionId} ${name}`;
}

function enteredText({ fields }: LeadUnit, { name }: FactDeclaration): string {
  return fields.find(({ field }) => field === name)?.value ?? "";
}

interface PastedCell {
  readonly unit: LeadUnit;
  readonly fact: FactDeclaration;
  readonly value: string;
}

/**
 * Cells copied from a spreadsheet go down and to the right from the field in hand; a single value is pasted as ever.
 * What a spreadsheet writes for a level or a yes is turned into what the form keeps.
 */
export function pasteColumns(
  event: ClipboardEvent<HTMLTableElement>,
  entry: Entry,
  { units, open }: LeadData,
  facts: readonly FactDeclaration[],
): void {
  const lines = event.clipboardData
    .getData("text/plain")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  const grid = lines.map((line) => line.split("\t"));
  const field = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-cell]") : null;
  const [row, column] = (field?.dataset["cell"] ?? "").split(" ").map(Number);
  if (row === undefined || column === undefined || Number.isNaN(row)) return;
  if (grid.length === 1 && grid[0]?.length === 1) return;
  event.preventDefault();
  const cells = grid.flatMap((line, down) =>
    line.flatMap((text, right): PastedCell[] => {
      const [unit, fact] = [units[row + down], facts[column + right]];
      if (unit === undefined || fact === undefined || !(open || unit.opening !== undefined)) return [];
      return [{ unit, fact, value: typedText(fact, text.trim()) }];
    }),
  );
  entry.paste(cells, grid.flat().length - cells.length);
}
