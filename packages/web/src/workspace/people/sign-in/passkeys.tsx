import { myAccountRoutes, type RouteReply } from "@thang-diem/contract";
import { PasswordInput, TextInput } from "@mantine/core";
import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useState, type ReactElement } from "react";
import { ProblemSummary, SendForm, useSending } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { AccountPart } from "../accounts/account-part.ts";

export function Passkeys({ account, changed }: AccountPart): ReactElement {
  const { words, time } = useSpeech();
  return (
    <section className="section">
      <h2>{words.my.passkeys}</h2>
      {account.passkeys.length === 0 && <p>{words.my.passkeysNone}</p>}
      <ul className="plain-list">
        {account.passkeys.map(({ id, label, addedAt }) => (
          <li key={id}>
            <strong>{label}</strong> <span className="quiet">{words.my.added(time(addedAt))}</span>
            <RemovePasskey id={id} label={label} changed={changed} />
          </li>
        ))}
      </ul>
      <AddPasskey changed={changed} />
    </section>
  );
}

function AddPasskey({ changed }: Pick<AccountPart, "changed">): ReactElement {
  const { words } = useSpeech();
  const [given, setGiven] = useState({ label: "", password: "" });
  const [failed, setFailed] = useState(false);
  const add = useSending(myAccountRoutes.addPasskey, "passkey", () => {
    setGiven({ label: "", password: "" });
    changed();
  });
  const register = async (options: RouteReply<typeof myAccountRoutes.beginPasskey>) => {
    const optionsJSON = options as Record<string, unknown> & PublicKeyCredentialCreationOptionsJSON;
    const response = await startRegistration({ optionsJSON }).catch(() => undefined);
    setFailed(response === undefined);
    if (response !== undefined) await add.send({ label: given.label, response: { ...response } });
  };
  const begin = useSending(myAccountRoutes.beginPasskey, "passkey", register, "secret");
  return (
    <details>
      <summary>{words.my.passkeyAdd}</summary>
      <ProblemSummary problem={add.problem} prefix="passkey" />
      {failed && (
        <p role="alert" className="notice">
          {words.my.passkeyFailed}
        </p>
      )}
      <SendForm
        sending={begin}
        submit={words.my.passkeyAdd}
        onSubmit={() => void begin.send({ password: given.password })}
      >
        <TextInput
          label={words.my.passkeyLabel}
          description={words.my.passkeyLabelHint}
          value={given.label}
          onChange={(event) => setGiven({ ...given, label: event.currentTarget.value })}
          {...add.field("label")}
        />
        <PasswordInput
          label={words.my.confirmPassword}
          autoComplete="current-password"
          value={given.password}
          onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
          {...begin.field("password")}
        />
      </SendForm>
    </details>
  );
}

function RemovePasskey({
  id,
  label,
  changed,
}: {
  readonly id: string;
  readonly label: string;
  readonly changed: () => void;
}): ReactElement {
  const { words } = useSpeech();
  const [password, setPassword] = useState("");
  const sending = useSending(myAccountRoutes.removePasskey, `remove-${id}`, changed, "secret");
  return (
    <details>
      <summary>{words.my.passkeyRemove(label)}</summary>
      <SendForm
        sending={sending}
        tone="default"
        submit={words.my.passkeyRemove(label)}
        onSubmit={() => void sending.send({ credentialId: id, password })}
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
