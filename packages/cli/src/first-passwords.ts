import { appendFile } from "node:fs/promises";
import { join } from "node:path";

/** In the folder of the installation, readable by its owner alone; whoever has signed in may delete it. */
const FILE = "first-passwords.txt";

/**
 * Keeps passwords that were made by the program for the people who begin. Screens and journals of services
 * are read by
 * others, a file of mode 0600 is not.
 *
 * @returns the path of the file
 */
export async function keepFirstPasswords(home: string, lines: readonly string[]): Promise<string> {
  const file = join(home, FILE);
  await appendFile(file, `${lines.join("\n")}\n\n`, { mode: 0o600 });
  return file;
}
