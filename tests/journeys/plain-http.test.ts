/**
 * An office that serves without HTTPS, at an address of its own network and below a path of it, and what becomes of
 * typed text when things fail.
 */
import type { ItemCode } from "@thang-diem/engine";
import type { AddressInfo } from "node:net";
import { dutyRoutes } from "@thang-diem/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { find, signDepartment } from "../../packages/office/src/judging/results/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";

/** Beside other sites of the office, as `publicAddress: http://van-phong.test/cham-diem` says. */
const ROOT = "/cham-diem";

let round: TestEvaluation;
let browser: Browser;
let address: string;
let base: string;
const problems: string[] = [];
const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 640 };

beforeAll(async () => {
  const client = await buildWorkspace();
  [round, browser] = await Promise.all([
    openTestEvaluation({ client: client.folder, root: ROOT }),
    // A name that is not the machine's own: only there does a browser withhold what needs HTTPS.
    openBrowser(["--host-resolver-rules=MAP van-phong.test 127.0.0.1"]),
  ]);
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://van-phong.test:${(round.workspace.app.server.address() as AddressInfo).port}`;
  base = `${address}${ROOT}/lam-viec/ky-danh-gia/${round.evaluationId}`;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 60_000, interval: 100 });
const unit = (name = "Sở Nội vụ") => round.unit(name);
const form = (item: string, name?: string) =>
  `/tu-cham/${unit(name).roundId}/${unit(name).unitVersionId}?muc=${item}`;

async function be(name: string, context: BrowserContext): Promise<void> {
  await context.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({ name: cookie, value, url: address })),
  );
}

async function open(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desk });
  await be(name, context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.goto(base + path);
  expect(await page.evaluate("[window.isSecureContext, typeof crypto.randomUUID]")).toEqual([
    false,
    "undefined",
  ]);
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    expect([name, size.width, await accessibilityFaults(page), await sidewaysScroll(page)]).toEqual([
      name,
      size.width,
      [],
      0,
    ]);
    await screenshot(page, `plain-http-${name}-${size.width}`);
  }
  await page.setViewportSize(desk);
}

/** What stands in a form at the server. */
async function stands(item: string, field: string, name?: string): Promise<string | undefined> {
  const row = await round.workspace.database.db
    .selectFrom("claim_field")
    .select("value")
    .where("unit_version_id", "=", unit(name).unitVersionId)
    .where("item", "=", item as ItemCode)
    .where("field", "=", field)
    .executeTakeFirst();
  return row?.value;
}

