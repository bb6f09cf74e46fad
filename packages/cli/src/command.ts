import type { Bilingual } from "@thang-diem/engine";
import type { Console } from "./console.ts";

/**
 * How a command ends: 0 done, 1 faults were found, 2 it was called wrongly, 130 it was cancelled by Ctrl-C.
 */
export type ExitCode = 0 | 1 | 2 | 130;

export interface Call {
  /** Arguments that are no options. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly console: Console;
  /** Root of the product and the folder of this installation. */
  readonly product: string;
  readonly home: string;
  readonly databaseUrl: string | undefined;
}

/** One command of `thangdiem`; its help stands beside its code. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly purpose: Bilingual;
  /** Options beside the common ones (`--json`, `--lang`, `--home`, `--help`). */
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly help: Bilingual }>
  >;
  run(call: Call): Promise<ExitCode>;
}
