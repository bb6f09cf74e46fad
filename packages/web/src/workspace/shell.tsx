import { signInRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useState, type ReactElement } from "react";
import { lazyPage, onSignedOut, PRODUCT, ProblemSummary, RefusedError, useSending } from "../kit/index.ts";
import { useSpeech } from "./words/index.ts";
import { Bell, FrameTools } from "./front/frame-tools.tsx";
import { MaintenanceNotice } from "./front/maintenance-notice.tsx";
import { PrintFoot, PrintHead } from "./front/print-frame.tsx";
import { Breadcrumb } from "./front/breadcrumb.tsx";
import {
  NewPasswordPage,
  OneTimeCodePage,
  SecondFactorPage,
  SignInPage,
} from "./people/sign-in/signing-in.tsx";
import { holds, onOtherPerson, presentQuery, useLeave, usePerson } from "./session.ts";

/** Fetched by those who enrol: it draws the code for their telephone. */
const EnrolPage = lazyPage(() => import("./people/sign-in/totp-enrolment.tsx"), "EnrolPage");

/** The frame of every page. Whoever is not through with signing in sees that step, at whatever address. */
export function Shell(): ReactElement {
  const { words } = useSpeech();
  const { data, error, refetch } = useQuery(presentQuery);
  const person = data?.person ?? "nobody";
  useEffect(() => onSignedOut(() => void refetch()), [refetch]);
  useEffect(() => onOtherPerson(() => void refetch()), [refetch]);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Band signedIn={person !== "nobody" && person.stage === "signed-in"} />
      <MaintenanceNotice />
      {error instanceof RefusedError ? (
        <main id="main" className="page">
          <h1>{words.workspace}</h1>
          <ProblemSummary problem={error.problem} />
        </main>
      ) : data === undefined ? (
        <main id="main" className="page">
          <h1>{words.workspace}</h1>
          <p>{words.loading}</p>
        </main>
      ) : (
        <Step />
      )}
    </>
  );
}

/** On a phone: name, notices, and one button for the rest. */
function Band({ signedIn }: { readonly signedIn: boolean }): ReactElement {
  const { words, change } = useSpeech();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="band" data-open={!signedIn || open ? "yes" : "no"}>
      <div className="band-inner">
        <Link to="/" className="band-name">
          {PRODUCT}
        </Link>
        {signedIn && (
          <button
            type="button"
            className="boxed band-open narrow-only"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words.menu}
          </button>
        )}
        {signedIn ? (
          <>
            <Menu />
            <Bell />
          </>
        ) : (
          <span className="quiet wide-only">{words.workspace}</span>
        )}
        <div className="band-who">
          {signedIn && (
            <>
              <FrameTools />
              <Own />
            </>
          )}
          <button type="button" className="plain" onClick={change}>
            {words.otherLanguage}
          </button>
        </div>
      </div>
    </header>
  );
}

function Step(): ReactElement {
  const { data } = useQuery(presentQuery);
  const [withCode, setWithCode] = useState(false);
  const person = data?.person ?? "nobody";
  if (person === "nobody")
    return withCode ? (
      <OneTimeCodePage onSignIn={() => setWithCode(false)} />
    ) : (
      <SignInPage issuers={data?.issuers ?? []} onCode={() => setWithCode(true)} />
    );
  switch (person.stage) {
    case "second-factor":
      return <SecondFactorPage />;
    case "new-password":
      return <NewPasswordPage />;
    case "enrol-factor":
      return (
        <Suspense>
          <EnrolPage />
        </Suspense>
      );
    case "signed-in":
      return (
        <main key={person.accountId} id="main" className="page" tabIndex={-1}>
          <Breadcrumb />
          <PrintHead />
          <Outlet />
          <PrintFoot />
        </main>
      );
  }
}

function Menu(): ReactElement {
  const { words } = useSpeech();
  const person = usePerson();
  return (
    <nav aria-label={words.menu}>
      <Link to="/" activeOptions={{ exact: true }}>
        {words.home.menu}
      </Link>
      {holds(person, "account.read") && (
        <Link to="/quan-tri/tai-khoan" search={{}} activeOptions={{ includeSearch: false }}>
          {words.accounts.title}
        </Link>
      )}
      {holds(person, "organisation.read") && (
        <Link to="/quan-tri/co-quan" search={{}} activeOptions={{ includeSearch: false }}>
          {words.organisations}
        </Link>
      )}
      {holds(person, "audit.read") && (
        <Link to="/quan-tri/nhat-ky" search={{}} activeOptions={{ includeSearch: false }}>
          {words.log}
        </Link>
      )}
      {holds(person, "operation.run") && <Link to="/quan-tri/van-hanh">{words.operation}</Link>}
      {holds(person, "data-request.read") && <Link to="/du-lieu-ca-nhan">{words.personalData}</Link>}
    </nav>
  );
}

/** The own account, and the way out. */
function Own(): ReactElement {
  const { words } = useSpeech();
  const { fullName } = usePerson();
  const sending = useSending(signInRoutes.signOut, "leave", useLeave());
  return (
    <>
      <Link to="/tai-khoan-cua-toi" className="tool" title={fullName}>
        {words.my.title}
      </Link>
      <button type="button" className="plain" onClick={() => void sending.send({})}>
        {words.signOut}
      </button>
    </>
  );
}
