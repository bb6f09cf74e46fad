import type { Bilingual } from "@thang-diem/engine";
import { allocate as share, type AllocationRule } from "@thang-diem/engine/survey";
import type { Command } from "../command.ts";
import { csvLine } from "../csv-line.ts";
import { type FileTable, tableOrFaults } from "../read-table.ts";

const RULES: readonly AllocationRule[] = ["equal", "proportional", "squareRoot", "neyman", "costOptimal"];

/** Sentence of the user: "how many of them in each stratum?" */
export const allocate: Command = {
  name: "allocate",
  usage: `allocate --strata FILE.csv --n N [--rule ${RULES.join("|")}] [--minimum N]`,
  purpose: {
    vi: "Phân bổ cỡ mẫu cho các tầng: đều, theo quy mô, căn bậc hai, Neyman, theo chi phí; có mức tối thiểu.",
    en: "Shares a sample among strata: equally, by size, square root, Neyman, by cost; with a minimum.",
  },
  options: {
    strata: {
      type: "string",
      help: {
        vi: "bảng tầng (CSV): stratum, population, deviation, cost",
        en: "table of strata (CSV): stratum, population, deviation, cost",
      },
    },
    n: { type: "string", help: { vi: "cỡ mẫu", en: "sample size" } },
    rule: { type: "string", help: { vi: "cách phân bổ (proportional)", en: "rule (proportional)" } },
    minimum: { type: "string", help: { vi: "ít nhất mỗi tầng (0)", en: "at least in each stratum (0)" } },
  },
  async run({ options, console }) {
    const rule = RULES.find((each) => each === (options["rule"] ?? "proportional"));
    if (typeof options["strata"] !== "string" || typeof options["n"] !== "string" || !rule) {
      console.fault({
        vi: `Cần --strata và --n; --rule là một trong ${RULES.join(", ")}.`,
        en: `--strata and --n are needed; --rule is one of ${RULES.join(", ")}.`,
      });
      return 2;
    }
    const table = await tableOrFaults(console, options["strata"]);
    if (!table) return 1;
    const strata = strataOf(table);
    if (!strata) {
      console.fault({
        vi: `${options["strata"]}: cần các cột stratum và population.`,
        en: `${options["strata"]}: the columns stratum and population are needed.`,
      });
      return 1;
    }
    const shared = share(strata, Number(options["n"]), rule, { minimum: Number(options["minimum"] ?? 0) });
    if (!shared.ok) {
      for (const { message } of shared.problems) console.fault(message);
      return 1;
    }
    const { names, exact, rounded } = shared.value;
    const lines = names.map((name, i) => csvLine([name, rounded[i] ?? 0]));
    console.result(
      { rule, strata: names.map((name, i) => ({ name, n: rounded[i], exact: exact[i] })) },
      () => [same("stratum,n"), ...lines.map(same)],
    );
    return 0;
  },
};

const same = (text: string): Bilingual => ({ vi: text, en: text });

function strataOf({ columns }: FileTable) {
  const { stratum, population, deviation, cost } = columns;
  if (!stratum || !population) return undefined;
  const number = (text: string | undefined) => (text?.trim() ? Number(text) : undefined);
  return stratum.map((name, row) => {
    const [spread, price] = [number(deviation?.[row]), number(cost?.[row])];
    return {
      name,
      population: number(population[row]) ?? Number.NaN,
      ...(spread !== undefined && { deviation: spread }),
      ...(price !== undefined && { cost: price }),
    };
  });
}
