import { signInRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import { onSignedOut, RefusedError } from "./client.ts";
import { ProblemSummary, useSending } from "./form.tsx";
import { Breadcrumb, FrameTools } from "./frame/index.ts";
import { useSpeech } from "./language.tsx";
import { NewPasswordPage, OneTimeCodePage, SecondFactorPage, SignInPage } from "./pages/signing-in.tsx";
import { EnrolPage } from "./pages/totp-enrolment.tsx";
import { holds, presentQuery, useLeave, usePerson } from "./session.ts";

/** The frame of every page. Whoever is not through with signing in sees that step, at whatever address. */
export function Shell(): ReactElement {
  const { words, change } = useSpeech();
  const { data, error, refetch } = useQuery(presentQuery);
  const person = data?.person ?? "nobody";
  useEffect(() => onSignedOut(() => void refetch()), [refetch]);
  return (
    <>
      <a className="skip" href="#main">{words.skip}</a>
      <header className="band">
        <div className="band-inner">
          <Link to="/" className="band-name">{words.product}</Link>
          {person !== "nobody" && person.stage === "signed-in" ? <Menu /> : <span className="quiet wide-only">{words.workspace}</span>}
          <div className="band-who">
            {person !== "nobody" && person.stage === "signed-in" && <><FrameTools /><Leave /></>}
            <button type="button" className="plain" onClick={change}>{words.otherLanguage}</button>
          </div>
        </div>
      </header>
      {error instanceof RefusedError ? <main id="main" className="page"><h1>{words.workspace}</h1><ProblemSummary problem={error.problem} /></main> : data === undefined ? <main id="main" className="page"><h1>{words.workspace}</h1><p>{words.loading}</p></main> : <Step />}
    </>
  );
}

function Step(): ReactElement {
  const { data } = useQuery(presentQuery);
  const [withCode, setWithCode] = useState(false);
  const person = data?.person ?? "nobody";
  if (person === "nobody") return withCode ? <OneTimeCodePage onSignIn={() => setWithCode(false)} /> : <SignInPage issuers={data?.issuers ?? []} onCode={() => setWithCode(true)} />;
  switch (person.stage) {
    case "second-factor":
      return <SecondFactorPage />;
    case "new-password":
      return <NewPasswordPage />;
    case "enrol-factor":
      return <EnrolPage />;
    case "signed-in":
      return <main id="main" className="page" tabIndex={-1}><Breadcrumb /><Outlet /></main>;
  }
}

function Menu(): ReactElement {
  const { words } = useSpeech();
  const person = usePerson();
  return (
    <nav aria-label={words.menu}>
      <Link to="/" activeOptions={{ exact: true }}>{words.home.menu}</Link>
      {holds(person, "account.read") && <Link to="/quan-tri/tai-khoan" search={{}} activeOptions={{ includeSearch: false }}>{words.accounts.title}</Link>}
      {holds(person, "organisation.read") && <Link to="/quan-tri/co-quan" search={{}} activeOptions={{ includeSearch: false }}>{words.organisations}</Link>}
      {holds(person, "audit.read") && <Link to="/quan-tri/nhat-ky" search={{}} activeOptions={{ includeSearch: false }}>{words.log}</Link>}
      <Link to="/tai-khoan-cua-toi">{words.my.title}</Link>
    </nav>
  );
}

function Leave(): ReactElement {
  const { words } = useSpeech();
  const { fullName } = usePerson();
  const sending = useSending(signInRoutes.signOut, "leave", useLeave());
  return (
    <>
      <span className="quiet roomy-only">{fullName}</span>
      <button type="button" className="plain" onClick={() => void sending.send({})}>{words.signOut}</button>
    </>
  );
}
