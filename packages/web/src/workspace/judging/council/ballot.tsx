import type { EvaluationId } from "@thang-diem/engine";
import {
  councilRoutes,
  type CouncilItem,
  type CouncilMotion,
  type CouncilSessionHead,
  type CountedVote,
} from "@thang-diem/contract";
import { Radio } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useReread } from "./shown.ts";
import { Facts, pointsOf } from "./statements.tsx";
import { WORDS, type Words } from "./words.ts";

interface Of {
  readonly evaluationId: EvaluationId;
  readonly session: CouncilSessionHead;
  readonly item: CouncilItem;
}

/** The motions with the reader's own vote, or what came out of the count. */
export function Ballot(props: Of): ReactElement {
  const { session, item } = props;
  const words = useWords(WORDS);
  const votes = session.state === "open" && item.state === "waiting";
  return (
    <div className="ballot">
      <h3>{words.motions}</h3>
      {votes && item.barred === undefined ? <VoteForm {...props} /> : <MotionList item={item} />}
      {votes && item.barred !== undefined && item.barred !== "not-a-member" && (
        <p className="notice">{words.barred[item.barred]}</p>
      )}
      {votes && (
        <p role="status" className="quiet">
          {words.voted(item.voted)}
        </p>
      )}
      {item.barredNames.length > 0 && (
        <p className="quiet">{words.barredNames(item.barredNames.join(", "))}</p>
      )}
      {item.counted !== undefined && <Outcome item={item} counted={item.counted} />}
    </div>
  );
}

function VoteForm({ evaluationId, session, item }: Of): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const [choice, setChoice] = useState(item.ownVote ?? "");
  const sending = useSending(
    councilRoutes.vote,
    `vote-${item.id}`,
    useReread(evaluationId, session.id),
    "secret",
  );
  const own = item.motions.find(({ id }) => id === item.ownVote);
  return (
    <SendForm
      sending={sending}
      submit={item.ownVote === undefined ? words.vote : words.changeVote}
      tone={item.ownVote === undefined ? "filled" : "default"}
      onSubmit={() => void sending.send({ evaluationId, itemId: item.id, choice })}
    >
      <Radio.Group
        label={words.yourVote}
        value={choice}
        onChange={setChoice}
        error={sending.field("choice").error}
      >
        <div className="radio-list" id={sending.field("choice").id}>
          {item.motions.map((motion) => (
            <Radio
              key={motion.id}
              value={motion.id}
              label={`${titleOf(item, motion, words)}: ${pointsOf(motion, words, language)}`}
              description={<Reasons item={item} motion={motion} />}
            />
          ))}
          <Radio value="abstain" label={words.abstain} />
        </div>
      </Radio.Group>
      {item.ownVote !== undefined && (
        <p className="quiet">
          {words.yourChoice(own === undefined ? words.abstain : titleOf(item, own, words))}
        </p>
      )}
    </SendForm>
  );
}

/** The names of a motion: of everybody who holds its facts. */
function titleOf({ shape }: CouncilItem, { kind, also }: CouncilMotion, words: Words): string {
  const kinds = shape.lead ? words.leadMotionKinds : words.motionKinds;
  return [...new Set([kind, ...also.map((each) => each.kind)])].map((each) => kinds[each]).join("; ");
}

/** Who holds a motion and why: one line for each. Whoever gave no reason stands on what the motion is. */
function Reasons({
  item: { shape },
  motion,
}: {
  readonly item: CouncilItem;
  readonly motion: CouncilMotion;
}): ReactElement {
  const words = useWords(WORDS);
  const grounds = shape.lead ? words.leadMotionGrounds : words.motionGrounds;
  return (
    <>
      {[motion, ...motion.also].map(({ kind, proposedBy, reason }) => (
        <span key={`${kind} ${proposedBy}`} className="quiet motion-reason">
          {proposedBy}: {reason || grounds[kind]}
        </span>
      ))}
    </>
  );
}

function MotionList({ item }: { readonly item: CouncilItem }): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const namesOf = (choice: string) =>
    item.ballots
      .filter((ballot) => ballot.choice === choice)
      .map(({ fullName }) => fullName)
      .join(", ");
  return (
    <ul className="plain-list">
      {item.motions.map((motion) => {
        const count = item.counted?.votes.find(({ motionId }) => motionId === motion.id)?.count;
        return (
          <li key={motion.id}>
            <strong>{titleOf(item, motion, words)}</strong>: {pointsOf(motion, words, language)}
            {count !== undefined && (
              <>
                {" "}
                · <strong>{words.votes(count)}</strong>
                {namesOf(motion.id) !== "" && <span className="quiet"> ({namesOf(motion.id)})</span>}
              </>
            )}
            <br />
            <Reasons item={item} motion={motion} />
            {(motion.kind === "other" || motion.kind === "re-check") && (
              <Facts shape={item.shape} facts={motion.facts} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Outcome({
  item,
  counted: { entitled, present, quorumNeeded, votesNeeded, abstained, silent, outcome },
}: {
  readonly item: CouncilItem;
  readonly counted: CountedVote;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const carried = item.motions.find(({ id }) => id === outcome.carried);
  return (
    <div className="notice">
      {carried !== undefined && outcome.carried !== false ? (
        <p>
          <strong>{words.carried(titleOf(item, carried, words), pointsOf(carried, words, language))}</strong>{" "}
          {outcome.by === "chair" && words.byChair}
        </p>
      ) : (
        <p>
          <strong>{outcome.carried === false && words.notCarried[outcome.why]}</strong> {words.again}
        </p>
      )}
      {item.decidedReason !== undefined && item.decidedReason !== "" && (
        <p>
          {words.reason}: {item.decidedReason}
        </p>
      )}
      <p className="quiet">
        {words.tally(entitled, present, quorumNeeded, votesNeeded)} {words.abstained(abstained + silent)}.
      </p>
    </div>
  );
}
