import { WHOLE } from "@thang-diem/engine";
import "./evidence.css";
import {
  claimRoutes,
  parseInput,
  type ProblemReply,
  SHOWN_INLINE,
  type SignedPaper,
  signedPaperRoutes,
} from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { FileInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { addressOf, ask, call, SendForm, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { sizeText } from "./document-card.tsx";
import { type OfUnit, unitOf } from "./evidence-query.ts";
import { PAPER_WORDS } from "./paper-words.ts";
import { Look } from "./preview.tsx";
import { sendPaper } from "./sending-files.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

/**
 * The signed report as it came back on paper, for whoever may see the unit's evidence.
 *
 * @param otherwise what stands in its place where none has come
 * @param folded one line until somebody opens it
 */
export function SignedPaperView({
  of,
  otherwise,
  folded = false,
}: {
  readonly of: OfUnit;
  readonly otherwise?: ReactElement;
  readonly folded?: boolean;
}): ReactElement | undefined {
  const words = useWords(PAPER_WORDS);
  const { data } = useQuery(papersQuery(of));
  const [standing, ...earlier] = data?.papers ?? [];
  const { language } = useSpeech();
  if (standing === undefined) return otherwise;
  if (folded) {
    return (
      <details className="evidence signed-paper">
        <summary>
          {words.title}: {words.ofDate(standing.number, dateText(standing.date, language))}
        </summary>
        <Paper of={of} paper={standing} title="" />
        {earlier.map((paper) => (
          <Paper key={paper.id} of={of} paper={paper} title="" />
        ))}
      </details>
    );
  }
  return (
    <section className="evidence signed-paper" aria-label={words.title}>
      <Paper of={of} paper={standing} title={words.title} />
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((paper) => (
            <Paper key={paper.id} of={of} paper={paper} title="" />
          ))}
        </details>
      )}
    </section>
  );
}

function papersQuery(of: OfUnit) {
  return {
    queryKey: ["signed-papers", of.roundId, of.unitVersionId],
    queryFn: () => ask(signedPaperRoutes.read, unitOf(of)),
    retry: false,
  };
}

function Paper({
  of,
  paper,
  title,
}: {
  readonly of: OfUnit;
  readonly paper: SignedPaper;
  readonly title: string;
}): ReactElement {
  const { language, time } = useSpeech();
  const words = useWords(PAPER_WORDS);
  const evidence = useWords(WORDS);
  const [shown, setShown] = useState(false);
  const { name, kind, bytes, number, date, by, at, replacedAt } = paper;
  const address = (as: "shown" | "download") =>
    addressOf(signedPaperRoutes.content, { ...unitOf(of), paperId: paper.id, as });
  return (
    <div className="evidence-card">
      <p>
        {title !== "" && <strong>{title}: </strong>}
        {words.ofDate(number, dateText(date, language))}
      </p>
      <p>
        <span className="evidence-name">{name}</span>{" "}
        <span className="quiet">
          {kind.toUpperCase()} · {sizeText(bytes, language, evidence)}
        </span>
      </p>
      <p className="quiet">
        {words.brought(by, time(at))}
        {replacedAt !== "standing" && ` · ${words.replaced(time(replacedAt))}`}
      </p>
      <PaperActions paper={paper} address={address} shown={shown} onShow={() => setShown(!shown)} />
      {shown && (
        <Look
          name={name}
          kind={kind}
          shown={address("shown")}
          download={address("download")}
          onClose={() => setShown(false)}
        />
      )}
    </div>
  );
}

function PaperActions({
  paper: { name, kind },
  address,
  shown,
  onShow,
}: {
  readonly paper: SignedPaper;
  readonly address: (as: "shown" | "download") => string;
  readonly shown: boolean;
  readonly onShow: () => void;
}): ReactElement {
  const words = useWords(PAPER_WORDS);
  const evidence = useWords(WORDS);
  const looks = SHOWN_INLINE.includes(kind);
  return (
    <div className="evidence-actions no-print">
      {looks && (
        <button
          type="button"
          className="plain"
          aria-pressed={shown}
          aria-label={evidence.actionsOf(evidence.show, name)}
          onClick={onShow}
        >
          {evidence.show}
        </button>
      )}
      {looks && (
        <a
          href={address("shown")}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={evidence.actionsOf(words.open, name)}
        >
          {words.open}
        </a>
      )}
      <a href={address("download")} download aria-label={evidence.actionsOf(evidence.download, name)}>
        {evidence.download}
      </a>
    </div>
  );
}

