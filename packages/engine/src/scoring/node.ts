import type { ItemCode } from "../ids/index.ts";
import { Exact, type Rounding } from "../numbers/index.ts";
import { type Bilingual, GROUP, type Item, type Rule } from "../scheme/index.ts";
import { Estimate } from "./estimate.ts";
import { explain } from "./explain.ts";
import { type FactValue, NO_FACTS, NOT_REPORTED } from "./facts.ts";
import { type PointsError, standardErrorOf } from "./points-error.ts";
import type { ExplainedNode, Reason } from "./reason.ts";

export interface Input {
  readonly fact: string;
  readonly value: FactValue;
}

/** An item's outcome with everything that explains it. `points` is absent unless `status` is `scored`. */
export class ResultNode implements ExplainedNode {
  readonly item: Item;
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points: Exact | undefined;
  /** The maximum that applied: 0 when the item left the maximum. */
  readonly maximum: Exact;
  readonly reason: Reason;
  /** The facts that the rule was given; `inputs` lists those that the item reads. */
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly rounding: { readonly before: Exact; readonly rule: Rounding } | undefined;
  readonly children: readonly ResultNode[];
  /** Sampling error of the points; absent where no sample stands behind them. */
  readonly error: PointsError | undefined;

  constructor(made: Made) {
    this.item = made.item;
    this.status = made.points
      ? "scored"
      : made.reason.kind === "not-applicable"
        ? "not-applicable"
        : "missing";
    this.points = made.points;
    this.maximum = made.maximum;
    this.reason = made.reason;
    this.facts = made.facts ?? NO_FACTS;
    this.rounding = made.rounding;
    this.children = made.children ?? NONE;
    this.error = made.points && made.error;
  }

  get code(): ItemCode {
    return this.item.code;
  }

  /** What went into the rule, missing facts with their reason. */
  get inputs(): readonly Input[] {
    return [...this.item.reads.keys()]
      .filter((fact) => fact !== GROUP)
      .map((fact) => ({ fact, value: this.facts.get(fact) ?? NOT_REPORTED }));
  }

  get rule(): Rule | undefined {
    return this.item.rule;
  }

  /** Standard error of the points, where a sample stands behind them. */
  get standardError(): number | undefined {
    return this.error && standardErrorOf(this.error);
  }

  /** Why these points, in words that a clerk understands. */
  get sentence(): Bilingual {
    return explain(this);
  }

  /** Plain data for files and screens: exact numbers as text. */
  toJSON(): NodeRecord {
    return {
      code: this.code,
      status: this.status,
      ...(this.points && { points: this.points.text }),
      ...(this.error && { standardError: errorText(standardErrorOf(this.error)) }),
      maximum: this.maximum.text,
      fullMaximum: this.item.points.text,
      rule: this.item.rule?.kind ?? this.item.aggregate,
      inputs: this.inputs.map(({ fact, value }) => ({ fact, value: factText(value) })),
      ...(this.rounding && {
        rounding: {
          before: this.rounding.before.text,
          decimals: this.rounding.rule.decimals,
          by: this.rounding.rule.by,
        },
      }),
      sentence: this.sentence,
      ...(this.children.length > 0 && { children: this.children.map((child) => child.toJSON()) }),
    };
  }
}

export interface Made {
  readonly item: Item;
  readonly points?: Exact | undefined;
  readonly maximum: Exact;
  readonly reason: Reason;
  readonly facts?: ReadonlyMap<string, FactValue>;
  readonly rounding?: { readonly before: Exact; readonly rule: Rounding } | undefined;
  readonly children?: readonly ResultNode[];
  readonly error?: PointsError | undefined;
}

export interface NodeRecord {
  readonly code: ItemCode;
  readonly status: ResultNode["status"];
  readonly points?: string;
  /** To six significant digits. */
  readonly standardError?: string;
  readonly maximum: string;
  readonly fullMaximum: string;
  readonly rule: string;
  readonly inputs: readonly { readonly fact: string; readonly value: string }[];
  readonly rounding?: { readonly before: string; readonly decimals: number; readonly by: string };
  readonly sentence: Bilingual;
  readonly children?: readonly NodeRecord[];
}

const NONE: readonly never[] = [];

/** A floating number as it stands in files: six significant digits, plain decimals. */
export function errorText(value: number): string {
  return Exact.of(Number(value.toPrecision(6))).text;
}

/**
 * A fact as it stands in files: yes/no as words, numbers exactly, an estimate with its standard error,
 * a missing one by its reason.
 */
export function factText(value: FactValue): string {
  if (value instanceof Exact) return value.text;
  if (value instanceof Estimate) return `${value.value.text} ± ${errorText(value.standardError)}`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : `(${value.missing.vi} / ${value.missing.en})`;
}
