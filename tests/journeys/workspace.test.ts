import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestWorkspace,
  TEST_PASSWORD,
  type TestWorkspace,
} from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { pageWeights, stylesMissing } from "./page-weights.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";

let workspace: TestWorkspace;
let browser: Browser;
let base: string;
let folder: string;

beforeAll(async () => {
  const built = await buildWorkspace();
  [workspace, browser, folder] = await Promise.all([
    openTestWorkspace({ client: built.folder, clock: () => new Date() }),
    openBrowser(),
    mkdtemp(join(tmpdir(), "td-journey-")),
  ]);
  await workspace.app.listen({ host: "127.0.0.1", port: 0 });
  base = `http://localhost:${(workspace.app.server.address() as AddressInfo).port}/lam-viec`;
});

afterAll(async () => {
  await browser.close();
  await workspace.close();
  await rm(folder, { recursive: true });
});

const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 640 };
const problems: string[] = [];

async function openPage(context: BrowserContext, path = "/"): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on(
    "console",
    (message) =>
      message.type() === "error" &&
      /Content Security Policy|Warning:/.test(message.text()) &&
      problems.push(message.text()),
  );
  await page.goto(base + path);
  return page;
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Accessible and without sideways scroll at the desk, on a laptop and on a phone; a picture of the first and last. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [desk, { width: 1280, height: 860 }, phone]) {
    await page.setViewportSize(size);
    expect([name, size.width, await accessibilityFaults(page)]).toEqual([name, size.width, []]);
    expect([name, size.width, await sidewaysScroll(page)]).toEqual([name, size.width, 0]);
    if (size.width !== 1280) await screenshot(page, `workspace-${name}-${size.width}`);
  }
  await page.setViewportSize(desk);
}

/** Bytes of code and style that a page may bring, as they travel. */
const PAGE_BYTES_MAX = 200_000;
/** Pages that bring more, and how much they may, with a little room; the list gets shorter, its figures smaller. */
const HEAVIER: Readonly<Record<string, number>> = {
  "preparing/schemes/scheme-editor-page.tsx": 413_000,
  "asking/editor/editor-page.tsx": 344_000,
  "judging/evidence/pdf-pages.tsx": 327_000,
  "judging/self-assessment/claim-page.tsx": 233_000,
  "judging/self-assessment/lead-pages.tsx": 220_000,
  "improving/what-if/what-if-page.tsx": 218_500,
  "judging/self-assessment/sign-page.tsx": 214_500,
  "asking/surveys/survey-page.tsx": 206_500,
  "asking/paper/key-sheet.tsx": 207_000,
  "asking/paper/settle-sheet.tsx": 206_000,
  "judging/appraisal/item-sheet-page.tsx": 201_500,
  "judging/appraisal/unit-sheet-page.tsx": 201_500,
  "asking/sampling/sampling-page.tsx": 201_500,
  "preparing/opening/plan-page.tsx": 201_000,
};
/** Not on a form: readers of files and schemas, editors, drawings, and the pages of other roles. */
const NOT_ON_A_FORM =
  /node_modules\/(yaml|zod|uqr|marked|codemirror|@codemirror|pdfjs-dist|@floating-ui|@simplewebauthn)\/|engine\/src\/(survey\/(?!distribution)|composite|questionnaire)|workspace\/(preparing\/(opening|schemes|calendar|duties)|people\/accounts|asking|improving|watching|judging\/(appraisal|council|results))\/.*\.tsx/;

describe("what a page brings", () => {
  it("no page brings more code than its limit, and no form another role's", async () => {
    const weights = pageWeights((await buildWorkspace()).folder);
    expect(weights.length).toBeGreaterThan(50);
    expect(
      weights
        .filter(({ page, bytes }) => bytes > (HEAVIER[page] ?? PAGE_BYTES_MAX))
        .map(({ page, bytes }) => [page, bytes]),
    ).toEqual([]);
    for (const name of ["claim-page", "sign-page", "lead-pages"]) {
      const form = weights.find(({ page }) => page === `judging/self-assessment/${name}.tsx`);
      expect([name, form?.modules.filter((each) => NOT_ON_A_FORM.test(each))]).toEqual([name, []]);
    }
    expect(stylesMissing(weights)).toEqual([]);
  });
});

let admin: Page;
let clerkCode: string;

