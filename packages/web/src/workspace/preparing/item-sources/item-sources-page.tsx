import type { EvaluationId } from "@thang-diem/engine";
import { itemSourceRoutes, type ItemSource, type RouteReply } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import {
  ask,
  ProblemSummary,
  refusalOf,
  SendForm,
  useSending,
  useTitle,
  useWords,
  Select,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

type Sources = RouteReply<typeof itemSourceRoutes.list>;

/** Who answers for the figures that units do not claim: what is missing, and how to name somebody. */
export function ItemSourcesPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["item-sources", evaluationId],
    queryFn: () => ask(itemSourceRoutes.list, { evaluationId }),
  });
  const refusal = refusalOf({ data, error });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <Missing data={data} />
          <NameForm evaluationId={evaluationId} data={data} />
          {data.rounds.map((round) => (
            <RoundSources
              key={round.roundId}
              evaluationId={evaluationId}
              round={round}
              items={data.items.filter(({ roundId }) => roundId === round.roundId)}
            />
          ))}
          <Changes data={data} />
        </>
      )}
    </>
  );
}

function Missing({ data }: { readonly data: Sources }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const missing = data.items.filter(({ kind, organisationId }) => kind === "lead" && organisationId === "");
  if (missing.length === 0) return <p>{words.noneMissing}</p>;
  return (
    <div className="notice">
      <p>
        <strong>{words.missing(missing.length)}</strong>
      </p>
      {data.rounds.map(({ roundId, title }) => {
        const own = missing.filter((each) => each.roundId === roundId);
        return own.length === 0 ? undefined : (
          <details key={roundId} open={own.length <= FEW}>
            <summary>
              {say(title)} ({own.length})
            </summary>
            <ul>
              {own.map(({ item, title: of }) => (
                <li key={item}>
                  {item} {say(of)}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

/** More than these are folded. */
const FEW = 6;

interface NameFormProps {
  readonly evaluationId: EvaluationId;
  readonly data: Sources;
}

function NameForm({ evaluationId, data }: NameFormProps): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`source ${evaluationId}`, { place: "", organisationId: "", reason: "" });
  const given = kept.value;
  const [done, setDone] = useState(false);
  const chosen = data.items.find((each) => keyOf(each) === given.place) ?? data.items[0];
  const sending = useSending(
    itemSourceRoutes.name,
    "source",
    async () => {
      setDone(true);
      await queries.invalidateQueries({ queryKey: ["item-sources", evaluationId] });
    },
    kept,
  );
  const put = (next: Partial<typeof given>) => (setDone(false), kept.put(next));
  const send = () =>
    chosen !== undefined &&
    void sending.send({
      evaluationId,
      roundId: chosen.roundId,
      item: chosen.item,
      organisationId: given.organisationId,
      seen: chosen.organisationId,
      reason: given.reason,
    });
  return (
    <section className="section">
      <h2>{words.change}</h2>
      <SendForm sending={sending} submit={words.submit} onSubmit={send}>
        <ItemField
          data={data}
          chosen={chosen}
          onChange={(place) => put({ place })}
          {...sending.field("item")}
        />
        <Select
          label={words.agency}
          placeholder={words.choose}
          searchable
          limit={80}
          data={data.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={given.organisationId === "" ? null : given.organisationId}
          onChange={(id) => put({ organisationId: id ?? "" })}
          {...sending.field("organisationId")}
        />
        <TextInput
          label={words.reason}
          value={given.reason}
          onChange={(event) => put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
        {done && <p role="status">{words.told}</p>}
      </SendForm>
    </section>
  );
}

const keyOf = ({ roundId, item }: ItemSource): string => `${roundId} ${item}`;

/** Items by round, each with whoever answers for it now. */
function ItemField({
  data,
  chosen,
  onChange,
  id,
  error,
}: {
  readonly data: Sources;
  readonly chosen: ItemSource | undefined;
  readonly onChange: (key: string) => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <NativeSelect
      label={words.item}
      description={chosen?.schemeSays === undefined ? undefined : words.schemeSays(say(chosen.schemeSays))}
      value={chosen === undefined ? "" : keyOf(chosen)}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={data.rounds.map(({ roundId, title }) => ({
        group: say(title),
        items: data.items
          .filter((each) => each.roundId === roundId)
          .map((each) => ({
            value: keyOf(each),
            label: `${each.item} ${say(each.title)} (${each.organisationName || words.nobody})`,
          })),
      }))}
      id={id}
      error={error}
    />
  );
}

function RoundSources({
  evaluationId,
  round: { title },
  items,
}: {
  readonly evaluationId: EvaluationId;
  readonly round: Sources["rounds"][number];
  readonly items: readonly ItemSource[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <section className="section">
      <h2>{say(title)}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.agency}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ item, title: of, kind, organisationId, organisationName, staffed }) => (
              <tr key={item}>
                <th scope="row">
                  {item} {say(of)}
                </th>
                <td>
                  {kind === "lead" ? (
                    words.kinds.lead
                  ) : (
                    <Link to="/ky-danh-gia/$evaluationId/so-lieu-ngoai" params={{ evaluationId }}>
                      {words.kinds[kind]}
                    </Link>
                  )}
                </td>
                <td>
                  {organisationName || <strong>{words.nobody}</strong>}
                  {kind === "lead" && organisationId !== "" && !staffed && (
                    <span className="under">{words.unstaffed}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Changes({ data }: { readonly data: Sources }): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  return (
    <section className="section">
      <h2>{words.changes}</h2>
      {data.changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ul className="plain-list">
          {data.changes.map(({ id, item, before, after, reason, by, at }) => (
            <li key={id}>
              {item}: {words.fromTo(before, after)}. {reason}{" "}
              <span className="quiet">
                {by}, {time(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
