import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest, find, signDepartment } from "../../packages/office/src/judging/results/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { sheetsOf } from "./printed.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";

let round: TestEvaluation;
let browser: Browser;
let base: string;
const desk = { width: 1366, height: 768 };

beforeAll(async () => {
  const built = await buildWorkspace();
  [round, browser] = await Promise.all([openTestEvaluation({ client: built.folder }), openBrowser()]);
  await signDepartment(round, "Sở Tài chính");
  round.inPhase("appraisal");
  const unit = round.unit("Sở Tài chính");
  await find(round, [{ unit, item: "1.1.3", facts: { done: "8", total: "10" } }]);
  round.inPhase("explanation");
  await contest(round, unit, "1.1.3", "đã bổ sung tài liệu");
  round.inPhase("appraisal");
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  base = `http://localhost:${(round.workspace.app.server.address() as AddressInfo).port}/lam-viec`;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

async function openAs(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desk });
  await context.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({ name: cookie, value, url: base })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(base + path);
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [desk, { width: 360, height: 640 }]) {
    await page.setViewportSize(size);
    expect([name, size.width, await accessibilityFaults(page), await sidewaysScroll(page)]).toEqual([
      name,
      size.width,
      [],
      0,
    ]);
    await screenshot(page, `oversight-${name}-${size.width}`);
  }
  await page.setViewportSize(desk);
}

const inEvaluation = (path: string) => `/ky-danh-gia/${round.evaluationId}/${path}`;

describe("the reform office", () => {
  it("sees who is late, reminds one of them, and the clerk finds the notice", async () => {
    const page = await openAs("office", inEvaluation("tien-do"));
    await page.getByRole("heading", { level: 1, name: "Bảng tiến độ" }).waitFor();
    await page
      .getByRole("row", { name: /Sở Tài chính/ })
      .getByText(/^−0,10*$/)
      .waitFor();
    // On paper it says of which evaluation it is, when and for whom it was printed, which page; with room to sign.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = (await sheetsOf(pdf)).map((sheet) => sheet.normalize("NFC"));
    expect(sheets[0]).toMatch(/Inlúc.*ngườiin:/);
    expect(sheets.at(-1)).toContain("Ngườilập(ký,ghirõhọtên)Thủtrưởngcơquan(kýtên,đóngdấu)");
    expect(sheets.map((sheet, i) => sheet.includes(`${i + 1}/${sheets.length}`))).not.toContain(false);
    await inspect(page, "board");
    await page.getByLabel("Xem", { exact: true }).selectOption({ label: "Quá hạn" });
    await page.getByText("4 đơn vị", { exact: true }).waitFor();
    expect(page.url()).toContain("show=late");
    await page.getByLabel("Chọn Sở Nội vụ").check();
    await page.getByText("Gửi tới 1 đơn vị đã chọn").waitFor();
    await page.getByRole("button", { name: "Gửi nhắc việc" }).click();
    await page.getByText("Đã nhắc 2 người.").waitFor();
    const clerk = await openAs("clerk Sở Nội vụ", "/");
    // Beside the notice of the role that was given.
    await clerk.getByRole("link", { name: "Thông báo: 2 thông báo mới" }).click();
    await clerk.getByRole("link", { name: /chưa ký gửi tự chấm điểm/ }).waitFor();
    await inspect(clerk, "notices");
    await clerk.getByRole("link", { name: /chưa ký gửi tự chấm điểm/ }).click();
    await clerk.getByRole("heading", { level: 1, name: "Tự chấm điểm" }).waitFor();
    await clerk.getByRole("link", { name: "Thông báo: 1 thông báo mới" }).waitFor();
    await Promise.all([page.context().close(), clerk.context().close()]);
  });

  it("finds a unit by Ctrl K without marks and reads its history, old to new", async () => {
    const page = await openAs("office", "/");
    await page.getByRole("heading", { level: 1, name: /Xin chào/ }).waitFor();
    await page.getByText("Bước 1/5").waitFor();
    await inspect(page, "first-visit");
    await page.getByRole("button", { name: "Bỏ qua" }).click();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("so tai chinh");
    await page.getByRole("option", { name: /Đơn vị Sở Tài chính/ }).waitFor();
    await inspect(page, "search");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Lịch sử" }).waitFor();
    await page
      .getByRole("row", { name: /Thẩm định 1\.1\.3/ })
      .getByText("0,9 / 1 → 0,8 / 1")
      .waitFor();
    await inspect(page, "history");
    await page
      .getByRole("navigation", { name: "Vị trí trong kỳ đánh giá" })
      .getByRole("link", { name: "Kỳ đánh giá mẫu 2026" })
      .click();
    await page.getByRole("heading", { level: 1, name: "Kỳ đánh giá mẫu 2026" }).waitFor();
    await page.context().close();
  });

  it("reads in the dark or with high contrast and larger type, and asks for the keys", async () => {
    const page = await openAs("office", inEvaluation("tien-do"));
    await page.getByRole("button", { name: "Hiển thị" }).click();
    for (const [colours, name] of [
      ["Tối", "dark"],
      ["Tương phản cao", "contrast"],
    ] as const) {
      await page.getByLabel(colours).check();
      await page.getByRole("button", { name: "Chữ to hơn" }).click();
      await inspect(page, `display-${name}`);
      await page.keyboard.press("Escape");
      await page.getByRole("row", { name: /Sở Tài chính/ }).waitFor();
      await inspect(page, `board-${name}`);
      await page.getByRole("button", { name: "Hiển thị" }).click();
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Phím tắt" }).getByText("tìm trong toàn hệ thống").waitFor();
    await inspect(page, "help");
    await page.context().close();
  });
});

describe("an auditor", () => {
  it("reads the log in words, filters it and has it verified", async () => {
    const page = await openAs("auditor", "/");
    await page.getByRole("link", { name: "Nhật ký", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Nhật ký" }).waitFor();
    await page.getByLabel("Việc", { exact: true }).selectOption({ label: "Ký gửi tự chấm điểm" });
    await page.getByRole("row", { name: /Ký gửi tự chấm điểm.*Sở Tài chính/ }).waitFor();
    await page.getByRole("button", { name: "Kiểm chứng", exact: true }).click();
    await page.getByText(/^Khớp: \d[\d.]* dòng nhật ký/).waitFor();
    await inspect(page, "log");
    await page.context().close();
  });
});