describe("an administrator", () => {
  it("signs in with the printed password and must choose an own one", async () => {
    admin = await openPage(await browser.newContext({ viewport: desk }), "/quan-tri/tai-khoan");
    await heading(admin, "Đăng nhập").waitFor();
    await inspect(admin, "sign-in");
    await signIn(admin, workspace.first.signInName, "sai mật khẩu rồi");
    await admin.getByRole("alert").getByText("chưa đúng").waitFor();
    await inspect(admin, "sign-in-wrong");
    await signIn(admin, workspace.first.signInName, workspace.first.password);
    await heading(admin, "Đặt mật khẩu của riêng bạn").waitFor();
    await admin.getByLabel("Mật khẩu mới").fill("ngắn");
    await admin.getByRole("button", { name: "Lưu mật khẩu" }).click();
    await admin.getByRole("link", { name: /ít nhất 12 ký tự/ }).click();
    expect(await admin.evaluate("document.activeElement.id")).toBe("new-password-password");
    await inspect(admin, "new-password-wrong");
    await admin.getByLabel("Mật khẩu mới").fill(TEST_PASSWORD);
    await admin.getByRole("button", { name: "Lưu mật khẩu" }).click();
    await heading(admin, "Tài khoản").waitFor();
    await admin.getByText("Mới chỉ có tài khoản của bạn").waitFor();
    await inspect(admin, "accounts-empty");
  });

  it("turns on a second step and needs it at the next sign-in", async () => {
    await admin.getByRole("link", { name: "Trang đầu" }).click();
    await heading(admin, /Xin chào/).waitFor();
    await inspect(admin, "home");
    await admin.getByRole("link", { name: "Bật bước xác nhận thứ hai" }).click();
    await admin.getByRole("button", { name: "Bật mã 6 số" }).click();
    await admin.getByRole("alert").first().waitFor();
    await admin.getByLabel("Nhập mật khẩu để xác nhận").first().fill(TEST_PASSWORD);
    await admin.getByRole("button", { name: "Bật mã 6 số" }).click();
    const secret = (await admin.getByTestId("totp-secret").textContent())?.replaceAll(" ", "") ?? "";
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await inspect(admin, "totp");
    await admin.getByLabel(/Nhập mã 6 số/).fill("000000");
    await admin.getByRole("button", { name: "Bật bước hai" }).click();
    await admin.getByRole("alert").getByText("Mã chưa đúng").waitFor();
    await admin.getByLabel(/Nhập mã 6 số/).fill(totp.generate());
    await admin.getByRole("button", { name: "Bật bước hai" }).click();
    await admin.getByText("Lưu mười mã dự phòng").waitFor();
    const recovery = (await admin.locator(".codes li").first().textContent()) ?? "";
    await inspect(admin, "recovery-codes");
    await admin.getByRole("button", { name: "Tôi đã lưu các mã" }).click();
    await admin.getByText("Còn 10 mã dự phòng").waitFor();
    await admin.getByRole("button", { name: "Đăng xuất", exact: true }).click();
    await signIn(admin, "quantri", TEST_PASSWORD);
    await heading(admin, "Xác nhận bước hai").waitFor();
    await inspect(admin, "second-factor");
    await admin.getByRole("button", { name: /Dùng mã dự phòng/ }).click();
    await admin.getByLabel("Mã dự phòng").fill(recovery);
    await admin.getByRole("button", { name: "Xác nhận" }).click();
    await admin.getByText("Còn 9 mã dự phòng").waitFor();
    await inspect(admin, "my-account");
  });

  it("adds a passkey and passes the second step with a touch", async () => {
    const client = await admin.context().newCDPSession(admin);
    await client.send("WebAuthn.enable");
    await client.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await admin.getByText("Thêm khóa bảo mật").first().click();
    await admin.getByLabel("Tên khóa").fill("Máy bàn phòng 302");
    await admin.locator("#passkey-password").fill(TEST_PASSWORD);
    await admin.getByRole("button", { name: "Thêm khóa bảo mật" }).click();
    await admin.getByText("Máy bàn phòng 302", { exact: true }).waitFor();
    await admin.getByRole("button", { name: "Đăng xuất", exact: true }).click();
    await signIn(admin, "quantri", TEST_PASSWORD);
    await admin.getByRole("button", { name: "Dùng khóa bảo mật của máy này" }).click();
    await heading(admin, "Tài khoản của tôi").waitFor();
  });

  it("imports accounts: every fault at its cell, then a trial, then codes to hand out", async () => {
    const file = join(folder, "danh-sach.csv");
    const head = "Họ và tên;Tên đăng nhập;Cơ quan;Vai trò;Thư điện tử;Điện thoại";
    await admin.getByRole("link", { name: "Tài khoản", exact: true }).click();
    await admin.getByRole("link", { name: "Nhập từ Excel" }).click();
    await heading(admin, "Nhập tài khoản từ tệp").waitFor();
    await admin.getByRole("button", { name: "Kiểm tra thử" }).click();
    await admin.getByRole("link", { name: "Chọn tệp danh sách." }).waitFor();
    await writeFile(
      file,
      `${head}\nNguyễn Văn An;;Sở Nội vụ;Cán bộ đầu mối của đơn vị;an@tinh;\n;binh;Sở Nội vụ;Vai lạ;;`,
    );
    await admin.locator("input[type=file]").setInputFiles(file);
    await admin.getByRole("button", { name: "Kiểm tra thử" }).click();
    await admin.getByText("Tệp có 5 chỗ cần sửa (dòng 2, 3)").waitFor();
    expect(await admin.locator("tbody th").allTextContents()).toEqual(["C2", "E2", "A3", "C3", "D3"]);
    await inspect(admin, "import-faults");
    await writeFile(
      file,
      `${head}\nNguyễn Văn An;;Sở Nội vụ;Cán bộ đầu mối của đơn vị;;0912345678\n` +
        `Trần Thị Hải;hai;Sở Nội vụ;Người thẩm định;;\nLê Hoà;;UBND phường Hòa Bình;;;`,
    );
    await admin.locator("input[type=file]").setInputFiles(file);
    await admin.getByLabel("Thêm cơ quan chưa có").check();
    await admin.getByRole("button", { name: "Kiểm tra thử" }).click();
    await admin.getByText("Tệp hợp lệ: 3 tài khoản").waitFor();
    expect(await admin.getByText("Cơ quan sẽ được thêm:").textContent()).toContain(
      "Sở Nội vụ; UBND phường Hòa Bình",
    );
    await inspect(admin, "import-trial");
    await admin.getByRole("button", { name: "Tạo 3 tài khoản" }).click();
    await heading(admin, "Đã tạo 3 tài khoản").waitFor();
    clerkCode = (await admin.locator("tbody tr").first().locator("td").last().textContent()) ?? "";
    expect(await admin.locator("tbody tr").first().textContent()).toContain("an.nguyenvan");
    await inspect(admin, "import-done");
  });

  it("finds people with and without marks, walks the list by keyboard, and the address keeps the search", async () => {
    await admin.getByRole("link", { name: "Tài khoản", exact: true }).click();
    await heading(admin, "Tài khoản").waitFor();
    await admin.keyboard.press("/");
    await admin.keyboard.type("hai");
    await admin.getByText("1 tài khoản").waitFor();
    expect(admin.url()).toContain("q=hai");
    await admin.getByRole("searchbox").fill("hài");
    await admin.getByText("Không có tài khoản nào khớp").waitFor();
    await admin.getByRole("searchbox").fill("so noi vu");
    await admin.getByText("2 tài khoản").waitFor();
    await inspect(admin, "accounts");
    await admin.getByRole("link", { name: "Nguyễn Văn An" }).focus();
    await admin.keyboard.press("ArrowDown");
    await admin.keyboard.press("Enter");
    await heading(admin, "Trần Thị Hải").waitFor();
  });

  it("gives a role with its reason and takes it back", async () => {
    await admin.getByText("Giao vai trò", { exact: true }).first().click();
    await admin.getByRole("button", { name: "Giao vai trò" }).click();
    await admin.getByRole("link", { name: "Chọn vai trò." }).waitFor();
    await inspect(admin, "give-role-wrong");
    await admin.getByLabel("Vai trò", { exact: true }).selectOption({ label: "Chuyên viên phân tích" });
    await admin.locator("#give-reason").fill("Quyết định 12/QĐ-SNV");
    await admin.getByRole("button", { name: "Giao vai trò" }).click();
    await admin.getByText(/quantri giao lúc .*: Quyết định 12/).waitFor();
    await admin.getByText("Thu hồi Chuyên viên phân tích").first().click();
    await admin.locator("[id^=take-][id$=-reason]").last().fill("Chuyển công tác");
    await admin.getByRole("button", { name: "Thu hồi Chuyên viên phân tích" }).click();
    await admin.getByText("Vai trò đã thu hồi").click();
    await admin.getByText(/quantri thu hồi lúc .*: Chuyển công tác/).waitFor();
    await inspect(admin, "account");
  });

  it("adds one account and an organisation by hand", async () => {
    await admin.goto(`${base}/quan-tri/them-tai-khoan`);
    await admin.getByText("Cơ quan chưa có trong danh sách?").click();
    await admin.getByLabel("Tên cơ quan mới").fill("Sở Tài chính");
    await admin.getByRole("button", { name: "Thêm cơ quan" }).click();
    await admin.getByText("Đã thêm cơ quan Sở Tài chính").waitFor();
    await admin.getByLabel("Họ và tên").fill("Phạm Đức Độ");
    await admin.getByLabel("Tên đăng nhập").fill("quantri");
    await admin.getByRole("button", { name: "Thêm tài khoản" }).click();
    await admin.getByRole("link", { name: /đã có người dùng/ }).waitFor();
    await inspect(admin, "add-account-wrong");
    await admin.getByLabel("Tên đăng nhập").fill("do.phamduc");
    await admin.getByRole("button", { name: "Thêm tài khoản" }).click();
    await admin.getByTestId("one-time-code").waitFor();
    await inspect(admin, "one-time-code");
  });

  it("sees how the server is, and tells everybody of maintenance", async () => {
    await admin.getByRole("link", { name: "Vận hành" }).click();
    await heading(admin, "Vận hành").waitFor();
    await admin.getByText(/^PostgreSQL \d+/).waitFor();
    await admin.getByText("chưa đặt lịch sao lưu").waitFor();
    await admin.getByLabel("Nội dung tiếng Việt").fill("Bảo trì lúc 17:30 hôm nay.");
    await admin.getByRole("button", { name: "Báo bảo trì" }).click();
    const told = admin.locator(".maintenance").getByText("Bảo trì lúc 17:30 hôm nay.");
    await told.waitFor();
    await inspect(admin, "operation");
    await admin.getByRole("button", { name: "Hết bảo trì" }).click();
    await told.waitFor({ state: "detached" });
  });
});

