import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import "./evidence.css";
import { type EvidenceDocument, type EvidenceList, evidenceRoutes } from "@thang-diem/contract";
import { useElementSize } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { ProblemSummary, refusalOf, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { DocumentCard } from "./document-card.tsx";
import { AddFiles } from "./add-files.tsx";
import { EarlierDocuments, ReuseDocuments } from "./reuse-documents.tsx";
import { evidenceKey, unitOf, useAct, useEvidence } from "./evidence-query.ts";
import { Preview } from "./preview.tsx";
import { onArrival } from "./sending-files.ts";
import { WORDS } from "./words.ts";

export interface EvidencePanelProps {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  /** For whoever only looks; without it the server says whether the asker may change anything now. */
  readonly readOnly?: boolean;
  /** How many documents there are has changed. */
  readonly onChange?: () => void;
}

/** The evidence of one item of one unit: what there is, a look at it beside, and ways to add more. */
export function EvidencePanel(props: EvidencePanelProps): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const heading = useId();
  const { data, error } = useEvidence(props);
  const refusal = refusalOf({ data, error });
  const queries = useQueryClient();
  const { roundId, unitVersionId, item } = props;
  useEffect(
    () =>
      onArrival(
        (place) =>
          place.roundId === roundId &&
          place.unitVersionId === unitVersionId &&
          void queries.invalidateQueries({ queryKey: evidenceKey({ roundId, unitVersionId }) }),
      ),
    [queries, roundId, unitVersionId],
  );
  const count = data?.documents.length;
  const seen = useRef(count);
  const { onChange } = props;
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== count) onChange?.();
    seen.current = count;
  }, [count, onChange]);
  return (
    <section className="evidence" aria-labelledby={heading}>
      <h3 id={heading}>
        {data?.shownAs === "lead" && !isMixed(data) ? words.titleLead : words.title}
        {data !== undefined && data.documents.length > 0 && ` (${data.documents.length})`}
      </h3>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Documents key={`${unitVersionId} ${item}`} {...props} list={data} />
      )}
    </section>
  );
}

/** Documents of the lead agency beside those with which the unit contests what it found. */
function isMixed({ documents }: EvidenceList): boolean {
  return new Set(documents.map(({ shownAs }) => shownAs)).size > 1;
}

type Taken = EvidenceDocument & { readonly page: string };

/** List and preview stand side by side from here on; below, a preview opens under its document. */
const ROOM_FOR_TWO_px = 800;

function Documents({
  list,
  readOnly = false,
  ...of
}: EvidencePanelProps & { readonly list: EvidenceList }): ReactElement {
  const words = useWords(WORDS);
  const [shownId, setShownId] = useState("");
  const [lastTaken, setLastTaken] = useState<Taken>();
  const writes = !readOnly && list.mayWrite === "yes";
  const { ref, width } = useElementSize();
  const shown = [...list.documents, ...list.earlier].find(({ id }) => id === shownId);
  const preview = shown && <Preview of={of} document={shown} onClose={() => setShownId("")} />;
  const beside = width >= ROOM_FOR_TWO_px;
  const toggle = (id: string) => setShownId(id === shownId ? "" : id);
  return (
    <div
      ref={ref}
      className={shown === undefined || !beside ? "evidence-parts" : "evidence-parts with-preview"}
    >
      <div className="evidence-list">
        {!readOnly && words.closed[list.mayWrite] !== "" && (
          <p className="quiet">{list.shownAs === "lead" ? words.closedLead : words.closed[list.mayWrite]}</p>
        )}
        {list.documents.length === 0 && <p className="quiet">{writes ? words.none : words.noneRead}</p>}
        {list.documents.length > 0 && (
          <ul className="evidence-cards">
            {list.documents.map((document) => (
              <DocumentCard
                key={document.id}
                of={of}
                document={document}
                year={list.year}
                writes={writes && document.shownAs === list.shownAs}
                shownBy={isMixed(list) ? words.shownBy[document.shownAs] : ""}
                preview={document.id !== shownId ? "closed" : beside ? "beside" : preview}
                onShow={() => toggle(document.id)}
                onTaken={setLastTaken}
              />
            ))}
          </ul>
        )}
        <LastTaken of={of} taken={lastTaken} onUndone={() => setLastTaken(undefined)} />
        {writes && <AddFiles of={of} list={list} />}
        {writes && <ReuseDocuments of={of} used={list.documents} />}
        <EarlierDocuments
          of={of}
          list={list}
          writes={writes}
          shownId={shownId}
          preview={beside ? undefined : preview}
          onShow={toggle}
        />
      </div>
      {beside && preview}
    </div>
  );
}

/** A document taken away from the item can be put back at once. */
function LastTaken({
  of,
  taken,
  onUndone,
}: {
  readonly of: Omit<EvidencePanelProps, "readOnly">;
  readonly taken: Taken | undefined;
  readonly onUndone: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const undoing = useAct(of);
  const undo = async (document: Taken) => {
    if (
      (await undoing.act(evidenceRoutes.use, {
        ...unitOf(of),
        documentId: document.id,
        item: of.item,
        page: document.page,
      })) !== undefined
    )
      onUndone();
  };

  return (
    <>
      {taken !== undefined && (
        <p className="notice" role="status">
          <span>
            {words.taken(taken.name)}{" "}
            <button type="button" className="plain" onClick={() => void undo(taken)}>
              {words.undo}
            </button>
          </span>
        </p>
      )}
      <ProblemSummary problem={undoing.problem} />
    </>
  );
}
