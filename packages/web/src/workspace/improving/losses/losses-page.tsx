import "./losses.css";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { improvementRoutes } from "@thang-diem/contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { addressOf, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { EditionChoice } from "./edition-choice.tsx";
import { ProvinceLosses } from "./province-losses.tsx";
import { UnitLosses } from "./unit-losses.tsx";
import { type EditionRead, useEdition, useOwnUnit } from "./use-edition.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

const HERE = "/ky-danh-gia/$evaluationId/khac-phuc";

/** What was lost, and why: of one unit item by item, of all units together by domain. */
export function LossesPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const search = useSearch({ from: HERE });
  const navigate = useNavigate({ from: HERE });
  const { lines, now, before, changed, error } = useEdition(evaluationId, search.roundId);
  const own = useOwnUnit(evaluationId, now);
  const asked = now?.edition.units.find(({ unitVersionId }) => unitVersionId === search.unitVersionId);
  // Whoever works for a unit sees it first; the office sees all.
  const unit = asked?.unitVersionId ?? (search.roundId === undefined ? own : undefined);
  const person = usePerson();
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {holdsIn(person, "plan.read", evaluationId) && (
        <p className="no-print">
          <Link to="/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach" params={{ evaluationId }}>
            {words.toPlans}
          </Link>
          {" · "}
          <Link to="/ky-danh-gia/$evaluationId/khac-phuc/cong-viec" params={{ evaluationId }}>
            {words.toTasks}
          </Link>
        </p>
      )}
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {lines === undefined ? (
        <p>{frame.loading}</p>
      ) : lines.length === 0 ? (
        <p className="notice">{words.nothingPublished}</p>
      ) : (
        <>
          <EditionChoice
            lines={lines}
            read={now}
            unit={unit}
            whole
            onChange={(chosen) => void navigate({ search: chosen, replace: true })}
          />
          {now === undefined ? (
            <p>{frame.loading}</p>
          ) : (
            <Shown evaluationId={evaluationId} unit={unit} read={now} before={before} changed={changed} />
          )}
        </>
      )}
    </>
  );
}

/** Of one unit, or of all. */
function Shown({
  evaluationId,
  unit,
  read,
  before,
  changed,
}: {
  readonly evaluationId: EvaluationId;
  readonly unit: UnitVersionId | undefined;
  readonly read: EditionRead;
  readonly before: EditionRead | undefined;
  readonly changed: ReadonlySet<string>;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { roundId } = read.line;
  const file = { evaluationId, roundId, unitVersionId: unit, language };
  return (
    <>
      <div className="actions no-print">
        <a href={addressOf(improvementRoutes.lossesFile, file)} download>
          {words.excel}
        </a>
        {unit !== undefined && (
          <Link
            to="/ky-danh-gia/$evaluationId/khac-phuc/thu-phuong-an"
            params={{ evaluationId }}
            search={{ roundId, unitVersionId: unit }}
          >
            {words.toWhatIf}
          </Link>
        )}
      </div>
      {unit === undefined ? (
        <ProvinceLosses read={read} evaluationId={evaluationId} />
      ) : (
        <UnitLosses
          key={unit}
          evaluationId={evaluationId}
          unit={unit}
          read={read}
          before={before}
          changed={changed}
        />
      )}
    </>
  );
}
