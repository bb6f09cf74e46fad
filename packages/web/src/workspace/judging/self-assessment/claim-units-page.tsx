import type { EvaluationId } from "@thang-diem/engine";
import { CLAIM_SHOWS, claimRoutes, type ClaimUnitLine } from "@thang-diem/contract";
import { count, pointsOfColumn, pointSumText } from "@thang-diem/presentation";
import { NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import {
  ask,
  formsHeld,
  PageLinks,
  ProblemSummary,
  RefusedError,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type ClaimUnitsSearch, readClaimUnitsSearch } from "../../front/addresses.ts";
import { usePerson } from "../../session.ts";
import "./self-assessment.css";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

const FROM = "/ky-danh-gia/$evaluationId/tu-cham";

/** The forms within reach: those to fill in first. A long list has pages and can be searched. */
export function ClaimUnitsPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, language } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const search = useSearch({ from: FROM });
  const input = {
    evaluationId,
    show: search.show ?? "all",
    q: search.q ?? "",
    page: search.page ?? 1,
  } as const;
  const { data, error } = useQuery({
    queryKey: ["claims", input],
    queryFn: () => ask(claimRoutes.units, input),
    placeholderData: keepPreviousData,
  });
  useTitle(words.title);
  const units = data?.units ?? [];
  const filtered = search.q !== undefined || search.show !== undefined;
  const [own, others] = [units.filter(({ mayWrite }) => mayWrite), units.filter(({ mayWrite }) => !mayWrite)];
  return (
    <>
      <h1>{words.title}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined && error === null && <p>{frame.loading}</p>}
      {data !== undefined && (filtered || data.total > SEARCHED_FROM) && <Filters search={search} />}
      {data !== undefined && filtered && (
        <p role="status">
          {words.unitsFound(count(data.total, language))}{" "}
          <Link from={FROM} search={{}}>
            {words.clearFilters}
          </Link>
        </p>
      )}
      {data?.total === 0 && !filtered && <p className="notice">{words.noUnits}</p>}
      {own.length > 0 && <OwnUnits units={own} evaluationId={evaluationId} />}
      {others.length > 0 && (
        <OtherUnits
          title={own.length > 0 ? words.toRead : undefined}
          units={others}
          evaluationId={evaluationId}
        />
      )}
      {data !== undefined && <PageLinks page={data.page} pages={Math.ceil(data.total / data.pageSize)} />}
    </>
  );
}

/** Fewer units are seen at a glance. */
const SEARCHED_FROM = 12;

function Filters({ search }: { readonly search: ClaimUnitsSearch }): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate({ from: FROM });
  const [typed, setTyped] = useState(search.q ?? "");
  useEffect(() => setTyped(search.q ?? ""), [search.q]);
  const choose = (change: { readonly q?: string; readonly show?: string }) =>
    void navigate({
      search: (before: ClaimUnitsSearch) => readClaimUnitsSearch({ ...before, page: 1, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <search className="actions no-print">
      <TextInput
        type="search"
        label={words.findUnit}
        value={typed}
        onChange={(event) => (setTyped(event.currentTarget.value), choose({ q: event.currentTarget.value }))}
      />
      <NativeSelect
        label={words.show}
        value={search.show ?? "all"}
        onChange={(event) => choose({ show: event.currentTarget.value })}
        data={CLAIM_SHOWS.map((show) => ({ value: show, label: words.shows[show] }))}
      />
    </search>
  );
}

function OwnUnits({
  units,
  evaluationId,
}: {
  readonly units: readonly ClaimUnitLine[];
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time, language } = useSpeech();
  const held = useHeldForms();
  return (
    <section className="section">
      <h2>{words.toFill}</h2>
      <ul className="plain-list">
        {units.map(({ roundId, unitVersionId, name, roundTitle, answered, asked, signed }) => (
          <li key={`${roundId} ${unitVersionId}`}>
            <Link
              to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
              params={{ evaluationId, roundId, unitVersionId }}
              search={{}}
            >
              {name}
            </Link>
            <br />
            <span className="quiet">
              {say(roundTitle)} · {words.filled(answered, asked)} ·{" "}
              {signed === "none"
                ? words.notSigned
                : `${words.signedAt(time(signed.at), signed.by)}: ${words.sum(pointSumText(signed, language))}`}
            </span>
            {held.includes(`${evaluationId} ${roundId} ${unitVersionId}`) && (
              <p>
                <strong>{words.heldHere}</strong>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The forms of others as one table a round. */
function OtherUnits({
  title,
  units,
  evaluationId,
}: {
  readonly title: string | undefined;
  readonly units: readonly ClaimUnitLine[];
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const { say } = useSpeech();
  const rounds = Map.groupBy(units, ({ roundId }) => roundId);
  return (
    <section className="section">
      {title !== undefined && <h2>{title}</h2>}
      {[...rounds].map(([roundId, lines]) => (
        <UnitTable
          key={roundId}
          title={say(lines[0]?.roundTitle ?? { vi: "", en: "" })}
          units={lines}
          evaluationId={evaluationId}
        />
      ))}
    </section>
  );
}

function UnitTable({
  title,
  units,
  evaluationId,
}: {
  readonly title: string;
  readonly units: readonly ClaimUnitLine[];
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const claimed = pointsOfColumn(
    units.map(({ signed }) => (signed === "none" ? undefined : signed.points)),
    language,
  );
  return (
    <div className="table-frame long" tabIndex={0} role="region" aria-label={title}>
      <table className="table claim-units">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="numeric">
              {words.progress}
            </th>
            <th scope="col" className="numeric">
              {words.claim}
            </th>
            <th scope="col" className="wide-only">
              {words.signOff}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.unitVersionId} unit={unit} evaluationId={evaluationId} write={claimed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitRow({
  unit: { roundId, unitVersionId, name, answered, asked, signed },
  evaluationId,
  write,
}: {
  readonly unit: ClaimUnitLine;
  readonly evaluationId: EvaluationId;
  readonly write: (points: string) => string;
}): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <Link
          to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
          params={{ evaluationId, roundId, unitVersionId }}
          search={{}}
        >
          {name}
        </Link>
        <span className="under narrow-only">
          {signed === "none" ? words.notSigned : words.signedAt(time(signed.at), signed.by)}
        </span>
      </th>
      <td className="numeric">
        {answered}/{asked}
      </td>
      <td className="numeric">{signed === "none" ? "–" : pointSumText(signed, language, write)}</td>
      <td className="wide-only">
        {signed === "none" ? (
          <span className="quiet">{words.notSigned}</span>
        ) : (
          words.signedBy(time(signed.at), signed.by)
        )}
      </td>
    </tr>
  );
}

/** Forms of which text was typed on this machine and has not reached the server, such as before a power cut. */
function useHeldForms(): readonly string[] {
  const { accountId } = usePerson();
  const [forms, setForms] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    void formsHeld(accountId).then((found) => left || setForms(found));
    return () => void (left = true);
  }, [accountId]);
  return forms;
}
