import type { RoundId } from "@thang-diem/engine";
import { type Installation, openInstallation } from "@thang-diem/press/installation";
import { findRounds } from "@thang-diem/press/rounds";
import { backupBeforeUpgrade } from "./backup-before-upgrade.ts";
import type { Call, ExitCode } from "./command.ts";
import { beforeStopping } from "./stopping.ts";

/** Opens the installation for one command and closes it whatever happens. */
export async function withInstallation(
  call: Call,
  work: (installation: Installation) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { home, product, databaseUrl } = call;
  const installation = await openInstallation({ home, product }, databaseUrl, {
    beforeUpgrade: backupBeforeUpgrade(call),
  });
  const release = beforeStopping(() => installation.close());
  try {
    return await work(installation);
  } finally {
    release();
    await installation.close();
  }
}

/** The round that `--round` names: "papi/2022" or an id; says what is wrong when there is none. */
export async function roundNamed(
  { options, console }: Call,
  database: Installation["database"],
): Promise<RoundId | undefined> {
  const named = options["round"];
  if (typeof named !== "string") {
    console.fault({
      vi: "Cần --round: loạt/năm (papi/2022) hoặc mã kỳ.",
      en: "--round is needed: series/year (papi/2022) or the round's id.",
    });
    return undefined;
  }
  const found = (await findRounds(database.db)).find(
    ({ roundId, series, year }) => roundId === named || `${series}/${year}` === named,
  );
  if (!found)
    console.fault({
      vi: `Không có kỳ “${named}”. Xem danh sách: thangdiem rounds`,
      en: `There is no round "${named}". See the list: thangdiem rounds`,
    });
  return found?.roundId;
}
