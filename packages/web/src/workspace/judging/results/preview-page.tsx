import type { EvaluationId } from "@thang-diem/engine";
import "./results.css";
import { resultRoutes, type MyPreview, type PreviewUnit } from "@thang-diem/contract";
import { placeAmong, pointSumText } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement } from "react";
import { ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { UnitComplaints } from "../complaints/index.ts";
import { DistributionStrip } from "./distribution-strip.tsx";
import { indexText } from "./shown.ts";
import { passedOverText } from "./unheld.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** A preview that closes while one types is noticed within this time. */
const LOOK_AGAIN_MS = 120_000;

/** What a unit sees of its own result, before it is published and after. */
export function PreviewPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["preview", evaluationId],
    queryFn: () => ask(resultRoutes.mine, { evaluationId }),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const refusal = refusalOf({ data, error });
  const published = data?.status === "published";
  const title = published ? words.publishedTitle : words.previewTitle;
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      {!published && <p>{words.previewLead}</p>}
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Preview evaluationId={evaluationId} data={data} />
      )}
    </>
  );
}

function Preview({
  evaluationId,
  data: { window, units, status, passedOver },
}: {
  readonly evaluationId: EvaluationId;
  readonly data: MyPreview;
}): ReactElement {
  const { time, language } = useSpeech();
  const words = useWords(WORDS);
  const published = status === "published";
  const said = words.window[window.state];
  const at = window.state === "not-yet" ? window.opensAt : window.closesAt;
  return (
    <>
      <p className="notice">
        {published
          ? words.publishedForUnits
          : typeof said === "string"
            ? said
            : said(at === undefined ? "" : time(at))}
      </p>
      {status === "approved" && <p className="notice">{words.approvedForUnits}</p>}
      {passedOver !== undefined && (
        <p className="notice">{passedOverText(passedOver, words, language === "en")}</p>
      )}
      {units.length === 0 && (published || window.state === "open" || window.state === "over") && (
        <p>{words.noUnits}</p>
      )}
      {units.map((unit) => (
        <OwnUnit
          key={`${unit.roundId} ${unit.unitVersionId}`}
          evaluationId={evaluationId}
          unit={unit}
          published={published}
        />
      ))}
    </>
  );
}

interface Of {
  readonly evaluationId: EvaluationId;
  readonly unit: PreviewUnit;
}

function OwnUnit({ evaluationId, unit, published }: Of & { readonly published: boolean }): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  return (
    <section className="section">
      <h2>{unit.name}</h2>
      {!published && unit.open > 0 && <p className="notice">{words.openInPreview(unit.open)}</p>}
      <p className="headline">
        {unit.index === undefined ? words.notComputed : indexText(unit.scheme, unit.index, language)}
      </p>
      <dl className="facts">
        <dt>{words.points}</dt>
        <dd>{unit.sum === undefined ? words.none : pointSumText(unit.sum, language)}</dd>
        <dt>{words.classTitle}</dt>
        <dd>
          {unit.class === undefined
            ? unit.classReason === undefined && words.none
            : say(unit.scheme.classes[unit.class] ?? { vi: unit.class, en: unit.class })}
          {unit.classReason && <p className="quiet">{say(unit.classReason)}</p>}
        </dd>
        <dt>{words.place}</dt>
        <dd>{unit.rank === undefined ? words.placeHidden : placeAmong(unit.rank)}</dd>
      </dl>
      <div>
        <Link
          to="/ky-danh-gia/$evaluationId/ket-qua/$roundId/$unitVersionId"
          params={{ evaluationId, roundId: unit.roundId, unitVersionId: unit.unitVersionId }}
        >
          {words.seeTree}
        </Link>
        {unit.portal !== undefined && (
          <>
            {" · "}
            <a href={`/${language}/${unit.portal}/`}>{words.onPortal}</a>
          </>
        )}
      </div>
      <DistributionStrip unit={unit} />
      <UnitComplaints evaluationId={evaluationId} unit={unit} />
    </section>
  );
}
