import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  type Bilingual,
  type Classification,
  classReason,
  computeRound,
  type FactRow,
  type IndexResult,
  intervalOf,
  matchKey,
  parseScheme,
  type Place,
  rankResults,
  rankUnits,
  readFacts,
  type Scheme,
  standardErrorOf,
  type UnitVersionId,
} from "@thang-diem/engine";
import { type RankIntervals, USUAL_DRAWS } from "@thang-diem/engine/composite";
import { readFigureFile } from "@thang-diem/press/figures";
import { expectedOfScheme, legacyText } from "@thang-diem/press/rounds";
import { type ComputedRow, isTableName, writeTable } from "../compute-table.ts";
import type { Call, Command } from "../command.ts";
import type { Fault } from "../console.ts";
import { faultOf, faultWords } from "../file-faults.ts";

/**
 * Sentence of the user: "I have a scheme and a table of facts, no database; what does each unit get, and
 * why?"
 */
export const compute: Command = {
  name: "compute",
  usage: "compute --scheme FILE --facts FILE [--out FILE.csv|FILE.xlsx] [--seed N] [--draws N]",
  purpose: {
    vi:
      "Tính chỉ số và xếp hạng từ một bộ tiêu chí và một bảng số " +
      "liệu (unit,group,item,fact,value); không cần cơ sở dữ liệu.",
    en: "Computes index and ranks from a scheme and a table of facts (unit,group,item,fact,value); no database needed.",
  },
  options: {
    scheme: { type: "string", help: { vi: "tệp bộ tiêu chí (YAML)", en: "scheme file (YAML)" } },
    facts: {
      type: "string",
      help: {
        vi:
          "bảng số liệu (CSV hoặc XLSX, đọc như lệnh import; item là * cho dữ kiện của cả đơn vị; " +
          "số liệu từ mẫu thêm cột standard_error, n, df, deff, covariances)",
        en:
          "table of facts (CSV or XLSX, read as import reads it; item is * for a fact of the whole unit; " +
          "figures from a sample add standard_error, n, df, deff, covariances)",
      },
    },
    mark: {
      type: "string",
      help: {
        vi: "dấu thập phân trong tệp: comma hoặc point",
        en: "decimal mark in the file: comma or point",
      },
    },
    out: {
      type: "string",
      help: {
        vi: "ghi thêm kết quả thành bảng (.csv hoặc .xlsx)",
        en: "also write the result as a table (.csv or .xlsx)",
      },
    },
    seed: {
      type: "string",
      help: {
        vi: "hạt giống của khoảng thứ hạng (mặc định 1)",
        en: "seed of the rank intervals (default 1)",
      },
    },
    draws: {
      type: "string",
      help: {
        vi: "số lần lặp của khoảng thứ hạng (mặc định 1000)",
        en: "draws of the rank intervals (default 1000)",
      },
    },
  },
  async run(call) {
    const { options, console } = call;
    if (typeof options["scheme"] !== "string" || typeof options["facts"] !== "string") {
      console.fault({ vi: "Cần --scheme và --facts.", en: "--scheme and --facts are needed." });
      return 2;
    }
    const read = parseScheme(await readFile(options["scheme"], "utf8"));
    if (!read.ok) {
      for (const { line, column, code, message, fix } of read.faults) {
        const fault = { code, message, fix, file: options["scheme"], place: { row: line, column } };
        console.fault(schemeFaultWords(fault), fault);
      }
      return 1;
    }
    const [chance, out] = [chanceOf(options), options["out"]];
    if (!chance || (typeof out === "string" && !isTableName(out))) {
      console.fault(chance ? OUT_WRONG : CHANCE_WRONG);
      return 2;
    }
    const facts = await factsOf(call, read.value, options["facts"]);
    if (facts === undefined) return 1;
    const results = computeRound(read.value, facts);
    const places = placesOf(read.value, results);
    const ranks = rankIntervalsOf(results, places, chance);
    if (typeof out === "string")
      await writeTable(out, tableOf(read.value, results, places, ranks), read.value);
    const ranked = results.map((result) => ({
      unit: result.unit,
      group: result.group,
      index: result.index,
      ...uncertain(result),
      points: result.points,
      maximum: result.maximum,
      rank: places.get(result.unit),
      ...ranks.get(result.unit),
      notRanked: result.noIndex,
      ...classOf(result, read.value),
      tree: result.tree,
    }));
    console.result(
      {
        scheme: `${read.value.id}/${read.value.version}`,
        status: read.value.status,
        ...(ranks.size > 0 && { rankIntervals: { ...chance, level: LEVEL } }),
        results: ranked,
      },
      () => [
        ...resultLines(read.value, results, places, ranks),
        ...(ranks.size > 0 ? [rankNote(chance)] : []),
      ],
    );
    return 0;
  },
};

