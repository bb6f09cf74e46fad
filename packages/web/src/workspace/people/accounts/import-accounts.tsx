import {
  peopleRoutes,
  type AccountImportReport,
  type ProblemReply,
  type RowFault,
} from "@thang-diem/contract";
import { Button, Checkbox, FileButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ErrorSummary } from "../../../kit/index.ts";
import { call } from "../../client.ts";
import { ProblemSummary } from "../../form.tsx";
import { useSpeech } from "../../language.tsx";
import { useTitle } from "../../title.ts";

/** Choose, check, correct, write: the trial run is the real one without the writing. */
export function ImportAccountsPage(): ReactElement {
  const { words } = useSpeech();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [addOrganisations, setAddOrganisations] = useState(false);
  const [report, setReport] = useState<AccountImportReport>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (write: "yes" | "no") => {
    setMissing(file === null);
    if (file === null || busy) return;
    setBusy(true);
    // Read here: a file changed on disk since it was chosen is read as it now is.
    const content = await file.arrayBuffer().catch(() => undefined);
    if (content === undefined) return (setBusy(false), setFile(null), setMissing(true));
    const answer = await call(
      peopleRoutes.importAccounts,
      { fileName: file.name, write, addOrganisations: addOrganisations ? "yes" : "no" },
      new Blob([content]),
    );
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    setReport(answer.ok ? answer.value : undefined);
    if (answer.ok && answer.value.outcome === "written") await queries.invalidateQueries();
  };
  const again = () => (setFile(null), setReport(undefined));
  useTitle(words.import.title);
  if (report?.outcome === "written") return <Written report={report} again={again} />;
  return (
    <>
      <p>
        <Link to="/quan-tri/tai-khoan" search={{}}>
          ← {words.accounts.title}
        </Link>
      </p>
      <h1>{words.import.title}</h1>
      <p>{words.import.lead}</p>
      <p>
        <a href={peopleRoutes.importTemplate.path} download>
          {words.import.template}
        </a>
      </p>
      {missing && (
        <ErrorSummary
          title={words.errorTitle}
          faults={[{ fieldId: "import-file", text: words.import.fileMissing }]}
        />
      )}
      <ProblemSummary problem={problem} />
      <div className="form">
        <div className="actions">
          <FileButton
            onChange={(chosen) => (
              setFile(chosen),
              setReport(undefined),
              setProblem(undefined),
              setMissing(false)
            )}
            accept=".xlsx,.csv,.txt"
            key={file === null ? "none" : "some"}
            inputProps={{ "aria-label": words.import.file }}
          >
            {(button) => (
              <Button {...button} id="import-file" variant="default">
                {words.import.choose}
              </Button>
            )}
          </FileButton>
          {file !== null && <span role="status">{words.import.chosen(file.name)}</span>}
        </div>
        <Checkbox
          label={words.import.addOrganisations}
          checked={addOrganisations}
          onChange={(event) => (setAddOrganisations(event.currentTarget.checked), setReport(undefined))}
        />
        <p className="quiet">{words.import.checkHint}</p>
        <div>
          <Button
            onClick={() => void run("no")}
            variant={report?.outcome === "would-be-written" ? "default" : "filled"}
            aria-busy={busy}
          >
            {busy ? words.sending : words.import.check}
          </Button>
        </div>
      </div>
      {report?.outcome === "refused" && <Refused faults={report.faults} />}
      {report?.outcome === "would-be-written" && (
        <div className="notice" role="status">
          <p>{words.import.good(report.rows)}</p>
          {report.newOrganisations.length > 0 && (
            <p>
              {words.import.newOrganisations} {report.newOrganisations.join("; ")}
            </p>
          )}
          <div>
            <Button onClick={() => void run("yes")} aria-busy={busy}>
              {words.import.write(report.rows)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function Refused({ faults }: { readonly faults: readonly RowFault[] }): ReactElement {
  const { words, say } = useSpeech();
  const rows = [...new Set(faults.flatMap(({ place }) => (place?.row === undefined ? [] : [place.row])))];
  const named = rows.length > 10 ? `${rows.slice(0, 10).join(", ")} …` : rows.join(", ");
  return (
    <section className="section">
      <ErrorSummary
        title={words.errorTitle}
        faults={[{ text: words.import.refused(faults.length, named) }]}
      />
      <div className="table-frame" tabIndex={0} role="region" aria-label={words.import.what}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.import.place}</th>
              <th scope="col">{words.import.what}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${placeOf(fault)} ${fault.code} ${fault.message.en}`}>
                <th scope="row">{placeOf(fault)}</th>
                <td>
                  {say(fault.message)}
                  {fault.suggestion !== undefined && <span className="under">{say(fault.suggestion)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Written({
  report,
  again,
}: {
  readonly report: AccountImportReport;
  readonly again: () => void;
}): ReactElement {
  const { words, time } = useSpeech();
  const heads = [words.my.fullName, words.my.organisation, words.my.signInName, words.import.code];
  const rows = report.accounts.map(({ fullName, organisationName, signInName, code }) => [
    fullName,
    organisationName,
    signInName,
    code,
  ]);
  return (
    <>
      <h1>{words.import.written(report.accounts.length)}</h1>
      {report.validUntil !== "no-codes" && <p>{words.import.codesLead(time(report.validUntil))}</p>}
      <p>{words.account.codeUse}</p>
      <div className="actions no-print">
        <Button onClick={() => print()}>{words.import.print}</Button>
        <Button variant="default" component="a" href={csvAddress([heads, ...rows])} download="ma-mot-lan.csv">
          {words.import.download}
        </Button>
        <Button variant="default" onClick={again}>
          {words.import.another}
        </Button>
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-label={words.import.code}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([fullName, ...others]) => (
              <tr key={others[1]}>
                <th scope="row">{fullName}</th>
                {others.map((text) => (
                  <td key={text}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function placeOf({ place }: RowFault): string {
  const cell = `${place?.column ?? ""}${place?.row ?? ""}`;
  return [place?.sheet, cell === "" ? "–" : cell].filter((part) => part !== undefined).join(" · ");
}

/** With a byte-order mark for Excel; a text that would be read as a formula is kept as text. */
function csvAddress(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}`)}`;
}
