import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "./language.tsx";

/** To the pages before and after in a long list; the number stands in the address as `page`. */
export function PageLinks({
  page,
  pages,
}: {
  readonly page: number;
  readonly pages: number;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  if (pages < 2) return undefined;
  const at = (wanted: number) => (before: object) => ({ ...before, page: wanted });
  return (
    <nav className="actions no-print" aria-label={words.pageOf(page, pages)}>
      {page > 1 && (
        <Link to="." search={at(page - 1)}>
          {words.previous}
        </Link>
      )}
      <span>{words.pageOf(page, pages)}</span>
      {page < pages && (
        <Link to="." search={at(page + 1)}>
          {words.next}
        </Link>
      )}
    </nav>
  );
}

const vi = {
  previous: "Trang trước",
  next: "Trang sau",
  pageOf: (page: number, pages: number) => `Trang ${page}/${pages}`,
};
const en: typeof vi = {
  previous: "Previous page",
  next: "Next page",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};
const WORDS = { vi, en };
