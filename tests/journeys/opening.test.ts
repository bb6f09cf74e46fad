import type { AddressInfo } from "node:net";
import { peopleRoutes } from "@thang-diem/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestWorkspace,
  TEST_PASSWORD,
  type TestWorkspace,
} from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, pressAndConfirm, screenshot, sidewaysScroll } from "./browser.ts";

let workspace: TestWorkspace;
let browser: Browser;
let base: string;

beforeAll(async () => {
  const built = await buildWorkspace();
  [workspace, browser] = await Promise.all([
    openTestWorkspace({ client: built.folder, clock: () => new Date() }),
    openBrowser(),
  ]);
  await workspace.app.listen({ host: "127.0.0.1", port: 0 });
  base = `http://localhost:${(workspace.app.server.address() as AddressInfo).port}/lam-viec`;
  const admin = await workspace.administrator();
  const organisation = async (name: string, code: string) =>
    (await admin.call(peopleRoutes.addOrganisation, { name, code })).value.organisationId;
  const office = await organisation("Ủy ban nhân dân tỉnh Quảng Ninh", "H49");
  const home = await organisation("Sở Nội vụ", "H49.01");
  for (const [name, code] of [
    ["Sở Tài chính", "H49.02"],
    ["Sở Khoa học và Công nghệ", "H49.03"],
    ["Văn phòng UBND tỉnh", "H49.04"],
  ] as const)
    await organisation(name, code);
  await workspace.person(admin, "van.phong", office, ["reform-office"]);
  await workspace.person(admin, "tham.dinh", office, ["appraiser"]);
  await workspace.person(admin, "can.bo", home, ["unit-clerk"]);
  await workspace.person(admin, "chu.tich", office, ["council-chair"]);
});

afterAll(async () => {
  await browser.close();
  await workspace.close();
});

const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 640 };
const problems: string[] = [];
const PATIENT = { timeout: 60_000 };

