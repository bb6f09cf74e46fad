import {
  CONFIGURATION_FILE,
  type Configuration,
  readConfiguration,
} from "@thang-diem/office/composition/configuration";
import type { Call } from "./command.ts";

/** What `thangdiem.yaml` says; nothing after all its faults were told, each with its line. */
export async function configured({ home, console }: Call): Promise<Configuration | undefined> {
  const read = await readConfiguration(home);
  if (read.ok) return read.value;
  for (const { message, place, details } of read.faults) {
    const at = [CONFIGURATION_FILE, ...(place?.row === undefined ? [] : [place.row])].join(":");
    console.fault({ vi: `${at} ${details.path}: ${message.vi}`, en: `${at} ${details.path}: ${message.en}` });
  }
  return undefined;
}
