import { myAccountRoutes, type MyAccount } from "@thang-diem/contract";
import { PasswordInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useTitle } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { presentQuery } from "../../session.ts";
import { Delegations } from "./delegations.tsx";
import { Passkeys } from "./passkeys.tsx";
import { RecoveryCodes, TotpEnrolment } from "./totp-enrolment.tsx";
import { Sessions } from "./sessions.tsx";
import type { AccountPart } from "../accounts/account-part.ts";
import { Keys } from "./keys.tsx";
import { Identities } from "./identities.tsx";

const QUERY = { queryKey: ["my-account"], queryFn: () => ask(myAccountRoutes.read, {}) };

export function MyAccountPage(): ReactElement {
  const { words } = useSpeech();
  const { data } = useQuery(QUERY);
  const queries = useQueryClient();
  const changed = () =>
    void Promise.all([
      queries.invalidateQueries({ queryKey: QUERY.queryKey }),
      queries.invalidateQueries({ queryKey: presentQuery.queryKey }),
    ]);
  useTitle(words.my.title);
  return (
    <>
      <h1>{words.my.title}</h1>
      {data === undefined ? (
        <p>{words.loading}</p>
      ) : (
        <>
          <Details account={data} />
          <Delegations />
          <SecondStep account={data} changed={changed} />
          <Passkeys account={data} changed={changed} />
          <ChangePassword account={data} changed={changed} />
          <Sessions account={data} changed={changed} />
          <Identities account={data} changed={changed} />
          <Keys />
        </>
      )}
    </>
  );
}

function Details({ account }: { readonly account: MyAccount }): ReactElement {
  const { words } = useSpeech();
  const rows = [
    [words.my.fullName, account.fullName],
    [words.my.signInName, account.signInName],
    [words.my.organisation, account.organisationName],
    [words.my.email, account.email || words.my.none],
    [words.my.phone, account.phone || words.my.none],
  ];
  return (
    <section className="section">
      <h2>{words.my.who}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <p className="quiet">
        {words.my.wrong} <Link to="/du-lieu-ca-nhan">{words.personalData}</Link>
      </p>
    </section>
  );
}

function SecondStep({ account, changed }: AccountPart): ReactElement {
  const { words } = useSpeech();
  const { totp, recoveryCodesLeft } = account.factors;
  const [codes, setCodes] = useState<readonly string[]>();
  // Enrolment shows the recovery codes after the account has its app: it stays until they are kept.
  const [enrolling] = useState(!totp);
  const [kept, setKept] = useState(false);
  const saved = () => {
    setCodes(undefined);
    setKept(true);
    changed();
  };
  return (
    <section className="section">
      <h2>{words.my.factors}</h2>
      <p>{totp ? words.my.totpOn(recoveryCodesLeft) : words.my.totpOff}</p>
      {codes !== undefined && <RecoveryCodes codes={codes} onSaved={saved} />}
      {!totp || (enrolling && !kept) ? (
        <TotpEnrolment again onConfirmed={changed} onDone={saved} />
      ) : (
        <>
          <WithPassword
            summary={words.my.renew}
            route={myAccountRoutes.renewRecoveryCodes}
            prefix="renew"
            onDone={(answer) => setCodes(answer.codes)}
          />
          <WithPassword
            summary={words.my.totpRemove}
            route={myAccountRoutes.removeTotp}
            prefix="remove-totp"
            onDone={changed}
          />
        </>
      )}
    </section>
  );
}

type PasswordRoute = typeof myAccountRoutes.renewRecoveryCodes | typeof myAccountRoutes.removeTotp;

function WithPassword<R extends PasswordRoute>({
  summary,
  route,
  prefix,
  onDone,
}: {
  readonly summary: string;
  readonly route: R;
  readonly prefix: string;
  readonly onDone: Parameters<typeof useSending<R>>[2];
}): ReactElement {
  const { words } = useSpeech();
  const [password, setPassword] = useState("");
  const sending = useSending(route, prefix, onDone, "secret");
  return (
    <details>
      <summary>{summary}</summary>
      <SendForm
        sending={sending}
        submit={summary}
        tone="default"
        onSubmit={() =>
          void sending.send({ password } as Parameters<typeof sending.send>[0]).then(() => setPassword(""))
        }
      >
        <PasswordInput
          label={words.my.confirmPassword}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          {...sending.field("password")}
        />
      </SendForm>
    </details>
  );
}

function ChangePassword({ account, changed }: AccountPart): ReactElement {
  const { words } = useSpeech();
  const [given, setGiven] = useState({ present: "", password: "" });
  const [done, setDone] = useState(false);
  const passwordChanged = () => {
    setGiven({ present: "", password: "" });
    setDone(true);
    changed();
  };
  const sending = useSending(myAccountRoutes.changePassword, "password", passwordChanged, "secret");
  return (
    <section className="section">
      <h2>{words.my.password}</h2>
      {done && (
        <p role="status" className="notice">
          {words.my.passwordChanged}
        </p>
      )}
      {account.hasPassword && (
        <details>
          <summary>{words.my.password}</summary>
          <SendForm
            sending={sending}
            submit={words.newPassword.submit}
            onSubmit={() => (setDone(false), void sending.send(given))}
          >
            <PasswordInput
              label={words.my.present}
              autoComplete="current-password"
              value={given.present}
              onChange={(event) => setGiven({ ...given, present: event.currentTarget.value })}
              {...sending.field("present")}
            />
            <PasswordInput
              label={words.newPassword.label}
              description={words.newPassword.hint}
              autoComplete="new-password"
              value={given.password}
              onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
              {...sending.field("password")}
            />
          </SendForm>
        </details>
      )}
    </section>
  );
}
