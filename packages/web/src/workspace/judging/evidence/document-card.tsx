import type { ItemCode } from "@thang-diem/engine";
import { type EvidenceDocument, evidenceRoutes } from "@thang-diem/contract";
import { count, dateText } from "@thang-diem/presentation";
import { useState, type ReactElement } from "react";
import { ProblemSummary, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { contentAddress, type OfUnit, unitOf, useAct } from "./evidence-query.ts";
import { isShown } from "./preview.tsx";
import { ReferenceForm } from "./reference-form.tsx";
import { WORDS } from "./words.ts";

export interface DocumentCardProps {
  readonly of: OfUnit & { readonly item: ItemCode };
  readonly document: EvidenceDocument;
  readonly year: number;
  readonly writes: boolean;
  /** Where unit and lead agency both show: which of them. */
  readonly shownBy: string;
  /** Where the look at it is, or the look itself. */
  readonly preview: "closed" | "beside" | ReactElement | undefined;
  readonly onShow: () => void;
  readonly onTaken: (document: EvidenceDocument & { readonly page: string }) => void;
}

/** One document as it serves one item: what it is, what is printed on it, what it still lacks, and what can be done. */
export function DocumentCard(props: DocumentCardProps): ReactElement {
  const { of, document, year, preview, shownBy } = props;
  const [editing, setEditing] = useState(false);
  const acting = useAct(of);
  const page =
    document.uses.find(
      ({ item, unitVersionId, roundId }) =>
        item === of.item && unitVersionId === of.unitVersionId && roundId === of.roundId,
    )?.page ?? "";
  return (
    <li className="evidence-card">
      {shownBy !== "" && <p className="quiet">{shownBy}</p>}
      <DocumentHead of={of} document={document} page={page} year={year} />
      {!editing && (
        <div className="evidence-actions">
          <Looking {...props} />
          {props.writes && <Writing {...props} page={page} acting={acting} onEdit={() => setEditing(true)} />}
        </div>
      )}
      <ProblemSummary problem={acting.problem} />
      {typeof preview === "object" && preview}
      {editing && (
        <ReferenceForm of={of} document={document} page={page} year={year} onEnd={() => setEditing(false)} />
      )}
    </li>
  );
}

/** To the document: beside the item, at its address, as a file. */
function Looking({ of, document, preview, onShow }: DocumentCardProps): ReactElement {
  const words = useWords(WORDS);
  const label = (action: string) => words.actionsOf(action, document.name);
  const download = document.kind === "page" ? words.seeCopy : words.download;
  return (
    <>
      {isShown(document) && (
        <button
          type="button"
          className="plain"
          aria-pressed={preview !== "closed"}
          aria-label={label(words.show)}
          onClick={onShow}
        >
          {words.show}
        </button>
      )}
      {document.kind === "page" && (
        <a
          href={document.address}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={label(words.openPage)}
        >
          {words.openPage}
        </a>
      )}
      {document.content !== "no-copy" && (
        <a href={contentAddress(of, document, "download")} download aria-label={label(download)}>
          {download}
        </a>
      )}
    </>
  );
}

/** What whoever fills in the item does with it. */
function Writing({
  of,
  document,
  page,
  acting: { act, busy },
  onEdit,
  onTaken,
}: DocumentCardProps & {
  readonly page: string;
  readonly acting: ReturnType<typeof useAct>;
  readonly onEdit: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { kind, content, needs, name, number, issuedOn, issuer, outsideYearReason } = document;
  const at = { ...unitOf(of), documentId: document.id };
  const take = async () => {
    if ((await act(evidenceRoutes.takeFromItem, { ...at, item: of.item })) !== undefined)
      onTaken({ ...document, page });
  };
  const confirm = () =>
    act(evidenceRoutes.refer, { ...at, name, number, issuedOn, issuer, outsideYearReason });
  const button = (label: string, press: () => unknown, waits = false) => (
    <button
      type="button"
      className="plain"
      aria-busy={waits}
      aria-label={words.actionsOf(label, name)}
      onClick={() => void press()}
    >
      {label}
    </button>
  );
  return (
    <>
      {kind === "page" &&
        content === "no-copy" &&
        button(words.copyAgain, () => act(evidenceRoutes.copyPage, at), busy)}
      {needs.includes("check-proposal") &&
        !needs.includes("outside-year-reason") &&
        button(words.confirm, confirm)}
      {button(words.edit, onEdit)}
      {button(words.take, take)}
    </>
  );
}

/** Name, kind and size; number, date, issuer, page; what is lacking, in words. */
export function DocumentHead({
  of,
  document,
  page,
  year,
}: {
  readonly of: OfUnit;
  readonly document: EvidenceDocument;
  readonly page: string;
  readonly year: number;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const { content, name } = document;
  const needs = needWords(document, year, words);
  const facts = [
    ...(content === "no-copy"
      ? []
      : [
          document.kind === "page" ? "web" : content.kind.toUpperCase(),
          sizeText(content.bytes, language, words),
        ]),
    ...(page === "" ? [] : [words.pageOf(page)]),
  ];
  return (
    <div>
      <span className="evidence-name">
        {isShown(document) ? (
          <a href={contentAddress(of, document, "shown")} target="_blank" rel="noreferrer noopener">
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      <span className="quiet"> {facts.join(" · ")}</span>
      <ReferenceLine document={document} />
      {needs.length > 0 && (
        <ul className="evidence-needs">
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ReferenceLine({ document }: { readonly document: EvidenceDocument }): ReactElement {
  const { language, time } = useSpeech();
  const words = useWords(WORDS);
  const { number, issuedOn, issuer, outsideYearReason, kind, copiedAt } = document;
  const parts = [
    ...(number === "" ? [] : [words.no(number)]),
    ...(issuedOn === "" ? [] : [dateText(issuedOn, language)]),
    ...(issuer === "" ? [] : [issuer]),
  ];
  const copy =
    kind === "file" ? [] : [copiedAt === "not-copied" ? words.noCopy : words.copyOf(time(copiedAt))];
  return (
    <span className="under">
      {[...parts, ...copy, ...(outsideYearReason === "" ? [] : [outsideYearReason])].join(" · ")}
    </span>
  );
}

/** What a document still lacks, each in a few words. */
export function needWords(document: EvidenceDocument, year: number, words: (typeof WORDS)["vi"]): string[] {
  const lacking = document.needs.map((need) =>
    need === "outside-year-reason" ? words.needs[need](year) : words.needs[need],
  );
  return document.pageFault === ""
    ? lacking
    : [...lacking, faultWords(words)[document.pageFault] ?? document.pageFault];
}

function faultWords(words: (typeof WORDS)["vi"]): Readonly<Record<string, string>> {
  return words.faults;
}

export function sizeText(bytes: number, language: "vi" | "en", words: (typeof WORDS)["vi"]): string {
  return bytes < 1_000_000
    ? words.kilo(count(Math.max(1, Math.round(bytes / 1000)), language))
    : words.mega((Math.round(bytes / 100_000) / 10).toLocaleString(language === "vi" ? "vi-VN" : "en"));
}