const CHANCE_WRONG: Bilingual = {
  vi: "--seed là số nguyên từ 0 đến 4294967295, --draws là số nguyên từ 100 đến 1000000.",
  en: "--seed is a whole number from 0 to 4294967295, --draws one from 100 to 1000000.",
};
const OUT_WRONG: Bilingual = {
  vi: "Tên tệp sau --out phải có đuôi .csv hoặc .xlsx.",
  en: "The file after --out ends in .csv or .xlsx.",
};

function placesOf({ ranking, show, indexValue }: Scheme, results: readonly IndexResult[]) {
  return rankUnits(
    results.map(({ unit, group, index }) => ({ unit, group, value: index })),
    { on: ranking.on, ties: ranking.ties, decimals: show.decimals + (indexValue === "share" ? 2 : 0) },
  );
}

function tableOf(
  scheme: Scheme,
  results: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
  ranks: ReadonlyMap<string, RankInterval>,
): ComputedRow[] {
  const placeOf = ({ unit }: IndexResult) => places.get(unit)?.place ?? Number.POSITIVE_INFINITY;
  return results
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
    .map((result) => ({
      ...result,
      place: places.get(result.unit),
      ...uncertain(result),
      ...ranks.get(result.unit),
      class: classWords(result, scheme),
      notRanked: result.noIndex,
    }));
}

type Chance = { readonly seed: number; readonly draws: number };

const LEVEL = 0.95;

function chanceOf(options: Readonly<Record<string, string | boolean | undefined>>): Chance | undefined {
  const [seed, draws] = [Number(options["seed"] ?? 1), Number(options["draws"] ?? USUAL_DRAWS)];
  const within = (value: number, from: number, upTo: number) =>
    Number.isInteger(value) && value >= from && value <= upTo;
  return within(seed, 0, 0xffff_ffff) && within(draws, 100, 1_000_000) ? { seed, draws } : undefined;
}

interface RankInterval {
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly tier: number;
}

/** Of the groups in which some index has a sampling error. */
function rankIntervalsOf(
  results: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
  chance: Chance,
): ReadonlyMap<string, RankInterval> {
  const groups = Map.groupBy(
    results.filter(({ unit }) => places.has(unit)),
    ({ group }) => group,
  );
  return new Map(
    [...groups.values()]
      .filter((group) => group.some(({ error }) => error))
      .flatMap((group) => {
        const ranks: RankIntervals = rankResults(group, places, chance, LEVEL);
        return group.map(({ unit }, i): [string, RankInterval] => [
          unit,
          {
            rankLow: ranks.intervals[i]?.low ?? Number.NaN,
            rankHigh: ranks.intervals[i]?.high ?? Number.NaN,
            tier: ranks.tiers[i] ?? Number.NaN,
          },
        ]);
      }),
  );
}

function rankNote({ seed, draws }: Chance): Bilingual {
  return {
    vi: `Khoảng thứ hạng 95% theo sai số mẫu, ${draws} lần lặp, hạt giống ${seed}.`,
    en: `95 % rank intervals by the sampling errors, ${draws} draws, seed ${seed}.`,
  };
}

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

