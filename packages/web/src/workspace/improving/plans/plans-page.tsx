import { type EvaluationId, Exact } from "@thang-diem/engine";
import {
  planRoutes,
  TASK_STATUS_WORDS,
  TASK_STATUSES,
  type PlanItem,
  type PlanLine,
  type TaskCounts,
} from "@thang-diem/contract";
import { count, points, type Language } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import {
  addressOf,
  ask,
  ProblemSummary,
  RefusedError,
  useSending,
  useTitle,
  useWords,
  Select,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useEdition, useOwnUnit } from "../losses/index.ts";
import { WORDS } from "./words.ts";

/** Every plan that the reader may see, by unit and by item, with how far it has come; and a new one. */
export function PlansPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const person = usePerson();
  const { data, error } = useQuery({
    queryKey: ["plans", evaluationId],
    queryFn: () => ask(planRoutes.list, { evaluationId }),
  });
  useTitle(words.title);
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
        <Plans evaluationId={evaluationId} plans={data.plans} items={data.items} />
      )}
      {holdsIn(person, "plan.write", evaluationId) && <NewPlan evaluationId={evaluationId} />}
    </>
  );
}

function Plans({
  evaluationId,
  plans,
  items,
}: {
  readonly evaluationId: EvaluationId;
  readonly plans: readonly PlanLine[];
  readonly items: readonly PlanItem[];
}): ReactElement {
  const words = useWords(WORDS);
  const { language, say } = useSpeech();
  const total = Exact.sum(plans.map(({ expected }) => Exact.of(expected)));
  const signed = plans.filter(({ signedAt }) => signedAt !== undefined).length;
  const rounds = [...new Map(plans.map((plan) => [plan.roundId, plan])).values()];
  return (
    <>
      <p>{words.sum(plans.length, points(total.text, language), signed)}</p>
      {plans.length > 1 && (
        <ul className="plain-list no-print">
          {rounds.map(({ roundId, title }) => (
            <li key={roundId}>
              <a href={addressOf(planRoutes.provinceDocument, { evaluationId, roundId })} download>
                {words.provinceDocument}
              </a>
              : {say(title)}
            </li>
          ))}
        </ul>
      )}
      <section className="section">
        <h2>{words.byUnit}</h2>
        <Table
          label={words.byUnit}
          columns={unitColumns(words, language, evaluationId)}
          rows={plans}
          keyOf={({ id }) => id}
        />
      </section>
      <section className="section">
        <h2>{words.byItem}</h2>
        <Table
          label={words.byItem}
          columns={itemColumns(words, language)}
          rows={items}
          keyOf={({ roundId, item }) => `${roundId} ${item}`}
        />
      </section>
    </>
  );
}

type Words = (typeof WORDS)["vi"];

function countColumns<Row extends { readonly counts: TaskCounts }>(language: Language): Column<Row>[] {
  return TASK_STATUSES.map((status) => ({
    key: status,
    title: TASK_STATUS_WORDS[status][language],
    className: "numeric",
    cell: ({ counts }) => count(counts[status], language),
  }));
}

function unitColumns(words: Words, language: Language, evaluationId: EvaluationId): Column<PlanLine>[] {
  return [
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
    ...countColumns<PlanLine>(language),
  ];
}

function itemColumns(words: Words, language: Language): Column<PlanItem>[] {
  return [
    { key: "item", title: words.code, cell: ({ item }) => item },
    { key: "title", title: words.item, names: true, cell: ({ title }) => title[language] },
    {
      key: "units",
      title: words.units,
      className: "numeric",
      cell: ({ units }) => count(units, language),
    },
    {
      key: "expected",
      title: words.expected,
      className: "numeric",
      cell: ({ expected }) => points(expected, language),
    },
    ...countColumns<PlanItem>(language),
  ];
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
