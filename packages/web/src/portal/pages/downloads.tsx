import { dateText } from "@thang-diem/presentation";
import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { documentsOf, SignedDocument } from "./signed-documents.tsx";

const OFFERED = ["csv", "json", "xlsx"];

/** The files of results that people ask for, and the way to all of them. */
export function Downloads({
  page,
  series,
  edition,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}) {
  const { words } = page;
  const { id, files } = edition.manifest;
  const offered = OFFERED.flatMap(
    (kind) => files.find((file) => file.path.endsWith(`results.${kind}`)) ?? [],
  );
  return (
    <>
      <p className="downloads">
        {words.edition.downloads}:{" "}
        {offered.map((file) => (
          <a
            key={file.path}
            href={page.file(`editions/${id}/${file.path}`)}
            download={`${id}.${file.path.split(".").at(-1)}`}
          >
            {file.path.split(".").at(-1)?.toUpperCase()}
          </a>
        ))}
        <a href={page.to(address.edition(id))}>{words.nav.edition}</a>
      </p>
      {documentsOf(series, id).map((document) => (
        <p key={document.sha256} className="downloads">
          <SignedDocument page={page} edition={id} document={document} />
        </p>
      ))}
      <Citation page={page} edition={edition} />
    </>
  );
}

/** How the numbers of the page are cited: whose, which edition, what proves it. */
function Citation({ page, edition }: { readonly page: Page; readonly edition: EditionView }) {
  const { words, language, site } = page;
  const { manifest, fingerprint } = edition;
  const { identity } = site;
  const where = identity.origin === undefined ? "" : ` ${identity.origin}/${page.address(language)}`;
  return (
    <details className="citation">
      <summary>{words.open.cite}</summary>
      <p>
        {words.open.citation(
          identity.owner[language],
          manifest.title[language],
          manifest.id,
          dateText(manifest.publishedOn, language),
        )}
        {where}
      </p>
      <p className="hash">SHA-256 {fingerprint}</p>
      <p>{manifest.approval === undefined ? words.open.termsOfSources : words.open.free}</p>
    </details>
  );
}
