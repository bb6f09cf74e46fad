import { ROLE_WORDS } from "@thang-diem/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { EvaluationList } from "../preparing/evaluations/index.ts";
import { Tour } from "./tour.tsx";
import { YourWork } from "./your-work/index.ts";
import { useTitle } from "../../kit/index.ts";
import { useSpeech } from "../words/index.ts";
import { holds, usePerson } from "../session.ts";

export function HomePage(): ReactElement {
  const { words, say } = useSpeech();
  const person = usePerson();
  const unprotected =
    !person.factors.totp &&
    person.factors.passkeys === 0 &&
    person.roles.some(({ role }) => role === "administrator");
  useTitle(words.home.menu);
  return (
    <>
      <h1>{words.home.title(person.fullName)}</h1>
      {holds(person, "evaluation.read") && <YourWork />}
      <Tour />
      {unprotected && (
        <div className="notice">
          <h2>{words.home.protect}</h2>
          <p>{words.home.protectWhy}</p>
          <p>
            <Link to="/tai-khoan-cua-toi">{words.home.protect}</Link>
          </p>
        </div>
      )}
      {holds(person, "evaluation.read") && <EvaluationList />}
      <section className="section">
        <h2>{words.home.roles}</h2>
        {person.roles.length === 0 ? (
          <p>{words.home.noRoles}</p>
        ) : (
          <ul className="plain-list">
            {person.roles.map(({ role, organisationId, organisationName, evaluation }) => (
              <li key={`${role} ${organisationId} ${evaluation}`}>
                <strong>{say(ROLE_WORDS[role].title)}</strong>, {organisationName}
                {evaluation === "every" && ` (${words.home.everyEvaluation})`}
                <br />
                <span className="quiet">{say(ROLE_WORDS[role].duty)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Next />
    </>
  );
}

function Next(): ReactElement {
  const { words } = useSpeech();
  const person = usePerson();
  return (
    <section className="section">
      <h2>{words.home.next}</h2>
      <ul className="plain-list">
        <li>
          <Link to="/doi-chieu-van-ban">{words.home.checkText}</Link>
        </li>
        {holds(person, "account.import") && (
          <li>
            <Link to="/quan-tri/nhap-tai-khoan">{words.home.addPeople}</Link>
          </li>
        )}
        {holds(person, "account.read") && (
          <li>
            <Link to="/quan-tri/tai-khoan" search={{}}>
              {words.home.seePeople}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
