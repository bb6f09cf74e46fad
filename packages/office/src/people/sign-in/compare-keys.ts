import type { Database } from "@thang-diem/platform/db";
import type { Compared, Problem } from "@thang-diem/platform/problems";
import { keyFileIn, readSealer } from "./secrets.ts";
import { sealedFactors, sealedSecrets } from "./store.ts";

/** Whether the key of the installation is there and opens what the database holds sealed with it. */
export async function compareKeys(db: Database["db"], home: string, now: Date): Promise<Compared> {
  const sealer = await readSealer(keyFileIn(home));
  if (sealer === undefined) {
    const sealed = await sealedSecrets(db, now);
    return { faults: sealed > 0 ? [keyGone(sealed)] : [], notes: [] };
  }
  const opens = (sealed: string) => {
    try {
      sealer.open(sealed);
      return true;
    } catch {
      return false;
    }
  };
  const closed = (await sealedFactors(db)).filter((sealed) => !opens(sealed)).length;
  return { faults: closed > 0 ? [keyOfOthers(closed)] : [], notes: [] };
}

function keyGone(sealed: number): Problem {
  return {
    code: "people-key-missing",
    message: {
      vi: `Tệp khóa keys/people.key không còn hoặc bị hỏng; ${sealed} mã bí mật trong cơ sở dữ liệu chỉ mở được bằng khóa đó.`,
      en: `The key file keys/people.key is gone or damaged; ${sealed} secrets in the database open with it alone.`,
    },
    details: { sealed },
  };
}

function keyOfOthers(closed: number): Problem {
  return {
    code: "people-key-other",
    message: {
      vi: `Tệp khóa keys/people.key không phải khóa của cơ sở dữ liệu này: ${closed} mã xác thực hai lớp không mở được.`,
      en: `The key file keys/people.key is not that of this database: ${closed} second factors do not open with it.`,
    },
    details: { closed },
  };
}
