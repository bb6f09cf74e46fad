import { join } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import { meanRemark } from "./published-round.ts";
import { readTable } from "@thang-diem/press/units";

const DERIVED: Bilingual = {
  vi: "suy ra từ mức thay đổi đã công bố",
  en: "derived from the published change",
};

/**
 * The means that the ministry published, as remarks by year.
 * @param scope "provinces" or "ministries"
 * @param of the same in words
 */
export async function meansOf(data: string, scope: string, of: Bilingual): Promise<Map<number, Bilingual>> {
  const rows = await readTable(join(data, "results", "par_index_aggregates.csv"));
  const means = rows.filter((row) => row["scope"] === scope && row["statistic"] === "mean");
  return new Map(
    means.map((row) => {
      const source = { vi: row["source"] ?? "", en: row["source"] ?? "" };
      return [
        Number(row["year"]),
        meanRemark(of, row["value"] ?? "", source, row["note"]?.startsWith("derived") ? DERIVED : undefined),
      ];
    }),
  );
}
