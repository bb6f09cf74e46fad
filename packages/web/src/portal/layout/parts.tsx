import type { ReactNode } from "react";
import { say } from "@thang-diem/presentation";
import type { Said } from "@thang-diem/presentation";
import { type Address, type EditionView, picturePaths, shownIn } from "../site/index.ts";
import type { Page } from "./page.ts";

/** A picture of ours set into the page. Everything in it was escaped where it was drawn. */
export function Svg({ markup, className }: { readonly markup: string; readonly className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}

interface FigureProps {
  readonly page: Page;
  /** A finding in a sentence. */
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly note?: string | undefined;
  readonly id?: string;
  /** Which kind of finding the title is. */
  readonly said?: string | undefined;
  /** Of the figure as files: the page in whose folder they lie; how high it is where others embed it. */
  readonly picture?: { readonly folder: Address; readonly embedHeight?: number };
  readonly children: ReactNode;
}

/** Title = finding, subtitle = what is measured, source and note below. */
export function Figure({ page, title, subtitle, source, note, id, said, picture, children }: FigureProps) {
  return (
    <figure className="figure" id={id}>
      <figcaption>
        <h2 data-said={said}>{title}</h2>
        <p className="subtitle">{subtitle}</p>
      </figcaption>
      {children}
      <p className="credit">
        {page.words.source}: {source}
        {note !== undefined && (
          <>
            <br />
            {page.words.note}: {note}
          </>
        )}
      </p>
      {picture && <PictureFiles page={page} title={title} {...picture} />}
    </figure>
  );
}

/** The figure as files, and the code by which another page shows it. */
function PictureFiles({
  page,
  title,
  folder,
  embedHeight,
}: { readonly page: Page; readonly title: string } & NonNullable<FigureProps["picture"]>) {
  const { press } = page.words;
  const { origin } = page.site.identity;
  const paths = picturePaths(folder(page.language));
  return (
    <div className="picture-files">
      <a href={page.file(paths.svg)} download="">
        {press.svg}
      </a>
      {embedHeight !== undefined && (
        <a href={page.file(paths.png)} download="">
          {press.png}
        </a>
      )}
      {embedHeight !== undefined && origin !== undefined && (
        <details>
          <summary>{press.embed}</summary>
          <p>{press.embedLead}</p>
          <pre tabIndex={0}>
            {`<iframe src="${origin}/${paths.embed}" title="${title.replaceAll('"', "&quot;")}" ` +
              `width="100%" height="${embedHeight}" style="border:0" loading="lazy"></iframe>`}
          </pre>
        </details>
      )}
    </div>
  );
}

/** What stands above the heading of a page: index, year and kind of page. */
export function Kicker({ children }: { readonly children: ReactNode }) {
  return <p className="kicker">{children}</p>;
}

export function Quartile({ page, quartile }: { readonly page: Page; readonly quartile: 1 | 2 | 3 | 4 }) {
  return (
    <>
      <span className={`q q${quartile}`}>{quartile}</span> {page.words.quartile[quartile]}
    </>
  );
}

/** What is said of an edition or a unit, as its sentence; nothing where it does not hold. */
export function Say({
  page,
  edition,
  said,
}: {
  readonly page: Page;
  readonly edition: EditionView;
  readonly said: Said | undefined;
}) {
  if (!said) return null;
  return <span data-said={said.kind}>{say(said, shownIn(edition), page.language)}</span>;
}
