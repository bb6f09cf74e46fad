import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  issuersOf,
  letterSettingsOf,
  parseConfiguration,
  policyOf,
  readConfiguration,
  siteIdentityOf,
} from "./index.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "td-configuration-"));
});
afterAll(() => rm(home, { recursive: true }));

const WHOLE = `
publicAddress: https://cchc.tinh.gov.vn/
trustProxy: [127.0.0.1, 10.0.0.0/8]
portal:
  name: { vi: Chỉ số cải cách hành chính, en: Administrative reform index }
  owner: Ủy ban nhân dân tỉnh
  responsible: Giám đốc Sở Nội vụ
  address: 1 Trần Phú
  phone: 0236 3821 000
  email: cchc@tinh.gov.vn
signIn:
  secondFactorFor: [administrator, reform-office]
  sessionHours: 8
  issuers:
    - id: vneid
      name: VNeID
      address: https://sso.example.gov.vn
      clientId: thang-diem
      clientSecretFile: vneid.secret
      checksTwoFactors: true
letters:
  from: Sở Nội vụ <khong-tra-loi@tinh.gov.vn>
  smtp: { host: mail.tinh.gov.vn, user: thangdiem, passwordFile: smtp.secret }
`;

describe("the file of an installation", () => {
  test("that is missing leaves everything at its default", async () => {
    const read = await readConfiguration(join(home, "nowhere"));
    expect(read).toMatchObject({
      ok: true,
      value: {
        trustProxy: false,
        signIn: { issuers: [] },
        log: { file: true, stdout: false, keepFiles: 400 },
      },
    });
    if (read.ok)
      expect([siteIdentityOf(read.value).demonstration, letterSettingsOf(read.value)]).toEqual([
        true,
        undefined,
      ]);
  });

  test("names owner, issuers, second factors, the mail server; secrets may stand in files", async () => {
    await writeFile(join(home, "thangdiem.yaml"), WHOLE);
    expect(await readConfiguration(home)).toMatchObject({
      ok: false,
      faults: [
        { details: { path: "signIn.issuers.0.clientSecretFile" } },
        { details: { path: "letters.smtp.passwordFile" } },
      ],
    });
    await Promise.all([
      writeFile(join(home, "vneid.secret"), "s3cret\n"),
      writeFile(join(home, "smtp.secret"), "p4ss\n"),
    ]);
    const read = await readConfiguration(home);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(siteIdentityOf(read.value)).toMatchObject({
      owner: { vi: "Ủy ban nhân dân tỉnh" },
      phone: "0236 3821 000",
      demonstration: false,
      origin: "https://cchc.tinh.gov.vn",
    });
    expect(issuersOf(read.value)).toMatchObject([
      { id: "vneid", clientSecret: "s3cret", checksTwoFactors: true },
    ]);
    expect(policyOf(read.value)).toEqual({
      secondFactorFor: ["administrator", "reform-office"],
      session_hours: 8,
    });
    expect(letterSettingsOf(read.value)).toMatchObject({
      smtp: { host: "mail.tinh.gov.vn", port: 587, security: "starttls", password: "p4ss" },
      publicAddress: "https://cchc.tinh.gov.vn",
    });
  });

  test("tells all its faults at once, each at its line", () => {
    const read = parseConfiguration(
      "publicAddress: cchc\ntrustProxy: maybe\nportal:\n  name: A\n  phone: x\n  colour: red\n" +
        "signIn:\n  secondFactorFor: [boss]\nletters:\n  from: a@b.vn\n  smtp: { port: 99999 }\n",
    );
    expect(
      read.ok
        ? []
        : read.faults.map(
            ({ place, details, code }) =>
              `${place?.row} ${details.path} ${code.replace("configuration-", "")}`,
          ),
    ).toEqual([
      "1 publicAddress wrong",
      "2 trustProxy wrong",
      "3 portal.owner missing",
      "3 portal.responsible missing",
      "3 portal.address missing",
      "5 portal.phone wrong",
      "6 portal.colour unknown",
      "8 signIn.secondFactorFor.0 wrong",
      "11 letters.smtp.host missing",
      "11 letters.smtp.port wrong",
    ]);
  });

  test("that is not YAML says where", () => {
    expect(parseConfiguration("portal:\n  name: [\n")).toMatchObject({
      ok: false,
      faults: [{ code: "configuration-not-yaml" }],
    });
    // An address that begins with a star is YAML's word for "as above".
    expect(parseConfiguration("portal:\n  name: A\npublicAddress: *a.vn\n")).toMatchObject({
      ok: false,
      faults: [{ code: "configuration-not-yaml", place: { row: 3 } }],
    });
  });
});
