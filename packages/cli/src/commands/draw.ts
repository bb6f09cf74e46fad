import { readFile } from "node:fs/promises";
import type { Bilingual } from "@thang-diem/engine";
import { type Draw, drawSample, type FrameUnit, type Outcome, readDrawFile, type DrawFile, replayDraw, type SurveyProblem } from "@thang-diem/engine/survey";
import type { Call, Command } from "../command.ts";
import { readColumns } from "../read-table.ts";

/** Sentence of the user: "I have a list and a plan; draw a sample that anyone can draw again." */
export const draw: Command = {
  name: "draw",
  usage: "draw --frame FILE.csv --seed N (--plan FILE.yaml | --method simple|systematic|ppsSystematic --n N | --method equalQuota --quota N) [--replay DRAW.json]",
  purpose: {
    vi: "Chọn mẫu từ danh sách: đơn vị được chọn với xác suất và quyền số cơ sở, đơn vị dự phòng đánh số; cùng danh sách, phương án và hạt giống cho cùng một mẫu.",
    en: "Draws a sample from a list: units with inclusion probability and base weight, numbered substitutes; the same list, plan and seed give the same sample.",
  },
  options: {
    frame: { type: "string", help: { vi: "danh sách mẫu (CSV)", en: "sampling frame (CSV)" } },
    plan: { type: "string", help: { vi: "phương án chọn (YAML): method, n, sizes, quota, within, substitutes, columns", en: "plan of the draw (YAML): method, n, sizes, quota, within, substitutes, columns" } },
    method: { type: "string", help: { vi: "thay cho --plan: cách chọn", en: "instead of --plan: how to draw" } },
    n: { type: "string", help: { vi: "cỡ mẫu", en: "sample size" } },
    quota: { type: "string", help: { vi: "số phiếu mỗi tầng (equalQuota)", en: "units of each stratum (equalQuota)" } },
    within: { type: "string", help: { vi: "cách chọn trong tầng (equalQuota; mặc định simple)", en: "how to draw within strata (equalQuota; default simple)" } },
    substitutes: { type: "string", help: { vi: "số đơn vị dự phòng", en: "number of substitutes" } },
    id: { type: "string", help: { vi: "cột tên đơn vị (mặc định id)", en: "column of the unit's name (default id)" } },
    stratum: { type: "string", help: { vi: "cột tầng (mặc định stratum)", en: "column of the stratum (default stratum)" } },
    size: { type: "string", help: { vi: "cột quy mô (mặc định size)", en: "column of the size (default size)" } },
    seed: { type: "string", help: { vi: "hạt giống đã công bố, số nguyên 0…4294967295", en: "published seed, whole number 0…4294967295" } },
    replay: { type: "string", help: { vi: "kết quả chọn trước (JSON): chọn lại và so", en: "an earlier draw (JSON): draw again and compare" } },
  },
  async run(call) {
    const { options, console } = call;
    const replay = typeof options["replay"] === "string" ? options["replay"] : undefined;
    if (typeof options["frame"] !== "string" || (!replay && (typeof options["seed"] !== "string" || !(options["plan"] ?? options["method"])))) {
      console.fault({ vi: "Cần --frame, --seed và --plan hoặc --method; hoặc --frame và --replay.", en: "--frame, --seed and --plan or --method are needed; or --frame and --replay." });
      return 2;
    }
    const plan = await planOf(call, replay);
    if (!plan.ok) return refuse(call, plan.problems);
    const frame = frameOf(await readColumns(options["frame"]), plan.value.columns);
    if (!frame.ok) return refuse(call, frame.problems);
    const earlier = replay ? readEarlier(await readFile(replay, "utf8")) : undefined;
    if (replay && !earlier) {
      console.fault({ vi: `${replay} không phải là kết quả của thangdiem draw --json.`, en: `${replay} is no result of thangdiem draw --json.` });
      return 1;
    }
    const made = earlier ? replayDraw(earlier, frame.value) : drawSample(frame.value, plan.value.plan, Number(options["seed"]));
    if (!made.ok) return refuse(call, made.problems);
    const { units, substitutes, seed, algorithm, frameHash } = made.value;
    console.say({ vi: `${earlier ? "Chọn lại trùng khớp" : "Đã chọn"}: ${units.length} đơn vị, ${substitutes.length} dự phòng; hạt giống ${seed}, ${algorithm}, danh sách ${frameHash.slice(0, 16)}…`, en: `${earlier ? "Comes out again" : "Drawn"}: ${units.length} units, ${substitutes.length} substitutes; seed ${seed}, ${algorithm}, frame ${frameHash.slice(0, 16)}…` });
    console.result(made.value, () => table(made.value));
    return 0;
  },
};

/** A draw as `--json` wrote it. */
function readEarlier(text: string): Draw | undefined {
  try {
    const read = JSON.parse(text) as Partial<Draw> | null;
    return typeof read?.seed === "number" && read.plan && Array.isArray(read.units) && typeof read.algorithm === "string" ? (read as Draw) : undefined;
  } catch {
    return undefined;
  }
}

function refuse({ console }: Call, problems: readonly SurveyProblem[]): 1 {
  for (const { message } of problems) console.fault(message);
  if (console.json) console.result({ problems }, () => []);
  return 1;
}

/** The plan of a file, or of the options; of a replay only the columns matter. */
async function planOf({ options }: Call, replay: string | undefined): Promise<Outcome<DrawFile>> {
  const number = (name: string) => (options[name] === undefined ? undefined : Number(options[name]));
  const columns = Object.fromEntries(["id", "stratum", "size"].flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
  if (typeof options["plan"] === "string") return readDrawFile(await readFile(options["plan"], "utf8"), columns);
  const { method = "simple", within = method === "equalQuota" ? "simple" : undefined } = options;
  const written = { method, n: number("n") ?? (replay ? 1 : undefined), quota: number("quota"), within, substitutes: number("substitutes") };
  return readDrawFile(JSON.stringify(written), columns);
}

function frameOf(table: Readonly<Record<string, readonly string[]>>, { id, stratum, size }: DrawFile["columns"]): Outcome<FrameUnit[]> {
  const [ids, strata, sizes] = [table[id], table[stratum], table[size]];
  if (!ids) return { ok: false, problems: [{ code: "survey.column-missing", message: { vi: `Danh sách không có cột “${id}” (có: ${Object.keys(table).join(", ")}).`, en: `The frame has no column "${id}" (it has: ${Object.keys(table).join(", ")}).` }, places: [{ kind: "variable", name: id }] }] };
  return { ok: true, value: ids.map((name, row) => ({ id: name, ...(strata && { stratum: strata[row] ?? "" }), ...(sizes && { size: Number(sizes[row] || "x") }) })) };
}

/** The draw as CSV lines, the same in both languages, for a spreadsheet. */
function table({ units, substitutes }: Draw): Bilingual[] {
  const both = (text: string): Bilingual => ({ vi: text, en: text });
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [
    both("id,stratum,role,number,inclusion_probability,base_weight"),
    ...units.map(({ id, stratum = "", inclusionProbability, baseWeight }, i) => both([cell(id), cell(stratum), "sample", i + 1, inclusionProbability, baseWeight].join(","))),
    ...substitutes.map(({ id, stratum = "", number }) => both([cell(id), cell(stratum), "substitute", number, "", ""].join(","))),
  ];
}
