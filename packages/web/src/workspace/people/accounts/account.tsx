import { peopleRoutes, type AccountPage as Account, type OneTimeCode } from "@thang-diem/contract";
import { Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import {
  ActButton,
  ask,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holds, usePerson, useKept } from "../../session.ts";
import { CodeNotice, DetailsForm } from "./account-form.tsx";
import { AccountRoles } from "./account-roles.tsx";
import { useReread } from "./reread.ts";
import { useIds } from "../../front/ids.ts";

export function AccountPage(): ReactElement {
  const { words } = useSpeech();
  const { accountId } = useIds("accountId");
  const { data, error } = useQuery({
    queryKey: ["account", accountId],
    queryFn: () => ask(peopleRoutes.readAccount, { accountId }),
    retry: false,
  });
  const person = usePerson();
  useTitle(data?.fullName ?? words.accounts.title);
  return (
    <>
      <p>
        <Link to="/quan-tri/tai-khoan" search={{}}>
          ← {words.accounts.title}
        </Link>
      </p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data !== undefined && (
        <>
          <h1>{data.fullName}</h1>
          <p className="quiet">
            {data.signInName} · {data.organisationName} · {words.accounts.states[data.status]}
          </p>
          <AccountRoles account={data} />
          {holds(person, "account.write") && (
            <>
              <Protection account={data} />
              <section className="section">
                <h2>{words.account.details}</h2>
                <DetailsForm account={data} key={data.id} />
              </section>
              {data.id !== person.accountId && <Closing account={data} />}
            </>
          )}
        </>
      )}
    </>
  );
}

function Protection({ account }: { readonly account: Account }): ReactElement {
  const { words, time } = useSpeech();
  const reread = useReread(account.id);
  const kept = useKept(`code ${account.id}`, { reason: "", removeFactors: "" });
  const given = kept.value;
  const [code, setCode] = useState<OneTimeCode>();
  const giving = useSending(peopleRoutes.giveCode, "code", (made) => (setCode(made), reread()), kept);
  const ending = useSending(peopleRoutes.endSessions, "end", reread);
  return (
    <section className="section">
      <h2>{words.account.security}</h2>
      {account.lockedUntil !== "not-locked" && (
        <p className="notice">{words.account.lockedUntil(time(account.lockedUntil))}</p>
      )}
      <p>
        {words.account.sessions(account.openSessions)} {words.accounts.factor}:{" "}
        {account.secondFactor ? words.accounts.factorOn : words.accounts.factorOff}.
      </p>
      {account.openSessions > 0 && (
        <ActButton
          label={words.account.endSessions}
          sending={ending}
          act={() => void ending.send({ accountId: account.id })}
        />
      )}
      {code !== undefined && <CodeNotice name={account.fullName} code={code} />}
      {account.status !== "closed" && (
        <details>
          <summary>{words.account.giveCode}</summary>
          <p>{words.account.giveCodeLead}</p>
          <SendForm
            sending={giving}
            submit={words.account.giveCode}
            tone="default"
            onSubmit={() =>
              void giving.send({ accountId: account.id, ...given, removeFactors: given.removeFactors !== "" })
            }
          >
            <TextInput
              label={words.account.reason}
              description={words.account.reasonHint}
              value={given.reason}
              onChange={(event) => kept.put({ reason: event.currentTarget.value })}
              {...giving.field("reason")}
            />
            <Checkbox
              label={words.account.removeFactors}
              checked={given.removeFactors !== ""}
              onChange={(event) => kept.put({ removeFactors: event.currentTarget.checked ? "yes" : "" })}
            />
          </SendForm>
        </details>
      )}
    </section>
  );
}

function Closing({ account }: { readonly account: Account }): ReactElement {
  const { words } = useSpeech();
  const reread = useReread(account.id);
  const kept = useKept(`closing ${account.id}`, { reason: "" });
  const closed = account.status === "closed";
  const sending = useSending(
    closed ? peopleRoutes.reopenAccount : peopleRoutes.closeAccount,
    "close",
    reread,
    kept,
  );
  const title = closed ? words.account.reopen : words.account.closeAccount;
  return (
    <section className="section">
      <h2>{title}</h2>
      <details>
        <summary>{title}</summary>
        {!closed && <p>{words.account.closeLead}</p>}
        <SendForm
          sending={sending}
          submit={title}
          tone="default"
          onSubmit={() => void sending.send({ accountId: account.id, ...kept.value })}
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
    </section>
  );
}
