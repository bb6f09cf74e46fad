import {
  HEAD_COLUMNS,
  HEAD_PART_WORDS,
  headRoutes,
  type HeadItem,
  type HeadSheet,
} from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { factText } from "../../judging/facts/index.ts";
import { useSpeech } from "../../words/index.ts";
import { PartForm } from "./part-form.tsx";
import { Around } from "./sheet-around.tsx";
import { WORDS } from "./words.ts";

/** One head: the three columns side by side, the part that waits for the reader, opinions and petitions. */
export function HeadSheetPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId, reviewId, sheetId } = useIds("evaluationId", "reviewId", "sheetId");
  const queries = useQueryClient();
  const of = { evaluationId, sheetId };
  const { data, error } = useQuery({
    queryKey: ["head-sheet", evaluationId, sheetId],
    queryFn: () => ask(headRoutes.sheet, of),
  });
  const again = async () => {
    for (const key of ["head-sheet", "head-list", "heads"])
      await queries.invalidateQueries({ queryKey: [key] });
  };
  const title = data === undefined ? words.title : words.sheetOf(data.name);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : (
        <>
          <Head sheet={data} />
          {data.mine.map((part) => (
            <PartForm key={part} sheet={data} part={part} of={of} again={again} />
          ))}
          <Items sheet={data} />
          <Around sheet={data} of={of} again={again} />
        </>
      )}
      <p className="no-print">
        <Link to="/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId" params={{ evaluationId, reviewId }}>
          {words.toList}
        </Link>
      </p>
    </>
  );
}

function Head({ sheet }: { readonly sheet: HeadSheet }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const { position, unitName, manager, index, review, class: given, reason, sent } = sheet;
  const lines: readonly (readonly [string, string])[] = [
    [words.unit, [position, unitName].filter(Boolean).join(", ")],
    [words.managerIs, manager],
    [words.decidedBy, review.authority],
    [words.index, index === "" ? words.nothing : points(index, language)],
    [
      words.handedIn,
      sent.length === 0 ? words.nothing : sent.map((part) => say(HEAD_PART_WORDS[part])).join(", "),
    ],
    [words.class, given === undefined ? words.noClass : say(given)],
    ...(reason === undefined ? [] : [[words.reason, say(reason)] as const]),
  ];
  return (
    <dl className="facts">
      {lines.map(([title, text]) => (
        <div className="fact-line" key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Items({ sheet }: { readonly sheet: HeadSheet }): ReactElement {
  const words = useWords(WORDS);
  const columns = useColumns(sheet);
  return (
    <section className="section">
      <h2>{words.criteria}</h2>
      <Table
        label={words.criteria}
        columns={columns}
        rows={[...sheet.items, totalOf(sheet, words.sum)]}
        keyOf={({ item, by }) => `${by} ${item}`}
      />
    </section>
  );
}

/** The last line; the conditions before it have no points. */
function totalOf(sheet: HeadSheet, title: string): HeadItem {
  return {
    item: "" as HeadItem["item"],
    title: { vi: title, en: title },
    depth: 1,
    maximum: "100",
    by: "sum",
    facts: [],
    values: {},
    points: sheet.points,
  };
}

function useColumns(sheet: HeadSheet): Column<HeadItem>[] {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const number = (text: string) =>
    text === "" ? "–" : text === "n/a" ? words.notApplicable : points(text, language);
  const said = ({ facts, values }: HeadItem, part: string) =>
    facts.flatMap((fact) => {
      const value = values[part]?.[fact.name];
      return value === undefined ? [] : [{ fact, text: factText(fact, value, language) }];
    });
  return [
    {
      key: "item",
      title: words.criterion,
      className: "head-wide",
      names: true,
      cell: (item) => <ItemName item={item} confirmed={said(item, "confirmed")} />,
    },
    {
      key: "maximum",
      title: words.maximum,
      className: "numeric",
      cell: ({ maximum }) => (maximum === "" ? "" : points(maximum, language)),
    },
    ...HEAD_COLUMNS.filter(
      (column) => sheet.points[column] !== "" || sheet.items.some((item) => item.values[column]),
    ).map((column) => ({
      key: column,
      title: say(HEAD_PART_WORDS[column]),
      className: "numeric",
      cell: (item: HeadItem) => (
        <>
          {item.maximum === "" ? "" : number(item.points[column])}
          <span className="under">
            {said(item, column)
              .map(({ text }) => text)
              .join(" / ")}
          </span>
        </>
      ),
    })),
  ];
}

function ItemName({
  item: { item, title, depth, by },
  confirmed,
}: {
  readonly item: HeadItem;
  readonly confirmed: readonly { readonly fact: HeadItem["facts"][number]; readonly text: string }[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const name = `${item} ${say(title)}`;
  return (
    <>
      {depth <= 2 && by === "sum" ? <strong>{name}</strong> : name}
      {by === "edition" && <span className="under">{words.fromEdition}</span>}
      {confirmed.map(({ fact, text }) => (
        <span className="under" key={fact.name}>
          {say(fact.title)}: {text}
        </span>
      ))}
    </>
  );
}
