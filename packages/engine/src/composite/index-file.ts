import { parseDocument } from "yaml";
import { z } from "zod";
import { readForm } from "../file-form/index.ts";
import type { Step } from "./construct.ts";
import { bad, type CompositeFault, faultAt, good, type Outcome } from "./faults.ts";
import { BAD_DIRECTION, type IndexNode, type IndicatorFrame } from "./frame.ts";
import { SHARED_PLACES } from "./normalise.ts";
import { USUAL_DRAWS } from "./rank-intervals.ts";
import { surveyPart, type UncertaintyPlan } from "./plan.ts";
import { TRANSFORMS } from "./treat.ts";
import type { Design } from "./uncertainty.ts";

const name = z.string().min(1);
const number = z.number();
const whole = z.int().positive();
const named = z.enum(["distance-to-max", "fraction-of-max", "none"]);
const byPlace = z.enum(["rank", "borda", "percent-rank"]);

const normalisation = z.discriminatedUnion("method", [
  z.strictObject({ method: named }),
  z.strictObject({
    method: z.literal("distance-to-target"),
    target: number.exactOptional(),
    capped: z.boolean(),
  }),
  z.strictObject({ method: byPlace, ties: z.enum(SHARED_PLACES).exactOptional() }),
  z.strictObject({ method: z.literal("min-max"), lower: number, upper: number }),
  z.strictObject({ method: z.literal("z-score"), mean: number, sd: number }),
  z.strictObject({ method: z.literal("scaled"), lower: number, upper: number, factor: number }),
  z.strictObject({ method: z.literal("distance-to-reference"), unit: name, capped: z.boolean() }),
  z.strictObject({
    method: z.literal("goalposts"),
    low: number,
    high: number,
    scale: number,
    truncated: z.boolean(),
  }),
]);
const aggregation = z.strictObject({
  methods: z
    .array(
      z.union([
        z.enum(["arithmetic", "geometric", "harmonic", "sum", "copeland"]),
        z.strictObject({ power: number }),
      ]),
    )
    .min(1),
  presentShareMin: number.exactOptional(),
});
const imputation = z.discriminatedUnion("method", [
  z.strictObject({ method: z.enum(["mean", "median"]) }),
  z.strictObject({ method: z.enum(["group-mean", "group-median"]), group: name }),
]);
const treatment = z.strictObject({
  pointsMax: z.int().nonnegative(),
  second: z.union([z.enum(["none", ...TRANSFORMS]), z.strictObject({ boxCox: number })]).default("none"),
});
const weights = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("relative"), spread: number, nodes: z.array(name).exactOptional() }),
  z.strictObject({ kind: z.literal("free"), nodes: z.array(name).exactOptional() }),
  z.strictObject({ kind: z.literal("sets"), sets: z.array(z.record(name, number)) }),
]);

const step = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("denominate") }),
  z.strictObject({ verb: z.literal("screen"), presentShareMin: number }),
  z.strictObject({ verb: z.literal("impute"), rule: imputation }),
  z.strictObject({ verb: z.literal("treat"), rule: treatment }),
  z.strictObject({
    verb: z.literal("normalise"),
    rule: normalisation,
    byIndicator: z.record(name, normalisation).exactOptional(),
  }),
  z.strictObject({ verb: z.literal("aggregate"), rule: aggregation }),
]);

const plan = z.strictObject({
  seed: z.int().nonnegative(),
  replications: whole.default(USUAL_DRAWS),
  /** Rows of a Sobol design: n × (assumptions + 2) replications. */
  sobol: whole.exactOptional(),
  imputation: z.array(imputation).exactOptional(),
  treatment: z.array(z.union([treatment, z.literal("none")])).exactOptional(),
  normalisation: z.array(normalisation).exactOptional(),
  aggregation: z.array(aggregation).exactOptional(),
  componentWeights: weights.exactOptional(),
  inclusion: z.array(name).exactOptional(),
  /** Indicator → column of the table with its standard errors. */
  standardErrors: z.record(name, name).exactOptional(),
});

const indexFile = z.strictObject({
  data: name,
  unit: name,
  nodes: name,
  groups: z.array(name).default([]),
  steps: z.array(step).min(1),
  uncertainty: plan,
});

/**
 * A composite index and what is uncertain about it, as a file
 * names it: `data` and `nodes` are tables beside the file.
 */
export type IndexFile = z.output<typeof indexFile>;

