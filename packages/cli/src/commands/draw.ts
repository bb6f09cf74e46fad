import { readFile } from "node:fs/promises";
import type { Bilingual } from "@thang-diem/engine";
import {
  type Draw,
  type DrawFile,
  drawMultistage,
  drawSample,
  type FrameUnit,
  type MultistageDraw,
  type MultistageFile,
  multistageFrame,
  type OneStageFile,
  type Outcome,
  readDrawFile,
  replayDraw,
  replayMultistage,
  type SurveyProblem,
  surveyProblem,
  toldByLine,
} from "@thang-diem/engine/survey";
import type { Call, Command } from "../command.ts";
import { csvLine } from "../csv-line.ts";
import { tableOrFaults } from "../read-table.ts";

/** Sentence of the user: "I have a list and a plan; draw a sample that anyone can draw again." */
export const draw: Command = {
  name: "draw",
  usage:
    "draw --frame FILE.csv --seed N (--plan FILE.yaml | --method " +
    "simple|systematic|ppsSystematic --n N | --method equalQuota --quota N) [--replay DRAW.json]",
  purpose: {
    vi:
      "Chọn mẫu từ danh sách: đơn vị được chọn với xác suất và quyền số cơ sở, " +
      "đơn vị dự phòng đánh số; cùng danh sách, phương án và hạt giống cho cùng một mẫu.",
    en:
      "Draws a sample from a list: units with inclusion probability and base weight, " +
      "numbered substitutes; the same list, plan and seed give the same sample.",
  },
  options: {
    frame: { type: "string", help: { vi: "danh sách mẫu (CSV)", en: "sampling frame (CSV)" } },
    plan: {
      type: "string",
      help: {
        vi:
          "phương án chọn (YAML): method, n, sizes, quota, within, substitutes, columns; " +
          "nhiều cấp: method multistage, stages, contacts",
        en:
          "plan of the draw (YAML): method, n, sizes, quota, within, substitutes, columns; " +
          "in stages: method multistage, stages, contacts",
      },
    },
    method: {
      type: "string",
      help: { vi: "thay cho --plan: cách chọn", en: "instead of --plan: how to draw" },
    },
    n: { type: "string", help: { vi: "cỡ mẫu", en: "sample size" } },
    quota: {
      type: "string",
      help: { vi: "số phiếu mỗi tầng (equalQuota)", en: "units of each stratum (equalQuota)" },
    },
    within: {
      type: "string",
      help: {
        vi: "cách chọn trong tầng (equalQuota; mặc định simple)",
        en: "how to draw within strata (equalQuota; default simple)",
      },
    },
    substitutes: { type: "string", help: { vi: "số đơn vị dự phòng", en: "number of substitutes" } },
    id: {
      type: "string",
      help: { vi: "cột tên đơn vị (mặc định id)", en: "column of the unit's name (default id)" },
    },
    stratum: {
      type: "string",
      help: { vi: "cột tầng (mặc định stratum)", en: "column of the stratum (default stratum)" },
    },
    size: {
      type: "string",
      help: { vi: "cột quy mô (mặc định size)", en: "column of the size (default size)" },
    },
    seed: {
      type: "string",
      help: {
        vi: "hạt giống đã công bố, số nguyên 0…4294967295",
        en: "published seed, whole number 0…4294967295",
      },
    },
    replay: {
      type: "string",
      help: {
        vi: "kết quả chọn trước (JSON): chọn lại và so",
        en: "an earlier draw (JSON): draw again and compare",
      },
    },
  },
  async run(call) {
    const { options, console } = call;
    const replay = typeof options["replay"] === "string" ? options["replay"] : undefined;
    if (
      typeof options["frame"] !== "string" ||
      (!replay && (typeof options["seed"] !== "string" || !(options["plan"] ?? options["method"])))
    ) {
      console.fault({
        vi: "Cần --frame, --seed và --plan hoặc --method; hoặc --frame và --replay.",
        en: "--frame, --seed and --plan or --method are needed; or --frame and --replay.",
      });
      return 2;
    }
    const plan = await planOf(call, replay);
    if (!plan.ok) return refuse(call, plan.problems);
    const earlier = replay ? readEarlier(await readFile(replay, "utf8"), plan.value.kind) : undefined;
    if (replay && !earlier) {
      console.fault({
        vi:
          `${replay} không phải là kết quả của thangdiem draw ` +
          "--json theo phương án này (chọn nhiều cấp: cần cả --plan).",
        en: `${replay} is no result of thangdiem draw --json by this plan (a draw in stages needs its --plan too).`,
      });
      return 1;
    }
    const frame = await tableOrFaults(console, options["frame"]);
    if (!frame) return 1;
    const made = drawOrReplay(plan.value, frame.columns, Number(options["seed"]), earlier);
    if (!made.ok)
      return refuse(
        call,
        made.problems.map((each) => toldByLine(each, frame.lines)),
      );
    const { drawn, lines } = made.value;
    const count = "contacts" in drawn ? drawn.contacts.length : drawn.units.length;
    const { substitutes, seed, algorithm, frameHash } = drawn;
    console.say({
      vi:
        `${earlier ? "Chọn lại trùng khớp" : "Đã chọn"}: ${count} đơn vị, ${substitutes.length} dự phòng; ` +
        `hạt giống ${seed}, ${algorithm}, danh sách ${frameHash.slice(0, 16)}…`,
      en:
        `${earlier ? "Comes out again" : "Drawn"}: ${count} units, ${substitutes.length} substitutes; ` +
        `seed ${seed}, ${algorithm}, frame ${frameHash.slice(0, 16)}…`,
    });
    console.result(drawn, () => lines);
    return 0;
  },
};

