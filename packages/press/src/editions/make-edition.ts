import type { EditionManifest } from "@thang-diem/contract";
import { type Bilingual, ENGINE_VERSION, type Result } from "@thang-diem/engine";
import { type ComputedEdition, computeEdition } from "./compute-edition.ts";
import { inputsFingerprint, sha256 } from "./fingerprint.ts";
import type { EditionFormat } from "./format.ts";
import type { EditionInputs } from "./inputs.ts";
import { format1, textBytes } from "./v1/index.ts";
import { format2 } from "./v2/index.ts";
import { format3, inputFiles } from "./v3/index.ts";

export interface Edition {
  readonly manifest: EditionManifest;
  /** SHA-256 of manifest.json. */
  readonly fingerprint: string;
  /** Every file by its path in the edition, manifest.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly computed: ComputedEdition;
}

export type MadeEdition = Result<Edition, { readonly faults: readonly Bilingual[] }>;

/** Every format that editions were ever published in, oldest first. */
export const FORMATS: readonly EditionFormat[] = [format1, format2, format3];

/** How an edition that stands was made. */
export interface MadeAs {
  /** Named in the manifest as what computed it. */
  readonly engine?: string;
  readonly format?: EditionFormat;
  /** Figures of an edition that is published are read as they were then, else as any door reads them. */
  readonly figures?: "new" | "published";
}

/**
 * Computes an edition and lays out its files. The same inputs give the same bytes on every machine:
 * no clock, no chance. A new edition takes the newest format.
 */
export async function makeEdition(
  given: EditionInputs,
  { engine = ENGINE_VERSION, format, figures }: MadeAs = {},
): Promise<MadeEdition> {
  if (given.approval && given.approval.inputs !== inputsFingerprint(inputFiles(given)))
    return { ok: false, faults: [NOT_APPROVED] };
  // Computed from the files as anyone would read them, so that nothing outside of them can enter a number.
  const reader = format ?? format3;
  const inputs = reader.readInputs(reader.inputFiles(given));
  const made = computeEdition(inputs, figures);
  if (!made.ok) return made;
  return {
    ok: true,
    value: await lay(inputs, made.value, engine, reader),
  };
}

async function lay(
  inputs: EditionInputs,
  computed: ComputedEdition,
  engine: string,
  format: EditionFormat,
): Promise<Edition> {
  const inputTexts = format.inputFiles(inputs);
  const files = new Map([...textBytes(inputTexts), ...(await format.resultFiles(inputs, computed))]);
  const manifest = format.manifest(inputs, computed, engine, listOf(files));
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`, "utf8");
  return {
    manifest,
    fingerprint: sha256(manifestBytes),
    files: files.set("manifest.json", manifestBytes),
    computed,
  };
}

function listOf(files: ReadonlyMap<string, Uint8Array>): EditionManifest["files"] {
  return [...files]
    .map(([path, bytes]) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const NOT_APPROVED: Bilingual = {
  vi: "Nội dung không phải là nội dung đã được phê duyệt: mã băm khác với mã băm trong quyết định phê duyệt.",
  en: "This is not what was approved: its fingerprint differs from the one that the approval names.",
};
