import { myAccountRoutes } from "@thang-diem/contract";
import { PasswordInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { ActButton, SendForm, useSending } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { presentQuery } from "../../session.ts";
import type { AccountPart } from "../accounts/account-part.ts";

/** Identities of other services that sign this account in; nothing where the installation has none. */
export function Identities({ account, changed }: AccountPart): ReactElement | undefined {
  const { words, say, time } = useSpeech();
  const issuers = useQuery(presentQuery).data?.issuers ?? [];
  const unlink = useSending(myAccountRoutes.unlinkIdentity, "unlink", changed);
  const nameOf = (issuerId: string) => {
    const issuer = issuers.find(({ id }) => id === issuerId);
    return issuer === undefined ? issuerId : say(issuer.name);
  };
  if (issuers.length === 0 && account.identities.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.my.identities}</h2>
      <ul className="plain-list">
        {account.identities.map(({ id, issuerId, label, linkedAt }) => (
          <li key={id}>
            <strong>{nameOf(issuerId)}</strong>: {label}{" "}
            <span className="quiet">{words.my.added(time(linkedAt))}</span>
            <ActButton
              label={words.my.unlink(nameOf(issuerId))}
              sending={unlink}
              act={() => void unlink.send({ identityId: id })}
            />
          </li>
        ))}
      </ul>
      {issuers
        .filter(({ id }) => !account.identities.some(({ issuerId }) => issuerId === id))
        .map(({ id, name }) => (
          <LinkWith key={id} issuerId={id} label={words.my.link(say(name))} />
        ))}
    </section>
  );
}

/** An identity opens the account from then on: whoever links it proves the password once more. */
function LinkWith({ issuerId, label }: { readonly issuerId: string; readonly label: string }): ReactElement {
  const { words } = useSpeech();
  const [password, setPassword] = useState("");
  const sending = useSending(
    myAccountRoutes.linkIdentity,
    `link-${issuerId}`,
    ({ address }) => location.assign(address),
    "secret",
  );
  return (
    <details>
      <summary>{label}</summary>
      <SendForm
        sending={sending}
        tone="default"
        submit={label}
        onSubmit={() => void sending.send({ issuerId, password })}
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
