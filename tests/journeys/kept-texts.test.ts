/** What somebody was writing when the page broke or was closed: it stands there again, and is gone once it was sent. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { acceptAll, fillEvaluation } from "../../packages/office/src/judging/results/testing.ts";
import type { Visitor } from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { openBrowser, pressAndConfirm } from "./browser.ts";
import { addressOf } from "./empty-portal.ts";
import { DESK } from "./hands.ts";

let round: TestEvaluation;
let browser: Browser;
let base: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  round = await openTestEvaluation({ client: client.folder });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
  round.inPhase("council");
  browser = await openBrowser();
  base = `${addressOf(round.workspace.app)}/lam-viec/ky-danh-gia/${round.evaluationId}`;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

const open = (name: string, path: string) => openAs(round.person(name), base + path);

async function openAs(who: Visitor, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK });
  const url = addressOf(round.workspace.app);
  await context.addCookies([...who.cookies].map(([cookie, value]) => ({ name: cookie, value, url })));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  return page;
}

/** Every field of the page's forms in which one types, with what is behind a fold. */
async function typingFields(page: Page): Promise<Locator> {
  await page.locator("main form").first().waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  for (const fold of await page.locator("main details:not([open]):has(form) > summary").all())
    if (await fold.isVisible()) await fold.click();
  return page.locator("main form").locator(`textarea:visible, input:visible${TYPED}`);
}
/** Not what is pressed, chosen from a list or secret, and not a file, which a page cannot bring back. */
const TYPED = ["checkbox", "radio", "file", "password"]
  .map((type) => `:not([type=${type}])`)
  .concat(":not([aria-haspopup])")
  .join("");

async function typeInto(field: Locator, at: number): Promise<string> {
  const texts: Readonly<Record<string, string>> = {
    date: "2027-04-02",
    "datetime-local": "2027-04-02T09:00",
  };
  const text = texts[(await field.getAttribute("type")) ?? ""] ?? `${at + 1}`;
  await field.fill(text);
  return text;
}

