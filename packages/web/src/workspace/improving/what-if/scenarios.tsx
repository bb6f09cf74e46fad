import { type EvaluationId, type PublishedRound, whatIf } from "@thang-diem/engine";
import { improvementRoutes, type Scenario, type Supposition } from "@thang-diem/contract";
import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useKept } from "../../session.ts";
import type { EditionRead } from "../losses/index.ts";
import { classShown, indexShown, placeShown } from "./answer.tsx";
import { readSupposition } from "./suppose.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

type Row = Scenario & { readonly tried: ReturnType<typeof whatIf> };

interface Given {
  readonly published: PublishedRound;
  readonly read: EditionRead;
  readonly given: Supposition;
  readonly put: (next: Supposition) => void;
}

/** Scenarios that are kept under a name, side by side, each computed anew; and the present one to be kept. */
export function Scenarios({ published, read, given, put }: Given): ReactElement {
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const queries = useQueryClient();
  const key = ["scenarios", evaluationId];
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => ask(improvementRoutes.scenarios, { evaluationId }),
  });
  const again = () => queries.invalidateQueries({ queryKey: key });
  const dropping = useSending(improvementRoutes.dropScenario, "scenario-drop", again);
  const rows = (data?.scenarios ?? [])
    .filter(({ supposition }) => supposition.roundId === read.line.roundId)
    .map((scenario) => ({
      ...scenario,
      tried: whatIf(
        published,
        scenario.supposition.unitVersionId,
        readSupposition(read.scheme, scenario.supposition).supposed,
      ),
    }));
  const drop = (scenarioId: string) => void dropping.send({ evaluationId, scenarioId });
  return (
    <section className="section">
      <h2>{words.scenarios}</h2>
      {rows.length === 0 ? (
        <p>{words.noScenarios}</p>
      ) : (
        <Side rows={rows} read={read} put={put} drop={drop} />
      )}
      <Keep evaluationId={evaluationId} given={given} again={again} />
    </section>
  );
}

function Keep({
  evaluationId,
  given,
  again,
}: {
  readonly evaluationId: EvaluationId;
  readonly given: Supposition;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`scenario ${evaluationId}`, { title: "" });
  const keeping = useSending(improvementRoutes.keepScenario, "scenario", again, kept);
  return (
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
  );
}

function Side({
  rows,
  read,
  put,
  drop,
}: Pick<Given, "read" | "put"> & {
  readonly rows: readonly Row[];
  readonly drop: (id: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
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
          <Button variant="default" aria-label={words.dropNamed(title)} onClick={() => drop(id)}>
            {words.drop}
          </Button>
        ) : (
          words.keptByOther
        ),
    },
  ];
  return <Table label={words.scenarios} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