/** Reads the description of an index (YAML). All faults at once, each with the place it stands at. */
export function readIndexFile(yaml: string): Outcome<IndexFile> {
  const document = parseDocument(yaml.normalize("NFC"), { prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0)
    return bad(document.errors.map(({ message, pos }) => fileFault(`${pos[0]}`, message, message)));
  const written: unknown = document.toJS();
  const read = readForm(indexFile, written);
  if (read.ok) return good(read.value);
  return bad(read.faults.map(({ path, what }) => fileFault(path.map(String).join("."), what.vi, what.en)));
}

type Table = Readonly<Record<string, readonly string[]>>;

/** An index ready to be composed and replicated. */
export interface OpenedIndex {
  readonly frame: IndicatorFrame;
  readonly steps: readonly Step[];
  readonly plan: UncertaintyPlan;
  readonly design: Design;
}

/**
 * Puts a description and its tables together. The table of nodes has the columns code, parent, weight, direction,
 * denominator, target (or those of COINr's iMeta: iCode, Parent, Weight …; its rows that are no Indicator or Aggregate
 * are left out). An empty cell or NA is a missing value.
 */
export function openIndex(file: IndexFile, data: Table, nodeTable: Table): Outcome<OpenedIndex> {
  const misread = nodesOf(nodeTable);
  const { nodes } = misread;
  const { seed, replications, sobol, standardErrors, ...choices } = file.uncertainty;
  const asked = [file.unit, ...file.groups, ...Object.values(standardErrors ?? {})];
  const lost = asked.filter((column) => !data[column]);
  const numeric = new Set([
    ...nodes
      .filter(({ code }) => !nodes.some(({ parent }) => parent === code))
      .flatMap(({ code, denominator }) => [code, ...(denominator ? [denominator] : [])]),
    ...Object.values(standardErrors ?? {}),
  ]);
  const columns = Object.fromEntries(
    [...numeric].flatMap((column) =>
      data[column] ? [[column, Float64Array.from(data[column], numberOf)]] : [],
    ),
  );
  const worded = [...numeric].filter((column) =>
    data[column]?.some(
      (text, row) => text.trim() !== "" && text.trim() !== "NA" && !Number.isFinite(columns[column]?.[row]),
    ),
  );
  const faults = [
    ...misread.faults,
    ...lost.map((column): CompositeFault => ({
      code: "no-column",
      places: [column],
      message: { vi: `Bảng số liệu không có cột: ${column}`, en: `The table has no column: ${column}` },
    })),
    ...worded.map((column): CompositeFault => ({
      code: "not-finite",
      places: [column],
      message: {
        vi: `Cột có ô không phải là số: ${column}`,
        en: `The column has cells that are no numbers: ${column}`,
      },
    })),
    ...(nodes.length === 0
      ? [fileFault("nodes", "bảng thành phần không có dòng nào", "the table of nodes has no rows")]
      : []),
  ];
  if (faults.length > 0) return bad(faults);
  const parts = Object.entries(standardErrors ?? {}).map(([code, column]) =>
    surveyPart(code, columns[column] ?? new Float64Array()),
  );
  return good({
    frame: {
      units: data[file.unit] ?? [],
      nodes,
      columns,
      groups: Object.fromEntries(file.groups.map((group) => [group, data[group] ?? []])),
    },
    steps: file.steps,
    plan: { ...choices, seed, ...(parts.length > 0 && { surveyParts: parts }) },
    design: sobol === undefined ? { kind: "random", replications } : { kind: "sobol", n: sobol },
  });
}

/** Columns of a table of nodes, by our names and by those of COINr's iMeta. */
const NODE_COLUMNS = {
  code: ["code", "icode"],
  parent: ["parent"],
  weight: ["weight", "componentweight"],
  direction: ["direction"],
  type: ["type"],
  denominator: ["denominator"],
  target: ["target"],
} as const;

function nodesOf(table: Table): { nodes: IndexNode[]; faults: CompositeFault[] } {
  const column = (name: keyof typeof NODE_COLUMNS) =>
    Object.entries(table).find(([given]) =>
      NODE_COLUMNS[name].some((known) => known === given.trim().toLowerCase()),
    )?.[1];
  const columns = Object.keys(NODE_COLUMNS).map(
    (name) => [name, column(name as keyof typeof NODE_COLUMNS)] as const,
  );
  const rows = (column("code") ?? [])
    .map((_, row) => Object.fromEntries(columns.map(([name, texts]) => [name, present(texts?.[row])])))
    .filter(({ type }) => type === undefined || ["indicator", "aggregate"].includes(type.toLowerCase()));
  const parents = new Set(rows.map(({ parent }) => parent));
  const directed = column("direction") !== undefined;
  const read = rows.map(({ code = "", parent, weight, direction, denominator, target }) => ({
    node: {
      code,
      componentWeight: weight === undefined ? 1 : Number(weight),
      direction: direction === undefined ? 1 : directionOf(direction),
      ...(parent && { parent }),
      ...(denominator && { denominator }),
      ...(target && { target: Number(target) }),
    },
    said: direction ?? "",
    // an aggregate has no direction of its own
    silent: directed && direction === undefined && !parents.has(code),
  }));
  const wrong = read.filter(({ node, silent }) => silent || node.direction === undefined);
  return {
    nodes: read.map(({ node }) => ({ ...node, direction: node.direction ?? 1 })),
    faults: faultAt(
      "bad-direction",
      wrong.map(({ node, said }) => `${node.code} (“${said}”)`),
      BAD_DIRECTION,
    ),
  };
}

/** −1 may be written with the mathematical sign, blanks or decimals; anything else is no direction. */
function directionOf(text: string): 1 | -1 | undefined {
  const value = Number(text.trim().replace("−", "-"));
  return value === 1 ? 1 : value === -1 ? -1 : undefined;
}

function present(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" || text.trim() === "NA" ? undefined : text;
}

function numberOf(text: string): number {
  return present(text) === undefined ? Number.NaN : Number(text);
}

function fileFault(place: string, inVietnamese: string, inEnglish: string): CompositeFault {
  return {
    code: "bad-rule",
    places: [place],
    message: {
      vi: `Tệp mô tả chỉ số, ${place}: ${inVietnamese}`,
      en: `Description of the index, ${place}: ${inEnglish}`,
    },
  };
}
