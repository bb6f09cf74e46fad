import { type RoundStanding, whatIf } from "@thang-diem/engine";
import { improvementRoutes, type Scenario, type Supposition } from "@thang-diem/contract";
import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useKept } from "../../session.ts";
import type { EditionRead } from "../losses/index.ts";
import { classShown, indexShown, placeShown } from "./answer.tsx";
import { readSupposition } from "./suppose.ts";
import { WORDS } from "./words.ts";

/** Scenarios that are kept under a name, side by side, each computed anew; and the present one to be kept. */
export function Scenarios({
  standing,
  read,
  given,
  put,
}: {
  readonly standing: RoundStanding;
  readonly read: EditionRead;
  readonly given: Supposition;
  readonly put: (next: Supposition) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { evaluationId } = useParams({ from: "/ky-danh-gia/$evaluationId/khac-phuc/thu-phuong-an" });
  const queries = useQueryClient();
  const key = ["scenarios", evaluationId];
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => ask(improvementRoutes.scenarios, { evaluationId }),
  });
  const again = () => queries.invalidateQueries({ queryKey: key });
  const kept = useKept(`scenario ${evaluationId}`, { title: "" });
  const keeping = useSending(improvementRoutes.keepScenario, "scenario", again, kept);
  const dropping = useSending(improvementRoutes.dropScenario, "scenario-drop", again);
  const rows = (data?.scenarios ?? [])
    .filter(({ supposition }) => supposition.roundId === read.line.roundId)
    .map((scenario) => ({
      ...scenario,
      tried: whatIf(
        standing,
        scenario.supposition.unitVersionId,
        readSupposition(read.scheme, scenario.supposition).supposed,
      ),
    }));
  type Row = Scenario & { readonly tried: ReturnType<typeof whatIf> };
  const columns: Column<Row>[] = [
    {
      key: "title",
      title: words.scenario,
      names: true,
      cell: (row) => (
        <button type="button" className="plain" onClick={() => put(row.supposition)}>
          {row.title}
        </button>
      ),
    },
    { key: "unit", title: words.unit, cell: ({ supposition }) => read.nameOf(supposition.unitVersionId) },
    {
      key: "index",
      title: words.index,
      className: "numeric",
      cell: ({ tried }) => (tried && indexShown(read.scheme, tried.after, language)) ?? words.unknown,
    },
    {
      key: "place",
      title: words.place,
      className: "numeric",
      cell: ({ tried }) => placeShown(tried?.place) ?? words.notRanked,
    },
    {
      key: "class",
      title: words.class,
      cell: ({ tried }) => (tried && classShown(tried.after, language)) ?? words.unknown,
    },
    {
      key: "drop",
      title: words.drop,
      className: "no-print",
      cell: ({ id, mine, title }) =>
        mine ? (
          <Button
            variant="default"
            aria-label={words.dropNamed(title)}
            onClick={() => void dropping.send({ evaluationId, scenarioId: id })}
          >
            {words.drop}
          </Button>
        ) : (
          words.keptByOther
        ),
    },
  ];
  return (
    <section className="section">
      <h2>{words.scenarios}</h2>
      {rows.length === 0 ? (
        <p>{words.noScenarios}</p>
      ) : (
        <Table label={words.scenarios} columns={columns} rows={rows} keyOf={({ id }) => id} />
      )}
      <div className="no-print">
        <SendForm
          sending={keeping}
          submit={words.keep}
          tone="default"
          onSubmit={() => void keeping.send({ evaluationId, title: kept.value.title, supposition: given })}
        >
          <TextInput
            label={words.scenarioTitle}
            value={kept.value.title}
            onChange={(event) => kept.put({ title: event.currentTarget.value })}
            {...keeping.field("title")}
          />
        </SendForm>
      </div>
    </section>
  );
}
