import { peopleRoutes, ROLE_WORDS, ROLES, type AccountLine, type Role } from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useSlash, useTitle } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holds, usePerson } from "../../session.ts";
import { type AccountSearch, readAccountSearch } from "../../front/addresses.ts";

export function AccountsPage(): ReactElement {
  const { words } = useSpeech();
  const person = usePerson();
  const search = useSearch({ from: "/quan-tri/tai-khoan" });
  const input = {
    q: search.q ?? "",
    role: search.role ?? "any",
    status: search.status ?? "open",
    page: search.page ?? 1,
  } as const;
  const { data, error } = useQuery({
    queryKey: ["accounts", input],
    queryFn: () => ask(peopleRoutes.findAccounts, input),
    placeholderData: keepPreviousData,
  });
  useTitle(words.accounts.title);
  return (
    <>
      <h1>{words.accounts.title}</h1>
      {holds(person, "account.write") && (
        <div className="actions">
          <Button component={Link} to="/quan-tri/them-tai-khoan">
            {words.accounts.add}
          </Button>
          <Button component={Link} to="/quan-tri/nhap-tai-khoan" variant="default">
            {words.accounts.import}
          </Button>
        </div>
      )}
      <Filters search={search} />
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data !== undefined && (
        <>
          <p role="status">{words.accounts.count(String(data.total))}</p>
          {data.total === 0 ? <NothingFound /> : <AccountTable accounts={data.accounts} />}
          {data.total === 1 && input.q === "" && input.role === "any" && input.status === "open" && (
            <p className="notice">{words.accounts.onlyYou}</p>
          )}
          <Pages page={data.page} pages={Math.ceil(data.total / data.pageSize)} />
        </>
      )}
    </>
  );
}

function Filters({ search }: { readonly search: AccountSearch }): ReactElement {
  const { words, say } = useSpeech();
  const navigate = useNavigate({ from: "/quan-tri/tai-khoan" });
  const [typed, setTyped] = useState(search.q ?? "");
  const box = useRef<HTMLInputElement>(null);
  const choose = (change: {
    q?: string | undefined;
    role?: Role | undefined;
    status?: "closed" | undefined;
  }) =>
    void navigate({
      search: (before: AccountSearch) => readAccountSearch({ ...before, page: 1, ...change }),
      replace: true,
    });
  useEffect(() => setTyped(search.q ?? ""), [search.q]);
  useSlash(box);
  return (
    <search className="actions">
      <TextInput
        ref={box}
        type="search"
        label={words.accounts.search}
        description={words.accounts.searchHint}
        value={typed}
        style={{ flex: "1 1 20rem" }}
        onChange={(event) => (
          setTyped(event.currentTarget.value),
          choose({ q: event.currentTarget.value || undefined })
        )}
      />
      <NativeSelect
        label={words.accounts.role}
        value={search.role ?? ""}
        onChange={(event) => choose({ role: ROLES.find((role) => role === event.currentTarget.value) })}
        data={[
          { value: "", label: words.accounts.anyRole },
          ...ROLES.map((role) => ({ value: role, label: say(ROLE_WORDS[role].title) })),
        ]}
      />
      <NativeSelect
        label={words.accounts.status}
        value={search.status ?? "open"}
        onChange={(event) =>
          choose({ status: event.currentTarget.value === "closed" ? "closed" : undefined })
        }
        data={[
          { value: "open", label: words.accounts.open },
          { value: "closed", label: words.accounts.closed },
        ]}
      />
    </search>
  );
}

function AccountTable({ accounts }: { readonly accounts: readonly AccountLine[] }): ReactElement {
  const { words, time } = useSpeech();
  const { accounts: say } = words;
  const seen = ({ lastSeenAt }: AccountLine) => (lastSeenAt === "never" ? say.never : time(lastSeenAt));
  return (
    <div className="table-frame long">
      <table className="table" onKeyDown={walkLinks}>
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col" className="wide-only">
              {say.organisation}
            </th>
            <th scope="col" className="wide-only">
              {say.roles}
            </th>
            <th scope="col" className="wide-only">
              {say.factor}
            </th>
            <th scope="col" className="wide-only">
              {say.lastSeen}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link to="/quan-tri/tai-khoan/$accountId" params={{ accountId: account.id }}>
                  {account.fullName}
                </Link>
                <span className="under">
                  {account.signInName}
                  {account.status !== "active" && ` · ${say.states[account.status]}`}
                </span>
                <span className="under narrow-only">{account.organisationName}</span>
                <span className="under narrow-only">
                  <RoleNames account={account} />
                </span>
              </th>
              <td className="wide-only">{account.organisationName}</td>
              <td className="wide-only">
                <RoleNames account={account} />
              </td>
              <td className="wide-only short">{account.secondFactor ? say.factorOn : say.factorOff}</td>
              <td className="wide-only short">{seen(account)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each role once, below it in which evaluations. */
function RoleNames({ account }: { readonly account: AccountLine }): ReactElement {
  const { words, say } = useSpeech();
  if (account.roles.length === 0) return <>{words.accounts.noRole}</>;
  return (
    <>
      {[...Map.groupBy(account.roles, ({ role }) => role)].map(([role, held]) => (
        <span key={role} className="role">
          {say(ROLE_WORDS[role].title)}
          <span className="under">
            {held
              .map(({ evaluationTitle }) => evaluationTitle)
              .filter((title) => title !== "")
              .join("; ")}
          </span>
        </span>
      ))}
    </>
  );
}

function NothingFound(): ReactElement {
  const { words } = useSpeech();
  return (
    <p>
      {words.accounts.nothingFound}{" "}
      <Link to="/quan-tri/tai-khoan" search={{}}>
        {words.accounts.clear}
      </Link>
    </p>
  );
}

function Pages({ page, pages }: { readonly page: number; readonly pages: number }): ReactElement | undefined {
  const { words } = useSpeech();
  if (pages < 2) return undefined;
  return (
    <nav className="actions" aria-label={words.accounts.pageOf(page, pages)}>
      {page > 1 && (
        <Link from="/quan-tri/tai-khoan" search={(before: AccountSearch) => ({ ...before, page: page - 1 })}>
          {words.accounts.previous}
        </Link>
      )}
      <span>{words.accounts.pageOf(page, pages)}</span>
      {page < pages && (
        <Link from="/quan-tri/tai-khoan" search={(before: AccountSearch) => ({ ...before, page: page + 1 })}>
          {words.accounts.next}
        </Link>
      )}
    </nav>
  );
}

/** ↑ and ↓ walk through the rows. */
function walkLinks(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("tbody a")];
  links[links.findIndex((link) => link === document.activeElement) + step]?.focus();
  event.preventDefault();
}
