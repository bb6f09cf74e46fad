import { type AppraisalRow, appraisalRoutes, type ItemShape } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useMemo, type ReactElement } from "react";
import { ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { SignedPaperView } from "../evidence/index.ts";
import { factText } from "../facts/index.ts";
import { readSheetSearch } from "./sheet-search.ts";
import type { Column } from "./sheet-table.tsx";
import { Sheet } from "./sheet.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** One unit through all items. */
export function UnitSheetPage(): ReactElement {
  const { evaluationId, roundId, unitVersionId } = useIds("evaluationId", "roundId", "unitVersionId");
  const search = useSearch({ from: "/ky-danh-gia/$evaluationId/tham-dinh/$roundId/don-vi/$unitVersionId" });
  const { words: frame, say } = useSpeech();
  const words = useWords(WORDS);
  const queryKey = ["appraisal", evaluationId, roundId, "unit", unitVersionId];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask(appraisalRoutes.throughItems, { evaluationId, roundId, unitVersionId }),
    staleTime: 30_000,
  });
  const refusal = refusalOf({ data, error });
  const read = useMemo(() => readSheetSearch(search), [search]);
  const shapes = useMemo(() => new Map(data?.shapes.map((shape) => [shape.item, shape])), [data]);
  const columns = useColumns(shapes);
  const nameOf = useMemo(
    () =>
      ({ item }: AppraisalRow) =>
        `${item} ${say(shapes.get(item)?.title ?? { vi: "", en: "" })}`,
    [shapes, say],
  );
  useTitle(data?.unitName ?? words.title);
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <p>{frame.loading}</p>
      </>
    );
  return (
    <>
      <h1 className="sheet-title">{data.unitName}</h1>
      <SignedPaperView of={{ evaluationId, roundId, unitVersionId }} folded />
      <Sheet
        evaluationId={evaluationId}
        queryKey={queryKey}
        rows={data.rows}
        shapeOf={({ item }) => shapes.get(item)}
        search={read}
        nameOf={nameOf}
        nameHead={words.item}
        nameCell={nameOf}
        columns={columns}
      />
    </>
  );
}

/** What stands beside the name: the facts as claimed, and the most that the item gives. */
function useColumns(shapes: ReadonlyMap<string, ItemShape>): readonly Column[] {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const factsOf = ({ item, claim }: AppraisalRow) =>
    claim === undefined
      ? "–"
      : (shapes.get(item)?.facts ?? [])
          .filter(({ name }) => claim.facts[name] !== undefined)
          .map((fact) => `${say(fact.title)}: ${factText(fact, claim.facts[fact.name], language)}`)
          .join("; ") || "–";
  return [
    {
      key: "facts",
      head: words.facts,
      wide: true,
      cell: (row) => (
        <span className="clamp" title={factsOf(row)}>
          {factsOf(row)}
        </span>
      ),
    },
    {
      key: "maximum",
      head: words.maximum,
      numeric: true,
      wide: true,
      cell: ({ item }) => points(shapes.get(item)?.maximum ?? "0", language),
    },
  ];
}
