import type { ItemCode } from "@thang-diem/engine";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { pdfFile } from "../../packages/office/src/judging/evidence/testing.ts";
import { verifyAudit } from "../../packages/platform/src/audit/index.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, pressAndConfirm, screenshot, sidewaysScroll } from "./browser.ts";
import { addressOf, freePort, kill, serve } from "./killable-server.ts";
import type { Served } from "./serve-workspace.ts";

let round: TestEvaluation;
let browser: Browser;
let served: Served;
let server: ChildProcess;
let base: string;
const problems: string[] = [];

beforeAll(async () => {
  const built = await buildWorkspace();
  [round, browser] = await Promise.all([openTestEvaluation(), openBrowser()]);
  served = {
    url: addressOf(round),
    home: await mkdtemp(join(tmpdir(), "td-journey-")),
    client: built.folder,
    port: await freePort(),
    ahead_ms: round.workspace.now().getTime() - Date.now(),
  };
  server = await serve(served);
  base = `http://localhost:${served.port}/lam-viec/ky-danh-gia/${round.evaluationId}`;
});

afterAll(async () => {
  await browser.close();
  await kill(server);
  await round.close();
  await rm(served.home, { recursive: true });
});

/** Pages are drawn by a machine that others use too. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 60_000, interval: 50 });

const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 640 };

async function visit(name: string, path: string, context?: BrowserContext): Promise<Page> {
  const own = context ?? (await browser.newContext({ viewport: desk }));
  await own.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({
      name: cookie,
      value,
      url: `http://localhost:${served.port}`,
    })),
  );
  const page = await own.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.goto(base + path);
  return page;
}

const formOf = (name: string) => `/tu-cham/${round.unit(name).roundId}/${round.unit(name).unitVersionId}`;

async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    expect([name, size.width, await accessibilityFaults(page), await sidewaysScroll(page)]).toEqual([
      name,
      size.width,
      [],
      0,
    ]);
    await screenshot(page, `claim-${name}-${size.width}`);
  }
  await page.setViewportSize(desk);
}

/** What is in the database, as "item field=value". */
async function stands(name: string): Promise<string[]> {
  const { roundId, unitVersionId } = round.unit(name);
  const rows = await round.workspace.database.db
    .selectFrom("claim_field")
    .select(["item", "field", "value"])
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .orderBy("item")
    .orderBy("field")
    .execute();
  return rows.map(({ item, field, value }) => `${item} ${field}=${value}`);
}

