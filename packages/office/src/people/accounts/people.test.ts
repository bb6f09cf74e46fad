import { EVERY_EVALUATION, peopleRoutes, signInRoutes, type AccountImportReport } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbook } from "@thang-diem/documents";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import {
  openTestWorkspace,
  TEST_PASSWORD,
  type TestWorkspace,
  type Visitor,
} from "../../composition/testing.ts";
import { agreeFromShell } from "./roles.ts";

let workspace: TestWorkspace;
let admin: Visitor;
let organisationId: string;

beforeAll(async () => {
  workspace = await openTestWorkspace();
  admin = await workspace.administrator();
  organisationId = (
    await admin.call(peopleRoutes.addOrganisation, { name: "Sở Khoa học và Công nghệ", code: "H49.07" })
  ).value.organisationId;
});

afterAll(() => workspace.close());

const HEAD = ["Họ và tên", "Tên đăng nhập", "Cơ quan", "Vai trò", "Thư điện tử", "Điện thoại"];

async function bring(
  rows: readonly string[][],
  options: { write?: boolean; add?: boolean; head?: string[] } = {},
): Promise<AccountImportReport> {
  const text = [options.head ?? HEAD, ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
    .join("\n");
  return bringFile(new TextEncoder().encode(text), "danh-sach.csv", options);
}

async function bringFile(
  bytes: Uint8Array,
  fileName: string,
  { write = false, add = false }: { write?: boolean; add?: boolean } = {},
): Promise<AccountImportReport> {
  return (
    await admin.call(
      peopleRoutes.importAccounts,
      { fileName, write: write ? "yes" : "no", addOrganisations: add ? "yes" : "no" },
      bytes,
    )
  ).value;
}

const told = ({ faults }: AccountImportReport) =>
  faults.map(({ code, place }) => `${place?.column ?? ""}${place?.row ?? ""} ${code}`);
const accountCount = async () => (await admin.call(peopleRoutes.findAccounts, {})).value.total;

describe("the import of accounts", () => {
  test("names every fault at once, each at its cell, and writes nothing", async () => {
    const before = await accountCount();
    const rows = [
      ["", "", "", "", "", ""],
      ["Nguyễn Văn An", "an.nguyen", "Sở Lạ", "Vai trò lạ; Quản trị hệ thống", "an@", "hai không"],
      ["", "binh", "H49.07", "", "", ""],
      ["Trần Bình", "an.nguyen", "Sở khoa học và công nghệ", "unit-clerk", "", ""],
      ["Lê Cường", "quantri", "", "", "", ""],
      ["Đỗ Dũng", "có dấu", "H49.07", "", "", ""],
    ];
    const real = await bring(rows, { write: true });
    expect(told(real).toSorted()).toEqual([
      "A4 full-name-missing",
      "B5 sign-in-name-doubled",
      "B6 sign-in-name-taken",
      "B7 sign-in-name-form",
      "C3 organisation-unknown",
      "C6 organisation-missing",
      "D3 role-unknown",
      "D3 role-unknown",
      "E3 email-form",
      "F3 phone-form",
    ]);
    expect(real.outcome).toBe("refused");
    expect(await bring(rows)).toEqual(real);
    expect(await accountCount()).toBe(before);
  });

  test("says which organisation was probably meant", async () => {
    const { faults } = await bring([["An", "", "So Khoa hoc va Cong nghe", "", "", ""]]);
    expect(faults[0]?.suggestion?.vi).toBe("Có phải là “Sở Khoa học và Công nghệ”?");
  });

  test("takes Excel in any order of columns, finds organisations by code or tone mark, makes names", async () => {
    const columns = ["Cơ quan, đơn vị", "HO VA TEN *", "Số điện thoại", "Vai trò"].map((title) => ({
      title,
      width: 20,
    }));
    const rows = [
      ["H49.07", "Nguyễn Văn An", 912345678, "Cán bộ đầu mối của đơn vị; Lãnh đạo đơn vị"],
      ["Sở Khoá Mới", "Nguyễn Văn Ân", "", ""],
      ["Sở Khóa Mới", "Ý", "", "Appraiser"],
    ];
    const file = await workbook(
      [
        { name: "Tài khoản", columns, rows, notes: [] },
        {
          name: "Cách ghi",
          columns: [{ title: "Vai trò", width: 10 }],
          rows: [["Người thẩm định"]],
          notes: ["=1+1"],
        },
      ],
      "2026-11-20",
    );
    const trial = await bringFile(file, "tai-khoan.xlsx", { add: true });
    expect([told(trial), trial.outcome, trial.rows, trial.newOrganisations, trial.accounts]).toEqual([
      [],
      "would-be-written",
      3,
      ["Sở Khoá Mới"],
      [],
    ]);
    const written = await bringFile(file, "tai-khoan.xlsx", { add: true, write: true });
    expect(
      written.accounts.map(({ signInName, organisationName }) => [signInName, organisationName]),
    ).toEqual([
      ["an.nguyenvan", "Sở Khoa học và Công nghệ"],
      ["an.nguyenvan2", "Sở Khoá Mới"],
      ["y.td", "Sở Khóa Mới"],
    ]);
    const person = workspace.visitor();
    const { value } = await person.call(signInRoutes.redeemCode, {
      signInName: "an.nguyenvan",
      code: written.accounts[0]?.code ?? "",
      password: TEST_PASSWORD,
    });
    expect(value.person).toMatchObject({
      stage: "signed-in",
      roles: [{ role: "unit-clerk", evaluation: EVERY_EVALUATION }, { role: "unit-leader" }],
    });
    const { accounts } = (await admin.call(peopleRoutes.findAccounts, { q: "nguyễn văn an" })).value;
    const page = (await admin.call(peopleRoutes.readAccount, { accountId: accounts[0]?.id ?? "" })).value;
    expect([accounts.map(({ fullName }) => fullName), page.phone, page.roles[0]?.reason]).toEqual([
      ["Nguyễn Văn An", "Nguyễn Văn Ân"],
      "0912345678",
      "Nhập từ tệp tai-khoan.xlsx",
    ]);
  });

  test.each([
    ["a file that is no table", Buffer.from("%PDF-1.7 …"), "a.xlsx", "file-is-not-a-table"],
    ["an empty file", Buffer.alloc(0), "a.csv", "file-is-empty"],
    ["a false ending", Buffer.from("a;b"), "a.pdf", "file-name-and-content-differ"],
    ["a file without headings", Buffer.from("An;Sở Nội vụ"), "a.csv", "headings-missing"],
    ["headings without rows", Buffer.from("Họ và tên;Cơ quan"), "a.csv", "rows-missing"],
    [
      "text in TCVN3",
      Buffer.from([...Buffer.from("Ho va ten;Co quan\nNguy"), 0xd4, ...Buffer.from("n;S"), 0xeb]),
      "a.csv",
      "not-unicode",
    ],
  ])("refuses %s", async (_name, bytes, fileName, code) => {
    expect(told(await bringFile(bytes, fileName)).join()).toContain(code);
  });

  test("keeps a script in a name as the text it is, and a formula in Excel as its value", async () => {
    const written = await bring(
      [
        ["<script>alert(1)</script>", "script", "H49.07", "", "", ""],
        ['=HYPERLINK("x")', "formula", "H49.07", "", "", ""],
      ],
      { write: true },
    );
    expect(written.accounts.map(({ fullName }) => fullName)).toEqual([
      "<script>alert(1)</script>",
      '=HYPERLINK("x")',
    ]);
  });

  test("of a thousand people takes seconds and leaves one line in the log", async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => [
      `Người Thứ ${n}`,
      `thu.${n}`,
      "H49.07",
      "Người thẩm định",
      "",
      "",
    ]);
    const begun = performance.now();
    const { outcome, accounts } = await bring(rows, { write: true });
    expect([outcome, accounts.length, new Set(accounts.map(({ code }) => code)).size]).toEqual([
      "written",
      1000,
      1000,
    ]);
    expect(performance.now() - begun).toBeLessThan(60_000);
    const lines = await workspace.database.db
      .selectFrom("audit_line")
      .select("details")
      .where("action", "=", "account.import")
      .orderBy("number", "desc")
      .limit(1)
      .execute();
    expect(lines[0]?.details).toMatchObject({ accounts: 1000 });
    expect(JSON.stringify(lines)).not.toContain(accounts[0]?.code);
  });

  test("two imports at once of the same people write them once", async () => {
    const rows = [["Hai Lần", "hai.lan", "H49.07", "", "", ""]];
    const outcomes = (await Promise.all([bring(rows, { write: true }), bring(rows, { write: true })])).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.toSorted()).toEqual(["refused", "written"]);
  });
});