type Table = Readonly<Record<string, readonly string[]>>;

/** A draw with its lines for a spreadsheet. */
interface Made {
  readonly drawn: Draw | MultistageDraw;
  readonly lines: Bilingual[];
}

function drawOrReplay(
  file: DrawFile,
  table: Table,
  seed: number,
  earlier: Draw | MultistageDraw | undefined,
): Outcome<Made> {
  if (file.kind === "multistage") {
    const frame = multistageFrame(table, file.columns);
    if (!frame.ok) return frame;
    const made =
      earlier && "contacts" in earlier
        ? replayMultistage(earlier, frame.value)
        : drawMultistage(frame.value, file.plan, seed);
    return made.ok
      ? { ok: true, value: { drawn: made.value, lines: multistageTable(made.value, file) } }
      : made;
  }
  const frame = frameOf(table, file.columns);
  if (!frame.ok) return frame;
  const made =
    earlier && "units" in earlier
      ? replayDraw(earlier, frame.value)
      : drawSample(frame.value, file.plan, seed);
  return made.ok ? { ok: true, value: { drawn: made.value, lines: oneStageTable(made.value) } } : made;
}

/** A draw of the kind of the plan, as `--json` wrote it. */
function readEarlier(text: string, kind: DrawFile["kind"]): Draw | MultistageDraw | undefined {
  try {
    const read = JSON.parse(text) as Partial<Draw & MultistageDraw> | null;
    const drawn = kind === "multistage" ? read?.contacts : read?.units;
    return typeof read?.seed === "number" &&
      read.plan &&
      Array.isArray(drawn) &&
      Array.isArray(read.substitutes) &&
      typeof read.algorithm === "string"
      ? (read as Draw | MultistageDraw)
      : undefined;
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
  const columns = Object.fromEntries(
    ["id", "stratum", "size"].flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  if (typeof options["plan"] === "string")
    return readDrawFile(await readFile(options["plan"], "utf8"), columns);
  const { method = "simple", within = method === "equalQuota" ? "simple" : undefined } = options;
  const written = {
    method,
    n: number("n") ?? (replay ? 1 : undefined),
    quota: number("quota"),
    within,
    substitutes: number("substitutes"),
  };
  return readDrawFile(JSON.stringify(written), columns);
}

function frameOf(table: Table, { id, stratum, size }: OneStageFile["columns"]): Outcome<FrameUnit[]> {
  const [ids, strata, sizes] = [table[id], table[stratum], table[size]];
  if (!ids)
    return {
      ok: false,
      problems: [
        surveyProblem("survey.column-missing", {
          vi: `Danh sách không có cột “${id}” (có: ${Object.keys(table).join(", ")}).`,
          en: `The frame has no column "${id}" (it has: ${Object.keys(table).join(", ")}).`,
        }),
      ],
    };
  return {
    ok: true,
    value: ids.map((name, row) => ({
      id: name,
      ...(strata && { stratum: strata[row] ?? "" }),
      ...(sizes && { size: Number(sizes[row] || "x") }),
    })),
  };
}

function oneStageTable({ units, substitutes }: Draw): Bilingual[] {
  return [
    line(["id", "stratum", "role", "number", "inclusion_probability", "base_weight"]),
    ...units.map(({ id, stratum = "", inclusionProbability, baseWeight }, i) =>
      line([id, stratum, "sample", i + 1, inclusionProbability, baseWeight]),
    ),
    ...substitutes.map(({ id, stratum = "", number }) => line([id, stratum, "substitute", number, "", ""])),
  ];
}

/** Clusters top first, then the contact; a probability for each stage beside their product. */
function multistageTable(
  { contacts, substitutes }: MultistageDraw,
  { plan, columns }: MultistageFile,
): Bilingual[] {
  const stages = [...plan.stages.map(({ name }) => name), "contact"];
  return [
    line([
      columns.top,
      ...columns.stages.map(({ column }) => column),
      columns.id,
      "role",
      "number",
      "inclusion_probability",
      "base_weight",
      ...stages.map((name) => `probability_${name}`),
    ]),
    ...contacts.map(({ id, path, inclusionProbability, baseWeight, stageProbabilities }, i) =>
      line([...path, id, "sample", i + 1, inclusionProbability, baseWeight, ...stageProbabilities]),
    ),
    ...substitutes.map(({ id, path, number }) =>
      line([...path, id, "substitute", number, "", "", ...stages.map(() => "")]),
    ),
  ];
}

/** A line of CSV, the same in both languages. */
function line(cells: readonly (string | number)[]): Bilingual {
  const text = csvLine(cells);
  return { vi: text, en: text };
}
