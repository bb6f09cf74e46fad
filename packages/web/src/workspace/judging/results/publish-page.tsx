import type { EvaluationId, RoundId } from "@thang-diem/engine";
import "./results.css";
import { resultRoutes, type Publication, type PublicationJob } from "@thang-diem/contract";
import { dayInVietnam, dateText } from "@thang-diem/presentation";
import { Progress, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, type ReactElement } from "react";
import {
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson, useKept } from "../../session.ts";
import { AnnouncementSection } from "./announcement-section.tsx";
import { SignedDocumentsSection } from "./signed-documents.tsx";
import { CorrectionFields, useCorrection } from "./correction.tsx";
import { publicationKey, resultsKey, usePublication } from "./shown.ts";
import { NO_REASON, UnheldFields } from "./unheld.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Publication of an approved result: asked for once, seen through to the portal's pages. */
export function PublishPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = usePublication(evaluationId);
  const job = data?.job;
  const queries = useQueryClient();
  const ended = job && `${job.id} ${job.endedAt ?? ""}`;
  useEffect(
    () => void queries.invalidateQueries({ queryKey: resultsKey(evaluationId) }),
    [queries, evaluationId, ended],
  );
  useTitle(words.publishTitle);
  return (
    <>
      <h1>{words.publishTitle}</h1>
      <p>{words.publishLead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {job !== undefined && !(job.state === "done" && data?.status === "approved") && <JobState job={job} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          {isUnderWay(job) ? undefined : data.status === "approved" ? (
            <Publish evaluationId={evaluationId} data={data} />
          ) : (
            data.status !== "published" && <ToApproval evaluationId={evaluationId} />
          )}
          <Editions data={data} />
          {data.editions.length > 0 && (
            <>
              <AnnouncementSection evaluationId={evaluationId} />
              <SignedDocumentsSection evaluationId={evaluationId} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** What comes before: the page on which the chair approves. */
function ToApproval({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement {
  const words = useWords(WORDS);
  return (
    <div className="notice">
      <p>{words.needsApproval}</p>
      <p>
        <Link to="/ky-danh-gia/$evaluationId/ket-qua/phe-duyet" params={{ evaluationId }}>
          {words.toApprove}
        </Link>
      </p>
    </div>
  );
}

function isUnderWay(job: PublicationJob | undefined): boolean {
  return job?.state === "waiting" || job?.state === "running";
}

function Publish({
  evaluationId,
  data: { unheld, editions },
}: {
  readonly evaluationId: EvaluationId;
  readonly data: Publication;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const corrects = editions.length > 0;
  const correction = useCorrection(evaluationId, corrects).data;
  const kept = useKept(`publication ${evaluationId}`, {
    ...NO_REASON,
    publishedOn: dayInVietnam(new Date()),
    reason: correction?.reason?.vi ?? "",
    reasonEn: correction?.reason?.en ?? "",
  });
  const { reason, reasonEn, ...always } = kept.value;
  const person = usePerson();
  const queries = useQueryClient();
  const sending = useSending(
    resultRoutes.publish,
    "publish",
    () => queries.invalidateQueries({ queryKey: publicationKey(evaluationId) }),
    kept,
  );
  if (!holdsIn(person, "result.publish", evaluationId)) return undefined;
  return (
    <SendForm
      sending={sending}
      submit={corrects ? words.publishCorrection : words.publish}
      ask={{
        title: corrects ? words.askCorrection : words.askPublish,
        means: corrects ? words.correctionMeans : words.publishMeans,
      }}
      onSubmit={() => void sending.send({ evaluationId, ...always, ...(corrects && { reason, reasonEn }) })}
    >
      {corrects && (
        <CorrectionFields
          correction={correction}
          value={{ reason, reasonEn }}
          onChange={kept.put}
          field={sending.field}
        />
      )}
      <UnheldFields unheld={unheld} value={always} onChange={kept.put} field={sending.field} />
      <TextInput
        type="date"
        {...sending.field("publishedOn")}
        label={words.publishedOn}
        value={always.publishedOn}
        onChange={(event) => kept.put({ publishedOn: event.currentTarget.value })}
      />
    </SendForm>
  );
}

function JobState({ job }: { readonly job: PublicationJob }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  if (job.state === "failed")
    return (
      <div className="error-summary" role="alert">
        <h2>{words.failed}</h2>
        <ul>
          {job.faults.map((fault) => (
            <li key={fault.vi}>{say(fault)}</li>
          ))}
        </ul>
      </div>
    );
  if (job.state === "done")
    return (
      <p className="notice" role="status">
        {words.done}
      </p>
    );
  const share = job.total === 0 ? 0 : Math.min(100, (100 * job.finished) / job.total);
  const text =
    job.state === "waiting"
      ? words.waiting
      : job.step === "editions"
        ? words.editionsStep(job.finished, job.total)
        : words.siteStep(job.finished);
  return (
    <section className="notice" aria-label={words.publishTitle}>
      <p role="status">{text}</p>
      <Progress value={share} aria-label={text} />
      <p className="quiet">{words.leave}</p>
    </section>
  );
}

function Editions({ data: { editions, rounds } }: { readonly data: Publication }): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const roundOf = (roundId: RoundId) => rounds.find((round) => round.roundId === roundId);
  return (
    <section className="section">
      <h2>{words.editions}</h2>
      {editions.length === 0 ? (
        <p>{words.noEditions}</p>
      ) : (
        <ul className="plain-list">
          {editions.map(({ editionId, roundId, number, fingerprint, publishedOn }) => {
            const round = roundOf(roundId);
            return (
              <li key={editionId}>
                <strong>{round === undefined ? editionId : say(round.title)}</strong>,{" "}
                {words.correction(number)}, {dateText(publishedOn, language)}
                <br />
                {round !== undefined && (
                  <a href={`/${language}/${round.series}/${round.year}/`}>{words.onPortal}</a>
                )}
                <br />
                <code className="fingerprint quiet">{fingerprint}</code>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
