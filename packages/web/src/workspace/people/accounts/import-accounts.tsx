import { peopleRoutes, type AccountImportReport, type RowFault } from "@thang-diem/contract";
import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  call,
  ErrorSummary,
  FileChoice,
  FileFaults,
  TryButton,
  useFileImport,
  useTitle,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";

/** Choose, check, correct, write: the trial run is the real one without the writing. */
export function ImportAccountsPage(): ReactElement {
  const { words } = useSpeech();
  const queries = useQueryClient();
  const [addOrganisations, setAddOrganisations] = useState(false);
  const incoming = useFileImport<AccountImportReport>(
    (fileName, content, write) =>
      call(
        peopleRoutes.importAccounts,
        { fileName, write, addOrganisations: addOrganisations ? "yes" : "no" },
        content,
      ),
    ({ outcome }) => outcome === "written" && queries.invalidateQueries(),
  );
  const { report } = incoming;
  useTitle(words.import.title);
  if (report?.outcome === "written") return <Written report={report} again={() => incoming.choose(null)} />;
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
      <FileFaults id="import-file" incoming={incoming} missing={words.import.fileMissing} />
      <div className="form">
        <AccountsFile incoming={incoming} />
        <Checkbox
          label={words.import.addOrganisations}
          checked={addOrganisations}
          onChange={(event) => (setAddOrganisations(event.currentTarget.checked), incoming.forget())}
        />
        <p className="quiet">{words.import.checkHint}</p>
        <div>
          <TryButton
            label={words.import.check}
            tried={report?.outcome === "would-be-written"}
            incoming={incoming}
          />
        </div>
      </div>
      {report?.outcome === "refused" && <Refused faults={report.faults} />}
      {report?.outcome === "would-be-written" && (
        <Ready report={report} busy={incoming.busy} write={() => void incoming.run("yes")} />
      )}
    </>
  );
}

function AccountsFile({
  incoming,
}: {
  readonly incoming: ReturnType<typeof useFileImport<AccountImportReport>>;
}): ReactElement {
  const { words } = useSpeech();
  return (
    <div className="actions">
      <FileChoice
        id="import-file"
        label={words.import.file}
        chosen={words.import.chosen}
        accept=".xlsx,.csv,.txt"
        incoming={incoming}
      >
        {words.import.choose}
      </FileChoice>
    </div>
  );
}

/** Everything is in order: what writing would add. */
function Ready({
  report: { rows, newOrganisations },
  busy,
  write,
}: {
  readonly report: AccountImportReport;
  readonly busy: boolean;
  readonly write: () => void;
}): ReactElement {
  const { words } = useSpeech();
  return (
    <div className="notice" role="status">
      <p>{words.import.good(rows)}</p>
      {newOrganisations.length > 0 && (
        <p>
          {words.import.newOrganisations} {newOrganisations.join("; ")}
        </p>
      )}
      <div>
        <Button onClick={write} aria-busy={busy}>
          {words.import.write(rows)}
        </Button>
      </div>
    </div>
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
              <tr key={`${cellName(fault)} ${fault.code} ${fault.message.en}`}>
                <th scope="row">{cellName(fault)}</th>
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

function cellName({ place }: RowFault): string {
  const cell = `${place?.column ?? ""}${place?.row ?? ""}`;
  return [place?.sheet, cell === "" ? "–" : cell].filter((part) => part !== undefined).join(" · ");
}

/** With a byte-order mark for Excel; a text that would be read as a formula is kept as text. */
function csvAddress(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${lines}`)}`;
}
