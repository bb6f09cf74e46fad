import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnnouncingHouse, EditionManifest } from "@thang-diem/contract";

const OPEN = "……………";

/** Words of the papers where the office has given none: what the editions say, and room for the pen. */
export async function plainHouse(editions: readonly string[]): Promise<AnnouncingHouse> {
  const manifests = await Promise.all(
    editions.map(
      async (folder) => JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as EditionManifest,
    ),
  );
  const titles = [...new Set(manifests.map(({ indexTitle, year }) => `${indexTitle.vi} năm ${year}`))];
  return houseNamed(titles.join(" và "));
}

/** The same for a subject that is known. */
export function houseNamed(subject: string): AnnouncingHouse {
  return {
    subject: subject || OPEN,
    issuer: `Ủy ban nhân dân ${OPEN}`,
    issuerSymbol: "UBND",
    issuerCapacity: ["TM. Ủy ban nhân dân", "Chủ tịch"],
    proposer: "Sở Nội vụ",
    proposerSymbol: "SNV",
    proposerCapacity: "Giám đốc",
    place: OPEN,
    bases: [],
    recipients: [],
  };
}
