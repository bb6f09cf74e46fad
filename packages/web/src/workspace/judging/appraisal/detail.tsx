import type { EvaluationId } from "@thang-diem/engine";
import { type AppraisalRow, ITEM_STATE_WORDS, type ItemShape, type ProblemReply } from "@thang-diem/contract";
import { points as pointsText } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { ItemTalk } from "../item-requests/index.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { ChangeForm, KeptFinding } from "./change-form.tsx";
import { FactList, usePoints } from "../facts/index.ts";
import { firstToKeep, KeepFirst } from "./keep-first.tsx";
import { isWaiting, ownFinding } from "./sheet-search.ts";
import type { Findings } from "./use-findings.ts";
import { WORDS } from "./words.ts";

interface DetailProps {
  readonly evaluationId: EvaluationId;
  readonly row: AppraisalRow;
  readonly shape: ItemShape;
  readonly title: string;
  /** Rows that the same press may accept. */
  readonly alike: readonly AppraisalRow[];
  readonly findings: Findings;
  readonly changing: boolean;
  readonly onChanging: (changing: boolean) => void;
  readonly onAccept: () => void;
  readonly onAcceptAlike: () => void;
  readonly onDone: () => void;
}

interface Scored {
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points: string;
  readonly maximum: string;
}

/** Everything about one item of one unit, and what the reader may do about it. */
export function Detail(props: DetailProps): ReactElement {
  const { row, shape, title, changing } = props;
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const points = usePoints();
  const scored = (part: Scored) =>
    part.status === "scored"
      ? words.pointsOf(points(part), pointsText(part.maximum, language))
      : points(part);
  return (
    <section className="detail" aria-label={title}>
      <h2>{title}</h2>
      <StateLine row={row} />
      {changing ? <Changing {...props} /> : <Acts {...props} />}
      {row.claim && <Claimed claim={row.claim} shape={shape} scored={scored} />}
      <div className="paper" id="evidence" tabIndex={-1}>
        {row.evidence === 0 ? (
          <h3>{words.evidence}</h3>
        ) : (
          <EvidencePanel
            evaluationId={props.evaluationId}
            roundId={row.roundId}
            unitVersionId={row.unitVersionId}
            item={row.item}
            readOnly
          />
        )}
        {shape.evidence && (
          <p className="quiet">
            {words.asked}: {say(shape.evidence)}
          </p>
        )}
        {row.evidence === 0 && <p>{words.noEvidence}</p>}
      </div>
      <ItemTalk
        evaluationId={props.evaluationId}
        roundId={row.roundId}
        unitVersionId={row.unitVersionId}
        item={row.item}
      />
      <Found {...props} scored={scored} />
      <details>
        <summary>{words.rule}</summary>
        <ul className="rule">
          {shape.rule.map((line) => (
            <li key={line.vi}>{say(line)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What the unit claimed, with its note. */
function Claimed({
  claim,
  shape,
  scored,
}: {
  readonly claim: NonNullable<AppraisalRow["claim"]>;
  readonly shape: ItemShape;
  readonly scored: (part: Scored) => string;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <div className="paper">
      <h3>
        {words.claimed}: {scored(claim)}
      </h3>
      <FactList shape={shape} facts={claim.facts} />
      {claim.note !== "" && (
        <p>
          <span className="quiet">{words.note}:</span> {claim.note}
        </p>
      )}
    </div>
  );
}

function StateLine({
  row: {
    state: { state, act },
    gap,
  },
}: {
  readonly row: AppraisalRow;
}): ReactElement {
  const { say, time, language } = useSpeech();
  const words = useWords(WORDS);
  return (
    <p>
      <strong className={`state state-${state}`}>{say(ITEM_STATE_WORDS[state])}</strong>
      {act && act.at !== "" && <span className="quiet"> · {words.act(act.by, time(act.at))}</span>}
      {gap && gap.gap !== "" && (
        <span className="under">
          {words.gapOf(pointsText(gap.gap, language), pointsText(gap.threshold, language))}{" "}
          {words.gapCounts(gap.wide)}
        </span>
      )}
    </p>
  );
}

function Acts({
  row,
  shape,
  alike,
  findings,
  onAccept,
  onAcceptAlike,
  onChanging,
  onDone,
}: DetailProps): ReactElement {
  const words = useWords(WORDS);
  const [keeping, setKeeping] = useState(false);
  if (row.seat === 0)
    return (
      <>
        <KeptFinding row={row} shape={shape} />
        <p className="quiet">{words.noSeat}</p>
      </>
    );
  const accepted = ownFinding(row)?.verdict === "accepted";
  const first = firstToKeep(row);
  if (keeping && first !== undefined)
    return (
      <KeepFirst
        row={row}
        first={first}
        findings={findings}
        onDone={() => (setKeeping(false), onDone())}
        onLeave={() => setKeeping(false)}
      />
    );
  return (
    <div className="actions no-print">
      {!accepted && (
        <Button onClick={onAccept} aria-busy={findings.busy}>
          {words.accept}
        </Button>
      )}
      {first !== undefined && (
        <Button variant="default" onClick={() => setKeeping(true)}>
          {words.keepFirst}
        </Button>
      )}
      <Button variant="default" onClick={() => onChanging(true)}>
        {words.change}
      </Button>
      {alike.length > 1 && isWaiting(row) && (
        <Button variant="default" onClick={onAcceptAlike}>
          {words.acceptAll(alike.length)}
        </Button>
      )}
    </div>
  );
}

function Changing({ evaluationId, row, shape, findings, onChanging, onDone }: DetailProps): ReactElement {
  const [refused] = findings.refused;
  const problem: ProblemReply | undefined =
    findings.problem ??
    (refused?.problem && {
      status: 422,
      code: refused.problem.code,
      message: refused.problem.message,
      ...(refused.problem.suggestion && { suggestion: refused.problem.suggestion }),
      ...(refused.problem.details && { details: refused.problem.details }),
    });
  return (
    <ChangeForm
      evaluationId={evaluationId}
      row={row}
      shape={shape}
      problem={problem}
      onLeave={() => (onChanging(false), onDone())}
      onWrite={async (change) => {
        if (!(await findings.change(row, change))) return false;
        onChanging(false);
        onDone();
        return true;
      }}
    />
  );
}

function Found({
  row,
  shape,
  scored,
}: DetailProps & { readonly scored: (part: AppraisalRow["findings"][number]) => string }): ReactElement {
  const { time, say } = useSpeech();
  const words = useWords(WORDS);
  return (
    <div className="paper">
      <h3>{words.findings}</h3>
      {shape.blind && <p className="quiet">{words.blind}</p>}
      {row.findings.length === 0 && <p>{words.noFindings}</p>}
      {row.findings.map((finding) => (
        <div key={finding.id}>
          <p>
            <strong>{scored(finding)}</strong> ({words[finding.verdict]}){" "}
            <span className="under">
              {words.seat(finding.seat, words.stages[finding.stage])} · {finding.by}, {time(finding.at)}
            </span>
          </p>
          {finding.verdict === "changed" && (
            <FactList shape={shape} facts={finding.facts} than={row.claim?.facts} />
          )}
          {finding.reason !== "" && <p>{finding.reason}</p>}
        </div>
      ))}
      {row.explanation && (
        <p>
          <span className="quiet">{words.explanation}:</span>{" "}
          <strong>{row.explanation.answer === "agrees" ? words.agrees : words.contests}.</strong>{" "}
          {row.explanation.text}{" "}
          <span className="under">{words.act(row.explanation.by, time(row.explanation.at))}</span>
        </p>
      )}
      {row.decision && (
        <p>
          <span className="quiet">{words.decision}:</span> <strong>{row.decision.points}</strong>.{" "}
          {row.decision.reason}{" "}
          <span className="under">
            {say(ITEM_STATE_WORDS.decided)}, {time(row.decision.at)}
          </span>
        </p>
      )}
    </div>
  );
}
