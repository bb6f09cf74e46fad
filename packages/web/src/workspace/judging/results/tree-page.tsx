import {
  type EvaluationId,
  type ItemCode,
  type RoundId,
  type UnitVersionId,
  WHOLE,
} from "@thang-diem/engine";
import "./results.css";
import { resultRoutes, type EditionNode, type UnitTree } from "@thang-diem/contract";
import { placeText, points, pointSumOf, pointSumText } from "@thang-diem/presentation";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  ask,
  ProblemSummary,
  refusalOf,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson, useKept } from "../../session.ts";
import { factText } from "../facts/index.ts";
import { indexText, resultsKey } from "./shown.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Every item of one unit with its points and why. */
export function TreePage(): ReactElement {
  const { words: frame, language } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId, roundId, unitVersionId } = useIds("evaluationId", "roundId", "unitVersionId");
  const { data, error } = useQuery({
    queryKey: ["result-tree", roundId, unitVersionId],
    queryFn: () => ask(resultRoutes.tree, { evaluationId, roundId, unitVersionId }),
  });
  const refusal = refusalOf({ data, error });
  const [all, setAll] = useState(false);
  const title = words.treeTitle(data?.name ?? "…");
  useTitle(title);
  const index =
    data?.tree.points === undefined
      ? undefined
      : data.scheme.indexValue === "share"
        ? shareOf(data.tree)
        : data.tree.points;
  const sum = data && pointSumOf(data.tree);
  return (
    <>
      <h1>{title}</h1>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <p className="headline">
            {index === undefined ? words.notComputed : indexText(data.scheme, index, language)}
          </p>
          {sum !== undefined && <p>{words.sum(pointSumText(sum, language))}</p>}
          <div>
            <Button variant="default" onClick={() => setAll(!all)}>
              {all ? words.foldAll : words.expandAll}
            </Button>
          </div>
          <ul className="result-tree">
            {(data.tree.children ?? []).map((node) => (
              <Node
                key={`${node.code} ${String(all)}`}
                node={node}
                data={data}
                open={all}
                place={{ evaluationId, roundId, unitVersionId }}
              />
            ))}
          </ul>
          <SharedFacts data={data} place={{ evaluationId, roundId, unitVersionId }} />
        </>
      )}
    </>
  );
}