describe("a clerk", () => {
  let clerk: Page;

  it("goes to the form from the evaluation, types, and sees points and their reason", async () => {
    clerk = await visit("clerk Sở Nội vụ", "");
    await clerk.getByRole("link", { name: "Tự chấm điểm" }).click();
    await clerk.getByRole("link", { name: "Sở Nội vụ" }).click();
    await clerk.getByLabel("Tìm tiêu chí").waitFor();
    await clerk.keyboard.press("/");
    await clerk.keyboard.type("kip thoi");
    await clerk.getByRole("link", { name: /1\.1\.1/ }).click();
    await clerk.getByRole("heading", { name: "1.1.1 Ban hành kế hoạch kịp thời" }).waitFor();
    await clerk.getByRole("radio", { name: "Có", exact: true }).check();
    await clerk.getByLabel("Ngày tỉnh ban hành kế hoạch").fill("5.1.2026");
    await clerk.getByLabel("Ngày đơn vị ban hành kế hoạch").fill("20/01/2026");
    await clerk.getByText("15 ngày, thuộc mức không quá 15 ngày").waitFor();
    await clerk.getByText("Được đọc là 05/01/2026").waitFor();
    await clerk.getByText(/^Đã lưu lúc/).waitFor();
    await clerk.getByRole("searchbox").fill("");
    await inspect(clerk, "item");
    expect(await stands("Sở Nội vụ")).toEqual([
      "1.1.1 day=20/01/2026",
      "1.1.1 issued=có",
      "1.1.1 since=5.1.2026",
    ]);
  });

  it("loses nothing when server and page end while one types; everything arrives once", async () => {
    await clerk.goto(`${base}${formOf("Sở Nội vụ")}?muc=1.1.3`);
    await clerk.getByText(/^Đã lưu lúc/).waitFor();
    await clerk.getByLabel("Giải trình", { exact: true }).pressSequentially("Theo báo cáo ", { delay: 20 });
    await kill(server);
    await clerk.getByLabel("Giải trình", { exact: true }).pressSequentially("số 45/BC-SNV", { delay: 20 });
    await clerk.getByLabel("Nhiệm vụ đã hoàn thành").fill("9");
    await clerk.getByText("Đang giữ trên máy, sẽ gửi khi có mạng").waitFor();
    await inspect(clerk, "offline");
    const context = clerk.context();
    await clerk.close();
    server = await serve(served);
    clerk = await visit("clerk Sở Nội vụ", `${formOf("Sở Nội vụ")}?muc=1.1.3`, context);
    await eventually(() => clerk.getByLabel("Giải trình", { exact: true }).inputValue()).toBe(
      "Theo báo cáo số 45/BC-SNV",
    );
    await eventually(() => stands("Sở Nội vụ")).toEqual(
      expect.arrayContaining(["1.1.3 @note=Theo báo cáo số 45/BC-SNV", "1.1.3 done=9"]),
    );
    const changes = await round.workspace.database.db
      .selectFrom("claim_change")
      .select(["id", "outcome", "value"])
      .where("item", "=", "1.1.3" as ItemCode)
      .execute();
    expect(changes.every(({ outcome }) => outcome === "taken")).toBe(true);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });

  it("goes on by itself when the server comes back under an open page", async () => {
    await kill(server);
    await clerk.getByLabel("Nhiệm vụ trong kế hoạch").fill("10");
    await clerk.getByText("Đang giữ trên máy, sẽ gửi khi có mạng").waitFor();
    server = await serve(served);
    await clerk.getByText(/^Đã lưu lúc/).waitFor({ timeout: 60_000 });
    expect(await stands("Sở Nội vụ")).toContain("1.1.3 total=10");
  });

  it("sees what a colleague types without loading the page again; nobody writes over the other", async () => {
    const leader = await visit("leader Sở Nội vụ", `${formOf("Sở Nội vụ")}?muc=1.1.3`);
    await leader.getByText(/^Đã lưu lúc/).waitFor();
    // The stream of news is open when the form is drawn and the browser has asked for it.
    await leader.waitForTimeout(500);
    const begin = Date.now();
    await clerk.getByLabel("Nhiệm vụ đã hoàn thành").fill("8");
    await eventually(() => leader.getByLabel("Nhiệm vụ đã hoàn thành").inputValue()).toBe("8");
    expect(Date.now() - begin).toBeLessThan(20_000);
    await leader.context().setOffline(true);
    await leader.getByLabel("Nhiệm vụ đã hoàn thành").fill("7");
    await leader.getByText("Đang giữ trên máy").waitFor();
    await clerk.getByLabel("Nhiệm vụ đã hoàn thành").fill("10");
    await eventually(() => stands("Sở Nội vụ")).toContain("1.1.3 done=10");
    await leader.context().setOffline(false);
    await leader
      .getByRole("heading", { name: "1 nội dung bạn nhập chưa vào biểu mẫu" })
      .waitFor({ timeout: 60_000 });
    await leader.getByText("Người khác vừa sửa ô này").waitFor();
    await inspect(leader, "two-texts");
    expect(await stands("Sở Nội vụ")).toContain("1.1.3 done=10");
    await leader.getByRole("button", { name: "Dùng nội dung của tôi" }).click();
    await eventually(() => clerk.getByLabel("Nhiệm vụ đã hoàn thành").inputValue()).toBe("7");
    await clerk.getByRole("button", { name: "English" }).click();
    await inspect(clerk, "item-en");
    await clerk.getByRole("button", { name: "Tiếng Việt" }).click();
    await leader.context().close();
  });

  it("walks by keyboard, and on a phone comes from the list to the item", async () => {
    await clerk.keyboard.press("Control+Enter");
    await clerk.getByRole("heading", { name: /^1\.2\.1/ }).waitFor();
    await clerk.keyboard.press("Control+Shift+Enter");
    await clerk.getByRole("heading", { name: /^1\.1\.3/ }).waitFor();
    await clerk.setViewportSize(phone);
    await clerk.getByRole("link", { name: "Danh sách tiêu chí" }).click();
    await clerk.getByRole("link", { name: /1\.5 Sáng kiến/ }).waitFor();
    await screenshot(clerk, "claim-list-360");
    await clerk.getByRole("link", { name: /1\.5 Sáng kiến/ }).click();
    await clerk.getByRole("heading", { name: /^1\.5/ }).waitFor();
    await clerk.setViewportSize(desk);
  });

  it("takes the form out as a workbook and brings it back: nothing new", async () => {
    await clerk.goto(`${base}${formOf("Sở Nội vụ")}/tep`);
    const [download] = await Promise.all([
      clerk.waitForEvent("download"),
      clerk.getByRole("link", { name: "Tải biểu mẫu (XLSX)" }).click(),
    ]);
    const file = join(served.home, "tu-cham.xlsx");
    await download.saveAs(file);
    await clerk.locator("input[type=file]").setInputFiles(file);
    await clerk.getByRole("button", { name: "Kiểm tra thử" }).click();
    await clerk.getByText("Tệp không có gì khác với biểu mẫu").waitFor();
    await inspect(clerk, "file");
  });
});

