import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { homeOf010, thangdiemHere } from "./testing.ts";

let folder: string;
let home: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-plan-"));
  home = join(folder, "home");
  await homeOf010(home);
  await writeFile(join(folder, "passphrase"), "một cụm mật khẩu dài\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => thangdiemHere(args, { home });
const planned = async () =>
  JSON.parse((await run("upgrade", "--dry-run", "--json")).out) as { pending: string[]; inUse: boolean };

describe("an upgrade from 0.1.0", () => {
  test("is tried first: every step is named, nothing is changed, and the home has no id yet", async () => {
    const { pending, inUse } = await planned();
    expect([inUse, pending[0], pending.length > 10]).toEqual([true, "0080-what-stands.sql", true]);
    expect((await planned()).pending).toEqual(pending);
    expect(await readdir(home)).not.toContain("installation.id");
    const { out } = await run("upgrade", "--dry-run");
    expect(out).toMatch(/\d+ bước; thử trên dữ liệu đang có \(\d+ MB\) mất [\d,]+ giây, đã trả lại như cũ:/);
  });

  test("does not begin when its backup cannot be made", async () => {
    await writeFile(
      join(home, "thangdiem.yaml"),
      `backups: { to: ${join(folder, "backups")}, passphraseFile: ${join(folder, "none")} }\n`,
    );
    const refused = await run("rounds");
    expect(refused.code).toBe(1);
    expect((await planned()).pending).not.toEqual([]);
  });

  test("is backed up first where backups are set up, and that backup can be restored", async () => {
    const backups = join(folder, "backups");
    await writeFile(
      join(home, "thangdiem.yaml"),
      `backups: { to: ${backups}, passphraseFile: ${join(folder, "passphrase")} }\n`,
    );
    const upgraded = await run("rounds");
    expect([upgraded.code, upgraded.err]).toEqual([
      0,
      expect.stringMatching(/Nâng cấp cơ sở dữ liệu: \d+ bước\.\nĐã sao lưu trước khi nâng cấp: /),
    ]);
    expect((await planned()).pending).toEqual([]);
    expect(await readdir(join(backups, "sets"))).toHaveLength(1);
    const rehearsed = await run(
      "rehearse",
      "--from",
      backups,
      "--passphrase-file",
      join(folder, "passphrase"),
    );
    expect([rehearsed.code, rehearsed.out]).toEqual([0, expect.stringContaining("đều khớp")]);
  });
});
