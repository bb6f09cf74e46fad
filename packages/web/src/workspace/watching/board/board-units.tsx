import type { EvaluationId } from "@thang-diem/engine";
import { BOARD_SHOWS, BOARD_SORTS, boardRoutes, type Board, type BoardUnit } from "@thang-diem/contract";
import {
  count,
  type Language,
  outsideText,
  pointsOfColumn,
  signedOfColumn,
  timeLeft,
} from "@thang-diem/presentation";
import { NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import { ask, PageLinks, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { EndedUnit } from "../../preparing/evaluations/index.ts";
import { readBoardSearch, type BoardSearch } from "../../front/addresses.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { WORDS } from "../words.ts";

const FROM = "/ky-danh-gia/$evaluationId/tien-do";

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  /** Absent for those who only read. */
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

/** Every unit with its state, filtered and sorted as the address says. */
export function BoardUnits({
  evaluationId,
  rounds,
  now,
  ...choosing
}: Choosing & Pick<Board, "rounds" | "now"> & { readonly evaluationId: EvaluationId }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const search = useSearch({ from: FROM });
  const input = {
    evaluationId,
    page: search.page ?? 1,
    show: search.show ?? "all",
    sort: search.sort ?? "due",
    q: search.q ?? "",
    ...(search.roundId !== undefined && { roundId: search.roundId }),
  } as const;
  const { data } = useQuery({
    queryKey: ["board-units", input],
    queryFn: () => ask(boardRoutes.units, input),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="section">
      <h2>{words.units}</h2>
      <Filters search={search} rounds={rounds} />
      {data !== undefined && (
        <>
          <p role="status">{words.total(count(data.total, language))}</p>
          {data.total === 0 ? (
            <p>
              {words.noUnits}{" "}
              <Link from={FROM} search={{}}>
                {words.clear}
              </Link>
            </p>
          ) : (
            <UnitTable units={data.units} evaluationId={evaluationId} now={now} {...choosing} />
          )}
          <PageLinks page={data.page} pages={Math.ceil(data.total / data.pageSize)} />
        </>
      )}
    </section>
  );
}

function Filters({
  search,
  rounds,
}: {
  readonly search: BoardSearch;
  readonly rounds: Board["rounds"];
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const navigate = useNavigate({ from: FROM });
  const [typed, setTyped] = useState(search.q ?? "");
  useEffect(() => setTyped(search.q ?? ""), [search.q]);
  const choose = (change: { readonly [name in keyof BoardSearch]?: string }) =>
    void navigate({
      search: (before: BoardSearch) => readBoardSearch({ ...before, page: 1, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <search className="actions no-print">
      <TextInput
        type="search"
        label={words.find}
        value={typed}
        onChange={(event) => (setTyped(event.currentTarget.value), choose({ q: event.currentTarget.value }))}
      />
      <NativeSelect
        label={words.show}
        value={search.show ?? "all"}
        onChange={(event) => choose({ show: event.currentTarget.value })}
        data={BOARD_SHOWS.map((show) => ({ value: show, label: words.shows[show] }))}
      />
      <NativeSelect
        label={words.sort}
        value={search.sort ?? "due"}
        onChange={(event) => choose({ sort: event.currentTarget.value })}
        data={BOARD_SORTS.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
      />
      {rounds.length > 1 && (
        <NativeSelect
          className="filter-round"
          label={words.round}
          value={search.roundId ?? ""}
          onChange={(event) => choose({ roundId: event.currentTarget.value })}
          data={[
            { value: "", label: words.anyRound },
            ...rounds.map(({ roundId, title }) => ({ value: roundId, label: say(title) })),
          ]}
        />
      )}
    </search>
  );
}

function UnitTable({
  units,
  evaluationId,
  now,
  chosen,
  onChoose,
}: Choosing & {
  readonly units: readonly BoardUnit[];
  readonly evaluationId: EvaluationId;
  readonly now: string;
}): ReactElement {
  const words = useWords(WORDS);
  const keys = units.map(keyOf);
  const write = writerOf(units, useSpeech().language);
  const all = keys.every((key) => chosen.has(key));
  const flip = (flipped: readonly string[], on: boolean) =>
    onChoose?.(new Set(on ? [...chosen, ...flipped] : [...chosen].filter((key) => !flipped.includes(key))));
  return (
    <div className="table-frame long" tabIndex={0} role="region" aria-label={words.units}>
      <table className="table board">
        <thead>
          <tr>
            {onChoose !== undefined && <ChooseAll all={all} onFlip={() => flip(keys, !all)} />}
            <UnitHeads />
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={keyOf(unit)}>
              {onChoose !== undefined && (
                <td className="no-print">
                  <input
                    type="checkbox"
                    aria-label={words.choose(unit.name)}
                    checked={chosen.has(keyOf(unit))}
                    onChange={(event) => flip([keyOf(unit)], event.currentTarget.checked)}
                  />
                </td>
              )}
              <th scope="row">
                <UnitLink unit={unit} evaluationId={evaluationId} />
              </th>
              <td>
                <State unit={unit} now={now} />
              </td>
              <UnitNumbers unit={unit} write={write} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChooseAll({ all, onFlip }: { readonly all: boolean; readonly onFlip: () => void }): ReactElement {
  const words = useWords(WORDS);
  return (
    <th scope="col" className="no-print">
      <input type="checkbox" aria-label={words.chooseAll} checked={all} onChange={onFlip} />
    </th>
  );
}

function UnitHeads(): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <th scope="col">{words.unit}</th>
      <th scope="col">{words.state}</th>
      <th scope="col" className="numeric">
        {words.filled}
      </th>
      <th scope="col" className="numeric">
        {words.appraised}
      </th>
      <th scope="col" className="numeric">
        {words.self}
      </th>
      <th scope="col" className="numeric">
        {words.found}
      </th>
      <th scope="col" className="numeric">
        {words.moved}
      </th>
      <th scope="col" className="numeric">
        {words.changed}
      </th>
      <th scope="col" className="numeric">
        {words.unanswered}
      </th>
    </>
  );
}

/** Who may read the history goes there; everybody else to the result. */
function UnitLink({
  unit,
  evaluationId,
}: {
  readonly unit: BoardUnit;
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const ended = <EndedUnit evaluationId={evaluationId} unitVersionId={unit.unitVersionId} under />;
  const link = holdsIn(usePerson(), "history.read", evaluationId) ? (
    <Link
      to="/ky-danh-gia/$evaluationId/lich-su"
      params={{ evaluationId }}
      search={{ roundId: unit.roundId, unitVersionId: unit.unitVersionId }}
    >
      {unit.name}
    </Link>
  ) : (
    <Link
      to="/ky-danh-gia/$evaluationId/ket-qua/$roundId/$unitVersionId"
      params={{ evaluationId, roundId: unit.roundId, unitVersionId: unit.unitVersionId }}
    >
      {unit.name}
    </Link>
  );
  return (
    <>
      {link}
      {ended}
    </>
  );
}

function keyOf({ roundId, unitVersionId }: Pick<BoardUnit, "roundId" | "unitVersionId">): string {
  return `${roundId} ${unitVersionId}`;
}

/** Words, not colours: signed when, or how many days are left or over. */
function State({
  unit: { signedAt, dueAt, extended },
  now,
}: {
  readonly unit: BoardUnit;
  readonly now: string;
}): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  if (signedAt !== "not-signed") return <>{words.signedAt(time(signedAt))}</>;
  if (dueAt === "not-planned") return <span className="quiet">{words.noDue}</span>;
  const left = Date.parse(dueAt) - Date.parse(now);
  return (
    <>
      {left < 0 ? <strong className="over">{timeLeft(left, language)}</strong> : timeLeft(left, language)}
      <span className="under">
        {time(dueAt)}
        {extended && ` · ${words.extended}`}
      </span>
    </>
  );
}

interface PointsWriter {
  readonly points: (text: string) => string;
  readonly moved: (text: string) => string;
}

/** The points of all units with as many decimals as the result page needs for them: a number is one number. */
function writerOf(units: readonly BoardUnit[], language: Language): PointsWriter {
  const column = units.flatMap((unit) => [
    unit.signedPoints,
    unit.foundPoints,
    unit.selfPoints,
    unit.signedBonus,
    unit.signedPenalty,
    unit.foundBonus,
    unit.foundPenalty,
  ]);
  return { points: pointsOfColumn(column, language), moved: signedOfColumn(column, language) };
}

function UnitNumbers({
  unit,
  write: { points, moved },
}: {
  readonly unit: BoardUnit;
  readonly write: PointsWriter;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { filled, items, found, changed, unanswered, selfPoints, signedPoints, foundPoints, signedAt } = unit;
  const none = (
    <span className="quiet" title={words.notYet}>
      –<span className="visually-hidden"> {words.notYet}</span>
    </span>
  );
  const outside = (bonus: string, penalty: string) => {
    const given = Number(bonus) === 0 ? {} : { bonus: { points: bonus, maximum: "0" } };
    const text = outsideText({ ...given, penalty }, language, points);
    return text === "" ? undefined : <span className="under">{text}</span>;
  };
  return (
    <>
      <td className="numeric">
        {filled}
        {filled > 0 && <span className="under">{words.backed(unit.documented, unit.explained)}</span>}
      </td>
      <td className="numeric">{items === 0 ? none : words.ofItems(found, items)}</td>
      <td className="numeric">
        {signedAt === "not-signed" ? none : points(signedPoints)}
        {outside(unit.signedBonus, unit.signedPenalty)}
      </td>
      <td className="numeric">
        {found === 0 ? none : points(foundPoints)}
        {found > 0 && outside(unit.foundBonus, unit.foundPenalty)}
      </td>
      <td className="numeric">{found === 0 ? none : moved(difference(foundPoints, selfPoints))}</td>
      <td className="numeric">{changed}</td>
      <td className="numeric">{unanswered > 0 ? <strong>{unanswered}</strong> : 0}</td>
    </>
  );
}

/** Of two decimals with at most six places each; for reading. */
export function difference(one: string, other: string): string {
  return (Math.round((Number(one) - Number(other)) * 1e6) / 1e6).toFixed(6);
}