describe("a leader", () => {
  it("reads the summary on a phone, is told what is missing, and signs", async () => {
    const leader = await visit("leader Sở Nội vụ", `${formOf("Sở Nội vụ")}/ky-gui`);
    await leader.getByRole("heading", { name: "Còn thiếu" }).waitFor();
    await leader.getByText(/phải bổ sung trước khi ký \(1\)/).waitFor();
    await inspect(leader, "sign");
    await leader.setViewportSize(phone);
    await pressAndConfirm(leader, "Ký gửi bản tự chấm");
    await leader
      .getByRole("alert")
      .getByText("Có 1 tiêu chí tự chấm có điểm mà chưa có tài liệu kiểm chứng hoặc giải trình: 1.1.1.")
      .waitFor();
    await leader.getByRole("link", { name: /^1\.1\.1/ }).click();
    await leader.getByLabel("Giải trình", { exact: true }).fill("Kế hoạch số 12/KH-SNV ngày 20/01/2026");
    await leader.getByText(/^Đã lưu lúc/).waitFor();
    await eventually(() => stands("Sở Nội vụ")).toContain(
      "1.1.1 @note=Kế hoạch số 12/KH-SNV ngày 20/01/2026",
    );
    await leader.goto(`${base}${formOf("Sở Nội vụ")}/ky-gui`);
    await pressAndConfirm(leader, "Ký gửi bản tự chấm");
    await leader.getByText(/Bản tự chấm đã ký gửi lúc/).waitFor();
    await leader.getByLabel("Số, ký hiệu").fill("125/BC-SNV");
    await leader.getByLabel("Ngày ký").fill("21/11/2026");
    const scan = leader.locator('input[type="file"]');
    await scan.setInputFiles({
      name: "bao-cao.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("không phải bản quét"),
    });
    await leader.getByRole("button", { name: "Lưu báo cáo đã ký" }).click();
    await leader.getByRole("alert").getByText("Báo cáo đã ký phải là PDF hoặc ảnh").waitFor();
    await scan.setInputFiles({
      name: "Báo cáo 125 đã ký.pdf",
      mimeType: "application/pdf",
      buffer: pdfFile("Bao cao da ky"),
    });
    await leader.getByRole("button", { name: "Lưu báo cáo đã ký" }).click();
    await leader.getByText("Đã lưu báo cáo đã ký").waitFor();
    await leader.getByText("số 125/BC-SNV ngày 21/11/2026").waitFor();
    await inspect(leader, "signed");
    await leader.context().close();
  });

  it("whose colleague still types in an old page keeps the text and is told what to do", async () => {
    const clerk = await visit("clerk Sở Tài chính", `${formOf("Sở Tài chính")}?muc=1.1.3`);
    await clerk.getByText(/^Đã lưu lúc/).waitFor();
    await clerk.context().setOffline(true);
    await clerk.getByLabel("Giải trình", { exact: true }).fill("chữ không được mất");
    await clerk.getByText("Đang giữ trên máy").waitFor();
    const signing = await visit("leader Sở Tài chính", `${formOf("Sở Tài chính")}/ky-gui`);
    await pressAndConfirm(signing, "Ký gửi bản tự chấm");
    await signing.getByText(/Bản tự chấm đã ký gửi lúc/).waitFor();
    await clerk.context().setOffline(false);
    await clerk
      .getByText("Bản tự chấm đã ký gửi, nội dung này chưa vào biểu mẫu")
      .waitFor({ timeout: 60_000 });
    await clerk.getByText("chữ không được mất").first().waitFor();
    await inspect(clerk, "stale");
    await signing.context().close();
    await clerk.context().close();
  });
});

it("a lead agency enters its item over all units", async () => {
  const lead = await visit("lead", "/chu-tri");
  await lead
    .getByRole("link", { name: /1\.2\.2/ })
    .first()
    .click();
  await lead.getByLabel("Sở Nội vụ: Báo cáo gửi đúng hạn").fill("3");
  await lead.getByLabel("Sở Nội vụ: Báo cáo phải gửi").fill("4");
  await lead.getByRole("button", { name: "Lưu 2 ô" }).click();
  await lead.getByText(/^Đã lưu lúc/).waitFor();
  await inspect(lead, "lead");
  // A block of cells copied from a spreadsheet, with a line too many.
  await lead.getByLabel("Sở Nội vụ: Báo cáo gửi đúng hạn").focus();
  await lead.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "7\\t8\\r\\n5\\t6\\r\\n1\\t1\\r\\n");
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", paste));
  })()`);
  await lead.getByText("Đã dán 4 ô; xem lại rồi lưu. 2 ô dán thừa ra ngoài bảng, không dùng.").waitFor();
  await lead.getByRole("button", { name: "Lưu 4 ô" }).click();
  await lead.getByText(/^Đã lưu lúc/).waitFor();
  expect(await stands("Sở Nội vụ")).toEqual(expect.arrayContaining(["1.2.2 done=7", "1.2.2 total=8"]));
  expect(await stands("Sở Tài chính")).toEqual(expect.arrayContaining(["1.2.2 done=5", "1.2.2 total=6"]));
  await lead.getByLabel("Sở Nội vụ: Báo cáo gửi đúng hạn").fill("3");
  await lead.getByLabel("Sở Nội vụ: Báo cáo phải gửi").fill("4");
  await lead.getByRole("button", { name: "Lưu 2 ô" }).click();
  await lead.getByText(/^Đã lưu lúc/).waitFor();
  expect(await stands("Sở Nội vụ")).toEqual(expect.arrayContaining(["1.2.2 done=3", "1.2.2 total=4"]));
});

it("no page broke a script", () => expect(problems).toEqual([]));
