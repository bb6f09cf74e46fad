import type { EditionManifest, EditionResults, NewsFact } from "@thang-diem/contract";
import type { ItemCode, Scheme, UnitVersionId } from "@thang-diem/engine";

/** One frozen edition as papers tell it; nothing else enters a figure of theirs. */
export interface AnnouncedEdition {
  readonly manifest: EditionManifest;
  /** SHA-256 of the manifest. */
  readonly fingerprint: string;
  readonly scheme: Scheme;
  readonly results: EditionResults;
  /** What is worth saying, the most interesting first. */
  readonly facts: readonly NewsFact[];
  /** Figures that are estimates from a sample, as the edition's inputs state them. */
  readonly sampled: readonly SampledFigure[];
  /** The edition's page on the portal; left out where the installation has no public address. */
  readonly address?: string;
}

export interface SampledFigure {
  readonly unit: UnitVersionId;
  readonly item: ItemCode;
  readonly fact: string;
  /** Exact text, or a percentage as it was given: "87.5%". */
  readonly value: string;
  readonly standardError: string;
  /** "" where the source does not say on how many answers it rests. */
  readonly n: string;
  readonly df: string;
}
