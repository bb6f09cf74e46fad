import type { EvaluationId } from "@thang-diem/engine";
import type { CouncilItem, ItemShape } from "@thang-diem/contract";
import { points, type Language } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { EvidencePanel } from "../evidence/index.ts";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS, type Words } from "./words.ts";

/**
 * What the unit, the appraisal and whoever checked it again say about an item, beside each other; the
 * evidence below.
 */
export function Statements({
  evaluationId,
  item,
}: {
  readonly evaluationId: EvaluationId;
  readonly item: CouncilItem;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const { shape, findings } = item;
  return (
    <>
      <div className="two-sides">
        <UnitSide item={item} />
        <div className="side">
          <h3>
            {shape.lead ? words.leadSide : words.appraisalSide}:{" "}
            {findings.length === 0
              ? words.none
              : findings.map((finding) => pointsOf(finding, words, language)).join(" · ")}
          </h3>
          {findings.map((finding) => (
            <div key={finding.id} className="side">
              <Facts shape={shape} facts={finding.facts} />
              <p>
                <span className="quiet">
                  {finding.by}
                  {finding.reason !== "" && ":"}
                </span>{" "}
                {finding.reason}
              </p>
            </div>
          ))}
        </div>
        <Rechecks item={item} />
      </div>
      <details>
        <summary>{words.evidence}</summary>
        <EvidencePanel
          evaluationId={evaluationId}
          roundId={item.roundId}
          unitVersionId={item.unitVersionId}
          item={item.item}
          readOnly
        />
      </details>
    </>
  );
}

/** What the unit claims, its note and its explanation. */
function UnitSide({ item: { shape, claim, explanation } }: { readonly item: CouncilItem }): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  return (
    <div className="side">
      <h3>
        {words.unitSide}: {pointsOf(claim, words, language)}{" "}
        <span className="quiet">{words.of(points(shape.maximum, language))}</span>
      </h3>
      {claim !== undefined && <Facts shape={shape} facts={claim.facts} />}
      {claim !== undefined && claim.note !== "" && (
        <p>
          <span className="quiet">{words.note}:</span> {claim.note}
        </p>
      )}
      <p>
        <span className="quiet">{words.explanation}:</span> {explanation?.text || words.none}
      </p>
    </div>
  );
}

/** What was found by whoever checked it again, where it differs. */
function Rechecks({ item: { shape, rechecks } }: { readonly item: CouncilItem }): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  return (
    <>
      {rechecks.map((recheck) => (
        <div key={recheck.at} className="side">
          <h3>
            {words.recheckSide}: {pointsOf(recheck, words, language)}
          </h3>
          <Facts shape={shape} facts={recheck.facts} />
          <p>
            <span className="quiet">{recheck.by}:</span> {recheck.reason || words.none}
          </p>
        </div>
      ))}
    </>
  );
}

/** Points, or the word for why there are none. */
export function pointsOf(
  scored: { readonly status: string; readonly points: string } | undefined,
  words: Words,
  language: Language,
): string {
  if (scored === undefined) return words.none;
  return scored.status === "scored"
    ? words.points(points(scored.points, language))
    : scored.status === "not-applicable"
      ? words.notApplicable
      : words.missing;
}

export function Facts({
  shape,
  facts,
}: {
  readonly shape: ItemShape;
  readonly facts: Readonly<Record<string, string>>;
}): ReactElement {
  const { say } = useSpeech();
  return (
    <dl className="facts">
      {shape.facts.map(({ name, title, levels }) => {
        const level = levels.find(({ value }) => value === facts[name]);
        return (
          <div key={name} className="fact-line">
            <dt>{say(title)}</dt>
            <dd>{level === undefined ? facts[name] || "–" : say(level.title)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
