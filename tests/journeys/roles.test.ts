import type { EvaluationId } from "@thang-diem/engine";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSampleRound } from "../../packages/samples/src/sample-evaluation/index.ts";
import { openTestWorkspace, type TestWorkspace } from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import {
  accessibilityFaults,
  openBrowser,
  screenshot,
  settled,
  sidewaysScroll,
  watchFetches,
} from "./browser.ts";

let workspace: TestWorkspace;
let browser: Browser;
let base: string;
let sample: { readonly evaluationId: EvaluationId; readonly password: string };

beforeAll(async () => {
  const built = await buildWorkspace();
  [workspace, browser] = await Promise.all([
    openTestWorkspace({ client: built.folder, clock: () => new Date() }),
    openBrowser(),
  ]);
  const made = await openSampleRound(workspace.context, workspace, () => undefined);
  if (made === undefined) throw new Error("no sample was made");
  sample = made;
  await workspace.app.listen({ host: "127.0.0.1", port: 0 });
  base = `http://localhost:${(workspace.app.server.address() as AddressInfo).port}/lam-viec`;
}, 400_000);

afterAll(async () => {
  await browser.close();
  await workspace.close();
});

const problems: string[] = [];
/**
 * The statistics library of the engine asks whether it may use
 * eval; the policy of the pages refuses, and it goes on without.
 */
const REFUSED_PROBE = "'script-src' was not explicitly set";
const PATIENCE_MS = 300_000;
const [DESK, PHONE] = [
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
];

/** Who is who in the sample, and to how many pages of the evaluation each is led at least. */
const PEOPLE = [
  ["clerk of a department", "mau.so-noi-vu.cv", 3],
  ["leader of a department", "mau.so-noi-vu.ld", 3],
  ["clerk of a second department", "mau.so-tai-chinh.cv", 3],
  ["reform office", "mau.thuongtruc", 4],
  ["appraiser", "mau.thamdinh1", 2],
  ["lead agency", "mau.chutri", 1],
  ["chair of the council", "mau.chutich", 2],
  ["secretary of the council", "mau.thuky", 2],
  ["member of the council", "mau.uyvien1", 1],
  ["auditor", "mau.kiemtoan", 2],
  ["survey staff", "mau.dieutra", 1],
  ["analyst", "mau.phantich", 0],
] as const;

describe("in the sample evaluation", () => {
  test.each(PEOPLE)(
    "the %s signs in and finds every page of the own work in order",
    async (role, signInName, atLeast) => {
      const context = await browser.newContext({ viewport: DESK });
      const page = await signedIn(context, signInName);
      await page.goto(`${base}/ky-danh-gia/${sample.evaluationId}`);
      await inOrder(page, `${role}, front page`);
      const pages = await ownPages(page);
      expect([role, pages.length >= atLeast]).toEqual([role, true]);
      for (const address of pages) {
        await page.goto(new URL(address, base).href);
        await inOrder(page, `${role}, ${address.replace(sample.evaluationId, "…")}`);
      }
      await screenshot(page, `roles-${role.replaceAll(" ", "-")}`);
      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE_MS,
  );
});

/** What waits for them in the sample, as the first page says it. */
const WAITING = [
  ["mau.thuongtruc", "38 trên 68 đơn vị đã ký gửi", "Bảng tiến độ"],
  ["mau.thamdinh1", "100 dòng chờ bạn, trong 282 dòng được giao", "Thẩm định tiếp"],
  ["mau.uyvien1", "5 nội dung chờ bạn biểu quyết", "Vào phiên họp"],
  ["mau.dac-khu-co-to.ld", "tiêu chí chưa có số liệu", "Đọc và ký"],
] as const;

describe("the first page", () => {
  test.each(WAITING)(
    "tells %s what waits, how much is left, until when, and leads there",
    async (signInName, about, go) => {
      const context = await browser.newContext({ viewport: DESK });
      const page = await signedIn(context, signInName);
      const task = page.locator("article.task", { hasText: about });
      await task.waitFor();
      await inOrder(page, `${signInName}, first page`);
      await screenshot(page, `first-page-${signInName}`);
      await task.getByRole("link", { name: go }).click();
      await page.waitForURL(/\/lam-viec\/ky-danh-gia\//);
      await page.locator("h1").first().waitFor();
      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE_MS,
  );
});

async function signedIn(context: BrowserContext, signInName: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watchFetches(page);
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) =>
    message.type() === "error" && !message.text().includes(REFUSED_PROBE)
      ? problems.push(`${page.url()}: ${message.text()}`)
      : undefined,
  );
  await page.goto(`${base}/`);
  await page.getByLabel("Tên đăng nhập").fill(signInName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(sample.password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByLabel("Mật khẩu", { exact: true }).waitFor({ state: "detached" });
  return page;
}

/** Addresses within the evaluation to which its front page leads. */
async function ownPages(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(hrefs)].filter((href) =>
    href.startsWith(`/lam-viec/ky-danh-gia/${sample.evaluationId}/`),
  );
}

const seen = new Set<string>();

/** Has one heading, no fault of accessibility, nothing beside the window, on a phone neither. */
async function inOrder(page: Page, name: string): Promise<void> {
  await page.locator("h1").first().waitFor();
  await settled(page);
  expect([name, await page.locator("h1").first().textContent()]).not.toEqual([name, "Đăng nhập"]);
  // What another role saw word for word on this page has been looked at.
  const content = await page.locator("main").first().innerHTML();
  if (seen.has(content)) return;
  seen.add(content);
  const found = {
    headings: await page.locator("h1").count(),
    faults: await accessibilityFaults(page),
    sideways: await sidewaysScroll(page),
  };
  expect([name, found]).toEqual([name, { headings: 1, faults: [], sideways: 0 }]);
  await page.setViewportSize(PHONE);
  expect([name, "phone", await sidewaysScroll(page)]).toEqual([name, "phone", 0]);
  await page.setViewportSize(DESK);
}
