import { createHash } from "node:crypto";
import type { RoundHead } from "./inputs.ts";

/** What a number is computed from; an approval besides enters none. */
const COMPUTED_FROM = [
  "inputs/scheme.yaml",
  "inputs/units.csv",
  "inputs/groups.csv",
  "inputs/figures.csv",
  "inputs/history.csv",
];

/** Counted where they are there: inputs without them keep the fingerprint that they had before these existed. */
const WHERE_GIVEN = ["inputs/history-with-gaps.csv", "inputs/claimed.csv"];

/**
 * SHA-256 of what is computed from, whenever and under whatever number it is published: of the files of `inputFiles`.
 * The chair approves it, the photograph is found by it, and the same inputs are not published twice.
 */
export function inputsFingerprint(files: ReadonlyMap<string, string>): string {
  const head = JSON.parse(files.get("inputs/round.json") ?? "{}") as RoundHead;
  const { number: _number, publishedOn: _publishedOn, corrects: _corrects, ...round } = head;
  const hash = createHash("sha256").update(JSON.stringify(round));
  for (const path of COMPUTED_FROM) hash.update(`${path}\n${files.get(path) ?? ""}`);
  for (const path of WHERE_GIVEN) {
    const given = files.get(path);
    if (given !== undefined) hash.update(`${path}\n${given}`);
  }
  return hash.digest("hex");
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