async function openPage(context: BrowserContext, name: string): Promise<Page> {
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
  await page.goto(`${base}/`);
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await heading(page, /Xin chào/).waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const saved = (page: Page) =>
  page
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
const go = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Các bước chuẩn bị" }).getByRole("link", { name }).click();

/** Accessible and without sideways scroll at the desk and on a phone; a picture of both. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    expect([name, size.width, await accessibilityFaults(page)]).toEqual([name, size.width, []]);
    expect([name, size.width, await sidewaysScroll(page)]).toEqual([name, size.width, 0]);
    await screenshot(page, `opening-${name}-${size.width}`);
  }
  await page.setViewportSize(desk);
}

let office: Page;

describe("a reform office, with nothing but the browser", () => {
  it("records that two departments merge, seen first as what it will do", async () => {
    office = await openPage(await browser.newContext({ viewport: desk }), "van.phong");
    await office.getByRole("link", { name: "Cơ quan", exact: true }).click();
    await office.getByRole("link", { name: /Đơn vị qua thời gian/ }).click();
    await heading(office, "Đơn vị qua thời gian").waitFor();
    await office.getByLabel("Tìm đơn vị").fill("ubnd p. hong gai");
    await office.getByRole("link", { name: "Phường Hồng Gai" }).first().waitFor();
    await inspect(office, "units-over-time");
    await office.getByRole("link", { name: "Ghi nhận thay đổi" }).click();
    await office.getByLabel("Việc cần ghi nhận").selectOption({ label: "Sáp nhập nhiều đơn vị thành một" });
    await office.getByRole("button", { name: "Xem trước" }).click();
    await office.getByRole("alert").waitFor();
    await inspect(office, "units-wrong");
    for (const [typed, name] of [
      ["Sở KHCN", "Sở Khoa học và Công nghệ"],
      ["van phong", "Văn phòng UBND tỉnh"],
    ] as const) {
      await office.getByLabel("Tìm đơn vị").fill(typed);
      await office.getByRole("button", { name: `Chọn ${name}` }).click();
    }
    await office.getByLabel("Tên", { exact: true }).fill("Sở Khoa học và Công nghệ");
    await office.getByLabel("Ngày có hiệu lực").fill("2026-03-01");
    await office.getByLabel("Số, ký hiệu văn bản").fill("12/NQ-HĐND");
    await office.getByLabel("Ngày văn bản").fill("2026-02-18");
    await office.getByRole("button", { name: "Xem trước" }).click();
    await office.getByRole("heading", { name: "Sẽ ghi nhận như sau" }).waitFor();
    await inspect(office, "units-preview");
    await office.getByRole("button", { name: "Xác nhận ghi nhận" }).click();
    await office.getByText("Văn phòng UBND tỉnh nhập vào Sở Khoa học và Công nghệ").waitFor();
    await office.getByLabel("Tìm đơn vị").fill("van phong ubnd");
    await office.getByRole("link", { name: "Văn phòng UBND tỉnh" }).click();
    await office.getByText("nay thuộc Sở Khoa học và Công nghệ").waitFor();
    await inspect(office, "units-history");
    await office.context().close();
  });

  it("begins an evaluation from an empty list", async () => {
    office = await openPage(await browser.newContext({ viewport: desk }), "van.phong");
    await office.getByRole("link", { name: "Lập kỳ đánh giá" }).click();
    await heading(office, "Lập kỳ đánh giá").waitFor();
    await office.getByRole("button", { name: "Bắt đầu chuẩn bị" }).click();
    await office.getByRole("alert").waitFor();
    await inspect(office, "new-wrong");
    await office.getByLabel("Tên tiếng Việt").fill("Đánh giá cải cách hành chính năm 2026");
    await office.getByLabel("Tên tiếng Anh").fill("Public administration reform 2026");
    await office.getByLabel("Năm đánh giá").fill("2026");
    await office.getByLabel("Địa bàn").selectOption({ label: "Tỉnh Quảng Ninh" });
    await office.getByRole("button", { name: "Bắt đầu chuẩn bị" }).click();
    await heading(office, "Thông tin chung").waitFor();
    await inspect(office, "about");
  });

  it("adds a round with its scheme, and sees every fault of a faulty scheme", async () => {
    await go(office, "Bảng và bộ tiêu chí");
    await heading(office, "Bảng đánh giá và bộ tiêu chí").waitFor();
    await office.getByText("Tải lên bộ tiêu chí").click();
    await office.locator("input[type=file]").setInputFiles({
      name: "sai.yaml",
      mimeType: "text/yaml",
      buffer: Buffer.from("scheme: Thử Nghiệm\nversion: 1\nitems: []\n"),
    });
    await office.getByRole("alert").waitFor();
    await inspect(office, "scheme-faulty");
    await office
      .getByLabel("Bộ tiêu chí", { exact: true })
      .selectOption({ label: "Chỉ số cải cách hành chính của sở, ban, ngành (mẫu) · sample-2026 (bản mẫu)" });
    await office.getByRole("button", { name: "Thêm bảng" }).click();
    await office.getByText("0 đơn vị, 0 tiêu chí có cơ quan chủ trì").waitFor();
    await office.getByRole("button", { name: "Thêm bảng" }).click();
    await office
      .locator("#add-round")
      .selectOption({ label: "Chỉ số cải cách hành chính cấp xã (mẫu) · sample-2026 (bản mẫu)" });
    await office.getByRole("button", { name: "Thêm bảng" }).click();
    await expect
      .poll(() => office.getByText("0 đơn vị, 0 tiêu chí có cơ quan chủ trì").count(), PATIENT)
      .toBe(2);
    await inspect(office, "rounds");
  });

  it("edits the scheme with every fault shown at once, and what is typed survives leaving the page", async () => {
    const write = async (line: RegExp, text: string) => {
      await office.getByLabel("Văn bản bộ tiêu chí").press("Control+Home");
      await office.locator(".cm-line").filter({ hasText: line }).first().click();
      await office.keyboard.press("End");
      await office.keyboard.press("Shift+Home");
      await office.keyboard.insertText(text);
    };
    const open = () => office.getByRole("link", { name: "Đọc và sửa bộ tiêu chí này" }).first().click();
    await open();
    await office.getByText(/Không có lỗi: \d+ tiêu chí/).waitFor();
    await write(/^version:/, "phiên bản: 2");
    await office.getByRole("heading", { name: /chỗ cần sửa/ }).waitFor();
    await inspect(office, "scheme-editor-faulty");
    expect(await office.getByRole("button", { name: "Lưu thành bộ mới" }).isDisabled()).toBe(true);
    await office.goBack();
    await open();
    await office.getByText(/Đang mở bản nháp chưa lưu/).waitFor();
    await office.getByRole("button", { name: "Bỏ bản nháp, mở lại bộ gốc" }).click();
    await office.getByText(/Không có lỗi: \d+ tiêu chí/).waitFor();
    await write(/^version:/, "version: thu-2027");
    await office.getByRole("button", { name: "Lưu thành bộ mới" }).click();
    await office.getByText(/Đã lưu phiên bản thu-2027/).waitFor();
    await inspect(office, "scheme-editor");
    await office.goBack();
    await expect
      .poll(
        () =>
          office
            .getByLabel("Bộ tiêu chí", { exact: true })
            .first()
            .locator("option", { hasText: "thu-2027" })
            .count(),
        PATIENT,
      )
      .toBe(1);
  });

  it("chooses departments, and all communes of the province in one step", async () => {
    await go(office, "Đơn vị và nhóm");
    await office.getByLabel("Sở Nội vụ").check();
    await office.getByLabel("Sở Tài chính").check();
    await office.getByRole("button", { name: "Thêm 2 đơn vị đã chọn" }).click();
    await saved(office);
    await inspect(office, "units-over-time");
    await office.getByLabel("Bảng", { exact: true }).selectOption({ index: 1 });
    await office.getByText("Chưa thấy xã, phường?").click();
    await office.getByLabel("Tỉnh, thành phố").selectOption({ label: "Tỉnh Quảng Ninh (54 xã, phường)" });
    await office.getByRole("button", { name: "Thêm các xã, phường" }).click();
    await office.getByText("Tỉnh Quảng Ninh: đã thêm 54.").waitFor();
    await office.getByLabel("Từ", { exact: true }).selectOption({ label: "Xã, phường của Tỉnh Quảng Ninh" });
    await office.getByRole("button", { name: "Thêm tất cả 54" }).click();
    await office.getByRole("heading", { name: "Đã chọn 54 đơn vị" }).waitFor();
    await saved(office);
    await inspect(office, "communes");
  });

  it("takes lead agencies from the scheme and names the others", async () => {
    await go(office, "Cơ quan chủ trì");
    await heading(office, "Cơ quan chủ trì tiêu chí").waitFor();
    await office
      .getByRole("button", { name: /Chọn theo bộ tiêu chí/ })
      .first()
      .click();
    await saved(office);
    await inspect(office, "leads");
  });

  it("writes the calendar; what overlaps is said at once", async () => {
    await go(office, "Lịch");
    const fill = async (phase: string, opens: string, closes: string) => {
      await office.locator(`#${phase}-opens`).fill(opens);
      await office.locator(`#${phase}-closes`).fill(closes);
    };
    await fill("self-assessment", "2027-01-05T08:00", "2027-01-25T17:00");
    await fill("appraisal", "2027-01-20T08:00", "2027-02-20T17:00");
    await fill("council", "2027-03-01T08:00", "2027-03-10T17:00");
    await office.getByText("Bước thẩm định bắt đầu khi bước tự chấm điểm chưa kết thúc.").waitFor();
    await inspect(office, "calendar");
    await fill("appraisal", "2027-01-26T08:00", "2027-02-20T17:00");
    await expect.poll(() => office.getByText("chưa kết thúc").count(), PATIENT).toBe(0);
  });

  it("puts together the teams and looks at the thresholds", async () => {
    await go(office, "Thẩm định");
    await heading(office, "Phân công thẩm định").waitFor();
    for (const index of [0, 1]) {
      await office.getByLabel("Người thẩm định").first().click();
      await office.getByRole("option", { name: /tham.dinh/ }).click();
      await office.getByLabel("Bảng", { exact: true }).selectOption({ index });
      await office.getByRole("button", { name: "Thêm phân công" }).click();
    }
    await saved(office);
    await inspect(office, "teams");
    await go(office, "Ngưỡng");
    await office.getByLabel("Độ lệch cần người thứ ba").fill("abc");
    await office.getByText("Ghi số từ 0 đến 100").waitFor();
    await office.getByLabel("Độ lệch cần người thứ ba").fill("12,5");
    await saved(office);
    await inspect(office, "settings");
  });

  it("sees on the check list what is missing, puts it right and opens", async () => {
    await go(office, "Kiểm tra và mở");
    await heading(office, "Kiểm tra và mở kỳ đánh giá").waitFor();
    await inspect(office, "checks");
    await office
      .getByRole("link", { name: /chưa có cơ quan chủ trì/ })
      .first()
      .click();
    await heading(office, "Cơ quan chủ trì tiêu chí").waitFor();
    const rest = office.getByPlaceholder("Chọn …");
    for (let left = await rest.count(); left > 0; left -= 1) {
      await rest.first().click();
      await office.getByRole("option", { name: "Sở Nội vụ" }).locator("visible=true").click();
      await expect.poll(() => rest.count(), PATIENT).toBe(left - 1);
    }
    await saved(office);
    await go(office, "Kiểm tra và mở");
    await office.getByText("Không còn gì thiếu").waitFor();
    await inspect(office, "ready");
    await pressAndConfirm(office, "Mở kỳ đánh giá");
    await heading(office, "Đánh giá cải cách hành chính năm 2026").waitFor();
    await office.getByText("54 đơn vị").waitFor();
    await inspect(office, "opened");
  });

  it("gives more time, sees exemptions, the scheme in use and its organisations", async () => {
    await office.getByRole("link", { name: "Lịch và gia hạn" }).click();
    await office.getByRole("heading", { name: "Gia hạn cho đơn vị" }).waitFor();
    await office.getByRole("button", { name: "Gia hạn", exact: true }).click();
    await office.getByRole("alert").waitFor();
    await inspect(office, "extend-wrong");
    await office.goBack();
    await office.getByRole("link", { name: "Miễn tiêu chí" }).click();
    await office.getByRole("heading", { name: "Đề nghị miễn một tiêu chí" }).waitFor();
    await inspect(office, "exemptions");
    await office.goBack();
    await office.getByRole("link", { name: "Đổi bộ tiêu chí đang dùng" }).click();
    await office.getByRole("heading", { name: "Đề nghị bản mới" }).waitFor();
    await office.getByLabel("Bộ tiêu chí mới").selectOption({ index: 1 });
    await office.getByText("Trước và sau, từng đơn vị").waitFor();
    await inspect(office, "scheme-change");
    await office.getByRole("link", { name: "Cơ quan" }).click();
    await heading(office, "Cơ quan").waitFor();
    await inspect(office, "organisations");
    expect(problems).toEqual([]);
  });
});
