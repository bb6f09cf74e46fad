import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NewsFact } from "@thang-diem/contract";
import type { AnnouncedEdition } from "@thang-diem/documents";
import { failed, type Bilingual, done, type Result } from "@thang-diem/engine";
import { loadEdition, readInputs, verifyEdition } from "../editions/index.ts";

/**
 * Reads an edition for its papers, after verifying it: no paper is made from a folder that somebody touched.
 *
 * @param origin public address of the portal without the last slash; without it papers bear no code
 * @throws Error when the folder holds no edition
 */
export async function readAnnounced(
  folder: string,
  origin: string | undefined,
): Promise<Result<AnnouncedEdition, { readonly faults: readonly Bilingual[] }>> {
  const { ok, id, faults } = await verifyEdition(folder);
  if (!ok)
    return failed({ faults: faults.map(({ vi, en }) => ({ vi: `${id}: ${vi}`, en: `${id}: ${en}` })) });
  const { manifest, fingerprint, scheme, results } = await loadEdition(folder);
  const facts = await readFile(join(folder, "results/facts.json"), "utf8");
  const { figures } = readInputs(await inputTexts(folder));
  return done({
    manifest,
    fingerprint,
    scheme,
    results,
    facts: JSON.parse(facts) as NewsFact[],
    sampled: figures.flatMap(({ unit, item, fact, value, sampling }) =>
      sampling === undefined
        ? []
        : [
            {
              unit,
              item,
              fact,
              value,
              standardError: sampling.standardError,
              n: sampling.n ?? "",
              df: sampling.df ?? "",
            },
          ],
    ),
    ...(origin !== undefined && { address: `${origin}/vi/an-ban/${manifest.id}/` }),
  });
}

async function inputTexts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(join(folder, "inputs"))).map((name) => `inputs/${name}`);
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, string]> => [
        name,
        await readFile(join(folder, name), "utf8"),
      ]),
    ),
  );
}
