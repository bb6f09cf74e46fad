import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { docxFile, pdfFile, pngFile } from "../../packages/office/src/judging/evidence/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";

let round: TestEvaluation;
let browser: Browser;
let folder: string;
let page: Page;
let line: CDPSession;
let base: string;

beforeAll(async () => {
  const built = await buildWorkspace();
  [round, browser, folder] = await Promise.all([
    openTestEvaluation({ client: built.folder }),
    openBrowser(),
    mkdtemp(join(tmpdir(), "td-evidence-")),
  ]);
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  base = `http://localhost:${(round.workspace.app.server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  for (const [name, value] of round.person("clerk Sở Nội vụ").cookies)
    await context.addCookies([{ name, value, url: base }]);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  line = await context.newCDPSession(page);
  const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
  await page.goto(
    `${base}/lam-viec/ky-danh-gia/${evaluationId}/tu-cham/${roundId}/${unitVersionId}?muc=1.1.1`,
  );
});

afterAll(async () => {
  await browser.close();
  await round.close();
  await rm(folder, { recursive: true });
});

async function fileOnDisk(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const choose = (...paths: string[]) => page.locator(".evidence input[type=file]").setInputFiles(paths);
const card = (name: string) => page.locator(".evidence-card", { hasText: name });
const throughput = (bytes: number, offline = false) =>
  line.send("Network.emulateNetworkConditions", {
    offline,
    latency: 0,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });

/** Accessible and without sideways scroll at the desk and on a phone, with a picture of each. */
async function inspect(name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([name, width, await accessibilityFaults(page)]).toEqual([name, width, []]);
    expect([name, width, await sidewaysScroll(page)]).toEqual([name, width, 0]);
    await screenshot(page, `evidence-${name}-${width}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

describe("a clerk", () => {
  it("chooses several files at once; each is taken or refused with what to do", async () => {
    const large = join(folder, "phim.mp4");
    const handle = await open(large, "w");
    await handle.truncate(2_000_000_000);
    await handle.close();
    await choose(
      await fileOnDisk("45-KH-UBND ngày 12-3-2026.pdf", pdfFile("Ke hoach")),
      await fileOnDisk("giả.pdf", docxFile("x")),
      await fileOnDisk("ảnh.png", pngFile(300)),
      large,
    );
    await card("45-KH-UBND").getByText("Số 45/KH-UBND · 12/03/2026 · Ủy ban nhân dân").waitFor();
    await page.getByText("Tên tệp có đuôi .pdf nhưng nội dung là DOCX.").waitFor();
    await page.getByText("Tệp 2 GB, lớn hơn mức 100 MB cho một tệp.").waitFor();
    await card("ảnh.png").waitFor();
    await inspect("taken");
  });

  it("confirms what the name says, looks at a picture, takes a document from the item and back", async () => {
    await page.getByRole("button", { name: /^Đúng rồi: 45-KH/ }).click();
    await page.getByText("đọc từ tên tệp").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Xem: ảnh.png" }).click();
    await page.locator(".evidence-preview img").waitFor();
    expect(
      await page.evaluate(
        "(async (image) => (await image.decode(), " +
          'image.naturalWidth))(document.querySelector(".evidence-preview img"))',
      ),
    ).toBe(300);
    await inspect("preview");
    await page.getByRole("button", { name: "Gỡ khỏi mục này: ảnh.png" }).click();
    await page.getByText("Đã gỡ “ảnh.png” khỏi mục này.").waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await card("ảnh.png").waitFor();
  });

  it("gives the reason for a document of another year", async () => {
    await page.getByRole("button", { name: /^Sửa: 45-KH/ }).click();
    await page.getByLabel("Ngày ban hành").fill("20/12/2025");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: /nằm ngoài năm đánh giá/ })
      .click();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    await inspect("reason");
    // letter by letter, as a person corrects: what is shown as wrong does not take the focus back
    await page.keyboard.type("Kế hoạch ban hành cuối năm trước cho năm nay");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await card("45-KH-UBND")
      .getByText("20/12/2025 · Ủy ban nhân dân · Kế hoạch ban hành cuối năm trước cho năm nay")
      .waitFor();
  });

  it("loses the line, then the page in the middle of a file, then the list that names it, and goes on", async () => {
    await line.send("Network.enable");
    const path = await fileOnDisk("đề án.pdf", pdfFile("De an", 14_000_000));
    await throughput(4_000_000);
    await choose(path);
    await page.getByText(/đang tải (2|5)\d%/).waitFor();
    await throughput(0, true);
    await page.getByText(/mất kết nối ở/).waitFor();
    await throughput(2_000_000);
    await page.getByText(/đang tải/).waitFor();
    await page.reload();
    await throughput(-1);
    await page.getByText(/đề án.pdf: đã tải [1-9]\d*%/).waitFor();
    await inspect("unfinished");
    const sent: number[] = [];
    page.on(
      "request",
      (request) =>
        request.method() === "PUT" && sent.push(Number(new URL(request.url()).searchParams.get("offset"))),
    );
    let lost = 0;
    await page.route(/\/evidence\?item=/, (route) =>
      lost < 2 ? (lost++, route.abort("connectionreset")) : route.continue(),
    );
    await choose(path);
    await card("đề án.pdf").waitFor();
    await page.unroute(/\/evidence\?item=/);
    expect([lost, Math.min(...sent) > 0]).toEqual([2, true]);
  });

  it("sees all documents of the unit with their items", async () => {
    await page.goto(`${base}/lam-viec/ky-danh-gia/${round.evaluationId}/tai-lieu`);
    await page.getByRole("heading", { level: 1, name: "Tài liệu của đơn vị" }).waitFor();
    await page.getByText("3 tài liệu").waitFor();
    await inspect("documents");
    await page.getByRole("button", { name: "Gỡ tài liệu: ảnh.png" }).click();
    await page.getByText("2 tài liệu").waitFor();
    await page.getByLabel("Hiện cả tài liệu đã gỡ").check();
    await page.getByRole("button", { name: "Khôi phục: ảnh.png" }).click();
    await page.getByText("3 tài liệu").waitFor();
  });
});
