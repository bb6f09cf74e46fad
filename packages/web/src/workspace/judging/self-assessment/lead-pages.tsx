import { claimFileRoutes, claimRoutes, type ItemShape, type LeadItemLine } from "@thang-diem/contract";
import type { EvaluationId, Item, RoundId, Scheme } from "@thang-diem/engine";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { LeadContests } from "../explanations/index.ts";
import {
  addressOf,
  ask,
  call,
  ProblemSummary,
  RefusedError,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useScheme } from "../../scheme.ts";
import { FormFile } from "./form-file-page.tsx";
import { LeadTable } from "./lead-table.tsx";
import { LEAD_WORDS } from "./lead-words.ts";
import "./self-assessment.css";
import { useIds } from "../../front/ids.ts";

/** The items that an agency scores for all units. */
export function LeadItemsPage(): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["lead-items", evaluationId],
    queryFn: () => ask(claimRoutes.leadItems, { evaluationId }),
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : data.items.length === 0 ? (
        <p className="notice">{words.none}</p>
      ) : (
        [...Map.groupBy(data.items, ({ roundId }) => roundId)].map(([roundId, items]) => (
          <LeadRound key={roundId} evaluationId={evaluationId} roundId={roundId} items={items} />
        ))
      )}
    </>
  );
}

/** What the agency leads in one round: as one file, or item by item. */
function LeadRound({
  evaluationId,
  roundId,
  items,
}: {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly items: readonly LeadItemLine[];
}): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say } = useSpeech();
  return (
    <section className="section">
      <h2>{items[0] !== undefined && say(items[0].roundTitle)}</h2>
      <p>{words.complete(items.filter(({ answered, units }) => answered === units).length, items.length)}</p>
      <details>
        <summary>{words.asFile}</summary>
        <FormFile
          id={`lead-file-${roundId}`}
          file={addressOf(claimFileRoutes.leadFile, { evaluationId, roundId })}
          send={(fileName, content, write) =>
            call(claimFileRoutes.importLeadFile, { evaluationId, roundId, fileName, write }, content)
          }
          written={["lead-items", "lead-item"]}
        />
      </details>
      <table className="table lead-items">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className="numeric">
              {words.entered}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, title, answered, units }) => (
            <tr key={item}>
              <th scope="row">
                <Link
                  to="/ky-danh-gia/$evaluationId/chu-tri/$roundId/$item"
                  params={{ evaluationId, roundId, item }}
                >
                  {item} {say(title)}
                </Link>
              </th>
              <td className="numeric">
                {answered === 0 ? <span className="quiet">0/{units}</span> : `${answered}/${units}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One item over all units: a line a unit, the points beside it. */
export function LeadItemPage(): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say, words: frame } = useSpeech();
  const { evaluationId, roundId, item } = useIds("evaluationId", "roundId", "item");
  const place = { evaluationId, roundId, item };
  const { data, error } = useQuery({
    queryKey: ["lead-item", roundId, item],
    queryFn: () => ask(claimRoutes.readLead, place),
  });
  const scheme = useScheme(evaluationId, data?.schemeHash);
  const of = scheme?.items.get(item);
  useTitle(of === undefined ? words.title : say(of.title));
  return (
    <>
      <h1>
        {item} {of !== undefined && say(of.title)}
      </h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined || scheme === undefined || of === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : (
        <>
          <LeadContests place={place} shape={shapeOf(scheme, of)} />
          <LeadTable key={item} place={place} data={data} scheme={scheme} item={of} />
        </>
      )}
    </>
  );
}

/** The item as pages of the appraisal show it. */
function shapeOf(scheme: Scheme, { code, title, points: maximum, facts }: Item): ItemShape {
  return {
    item: code,
    title,
    path: [],
    maximum: maximum.text,
    facts: [...facts.values()].map(({ name, kind, title: about, levels }) => ({
      name,
      kind,
      title: about,
      levels: [...levels].map(([value, words]) => ({ value, title: words })),
    })),
    rule: [],
    blind: false,
    lead: scheme.items.get(code)?.source?.kind === "lead",
  };
}
