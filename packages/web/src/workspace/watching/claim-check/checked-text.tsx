import { CLAIM_VERDICTS, type CheckedClaimLine, type CheckedTextReply } from "@thang-diem/contract";
import { Button, Checkbox } from "@mantine/core";
import { Fragment, useState, type ReactElement, type ReactNode } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** A claim with its number in the text, from 1. */
interface Numbered extends CheckedClaimLine {
  readonly n: number;
}

const isChecked = ({ verdict }: CheckedClaimLine) => verdict !== "unknown";
const isWrong = ({ verdict }: CheckedClaimLine) => verdict === "different" || verdict === "inconsistent";

/** What was found: in one sentence, in the text, and figure by figure. */
export function CheckedText({
  name,
  checked,
}: {
  readonly name: string;
  readonly checked: CheckedTextReply;
}): ReactElement {
  const words = useWords(WORDS);
  const claims = checked.claims.map((claim, i): Numbered => ({ ...claim, n: i + 1 }));
  const counts = CLAIM_VERDICTS.map((verdict) => ({
    verdict,
    n: claims.filter((claim) => claim.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
  return (
    <>
      <section className="section" role="status">
        <h2>{words.resultOf(name)}</h2>
        <p>
          <strong>
            {words.summary(claims.length, claims.filter(isChecked).length, claims.filter(isWrong).length)}
          </strong>
        </p>
        {counts.length > 0 && (
          <p>
            {counts
              .map(({ verdict, n }) => words.counts(`${SIGNS[verdict]} ${words.verdicts[verdict]}`, n))
              .join(" · ")}
          </p>
        )}
        {checked.unread.length > 0 && <p>{words.unread(checked.unread.length)}</p>}
      </section>
      <section className="section">
        <h2>{words.marked}</h2>
        <div className="claim-text">
          <Marked checked={checked} claims={claims} />
        </div>
      </section>
      {claims.length > 0 && <Figures claims={claims} />}
      <Against checked={checked} />
      <div className="actions no-print">
        <Button variant="default" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}

function Figures({ claims }: { readonly claims: readonly Numbered[] }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const columns = columnsOf(words, say, language);
  return (
    <section className="section">
      <h2>{words.list}</h2>
      {claims.some((claim) => isChecked(claim) && !isWrong(claim)) && (
        <Checkbox
          className="no-print"
          label={words.onlyWrong}
          checked={onlyWrong}
          onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
        />
      )}
      <Table
        label={words.list}
        columns={columns}
        rows={claims.filter((claim) => !onlyWrong || isWrong(claim) || !isChecked(claim))}
        keyOf={({ n }) => n}
      />
    </section>
  );
}

function columnsOf(
  words: (typeof WORDS)["vi"],
  say: ReturnType<typeof useSpeech>["say"],
  language: "vi" | "en",
): Column<Numbered>[] {
  return [
    { key: "n", title: words.number, className: "numeric", cell: ({ n }) => n },
    {
      key: "figure",
      title: words.figure,
      names: true,
      attributes: ({ n }) => ({ id: `claim-row-${n}` }),
      cell: ({ figure, n }) => <a href={`#claim-${n}`}>{figure}</a>,
    },
    {
      key: "about",
      title: words.about,
      className: "claim-about",
      cell: ({ kind, unit, index, year }) =>
        [words.kinds[kind], unit, [index, year].filter((each) => each !== undefined).join(" ")]
          .filter((each) => each !== undefined && each !== "")
          .join(", "),
    },
    {
      key: "verdict",
      title: words.verdict,
      cell: (claim) => (
        <span className={`verdict verdict-${claim.verdict}`}>{words.verdicts[claim.verdict]}</span>
      ),
    },
    {
      key: "right",
      title: words.right,
      className: "numeric",
      cell: (claim) => rightOf(claim, language) ?? "–",
    },
    {
      key: "why",
      title: words.why,
      className: "claim-why",
      cell: ({ why, with: against = [] }) => (
        <>
          {say(why)} {against.length > 0 && words.contradicts(against.map((i) => i + 1).join(", "))}
        </>
      ),
    },
  ];
}

/** The right figure of a wrong one, as the language writes numbers. */
function rightOf({ right, ...claim }: CheckedClaimLine, language: "vi" | "en"): string | undefined {
  if (right === undefined || !isWrong(claim)) return undefined;
  return language === "vi" ? right.replace(".", ",") : right;
}

/** The text, each figure marked where it stands, the right one beside a wrong one. */
function Marked({
  checked: { text, unread },
  claims,
}: {
  readonly checked: CheckedTextReply;
  readonly claims: readonly Numbered[];
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const marks = [
    ...claims.map((claim) => ({ ...claim, claim })),
    ...unread.map((span) => ({ ...span, claim: undefined })),
  ].toSorted((a, b) => a.start - b.start);
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end, claim } of marks) {
    // A figure may be read twice ("từ 80 đến 90"): its letters are shown once.
    if (start < from) continue;
    pieces.push(text.slice(from, start));
    pieces.push(
      claim === undefined ? (
        <span key={start} className="claim-unread" title={words.unreadMark}>
          {text.slice(start, end)}
        </span>
      ) : (
        <mark key={start} id={`claim-${claim.n}`} className={`claim verdict-${claim.verdict}`}>
          <a href={`#claim-row-${claim.n}`} title={words.verdicts[claim.verdict]}>
            {text.slice(start, end)}
          </a>
          <Sign claim={claim} right={rightOf(claim, language)} />
        </mark>
      ),
    );
    from = end;
  }
  pieces.push(text.slice(from));
  return (
    <>
      {pieces.map((piece, i) => (
        <Fragment key={i}>{piece}</Fragment>
      ))}
    </>
  );
}

const SIGNS: Readonly<Record<CheckedClaimLine["verdict"], string>> = {
  equal: "✓",
  "equal-after-rounding": "≈",
  different: "✗",
  inconsistent: "≠",
  unknown: "?",
};

/** Not by colour alone: a sign for each verdict, and the right figure. */
function Sign({
  claim,
  right,
}: {
  readonly claim: Numbered;
  readonly right: string | undefined;
}): ReactElement {
  return (
    <span className="claim-sign">
      {SIGNS[claim.verdict]}
      {right !== undefined && ` ${right}`}
    </span>
  );
}

function Against({ checked: { against } }: { readonly checked: CheckedTextReply }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <section className="section">
      <h2>{words.against}</h2>
      <p>{words.againstLead}</p>
      <ul className="claim-against">
        {against.map(({ title, from, to, years }, i) => (
          <li key={i}>
            {say(title)}: {words.years(from, to, years)}
          </li>
        ))}
      </ul>
    </section>
  );
}
