import { type BroughtFrame, surveySamplingRoutes } from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { Button, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import {
  AskingButton,
  call,
  FileChoice,
  FileFaults,
  ProblemSummary,
  TryButton,
  useFileImport,
  useSending,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type SamplingPart, useSamplingReread } from "./sampling.ts";
import { WORDS } from "./words.ts";

const DAY_MS = 86_400_000;

/** The list of people: what lies here, and a file in, tried before it is brought. */
export function ListStep({ place, sampling }: SamplingPart): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { frame, mayRun } = sampling;
  return (
    <section className="section">
      <h2>{words.step1}</h2>
      {frame !== undefined && (
        <>
          <p>{words.kept(frame.fileName, frame.people, frame.duplicates)}</p>
          <p>{frame.isErased ? words.erased : words.willErase(dateText(frame.eraseOn, language))}</p>
          {mayRun && !frame.isErased && (
            <div className="actions">
              <Erase place={place} frameId={frame.frameId} />
            </div>
          )}
        </>
      )}
      {mayRun && frame?.drawn === undefined && <Bring place={place} />}
    </section>
  );
}

function Bring({ place }: Pick<SamplingPart, "place">): ReactElement {
  const words = useWords(WORDS);
  const reread = useSamplingReread(place);
  const [eraseOn, setEraseOn] = useState(() => new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10));
  const incoming = useFileImport<BroughtFrame>(
    (fileName, content, write) =>
      call(surveySamplingRoutes.bring, { ...place, fileName, write, eraseOn }, content),
    reread,
  );
  const { report } = incoming;
  return (
    <div className="form">
      <FileFaults id="frame-file" incoming={incoming} missing={words.fileMissing} />
      <p>{words.listHint}</p>
      <TextInput
        id="frame-erase-on"
        type="date"
        label={words.eraseOn}
        value={eraseOn}
        onChange={({ currentTarget }) => setEraseOn(currentTarget.value)}
      />
      <div className="actions">
        <FileChoice id="frame-file" label={words.chooseFile} accept=".xlsx,.csv" incoming={incoming} />
        <TryButton label={words.tryFile} tried={report !== undefined} incoming={incoming} />
        {report !== undefined && report.faults.length === 0 && report.frameId === undefined && (
          <Button onClick={() => void incoming.run("yes")}>{words.keepFile}</Button>
        )}
      </div>
      {report !== undefined && <Found report={report} />}
    </div>
  );
}

function Found({ report }: { readonly report: BroughtFrame }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <div role="status">
      <p>{words.found(report.people, report.leftCount, report.doubtfulCount)}</p>
      {report.faults.length > 0 && (
        <>
          <h3>{words.faults}</h3>
          <ul>
            {report.faults.map(({ row, message }) => (
              <li key={`${row} ${message.vi}`}>
                {words.faultRow(row)}: {say(message)}
              </li>
            ))}
          </ul>
          {report.moreFaults > 0 && <p>{words.moreFaults(report.moreFaults)}</p>}
        </>
      )}
      <ul>
        {report.left.map(({ row, as, why }) => (
          <li key={row}>{words.leftRow(row, as, words.why[why])}</li>
        ))}
      </ul>
    </div>
  );
}

function Erase({ place, frameId }: Pick<SamplingPart, "place"> & { readonly frameId: string }): ReactElement {
  const words = useWords(WORDS);
  const sending = useSending(surveySamplingRoutes.erase, "erase", useSamplingReread(place));
  return (
    <>
      <ProblemSummary problem={sending.problem} />
      <AskingButton
        label={words.eraseNow}
        tone="default"
        ask={{ title: words.eraseAsk, means: words.eraseMeans }}
        onAct={() => void sending.send({ ...place, frameId })}
      />
    </>
  );
}
