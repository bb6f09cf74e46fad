import { command } from "@thang-diem/platform/command";
import { publicKeys, revokeKey, rotateKey, type SigningPlace } from "@thang-diem/press/signing";
import type { PublicKeyLine } from "@thang-diem/press/editions";
import type { Bilingual } from "@thang-diem/engine";
import type { Call, Command, ExitCode } from "../command.ts";
import { withInstallation } from "../installation.ts";

/** Sentence of the user: "The key that signs our editions may be in wrong hands; what now?" */
export const keys: Command = {
  name: "keys",
  usage: "keys list | keys rotate --owner NAME | keys revoke KEY --owner NAME --reason TEXT",
  purpose: {
    vi:
      "Khóa ký các lần công bố: liệt kê, thay khóa mới (chữ ký cũ vẫn đúng), " +
      "thu hồi (chữ ký của khóa đó không còn giá trị).",
    en:
      "Keys that sign editions: lists them, replaces the one in use (what it signed stays good), or revokes one " +
      "(nothing that it signed is good any more).",
  },
  options: {
    owner: { type: "string", help: { vi: "tên cơ quan ký", en: "who signs, in words" } },
    reason: { type: "string", help: { vi: "lý do thu hồi", en: "why it is revoked" } },
  },
  async run(call) {
    const [what = "list", key] = call.args;
    const { owner, reason } = call.options;
    if (what === "list") return told(call, await publicKeys(call.home));
    if (!["rotate", "revoke"].includes(what) || typeof owner !== "string")
      return wrong(call, {
        vi: "Cần list, rotate hoặc revoke, và --owner.",
        en: "list, rotate or revoke is needed, and --owner.",
      });
    if (what === "revoke" && (key === undefined || typeof reason !== "string"))
      return wrong(call, {
        vi: "Thu hồi cần mã khóa và --reason.",
        en: "Revoking needs the key and --reason.",
      });
    const place = { home: call.home, owner, today: new Date().toISOString().slice(0, 10) };
    return await withInstallation(call, async ({ database }) => {
      const line = { actor: process.env["USER"] ?? "cli", action: `key.${what}`, object: key ?? "editions" };
      return command(database, line, async ({ note }) => {
        const done = await changed(place, what, key ?? "", String(reason ?? ""));
        note({ ok: done.length > 0, ...(reason !== undefined && { reason: String(reason) }) });
        if (done.length === 0)
          return wrong(call, { vi: `Không có khóa ${key}.`, en: `There is no key ${key}.` });
        return told(call, done);
      });
    });
  },
};

/** @returns all keys as they stand then; none where the named one is not there */
async function changed(
  place: SigningPlace,
  what: string,
  key: string,
  reason: string,
): Promise<readonly PublicKeyLine[]> {
  if (what === "rotate") await rotateKey(place);
  else if (!(await revokeKey(place, key, reason)).ok) return [];
  return publicKeys(place.home);
}

function wrong({ console }: Call, fault: Bilingual): ExitCode {
  console.fault(fault);
  return 2;
}

function told({ console }: Call, lines: readonly PublicKeyLine[]): ExitCode {
  console.result(lines, () =>
    lines.length === 0
      ? [
          {
            vi: "Chưa có khóa: khóa đầu tiên được tạo khi công bố.",
            en: "No key yet: the first publication makes one.",
          },
        ]
      : lines.map(({ key, owner, from, until, revoked }) => ({
          vi: [
            `${key} ${owner}, từ ${from}`,
            until ? ` đến ${until}` : ", đang dùng",
            revokedWords.vi(revoked),
          ].join(""),
          en: [
            `${key} ${owner}, from ${from}`,
            until ? ` to ${until}` : ", in use",
            revokedWords.en(revoked),
          ].join(""),
        })),
  );
  return 0;
}

const revokedWords = {
  vi: (revoked: PublicKeyLine["revoked"]) => (revoked ? `, THU HỒI ${revoked.on}: ${revoked.reason}` : ""),
  en: (revoked: PublicKeyLine["revoked"]) => (revoked ? `, REVOKED ${revoked.on}: ${revoked.reason}` : ""),
};