/** The table as an import reads it; each unit by the first way that the table writes its name. */
async function factsOf({ console, options, product }: Call, scheme: Scheme, file: string) {
  const units = new Map<string, UnitVersionId>();
  const findUnit = (text: string) => {
    const unit = units.get(matchKey(text)) ?? (text.normalize("NFC") as UnitVersionId);
    units.set(matchKey(text), unit);
    return { kind: "one", unitVersionId: unit } as const;
  };
  const mark = options["mark"];
  const read = await readFigureFile(
    createReadStream(file),
    basename(file),
    { ...expectedOfScheme(scheme), findUnit },
    {
      legacy: await legacyText(join(product, "data")),
      ...((mark === "comma" || mark === "point") && { mark }),
    },
  );
  for (const { message } of read.notes) console.say(message);
  const tell = (problem: Parameters<typeof faultOf>[0]) => {
    const fault = faultOf(problem, file);
    console.fault(faultWords(fault), fault);
  };
  read.faults.forEach(tell);
  if (read.faults.length > 0) return undefined;
  if (read.figures.length === 0) return void tell(NO_FIGURES);
  const facts = readFacts(
    scheme,
    read.figures.map(({ unitVersionId, group, item, fact, value, sampling }): FactRow => ({
      unit: unitVersionId,
      group,
      item,
      fact,
      value,
      sampling,
    })),
  );
  if (facts.ok) return facts.value;
  for (const { row, column, message } of facts.faults)
    tell({ code: `${column}-wrong`, message, place: read.figures[row]?.place ?? {} });
  return undefined;
}

const NO_FIGURES = {
  code: "no-figures",
  message: { vi: "Tệp không có số liệu nào.", en: "The file holds no figure." },
};

function schemeFaultWords({
  code,
  message,
  fix,
  file,
  place,
}: Required<Omit<Fault, "code">> & { code: string }): Bilingual {
  const at = `${file}:${place.row}:${place.column} [${code}]`;
  return { vi: `${at} ${message.vi} → ${fix.vi}`, en: `${at} ${message.en} → ${fix.en}` };
}

const CLASS = { vi: "Xếp loại", en: "Class" } as const;

/** "; thứ hạng 1–3" and the interval of the index, where a sample stands behind it. */
function uncertainWords(
  result: IndexResult,
  ranks: ReadonlyMap<string, RankInterval>,
): Bilingual | undefined {
  const found = ranks.get(result.unit);
  const { interval } = uncertain(result);
  if (!found || !interval) return undefined;
  const words = (language: "vi" | "en", rank: string) => {
    const show = (value: number) =>
      new Intl.NumberFormat(language, { maximumSignificantDigits: 5, useGrouping: false }).format(value);
    const { low, high } = interval;
    return `[${show(low)}; ${show(high)}], ${rank} ${found.rankLow}–${found.rankHigh}`;
  };
  return { vi: words("vi", "thứ hạng"), en: words("en", "rank") };
}

function resultLines(
  scheme: Scheme,
  results: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
  ranks: ReadonlyMap<string, RankInterval>,
): Bilingual[] {
  const width = Math.max(...results.map(({ unit }) => unit.length), 8);
  const sorted = results.toSorted(
    (a, b) => (places.get(a.unit)?.place ?? 1e9) - (places.get(b.unit)?.place ?? 1e9),
  );
  return sorted.map((result) => {
    const place = places.get(result.unit);
    const rank = place ? `${place.place}${place.shared ? "=" : ""}` : "–";
    const unitClass = classWords(result, scheme);
    const error = uncertainWords(result, ranks);
    const line = (language: "vi" | "en") =>
      `${rank.padStart(5)}  ${result.unit.padEnd(width)}  ` +
      `${result.tree.sentence[language]}${unitClass ? ` ${CLASS[language]}: ${unitClass[language]}.` : ""}` +
      (error ? `  ${error[language]}` : "");
    return scheme.status === "sample"
      ? { vi: `${line("vi")} [mẫu]`, en: `${line("en")} [sample]` }
      : { vi: line("vi"), en: line("en") };
  });
}
