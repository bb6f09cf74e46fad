import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What an office says about its installation, in the folder of the installation. */
export const CONFIGURATION_FILE = "thangdiem.yaml";

/** What lies beside the database and belongs to it; pages are rendered anew, the program's own log is not kept. */
export const BELONGS = ["editions", "evidence", "installation.id"] as const;

/** Files of the home that hold secrets: keys, the configuration, and the files that it names for passwords. */
export async function secretsOf(home: string): Promise<string[]> {
  const text = await readFile(join(home, CONFIGURATION_FILE), "utf8").catch(() => "");
  const named = [...text.matchAll(/^\s*(?:clientSecretFile|passwordFile):\s*["']?([^"'\s#]+)/gm)];
  const inside = named.flatMap(([, file]) =>
    file && !file.startsWith("/") && !file.includes("..") ? [file] : [],
  );
  return ["keys", CONFIGURATION_FILE, ...new Set(inside)];
}
