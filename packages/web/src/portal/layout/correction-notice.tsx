import { dateText } from "@thang-diem/presentation";
import { address } from "../site/index.ts";
import type { EditionView, RowView } from "../site/index.ts";
import type { Page } from "./page.ts";

/**
 * Said where the numbers stand: that they were corrected, why, and where the edition before is; that a year before
 * was.
 */
export function CorrectionNotice({
  page,
  edition,
  unit,
}: {
  readonly page: Page;
  readonly edition: EditionView;
  readonly unit: RowView | undefined;
}) {
  const { words, language } = page;
  const { correction, restsOnCorrected, manifest } = edition;
  if (!correction && restsOnCorrected.length === 0) return null;
  return (
    <aside className="corrected" aria-label={words.correction.title}>
      {correction && (
        <p>
          <strong>
            {words.correction.banner(dateText(correction.day, language), correction.units.size)}
          </strong>{" "}
          {unit && correction.units.has(unit.unit.id) && (
            <>{words.correction.unit(unit.unit.name[language])} </>
          )}
          {correction.reason && (
            <>
              {words.correction.reason}: <ReasonText page={page} reason={correction.reason} />{" "}
            </>
          )}
          <a href={page.to(address.edition(manifest.id))}>{words.correction.seeWhat}</a> ·{" "}
          <a href={page.to(address.edition(correction.of))}>{words.correction.before}</a>
        </p>
      )}
      {restsOnCorrected.map(({ year, was, is }) => (
        <p key={was}>
          {words.correction.rests(year, was, is)}{" "}
          <a href={page.to(address.edition(is))}>{words.correction.seeWhat}</a>
        </p>
      ))}
    </aside>
  );
}

/** A reason that was given in Vietnamese alone is marked as such on an English page. */
export function ReasonText({
  page: { language },
  reason,
}: {
  readonly page: Page;
  readonly reason: { readonly vi: string; readonly en: string };
}) {
  const untold = language === "en" && reason.en === reason.vi;
  return untold ? <span lang="vi">{reason.vi} (in Vietnamese)</span> : <>{reason[language]}</>;
}
