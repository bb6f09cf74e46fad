import type { Seen, Trail } from "./values.ts";

/** A choice as an expression sees it: its columns, `name` and `label` among them. */
export interface ChoiceSeen {
  readonly column: (name: string) => string | undefined;
}

/** What expressions may ask of the questionnaire and its answers. */
export interface World {
  /** A question's answers as seen from a place: its own instance where both share one, every instance elsewhere. */
  readonly named: (name: string, trail: Trail) => readonly Seen[];
  readonly choices: (list: string) => readonly ChoiceSeen[];
  /** The label of a choice of a question, in the language that is read. */
  readonly choiceLabel: (question: string, value: string) => string;
  /** Now, by the clock of whoever gives it: "2026-11-30T08:15:00+07:00". */
  readonly now: string;
  /** Minutes before Greenwich of the place where one answers. */
  readonly offset: number;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  readonly version: string;
  readonly isVietnamese: boolean;
  readonly budget: { left: number };
}

/** From where an expression is seen. */
export interface Viewpoint {
  readonly world: World;
  readonly trail: Trail;
  /** The answer that "." means. */
  readonly self: string;
  /** The question whose expression this is, when a condition in brackets looks elsewhere. */
  readonly asker: { readonly trail: Trail; readonly self: string };
  readonly column?: (name: string) => string | undefined;
  /** Inside brackets: which one of how many. */
  readonly position?: number;
  readonly size?: number;
}
