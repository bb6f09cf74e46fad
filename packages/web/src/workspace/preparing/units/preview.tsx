import { unitChangeRoutes, type UnitChangePreview } from "@thang-diem/contract";
import { Button, Checkbox } from "@mantine/core";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { ProblemSummary, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useSpan } from "./unit-span.tsx";
import type { Wanted } from "./wanted.ts";
import { WORDS } from "./words.ts";

interface PreviewProps {
  readonly wanted: Wanted;
  readonly preview: UnitChangePreview;
  readonly onRecorded: () => void | Promise<void>;
}

/** What a change will do, before it is confirmed. */
export function Preview({ wanted, preview, onRecorded }: PreviewProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [known, setKnown] = useState(false);
  const sending = useSending(unitChangeRoutes.record, "confirm", onRecorded);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview.fingerprint]);
  const underWay = preview.evaluations.some(({ status }) => status !== "draft");
  const { fingerprint } = preview;
  return (
    <section className="section">
      <h2 ref={heading} tabIndex={-1}>
        {words.previewTitle}
      </h2>
      <Ends preview={preview} />
      <Begins preview={preview} />
      <h3>{words.evaluationsTitle}</h3>
      <List
        empty={words.evaluationsNone}
        lines={preview.evaluations.map(({ title, status, units }) => (
          <>
            {say(title)}: {units.join(", ")}
            <br />
            <span className="quiet">{status === "draft" ? words.inDraft : words.underWay}</span>
          </>
        ))}
      />
      {preview.notes.length > 0 && (
        <div className="notice">
          <h3>{words.notesTitle}</h3>
          <List empty="" lines={preview.notes.map((note) => say(note))} />
        </div>
      )}
      <ProblemSummary problem={sending.problem} prefix={sending.prefix} />
      {underWay && (
        <Checkbox
          label={words.evaluationsKnown}
          checked={known}
          onChange={(event) => setKnown(event.currentTarget.checked)}
          {...sending.field("evaluationsKnown")}
        />
      )}
      <div className="actions">
        <Button
          aria-busy={sending.busy}
          onClick={() => void sending.send({ ...wanted, fingerprint, evaluationsKnown: known })}
        >
          {words.confirm}
        </Button>
      </div>
    </section>
  );
}

function Ends({ preview }: { readonly preview: UnitChangePreview }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const span = useSpan();
  return (
    <>
      <h3>{words.endsTitle}</h3>
      <List
        empty={words.endsNone}
        lines={preview.ends.map((unit) => (
          <>
            {say(unit.name)}
            {unit.code !== "" && ` (${words.code(unit.code)})`}
            <br />
            <span className="quiet">
              {[unit.within, span(unit), unit.accounts > 0 && words.accounts(unit.accounts)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </>
        ))}
      />
    </>
  );
}

function Begins({ preview }: { readonly preview: UnitChangePreview }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const span = useSpan();
  return (
    <>
      <h3>{words.beginsTitle}</h3>
      <List
        empty={words.beginsNone}
        lines={preview.begins.map((unit) => (
          <>
            {say(unit.name)}
            {unit.code !== "" && ` (${words.code(unit.code)})`}
            <br />
            <span className="quiet">
              {[
                unit.within,
                span(unit),
                unit.madeOf.length > 0 && words.made(unit.madeOf.map((name) => say(name)).join(", ")),
                unit.goesOn && words.goesOn,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </>
        ))}
      />
      {preview.moved > 0 && <p>{words.moved(preview.moved)}</p>}
    </>
  );
}

function List({
  lines,
  empty,
}: {
  readonly lines: readonly ReactNode[];
  readonly empty: string;
}): ReactElement {
  if (lines.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul>
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}
