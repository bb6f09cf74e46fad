import "./what-if.css";
import { usualEfforts, lossesOf, type UnitVersionId, whatIf } from "@thang-diem/engine";
import type { Supposition } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, type ReactElement } from "react";
import { CopyButton, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { EditionChoice, useEdition, useOwnUnit } from "../losses/index.ts";
import { Answer } from "./answer.tsx";
import { CheapestWay } from "./cheapest-way.tsx";
import { ItemsToChange } from "./items-to-change.tsx";
import { Scenarios } from "./scenarios.tsx";
import { effortsOf, nothingSupposed, readSupposition, suppositionIn, suppositionText } from "./suppose.ts";
import { Trend } from "./trend.tsx";
import { usePublishedRound } from "./use-published-round.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

const HERE = "/ky-danh-gia/$evaluationId/khac-phuc/thu-phuong-an";

/**
 * What would be if: everything is computed in this browser with the program's own rules; the address carries it all.
 */
export function WhatIfPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const search = useSearch({ from: HERE });
  const navigate = useNavigate({ from: HERE });
  const { lines, now } = useEdition(evaluationId, search.roundId);
  const own = useOwnUnit(evaluationId, now);
  const unit = search.unitVersionId ?? own ?? now?.edition.units[0]?.unitVersionId;
  const published = usePublishedRound(evaluationId, now);
  useTitle(words.title);
  const put = (next: Supposition) =>
    void navigate({
      search: {
        roundId: next.roundId,
        unitVersionId: next.unitVersionId,
        ...(suppositionText(next) !== "" && { suppose: suppositionText(next) }),
      },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="no-print">
        <Link
          to="/ky-danh-gia/$evaluationId/khac-phuc"
          params={{ evaluationId }}
          search={{ roundId: now?.line.roundId, unitVersionId: unit }}
        >
          {words.toLosses}
        </Link>
      </p>
      {lines !== undefined && (
        <EditionChoice
          lines={lines}
          read={now}
          unit={unit}
          onChange={(chosen) => void navigate({ search: chosen, replace: true })}
        />
      )}
      {now === undefined || unit === undefined || published.state === "loading" ? (
        <p>{frame.loading}</p>
      ) : published.state === "moved" ? (
        <p className="notice">{words.moved}</p>
      ) : (
        <Trying
          read={now}
          published={published.published}
          unit={unit}
          given={suppositionIn(search.suppose, now.line.roundId, unit)}
          put={put}
        />
      )}
    </>
  );
}

function Trying({
  read,
  published,
  unit,
  given,
  put,
}: {
  readonly read: NonNullable<ReturnType<typeof useEdition>["now"]>;
  readonly published: Extract<ReturnType<typeof usePublishedRound>, { state: "ready" }>["published"];
  readonly unit: UnitVersionId;
  readonly given: Supposition;
  readonly put: (next: Supposition) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { supposed, faults } = useMemo(() => readSupposition(read.scheme, given), [read, given]);
  const tried = useMemo(() => whatIf(published, unit, supposed), [published, unit, supposed]);
  const losses = useMemo(
    () => lossesOf({ scheme: read.scheme, units: read.units, changed: new Set() }, unit),
    [read, unit],
  );
  const usual = useMemo(() => usualEfforts(losses), [losses]);
  const efforts = effortsOf(usual, given.efforts);
  if (tried === undefined) return <p className="notice">{words.noUnit}</p>;
  return (
    <>
      <Answer scheme={read.scheme} tried={tried} name={read.nameOf(unit)} />
      <div className="actions no-print">
        <Button variant="default" onClick={() => put(nothingSupposed(given.roundId, unit))}>
          {words.clear}
        </Button>
        <CopyButton text={location.href} />
        <Button variant="default" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      <CheapestWay published={published} read={read} unit={unit} efforts={efforts} given={given} put={put} />
      <Trend given={given} put={put} fault={faults.get("trend")} share={read.scheme.indexValue === "share"} />
      <ItemsToChange
        scheme={read.scheme}
        before={tried.before}
        after={tried.after}
        usual={usual}
        given={given}
        faults={faults}
        put={put}
      />
      <Scenarios published={published} read={read} given={given} put={put} />
    </>
  );
}
