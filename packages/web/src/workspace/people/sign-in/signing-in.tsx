import { signInRoutes, type Present } from "@thang-diem/contract";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState, type PropsWithChildren, type ReactElement } from "react";
import { call, ProblemSummary, SendForm, useSending, useTitle } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useArrive, useLeave, usePerson } from "../../session.ts";

/** Name and password, or another way in. Whoever was on the way to a page gets there afterwards. */
export function SignInPage({
  issuers,
  onCode,
}: {
  readonly issuers: Present["issuers"];
  readonly onCode: () => void;
}): ReactElement {
  const { words, say } = useSpeech();
  const arrive = useArrive();
  const [given, setGiven] = useState({ signInName: "", password: "" });
  const sending = useSending(signInRoutes.signIn, "sign-in", arrive, "secret");
  const returned = new URLSearchParams(location.search).get("problem") ?? "";
  const problems: Readonly<Record<string, string>> = words.signIn.problems;
  const toIssuer = useSending(signInRoutes.toIssuer, "issuer", ({ address }) => location.assign(address));
  return (
    <Doorstep title={words.signIn.title}>
      {problems[returned] !== undefined && <p className="notice">{problems[returned]}</p>}
      <SendForm sending={sending} submit={words.signIn.submit} onSubmit={() => void sending.send(given)}>
        <TextInput
          label={words.signIn.signInName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={given.signInName}
          onChange={(event) => setGiven({ ...given, signInName: event.currentTarget.value })}
          {...sending.field("signInName")}
        />
        <PasswordInput
          label={words.signIn.password}
          autoComplete="current-password"
          value={given.password}
          onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
          {...sending.field("password")}
        />
      </SendForm>
      <button type="button" className="plain" onClick={onCode}>
        {words.signIn.haveCode}
      </button>
      <p className="quiet">{words.signIn.forgot}</p>
      {issuers.length > 0 && (
        <section className="section">
          <h2>{words.signIn.issuers}</h2>
          <ProblemSummary problem={toIssuer.problem} />
          <div className="actions">
            {issuers.map(({ id, name }) => (
              <Button key={id} variant="default" onClick={() => void toIssuer.send({ issuerId: id })}>
                {say(name)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </Doorstep>
  );
}

export function OneTimeCodePage({ onSignIn }: { readonly onSignIn: () => void }): ReactElement {
  const { words } = useSpeech();
  const [given, setGiven] = useState({ signInName: "", code: "", password: "" });
  const sending = useSending(signInRoutes.redeemCode, "code", useArrive(), "secret");
  return (
    <Doorstep title={words.code.title}>
      <p>{words.code.lead}</p>
      <SendForm sending={sending} submit={words.code.submit} onSubmit={() => void sending.send(given)}>
        <TextInput
          label={words.signIn.signInName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={given.signInName}
          onChange={(event) => setGiven({ ...given, signInName: event.currentTarget.value })}
          {...sending.field("signInName")}
        />
        <TextInput
          label={words.code.code}
          description={words.code.codeHint}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          value={given.code}
          onChange={(event) => setGiven({ ...given, code: event.currentTarget.value })}
          {...sending.field("code")}
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
      <button type="button" className="plain" onClick={onSignIn}>
        {words.code.toSignIn}
      </button>
    </Doorstep>
  );
}

export function NewPasswordPage(): ReactElement {
  const { words } = useSpeech();
  const [password, setPassword] = useState("");
  const sending = useSending(signInRoutes.replacePassword, "new-password", useArrive(), "secret");
  return (
    <Doorstep title={words.newPassword.title} leave>
      <p>{words.newPassword.lead}</p>
      <SendForm
        sending={sending}
        submit={words.newPassword.submit}
        onSubmit={() => void sending.send({ password })}
      >
        <PasswordInput
          label={words.newPassword.label}
          description={words.newPassword.hint}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          {...sending.field("password")}
        />
      </SendForm>
    </Doorstep>
  );
}

export function SecondFactorPage(): ReactElement {
  const { words } = useSpeech();
  const { factors } = usePerson();
  const [way, setWay] = useState<"totp" | "recovery">(factors.totp ? "totp" : "recovery");
  return (
    <Doorstep title={words.secondFactor.title} leave>
      {factors.passkeys > 0 && <PasskeyButton />}
      {way === "totp" ? (
        <CodeForm
          route={signInRoutes.checkTotp}
          key="totp"
          label={words.secondFactor.code}
          hint={words.secondFactor.codeHint}
          digits
        />
      ) : (
        <CodeForm
          route={signInRoutes.checkRecoveryCode}
          key="recovery"
          label={words.secondFactor.recoveryCode}
          hint={words.secondFactor.recoveryHint}
        />
      )}
      {factors.totp && (
        <button type="button" className="plain" onClick={() => setWay(way === "totp" ? "recovery" : "totp")}>
          {way === "totp" ? words.secondFactor.recovery : words.secondFactor.totp}
        </button>
      )}
      <p className="quiet">{words.secondFactor.lost}</p>
    </Doorstep>
  );
}

/** What stands in front of the workspace: one narrow column. */
export function Doorstep({
  title,
  leave = false,
  children,
}: PropsWithChildren<{ readonly title: string; readonly leave?: boolean }>): ReactElement {
  const { words } = useSpeech();
  const signOut = useSending(signInRoutes.signOut, "leave", useLeave());
  useTitle(title);
  return (
    <main id="main" className="page">
      <div className="narrow page" style={{ padding: 0 }}>
        <h1>{title}</h1>
        {children}
        {leave && (
          <button type="button" className="plain" onClick={() => void signOut.send({})}>
            {words.signOut}
          </button>
        )}
      </div>
    </main>
  );
}

function CodeForm({
  route,
  label,
  hint,
  digits = false,
}: {
  readonly route: typeof signInRoutes.checkTotp | typeof signInRoutes.checkRecoveryCode;
  readonly label: string;
  readonly hint: string;
  readonly digits?: boolean;
}): ReactElement {
  const { words } = useSpeech();
  const [code, setCode] = useState("");
  const sending = useSending(route, "factor", useArrive(), "secret");
  return (
    <SendForm
      sending={sending}
      submit={words.secondFactor.submit}
      onSubmit={() => void sending.send({ code })}
    >
      <TextInput
        label={label}
        description={hint}
        autoComplete="one-time-code"
        inputMode={digits ? "numeric" : "text"}
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        {...sending.field("code")}
      />
    </SendForm>
  );
}

function PasskeyButton(): ReactElement {
  const { words } = useSpeech();
  const [failed, setFailed] = useState(false);
  const check = useSending(signInRoutes.checkPasskey, "passkey", useArrive());
  const touch = async () => {
    setFailed(false);
    const asked = await call(signInRoutes.askPasskey, {});
    if (!asked.ok) return setFailed(true);
    const optionsJSON = asked.value as Record<string, unknown> & { challenge: string };
    const response = await import("@simplewebauthn/browser")
      .then(({ startAuthentication }) => startAuthentication({ optionsJSON }))
      .catch(() => undefined);
    if (response === undefined) return setFailed(true);
    await check.send({ response: { ...response } });
  };
  return (
    <>
      <ProblemSummary problem={check.problem} />
      {failed && <p role="alert">{words.my.passkeyFailed}</p>}
      <div>
        <Button onClick={() => void touch()}>{words.secondFactor.passkey}</Button>
      </div>
    </>
  );
}
