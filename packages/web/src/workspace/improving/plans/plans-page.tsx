import type { EvaluationId } from "@thang-diem/engine";
import { planRoutes, type PlanLine } from "@thang-diem/contract";
import { count, points } from "@thang-diem/presentation";
import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useEdition, useOwnUnit } from "../losses/index.ts";
import { WORDS } from "./words.ts";

/** Every plan that the reader may see, with how far it has come; and a new one from the newest result. */
export function PlansPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, language } = useSpeech();
  const { evaluationId } = useParams({ from: "/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach" });
  const person = usePerson();
  const { data, error } = useQuery({
    queryKey: ["plans", evaluationId],
    queryFn: () => ask(planRoutes.list, { evaluationId }),
  });
  useTitle(words.title);
  const number = (key: "open" | "late" | "done" | "proved"): Column<PlanLine> => ({
    key,
    title: words.states[key],
    className: "numeric",
    cell: (plan) => count(plan[key], language),
  });
  const columns: Column<PlanLine>[] = [
    {
      key: "unit",
      title: words.unit,
      names: true,
      cell: ({ id, unitName, year }) => (
        <Link
          to="/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach/$planId"
          params={{ evaluationId, planId: id }}
        >
          {words.planOf(unitName, year)}
        </Link>
      ),
    },
    { key: "signed", title: words.status, cell: ({ signedAt }) => (signedAt ? words.signed : words.draft) },
    {
      key: "expected",
      title: words.expected,
      className: "numeric",
      cell: ({ expected }) => points(expected, language),
    },
    ...(["open", "late", "done", "proved"] as const).map(number),
  ];
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.plans.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table label={words.title} columns={columns} rows={data.plans} keyOf={({ id }) => id} />
      )}
      {holdsIn(person, "plan.write", evaluationId) && <NewPlan evaluationId={evaluationId} />}
    </>
  );
}

function NewPlan({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { now } = useEdition(evaluationId, undefined);
  const own = useOwnUnit(evaluationId, now);
  const [chosen, setChosen] = useState<string>();
  const sending = useSending(planRoutes.propose, "plan", ({ planId }) =>
    navigate({
      to: "/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach/$planId",
      params: { evaluationId, planId },
    }),
  );
  if (now === undefined) return undefined;
  const units = now.edition.units.filter(({ unitVersionId }) => own === undefined || unitVersionId === own);
  const unit = units.find(({ unitVersionId }) => unitVersionId === (chosen ?? own)) ?? units[0];
  if (unit === undefined) return undefined;
  return (
    <section className="section">
      <h2>{words.make}</h2>
      <p className="quiet">{words.makeHint(say(now.line.title))}</p>
      <div className="form">
        <ProblemSummary problem={sending.problem} />
        {units.length > 1 && (
          <Select
            label={words.unit}
            searchable
            allowDeselect={false}
            limit={200}
            data={units.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name }))}
            value={unit.unitVersionId}
            onChange={(value) => setChosen(value ?? undefined)}
          />
        )}
        <div>
          <Button
            onClick={() =>
              void sending.send({
                evaluationId,
                roundId: now.line.roundId,
                unitVersionId: unit.unitVersionId,
              })
            }
          >
            {words.propose(unit.name)}
          </Button>
        </div>
      </div>
    </section>
  );
}
