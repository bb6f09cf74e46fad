/** A real browser for the journeys: the one inside the npm package, an accessibility check, screenshots outside git. */
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { basename, join } from "node:path";
import packagedChromium from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser, Page, Request } from "playwright-core";

/** Own flags instead of the package's: its single-process mode ends the browser with its first page. */
const FLAGS = [
  "--no-sandbox",
  "--headless=shell",
  "--hide-scrollbars",
  "--disable-gpu",
  "--font-render-hinting=none",
];

/**
 * Starts the packaged browser, with more flags if need be; works as root and as an ordinary user.
 * The caller closes it.
 */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  await ownTemporaryFolder();
  // A machine without a language set would have it spoil Vietnamese names of files.
  return chromium.launch({
    executablePath: await packagedChromium.executablePath(),
    args: [...FLAGS, ...flags],
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
}

/**
 * The package unpacks the browser into the temporary folder under one name, which another user of the machine
 * may own already.
 */
async function ownTemporaryFolder(): Promise<void> {
  const name = `thang-diem-browser-${userInfo().username}`;
  if (basename(tmpdir()) === name) return;
  const folder = join(tmpdir(), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  process.env["TMPDIR"] = folder;
}

const onTheWay = new WeakMap<Page, Set<Request>>();

/** Counts what a page fetches from now on, so that `settled` knows; called before the page's first address. */
export function watchFetches(page: Page): void {
  const requests = new Set<Request>();
  onTheWay.set(page, requests);
  // The stream of news stays open as long as the page.
  page.on("request", (request) => request.resourceType() !== "eventsource" && requests.add(request));
  page.on("requestfinished", (request) => requests.delete(request));
  page.on("requestfailed", (request) => requests.delete(request));
}

const QUIET_MS = 100;

/** Until nothing has been on the way for a tenth of a second: `networkidle` waits for half a second each time. */
export async function settled(page: Page): Promise<void> {
  const requests = onTheWay.get(page);
  if (requests === undefined) throw new Error("watchFetches(page) was not called");
  const until = Date.now() + 60_000;
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS; await page.waitForTimeout(20)) {
    if (requests.size > 0) quietSince = Date.now();
    if (Date.now() > until)
      throw new Error(`still fetching ${[...requests].map((each) => each.url()).join(", ")}`);
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA as axe knows it, and its best practices. */
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Every violation on the page as a line that says what and where; none on a good page. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const options = JSON.stringify({
    runOnly: STANDARDS,
    rules: { "label-content-name-mismatch": { enabled: false } },
  });
  const violations = (await page.evaluate(
    `axe.run(document, ${options}).then((result) => result.violations)`,
  )) as Violation[];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`),
  );
}

/** How many px the page is wider than the window: 0 when nobody has to scroll sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return (await page.evaluate(
    "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)",
  )) as number;
}

/** How far the page moved by itself while loading (cumulative layout shift). */
export async function layoutShift(page: Page): Promise<number> {
  return (await page.evaluate(`new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 100);
  })`)) as number;
}

/** Presses a button whose act cannot be taken back, and answers what it asks. @returns what the question says */
export async function pressAndConfirm(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  const says = await dialog.innerText();
  await dialog.getByRole("button", { name, exact: true }).click();
  return says;
}

/**
 * Keeps a picture of the page below var/screenshots, which git ignores: of the window,
 * or of the whole page when THANG_DIEM_SCREENSHOTS=full.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, "../../var/screenshots");
  await mkdir(folder, { recursive: true });
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: process.env["THANG_DIEM_SCREENSHOTS"] === "full",
  });
}

/** What a page said when a step failed, and a picture of it. */
export async function tellFailure(page: Page, name: string): Promise<void> {
  process.stderr.write(
    `${page.url()}\n${await page.locator("body").innerText({ timeout: 5_000 }).catch(String)}\n`,
  );
  await screenshot(page, `${name}-failed`).catch(() => undefined);
}
