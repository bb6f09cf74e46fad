import type { Database } from "@thang-diem/platform/db";
import { type Compared, done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { contentsAfter, countContents, hasContent } from "./contents/index.ts";
import { evidenceIn, fingerprint, fingerprintHere, openContentStore } from "./content-store.ts";
import type { EvidenceContext } from "./context.ts";
import { documentsChanged } from "./problems.ts";
import { readDocuments } from "./store.ts";

/**
 * Whether the disk still holds every document that a unit shows, byte for byte as it was sent; else which it does not.
 * Each is read and hashed in a thread.
 */
export async function intactDocuments(
  { database: { db }, files }: EvidenceContext,
  { evaluationId, organisationId }: UnitOfEvaluation,
): Promise<Outcome<true>> {
  const documents = await readDocuments(db, {
    evaluationId,
    organisationId,
    shownAs: "unit",
    standing: true,
  });
  const named = Map.groupBy(
    documents.flatMap(({ sha256, name }) => (sha256 === null ? [] : [{ sha256, name }])),
    ({ sha256 }) => sha256,
  );
  const changed: string[] = [];
  for (const [sha256, shown] of named)
    if ((await fingerprint(files.place, sha256)) !== sha256) changed.push(...shown.map(({ name }) => name));
  return changed.length === 0 ? done(true) : refused(documentsChanged(changed));
}

const PAGE = 500;

/**
 * Reads every content of the evidence and the signed papers from the disk, one after the other,
 * and compares it with the tables. Takes as long as the disk: call it in a thread of its own.
 *
 * @param home of the installation
 * @param progress told after each content
 */
export async function compareContents(
  db: Database["db"],
  home: string,
  progress: (done: number, total: number) => void,
): Promise<Compared> {
  const files = openContentStore(evidenceIn(home));
  const [faults, notes]: [Problem[], Problem[]] = [[], []];
  const total = await countContents(db);
  const known = new Set<string>();
  for (let page = await contentsAfter(db, "", PAGE); page.length > 0;) {
    for (const { sha256 } of page) {
      known.add(sha256);
      const found = await fingerprintHere(files.place, sha256);
      if (found !== sha256) faults.push(found === "" ? contentMissing(sha256) : contentChanged(sha256));
      progress(known.size, Math.max(known.size, total));
    }
    page = await contentsAfter(db, page.at(-1)?.sha256 ?? "", PAGE);
  }
  // What was recorded a moment ago is known too.
  for await (const name of files.contents())
    if (!known.has(name) && !(/^[0-9a-f]{64}$/.test(name) && (await hasContent(db, name))))
      notes.push(contentUnknown(name));
  return { faults, notes };
}

function contentMissing(sha256: string): Problem {
  return {
    code: "content-missing",
    message: {
      vi: `Tài liệu kiểm chứng ${sha256} không còn trên đĩa.`,
      en: `The evidence ${sha256} is no longer on the disk.`,
    },
    details: { sha256 },
  };
}

function contentChanged(sha256: string): Problem {
  return {
    code: "content-changed",
    message: {
      vi: `Tài liệu kiểm chứng ${sha256} trên đĩa đã bị sửa: không còn đúng như lúc nộp.`,
      en: `The evidence ${sha256} was changed on the disk: it is no longer what was sent.`,
    },
    details: { sha256 },
  };
}

function contentUnknown(name: string): Problem {
  return {
    code: "content-unknown",
    message: {
      vi: `Tệp ${name} trong kho tài liệu không có trong sổ; không hồ sơ nào dùng nó.`,
      en: `The file ${name} among the evidence stands in no table; nothing relies on it.`,
    },
    details: { name },
  };
}
