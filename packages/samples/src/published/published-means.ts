import { join } from "node:path";
import type { SourceStatement } from "@thang-diem/contract";
import { type Bilingual, Exact } from "@thang-diem/engine";
import { readTable } from "@thang-diem/press/units";
import { meanRemark } from "./published-round.ts";

const DERIVED: Bilingual = {
  vi: "suy ra từ mức thay đổi đã công bố",
  en: "derived from the published change",
};

/** A mean as the ministry published it, and as a remark. */
export interface PublishedMean {
  readonly remark: Bilingual;
  readonly mean: NonNullable<SourceStatement["means"]>[number];
}

/**
 * The means that the ministry published, by year.
 * @param scope "provinces" or "ministries"
 * @param of the same in words
 */
export async function meansOf(
  data: string,
  scope: string,
  of: Bilingual,
): Promise<Map<number, PublishedMean>> {
  const rows = await readTable(join(data, "results", "par_index_aggregates.csv"));
  const means = rows.filter((row) => row["scope"] === scope && row["statistic"] === "mean");
  return new Map(
    means.map((row) => {
      const source = { vi: row["source"] ?? "", en: row["source"] ?? "" };
      const derived = row["note"]?.startsWith("derived") ? DERIVED : undefined;
      const printed = row["value"] ?? "";
      return [
        Number(row["year"]),
        {
          remark: meanRemark(of, printed, source, derived),
          mean: { group: "", value: shareOf(printed), ...(derived && { note: derived }) },
        },
      ];
    }),
  );
}

/** The days on which the results of an index were published, by year; years whose day is not known are not there. */
export async function publishedDays(data: string, index: string): Promise<Map<number, string>> {
  const rows = await readTable(join(data, "rounds", "published-on.csv"));
  return new Map(
    rows.filter((row) => row["index"] === index).map((row) => [Number(row["year"]), row["day"] ?? ""]),
  );
}

/** A printed percentage on the scale of the index. @example shareOf("91.04") // "0.9104" */
export function shareOf(printed: string): string {
  return Exact.of(printed).over(Exact.of(100)).text;
}
