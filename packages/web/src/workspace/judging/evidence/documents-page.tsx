import type { EvaluationId } from "@thang-diem/engine";
import "./evidence.css";
import {
  EVERY_EVALUATION,
  type EvidenceDocument,
  evidenceRoutes,
  evaluationRoutes,
  type EvaluationUnit,
} from "@thang-diem/contract";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { usePerson } from "../../session.ts";
import { needWords, ReferenceLine, sizeText } from "./document-card.tsx";
import { contentAddress, type OfUnit, unitOf, useAct, useEvidence } from "./evidence-query.ts";
import { isShown } from "./preview.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** All documents of a unit with the items that they serve. */
export function DocumentsPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const units = useUnits(evaluationId);
  const [chosen, setChosen] = useState("");
  // Nobody's form is opened by chance: of several units the reader chooses one.
  const unit = units.data?.length === 1 ? units.data[0] : units.data?.find((unit) => keyOf(unit) === chosen);
  useTitle(words.page_title);
  return (
    <>
      <h1>{words.page_title}</h1>
      {units.error instanceof RefusedError && <ProblemSummary problem={units.error.problem} />}
      {units.data === undefined ? (
        <p>{frame.loading}</p>
      ) : units.data.length === 0 ? (
        <p>{words.noUnit}</p>
      ) : (
        <>
          {units.data.length > 1 ? (
            <div className="form">
              <NativeSelect
                label={words.unit}
                description={words.unitHint}
                value={chosen}
                data={[
                  { value: "", label: words.chooseUnit },
                  ...units.data.map((unit) => ({ value: keyOf(unit), label: unit.name })),
                ]}
                onChange={(event) => setChosen(event.currentTarget.value)}
              />
            </div>
          ) : (
            <p className="quiet">{unit?.name}</p>
          )}
          {unit !== undefined && (
            <UnitDocuments
              key={keyOf(unit)}
              of={{ evaluationId, roundId: unit.roundId, unitVersionId: unit.unitVersionId }}
            />
          )}
        </>
      )}
    </>
  );
}

const keyOf = ({ roundId, unitVersionId }: EvaluationUnit) => `${roundId} ${unitVersionId}`;

/** The own units first of all; whoever has none of their own sees those of the evaluation. */
function useUnits(evaluationId: EvaluationId) {
  const { roles } = usePerson();
  const mine = new Set(
    roles
      .filter(
        ({ role, evaluation }) =>
          (role === "unit-clerk" || role === "unit-leader") &&
          (evaluation === EVERY_EVALUATION || evaluation === evaluationId),
      )
      .map(({ organisationId }) => organisationId),
  );
  return useQuery({
    queryKey: ["units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
    select: ({ units }) =>
      mine.size === 0 ? units : units.filter(({ organisationId }) => mine.has(organisationId)),
  });
}

function UnitDocuments({ of }: { readonly of: OfUnit }): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const [withRemoved, setWithRemoved] = useState(false);
  const { data, error } = useEvidence(of);
  const checking = useAct(of);
  const [checked, setChecked] = useState<{ checked: number; dead: number }>();
  if (error instanceof RefusedError) return <ProblemSummary problem={error.problem} />;
  if (data === undefined) return <p>{frame.loading}</p>;
  const documents = data.documents.filter(({ removed }) => withRemoved || removed === "no");
  const writes = data.mayWrite === "yes";
  const pages = data.documents.some(({ kind, removed }) => kind === "page" && removed === "no");
  return (
    <>
      {words.closed[data.mayWrite] !== "" && <p className="notice">{words.closed[data.mayWrite]}</p>}
      {data.documents.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <div className="actions">
            <p role="status">{words.count(documents.length)}</p>
            {data.documents.some(({ removed }) => removed !== "no") && (
              <Checkbox
                label={words.withRemoved}
                checked={withRemoved}
                onChange={(event) => setWithRemoved(event.currentTarget.checked)}
              />
            )}
            {writes && pages && (
              <Button
                variant="default"
                aria-busy={checking.busy}
                onClick={() => void checking.act(evidenceRoutes.checkPages, unitOf(of)).then(setChecked)}
              >
                {checking.busy ? frame.sending : words.checkPages}
              </Button>
            )}
          </div>
          {checked !== undefined && <p role="status">{words.checked(checked.checked, checked.dead)}</p>}
          <ProblemSummary problem={checking.problem} />
          <ul className="evidence-cards">
            {documents.map((document) => (
              <DocumentRow key={document.id} of={of} document={document} year={data.year} writes={writes} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function DocumentRow({
  of,
  document,
  year,
  writes,
}: {
  readonly of: OfUnit;
  readonly document: EvidenceDocument;
  readonly year: number;
  readonly writes: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const { act, problem } = useAct(of);
  const { name, removed } = document;
  const at = { ...unitOf(of), documentId: document.id };
  return (
    <li className="evidence-row">
      <div>
        <DocumentName of={of} document={document} />
        <ReferenceLine document={document} />
      </div>
      <ServedItems of={of} document={document} />
      <DocumentState document={document} year={year} />
      <div>
        {writes && removed === "no" && (
          <button
            type="button"
            className="plain"
            aria-label={words.actionsOf(words.remove, name)}
            onClick={() => void act(evidenceRoutes.remove, at)}
          >
            {words.remove}
          </button>
        )}
        {writes && removed !== "no" && (
          <button
            type="button"
            className="plain"
            aria-label={words.actionsOf(words.restore, name)}
            onClick={() => void act(evidenceRoutes.restore, at)}
          >
            {words.restore}
          </button>
        )}
        <ProblemSummary problem={problem} />
      </div>
    </li>
  );
}

/** The name, leading to the copy where there is one. */
function DocumentName({
  of,
  document,
}: {
  readonly of: OfUnit;
  readonly document: EvidenceDocument;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const { name, content } = document;
  return (
    <>
      {content === "no-copy" ? (
        <span className="evidence-name">{name}</span>
      ) : (
        <a
          className="evidence-name"
          href={contentAddress(of, document, isShown(document) ? "shown" : "download")}
          {...(isShown(document) ? { target: "_blank", rel: "noreferrer noopener" } : { download: true })}
        >
          {name}
        </a>
      )}
      {content !== "no-copy" && <span className="quiet"> {sizeText(content.bytes, language, words)}</span>}
    </>
  );
}

/** Removed, in order, or what it still needs. */
function DocumentState({
  document,
  year,
}: {
  readonly document: EvidenceDocument;
  readonly year: number;
}): ReactElement {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  const { removed } = document;
  const needs = needWords(document, year, words);
  return (
    <div>
      {removed !== "no" ? (
        words.removed(removed.by, time(removed.at))
      ) : needs.length === 0 ? (
        words.fine
      ) : (
        <ul className="evidence-needs">
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The items that a document serves, each with a way to it. */
function ServedItems({
  of,
  document: { uses },
}: {
  readonly of: OfUnit;
  readonly document: EvidenceDocument;
}): ReactElement {
  const words = useWords(WORDS);
  if (uses.length === 0) return <div className="quiet">{words.noItems}</div>;
  return (
    <div>
      {words.items}:{" "}
      {uses.map(({ roundId, unitVersionId, item, page }, i) => (
        <span key={`${roundId} ${unitVersionId} ${item}`}>
          {i > 0 && ", "}
          <Link
            to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
            params={{ evaluationId: of.evaluationId, roundId, unitVersionId }}
            search={{ muc: item }}
          >
            {item}
          </Link>
          {page !== "" && ` (${words.pageOf(page)})`}
        </span>
      ))}
    </div>
  );
}