describe("a clerk's text", () => {
  it("is saved although the browser's database fails in the middle", async () => {
    const page = await open("clerk Sở Nội vụ", form("1.1.3"));
    const note = page.getByLabel("Giải trình", { exact: true });
    await note.waitFor();
    await page.evaluate(`{
      const { add, put } = IDBObjectStore.prototype;
      const full = () => { throw new DOMException("full", "QuotaExceededError"); };
      Object.assign(IDBObjectStore.prototype, { add: full, put: full });
      window.makeRoom = () => Object.assign(IDBObjectStore.prototype, { add, put });
    }`);
    await note.fill("gõ khi bộ nhớ đầy");
    await eventually(() => stands("1.1.3", "@note")).toBe("gõ khi bộ nhớ đầy");
    await page.evaluate("window.makeRoom()");
    await note.fill("gõ tiếp sau đó");
    await eventually(() => stands("1.1.3", "@note")).toBe("gõ tiếp sau đó");
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await page.context().close();
  });

  it("is saved where the browser keeps nothing at all, and the page says what not to do", async () => {
    const context = await browser.newContext({ viewport: desk });
    await be("clerk Sở Nội vụ", context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(`
      const refuse = () => { throw new DOMException("forbidden", "SecurityError"); };
      IDBFactory.prototype.open = refuse;
      Storage.prototype.setItem = refuse;
    `);
    await context.route("**/changes", (route) => route.abort());
    await page.goto(base + form("1.1.2"));
    await page.getByLabel("Giải trình", { exact: true }).fill("không có chỗ giữ");
    await page.getByText("đừng đóng trang khi chưa thấy “Đã lưu”").waitFor();
    await inspect(page, "keeps-nothing");
    await context.unroute("**/changes");
    await eventually(() => stands("1.1.2", "@note")).toBe("không có chỗ giữ");
    await context.close();
  });

  it("is cleaned of halves of characters and control characters, and nothing waits because of them", async () => {
    const page = await open("clerk Sở Nội vụ", form("1.1.3"));
    const note = page.getByLabel("Giải trình", { exact: true });
    await note.waitFor();
    await note.focus();
    await page.evaluate(`{
      const area = document.activeElement;
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
      set.call(area, "dán từ Word\\u000bdòng hai \\ud83d\\u0002");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }`);
    await eventually(() => stands("1.1.3", "@note")).toBe("dán từ Word\ndòng hai ");
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await page.context().close();
  });

  it("that the server cannot take stands apart with the reason; the others are saved", async () => {
    const page = await open("clerk Sở Nội vụ", form("1.1.3"));
    const note = page.getByLabel("Giải trình", { exact: true });
    await note.waitFor();
    await page.route("**/changes", async (route) => {
      if (route.request().postData()?.includes("quá khổ") !== true) return route.continue();
      await route.fulfill({
        status: 413,
        contentType: "application/problem+json",
        body: JSON.stringify({
          status: 413,
          code: "request-too-large",
          message: { vi: "Nội dung dài quá.", en: "Too long." },
        }),
      });
    });
    await note.fill("quá khổ");
    await page.getByText("Máy chủ không nhận nội dung của ô này; các ô khác vẫn được lưu").waitFor();
    await page.getByLabel("Nhiệm vụ đã hoàn thành").fill("9");
    await eventually(() => stands("1.1.3", "done")).toBe("9");
    await page.getByText("Nội dung dài quá.").waitFor();
    await inspect(page, "refused");
    await page.reload();
    await page.getByText("quá khổ").first().waitFor();
    await page.getByRole("button", { name: "Giữ nội dung đang có" }).click();
    await page.context().close();
  });

  it("is not sent as whoever signs in at the same machine next, and comes back with its own writer", async () => {
    const page = await open("clerk Sở Nội vụ", form("1.1.1"));
    await page.getByLabel("Giải trình", { exact: true }).waitFor();
    await page.route("**/changes", (route) => route.abort());
    await page.getByLabel("Giải trình", { exact: true }).fill("của người thứ nhất");
    await page.getByText("Đang giữ trên máy, sẽ gửi khi có mạng.").waitFor();
    await be("leader Sở Nội vụ", page.context());
    // Whoever comes in in another window says so here.
    await (await page.context().newPage()).goto(base);
    await page.unroute("**/changes");
    await page.getByTitle("Người p12.unit-leader").waitFor();
    await page.getByLabel("Giải trình", { exact: true }).waitFor();
    expect([await stands("1.1.1", "@note"), await page.getByText("của người thứ nhất").count()]).toEqual([
      undefined,
      0,
    ]);
    await be("clerk Sở Nội vụ", page.context());
    await page.reload();
    await eventually(() => stands("1.1.1", "@note")).toBe("của người thứ nhất");
    await page.context().close();
  });

  it("is refused in a stranger's name even where no window says who has come in", async () => {
    const page = await open("clerk Sở Nội vụ", form("1.1.1"));
    const note = page.getByLabel("Giải trình", { exact: true });
    await note.waitFor();
    await page.route("**/changes", (route) => route.abort());
    await note.fill("gõ khi phiên đã là của người khác");
    await page.getByText("Đang giữ trên máy, sẽ gửi khi có mạng.").waitFor();
    await be("leader Sở Nội vụ", page.context());
    await page.unroute("**/changes");
    await page.getByTitle("Người p12.unit-leader").waitFor();
    await note.waitFor();
    await eventually(() => note.inputValue()).toBe("của người thứ nhất");
    expect(await stands("1.1.1", "@note")).toBe("của người thứ nhất");
    await be("clerk Sở Nội vụ", page.context());
    await page.reload();
    await eventually(() => stands("1.1.1", "@note")).toBe("gõ khi phiên đã là của người khác");
    await page.context().close();
  });
});

describe("at an address without HTTPS", () => {
  it("an appraiser agrees with a self-score", async () => {
    await signDepartment(round, "Sở Tài chính");
    round.inPhase("appraisal");
    await round.person("appraiser1").call(dutyRoutes.state, { evaluationId: round.evaluationId });
    const page = await open("appraiser1", `/tham-dinh/${unit().roundId}/tieu-chi/1.1.3`);
    await page.getByRole("button", { name: "Đồng ý điểm tự chấm" }).first().click();
    await eventually(async () =>
      (
        await round.workspace.database.db
          .selectFrom("finding")
          .select(["item", "verdict"])
          .where("unit_version_id", "=", unit("Sở Tài chính").unitVersionId)
          .execute()
      ).map(({ item, verdict }) => `${item} ${verdict}`),
    ).toEqual(["1.1.3 accepted"]);
    await page.context().close();
  });

  it("the office reminds who is late; the words it was writing survive a reload", async () => {
    const page = await open("office", "/tien-do");
    const words = page.getByLabel("Lời nhắn", { exact: false });
    await words.fill("Hạn cuối là thứ Sáu.");
    await page.reload();
    await eventually(() => page.getByLabel("Lời nhắn", { exact: false }).inputValue()).toBe(
      "Hạn cuối là thứ Sáu.",
    );
    await page.getByRole("button", { name: "Gửi nhắc việc" }).click();
    await page.getByText(/^Đã nhắc \d+ người\.$/).waitFor();
    expect(await page.getByLabel("Lời nhắn", { exact: false }).inputValue()).toBe("");
    await page.context().close();
  });

  it("a leader opens the explanation, writes and sends it", async () => {
    await find(round, [
      {
        unit: unit("Sở Tài chính"),
        item: "1.1.1",
        facts: { issued: "không" },
        reason: "chưa có văn bản",
      },
    ]);
    round.inPhase("explanation");
    const page = await open("leader Sở Tài chính", "/giai-trinh");
    await page.getByRole("radio", { name: "Không đồng ý" }).first().check();
    await page.getByLabel("Nội dung giải trình", { exact: false }).first().fill("Đã ban hành ngày 5/1.");
    await page.getByRole("button", { name: "Gửi ý kiến" }).first().click();
    await page.getByText("Đã ban hành ngày 5/1.").first().waitFor();
    await page
      .getByText(/gửi lúc|Người p14/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it("nothing failed in any of the pages", () => expect(problems).toEqual([]));
});

describe("a page that fails", () => {
  it("says so with what is safe and what to do, in both languages, and leaves the frame standing", async () => {
    const page = await open("clerk Sở Nội vụ", "");
    await page.route("**/api/**/explanations", (route) =>
      route.fulfill({ contentType: "application/json", body: JSON.stringify({ units: [{}] }) }),
    );
    await page.goto(`${base}/giai-trinh`);
    await page.getByRole("heading", { level: 1, name: "Trang này gặp lỗi và đã dừng" }).waitFor();
    await page.getByText("Nội dung bạn đã nhập vẫn an toàn").waitFor();
    await inspect(page, "broken");
    await page.getByRole("button", { name: "English" }).click();
    await page
      .getByRole("heading", { level: 1, name: "This page has stopped because of an error" })
      .waitFor();
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await page.unroute("**/api/**/explanations");
    await page.getByRole("button", { name: "Tải lại trang" }).click();
    await page.getByRole("heading", { level: 1, name: "Giải trình" }).waitFor();
    await page.context().close();
  });

  it("because a part of the program did not come offers to load again, and stays while the line is down", async () => {
    const page = await open("office", "");
    await page.route("**/lam-viec/assets/frame-windows*", (route) => route.abort());
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Kỳ đánh giá mẫu 2026" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByText("Chưa tải được phần này của phần mềm").waitFor();
    await page.unroute("**/lam-viec/assets/frame-windows*");
    await page.getByRole("dialog").getByRole("button", { name: "Tải lại trang" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1, name: "Kỳ đánh giá mẫu 2026" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await page.context().route("**/lam-viec/assets/**", (route) => route.abort());
    await page.getByRole("link", { name: "Bảng tiến độ" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Chưa tải được phần này của phần mềm" }).waitFor();
    await inspect(page, "not-fetched");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Tải lại trang" }).click();
    await page.getByText("Trang này vẫn mở; bấm lại khi có mạng.").waitFor();
    await page.context().setOffline(false);
    await page.context().unroute("**/lam-viec/assets/**");
    await page.getByRole("button", { name: "Tải lại trang" }).click();
    await page.getByRole("heading", { level: 1, name: "Bảng tiến độ" }).waitFor();
    await page.context().close();
  });
});
