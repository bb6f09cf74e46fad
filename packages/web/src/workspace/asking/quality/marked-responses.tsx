import { type LookedAtResponse, type ResponseSignal, surveyQualityRoutes } from "@thang-diem/contract";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { type Board, type Place, shortId, useQualityReread } from "./board.ts";
import { WORDS } from "./words.ts";

/** Responses with signals, chosen one by one, and one decision with its reason about those that are chosen. */
export function MarkedResponses({
  place,
  board,
}: {
  readonly place: Place;
  readonly board: Board;
}): ReactElement {
  const words = useWords(WORDS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns(board.mayRun, chosen, setChosen);
  return (
    <section className="section">
      <h2>{words.marked}</h2>
      {board.responses.length === 0 ? (
        <p>{words.noMarked}</p>
      ) : (
        <Table
          label={words.marked}
          columns={columns}
          rows={board.responses}
          keyOf={({ responseId }) => responseId}
        />
      )}
      {board.more > 0 && <p>{words.more(board.more)}</p>}
      {board.mayRun && board.responses.length > 0 && (
        <Decide place={place} chosen={[...chosen]} onDone={() => setChosen(new Set())} />
      )}
    </section>
  );
}

function useColumns(
  mayRun: boolean,
  chosen: ReadonlySet<string>,
  setChosen: (next: ReadonlySet<string>) => void,
): readonly Column<LookedAtResponse>[] {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const choose: Column<LookedAtResponse> = {
    key: "choose",
    title: words.choose,
    cell: ({ responseId }) => (
      <Checkbox
        aria-label={words.chooseOne(shortId(responseId))}
        checked={chosen.has(responseId)}
        onChange={({ currentTarget }) =>
          setChosen(
            currentTarget.checked
              ? new Set([...chosen, responseId])
              : new Set([...chosen].filter((each) => each !== responseId)),
          )
        }
      />
    ),
  };
  return [
    ...(mayRun ? [choose] : []),
    { key: "id", title: words.response, names: true, cell: ({ responseId }) => shortId(responseId) },
    { key: "unit", title: words.unit, cell: ({ unit }) => unit },
    { key: "by", title: words.interviewer, cell: ({ interviewer }) => interviewer || words.nobody },
    { key: "made", title: words.made, cell: ({ endedAt }) => (endedAt === "" ? "–" : time(endedAt)) },
    {
      key: "signals",
      title: words.signals,
      cell: ({ signals }) => (
        <ul className="plain-list">
          {signals.map((signal) => (
            <li key={signal.kind}>{signalText(words, signal)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: "state",
      title: words.state,
      cell: ({ rejected }) =>
        rejected === undefined ? words.counts : words.rejected(rejected.reason, rejected.by),
    },
  ];
}

function signalText({ signal: say }: typeof WORDS.vi, signal: ResponseSignal): string {
  switch (signal.kind) {
    case "too-fast":
      return say["too-fast"](signal.seconds, signal.answers, signal.usual);
    case "straight-lining":
      return say["straight-lining"](signal.questions);
    case "near-duplicate":
      return say["near-duplicate"](shortId(signal.of), signal.same, signal.compared);
    case "night":
      return say.night(signal.minute);
    case "same-place":
      return say["same-place"](signal.others, signal.metres);
    default:
      return say["same-telephone"](signal.others);
  }
}

function Decide({
  place,
  chosen,
  onDone,
}: {
  readonly place: Place;
  readonly chosen: string[];
  readonly onDone: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const reread = useQualityReread(place);
  const kept = useKept(`survey decision ${place.surveyId}`, { decision: "rejected", reason: "" });
  const [decided, setDecided] = useState<number>();
  const sending = useSending(
    surveyQualityRoutes.decide,
    "decide",
    async (value) => {
      setDecided(value.decided);
      onDone();
      await reread();
    },
    kept,
  );
  const decision = kept.value.decision === "accepted" ? "accepted" : "rejected";
  return (
    <SendForm
      sending={sending}
      submit={words.decide}
      onSubmit={() =>
        void sending.send({ ...place, responseIds: chosen, decision, reason: kept.value.reason })
      }
    >
      <p id="decide-responseIds" role="status">
        {decided === undefined || chosen.length > 0 ? words.chosen(chosen.length) : words.decided(decided)}
      </p>
      <NativeSelect
        {...sending.field("decision")}
        label={words.decision}
        value={decision}
        onChange={({ currentTarget }) => kept.put({ decision: currentTarget.value })}
        data={[
          { value: "rejected", label: words.reject },
          { value: "accepted", label: words.accept },
        ]}
      />
      <TextInput
        {...sending.field("reason")}
        label={words.reason}
        value={kept.value.reason}
        onChange={({ currentTarget }) => kept.put({ reason: currentTarget.value })}
      />
    </SendForm>
  );
}
