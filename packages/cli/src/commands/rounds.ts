import { findRounds } from "@thang-diem/press/rounds";
import type { Command } from "../command.ts";
import { withInstallation } from "../installation.ts";

/** Sentence of the user: "Which rounds are there, and what are their ids?" */
export const rounds: Command = {
  name: "rounds",
  usage: "rounds [SERIES]",
  purpose: { vi: "Liệt kê các kỳ đánh giá với mã của chúng.", en: "Lists the rounds with their ids." },
  options: {},
  run: (call) =>
    withInstallation(call, async ({ database }) => {
      const found = await findRounds(database.db, call.args[0]);
      call.console.result(found, () =>
        found.map(({ roundId, series, year }) => ({
          vi: `${roundId}  ${series}  ${year}`,
          en: `${roundId}  ${series}  ${year}`,
        })),
      );
      return 0;
    }),
};