/** The page breaks while somebody writes, says that it is safe, and is loaded again. */
async function breakAndReload(page: Page, api: string): Promise<void> {
  await page.route(api, (route) => route.fulfill({ contentType: "application/json", body: "{}" }));
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Trang này gặp lỗi và đã dừng" }).waitFor();
  await page.getByText("phần chưa gửi được giữ trên máy này").waitFor();
  await page.unroute(api);
  await page.getByRole("button", { name: "Tải lại trang" }).click();
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first();
const holds = (page: Page, label: string, text: string) =>
  expect.poll(() => field(page, label).inputValue(), { timeout: 60_000 }).toBe(text);

describe("a text that was not sent", () => {
  it.each([
    ["admin", "/quan-tri/them-tai-khoan", 6],
    ["admin", "/quan-tri/co-quan", 2],
    ["office", "/lap-ky-danh-gia", 3],
    ["office", "E/nguon-so-lieu", 1],
    ["office", "E/doi-bo-tieu-chi", 1],
    ["office", "E/phan-cong-tham-dinh", 4],
    ["office", "E/giam-sat-tham-dinh", 1],
    ["office", "E/tien-do", 2],
    ["chair", "E/ket-qua/phe-duyet", 2],
  ])("of every field that %s finds on %s stands there again", async (name, path, fields) => {
    const who = name === "admin" ? round.admin : round.person(name);
    const page = await openAs(
      who,
      path.startsWith("E") ? base + path.slice(1) : new URL(`/lam-viec${path}`, base).href,
    );
    const found = await typingFields(page);
    const typed: string[] = [];
    for (const [at, field] of (await found.all()).entries()) typed.push(await typeInto(field, at));
    await page.reload();
    await expect
      .poll(async () => Promise.all((await found.all()).map((field) => field.inputValue())), {
        timeout: 10_000,
      })
      .toEqual(typed);
    expect(typed.length).toBe(fields);
    await page.context().close();
  });

  it("of a proposal of an exemption comes back with its item until it is sent", async () => {
    const page = await open("leader Sở Nội vụ", "/mien-tieu-chi");
    await field(page, "Tiêu chí").click();
    await page.getByRole("option").first().click();
    const item = await field(page, "Tiêu chí").inputValue();
    await field(page, "Lý do").fill("Sở không có nhiệm vụ này");
    await breakAndReload(page, "**/exemptions");
    await holds(page, "Lý do", "Sở không có nhiệm vụ này");
    await holds(page, "Tiêu chí", item);
    await page.getByRole("button", { name: "Gửi đề nghị" }).click();
    await page.getByText("Lý do: Sở không có nhiệm vụ này").waitFor();
    await holds(page, "Lý do", "");
    await page.reload();
    await holds(page, "Lý do", "");
    await page.context().close();
  });

  it("of a decision about it unfolds what hides it", async () => {
    const page = await open("office", "/mien-tieu-chi");
    await page.locator("summary", { hasText: "Quyết định" }).first().click();
    await field(page, "Căn cứ của quyết định").fill("Trái điều 4 của quy chế");
    await page.reload();
    await field(page, "Căn cứ của quyết định").waitFor({ state: "visible" });
    await holds(page, "Căn cứ của quyết định", "Trái điều 4 của quy chế");
    await page.getByRole("button", { name: "Không chấp thuận" }).click();
    await page.getByText("không chấp thuận").first().waitFor();
    await page.context().close();
  });

  it("of another calendar comes back with its days, and the form that was open is open", async () => {
    const page = await open("office", "/lich");
    await page.getByRole("button", { name: "Đổi lịch" }).click();
    await page.locator("#calendar-preview-closes").fill("2027-03-05T17:00");
    await field(page, "Lý do").waitFor();
    await page.getByLabel("Lý do").last().fill("Theo công văn 12");
    await breakAndReload(page, "**/extensions");
    await expect
      .poll(() => page.locator("#calendar-preview-closes").inputValue(), { timeout: 60_000 })
      .toBe("2027-03-05T17:00");
    expect(await page.getByLabel("Lý do").last().inputValue()).toBe("Theo công văn 12");
    await page.context().close();
  });

  it("of a session that is being called comes back, and the next one starts empty", async () => {
    const page = await open("secretary", "/hoi-dong/trieu-tap");
    await field(page, "Tên phiên").fill("Phiên lấy ý kiến");
    await page.getByRole("radio").last().check();
    await field(page, "Bắt đầu").fill("2027-01-10T08:00");
    await field(page, "Bỏ phiếu kín").check();
    await page.reload();
    await holds(page, "Tên phiên", "Phiên lấy ý kiến");
    expect(await page.getByRole("radio").last().isChecked()).toBe(true);
    expect(await field(page, "Bỏ phiếu kín").isChecked()).toBe(true);
    await page.getByLabel(/hạn|Kết thúc/i).fill("2027-01-12T08:00");
    await page.getByRole("button", { name: "Triệu tập phiên mới" }).click();
    await page.getByRole("link", { name: "Phiên lấy ý kiến" }).waitFor();
    await page.goto(`${base}/hoi-dong/trieu-tap`);
    await holds(page, "Tên phiên", "");
    await page.context().close();
  });

  it("of an approval that waits not for the other phases, and of the re-opening after it, comes back", async () => {
    const page = await open("chair", "/ket-qua/phe-duyet");
    await field(page, "Lý do không chờ").fill("Tỉnh yêu cầu báo cáo sớm");
    await breakAndReload(page, "**/results");
    await holds(page, "Lý do không chờ", "Tỉnh yêu cầu báo cáo sớm");
    await pressAndConfirm(page, "Phê duyệt toàn bộ kết quả");
    await page.getByText("đã phê duyệt lúc").waitFor();
    await field(page, "Lý do").fill("Phát hiện một văn bản bị bỏ sót");
    await page.reload();
    await holds(page, "Lý do", "Phát hiện một văn bản bị bỏ sót");
    await pressAndConfirm(page, "Mở lại");
    await page.getByText("Lý do: Phát hiện một văn bản bị bỏ sót").waitFor();
    await holds(page, "Lý do không chờ", "");
    await page.context().close();
  });
});
