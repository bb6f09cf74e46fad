import type { ItemCode } from "@thang-diem/engine";
import { type EvidenceList, evidenceRoutes, type EvidenceUpload } from "@thang-diem/contract";
import { Button, TextInput } from "@mantine/core";
import { useRef, useState, type DragEvent, type FormEvent, type ReactElement } from "react";
import { KeptHere, ProblemSummary, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type OfUnit, unitOf, useAct } from "./evidence-query.ts";
import { type FileSent, sendAgain, sendFiles, stopFile, useFilesSent } from "./sending-files.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

/** Adds files by dropping or choosing them, and addresses of pages. */
export function AddFiles({
  of,
  list,
}: {
  readonly of: OfUnit & { readonly item: ItemCode };
  readonly list: EvidenceList;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const sent = useFilesSent().filter(({ place }) => isOf(place, of));
  const unfinished = unfinishedOf(list.uploads, sent);
  const add = (files: Iterable<File> | null) =>
    sendFiles({ ...unitOf(of), item: of.item }, [...(files ?? [])], list.limits.fileBytes);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const locale = language === "vi" ? "vi-VN" : "en";
  const mega = (bytes: number) => Math.round(bytes / 1_000_000).toLocaleString(locale);
  return (
    <>
      {sent.length > 0 && (
        <ul className="evidence-sending" aria-live="polite">
          {sent.map((file) => (
            <SentFile key={file.key} file={file} />
          ))}
        </ul>
      )}
      {unfinished.length > 0 && <Unfinished of={of} uploads={unfinished} />}
      <div
        className={over ? "evidence-drop over" : "evidence-drop"}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="wide-only">{words.drop}</span>
        <Button variant="default" onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => (add(event.currentTarget.files), (event.currentTarget.value = ""))}
        />
        <span className="quiet">
          {words.takes(mega(list.limits.fileBytes))}{" "}
          {list.used > list.limits.unitBytes / 2 && words.used(mega(list.used), mega(list.limits.unitBytes))}
        </span>
      </div>
      <AddPage of={of} />
    </>
  );
}

/** Uploads that began earlier and are not going on now. */
function unfinishedOf(uploads: EvidenceList["uploads"], sent: readonly FileSent[]) {
  const names = new Set(
    sent
      .filter(({ state }) => state !== "refused")
      .map(({ file }) => `${file.name.normalize("NFC")} ${file.size}`),
  );
  return uploads.filter(({ name, bytes }) => !names.has(`${name} ${bytes}`));
}

function SentFile({ file }: { readonly file: FileSent }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const { state, problem, sent_bytes } = file;
  const percent = Math.floor((100 * sent_bytes) / Math.max(1, file.file.size));
  const ended = state === "done" || state === "known" || state === "refused";
  const says = state === "sending" || state === "line" ? words.states[state](percent) : words.states[state];
  return (
    <li>
      <span className="evidence-name">{file.file.name}</span>{" "}
      <span className={state === "refused" ? "fault" : "quiet"}>{says}</span>
      {(state === "sending" || state === "line") && (
        <progress value={percent} max={100} aria-label={words.actionsOf(says, file.file.name)} />
      )}
      {problem !== undefined && (
        <p>
          {say(problem.message)} {problem.suggestion !== undefined && say(problem.suggestion)}
        </p>
      )}
      <span className="evidence-actions">
        {state === "refused" && (
          <button
            type="button"
            className="plain"
            aria-label={words.actionsOf(words.again, file.file.name)}
            onClick={() => sendAgain(file)}
          >
            {words.again}
          </button>
        )}
        <button
          type="button"
          className="plain"
          aria-label={words.actionsOf(ended ? words.clear : words.cancel, file.file.name)}
          onClick={() => stopFile(file)}
        >
          {ended ? words.clear : words.cancel}
        </button>
      </span>
    </li>
  );
}

/** Files that began to arrive, here or on another machine, and stopped. */
function Unfinished({
  of,
  uploads,
}: {
  readonly of: OfUnit;
  readonly uploads: readonly EvidenceUpload[];
}): ReactElement {
  const words = useWords(WORDS);
  const { act, problem } = useAct(of);
  return (
    <div className="notice">
      <strong>{words.unfinished}</strong>
      <ul className="plain-list">
        {uploads.map(({ uploadId, name, bytes, offset }) => (
          <li key={uploadId}>
            {words.unfinishedLine(name, Math.floor((100 * offset) / bytes))}{" "}
            <button
              type="button"
              className="plain"
              aria-label={words.actionsOf(words.giveUp, name)}
              onClick={() => void act(evidenceRoutes.cancel, { ...unitOf(of), uploadId })}
            >
              {words.giveUp}
            </button>
          </li>
        ))}
      </ul>
      <p>{words.unfinishedHow}</p>
      <ProblemSummary problem={problem} />
    </div>
  );
}

function AddPage({ of }: { readonly of: OfUnit & { readonly item: ItemCode } }): ReactElement {
  const { words: frame, say } = useSpeech();
  const words = useWords(WORDS);
  const kept = useKept(`page ${of.roundId} ${of.unitVersionId} ${of.item}`, { address: "" });
  const { address } = kept.value;
  const { act, problem, busy } = useAct(of);
  const error = problem?.details?.faults?.find(({ field }) => field === "address");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (
      !busy &&
      (await act(evidenceRoutes.addPage, { ...unitOf(of), item: of.item, address, name: "" })) !== undefined
    )
      kept.forget();
  };
  return (
    <details>
      <summary>{words.addPage}</summary>
      <form className="form" noValidate onSubmit={(event) => void add(event)}>
        {error === undefined && <ProblemSummary problem={problem} />}
        <TextInput
          label={words.address}
          description={words.addressHint}
          type="url"
          inputMode="url"
          value={address}
          error={error && say(error.message)}
          onChange={(event) => kept.put({ address: event.currentTarget.value })}
        />
        <KeptHere kept={kept} />
        <div>
          <Button type="submit" variant="default" aria-busy={busy}>
            {busy ? frame.sending : words.add}
          </Button>
        </div>
      </form>
    </details>
  );
}

function isOf(
  place: OfUnit & { readonly item: ItemCode },
  of: OfUnit & { readonly item: ItemCode },
): boolean {
  return place.roundId === of.roundId && place.unitVersionId === of.unitVersionId && place.item === of.item;
}
