import { claimRoutes, type ClaimUnitLine } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import { ask, RefusedError } from "../client.ts";
import { ProblemSummary } from "../form.tsx";
import { useSpeech, useWords } from "../language.tsx";
import { usePerson } from "../session.ts";
import { useTitle } from "../title.ts";
import { openOutbox } from "./outbox.ts";
import "./self-assessment.css";
import { WORDS } from "./words.ts";

/** The forms within reach: those to fill in first. */
export function ClaimUnitsPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId = "" } = useParams({ strict: false });
  const { data, error } = useQuery({ queryKey: ["claims", evaluationId], queryFn: () => ask(claimRoutes.units, { evaluationId }) });
  useTitle(words.title);
  const units = data?.units ?? [];
  const parts = [[words.toFill, units.filter(({ mayWrite }) => mayWrite)], [words.toRead, units.filter(({ mayWrite }) => !mayWrite)]] as const;
  return (
    <>
      <h1>{words.title}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? error === null && <p>{frame.loading}</p> : units.length === 0 ? <p className="notice">{words.noUnits}</p> : parts.map(([title, lines]) => lines.length > 0 && <Units key={title} title={title} units={lines} evaluationId={evaluationId} />)}
    </>
  );
}

function Units({ title, units, evaluationId }: { readonly title: string; readonly units: readonly ClaimUnitLine[]; readonly evaluationId: string }): ReactElement {
  const words = useWords(WORDS);
  const { say, time, language } = useSpeech();
  const held = useHeldForms();
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="plain-list">
        {units.map(({ roundId, unitId, name, roundTitle, answered, asked, signed }) => (
          <li key={`${roundId} ${unitId}`}>
            <Link to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitId" params={{ evaluationId, roundId, unitId }} search={{}}>{name}</Link>
            <br />
            <span className="quiet">
              {say(roundTitle)} · {words.filled(answered, asked)} · {signed === "none" ? words.notSigned : `${words.signedAt(time(signed.at), signed.by)}: ${words.outOf(points(signed.points, language), points(signed.maximum, language))}`}
            </span>
            {held.includes(`${evaluationId} ${roundId} ${unitId}`) && <p><strong>{words.heldHere}</strong></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Forms of which text was typed on this machine and has not reached the server, such as before a power cut. */
function useHeldForms(): readonly string[] {
  const { accountId } = usePerson();
  const [forms, setForms] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const outbox = await openOutbox();
      const found = await outbox.forms(accountId);
      outbox.close();
      if (!left) setForms(found);
    };
    look().catch(() => undefined);
    return () => void (left = true);
  }, [accountId]);
  return forms;
}