describe("accounts and roles", () => {
  test("the last administrator cannot be taken away, nor the own account closed", async () => {
    const { accounts } = (await admin.call(peopleRoutes.findAccounts, { role: "administrator" })).value;
    const page = (await admin.call(peopleRoutes.readAccount, { accountId: accounts[0]?.id ?? "" })).value;
    const assignmentId = page.roles[0]?.assignmentId ?? "";
    expect(
      (await admin.call(peopleRoutes.takeRole, { accountId: page.id, assignmentId, reason: "thử" })).problem
        ?.code,
    ).toBe("last-administrator");
    expect(
      (await admin.call(peopleRoutes.closeAccount, { accountId: page.id, reason: "thử" })).problem?.code,
    ).toBe("own-account");
    const second = await workspace.person(admin, "second.admin", organisationId, ["administrator"]);
    expect(
      (
        await second.call(peopleRoutes.takeRole, {
          accountId: page.id,
          assignmentId,
          reason: "chuyển công tác",
        })
      ).status,
    ).toBe(200);
    expect((await admin.call(peopleRoutes.findAccounts, {})).status).toBe(403);
    await second.call(peopleRoutes.giveRole, {
      accountId: page.id,
      role: "administrator",
      organisationId,
      evaluation: EVERY_EVALUATION,
      reason: "trở lại",
    });
    expect((await admin.call(peopleRoutes.findAccounts, {})).status).toBe(403);
    await agreeFromShell(workspace.context, { signInName: "quantri", by: "test" });
    expect((await admin.call(peopleRoutes.findAccounts, {})).status).toBe(200);
  });

  test("two administrators who take each other's role at once do not both succeed", async () => {
    const [one, other] = [
      await workspace.person(admin, "one.admin", organisationId, ["administrator"]),
      await workspace.person(admin, "other.admin", organisationId, ["administrator"]),
    ];
    const everybody = (await admin.call(peopleRoutes.findAccounts, { role: "administrator" })).value.accounts;
    const roleOf = async (accountId: string) =>
      (await one.call(peopleRoutes.readAccount, { accountId })).value.roles.find(
        ({ role }) => role === "administrator",
      )?.assignmentId ?? "";
    for (const { id } of everybody)
      if (id !== one.accountId && id !== other.accountId)
        await one.call(peopleRoutes.takeRole, {
          accountId: id,
          assignmentId: await roleOf(id),
          reason: "thử",
        });
    const roles = [await roleOf(one.accountId), await roleOf(other.accountId)] as const;
    const answers = await Promise.all([
      one.call(peopleRoutes.takeRole, { accountId: other.accountId, assignmentId: roles[1], reason: "thử" }),
      other.call(peopleRoutes.takeRole, { accountId: one.accountId, assignmentId: roles[0], reason: "thử" }),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    const left = answers[0].status === 200 ? one : other;
    for (const { id } of everybody.filter(({ signInName }) => signInName === "quantri"))
      await left.call(peopleRoutes.giveRole, {
        accountId: id,
        role: "administrator",
        organisationId,
        evaluation: EVERY_EVALUATION,
        reason: "trở lại",
      });
    await agreeFromShell(workspace.context, { signInName: "quantri", by: "test" });
  });

  test("a role is given once, with a reason, and taking it away ends the right at the next request", async () => {
    const office = await workspace.person(admin, "office", organisationId, ["auditor"]);
    expect((await office.call(peopleRoutes.findAccounts, {})).status).toBe(200);
    const give = {
      accountId: office.accountId,
      role: "auditor",
      organisationId,
      evaluation: EVERY_EVALUATION,
    } as const;
    expect((await admin.call(peopleRoutes.giveRole, { ...give, reason: "  " })).faults).toEqual([
      "reason: reason-missing",
    ]);
    expect((await admin.call(peopleRoutes.giveRole, { ...give, reason: "lần nữa" })).faults).toEqual([
      "role: role-held",
    ]);
    const { roles } = (await admin.call(peopleRoutes.readAccount, { accountId: office.accountId })).value;
    await admin.call(peopleRoutes.takeRole, {
      accountId: office.accountId,
      assignmentId: roles[0]?.assignmentId ?? "",
      reason: "hết nhiệm vụ",
    });
    expect((await office.call(peopleRoutes.findAccounts, {})).status).toBe(403);
    expect(
      (await admin.call(peopleRoutes.readAccount, { accountId: office.accountId })).value.pastRoles,
    ).toMatchObject([
      { role: "auditor", reason: "kiểm thử", takenBy: "account:quantri", takenReason: "hết nhiệm vụ" },
    ]);
  });

  test("a closed account is out at once, keeps its history, and comes back", async () => {
    const person = await workspace.person(admin, "closing", organisationId, ["unit-clerk"]);
    await admin.call(peopleRoutes.closeAccount, { accountId: person.accountId, reason: "nghỉ hưu" });
    expect((await person.call(signInRoutes.present, {})).value.person).toBe("nobody");
    expect(
      (await person.call(signInRoutes.signIn, { signInName: "closing", password: TEST_PASSWORD })).problem
        ?.code,
    ).toBe("sign-in-wrong");
    expect(
      (await admin.call(peopleRoutes.findAccounts, { q: "closing", status: "closed" })).value.accounts,
    ).toMatchObject([{ status: "closed", roles: [{ role: "unit-clerk" }] }]);
    await admin.call(peopleRoutes.reopenAccount, { accountId: person.accountId, reason: "hợp đồng lại" });
    expect(
      (await person.call(signInRoutes.signIn, { signInName: "closing", password: TEST_PASSWORD })).status,
    ).toBe(200);
  });

  test("a form says everything that is wrong with it at once", async () => {
    const { faults } = await admin.call(peopleRoutes.addAccount, {
      signInName: "Có Dấu",
      fullName: " ",
      organisationId: "",
      email: "x",
      phone: "y",
    });
    expect(faults.toSorted()).toEqual([
      "email: email-form",
      "fullName: full-name-missing",
      "organisationId: organisation-missing",
      "phone: phone-form",
      "signInName: sign-in-name-form",
    ]);
  });

  test("a list of a thousand is searched with and without marks", async () => {
    const find = async (q: string) => (await admin.call(peopleRoutes.findAccounts, { q })).value.total;
    expect(await find("nguoi thu 999")).toBe(1);
    expect(await find("Người Thứ 999")).toBe(1);
    expect(await find("Ngưởi Thư 999")).toBe(0);
    expect(await find("100%")).toBe(0);
  });

  test("leaves an audit log that accounts for every row", async () =>
    expect((await verifyAudit(workspace.database)).faults).toEqual([]));
});