/** Facts of the whole unit: no item has them, and the class may hang on them. */
function SharedFacts({ data, place }: Pick<Of, "data" | "place">): ReactElement | undefined {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  if (data.shared.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.sharedTitle}</h2>
      <ul className="plain-list">
        {data.shared.map((fact) => (
          <li key={fact.name}>
            <p>
              {say(fact.title)}:{" "}
              <strong>
                {fact.value === undefined ? words.missing : factText(fact, fact.value, language)}
              </strong>
              {fact.source !== undefined && fact.source !== "" && (
                <span className="quiet">
                  {" "}
                  · {words.sources}: {fact.source}
                </span>
              )}
            </p>
            {fact.fromOutside && (
              <ReopenItem {...place} item={WHOLE} fact={fact.name} name={say(fact.title)} by="outside" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Both are exact texts; the share is shown only. */
function shareOf({ points: got = "0", maximum }: EditionNode): string {
  return String(numberOf(got) / numberOf(maximum));
}

function numberOf(exact: string): number {
  return exact
    .split("/")
    .map(Number)
    .reduce((a, b) => a / b);
}

interface Of {
  readonly node: EditionNode;
  readonly data: UnitTree;
  readonly open: boolean;
  readonly place: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
  };
}

function Node({ node, data, open, place }: Of): ReactElement {
  const { say } = useSpeech();
  const about = data.items[node.code];
  const title = about === undefined ? BLOCKS[node.code] : about.title;
  const children = node.children ?? [];
  return (
    <li>
      <details open={open}>
        <summary>
          <span className="tree-title">
            {node.code in BLOCKS ? "" : `${node.code} `}
            {title === undefined ? "" : say(title)}
          </span>
          <NodePoints node={node} />
        </summary>
        {children.length > 0 ? (
          <ul className="result-tree">
            {children.map((child) => (
              <Node key={child.code} node={child} data={data} open={open} place={place} />
            ))}
          </ul>
        ) : (
          <Leaf node={node} data={data} place={place} />
        )}
      </details>
    </li>
  );
}

const BLOCKS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
};

/** What is taken off has no maximum to reach and no place to hold. */
function isPenalty({ maximum }: EditionNode): boolean {
  return maximum.startsWith("-");
}

function NodePoints({ node }: { readonly node: EditionNode }): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  if (node.status !== "scored" || node.points === undefined)
    return (
      <span className="tree-points">
        <strong>{node.status === "missing" ? words.missing : words.notApplicable}</strong>
      </span>
    );
  return (
    <span className="tree-points">
      <strong>{points(node.points, language)}</strong>{" "}
      {!isPenalty(node) && <span className="quiet">/ {points(node.maximum, language)}</span>}
    </span>
  );
}

function Leaf({ node, data, place }: Omit<Of, "open">): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const about = data.items[node.code];
  const sources = [...new Set(node.inputs.flatMap(({ source }) => source ?? []))];
  return (
    <div className="tree-leaf">
      <p>{say(node.sentence)}</p>
      <PointsInterval node={node} />
      {node.rank?.of !== undefined && !isPenalty(node) && (
        <p className="quiet">{words.rankInItem(placeText(node.rank), node.rank.of)}</p>
      )}
      {node.inputs.length > 0 && (
        <dl className="facts">
          {node.inputs.map(({ fact, value }) => {
            const shape = about?.facts[fact] ?? data.shared.find(({ name }) => name === fact);
            return (
              <div key={fact} className="fact-line">
                <dt>{shape === undefined ? fact : say(shape.title)}</dt>
                <dd>{shape === undefined ? value : factText(shape, value, language)}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {sources.length > 0 && (
        <p className="quiet">
          {words.sources}: {sources.join("; ")}
        </p>
      )}
      {about !== undefined && (
        <ReopenItem {...place} item={node.code} name={node.code} by={answersFor(about.source)} />
      )}
    </div>
  );
}

/** How far points that rest on a sample may be from the truth. */
function PointsInterval({ node: { points: got, standardError, maximum } }: Pick<Of, "node">) {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  if (got === undefined || standardError === undefined) return undefined;
  const [at, reach] = [numberOf(got), 1.96 * numberOf(standardError)];
  const shown = (value: number) => points(value.toFixed(2), language);
  const high = Math.min(numberOf(maximum), at + reach);
  return <p className="quiet">{words.pointsInterval(shown(Math.max(0, at - reach)), shown(high))}</p>;
}

function answersFor(source: string | undefined): "unit" | "lead" | "outside" {
  return source === "self" ? "unit" : source === "lead" ? "lead" : "outside";
}

/** For the chair, before the approval: any item, or a fact of the whole unit, for whoever answers for it. */
function ReopenItem({ item, fact, name, by, ...place }: ToReopen): ReactElement | undefined {
  const words = useWords(WORDS);
  const asked =
    fact === undefined
      ? { ...words.reopenAsItem, about: words.reopenItemAbout[by] }
      : { ...words.reopenAsFact, about: words.reopenFactAbout };
  const person = usePerson();
  const queries = useQueryClient();
  const { evaluationId, roundId, unitVersionId } = place;
  const kept = useKept(`re-opening ${roundId} ${unitVersionId} ${item}${fact ?? ""}`, {
    reason: "",
    reasonEn: "",
    until: "",
  });
  const [shown, setShown] = useState(kept.waits);
  const [done, setDone] = useState(false);
  const sending = useSending(
    resultRoutes.reopen,
    `reopen-${item}${fact ?? ""}`,
    async () => {
      setShown(false);
      setDone(true);
      await queries.invalidateQueries({ queryKey: resultsKey(evaluationId) });
      await queries.invalidateQueries({ queryKey: ["result-tree", roundId, unitVersionId] });
    },
    kept,
  );
  if (!holdsIn(person, "council.approve", evaluationId)) return undefined;
  if (!shown)
    return (
      <OpenButton
        done={done ? asked.done(name) : undefined}
        open={asked.open}
        onOpen={() => setShown(true)}
      />
    );
  return (
    <SendForm
      sending={sending}
      submit={words.reopen}
      tone="default"
      ask={{ title: asked.sure(name), means: asked.about }}
      onSubmit={() =>
        void sending.send({
          evaluationId,
          item: { roundId, unitVersionId, item, ...(fact !== undefined && { fact }) },
          ...kept.value,
        })
      }
    >
      <h2>{asked.title(name)}</h2>
      <p className="quiet">{asked.about}</p>
      <ReopenFields by={by} value={kept.value} onChange={kept.put} field={sending.field} />
    </SendForm>
  );
}

interface ToReopen {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  /** "" for a fact of the whole unit. */
  readonly item: ItemCode;
  readonly fact?: string;
  /** What people call it. */
  readonly name: string;
  readonly by: "unit" | "lead" | "outside";
}

/** Opens the form; says what became of it the last time. */
function OpenButton({
  done,
  open,
  onOpen,
}: {
  readonly done: string | undefined;
  readonly open: string;
  readonly onOpen: () => void;
}): ReactElement {
  return (
    <>
      {done !== undefined && (
        <p role="status" className="notice">
          {done}
        </p>
      )}
      <button type="button" className="plain" onClick={onOpen}>
        {open}
      </button>
    </>
  );
}

interface Reopening {
  readonly reason: string;
  readonly reasonEn: string;
  readonly until: string;
}

function ReopenFields({
  by,
  value,
  onChange,
  field,
}: {
  readonly by: "unit" | "lead" | "outside";
  readonly value: Reopening;
  readonly onChange: (value: Reopening) => void;
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput
        type="datetime-local"
        {...field("until")}
        label={words.reopenUntil[by]}
        description={by === "unit" ? words.reopenUntilHint : words.vietnamTime}
        value={value.until}
        onChange={(event) => onChange({ ...value, until: event.currentTarget.value })}
      />
      <Textarea
        {...field("reason")}
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
      <TextInput
        {...field("reasonEn")}
        label={words.reasonEn}
        value={value.reasonEn}
        onChange={(event) => onChange({ ...value, reasonEn: event.currentTarget.value })}
      />
    </>
  );
}
