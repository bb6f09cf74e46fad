/** What a person does with a page of the workspace: press, follow, look, bring a file. */
import { join } from "node:path";
import type { Scheme } from "@thang-diem/engine";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { exampleFacts } from "../../packages/office/src/judging/results/testing.ts";
import { accessibilityFaults, screenshot, sidewaysScroll } from "./browser.ts";
import { fillWorkbook, type Filling } from "./fill-workbook.ts";

export const DESK = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 640 };

/** @param page the page of the moment: it is not there yet when a test file is read */
export function handsOn(page: () => Page) {
  const heading = (name: string | RegExp) => page().getByRole("heading", { level: 1, name }).waitFor();
  const click = (name: string | RegExp) => page().getByRole("button", { name }).click();
  const follow = (name: string | RegExp) => page().getByRole("link", { name }).first().click();
  const shows = (text: string | RegExp) => page().getByText(text).first().waitFor();
  const saved = () => shows(/Đã lưu lúc/);
  return { heading, click, follow, shows, saved };
}

/** Accessible at the desk, without sideways scroll at the desk and on a phone. */
export async function inspectPage(page: Page, name: string): Promise<void> {
  expect([name, await accessibilityFaults(page), await sidewaysScroll(page)]).toEqual([name, [], 0]);
  await screenshot(page, `whole-${name}`);
  await page.setViewportSize(PHONE);
  expect([name, "phone", await sidewaysScroll(page)]).toEqual([name, "phone", 0]);
  await page.setViewportSize(DESK);
}

/** Takes the page's own file out, fills it in as one does in a spreadsheet, brings it back and has it tried. */
export async function fillFile(page: Page, folder: string, link: string, filling: Filling): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await fillWorkbook(file, filling);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Kiểm tra thử" }).click();
}

/** By hand, beside what the file brought; it stands there when the page is opened anew. */
export async function typeOneItem(page: Page, form: string): Promise<void> {
  const { shows, saved } = handsOn(() => page);
  const field = page.getByLabel("Nhiệm vụ đã hoàn thành");
  await page.goto(`${form}?muc=1.1.3`);
  await saved();
  expect(await field.inputValue()).toBe("200");
  await field.fill("190");
  await shows("0,95");
  await saved();
  await inspectPage(page, "form");
  await page.reload();
  await expect.poll(() => field.inputValue(), { timeout: 60_000 }).toBe("190");
}

/** Accepts what waits in the sheet, one press after the other. */
export async function acceptWith(page: Page, press: () => Promise<void>): Promise<void> {
  const line = page.getByText(/ dòng, \d+ chờ bạn/);
  const left = async () => Number(/(\d+) chờ bạn/.exec(await line.innerText())?.[1]);
  for (let waiting = await left(); waiting > 0; waiting = await left()) {
    await press();
    await expect.poll(left, { timeout: 60_000, interval: 25 }).toBeLessThan(waiting);
  }
}

/** All rows with equal facts at once where there are such, else the row that is open. */
export async function acceptBatch(page: Page): Promise<void> {
  const batch = page.getByRole("button", { name: /^Đồng ý cả \d+ dòng/ });
  await (
    (await batch.isVisible()) ? batch : page.getByRole("button", { name: "Đồng ý điểm tự chấm" })
  ).click();
}

/** An item of a lead agency for one unit, as the example of the scheme has it. */
export async function typeLeadItem(page: Page, scheme: Scheme, item: string, unit: string): Promise<void> {
  const given = exampleFacts(scheme, item);
  for (const [name, fact] of scheme.items.get(item)?.facts ?? []) {
    const field = page.getByLabel(`${unit}: ${fact.title.vi}`, { exact: true });
    const value = given[name] ?? "";
    await (fact.kind === "yes-no" || fact.kind === "level" ? field.selectOption(value) : field.fill(value));
  }
}
