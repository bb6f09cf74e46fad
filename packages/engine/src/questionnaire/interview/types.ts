import type { Questionnaire, PlacedPart } from "../model.ts";

/** A questionnaire with what is looked up all the time. */
export interface OpenForm {
  readonly questionnaire: Questionnaire;
  readonly partsByKey: ReadonlyMap<string, PlacedPart>;
  readonly order: readonly string[];
  readonly keysByName: ReadonlyMap<string, readonly string[]>;
}

export interface Start {
  /** By the clock of whoever opens it, with its zone: "2026-11-30T08:15:00+07:00". */
  readonly now: string;
  /** Chance of this response: the same seed gives the same order of shuffled choices. */
  readonly seed: number;
  readonly language?: string;
  /** Answers that were kept earlier, by path. */
  readonly answers?: Readonly<Record<string, string>>;
  /** How often a group without a count is there, by its path, where the answers alone do not say it. */
  readonly instances?: Readonly<Record<string, number>>;
}

/**
 * A response while it is given: a value. Answering makes the next one. Answers are texts by path:
 * a question's key, behind
 * the instances around it ("members[2]/age"). Answers that no longer matter stay, in case the condition comes back.
 */
export interface Interview {
  readonly form: OpenForm;
  readonly start: Start & { readonly language: string; readonly offset: number };
  readonly given: ReadonlyMap<string, string>;
  /** How often a group without a count is there, by the path of the group. */
  readonly instances: ReadonlyMap<string, number>;
  readonly computed: Computed;
}

/** Instances of one group; more are refused, so that no answer can make a response endless. */
export const INSTANCES_MAX = 500;

/** What follows from the answers. */
export interface Computed {
  /** Answers that count and calculations, by path; "" where there is none. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether a part is there at all, by path. */
  readonly relevant: ReadonlyMap<string, boolean>;
  /** How many instances a repeated group has, by path. */
  readonly counts: ReadonlyMap<string, number>;
  /** Questions that had their default, by path: it is given once. */
  readonly asked: ReadonlySet<string>;
  /** The questionnaire asks for more steps than one answer may cost; what is computed is not whole. */
  readonly isTooHeavy: boolean;
}

/** Steps that the conditions of one answer may cost: some 0.3 seconds of a phone. */
export const STEPS_MAX = 2_000_000;
