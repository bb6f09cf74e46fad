import { type DeviceLine, fieldworkRoutes, type InterviewerLine, type Survey } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { renderSVG } from "uqr";
import {
  ROOT,
  ask,
  AskingButton,
  CopyButton,
  ProblemSummary,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { useSurvey } from "../surveys/index.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Who interviews, and what their devices said last. */
export function FieldworkPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const place = useIds("evaluationId", "surveyId");
  const { data: survey } = useSurvey(place.evaluationId, place.surveyId);
  const { data } = useQuery({
    queryKey: ["fieldwork", place.evaluationId, place.surveyId],
    queryFn: () => ask(fieldworkRoutes.read, place),
    refetchInterval: 30_000,
  });
  useTitle(words.title);
  return (
    <>
      <p className="no-print">
        <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId" params={place}>
          {words.back}
        </Link>
      </p>
      <h1>
        {words.title}
        {survey !== undefined && `: ${say(survey.title)}`}
      </h1>
      <p>{words.lead}</p>
      {!window.isSecureContext && <p className="notice">{words.insecure}</p>}
      {data === undefined || survey === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <Interviewers survey={survey} place={place} lines={data.interviewers} />
          {survey.mayRun && <MakeInterviewer survey={survey} place={place} />}
          <Devices lines={data.devices} />
        </>
      )}
    </>
  );
}

interface Place {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

function useFieldworkReread({ evaluationId, surveyId }: Place): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["fieldwork", evaluationId, surveyId] });
}

interface InterviewersProps {
  readonly survey: Survey;
  readonly place: Place;
  readonly lines: readonly InterviewerLine[];
}

function Interviewers({ survey, place, lines }: InterviewersProps): ReactElement {
  const words = useWords(WORDS);
  const reread = useFieldworkReread(place);
  const ending = useSending(fieldworkRoutes.endInterviewer, "end", reread);
  const nameOf = (id: string) =>
    survey.unitLines.find(({ unitVersionId }) => unitVersionId === id)?.name ?? id;
  const columns: readonly Column<InterviewerLine>[] = [
    { key: "name", title: words.name, names: true, cell: ({ name }) => name },
    {
      key: "units",
      title: words.unitsOf,
      cell: ({ units }) =>
        units.length === survey.unitLines.length && units.length > 3
          ? words.allUnits
          : units.map(({ unitVersionId }) => nameOf(unitVersionId)).join(", "),
    },
    { key: "received", title: words.received, cell: ({ interviews }) => interviews },
    {
      key: "state",
      title: words.state,
      cell: ({ interviewerId, ended }) =>
        ended ? (
          words.ended
        ) : (
          <>
            {words.working}{" "}
            {survey.mayRun && (
              <AskingButton
                label={words.end}
                ask={{ title: words.endAsk, means: words.endWhat }}
                onAct={() => void ending.send({ ...place, interviewerId })}
              />
            )}
          </>
        ),
    },
  ];
  return (
    <section className="section">
      <h2>{words.interviewers}</h2>
      <ProblemSummary problem={ending.problem} />
      {lines.length === 0 ? (
        <p>{words.noInterviewers}</p>
      ) : (
        <Table
          label={words.interviewers}
          columns={columns}
          rows={lines}
          keyOf={({ interviewerId }) => interviewerId}
        />
      )}
    </section>
  );
}

const NOTHING_TYPED = { name: "", unit: "", wanted: "30" };

function MakeInterviewer({
  survey,
  place,
}: {
  readonly survey: Survey;
  readonly place: Place;
}): ReactElement {
  const words = useWords(WORDS);
  const reread = useFieldworkReread(place);
  const kept = useKept(`interviewer ${place.surveyId}`, NOTHING_TYPED);
  const { name, unit, wanted } = kept.value;
  const [made, setMade] = useState<{ name: string; code: string }>();
  const sending = useSending(
    fieldworkRoutes.makeInterviewer,
    "interviewer",
    async ({ code }) => {
      setMade({ name, code });
      await reread();
    },
    kept,
  );
  const units = survey.unitLines
    .filter(({ unitVersionId }) => unit === "" || unitVersionId === unit)
    .map(({ unitVersionId }) => ({ unit: unitVersionId, wanted: Number(wanted) }));
  return (
    <section className="section no-print">
      {made !== undefined && <Made name={made.name} code={made.code} />}
      <SendForm
        sending={sending}
        submit={words.add}
        onSubmit={() => void sending.send({ ...place, name, units })}
      >
        <TextInput
          {...sending.field("name")}
          label={words.name}
          value={name}
          onChange={({ currentTarget }) => kept.put({ name: currentTarget.value })}
        />
        <NativeSelect
          {...sending.field("units")}
          label={words.unitsOf}
          value={unit}
          onChange={({ currentTarget }) => kept.put({ unit: currentTarget.value })}
          data={[
            { value: "", label: words.allUnits },
            ...survey.unitLines.map((each) => ({ value: each.unitVersionId, label: each.name })),
          ]}
        />
        <TextInput
          id="interviewer-wanted"
          label={words.wanted}
          inputMode="numeric"
          value={wanted}
          onChange={({ currentTarget }) => kept.put({ wanted: currentTarget.value })}
        />
      </SendForm>
    </section>
  );
}

/** The code behind "#": it reaches no server's log when the link is opened. */
function Made({ name, code }: { readonly name: string; readonly code: string }): ReactElement {
  const words = useWords(WORDS);
  const address = `${location.origin}${ROOT}/phong-van/#${code}`;
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(address))}`;
  return (
    <section className="notice" role="status">
      <h3>{words.made(name)}</h3>
      <p>{words.madeWhat}</p>
      <p>
        <code>{address}</code> <CopyButton text={address} />
      </p>
      <img src={picture} alt={address} width={192} height={192} />
    </section>
  );
}

function Devices({ lines }: { readonly lines: readonly DeviceLine[] }): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const columns: readonly Column<DeviceLine>[] = [
    {
      key: "who",
      title: words.interviewer,
      names: true,
      cell: ({ interviewer, deviceId }) => (
        <>
          {interviewer} <span className="under">{deviceId.slice(-6)}</span>
        </>
      ),
    },
    { key: "contact", title: words.contact, cell: ({ lastContact }) => time(lastContact) },
    { key: "open", title: words.open, cell: ({ openItems }) => openItems },
    {
      key: "oldest",
      title: words.oldest,
      cell: ({ oldestOpen }) => (oldestOpen === "" ? words.nothingOpen : time(oldestOpen)),
    },
    {
      key: "clock",
      title: words.clock,
      cell: ({ clockAheadSeconds }) =>
        Math.abs(clockAheadSeconds) < 300
          ? words.clockRight
          : words.clockOff(Math.round(clockAheadSeconds / 60)),
    },
  ];
  return (
    <section className="section">
      <h2>{words.devices}</h2>
      {lines.length === 0 ? (
        <p>{words.noDevices}</p>
      ) : (
        <Table label={words.devices} columns={columns} rows={lines} keyOf={({ deviceId }) => deviceId} />
      )}
    </section>
  );
}
