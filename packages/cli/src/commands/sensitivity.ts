import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import {
  averageRankShifts,
  type CompositeFault,
  composeIndex,
  openIndex,
  pairShares,
  prepareUncertainty,
  rankSensitivity,
  readIndexFile,
  removeOneAtATime,
  type Replications,
  summarisePlaces,
  summariseScores,
  tiersOf,
  type Uncertainty,
  unclearPairs,
} from "@thang-diem/engine/composite";
import type { Call, Command } from "../command.ts";
import { tableOrFaults } from "../read-table.ts";
import { replicateInWorkers } from "../replicate-in-workers.ts";

/**
 * Sentence of the user: "Would other choices and other samples have given another ranking, and which choice
 * matters?"
 */
export const sensitivity: Command = {
  name: "sensitivity",
  usage: "sensitivity INDEX.yaml",
  purpose: {
    vi:
      "Phân tích bất định và độ nhạy của một chỉ số tổng hợp: khoảng thứ hạng, " +
      "xác suất từng hạng, tầng hạng, bỏ từng thành phần; với sobol: thì cả chỉ số Sobol.",
    en:
      "Uncertainty and sensitivity of a composite index: rank intervals, " +
      "chance of each place, tiers, removal one at a time; with sobol: Sobol indices too.",
  },
  options: {},
  async run(call) {
    const { args, console } = call;
    const [path] = args;
    if (path === undefined || args.length > 1) {
      console.fault({
        vi: "Hãy nêu một tệp mô tả chỉ số (YAML).",
        en: "Name one description of an index (YAML).",
      });
      return 2;
    }
    const file = readIndexFile(await readFile(path, "utf8"));
    if (!file.ok) return refuse(call, file.faults);
    const beside = (name: string) => tableOrFaults(console, join(dirname(path), name));
    const [data, nodes] = [await beside(file.value.data), await beside(file.value.nodes)];
    if (!data || !nodes) return 1;
    const index = openIndex(file.value, data.columns, nodes.columns);
    if (!index.ok) return refuse(call, index.faults);
    const built = composeIndex(index.value.frame, index.value.steps);
    if (!built.ok) return refuse(call, built.faults);
    const prepared = prepareUncertainty(built.value, index.value.plan, index.value.design);
    if (!prepared.ok) return refuse(call, prepared.faults);
    const { replications } = prepared.value;
    const title = { vi: "Lặp", en: "Replications" };
    const run = await replicateInWorkers(index.value, replications, (done) =>
      console.progress(title, done, replications),
    );
    if (!run) {
      console.fault({ vi: "Đã hủy, không ghi gì.", en: "Cancelled; nothing was written." });
      return 130;
    }
    const result = {
      ...report(prepared.value, run),
      removals: removeOneAtATime(built.value).map(({ code, averageRankShift, maxRankShift }) => ({
        code,
        averageRankShift,
        maxRankShift,
      })),
    };
    console.result(result, () => told(result));
    return 0;
  },
};

function refuse({ console }: Call, faults: readonly CompositeFault[]): 1 {
  for (const { message } of faults) console.fault(message);
  if (console.json) console.result({ faults }, () => []);
  return 1;
}

/** Of a Sobol design only the independent rows (A and B) describe places; the rest serves the indices. */
function report(uncertainty: Uncertainty, run: Replications) {
  const { units, nominal, assumptions, design, plan, replications } = uncertainty;
  const independent = design.kind === "sobol" ? 2 * design.n : replications;
  const rows = {
    ...run,
    to: independent,
    scores: run.scores.subarray(0, independent * units.length),
    places: run.places.subarray(0, independent * units.length),
  };
  const [places, scores, tiers] = [
    summarisePlaces(rows, 0.9),
    summariseScores(rows, 0.9),
    tiersOf(rows, nominal.ranks),
  ];
  const shifts = averageRankShifts(rows, nominal.ranks);
  const sobol = design.kind === "sobol" ? rankSensitivity(uncertainty, run) : undefined;
  return {
    seed: plan.seed,
    replications,
    assumptions,
    averageRankShift: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    units: units.map((unit, i) => ({
      unit,
      score: nominal.scores[i],
      rank: nominal.ranks[i],
      scoreLow: scores[i]?.low,
      scoreHigh: scores[i]?.high,
      meanRank: places[i]?.mean,
      medianRank: places[i]?.median,
      rankLow: places[i]?.low,
      rankHigh: places[i]?.high,
      tier: tiers[i],
      placeChances: Array.from(places[i]?.placeShares ?? []),
    })),
    notToldApart: unclearPairs(pairShares(rows)).map(({ a, b, shareAbove }) => ({
      a: units[a],
      b: units[b],
      chanceFirstIsBetter: shareAbove,
    })),
    ...(sobol && {
      sobol: {
        variance: sobol.variance,
        indices: assumptions.map((assumption, i) => ({
          assumption,
          firstOrder: sobol.firstOrder[i],
          totalOrder: sobol.totalOrder[i],
        })),
      },
    }),
  };
}

type Report = ReturnType<typeof report> & {
  readonly removals: readonly { readonly code: string; readonly averageRankShift: number }[];
};

const ASSUMPTIONS: Readonly<Record<string, string>> = {
  imputation: "điền số thiếu",
  treatment: "xử lý ngoại lai",
  normalisation: "chuẩn hóa",
  aggregation: "tổng hợp",
  componentWeights: "trọng số",
  inclusion: "bỏ thành phần",
  surveyParts: "sai số mẫu",
};

function told({ units, replications, seed, averageRankShift, sobol, removals }: Report): Bilingual[] {
  const show = (value: number | undefined, language: string, digits = 2) =>
    value === undefined || Number.isNaN(value)
      ? "–"
      : new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const both = (make: (language: "vi" | "en") => string): Bilingual => ({ vi: make("vi"), en: make("en") });
  const ranked = units.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return [
    both((l) =>
      l === "vi"
        ? `${replications} lần lặp, hạt giống ${seed}; hạng xê dịch bình quân ${show(averageRankShift, l)}`
        : `${replications} replications, seed ${seed}; places move by ${show(averageRankShift, l)} on average`,
    ),
    both((l) =>
      l === "vi"
        ? "hạng  đơn vị  điểm  khoảng thứ hạng 90%  tầng"
        : "rank  unit  score  90% rank interval  tier",
    ),
    ...ranked.map((unit) =>
      both(
        (l) =>
          `${show(unit.rank, l)}  ${unit.unit}  ${show(unit.score, l)}  ` +
          `${show(unit.rankLow, l)}–${show(unit.rankHigh, l)}  ${show(unit.tier, l)}`,
      ),
    ),
    ...(sobol?.indices ?? []).map(({ assumption, firstOrder, totalOrder }) =>
      both(
        (l) =>
          `Sobol ${l === "vi" ? (ASSUMPTIONS[assumption] ?? assumption) : assumption}: ` +
          `${l === "vi" ? "riêng" : "first"} ${show(firstOrder, l, 3)}, ` +
          `${l === "vi" ? "toàn phần" : "total"} ${show(totalOrder, l, 3)}`,
      ),
    ),
    ...removals
      .toSorted((a, b) => b.averageRankShift - a.averageRankShift)
      .slice(0, 10)
      .map(({ code, averageRankShift: shift }) =>
        both((l) =>
          l === "vi"
            ? `bỏ ${code}: hạng xê dịch bình quân ${show(shift, l)}`
            : `without ${code}: places move by ${show(shift, l)} on average`,
        ),
      ),
  ];
}
