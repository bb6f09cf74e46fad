import { unitChangeRoutes, type UnitHistory } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { LineageKind } from "@thang-diem/engine";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { holdsEverywhere, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { Changes } from "./changes.tsx";
import { useSpan } from "./unit-span.tsx";
import { WORDS } from "./words.ts";

/** One unit over time: its names, what came before and after it, and by which documents. */
export function UnitPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const person = usePerson();
  const { unitRef } = useIds("unitRef");
  const { data, error } = useQuery({
    queryKey: ["unit-history", unitRef],
    queryFn: () => ask(unitChangeRoutes.history, { ref: unitRef }),
  });
  useTitle(data === undefined ? words.title : say(data.name));
  if (error instanceof RefusedError) return <ProblemSummary problem={error.problem} />;
  if (data === undefined) return <p>{frame.loading}</p>;
  return (
    <>
      <p className="no-print">
        <Link to="/quan-tri/don-vi">{words.back}</Link>
      </p>
      <h1>{say(data.name)}</h1>
      {data.became !== undefined && <p className="notice">{say(data.became)}</p>}
      <section className="section">
        <h2>{words.history}</h2>
        <ol className="plain-list">
          {data.versions.map((version) => (
            <li key={`${version.since} ${version.name.vi}`} className="section">
              <Version version={version} />
            </li>
          ))}
        </ol>
      </section>
      {data.changes.length > 0 && (
        <section className="section">
          <h2>{words.changes}</h2>
          <Changes changes={data.changes} />
        </section>
      )}
      {holdsEverywhere(person, "unit.change") && data.until === "" && (
        <p className="no-print">
          <Link to="/quan-tri/don-vi/thay-doi" search={{ donVi: unitRef }}>
            {words.actOn}
          </Link>
        </p>
      )}
    </>
  );
}

function Version({ version }: { readonly version: UnitHistory["versions"][number] }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const span = useSpan();
  return (
    <>
      <p>
        <strong>{say(version.name)}</strong>
        {", "}
        {span(version)}
      </p>
      <p className="quiet">
        {[version.within, version.code && words.code(version.code)].filter(Boolean).join(" · ")}
      </p>
      <p>
        {words.legalBasis}: {version.legalBasis || words.noBasis}
      </p>
      <Ends title={words.predecessors} ends={version.from} />
      <Ends title={words.successors} ends={version.into} />
    </>
  );
}

function Ends({
  title,
  ends,
}: {
  readonly title: string;
  readonly ends: UnitHistory["versions"][number]["from"];
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  if (ends.length === 0) return undefined;
  return (
    <p>
      {title}:{" "}
      {ends.map(({ ref, name, how }, i) => (
        <span key={`${ref} ${name.vi}`}>
          {i > 0 && "; "}
          <Link to="/quan-tri/don-vi/$unitRef" params={{ unitRef: ref }}>
            {say(name)}
          </Link>{" "}
          ({words.how[how as LineageKind]})
        </span>
      ))}
    </p>
  );
}
