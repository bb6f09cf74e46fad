import {
  appendFile,
  chmod,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  truncate,
  writeFile,
} from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSealer } from "@thang-diem/office/people/sign-in";
import { command } from "@thang-diem/platform/command";
import { onClient, startEmbedded } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { openInstallation } from "@thang-diem/press/installation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { homeOf010, ROOT, thangdiemHere } from "./testing.ts";

let folder: string;
let home: string;
let backups: string;
let mail: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-doctor-"));
  [home, backups] = [join(folder, "home"), join(folder, "backups")];
  await homeOf010(home);
  mail = await mailServer();
  await writeFile(join(folder, "passphrase"), "một cụm mật khẩu dài\n", { mode: 0o600 });
  await writeFile(join(home, "thangdiem.yaml"), settings(), { mode: 0o600 });
  await chmod(join(home, "thangdiem.yaml"), 0o600);
  await chmod(join(home, "keys", "people.key"), 0o600);
  await addFactor();
  await backUp();
});
afterAll(async () => {
  mail.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => thangdiemHere(args, { home });
const settings = (more = "") =>
  `letters:\n  from: a@tinh.gov.vn\n  smtp: { host: 127.0.0.1, port: ${port()}, security: none }\n` +
  `backups: { to: ${backups}, passphraseFile: ${join(folder, "passphrase")} }\n${more}`;
const port = () => (mail.address() as AddressInfo).port;

/** A mail server as far as anybody who only looks whether it lets him in can tell (RFC 5321). */
async function mailServer(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("220 mail\r\n");
    socket.on("data", (said) => socket.write(/^quit/i.test(String(said)) ? "221 bye\r\n" : "250 mail\r\n"));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

async function backUp(): Promise<void> {
  const made = await run("backup", "--to", backups, "--passphrase-file", join(folder, "passphrase"));
  expect([made.code, made.err]).toEqual([0, expect.any(String)]);
}

/** Somebody has a second factor, sealed with the key of this home. */
async function addFactor(): Promise<void> {
  const sealer = await openSealer(join(home, "keys", "people.key"));
  const installation = await openInstallation({ home, product: ROOT }, undefined);
  await command(
    installation.database,
    { actor: "test", action: "account.add-factor", object: "x" },
    ({ client }) =>
      client.query(
        "insert into credential (id, account_id, kind, secret, label, confirmed, created_at) " +
          "select $1, id, 'totp', $2, 'điện thoại', true, now() from account limit 1",
        [newId(), sealer.seal("seed")],
      ),
  );
  await installation.close();
}

/** As the owner of the server, past every rule; gives back what is asked. */
async function asOwner(statements: string): Promise<void> {
  const server = await startEmbedded({ folder: join(home, "pg") });
  try {
    await onClient(server.connection, (client) =>
      client.query(`set session_replication_role = replica; ${statements}`),
    );
  } finally {
    await server.stop();
  }
}

async function codesNow(): Promise<string[]> {
  const { out } = await run("doctor", "--json");
  const { findings } = JSON.parse(out) as { findings: { code: string; state: string }[] };
  return findings.filter(({ code }) => code !== "site-missing").map(({ code }) => code);
}

type Undo = () => Promise<unknown>;
/** Takes a file or folder away. */
async function away(path: string): Promise<Undo> {
  await rename(path, `${folder}/away`);
  return () => rename(`${folder}/away`, path);
}
/** Damages a file and brings it back as it was, with its rights. */
async function damaged(path: string, work: (path: string) => Promise<unknown>): Promise<Undo> {
  await cp(path, `${folder}/kept`, { preserveTimestamps: true });
  await chmod(path, 0o600);
  await work(path);
  return () => rename(`${folder}/kept`, path);
}
async function inDatabase(statements: string, undo: string): Promise<Undo> {
  await asOwner(statements);
  return () => asOwner(undo);
}

const edition = () => join(home, "editions", "quan-tri-mau-2026-1");
const evidence = () =>
  join(home, "evidence/37/371c9220d1230c171012f048a8e4118e04a72b6c65002ed1016a561f9a1168ea");
const key = (name: string) => join(home, "keys", name);
async function newestSet(): Promise<string> {
  return join(backups, "sets", (await readdir(join(backups, "sets"))).toSorted().at(-1) ?? "");
}
async function someContent(): Promise<string> {
  const { files } = JSON.parse(
    (await readFile(await newestSet(), "utf8")).split("\n").slice(1).join("\n"),
  ) as {
    files: { sha256: string }[];
  };
  const sha256 = files[0]?.sha256 ?? "";
  return join(backups, "contents", sha256.slice(0, 2), sha256);
}

const DAMAGES: readonly (readonly [name: string, plant: () => Promise<Undo>, codes: readonly string[]])[] = [
  ["an edition is gone", () => away(edition()), ["edition-missing"]],
  [
    "a file of an edition was changed",
    () => damaged(join(edition(), "results/results.csv"), (file) => appendFile(file, "x")),
    ["edition-file-changed"],
  ],
  ["a file of an edition is gone", () => away(join(edition(), "inputs/units.csv")), ["edition-file-missing"]],
  ["a piece of evidence is gone", () => away(evidence()), ["content-missing"]],
  [
    "a piece of evidence was changed",
    () => damaged(evidence(), (file) => writeFile(file, "khác")),
    ["content-changed"],
  ],
  [
    "a piece of evidence was cut off",
    () => damaged(evidence(), (file) => truncate(file, 10)),
    ["content-changed"],
  ],
  ["the key of secrets is gone", () => away(key("people.key")), ["people-key-missing"]],
  [
    "the key of secrets is another",
    () => damaged(key("people.key"), (file) => writeFile(file, Buffer.alloc(32, 7))),
    ["people-key-other"],
  ],
  ["the key of the log is gone", () => away(key("log.key")), ["log-key-missing"]],
  [
    "the key of the log is damaged",
    () => damaged(key("log.key"), (file) => truncate(file, 20)),
    ["log-key-damaged"],
  ],
  ["others can read a key", () => damaged(key("people.key"), (file) => chmod(file, 0o644)), ["secrets-open"]],
  [
    "first passwords lie about",
    async () => {
      await writeFile(join(home, "first-passwords.txt"), "x", { mode: 0o600 });
      return () => rm(join(home, "first-passwords.txt"));
    },
    ["first-passwords-there"],
  ],
  [
    "the home is that of another database",
    () => damaged(join(home, "installation.id"), (file) => writeFile(file, newId())),
    ["home-of-another"],
  ],
  ["the home has lost its id", () => away(join(home, "installation.id")), ["home-without-id"]],
  [
    "a line of the log was changed",
    () =>
      inDatabase(
        "update audit_line set actor = 'x' where number = 2 and chain = 'people'",
        "update audit_line set actor = was.actor from was where audit_line.number = 2 and " +
          "chain = 'people'; drop table was",
      ),
    ["audit-line-changed"],
  ],
  [
    "a row was changed behind the log's back",
    () =>
      inDatabase(
        "update organisation set code = code || 'x'",
        "update organisation set code = left(code, -1)",
      ),
    ["audit-table-differs"],
  ],
  [
    "a session was written into its table",
    () =>
      inDatabase(
        "insert into session select '01990000-0000-7000-8000-000000000009', id, repeat('ab', " +
          "32), true, 'password', now(), now(), now() + interval '1 hour', '', '', null, null " +
          "from account limit 1",
        "delete from session where id = '01990000-0000-7000-8000-000000000009'",
      ),
    ["session-without-line"],
  ],
  [
    "rules of a table are switched off",
    () =>
      inDatabase("alter table audit_line disable trigger all", "alter table audit_line enable trigger all"),
    ["database-triggers-off"],
  ],
  [
    "the database can only be read",
    () =>
      inDatabase(
        "alter role thangdiem_program set default_transaction_read_only = on",
        "alter role thangdiem_program reset default_transaction_read_only",
      ),
    ["database-read-only"],
  ],
  [
    "a newer program has changed the database",
    () =>
      inDatabase(
        "insert into migration values (9999, '9999-later.sql', repeat('0', 64))",
        "delete from migration where number = 9999",
      ),
    ["database-newer"],
  ],
  [
    "the clock was set back",
    () =>
      inDatabase(
        "update audit_head set hash = hash; insert into audit_line select 'later', 1, now() + " +
          "interval '1 hour', actor, action, object, details, '{}', repeat('0', 64), hash, null " +
          "from audit_line limit 1",
        "delete from audit_line where chain = 'later'",
      ),
    ["clock-set-back"],
  ],
  [
    "a setting has the wrong form",
    () => damaged(join(home, "thangdiem.yaml"), (file) => appendFile(file, "colour: red\n")),
    ["configuration-unknown"],
  ],
  [
    "the mail server is away",
    () =>
      damaged(join(home, "thangdiem.yaml"), (file) =>
        writeFile(file, settings().replace(`port: ${port()}`, "port: 1")),
      ),
    ["mail-server-refuses"],
  ],
  [
    "the disk is short",
    () =>
      damaged(join(home, "thangdiem.yaml"), (file) =>
        writeFile(file, settings("operation: { freeGbMin: 900000 }\n")),
      ),
    ["disk-short"],
  ],
  ["there is no backup", () => away(join(backups, "sets")), ["backup-missing"]],
  [
    "a content of the newest backup was cut",
    async () => damaged(await someContent(), (file) => truncate(file, 1)),
    ["backup-content-changed"],
  ],
  [
    "a publication failed",
    () =>
      inDatabase(
        "insert into publication_job (id, evaluation_id, published_on, state, step, asked_by, " +
          "asked_at) select '01990000-0000-7000-8000-000000000008', id, now(), 'failed', " +
          "'editions', 'x', now() from evaluation limit 1",
        "delete from publication_job where id = '01990000-0000-7000-8000-000000000008'",
      ),
    ["publication-failed"],
  ],
];

describe("doctor", () => {
  test("finds nothing in a sound installation, and says so", async () => {
    expect(await codesNow()).toEqual([]);
    const { code, out } = await run("doctor");
    expect([code, out]).toEqual([0, expect.stringContaining("Bản cài đặt lành lặn.")]);
  });

  test.each(DAMAGES)("names it when %s", async (_name, plant, codes) => {
    await asOwner(
      "create table if not exists was as select actor from audit_line where number = 2 and chain = 'people'",
    );
    const undo = await plant();
    try {
      expect(await codesNow()).toEqual(expect.arrayContaining([...codes]));
    } finally {
      await undo();
      await asOwner("drop table if exists was");
    }
    expect(await codesNow()).toEqual([]);
  });

  test("says what to do, in words, and ends with 1", async () => {
    const undo = await away(edition());
    const { code, out } = await run("doctor", "--quick");
    await undo();
    expect(code).toBe(1);
    expect(out).toMatch(
      /\[HỎNG\] Bản công bố: Bản công bố quan-tri-mau-2026-1 không còn trên đĩa.+\n {9}→ Chép lại từ bản sao lưu/,
    );
  });
});
