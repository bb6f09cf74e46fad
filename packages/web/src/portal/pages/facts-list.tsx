import type { NewsFact } from "@thang-diem/contract";
import type { Page } from "../layout/index.ts";

/** Facts as a list; nothing where there are none. */
export function Facts({
  page,
  facts,
  label,
}: {
  readonly page: Page;
  readonly facts: readonly NewsFact[];
  readonly label: string;
}) {
  if (facts.length === 0) return null;
  return (
    <ul className="facts" aria-label={label}>
      {facts.map((fact) => (
        <li key={fact.sentence.vi} data-said={fact.kind}>
          {fact.sentence[page.language]}
        </li>
      ))}
    </ul>
  );
}
