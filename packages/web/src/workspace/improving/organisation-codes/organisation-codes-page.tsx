import { CODE_FINDING_WORDS, organisationCodeRoutes, type CodeLine } from "@thang-diem/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import {
  call,
  FileChoice,
  FileFaults,
  TryButton,
  useFileImport,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** Identification codes of a list of bodies: both directions, and what is wrong with them. */
export function OrganisationCodesPage(): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  useTitle(words.title);
  const incoming = useFileImport(
    (fileName, content) => call(organisationCodeRoutes.review, { fileName }, content),
    () => undefined,
  );
  const { report } = incoming;
  return (
    <>
      <p className="no-print">
        <Link to="/quan-tri/co-quan">{words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <FileFaults id="codes" incoming={incoming} missing={words.choose} />
      <div className="actions">
        <FileChoice id="codes" label={words.choose} accept=".xlsx,.csv" incoming={incoming} />
        <TryButton label={words.check} tried={report !== undefined} incoming={incoming} />
      </div>
      {report !== undefined && report.faults.length > 0 && (
        <div className="notice" role="status">
          <p>{words.faults(report.faults.length)}</p>
          <ul>
            {report.faults.map(({ message, place }, i) => (
              <li key={i}>
                {place?.row !== undefined && `${words.row} ${place.row}: `}
                {say(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {report !== undefined && report.lines.length > 0 && <Codes lines={report.lines} />}
    </>
  );
}

function Codes({ lines }: { readonly lines: readonly CodeLine[] }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const wrong = lines.filter(({ findings }) => findings.length > 0);
  const columns: Column<CodeLine>[] = [
    { key: "row", title: words.row, className: "numeric", cell: ({ row }) => row },
    { key: "name", title: words.name, names: true, cell: ({ name }) => name },
    { key: "code", title: words.code, cell: ({ code }) => code || "–" },
    { key: "qd20", title: words.qd20, cell: ({ qd20 }) => qd20 || "–" },
    { key: "qcvn102", title: words.qcvn102, cell: ({ qcvn102 }) => qcvn102 || "–" },
    {
      key: "findings",
      title: words.findings,
      cell: ({ findings, suggestion }) =>
        [
          ...findings.map((finding) => CODE_FINDING_WORDS[finding][language]),
          ...(suggestion === "" ? [] : [words.suggestion(suggestion)]),
        ].join(", "),
    },
  ];
  return (
    <section className="section" role="status">
      <h2>{words.summary(lines.length, wrong.length)}</h2>
      <Table
        label={words.title}
        columns={columns}
        rows={[...wrong, ...lines.filter(({ findings }) => findings.length === 0)]}
        keyOf={({ row, name }) => `${row} ${name}`}
      />
    </section>
  );
}
