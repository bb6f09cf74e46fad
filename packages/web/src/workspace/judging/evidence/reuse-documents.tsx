import { type EvidenceDocument, type EvidenceList, evidenceRoutes } from "@thang-diem/contract";
import { type ItemCode, searchKey } from "@thang-diem/engine";
import { TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { ProblemSummary, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { DocumentHead, ReferenceLine } from "./document-card.tsx";
import { contentAddress, type OfUnit, unitOf, useAct, useEvidence } from "./evidence-query.ts";
import { isShown } from "./preview.tsx";
import { WORDS } from "./words.ts";

type OfItem = OfUnit & { readonly item: ItemCode };

/** Documents of the unit, or of the lead agency, that do not serve the item yet: one document backs several claims. */
export function ReuseDocuments({
  of,
  used,
}: {
  readonly of: OfItem;
  readonly used: readonly EvidenceDocument[];
}): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState("");
  const { data } = useEvidence({ ...unitOf(of), item: of.item, others: "yes" }, open);
  const { act, problem } = useAct(of);
  const here = new Set(used.map(({ id }) => id));
  const others = data?.documents.filter(({ id, removed }) => !here.has(id) && removed === "no") ?? [];
  const found = others.filter(({ name, number, issuer }) =>
    searchKey(`${name} ${number} ${issuer}`).includes(searchKey(sought)),
  );
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.reuse}</summary>
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : others.length === 0 ? (
        <p className="quiet">{words.reuseNone}</p>
      ) : (
        <div className="evidence-list">
          {others.length > 5 && (
            <TextInput
              label={words.reuseFind}
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          )}
          <ProblemSummary problem={problem} />
          <ul className="evidence-cards">
            {found.map((document) => (
              <Reusable
                key={document.id}
                document={document}
                onUse={() =>
                  void act(evidenceRoutes.use, {
                    ...unitOf(of),
                    documentId: document.id,
                    item: of.item,
                    page: "",
                  })
                }
              />
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

function Reusable({
  document,
  onUse,
}: {
  readonly document: EvidenceDocument;
  readonly onUse: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <li className="evidence-card">
      <span className="evidence-name">{document.name}</span>
      <ReferenceLine document={document} />
      <div className="evidence-actions">
        <button
          type="button"
          className="plain"
          aria-label={words.actionsOf(words.reuseHere, document.name)}
          onClick={onUse}
        >
          {words.reuseHere}
        </button>
      </div>
    </li>
  );
}

/** What the unit showed for this item the last time, to look at and to use again. */
export function EarlierDocuments({
  of,
  list,
  writes,
  shownId,
  preview,
  onShow,
}: {
  readonly of: OfItem;
  readonly list: EvidenceList;
  readonly writes: boolean;
  readonly shownId: string;
  readonly preview: ReactElement | undefined;
  readonly onShow: (id: string) => void;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { act, problem } = useAct(of);
  const [first] = list.earlier;
  if (first === undefined) return undefined;
  const contents = new Set(
    list.documents.flatMap(({ content, address }) =>
      content === "no-copy" ? [address] : [content.sha256, address],
    ),
  );
  const isHere = ({ content, address }: EvidenceDocument) =>
    address === "" ? content !== "no-copy" && contents.has(content.sha256) : contents.has(address);
  return (
    <details open>
      <summary>{words.earlier(first.year)}</summary>
      <ProblemSummary problem={problem} />
      <ul className="evidence-cards">
        {list.earlier.map((document) => (
          <li key={document.id} className="evidence-card">
            <DocumentHead of={of} document={{ ...document, needs: [] }} page="" year={document.year} />
            <EarlierActions
              of={of}
              document={document}
              shown={shownId === document.id}
              onShow={() => onShow(document.id)}
              onReuse={
                writes && !isHere(document)
                  ? () =>
                      void act(evidenceRoutes.reuse, {
                        ...unitOf(of),
                        earlierDocumentId: document.id,
                        item: of.item,
                      })
                  : undefined
              }
            />
            {shownId === document.id && preview}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A look, a copy, and using it again where the reader may and it is not there yet. */
function EarlierActions({
  of,
  document,
  shown,
  onShow,
  onReuse,
}: {
  readonly of: OfItem;
  readonly document: EvidenceDocument;
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onReuse: (() => void) | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <div className="evidence-actions">
      {isShown(document) && (
        <button
          type="button"
          className="plain"
          aria-pressed={shown}
          aria-label={words.actionsOf(words.show, document.name)}
          onClick={onShow}
        >
          {words.show}
        </button>
      )}
      {document.content !== "no-copy" && (
        <a
          href={contentAddress(of, document, "download")}
          download
          aria-label={words.actionsOf(words.download, document.name)}
        >
          {words.download}
        </a>
      )}
      {onReuse && (
        <button
          type="button"
          className="plain"
          aria-label={words.actionsOf(words.reuseHere, document.name)}
          onClick={onReuse}
        >
          {words.reuseHere}
        </button>
      )}
    </div>
  );
}
