import type { ReactNode } from "react";
import { say } from "@thang-diem/presentation";
import type { Said } from "@thang-diem/presentation";
import { type EditionView, shownIn } from "../site/index.ts";
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
  readonly children: ReactNode;
}

/** Title = finding, subtitle = what is measured, source and note below. */
export function Figure({ page, title, subtitle, source, note, id, said, children }: FigureProps) {
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
    </figure>
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
