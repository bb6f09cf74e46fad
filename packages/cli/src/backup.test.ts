import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, smallProduct, startedApart, thangdiemHere } from "./testing.ts";

let folder: string;
let product: string;
let home: string;
let to: string;
let passphrase: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-backup-"));
  product = await smallProduct(join(folder, "product"), { "papi_subdimensions_2011_2024.csv": "2022" });
  [home, to, passphrase] = [join(folder, "home"), join(folder, "backup"), join(folder, "passphrase")];
  await writeFile(passphrase, "một cụm mật khẩu dài\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[], at = home): Promise<Ended> =>
  thangdiemHere(args, { home: at, product });
const backup = (...more: string[]): Promise<Ended> =>
  run(["backup", "--to", to, "--passphrase-file", passphrase, "--json", ...more]);
const restore = (into: string, from = to, secret = passphrase): Promise<Ended> =>
  run(["restore", "--from", from, "--passphrase-file", secret, "--json"], join(folder, into));
const answer = <T>({ out }: Ended): T => JSON.parse(out) as T;

const signIn = (address: string, password: string): Promise<Response> =>
  fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address },
    body: JSON.stringify({ signInName: "quantri", password }),
  });

/** The first content of the newest set, on the disk. */
async function someContent(at: string): Promise<string> {
  const contents = join(at, "contents");
  const [first = ""] = await readdir(contents);
  const [name = ""] = await readdir(join(contents, first));
  return join(contents, first, name);
}

describe("an installation that is backed up while it serves", () => {
  let password: string;

  beforeAll(async () => {
    const server = await startedApart({ home, product });
    [, password = ""] =
      /quantri {2}(\S.*)/.exec(await readFile(join(home, "first-passwords.txt"), "utf8")) ?? [];
    try {
      const made = await backup();
      expect(made.code, made.err + made.out).toBe(0);
      expect(answer<{ rows: number; files: number }>(made)).toMatchObject({
        rows: expect.any(Number),
        added: expect.any(Number),
      });
    } finally {
      await server.stop();
    }
  });

  test("is restored on an empty place: the log holds, editions and key are there, people sign in", async () => {
    const restored = await restore("again");
    expect(restored.code, restored.err + restored.out).toBe(0);
    expect(answer<{ ok: boolean; lines: number }>(restored)).toMatchObject({ ok: true, faults: [] });
    const server = await startedApart({ home: join(folder, "again"), product });
    try {
      expect((await fetch(`${server.address}/vi/papi/2022/`)).status).toBe(200);
      expect((await signIn(server.address, password)).status).toBe(200);
    } finally {
      await server.stop();
    }
  });

  test("is backed up again in what has changed alone, and old sets go once the new one was read again", async () => {
    const { added, files } = answer<{ added: number; files: number }>(await backup());
    expect(files).toBeGreaterThan(20);
    // Keys are sealed anew each time; no other file has changed.
    expect(added).toBeLessThan(5);
    const kept = answer<{ removed: number }>(await backup("--keep", "1"));
    expect(kept.removed).toBe(2);
    expect(answer<unknown[]>(await run(["backup", "list", "--to", to, "--json"]))).toHaveLength(1);
    expect((await run(["backup", "verify", "--to", to])).code).toBe(0);
  });
});

test("a rehearsal restores into a scratch place, proves it and leaves nothing behind", async () => {
  const scratch = join(folder, "scratch");
  await mkdir(scratch);
  const rehearsed = await run([
    "rehearse",
    "--from",
    to,
    "--passphrase-file",
    passphrase,
    "--scratch",
    scratch,
  ]);
  expect([rehearsed.code, rehearsed.err]).toEqual([0, expect.stringContaining("Khôi phục được, mất")]);
  expect(rehearsed.out).toContain("đều khớp");
  expect(await readdir(scratch)).toEqual([]);
});

describe("a backup that cannot be relied on", () => {
  let damaged: string;
  beforeAll(async () => {
    damaged = join(folder, "damaged");
    await cp(to, damaged, { recursive: true });
  });

  test("is refused with the file that was cut, and nothing is made", async () => {
    const file = await someContent(damaged);
    const { length } = await readFile(file);
    await truncate(file, Math.floor(length / 2));
    const refused = await restore("never", damaged);
    expect(refused.code).toBe(1);
    expect(answer<{ faults: { code: string }[] }>(refused).faults[0]?.code).toBe("backup-content-changed");
    await expect(readdir(join(folder, "never"))).rejects.toThrow("ENOENT");
  });

  test("is refused with a file that is gone, and with a manifest that was edited", async () => {
    await rm(await someContent(damaged));
    const gone = await run(["backup", "verify", "--to", damaged, "--json"]);
    expect(answer<{ faults: { code: string }[] }>(gone).faults.map(({ code }) => code)).toContain(
      "backup-content-missing",
    );
    const [name = ""] = await readdir(join(damaged, "sets"));
    await appendFile(join(damaged, "sets", name), " ");
    const edited = await run(["backup", "verify", "--to", damaged, "--json"]);
    expect(answer<{ faults: { code: string }[] }>(edited).faults).toMatchObject([
      { code: "backup-set-changed" },
    ]);
  });

  test("opens with its own passphrase alone, and never over a living home", async () => {
    const other = join(folder, "other-passphrase");
    await writeFile(other, "cụm mật khẩu của người khác");
    const refused = await restore("wrong", to, other);
    expect(answer<{ faults: { code: string }[] }>(refused).faults).toMatchObject([
      { code: "passphrase-wrong" },
    ]);
    await expect(readdir(join(folder, "wrong"))).rejects.toThrow("ENOENT");
    expect((await restore("home")).err).toContain("không trống");
  });
});
