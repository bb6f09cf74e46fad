import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import {
  acceptAll,
  contest,
  fillEvaluation,
  find,
} from "../../packages/office/src/judging/results/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, pressAndConfirm, screenshot, sidewaysScroll } from "./browser.ts";
import { addressOf, openEmptyPortal } from "./empty-portal.ts";

let round: TestEvaluation;
let portal: Awaited<ReturnType<typeof openEmptyPortal>>;
let browser: Browser;
let base: string;
let portalBase: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  portal = await openEmptyPortal();
  round = await openTestEvaluation({ client: client.folder, publishing: portal.publishing });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round, (claim) => claim !== "Sở Tài chính 1.1.3");
  await find(round, [
    {
      unit: round.unit("Sở Tài chính"),
      item: "1.1.3",
      facts: { done: "150", total: "200" },
      points: "0",
      maximum: "1",
      reason: "50 nhiệm vụ không có sản phẩm",
    },
  ]);
  round.inPhase("explanation");
  await contest(round, round.unit("Sở Tài chính"), "1.1.3", "Sản phẩm nằm trong phụ lục 2");
  round.inPhase("council");
  browser = await openBrowser();
  [base, portalBase] = [
    `${addressOf(round.workspace.app)}/lam-viec/ky-danh-gia/${round.evaluationId}`,
    portal.address,
  ];
}, 300_000);

afterAll(async () => {
  await browser.close();
  await portal.close();
  await round.close();
});

const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 640 };

async function open(name: string, path: string, viewport = desk): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({
      name: cookie,
      value,
      url: addressOf(round.workspace.app),
    })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(base + path);
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
  expect([name, await sidewaysScroll(page)]).toEqual([name, 0]);
  await screenshot(page, `council-${name}`);
}

describe("from a contested item to the portal", () => {
  it("the secretary calls a session, puts the item on its agenda and opens the vote", async () => {
    const page = await open("secretary", "/hoi-dong");
    await page.getByRole("link", { name: "Triệu tập phiên mới" }).click();
    await page.getByRole("button", { name: "Triệu tập phiên mới" }).click();
    await page.getByRole("link", { name: "Ghi nội dung." }).click();
    await page.getByLabel("Tên phiên").fill("Phiên họp thứ nhất");
    await page.getByLabel("Địa điểm").fill("Phòng họp số 1");
    await page.getByLabel("Bắt đầu").fill("2027-01-10T08:00");
    await page.getByRole("button", { name: "Triệu tập phiên mới" }).click();
    await page.getByRole("checkbox", { name: "Chọn Sở Tài chính 1.1.3" }).check();
    await inspect(page, "agenda");
    await page.getByRole("button", { name: "Đưa 1 nội dung vào chương trình" }).click();
    await page.getByText("Không còn nội dung nào chờ").waitFor();
    await page.getByRole("link", { name: "Phiên họp thứ nhất" }).click();
    expect(await pressAndConfirm(page, "Mở biểu quyết")).toContain("biểu quyết 1 nội dung");
    await page.getByText("đang biểu quyết").waitFor();
    await page.context().close();
  });

  it("members and the chair vote on their phones; the secretary counts", async () => {
    for (const name of ["member1", "chair"]) {
      const page = await open(name, "/hoi-dong", phone);
      await page.getByRole("link", { name: "Phiên họp thứ nhất" }).click();
      await page.getByRole("radio", { name: /Chấp nhận tự chấm của đơn vị: 1 điểm/ }).check();
      await inspect(page, `vote-${name}`);
      await page.getByRole("button", { name: "Gửi phiếu" }).click();
      await page.getByText("Đổi được đến khi kiểm phiếu").waitFor();
      await page.context().close();
    }
    const page = await open("secretary", "/hoi-dong");
    await page.getByRole("link", { name: "Phiên họp thứ nhất" }).click();
    await page.locator("summary", { hasText: "Kiểm phiếu" }).click();
    await page.getByLabel("Lý do của quyết định").fill("Phụ lục 2 có đủ sản phẩm");
    await pressAndConfirm(page, "Kiểm phiếu");
    await page.getByText("Thông qua: Chấp nhận tự chấm của đơn vị, 1 điểm.").waitFor();
    await inspect(page, "counted");
    await page.context().close();
  });

  it("the chair approves on a phone, the office publishes, and the portal that runs shows it", async () => {
    const chair = await open("chair", "/ket-qua/phe-duyet", phone);
    await asksOnce(chair);
    await pressAndConfirm(chair, "Phê duyệt toàn bộ kết quả");
    await chair.getByRole("alert").getByText("Ghi lý do không chờ: xem trước kết quả").waitFor();
    await chair.getByLabel("Lý do không chờ").fill("Tỉnh yêu cầu báo cáo sớm");
    await inspect(chair, "passed-over");
    await pressAndConfirm(chair, "Phê duyệt toàn bộ kết quả");
    await chair.getByText("đã phê duyệt lúc").waitFor();
    await inspect(chair, "approved");
    expect((await fetch(`${portalBase}/vi/so-nganh/2026/`)).status).toBe(404);
    const office = await open("office", "/ket-qua/cong-bo");
    await office.getByLabel("Ngày công bố").fill("2027-02-01");
    await pressAndConfirm(office, "Công bố");
    await office.getByText("Đã công bố xong.").waitFor({ timeout: 60_000 });
    await office.getByRole("link", { name: "Xem trên cổng" }).first().waitFor();
    await inspect(office, "published");
    const shown = await (
      await fetch(
        `${portalBase}${await office.getByRole("link", { name: "Xem trên cổng" }).first().getAttribute("href")}`,
      )
    ).text();
    expect(shown).toContain("Sở Tài chính");
    expect(shown).toContain("92,95");
    await Promise.all([chair.context().close(), office.context().close()]);
  });
});

/** By keyboard: two presses of Enter do nothing, for the way back has the focus; Escape goes back too. */
async function asksOnce(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Phê duyệt toàn bộ kết quả", exact: true });
  const dialog = page.getByRole("dialog");
  await button.focus();
  await page.keyboard.press("Enter");
  await dialog.getByText("muốn sửa thì phải mở lại toàn bộ").waitFor();
  await inspect(page, "asked");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.getByText("đã phê duyệt lúc").count()).toBe(0);
}
