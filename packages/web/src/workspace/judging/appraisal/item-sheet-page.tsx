import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import { type AppraisalRow, appraisalRoutes, type ItemShape } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useMemo, type ReactElement } from "react";
import { ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { factText } from "../facts/index.ts";
import { readSheetSearch } from "./sheet-search.ts";
import { Sheet } from "./sheet.tsx";
import type { Column } from "./sheet-table.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

const NUMERIC = new Set(["count", "number", "money", "share", "days"]);
const unitName = ({ unitName: name }: AppraisalRow) => name;

/** One item over all units side by side. */
export function ItemSheetPage(): ReactElement {
  const { evaluationId, roundId, item } = useIds("evaluationId", "roundId", "item");
  const search = useSearch({ from: "/ky-danh-gia/$evaluationId/tham-dinh/$roundId/tieu-chi/$item" });
  const { words: frame, say, language } = useSpeech();
  const words = useWords(WORDS);
  const queryKey = ["appraisal", evaluationId, roundId, "item", item];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => wholeSheet({ evaluationId, roundId, item }),
    staleTime: 30_000,
  });
  const refusal = refusalOf({ data, error });
  const read = useMemo(() => readSheetSearch(search), [search]);
  useTitle(data === undefined ? words.title : `${item} ${say(data.shape.title)}`);
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
  const { shape, rows } = data;
  return (
    <>
      <div>
        <p className="quiet">{shape.path.map(say).join(" › ")}</p>
        <h1 className="sheet-title">
          {item} {say(shape.title)}{" "}
          <span className="quiet">
            ({words.maximum.toLowerCase()} {points(shape.maximum, language)})
          </span>
        </h1>
      </div>
      <Sheet
        evaluationId={evaluationId}
        queryKey={queryKey}
        rows={rows}
        shapeOf={() => shape}
        search={read}
        nameOf={unitName}
        nameHead={words.unit}
        nameCell={unitName}
        columns={shape.facts.map((fact) =>
          factColumn(fact, say(fact.title), (row) => factText(fact, row.claim?.facts[fact.name], language)),
        )}
      />
    </>
  );
}

/** Slice after slice: no single answer of the server takes long, however many units there are. */
async function wholeSheet(place: {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly item: ItemCode;
}) {
  const first = await ask(appraisalRoutes.overUnits, place);
  const rows = [...first.rows];
  for (let { next } = first; next !== "none";) {
    const slice = await ask(appraisalRoutes.overUnits, { ...place, from: next });
    rows.push(...slice.rows);
    ({ next } = slice);
  }
  return { ...first, rows };
}

function factColumn(fact: ItemShape["facts"][number], head: string, cell: Column["cell"]): Column {
  return {
    key: fact.name,
    head: (
      <span className={`fact-head${NUMERIC.has(fact.kind) ? " far" : ""}`} title={head}>
        {head}
      </span>
    ),
    numeric: NUMERIC.has(fact.kind),
    wide: true,
    cell,
  };
}
