import { count, dateText, decimal, documentPath } from "@thang-diem/presentation";
import { ReasonText } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import type { SeriesView } from "../site/index.ts";

/** The papers that were signed about an edition, with number, date and file; why a file took the place of another. */
export function SignedDocuments({
  page,
  series,
  edition,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: string;
}) {
  const { signed } = page.words;
  const documents = documentsOf(series, edition);
  if (documents.length === 0) return null;
  return (
    <section className="section" id="signed">
      <h2>{signed.title}</h2>
      <p>{signed.lead}</p>
      <ul>
        {documents.map((document) => (
          <li key={document.sha256}>
            <SignedDocument page={page} edition={edition} document={document} />
            <small className="reason hash">SHA-256 {document.sha256}</small>
            {document.replaced.map(({ on, reason }) => (
              <small key={on + reason.vi} className="reason">
                {signed.replaced(dateText(on, page.language))}: <ReasonText page={page} reason={reason} />
              </small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Documents = SeriesView["documents"][number]["documents"];

/** Decisions first, as they are listed in the contract. */
export function documentsOf({ documents }: SeriesView, edition: string): Documents {
  return documents.find((each) => each.edition === edition)?.documents ?? [];
}

/** What it is called, as a link to the file. */
export function SignedDocument({
  page,
  edition,
  document,
}: {
  readonly page: Page;
  readonly edition: string;
  readonly document: Documents[number];
}) {
  const { words, language } = page;
  const { kind, number, signedOn, bytes } = document;
  const size =
    bytes < 1_000_000
      ? `${count(Math.ceil(bytes / 1000), language)} kB`
      : `${decimal(String(bytes / 1_000_000), 1, language)} MB`;
  return (
    <a href={page.file(documentPath(edition, document))}>
      {words.signed.named(words.signed.kinds[kind], number, dateText(signedOn, language))} (
      {words.signed.file(size)})
    </a>
  );
}
