import type { EditionManifest } from "@thang-diem/contract";
import { type Bilingual, ENGINE_VERSION } from "@thang-diem/engine";
import { type ComputedEdition, computeEdition } from "./compute-edition.ts";
import { inputsFingerprint, sha256 } from "./fingerprint.ts";
import type { EditionFormat } from "./format.ts";
import type { EditionInputs } from "./inputs.ts";
import { format1, inputFiles, textBytes } from "./v1/index.ts";
import { format2 } from "./v2/index.ts";

export interface Edition {
  readonly manifest: EditionManifest;
  /** SHA-256 of manifest.json. */
  readonly fingerprint: string;
  /** Every file by its path in the edition, manifest.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly computed: ComputedEdition;
}

export type MadeEdition =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly faults: readonly Bilingual[] };

/** Every format that editions were ever published in, oldest first. */
export const FORMATS: readonly EditionFormat[] = [format1, format2];

/**
 * Computes an edition and lays out its files. The same inputs give the same bytes on every machine: no clock, no chance.
 *
 * @param engine named in the manifest as what computed it; an edition that is verified is written with the one it names
 * @param format what lies in which file; without one the first that holds everything that the inputs say
 */
export async function makeEdition(
  given: EditionInputs,
  engine = ENGINE_VERSION,
  format = given.approval ? format2 : format1,
): Promise<MadeEdition> {
  if (given.approval && given.approval.inputs !== inputsFingerprint(inputFiles(given)))
    return { ok: false, faults: [NOT_APPROVED] };
  const inputTexts = format.inputFiles(given);
  // Computed from the files as anyone would read them, so that nothing outside of them can enter a number.
  const inputs = format.readInputs(inputTexts);
  const made = computeEdition(inputs);
  if (!made.ok) return made;
  const { computed } = made;
  const files = new Map([...textBytes(inputTexts), ...(await format.resultFiles(inputs, computed))]);
  const manifest = format.manifest(inputs, computed, engine, listOf(files));
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`, "utf8");
  return {
    ok: true,
    edition: {
      manifest,
      fingerprint: sha256(manifestBytes),
      files: files.set("manifest.json", manifestBytes),
      computed,
    },
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
