import { z } from "zod";
import type { Outcome } from "../problem.ts";
import { readYamlFile } from "../yaml-file.ts";
import type { DrawPlan } from "./draw.ts";
import type { MultistageColumns } from "./multistage-frame.ts";
import type { MultistagePlan } from "./multistage.ts";

const within = z.enum(["simple", "systematic", "ppsSystematic"]);
const columns = z.strictObject({
  id: z.string().default("id"),
  stratum: z.string().default("stratum"),
  size: z.string().default("size"),
});
const common = { substitutes: z.int().nonnegative().optional(), columns: columns.prefault({}) };
const n = z.int().positive();

const drawFile = z.discriminatedUnion(
  "method",
  [
    z.strictObject({ method: within, n, ...common }),
    z.strictObject({
      method: z.literal("stratified"),
      sizes: z.record(z.string(), n),
      within: within.default("simple"),
      ...common,
    }),
    z.strictObject({
      method: z.literal("equalQuota"),
      quota: n,
      within: within.default("simple"),
      ...common,
    }),
    z.strictObject({
      method: z.literal("multistage"),
      stages: z
        .array(
          z.strictObject({
            name: z.string(),
            take: n,
            column: z.string().optional(),
            size: z.string().optional(),
            certainty: z.string().optional(),
          }),
        )
        .min(1),
      contacts: z.strictObject({ take: n, substitutes: z.int().nonnegative().default(0) }),
      columns: z.strictObject({ id: z.string().default("id"), top: z.string() }),
    }),
  ],
  { error: "simple | systematic | ppsSystematic | stratified | equalQuota | multistage" },
);

/** A plan as a file names it, and the columns of the frame that it reads. */
export type DrawFile = OneStageFile | MultistageFile;

export interface OneStageFile {
  readonly kind: "one-stage";
  readonly plan: DrawPlan;
  readonly columns: { readonly id: string; readonly stratum: string; readonly size: string };
}

export interface MultistageFile {
  readonly kind: "multistage";
  readonly plan: MultistagePlan;
  readonly columns: MultistageColumns;
}

/**
 * Reads the plan of a draw (YAML). `columns` given here stand above those of the file (in a plan in stages only `id`
 * counts). All faults at once.
 *
 * @example readDrawFile("method: equalQuota\nquota: 30\nsubstitutes: 10\ncolumns: { stratum: department }\n")
 */
export function readDrawFile(yaml: string, given: Partial<OneStageFile["columns"]> = {}): Outcome<DrawFile> {
  const read = readYamlFile(yaml, drawFile, { vi: "phương án chọn mẫu", en: "the plan of the draw" });
  if (!read.ok) return read;
  if (read.value.method === "multistage") return { ok: true, value: multistageFile(read.value, given.id) };
  const { columns: named, substitutes, ...plan } = read.value;
  return {
    ok: true,
    value: {
      kind: "one-stage",
      plan: { ...plan, ...(substitutes !== undefined && { substitutes }) },
      columns: { ...named, ...given },
    },
  };
}

function multistageFile(
  { stages, contacts, columns: { id, top } }: Extract<z.output<typeof drawFile>, { method: "multistage" }>,
  givenId: string | undefined,
): MultistageFile {
  return {
    kind: "multistage",
    plan: { stages: stages.map(({ name, take }) => ({ name, take })), contacts },
    columns: {
      id: givenId ?? id,
      top,
      stages: stages.map(({ name, column = name, size, certainty }) => ({ column, size, certainty })),
    },
  };
}
