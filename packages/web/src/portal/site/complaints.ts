import type { ComplaintOutcome, PublishedComplaint } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import type { SeriesView } from "./views.ts";

/** Complaints about a year of a series as pages tell them: plain data, kept with the series. */
export interface ToldComplaints {
  readonly title: Bilingual;
  /** The edition that stands. */
  readonly edition: string;
  readonly lastDay: string;
  readonly filed: number;
  readonly answers: readonly ToldAnswer[];
}

export interface ToldAnswer {
  readonly number: number;
  readonly unit: Bilingual;
  /** Absent for the result as a whole. */
  readonly item?: { readonly code: string; readonly title: Bilingual };
  readonly preview: boolean;
  readonly outcome: ComplaintOutcome;
  readonly reason: Bilingual;
  readonly on: string;
}

/** @param edition of one edition of a year alone; all of them without it */
export function toldComplaints(
  { complaints, published }: Pick<SeriesView, "complaints" | "published">,
  edition?: { readonly year: number; readonly number: number },
): ToldComplaints[] {
  return complaints.flatMap(({ year, lastDay, complaints: filed }): ToldComplaints[] => {
    const standing = published.find(({ current, manifest }) => current && manifest.year === year);
    const own = filed.filter((each) => edition === undefined || each.edition === edition.number);
    if (standing === undefined || own.length === 0 || (edition !== undefined && edition.year !== year))
      return [];
    const units = new Map(standing.results.units.map((unit) => [unit.id, unit.name]));
    const told = ({ unit, item, number, beforeEdition, answer }: PublishedComplaint): ToldAnswer[] => {
      if (answer === undefined) return [];
      const title = standing.scheme.items.get(item)?.title ?? { vi: item, en: item };
      return [
        {
          number,
          unit: units.get(unit) ?? { vi: unit, en: unit },
          ...(item !== "" && { item: { code: item, title } }),
          preview: beforeEdition,
          ...answer,
        },
      ];
    };
    const { title, id } = standing.manifest;
    return [{ title, edition: id, lastDay, filed: own.length, answers: own.flatMap(told) }];
  });
}
