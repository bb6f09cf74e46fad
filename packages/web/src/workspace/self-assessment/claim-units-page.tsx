import { claimRoutes, type ClaimUnitLine } from "@thang-diem/contract";
import { searchKey } from "@thang-diem/engine";
import { points, pointsOfColumn } from "@thang-diem/presentation";
import { TextInput } from "@mantine/core";
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
  const [own, others] = [units.filter(({ mayWrite }) => mayWrite), units.filter(({ mayWrite }) => !mayWrite)];
  return (
    <>
      <h1>{words.title}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? error === null && <p>{frame.loading}</p> : units.length === 0 ? <p className="notice">{words.noUnits}</p> : (
        <>
          {own.length > 0 && <OwnUnits units={own} evaluationId={evaluationId} />}
          {others.length > 0 && <OtherUnits title={own.length > 0 ? words.toRead : undefined} units={others} evaluationId={evaluationId} />}
        </>
      )}
    </>
  );
}

function OwnUnits({ units, evaluationId }: { readonly units: readonly ClaimUnitLine[]; readonly evaluationId: string }): ReactElement {
  const words = useWords(WORDS);
  const { say, time, language } = useSpeech();
  const held = useHeldForms();
  return (
    <section className="section">
      <h2>{words.toFill}</h2>
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

/** The forms of others as one table a round, with a field to find a unit. */
function OtherUnits({ title, units, evaluationId }: { readonly title: string | undefined; readonly units: readonly ClaimUnitLine[]; readonly evaluationId: string }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [typed, setTyped] = useState("");
  const wanted = searchKey(typed);
  const rounds = Map.groupBy(units.filter(({ name }) => searchKey(name).includes(wanted)), ({ roundId }) => roundId);
  return (
    <section className="section">
      {title !== undefined && <h2>{title}</h2>}
      <div className="form"><TextInput type="search" label={words.find} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} /></div>
      {rounds.size === 0 && <p role="status">{words.noUnitFound(typed)}</p>}
      {[...rounds].map(([roundId, lines]) => <UnitTable key={roundId} title={say(lines[0]?.roundTitle ?? { vi: "", en: "" })} units={lines} evaluationId={evaluationId} />)}
    </section>
  );
}

function UnitTable({ title, units, evaluationId }: { readonly title: string; readonly units: readonly ClaimUnitLine[]; readonly evaluationId: string }): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  const claimed = pointsOfColumn(units.map(({ signed }) => (signed === "none" ? undefined : signed.points)), language);
  return (
    <div className="table-frame long" tabIndex={0} role="region" aria-label={title}>
      <table className="table claim-units">
        <caption>{title}</caption>
        <thead><tr><th scope="col">{words.unit}</th><th scope="col" className="numeric">{words.progress}</th><th scope="col" className="numeric">{words.claim}</th><th scope="col" className="wide-only">{words.signOff}</th></tr></thead>
        <tbody>
          {units.map(({ roundId, unitId, name, answered, asked, signed }) => (
            <tr key={unitId}>
              <th scope="row"><Link to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitId" params={{ evaluationId, roundId, unitId }} search={{}}>{name}</Link><span className="under narrow-only">{signed === "none" ? words.notSigned : words.signedAt(time(signed.at), signed.by)}</span></th>
              <td className="numeric">{answered}/{asked}</td>
              <td className="numeric">{signed === "none" ? "–" : `${claimed(signed.points)} / ${points(signed.maximum, language)}`}</td>
              <td className="wide-only">{signed === "none" ? <span className="quiet">{words.notSigned}</span> : words.signedBy(time(signed.at), signed.by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
