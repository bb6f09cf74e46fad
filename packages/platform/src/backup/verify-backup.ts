import type { Problem, Words } from "../problems/index.ts";
import { fingerprintOf } from "./blobs.ts";
import { type BackupSet, readSet } from "./manifest.ts";

export interface VerifiedSet {
  readonly name: string;
  /** Absent where the manifest itself cannot be trusted. */
  readonly set?: BackupSet;
  readonly contents: number;
  readonly faults: readonly Problem[];
}

/** Reads every content of a set again and names everything that is missing or changed. Writes nothing. */
export async function verifySet(
  folder: string,
  name: string,
  progress: (done: number, total: number) => void,
): Promise<VerifiedSet> {
  const read = await readSet(folder, name);
  if (!read.ok)
    return { name, contents: 0, faults: [problem(`backup-set-${read.why}`, name, SET[read.why])] };
  const { value: set } = read;
  const contents = [
    { path: "cơ sở dữ liệu / database", sha256: set.database.sha256 },
    ...set.files.map(({ path, sha256 }) => ({ path, sha256 })),
  ];
  const seen = new Map<string, string | undefined>();
  const faults: Problem[] = [];
  for (const [i, { path, sha256 }] of contents.entries()) {
    if (!seen.has(sha256)) seen.set(sha256, await fingerprintOf(folder, sha256));
    const found = seen.get(sha256);
    if (found === undefined) faults.push(problem("backup-content-missing", path, missing(path)));
    else if (found !== sha256) faults.push(problem("backup-content-changed", path, changed(path)));
    progress(i + 1, contents.length);
  }
  return { name, set, contents: seen.size, faults };
}

const SET: Readonly<Record<"missing" | "changed", Words>> = {
  missing: { vi: "Không có bản sao lưu này.", en: "There is no such backup." },
  changed: {
    vi: "Tệp kê của bản sao lưu đã bị sửa hoặc cắt cụt: mã băm ở dòng đầu không khớp.",
    en: "The manifest of the backup was changed or cut off: the fingerprint in its first line does not fit.",
  },
};

function missing(path: string): Words {
  return { vi: `Bản sao lưu thiếu ${path}.`, en: `The backup lacks ${path}.` };
}

function changed(path: string): Words {
  return { vi: `Bản sao của ${path} đã bị thay đổi.`, en: `The copy of ${path} was changed.` };
}

function problem(code: string, about: string, message: Words): Problem {
  return {
    code,
    message,
    suggestion: {
      vi: "Dùng bản sao lưu khác; xem: thangdiem backup list",
      en: "Use another one; see: thangdiem backup list",
    },
    details: { about },
  };
}
