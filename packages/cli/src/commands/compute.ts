import { readFile } from "node:fs/promises";
import {
  type Bilingual,
  type Classification,
  classReason,
  computeRound,
  type FactRow,
  type IndexResult,
  intervalOf,
  parseScheme,
  rankUnits,
  readFacts,
  type Scheme,
  standardErrorOf,
} from "@thang-diem/engine";
import { parse } from "csv-parse/sync";
import type { Command } from "../command.ts";

/** Sentence of the user: "I have a scheme and a table of facts, no database; what does each unit get, and why?" */
export const compute: Command = {
  name: "compute",
  usage: "compute --scheme FILE --facts FILE.csv",
  purpose: {
    vi: "Tính chỉ số và xếp hạng từ một bộ tiêu chí và một bảng số liệu (unit,group,item,fact,value); không cần cơ sở dữ liệu.",
    en: "Computes index and ranks from a scheme and a table of facts (unit,group,item,fact,value); no database needed.",
  },
  options: {
    scheme: { type: "string", help: { vi: "tệp bộ tiêu chí (YAML)", en: "scheme file (YAML)" } },
    facts: {
      type: "string",
      help: {
        vi: "bảng số liệu (CSV, dấu chấm thập phân; item là * cho dữ kiện của cả đơn vị; số liệu từ mẫu thêm cột standard_error, n, df, deff, covariances)",
        en: "table of facts (CSV, decimal point; item is * for a fact of the whole unit; figures from a sample add standard_error, n, df, deff, covariances)",
      },
    },
  },
  async run({ options, console }) {
    if (typeof options["scheme"] !== "string" || typeof options["facts"] !== "string") {
      console.fault({ vi: "Cần --scheme và --facts.", en: "--scheme and --facts are needed." });
      return 2;
    }
    const read = parseScheme(await readFile(options["scheme"], "utf8"));
    if (!read.ok) {
      for (const { line, column, message } of read.faults)
        console.fault({ vi: `${line}:${column} ${message.vi}`, en: `${line}:${column} ${message.en}` });
      return 1;
    }
    const rows = parse(await readFile(options["facts"], "utf8"), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
    }) as Record<string, string>[];
    const facts = readFacts(read.scheme, rows.map(factRow));
    if (!facts.ok) {
      for (const { row, column, message } of facts.faults)
        console.fault({
          vi: `Dòng ${row + 2}, cột ${column}: ${message.vi}`,
          en: `Row ${row + 2}, column ${column}: ${message.en}`,
        });
      return 1;
    }
    const results = computeRound(read.scheme, facts.units);
    const places = rankUnits(
      results.map(({ unit, group, index }) => ({ unit, group, value: index })),
      {
        on: read.scheme.ranking.on,
        ties: read.scheme.ranking.ties,
        decimals: read.scheme.show.decimals + (read.scheme.indexValue === "share" ? 2 : 0),
      },
    );
    const ranked = results.map((result) => ({
      unit: result.unit,
      group: result.group,
      index: result.index,
      ...uncertain(result),
      points: result.points,
      maximum: result.maximum,
      rank: places.get(result.unit),
      notRanked: result.noIndex,
      ...classOf(result, read.scheme),
      tree: result.tree,
    }));
    console.result(
      { scheme: `${read.scheme.id}/${read.scheme.version}`, status: read.scheme.status, results: ranked },
      () => table(read.scheme, results, places),
    );
    return 0;
  },
};

/** The class or that it is undecided, with everything that decided it, and in words. */
function classOf(
  { class: given }: IndexResult,
  scheme: Scheme,
): { class?: string; classDecision?: Classification; classReason?: Bilingual } {
  if (!given) return {};
  const reason = classReason(given, scheme);
  return {
    ...(given.decided && { class: given.id }),
    classDecision: given,
    ...(reason && { classReason: reason }),
  };
}

/** "Tốt (không xếp “Xuất sắc” vì …)", "chưa xác định: thiếu …". */
function classWords({ class: given }: IndexResult, scheme: Scheme): Bilingual | undefined {
  const reason = given && classReason(given, scheme);
  if (!given?.decided) return reason;
  const { vi, en } = given.title;
  return reason ? { vi: `${vi} (${reason.vi})`, en: `${en} (${reason.en})` } : { vi, en };
}

function uncertain({ index, error }: IndexResult): {
  standardError?: number;
  interval?: { low: number; high: number };
} {
  return index && error
    ? { standardError: standardErrorOf(error), interval: intervalOf(error, index.toNumber()) }
    : {};
}

/** How a table writes the item of a fact of the whole unit; an empty cell means the same. */
const WHOLE_UNIT = "*";

function factRow(row: Record<string, string>): FactRow {
  return {
    unit: row["unit"] ?? "",
    group: row["group"] ?? "",
    item: row["item"] === WHOLE_UNIT ? "" : (row["item"] ?? ""),
    fact: row["fact"] ?? "",
    value: row["value"] ?? "",
    ...(row["standard_error"] && {
      sampling: {
        standardError: row["standard_error"],
        n: row["n"],
        df: row["df"],
        deff: row["deff"],
        covariances: row["covariances"],
      },
    }),
  };
}

const CLASS = { vi: "Xếp loại", en: "Class" } as const;

function table(
  scheme: Scheme,
  results: readonly IndexResult[],
  places: ReturnType<typeof rankUnits>,
): Bilingual[] {
  const width = Math.max(...results.map(({ unit }) => unit.length), 8);
  const sorted = results.toSorted(
    (a, b) => (places.get(a.unit)?.place ?? 1e9) - (places.get(b.unit)?.place ?? 1e9),
  );
  return sorted.map((result) => {
    const place = places.get(result.unit);
    const rank = place ? `${place.place}${place.shared ? "=" : ""}` : "–";
    const unitClass = classWords(result, scheme);
    const line = (language: "vi" | "en") =>
      `${rank.padStart(5)}  ${result.unit.padEnd(width)}  ${result.tree.sentence[language]}${unitClass ? ` ${CLASS[language]}: ${unitClass[language]}.` : ""}`;
    return scheme.status === "sample"
      ? { vi: `${line("vi")} [mẫu]`, en: `${line("en")} [sample]` }
      : { vi: line("vi"), en: line("en") };
  });
}
