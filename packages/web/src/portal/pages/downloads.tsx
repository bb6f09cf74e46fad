import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";
import type { EditionView } from "../site/index.ts";

const OFFERED = ["csv", "json", "xlsx"];

/** The files of results that people ask for, and the way to all of them. */
export function Downloads({ page, edition }: { readonly page: Page; readonly edition: EditionView }) {
  const { words } = page;
  const { id, files } = edition.manifest;
  const offered = OFFERED.flatMap(
    (kind) => files.find((file) => file.path.endsWith(`results.${kind}`)) ?? [],
  );
  return (
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
  );
}
