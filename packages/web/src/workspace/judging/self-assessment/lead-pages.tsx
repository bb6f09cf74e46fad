import { claimRoutes, type ItemShape, type RouteReply } from "@thang-diem/contract";
import {
  computeIndex,
  type Item,
  readClaim,
  readTypedFigure,
  type ResultNode,
  type Scheme,
} from "@thang-diem/engine";
import { points } from "@thang-diem/presentation";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment, useState, type ReactElement } from "react";
import { LeadContests } from "../explanations/index.ts";
import { ask, RefusedError } from "../../client.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { CloseOpening, REOPENING_WORDS } from "../reopening/index.ts";
import { ProblemSummary, useSending } from "../../form.tsx";
import { useSpeech, useWords } from "../../language.tsx";
import { useScheme } from "../../scheme.ts";
import { useTitle } from "../../title.ts";
import { LEAD_WORDS } from "./lead-words.ts";
import { newId } from "./outbox.ts";
import { leavesOf } from "./scoring.ts";
import "./self-assessment.css";

/** The items that an agency scores for all units. */
export function LeadItemsPage(): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say, words: frame } = useSpeech();
  const { evaluationId = "" } = useParams({ strict: false });
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
          <section key={roundId} className="section">
            <h2>{items[0] !== undefined && say(items[0].roundTitle)}</h2>
            <p>
              {words.complete(items.filter(({ answered, units }) => answered === units).length, items.length)}
            </p>
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
        ))
      )}
    </>
  );
}

/** One item over all units: a line a unit, the points beside it. */
export function LeadItemPage(): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say, words: frame } = useSpeech();
  const { evaluationId = "", roundId = "", item = "" } = useParams({ strict: false });
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

type LeadData = RouteReply<typeof claimRoutes.readLead>;
type LeadField = LeadData["units"][number]["fields"][number];
interface LeadPlace {
  readonly evaluationId: string;
  readonly roundId: string;
  readonly item: string;
}

