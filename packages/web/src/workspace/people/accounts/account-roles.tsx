import {
  MAY_GIVE,
  mayGive,
  peopleRoutes,
  ROLE_WORDS,
  ROLES,
  type AccountPage,
  type EvaluationReach,
  type Role,
} from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, SendForm, useSending } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holds, usePerson, useKept } from "../../session.ts";
import { OrganisationField } from "./account-form.tsx";
import { useReread } from "./reread.ts";

type GivenRole = AccountPage["roles"][number];

/** The roles somebody holds and has held, each with who gave it and why. */
export function AccountRoles({ account }: { readonly account: AccountPage }): ReactElement {
  const { words, say, time } = useSpeech();
  const person = usePerson();
  return (
    <section className="section">
      <h2>{words.account.roles}</h2>
      {account.roles.length === 0 && <p>{words.account.noRoles}</p>}
      <ul className="plain-list">
        {account.roles.map((given) => (
          <li key={given.assignmentId}>
            <RoleLine given={given} />
            {mayGive(person.roles, given.role, given) && <TakeRole accountId={account.id} given={given} />}
          </li>
        ))}
      </ul>
      {account.proposals.map((proposal) => (
        <Proposal key={proposal.proposalId} account={account} proposal={proposal} />
      ))}
      {holds(person, "role.give") && account.id !== person.accountId && account.status !== "closed" && (
        <GiveRole account={account} />
      )}
      {account.pastRoles.length > 0 && (
        <details>
          <summary>{words.account.past}</summary>
          <ul className="plain-list">
            {account.pastRoles.map((given) => (
              <li key={given.assignmentId}>
                <RoleLine given={given} />
                <br />
                <span className="quiet">
                  {words.account.taken(nameOf(given.takenBy), time(given.takenAt), given.takenReason)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );

  function RoleLine({ given }: { readonly given: GivenRole }): ReactElement {
    return (
      <>
        <strong>{say(ROLE_WORDS[given.role].title)}</strong>, {given.organisationName} (
        {given.evaluationTitle === "" ? words.account.everyEvaluation : given.evaluationTitle})
        <br />
        <span className="quiet">
          {words.account.given(nameOf(given.givenBy), time(given.givenAt), given.reason)}
        </span>
      </>
    );
  }
}

/** A role that waits for a second person; whoever proposed it and whom it is for only see it. */
function Proposal({
  account,
  proposal,
}: {
  readonly account: AccountPage;
  readonly proposal: AccountPage["proposals"][number];
}): ReactElement {
  const { words, say, time } = useSpeech();
  const person = usePerson();
  const { proposalId, role, organisationName, evaluationTitle, proposedBy, proposedAt, reason } = proposal;
  const sending = useSending(
    peopleRoutes.decideProposal,
    `decide-${proposalId}`,
    useReread(account.id),
    "nothing-typed",
  );
  const decides =
    mayGive(person.roles, role, proposal) &&
    account.id !== person.accountId &&
    proposedBy !== `account:${person.signInName}`;
  return (
    <div className="notice">
      <p>
        <strong>{say(ROLE_WORDS[role].title)}</strong>, {organisationName} (
        {evaluationTitle === "" ? words.account.everyEvaluation : evaluationTitle})
        <br />
        {words.account.proposed(nameOf(proposedBy), time(proposedAt), reason)}
      </p>
      {decides && (
        <SendForm
          sending={sending}
          submit={words.account.agree}
          onSubmit={() => void sending.send({ accountId: account.id, proposalId, verdict: "agreed" })}
        >
          <Button
            variant="default"
            onClick={() => void sending.send({ accountId: account.id, proposalId, verdict: "refused" })}
          >
            {words.account.decline}
          </Button>
        </SendForm>
      )}
    </div>
  );
}

function GiveRole({ account }: { readonly account: AccountPage }): ReactElement {
  const { words } = useSpeech();
  const evaluations = useEvaluations();
  const kept = useKept(`role ${account.id}`, {
    role: "",
    organisationId: account.organisationId,
    evaluation: "",
    reason: "",
  });
  const given = kept.value;
  const evaluation = (
    given.evaluation === "" ? (evaluations[0]?.evaluation ?? "") : given.evaluation
  ) as EvaluationReach;
  const sending = useSending(peopleRoutes.giveRole, "give", useReread(account.id), kept);
  return (
    <details>
      <summary>{words.account.giveRole}</summary>
      <SendForm
        sending={sending}
        submit={words.account.giveRole}
        onSubmit={() =>
          void sending.send({ accountId: account.id, ...given, role: given.role as Role, evaluation })
        }
      >
        <RoleField value={given.role} onChange={(role) => kept.put({ role })} {...sending.field("role")} />
        <OrganisationField
          value={given.organisationId}
          onChange={(organisationId) => kept.put({ organisationId })}
          field={sending.field}
        />
        <NativeSelect
          label={words.account.evaluation}
          value={evaluation}
          onChange={(event) => kept.put({ evaluation: event.currentTarget.value })}
          data={evaluations.map(({ evaluation: value, title }) => ({
            value,
            label: title === "" ? words.account.everyEvaluation : title,
          }))}
          {...sending.field("evaluation")}
        />
        <TextInput
          label={words.account.reason}
          description={words.account.reasonHint}
          value={given.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}

/** Roles that the reader may give; below, what the chosen one is for. */
/** Evaluations in which the reader may give a role; the first stands for whoever chooses none. */
function useEvaluations() {
  const { data } = useQuery({
    queryKey: ["role-evaluations"],
    queryFn: () => ask(peopleRoutes.evaluationsForRoles, {}),
  });
  return data?.evaluations ?? [];
}

function RoleField({
  value,
  onChange,
  id,
  error,
}: {
  readonly value: string;
  readonly onChange: (role: string) => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const { words, say } = useSpeech();
  const person = usePerson();
  const giveable = ROLES.filter((role) => person.roles.some((held) => MAY_GIVE[held.role]?.includes(role)));

  return (
    <NativeSelect
      label={words.accounts.role}
      description={ROLES.includes(value as Role) ? say(ROLE_WORDS[value as Role].duty) : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: words.account.choose },
        ...giveable.map((role) => ({ value: role, label: say(ROLE_WORDS[role].title) })),
      ]}
      id={id}
      error={error}
    />
  );
}

function TakeRole({
  accountId,
  given,
}: {
  readonly accountId: string;
  readonly given: GivenRole;
}): ReactElement {
  const { words, say } = useSpeech();
  const kept = useKept(`role end ${given.assignmentId}`, { reason: "" });
  const sending = useSending(peopleRoutes.takeRole, `take-${given.assignmentId}`, useReread(accountId), kept);
  const title = words.account.take(say(ROLE_WORDS[given.role].title));
  return (
    <details>
      <summary>{title}</summary>
      <SendForm
        sending={sending}
        submit={title}
        tone="default"
        onSubmit={() => void sending.send({ accountId, assignmentId: given.assignmentId, ...kept.value })}
      >
        <TextInput
          label={words.account.reason}
          description={words.account.reasonHint}
          value={kept.value.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}

/** "account:an.nguyen" is "an.nguyen". */
function nameOf(actor: string): string {
  return actor.replace(/^account:/, "");
}
