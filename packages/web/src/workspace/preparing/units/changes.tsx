import { unitChangeRoutes, type UnitChangeLine } from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { holdsEverywhere, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** What was recorded, newest first; what was undone stays to be read. */
export function Changes({ changes }: { readonly changes: readonly UnitChangeLine[] }): ReactElement {
  const words = useWords(WORDS);
  if (changes.length === 0) return <p className="quiet">{words.noChanges}</p>;
  return (
    <ul className="plain-list">
      {changes.map((line) => (
        <li key={line.changeId} className="section">
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { readonly line: UnitChangeLine }): ReactElement {
  const words = useWords(WORDS);
  const { say, time, language } = useSpeech();
  const person = usePerson();
  const names = (units: UnitChangeLine["from"]) => units.map(({ name }) => say(name)).join(", ");
  // Whoever goes on takes the others in.
  const others = line.from.filter(({ ref }) => !line.into.some((unit) => unit.ref === ref));
  const joins = line.kind === "merge" && others.length < line.from.length;
  return (
    <>
      <p>
        <strong>
          {joins
            ? words.joins(names(others), names(line.into))
            : words.line[line.kind](names(line.from), names(line.into))}
        </strong>
        , {words.from(dateText(line.on, language))}
      </p>
      <p className="quiet">
        {words.basis(line.basisNumber, dateText(line.basisDate, language))} ·{" "}
        {words.recordedBy(line.recordedBy, time(line.recordedAt))}
      </p>
      {line.undone !== undefined ? (
        <p>{words.undone(line.undone.by, time(line.undone.at), line.undone.reason)}</p>
      ) : (
        holdsEverywhere(person, "unit.change") && <Undo changeId={line.changeId} />
      )}
    </>
  );
}

function Undo({ changeId }: { readonly changeId: string }): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`unit change undone ${changeId}`, { reason: "" });
  const sending = useSending(
    unitChangeRoutes.undo,
    `undo-${changeId}`,
    () => queries.invalidateQueries(),
    kept,
  );
  return (
    <details>
      <summary>{words.undo}</summary>
      <SendForm
        sending={sending}
        submit={words.undo}
        tone="default"
        onSubmit={() => void sending.send({ changeId, reason: kept.value.reason })}
      >
        <TextInput
          label={words.undoWhy}
          value={kept.value.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}
