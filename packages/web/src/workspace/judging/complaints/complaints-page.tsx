import type { EvaluationId } from "@thang-diem/engine";
import { complaintRoutes, type OfficeComplaint } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import "./complaints.css";
import { AnswerForm } from "./answer-form.tsx";
import { ComplaintAnswer, ComplaintHead, lastDay } from "./complaint-head.tsx";
import { WORDS } from "./words.ts";

/** For those who answer: what waits, what has to be corrected, what was answered. */
export function ComplaintsPage(): ReactElement {
  const { words: frame, language } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["complaints", evaluationId],
    queryFn: () => ask(complaintRoutes.list, { evaluationId }),
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError ? (
        <ProblemSummary problem={error.problem} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          {data.until !== undefined && <p className="notice">{words.until(lastDay(data.until, language))}</p>}
          <Complaints evaluationId={evaluationId} complaints={data.complaints} />
        </>
      )}
    </>
  );
}

interface Of {
  readonly evaluationId: EvaluationId;
  readonly complaints: readonly OfficeComplaint[];
}

function Complaints({ evaluationId, complaints }: Of): ReactElement {
  const words = useWords(WORDS);
  const answers = holdsIn(usePerson(), "complaint.answer", evaluationId);
  if (complaints.length === 0) return <p>{words.none}</p>;
  const waiting = complaints.filter(({ answer }) => answer === undefined);
  const toCorrect = complaints.filter((each) => each.toCorrect);
  const answered = complaints.filter((each) => each.answer !== undefined && !each.toCorrect);
  return (
    <>
      <section className="section">
        <h2>{words.waiting(waiting.length)}</h2>
        {waiting.length === 0 ? (
          <p>{words.nothingWaits}</p>
        ) : (
          <List complaints={waiting} evaluationId={evaluationId}>
            {(complaint) =>
              answers &&
              (complaint.barred ? (
                <p className="quiet">{words.barred}</p>
              ) : (
                <AnswerForm evaluationId={evaluationId} complaint={complaint} />
              ))
            }
          </List>
        )}
      </section>
      {toCorrect.length > 0 && (
        <section className="section">
          <h2>{words.toCorrect(toCorrect.length)}</h2>
          <p>
            {words.howToCorrect}{" "}
            <Link to="/ky-danh-gia/$evaluationId/ket-qua/phe-duyet" params={{ evaluationId }}>
              {words.toApproval}
            </Link>
          </p>
          <List complaints={toCorrect} evaluationId={evaluationId}>
            {(complaint) => <ComplaintAnswer complaint={complaint} />}
          </List>
        </section>
      )}
      {answered.length > 0 && (
        <section className="section">
          <h2>{words.answered(answered.length)}</h2>
          <List complaints={answered.toReversed()} evaluationId={evaluationId}>
            {(complaint) => <ComplaintAnswer complaint={complaint} />}
          </List>
        </section>
      )}
    </>
  );
}

function List({
  evaluationId,
  complaints,
  children,
}: Of & { readonly children: (complaint: OfficeComplaint) => ReactNode }): ReactElement {
  const words = useWords(WORDS);
  return (
    <ul className="plain-list complaints">
      {complaints.map((complaint) => (
        <li key={complaint.id}>
          <ComplaintHead complaint={complaint} unitName={complaint.unitName} />
          <div>
            <Link
              to="/ky-danh-gia/$evaluationId/ket-qua/$roundId/$unitVersionId"
              params={{ evaluationId, roundId: complaint.roundId, unitVersionId: complaint.unitVersionId }}
            >
              {words.seeResult}
            </Link>
          </div>
          {children(complaint)}
        </li>
      ))}
    </ul>
  );
}
