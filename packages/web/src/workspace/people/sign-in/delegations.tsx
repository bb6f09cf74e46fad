import { type DelegationLine, delegationRoutes, ROLE_WORDS, type RouteReply } from "@thang-diem/contract";
import { dateText, dayInVietnam } from "@thang-diem/presentation";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, ProblemSummary, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { presentQuery, useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { DELEGATION_WORDS } from "./delegation-words.ts";

type Delegations = RouteReply<typeof delegationRoutes.read>;

const QUERY = { queryKey: ["my-delegations"], queryFn: () => ask(delegationRoutes.read, {}) };
const EMPTY = { assignmentId: "", deputyId: "", fromDay: "", toDay: "", reason: "" };

/** Who stands in while somebody is away; nothing for whoever neither signs nor appraises nor stands in. */
export function Delegations(): ReactElement | undefined {
  const words = useWords(DELEGATION_WORDS);
  const { data } = useQuery(QUERY);
  if (data === undefined || (data.roles.length === 0 && data.given.length === 0 && data.held.length === 0))
    return undefined;
  return (
    <section className="section">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Lines title={words.given} lines={data.given} own />
      <Lines title={words.held} lines={data.held} />
      {data.roles.length > 0 &&
        (data.people.length === 0 ? <p className="quiet">{words.nobody}</p> : <Give {...data} />)}
    </section>
  );
}

function useChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: QUERY.queryKey }),
      queries.invalidateQueries({ queryKey: presentQuery.queryKey }),
    ]);
  };
}

function Lines({
  title,
  lines,
  own = false,
}: {
  readonly title: string;
  readonly lines: readonly DelegationLine[];
  /** Given by whoever looks. */
  readonly own?: boolean;
}): ReactElement | undefined {
  const words = useWords(DELEGATION_WORDS);
  const { say, language } = useSpeech();
  const ending = useSending(delegationRoutes.end, "delegation-end", useChanged(), "nothing-typed");
  if (lines.length === 0) return undefined;
  return (
    <>
      <h3>{title}</h3>
      <ProblemSummary problem={ending.problem} />
      <ul className="plain-list">
        {lines.map(({ id, holder, deputy, role, fromDay, toDay, reason, state, evaluationTitle }) => (
          <li key={id}>
            {(own ? words.line : words.heldLine)(
              own ? deputy : holder,
              say(ROLE_WORDS[role].title),
              dateText(fromDay, language),
              dateText(toDay, language),
            )}{" "}
            <strong>({words.states[state]})</strong>
            <br />
            <span className="quiet">
              {evaluationTitle || words.inEvery} · {reason}
            </span>
            <br />
            {(state === "holds" || state === "to-come") && (
              <button type="button" className="plain" onClick={() => void ending.send({ delegationId: id })}>
                {words.end(own ? deputy : holder)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Give({ roles, people }: Delegations): ReactElement {
  const words = useWords(DELEGATION_WORDS);
  const { say } = useSpeech();
  const changed = useChanged();
  const kept = useKept("delegation", EMPTY);
  const [only] = roles.length === 1 ? roles : [];
  const given = { ...kept.value, assignmentId: kept.value.assignmentId || (only?.assignmentId ?? "") };
  const sending = useSending(
    delegationRoutes.give,
    "delegation",
    async () => {
      kept.put(EMPTY);
      await changed();
    },
    kept,
  );
  return (
    <SendForm
      sending={sending}
      submit={words.submit}
      tone="default"
      onSubmit={() => void sending.send(given)}
    >
      <NativeSelect
        label={words.role}
        value={given.assignmentId}
        onChange={(event) => kept.put({ assignmentId: event.currentTarget.value })}
        data={[
          { value: "", label: words.choose },
          ...roles.map(({ assignmentId, role, organisationName, evaluationTitle }) => ({
            value: assignmentId,
            label: `${say(ROLE_WORDS[role].title)} · ${organisationName} · ${evaluationTitle || words.inEvery}`,
          })),
        ]}
        {...sending.field("assignmentId")}
      />
      <NativeSelect
        label={words.deputy}
        value={given.deputyId}
        onChange={(event) => kept.put({ deputyId: event.currentTarget.value })}
        data={[
          { value: "", label: words.choose },
          ...people.map(({ accountId, fullName }) => ({ value: accountId, label: fullName })),
        ]}
        {...sending.field("deputyId")}
      />
      <Days given={given} put={kept.put} field={sending.field} />
      <TextInput
        label={words.reason}
        description={words.reasonHint}
        value={given.reason}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
        {...sending.field("reason")}
      />
    </SendForm>
  );
}

/** The first and the last day. */
function Days({
  given,
  put,
  field,
}: {
  readonly given: Pick<typeof EMPTY, "fromDay" | "toDay">;
  readonly put: (days: Partial<Pick<typeof EMPTY, "fromDay" | "toDay">>) => void;
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
}): ReactElement {
  const words = useWords(DELEGATION_WORDS);
  return (
    <>
      <TextInput
        type="date"
        label={words.from}
        min={dayInVietnam(new Date())}
        value={given.fromDay}
        onChange={(event) => put({ fromDay: event.currentTarget.value })}
        {...field("fromDay")}
      />
      <TextInput
        type="date"
        label={words.to}
        min={given.fromDay}
        value={given.toDay}
        onChange={(event) => put({ toDay: event.currentTarget.value })}
        {...field("toDay")}
      />
    </>
  );
}
