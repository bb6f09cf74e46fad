import { unitChangeRoutes } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { holdsEverywhere, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { Changes } from "./changes.tsx";
import { FindUnits } from "./find-units.tsx";
import { WORDS } from "./words.ts";

/** Units found by any spelling, and what was recorded about them. */
export function UnitsPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const person = usePerson();
  const { q = "" } = useSearch({ from: "/quan-tri/don-vi" });
  const navigate = useNavigate({ from: "/quan-tri/don-vi" });
  const { data, error } = useQuery({
    queryKey: ["unit-changes"],
    queryFn: () => ask(unitChangeRoutes.list, {}),
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="no-print">
        <Link to="/quan-tri/co-quan">{words.toOrganisations}</Link>
      </p>
      {holdsEverywhere(person, "unit.change") && (
        <p className="no-print">
          <Button component={Link} to="/quan-tri/don-vi/thay-doi">
            {words.record}
          </Button>
        </p>
      )}
      <FindUnits
        label={words.search}
        hint={words.searchHint}
        q={q}
        onType={(typed) => void navigate({ search: typed === "" ? {} : { q: typed }, replace: true })}
        each={(unit) => (
          <Link to="/quan-tri/don-vi/$unitRef" params={{ unitRef: unit.ref }}>
            {say(unit.name)}
          </Link>
        )}
      />
      <section className="section">
        <h2>{words.changes}</h2>
        {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
        {data === undefined ? <p>{frame.loading}</p> : <Changes changes={data.changes} />}
      </section>
    </>
  );
}