function LeadTable({
  place,
  data,
  scheme,
  item,
}: {
  readonly place: LeadPlace;
  readonly data: LeadData;
  readonly scheme: Scheme;
  readonly item: Item;
}): ReactElement {
  const words = useWords(LEAD_WORDS);
  const { say, time } = useSpeech();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [told, setTold] = useState("");
  const [shown, setShown] = useState("");
  const standing: ReadonlyMap<string, LeadField> = new Map(
    data.units.flatMap(({ unitId, fields }) =>
      fields.map((field) => [`${unitId} ${field.field}`, field] as const),
    ),
  );
  const valueOf = (key: string) => typed.get(key) ?? standing.get(key)?.value ?? "";
  const facts = [...item.facts.values()];
  const changed = data.units.flatMap(({ unitId }) =>
    facts.flatMap(({ name }) =>
      typed.has(`${unitId} ${name}`) &&
      typed.get(`${unitId} ${name}`) !== (standing.get(`${unitId} ${name}`)?.value ?? "")
        ? [{ unitId, field: name }]
        : [],
    ),
  );
  const sending = useSending(claimRoutes.saveLead, "lead", async ({ saved, at }) => {
    const parked = saved.filter(({ outcome }) => outcome === "parked");
    // What stands aside stays in its field, on top of what others wrote.
    if (parked.length === 0) setTyped(new Map());
    setTold(parked.length === 0 ? words.saved(time(at)) : words.parked(parked.length));
    await queries.invalidateQueries({ queryKey: ["lead-item", place.roundId, place.item] });
  });
  const save = () =>
    void sending.send({
      ...place,
      changes: changed.map(({ unitId, field }) => ({
        id: newId(),
        unitId,
        field,
        before: standing.get(`${unitId} ${field}`)?.value ?? "",
        value: valueOf(`${unitId} ${field}`),
      })),
    });
  return (
    <>
      {!data.open && <p className="notice">{words.closed}</p>}
      <LeadOpenings place={place} data={data} />
      <ProblemSummary problem={sending.problem} />
      <div className="table-frame" tabIndex={0} role="region" aria-label={say(item.title)}>
        <table className="table lead-table">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {facts.map((fact) => (
                <th scope="col" key={fact.name}>
                  {say(fact.title)}
                </th>
              ))}
              <th scope="col" className="numeric">
                {words.points}
              </th>
              <th scope="col">{words.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {data.units.map(({ unitId, name, evidence, opening }) => (
              <Fragment key={unitId}>
                <tr>
                  <th scope="row">{name}</th>
                  {facts.map((fact) => {
                    const key = `${unitId} ${fact.name}`;
                    const read = readTypedFigure(scheme, item.code, fact, valueOf(key));
                    const field = {
                      "aria-label": `${name}: ${say(fact.title)}`,
                      value: valueOf(key),
                      error: read.ok ? undefined : say(read.message),
                      disabled: !data.open && opening === undefined,
                      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
                        setTyped(new Map(typed).set(key, event.currentTarget.value)),
                    };
                    const choices =
                      fact.kind === "yes-no"
                        ? [
                            { value: "có", label: words.yes },
                            { value: "không", label: words.no },
                          ]
                        : [...fact.levels].map(([value, title]) => ({ value, label: say(title) }));
                    return (
                      <td key={fact.name}>
                        {choices.length > 0 ? (
                          <NativeSelect {...field} data={[{ value: "", label: "–" }, ...choices]} />
                        ) : (
                          <TextInput {...field} inputMode="decimal" autoComplete="off" />
                        )}
                      </td>
                    );
                  })}
                  <td className="numeric">
                    <LeadPoints
                      scheme={scheme}
                      item={item}
                      values={new Map(facts.map(({ name: fact }) => [fact, valueOf(`${unitId} ${fact}`)]))}
                    />
                  </td>
                  <td>
                    <button
                      type="button"
                      className="plain"
                      aria-expanded={shown === unitId}
                      aria-label={words.evidenceOf(name, evidence)}
                      onClick={() => setShown(shown === unitId ? "" : unitId)}
                    >
                      {words.documents(evidence)}
                    </button>
                  </td>
                </tr>
                {shown === unitId && (
                  <tr>
                    <td colSpan={facts.length + 3}>
                      <EvidencePanel
                        evaluationId={place.evaluationId}
                        roundId={place.roundId}
                        unitId={unitId}
                        item={place.item}
                        onChange={() =>
                          void queries.invalidateQueries({
                            queryKey: ["lead-item", place.roundId, place.item],
                          })
                        }
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        {(data.open || data.units.some(({ opening }) => opening !== undefined)) && (
          <Button onClick={save} aria-busy={sending.busy}>
            {words.save(changed.length)}
          </Button>
        )}
        <span role="status">{changed.length > 0 ? words.unsaved(changed.length) : told}</span>
      </div>
    </>
  );
}

/** Units for which the chair has opened the item again, each with its reason and term. */
function LeadOpenings({
  place,
  data,
}: {
  readonly place: LeadPlace;
  readonly data: LeadData;
}): ReactElement | undefined {
  const words = useWords(REOPENING_WORDS);
  const { time } = useSpeech();
  const queries = useQueryClient();
  const opened = data.units.flatMap(({ name, opening }) =>
    opening === undefined ? [] : [{ name, opening }],
  );
  if (opened.length === 0) return undefined;
  return (
    <ul className="plain-list">
      {opened.map(({ name, opening: { id, by, until, reason } }) => (
        <li key={id} className="notice">
          <p>{words.openedForUnit(name, by, time(until), reason)}</p>
          <CloseOpening
            evaluationId={place.evaluationId}
            reopeningId={id}
            as="lead"
            onClosed={() => queries.invalidateQueries({ queryKey: ["lead-item", place.roundId, place.item] })}
          />
        </li>
      ))}
    </ul>
  );
}

function LeadPoints({
  scheme,
  item,
  values,
}: {
  readonly scheme: Scheme;
  readonly item: Item;
  readonly values: ReadonlyMap<string, string>;
}): string {
  const { language } = useSpeech();
  const { facts } = readClaim(
    scheme,
    { unit: "", group: "" },
    [...values].map(([fact, value]) => ({ item: item.code, fact, value })),
  );
  const node: ResultNode | undefined = leavesOf(computeIndex(scheme, facts).tree).find(
    ({ code }) => code === item.code,
  );
  return node?.points === undefined ? "–" : points(node.points.text, language);
}
