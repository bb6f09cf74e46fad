import type { PublishedEdition } from "@thang-diem/contract";
import { Exact } from "@thang-diem/engine";
import { count, dateText, decimal, placeText, sourceText, valueText } from "@thang-diem/presentation";
import type { ReactNode } from "react";
import { Kicker, Layout, ReasonText } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { Complaints } from "./complaints.tsx";
import { SignedDocuments } from "./signed-documents.tsx";
import { address, data, toldComplaints } from "../site/index.ts";
import type { SeriesView } from "../site/index.ts";

interface EditionProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly published: PublishedEdition;
}

/** The lasting address of an edition: what it holds, its fingerprints, how to verify it, what a correction changed. */
export function EditionPage({ page, series, published }: EditionProps) {
  const { words, language } = page;
  const { manifest } = published;
  const title = `${words.edition.kicker} ${manifest.id}`;
  return (
    <Layout
      page={page}
      title={title}
      description={manifest.title[language]}
      crumbs={[
        { title: series.shortTitle[language], to: address.index(series.slug) },
        { title: String(manifest.year), to: address.ranking(series.slug, manifest.year) },
        { title: manifest.id, to: address.edition(manifest.id) },
      ]}
      card={published.current ? address.ranking(series.slug, manifest.year) : undefined}
      caution={manifest.status === "issued" ? undefined : words[manifest.status]}
    >
      <Kicker>{title}</Kicker>
      <h1>{manifest.title[language]}</h1>
      <p className="standfirst">{words.edition.lead}</p>
      <Correction page={page} series={series} published={published} />
      {!published.current && <OldResults page={page} published={published} />}
      <SignedDocuments page={page} series={series} edition={manifest.id} />
      <Approval page={page} published={published} />
      {toldComplaints(series, manifest).map((told) => (
        <section key={told.edition} className="section" id="complaints">
          <h2>{words.complaint.title}</h2>
          <Complaints page={page} told={told} />
        </section>
      ))}
      <Downloads page={page} published={published} />
      <About page={page} published={published} />
      <section className="section">
        <h2>{words.edition.verify}</h2>
        <p>{words.edition.verifyLead}</p>
        <pre>npm run thangdiem -- verify {manifest.id}</pre>
        <p>{words.edition.verifyThen}</p>
      </section>
      <section className="section">
        <h2>{words.edition.all}</h2>
        <ul>
          {series.published.map((each) => (
            <li key={each.manifest.id}>
              <a
                href={page.to(address.edition(each.manifest.id))}
                aria-current={each === published ? "page" : undefined}
              >
                {each.manifest.id}
              </a>{" "}
              · {dateText(each.manifest.publishedOn, language)} ·{" "}
              {each.current ? words.edition.current : words.edition.old}
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function Correction({ page, series, published }: EditionProps) {
  const { words } = page;
  const { corrects, id } = published.manifest;
  const later = series.published.find((each) => each.manifest.corrects?.edition === id);
  return (
    <>
      {later && (
        <p className="standfirst lead">
          {words.edition.superseded}{" "}
          <a href={page.to(address.edition(later.manifest.id))}>{later.manifest.id}</a>
        </p>
      )}
      {corrects && (
        <section className="section">
          <h2>{words.edition.changes}</h2>
          <p>
            {words.edition.corrects}{" "}
            <a href={page.to(address.edition(corrects.edition))}>{corrects.edition}</a>
          </p>
          <ul>
            {corrects.changes.map((change) => (
              <li key={change.vi}>
                <ReasonText page={page} reason={change} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What this edition said, for whoever cited it. */
function OldResults({ page, published }: Pick<EditionProps, "page" | "published">) {
  const { words, language } = page;
  const { results, scheme } = published;
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  const rows = results.rows.toSorted((a, b) => (a.rank?.place ?? 1e9) - (b.rank?.place ?? 1e9));
  return (
    <section className="section">
      <h2>{words.correction.oldResults}</h2>
      <p>{words.correction.oldLead}</p>
      <details>
        <summary>
          {words.ranking.caption(published.manifest.shortTitle[language], published.manifest.year)}
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.ranking.place}</th>
              <th scope="col">{words.ranking.unit}</th>
              <th scope="col" className="num">
                {words.ranking.index}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <td>{row.rank ? placeText(row.rank) : "–"}</td>
                <th scope="row">{units.get(row.unit)?.name[language] ?? row.unit}</th>
                <td className="num">
                  {row.index === undefined
                    ? "–"
                    : valueText(
                        { value: scheme.indexValue, decimals: scheme.show.decimals },
                        Exact.of(row.index),
                        language,
                      )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Who approved the result, and which steps of the calendar nobody waited for. */
function Approval({ page, published }: Omit<EditionProps, "series">) {
  const { words, language } = page;
  const { approval } = published.manifest;
  if (approval === undefined) return undefined;
  return (
    <section className="section" id="approval">
      <h2>{words.edition.approval}</h2>
      <p>{approval.sentence[language]}</p>
      {(approval.passedOver ?? []).map(({ when, steps, reason }) => (
        <div key={when}>
          <p>{words.edition.passedOver[when]}</p>
          <ul>
            {steps.map((step) => (
              <li key={step.vi}>{step[language]}</li>
            ))}
          </ul>
          <p>
            {words.edition.passedOverReason}: {reason[language]}
          </p>
        </div>
      ))}
    </section>
  );
}

function Downloads({ page, published }: { readonly page: Page; readonly published: PublishedEdition }) {
  const { words } = page;
  const { manifest } = published;
  return (
    <section className="section" id="downloads">
      <h2>{words.edition.downloads}</h2>
      <p>{words.edition.downloadsLead}</p>
      <p>
        <a href={page.file(data.zip(manifest.id))} download="">
          {words.open.zip}
        </a>
        . {manifest.approval === undefined ? words.open.termsOfSources : words.open.free}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.edition.file}</th>
            <th scope="col" className="num">
              {words.edition.size}
            </th>
            <th scope="col" className="wide">
              {words.edition.fingerprint}
            </th>
          </tr>
        </thead>
        <tbody>
          {resultsFirst(manifest.files).map((file) => (
            <tr key={file.path}>
              <th scope="row">
                <a href={page.file(`editions/${manifest.id}/${file.path}`)} download="">
                  {file.path}
                </a>
                <small className="reason">{describe(file.path, page)}</small>
              </th>
              <td className="num">{sizeText(file.bytes, page)}</td>
              <td className="wide hash">{file.sha256}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <a href={page.file(`editions/${manifest.id}/manifest.json`)} download="">
                manifest.json
              </a>
              <small className="reason">{words.edition.editionFingerprint}</small>
            </th>
            <td className="num">–</td>
            <td className="wide hash">{published.fingerprint}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** What people come for stands on top: results, then what they were computed from. */
function resultsFirst<T extends { readonly path: string }>(files: readonly T[]): T[] {
  const rank = ({ path }: T) => (path.includes("results.") ? 0 : path.startsWith("results/") ? 1 : 2);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

function describe(path: string, { words }: Page): string {
  const texts: Readonly<Record<string, string>> = words.edition.describe;
  return texts[path] ?? words.edition.describe.other;
}

function sizeText(bytes: number, { words, language }: Page): string {
  return bytes < 1000
    ? words.edition.bytes(count(bytes, language), "B")
    : words.edition.bytes(decimal(String(bytes / 1000), bytes < 100_000 ? 1 : 0, language), "kB");
}

function About({ page, published }: { readonly page: Page; readonly published: PublishedEdition }) {
  const { words, language } = page;
  const { manifest, fingerprint, signature } = published;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.edition.id, manifest.id],
    [words.edition.year, manifest.year],
    [words.edition.publishedOn, dateText(manifest.publishedOn, language)],
    [words.edition.number, manifest.number],
    ...(manifest.scope ? [[words.edition.scope, manifest.scope[language]] as const] : []),
    [words.edition.scheme, `${manifest.scheme.id} ${manifest.scheme.version}`],
    [words.edition.status, words[manifest.status]],
    [
      words.edition.schemeHash,
      <span key="hash" className="hash">
        {manifest.scheme.hash}
      </span>,
    ],
    [
      words.edition.editionFingerprint,
      <span key="hash" className="hash">
        {fingerprint}
      </span>,
    ],
    ...(signature === undefined
      ? []
      : [
          [
            words.edition.signature,
            <span key="signature" className="hash">
              {signature.revoked === undefined
                ? words.edition.signedBy(signature.owner, signature.key)
                : words.edition.signatureRevoked(
                    signature.key,
                    dateText(signature.revoked.on, language),
                    signature.revoked.reason,
                  )}
            </span>,
          ] as const,
        ]),
    [words.edition.engine, manifest.engine],
    [
      words.edition.sources,
      manifest.sources.map((source) => sourceText(source[language], language)).join("; "),
    ],
  ];
  return (
    <section className="section">
      <h2>{words.edition.about}</h2>
      <dl className="facts-list">
        {lines.map(([term, text]) => (
          <div key={term} className="pair">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
