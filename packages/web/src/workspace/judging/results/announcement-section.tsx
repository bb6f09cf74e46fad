import {
  announcementRoutes,
  type AnnouncingHouse,
  BRIEFING_SECTIONS,
  type PackageJob,
  type RouteReply,
} from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { decimal } from "@thang-diem/presentation";
import { Checkbox, Progress, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { addressOf, ActButton, ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { holdsIn, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { ANNOUNCEMENT_WORDS } from "./announcement-words.ts";

type Announcement = RouteReply<typeof announcementRoutes.read>;

const keyOf = (evaluationId: EvaluationId) => ["announcement", evaluationId] as const;

/** The papers of an announcement: their words, the package while it is made, the file. */
export function AnnouncementSection({
  evaluationId,
}: {
  readonly evaluationId: EvaluationId;
}): ReactElement | undefined {
  const person = usePerson();
  const words = useWords(ANNOUNCEMENT_WORDS);
  const allowed = holdsIn(person, "result.publish", evaluationId);
  const { data } = useQuery({
    queryKey: keyOf(evaluationId),
    queryFn: () => ask(announcementRoutes.read, { evaluationId }),
    enabled: allowed,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.job) ? 1_000 : false),
  });
  if (!allowed || data === undefined) return undefined;
  return (
    <section className="section" aria-labelledby="announcement-title">
      <h2 id="announcement-title">{words.title}</h2>
      <p>{words.lead}</p>
      <p className="quiet">{words.from(data.editions.join(", "))}</p>
      {!data.coded && <p className="quiet">{words.notCoded}</p>}
      {data.job !== undefined && <JobState evaluationId={evaluationId} job={data.job} />}
      {!isUnderWay(data.job) && <Make evaluationId={evaluationId} data={data} />}
    </section>
  );
}

function isUnderWay(job: PackageJob | undefined): boolean {
  return job?.state === "waiting" || job?.state === "running";
}

function JobState({
  evaluationId,
  job,
}: {
  readonly evaluationId: EvaluationId;
  readonly job: PackageJob;
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(ANNOUNCEMENT_WORDS);
  const queries = useQueryClient();
  const stopping = useSending(announcementRoutes.cancel, "stop-package", () =>
    queries.invalidateQueries({ queryKey: keyOf(evaluationId) }),
  );
  if (job.state === "cancelled") return <p role="status">{words.stopped}</p>;
  if (job.state === "failed")
    return (
      <div className="error-summary" role="alert">
        <h3>{words.failed}</h3>
        <ul>
          {job.faults.map((fault) => (
            <li key={fault.vi}>{say(fault)}</li>
          ))}
        </ul>
      </div>
    );
  if (job.state === "done")
    return (
      <div className="notice">
        <p role="status">{words.ready(job.files, decimal(String(job.bytes / 1_000_000), 1, language))}</p>
        <p>
          <a href={addressOf(announcementRoutes.file, { evaluationId })} download>
            {words.download}
          </a>
        </p>
        <p className="quiet">
          {words.check}: <code className="fingerprint">{job.sha256}</code>
        </p>
      </div>
    );
  const text = job.total === 0 ? words.waiting : words.running(job.finished, job.total);
  return (
    <div className="notice">
      <p role="status">{text}</p>
      <Progress value={job.total === 0 ? 0 : (100 * job.finished) / job.total} aria-label={text} />
      <p className="quiet">{words.leave}</p>
      <ActButton label={words.stop} sending={stopping} act={() => void stopping.send({ evaluationId })} />
    </div>
  );
}

/** Fields of the words as texts that people type: lists with one entry a line. */
type Typed = Readonly<Record<keyof AnnouncingHouse | "sections", string>>;

function typed({ words, sections }: Announcement): Typed {
  return {
    ...words,
    issuerCapacity: words.issuerCapacity.join("\n"),
    bases: words.bases.join("\n"),
    recipients: words.recipients.join("\n"),
    sections: sections.join(" "),
  };
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function Make({
  evaluationId,
  data,
}: {
  readonly evaluationId: EvaluationId;
  readonly data: Announcement;
}): ReactElement {
  const words = useWords(ANNOUNCEMENT_WORDS);
  const queries = useQueryClient();
  const kept = useKept(`announcement ${evaluationId}`, typed(data));
  const sending = useSending(
    announcementRoutes.make,
    "make-package",
    () => queries.invalidateQueries({ queryKey: keyOf(evaluationId) }),
    kept,
  );
  const { issuerCapacity, bases, recipients, sections, ...plain } = kept.value;
  const chosen = sections.split(" ");
  return (
    <SendForm
      sending={sending}
      submit={words.make}
      onSubmit={() =>
        void sending.send({
          evaluationId,
          words: {
            ...plain,
            issuerCapacity: lines(issuerCapacity),
            bases: lines(bases),
            recipients: lines(recipients),
          },
          sections: BRIEFING_SECTIONS.filter((section) => chosen.includes(section)),
        })
      }
    >
      <details>
        <summary>{words.details}</summary>
        <HouseFields value={kept.value} onChange={kept.put} field={sending.field} />
      </details>
      <fieldset className="announcement-sections">
        <legend>{words.sectionsTitle}</legend>
        {BRIEFING_SECTIONS.map((section) => (
          <Checkbox
            key={section}
            label={words.sections[section]}
            checked={chosen.includes(section)}
            onChange={(event) => {
              const others = chosen.filter((each) => each !== section && each !== "");
              const next = event.currentTarget.checked ? [...others, section] : others;
              kept.put({ ...kept.value, sections: next.join(" ") });
            }}
          />
        ))}
      </fieldset>
    </SendForm>
  );
}

const ONE_LINE = [
  "subject",
  "issuer",
  "issuerSymbol",
  "proposer",
  "proposerSymbol",
  "proposerCapacity",
  "place",
] as const;
const MANY_LINES = ["issuerCapacity", "bases", "recipients"] as const;

function HouseFields({
  value,
  onChange,
  field,
}: {
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
}): ReactElement {
  const words = useWords(ANNOUNCEMENT_WORDS);
  return (
    <>
      {ONE_LINE.map((name) => (
        <TextInput
          key={name}
          {...field(`words.${name}`)}
          label={words[name]}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
        />
      ))}
      {MANY_LINES.map((name) => (
        <Textarea
          key={name}
          {...field(`words.${name}`)}
          label={words[name]}
          description={words[`${name}Hint`]}
          autosize
          minRows={2}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