describe("a clerk", () => {
  let clerk: Page;

  it("comes in by a one-time code on a phone, reads what to do, in both languages", async () => {
    clerk = await openPage(await browser.newContext({ viewport: phone }));
    await clerk.getByRole("button", { name: "Tôi có mã một lần" }).click();
    await inspect(clerk, "code");
    await clerk.setViewportSize(phone);
    await clerk.getByLabel("Tên đăng nhập").fill("an.nguyenvan");
    await clerk.getByLabel("Mã một lần").fill(clerkCode.toLowerCase());
    await clerk.getByLabel("Mật khẩu mới").fill("trời hôm nay nắng đẹp");
    await clerk.getByRole("button", { name: "Đặt mật khẩu và vào làm việc" }).click();
    await heading(clerk, "Xin chào, Nguyễn Văn An").waitFor();
    expect(await clerk.getByRole("link", { name: "Tài khoản", exact: true }).count()).toBe(0);
    await clerk.getByRole("button", { name: "Danh mục" }).click();
    await clerk.getByRole("button", { name: "English" }).click();
    await heading(clerk, "Welcome, Nguyễn Văn An").waitFor();
    expect(await clerk.locator("html").getAttribute("lang")).toBe("en");
    await inspect(clerk, "home-en");
    await clerk.getByRole("button", { name: "Tiếng Việt" }).click();
    await clerk.goto(`${base}/quan-tri/tai-khoan`);
    await clerk.getByRole("alert").getByText("không được phép").waitFor();
    await clerk.goto(`${base}/khong-co`);
    await heading(clerk, "Không có trang này").waitFor();
  });

  it("signs another machine out, and that machine is asked to sign in again", async () => {
    const other = await openPage(
      await browser.newContext({ viewport: desk, userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/150.0" }),
    );
    await signIn(other, "an.nguyenvan", "trời hôm nay nắng đẹp");
    await heading(other, /Xin chào/).waitFor();
    await clerk.goto(`${base}/tai-khoan-cua-toi`);
    await clerk.getByRole("button", { name: "Đăng xuất Firefox · Windows" }).click();
    await clerk.getByText("Chỉ có máy này.").waitFor();
    await other.getByRole("link", { name: "Tài khoản của tôi", exact: true }).click();
    await heading(other, "Đăng nhập").waitFor();
    await other.context().close();
  });

  it("whose network breaks keeps what was typed", async () => {
    await clerk.context().setOffline(true);
    await clerk.getByText("Đổi mật khẩu", { exact: true }).last().click();
    await clerk.getByLabel("Mật khẩu hiện tại").fill("trời hôm nay nắng đẹp");
    await clerk.getByLabel("Mật khẩu mới").fill("ngày mai có thể mưa");
    await clerk.getByRole("button", { name: "Lưu mật khẩu" }).click();
    await clerk.getByRole("alert").getByText("Không kết nối được máy chủ").waitFor();
    await clerk.context().setOffline(false);
    await clerk.getByRole("button", { name: "Lưu mật khẩu" }).click();
    await clerk.getByText("Đã đổi mật khẩu").waitFor();
  });

  it("who types a wrong password five times is told how long to wait and what to do", async () => {
    const visitor = await openPage(await browser.newContext({ viewport: desk }));
    for (let wrong = 1; wrong <= 6; wrong += 1) {
      await signIn(visitor, "an.nguyenvan", "sai mật khẩu rồi");
      await visitor.getByRole("button", { name: "Đăng nhập", exact: true }).waitFor();
    }
    await visitor
      .getByRole("alert")
      .getByText(/Thử lại sau 1 phút nữa/)
      .waitFor();
    await inspect(visitor, "locked-out");
    await visitor.context().close();
  });
});

it("no page broke a script or the content security policy", () => expect(problems).toEqual([]));
