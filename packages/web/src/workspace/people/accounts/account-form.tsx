import { peopleRoutes, type AccountPage, type OneTimeCode } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useTitle, Select } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";

const NOTHING = { fullName: "", organisationId: "", email: "", phone: "" };

const SIGN_IN_NAME = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

/** A new account: details in, one-time code out. */
export function AddAccountPage(): ReactElement {
  const { words } = useSpeech();
  const kept = useKept("new account", { ...NOTHING, signInName: "" });
  const given = kept.value;
  const [made, setMade] = useState<OneTimeCode & { readonly accountId: string; readonly name: string }>();
  const sending = useSending(
    peopleRoutes.addAccount,
    "account",
    (added) => setMade({ ...added, name: given.fullName }),
    kept,
  );
  useTitle(words.account.add);
  return (
    <>
      <p>
        <Link to="/quan-tri/tai-khoan" search={{}}>
          ← {words.accounts.title}
        </Link>
      </p>
      <h1>{words.account.add}</h1>
      {made !== undefined ? (
        <>
          <CodeNotice name={made.name} code={made} />
          <p>
            <Link to="/quan-tri/tai-khoan/$accountId" params={{ accountId: made.accountId }}>
              {words.account.giveRole}
            </Link>
          </p>
        </>
      ) : (
        <>
          <SendForm
            sending={sending}
            submit={words.account.submitAdd}
            onSubmit={() => void sending.send(given)}
          >
            <TextInput
              label={words.my.fullName}
              autoComplete="off"
              value={given.fullName}
              onChange={(event) => kept.put({ fullName: event.currentTarget.value })}
              {...sending.field("fullName")}
            />
            <TextInput
              {...SIGN_IN_NAME}
              label={words.my.signInName}
              description={words.account.signInNameHint}
              value={given.signInName}
              onChange={(event) => kept.put({ signInName: event.currentTarget.value })}
              {...sending.field("signInName")}
            />
            <DetailFields given={given} change={(change) => kept.put(change)} field={sending.field} />
          </SendForm>
          <AddOrganisation onAdded={(organisationId) => kept.put({ organisationId })} />
        </>
      )}
    </>
  );
}

export function DetailsForm({ account }: { readonly account: AccountPage }): ReactElement {
  const { words } = useSpeech();
  const queries = useQueryClient();
  const { fullName, organisationId, email, phone } = account;
  const kept = useKept(`account ${account.id}`, { fullName, organisationId, email, phone });
  const given = kept.value;
  const [saved, setSaved] = useState(false);
  const sending = useSending(
    peopleRoutes.changeAccount,
    "details",
    () => {
      setSaved(true);
      return queries.invalidateQueries({ queryKey: ["account", account.id] });
    },
    kept,
  );
  return (
    <>
      {saved && (
        <p role="status" className="notice">
          {words.account.saved}
        </p>
      )}
      <SendForm
        sending={sending}
        submit={words.account.save}
        onSubmit={() => (setSaved(false), void sending.send({ accountId: account.id, ...given }))}
      >
        <TextInput
          label={words.my.fullName}
          autoComplete="off"
          value={given.fullName}
          onChange={(event) => kept.put({ fullName: event.currentTarget.value })}
          {...sending.field("fullName")}
        />
        <DetailFields given={given} change={(change) => kept.put(change)} field={sending.field} />
      </SendForm>
    </>
  );
}

type Field = (name: string) => { readonly id: string; readonly error: string | undefined };
interface Details {
  readonly organisationId: string;
  readonly email: string;
  readonly phone: string;
}

function DetailFields({
  given,
  change,
  field,
}: {
  readonly given: Details;
  readonly change: (part: Partial<Details>) => void;
  readonly field: Field;
}): ReactElement {
  const { words } = useSpeech();
  return (
    <>
      <OrganisationField
        value={given.organisationId}
        onChange={(organisationId) => change({ organisationId })}
        field={field}
      />
      <TextInput
        label={words.optional(words.my.email)}
        type="email"
        autoComplete="off"
        value={given.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
        {...field("email")}
      />
      <TextInput
        label={words.optional(words.my.phone)}
        type="tel"
        autoComplete="off"
        value={given.phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
        {...field("phone")}
      />
    </>
  );
}

/** Organisations by typing, with or without marks. */
export function OrganisationField({
  value,
  onChange,
  field,
}: {
  readonly value: string;
  readonly onChange: (organisationId: string) => void;
  readonly field: Field;
}): ReactElement {
  const { words } = useSpeech();
  const { data } = useQuery(organisationsQuery);
  const options = (data?.organisations ?? []).map(({ id, name, code }) => ({
    value: id,
    label: code === "" ? name : `${name} (${code})`,
  }));
  return (
    <Select
      label={words.my.organisation}
      searchable
      data={options}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      nothingFoundMessage={words.accounts.nothingFound}
      {...field("organisationId")}
    />
  );
}

const organisationsQuery = {
  queryKey: ["organisations"],
  queryFn: () => ask(peopleRoutes.findOrganisations, {}),
};

function AddOrganisation({ onAdded }: { readonly onAdded: (organisationId: string) => void }): ReactElement {
  const { words } = useSpeech();
  const queries = useQueryClient();
  const kept = useKept("new organisation of an account", { name: "", code: "" });
  const given = kept.value;
  const [added, setAdded] = useState("");
  const sending = useSending(
    peopleRoutes.addOrganisation,
    "organisation",
    async ({ organisationId }) => {
      await queries.invalidateQueries({ queryKey: organisationsQuery.queryKey });
      onAdded(organisationId);
      setAdded(given.name);
    },
    kept,
  );
  return (
    <details>
      <summary>{words.account.newOrganisation}</summary>
      {added !== "" && <p role="status">{words.account.organisationAdded(added)}</p>}
      <SendForm
        sending={sending}
        submit={words.account.addOrganisation}
        tone="default"
        onSubmit={() => void sending.send(given)}
      >
        <TextInput
          label={words.account.organisationName}
          value={given.name}
          onChange={(event) => kept.put({ name: event.currentTarget.value })}
          {...sending.field("name")}
        />
        <TextInput
          label={words.optional(words.account.organisationCode)}
          value={given.code}
          onChange={(event) => kept.put({ code: event.currentTarget.value })}
          {...sending.field("code")}
        />
      </SendForm>
    </details>
  );
}

export function CodeNotice({
  name,
  code,
}: {
  readonly name: string;
  readonly code: OneTimeCode;
}): ReactElement {
  const { words, time } = useSpeech();
  return (
    <div className="notice" role="status">
      <h2>{words.account.codeGiven(name)}</h2>
      <p className="code" data-testid="one-time-code">
        {code.code}
      </p>
      <p>{words.account.codeLead(time(code.validUntil))}</p>
      <p>{words.account.codeUse}</p>
    </div>
  );
}
