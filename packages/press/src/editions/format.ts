import type { EditionManifest, EditionResults } from "@thang-diem/contract";
import type { Scheme } from "@thang-diem/engine";
import type { ComputedEdition } from "./compute-edition.ts";
import type { EditionInputs } from "./inputs.ts";

/**
 * How an edition lies in files. A format that was published never changes: its folder is frozen, and what a new edition
 * needs besides becomes the next format. So every edition can be written again, byte for byte, for ever.
 */
export interface EditionFormat {
  readonly name: EditionManifest["format"];
  inputFiles(inputs: EditionInputs): Map<string, string>;
  /** @throws Error when a file is missing: `verifyEdition` has checked the manifest before. */
  readInputs(files: ReadonlyMap<string, string>): EditionInputs;
  /** `results/results.json` as the newest format would say it. */
  readResults(text: string, scheme: Scheme): EditionResults;
  /** Everything besides the inputs and the manifest. */
  resultFiles(inputs: EditionInputs, computed: ComputedEdition): Promise<Map<string, Uint8Array>>;
  manifest(
    inputs: EditionInputs,
    computed: ComputedEdition,
    engine: string,
    files: EditionManifest["files"],
  ): EditionManifest;
}
