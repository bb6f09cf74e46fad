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
  rankUnits,
  readFacts,
  type Scheme,
  standardErrorOf,
} from "@thang-diem/engine";
import { readFigureFile } from "@thang-diem/press/figures";
import { expectedOfScheme, legacyText } from "@thang-diem/press/rounds";
import type { Call, Command } from "../command.ts";
import type { Fault } from "../console.ts";
import { faultOf, faultWords } from "../file-faults.ts";

/**
 * Sentence of the user: "I have a scheme and a table of facts, no database; what does each unit get, and
 * why?"
 */
export const compute: Command = {
  name: "compute",
  usage: "compute --scheme FILE --facts FILE",
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
    const facts = await factsOf(call, read.scheme, options["facts"]);
    if (facts === undefined) return 1;
    const results = computeRound(read.scheme, facts);
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

/** The table as an import reads it; each unit by the first way that the table writes its name. */
async function factsOf({ console, options, product }: Call, scheme: Scheme, file: string) {
  const units = new Map<string, string>();
  const findUnit = (text: string) => {
    const unit = units.get(matchKey(text)) ?? text.normalize("NFC");
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
  if (facts.ok) return facts.units;
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
      `${rank.padStart(5)}  ${result.unit.padEnd(width)}  ` +
      `${result.tree.sentence[language]}${unitClass ? ` ${CLASS[language]}: ${unitClass[language]}.` : ""}`;
    return scheme.status === "sample"
      ? { vi: `${line("vi")} [mẫu]`, en: `${line("en")} [sample]` }
      : { vi: line("vi"), en: line("en") };
  });
}
