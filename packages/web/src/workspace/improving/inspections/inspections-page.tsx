import type { EvaluationId } from "@thang-diem/engine";
import { inspectionRoutes, type Inspection, type RouteReply } from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { AssignForm, ConcludeForm, DrawForm, DropFinding, FindForm } from "./forms.tsx";
import { WORDS } from "./words.ts";

type Read = RouteReply<(typeof inspectionRoutes)["list"]>;

/** The inspections of a year: how units were chosen, who goes there, what was found, what must be put right. */
export function InspectionsPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["inspections", evaluationId],
    queryFn: () => ask(inspectionRoutes.list, { evaluationId }),
  });
  const again = () => queries.invalidateQueries({ queryKey: ["inspections", evaluationId] });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Inspections read={data} evaluationId={evaluationId} again={again} />
      )}
    </>
  );
}

function Inspections({
  read: { inspections, draw },
  evaluationId,
  again,
}: {
  readonly read: Read;
  readonly evaluationId: EvaluationId;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const person = usePerson();
  const plans = holdsIn(person, "inspection.plan", evaluationId);
  if (draw === "none" && plans) return <DrawForm evaluationId={evaluationId} again={again} />;
  return (
    <>
      {draw !== "none" && <p>{words.drawn(inspections.length, draw.units, draw.riskShare, draw.seed)}</p>}
      {inspections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <section className="section">
          <h2>{words.list(inspections.length)}</h2>
          <ul className="plain-list">
            {inspections.map((inspection) => (
              <li key={inspection.id} className="section">
                <OneInspection
                  inspection={inspection}
                  evaluationId={evaluationId}
                  plans={plans}
                  again={again}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OneInspection({
  inspection,
  evaluationId,
  plans,
  again,
}: {
  readonly inspection: Inspection;
  readonly evaluationId: EvaluationId;
  readonly plans: boolean;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { unitName, chosenBy, plannedOn, inspectors, paper, heldOn, concludedAt } = inspection;
  const place = { evaluationId, inspectionId: inspection.id };
  const people = inspectors.map(({ person }) => person).join(", ");
  const planned = plannedOn === "" ? [] : [words.planned(dateText(plannedOn, language))];
  return (
    <>
      <h3>{unitName}</h3>
      <p>{[words.chosen[chosenBy], ...planned].join(", ")}</p>
      {concludedAt !== undefined && (
        <p>
          <strong>{words.over(paper, dateText(heldOn, language))}</strong>
        </p>
      )}
      <p>
        {words.inspectors}: {people === "" ? words.noInspectors : people}
      </p>
      <Findings inspection={inspection} place={place} again={again} />
      {plans && concludedAt === undefined && (
        <AssignForm inspection={inspection} place={place} again={again} />
      )}
      {inspection.mayWrite && (
        <>
          <FindForm inspection={inspection} place={place} again={again} />
          <ConcludeForm inspection={inspection} place={place} again={again} />
        </>
      )}
    </>
  );
}

function Findings({
  inspection: { findings, mayWrite },
  place,
  again,
}: {
  readonly inspection: Inspection;
  readonly place: { readonly evaluationId: EvaluationId; readonly inspectionId: string };
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  if (findings.length === 0) return <p>{words.noFindings}</p>;
  return (
    <>
      <h4>{words.findings}</h4>
      <ul>
        {findings.map(({ id, item, finding, remedy, due }) => (
          <li key={id}>
            {[item, finding].filter(Boolean).join(" ")}
            {remedy !== "" && <div>{words.remedyUntil(remedy, dateText(due, language))}</div>}
            {mayWrite && <DropFinding place={{ ...place, findingId: id }} again={again} />}
          </li>
        ))}
      </ul>
    </>
  );
}
