import { z } from "zod";
import type { Outcome } from "../problem.ts";
import { readYamlFile } from "../yaml-file.ts";
import type { DrawPlan } from "./draw.ts";

const within = z.enum(["simple", "systematic", "ppsSystematic"]);
const columns = z.strictObject({ id: z.string().default("id"), stratum: z.string().default("stratum"), size: z.string().default("size") });
const common = { substitutes: z.int().nonnegative().optional(), columns: columns.prefault({}) };
const n = z.int().positive();

const drawFile = z.discriminatedUnion("method", [
  z.strictObject({ method: within, n, ...common }),
  z.strictObject({ method: z.literal("stratified"), sizes: z.record(z.string(), n), within: within.default("simple"), ...common }),
  z.strictObject({ method: z.literal("equalQuota"), quota: n, within: within.default("simple"), ...common }),
], { error: "simple | systematic | ppsSystematic | stratified | equalQuota" });

/** A plan as a file names it, and the columns of the frame that it reads. */
export interface DrawFile {
  readonly plan: DrawPlan;
  readonly columns: { readonly id: string; readonly stratum: string; readonly size: string };
}

/**
 * Reads the plan of a draw (YAML). `columns` given here stand above those of the file. All faults at once.
 *
 * @example readDrawFile("method: equalQuota\nquota: 30\nsubstitutes: 10\ncolumns: { stratum: department }\n")
 */
export function readDrawFile(yaml: string, given: Partial<DrawFile["columns"]> = {}): Outcome<DrawFile> {
  const read = readYamlFile(yaml, drawFile, { vi: "phương án chọn mẫu", en: "the plan of the draw" });
  if (!read.ok) return read;
  const { columns: named, substitutes, ...plan } = read.value;
  return { ok: true, value: { plan: { ...plan, ...(substitutes !== undefined && { substitutes }) }, columns: { ...named, ...given } } };
}