export interface BringPaperProps {
  readonly of: OfUnit;
  readonly number: string;
  /** YYYY-MM-DD, or "". */
  readonly date: string;
  readonly onKept: () => void | Promise<void>;
}

/**
 * Where the leader brings the scan with its number and date; with a paper there they can be corrected without
 * a new scan.
 */
export function BringPaper({ of, number, date, onKept }: BringPaperProps): ReactElement | undefined {
  const words = useWords(PAPER_WORDS);
  const { say } = useSpeech();
  const { data } = useQuery(papersQuery(of));
  const queries = useQueryClient();
  const draft = useKept(`paper ${of.roundId} ${of.unitVersionId}`, { number, date: vietnamese(date) });
  const given = draft.value;
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(false);
  if (data === undefined || data.mayBring === "not-yours" || data.mayBring === "not-signed") return undefined;
  if (data.mayBring === "phase-not-open") return <p className="quiet">{words.closed}</p>;
  const faultOf = (name: string) => problem?.details?.faults?.find(({ field }) => field === name);
  const field = (name: string) => ({
    id: `paper-${name}`,
    error: faultOf(name) && say(faultOf(name)?.message ?? { vi: "", en: "" }),
  });
  const change = (part: Partial<typeof given>) => (setKept(false), draft.put(part));
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await keep(of, { number: given.number, date: iso(given.date) }, file, data.fileBytes);
    setBusy(false);
    setProblem(refused);
    if (refused !== undefined) return;
    draft.forget();
    setKept(true);
    setFile(null);
    await queries.invalidateQueries({ queryKey: papersQuery(of).queryKey });
    await onKept();
  };
  return (
    <SendForm
      sending={{ send: () => Promise.resolve(false), busy, field, problem, prefix: "paper", keeping: draft }}
      submit={busy && file !== null ? words.sending : words.keep}
      tone="default"
      onSubmit={() => void send()}
    >
      <h3>{data.papers.length === 0 ? words.bring : words.bringAnother}</h3>
      <NumberAndDate given={given} field={field} onChange={change} />
      <FileInput
        {...field("file")}
        label={words.file}
        description={words.fileHint(Math.round(data.fileBytes / 1_000_000))}
        placeholder={words.choose}
        accept=".pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff"
        clearable
        value={file}
        onChange={(chosen) => (setKept(false), setProblem(undefined), setFile(chosen))}
      />
      {kept && <p role="status">{words.kept}</p>}
    </SendForm>
  );
}

function NumberAndDate({
  given,
  field,
  onChange,
}: {
  readonly given: { readonly number: string; readonly date: string };
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
  readonly onChange: (part: Partial<{ number: string; date: string }>) => void;
}): ReactElement {
  const words = useWords(PAPER_WORDS);
  return (
    <>
      <TextInput
        {...field("number")}
        label={words.number}
        description={words.numberHint}
        value={given.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <TextInput
        {...field("date")}
        label={words.date}
        description={words.dateHint}
        inputMode="numeric"
        value={given.date}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
    </>
  );
}

/** Number and date are looked at before a large file goes on its way. */
async function keep(
  of: OfUnit,
  written: { readonly number: string; readonly date: string },
  file: File | null,
  fileBytes: number,
): Promise<ProblemReply | undefined> {
  if (file === null) {
    const answer = await call(claimRoutes.document, { ...unitOf(of), ...written });
    return answer.ok ? undefined : answer.problem;
  }
  const read = parseInput(claimRoutes.document.input, { ...unitOf(of), ...written });
  if (!read.ok)
    return {
      status: 422,
      code: "fields-wrong",
      message: { vi: "Có chỗ cần sửa.", en: "Something needs correcting." },
      details: { faults: read.faults },
    };
  const sent = await sendPaper({ ...unitOf(of), item: WHOLE }, file, fileBytes, written);
  return sent.ok ? undefined : sent.problem;
}

function vietnamese(iso8601: string): string {
  return iso8601.split("-").toReversed().join("/");
}

/** As typed when it is no date: the server says what is wrong with it. */
function iso(typed: string): string {
  const [, day = "", month = "", year = ""] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? [];
  return year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
