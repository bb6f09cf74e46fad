/** Somebody answers by link on a phone: small, without a line in the middle, without script, from right to left. */
import { gzipSync } from "node:zlib";
import { surveyRoutes } from "@thang-diem/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readResponses } from "../../packages/office/src/asking/responses/index.ts";
import { askedSurvey } from "../../packages/office/src/asking/surveys/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";
import { addressOf } from "./empty-portal.ts";

const FORM = `## survey
| type | name | label::Tiếng Việt (vi) | label::العربية (ar) | required | relevant | appearance |
| select_one yn | used | Ông/bà đã làm thủ tục tại Trung tâm Phục vụ hành chính công chưa? | هل استخدمت الخدمة؟ | yes | | |
| integer | age | Tuổi của ông/bà | العمر | yes | \${used} = 'yes' | |
| begin_group | g | Mức hài lòng | الرضا | | | field-list |
| select_one lv | s1 | Thái độ của công chức | موقف الموظف | yes | | |
| text | why | Góp ý | ملاحظات | | | |
| end_group | | | | | | |
## choices
| list_name | name | label::Tiếng Việt (vi) | label::العربية (ar) |
| yn | yes | Đã làm | نعم |
| yn | no | Chưa | لا |
| lv | 1 | Không hài lòng | غير راض |
| lv | 5 | Rất hài lòng | راض جدا |
`;
const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true } as const;

let round: TestEvaluation;
let browser: Browser;
let base: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  round = await openTestEvaluation({ client: client.folder });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  browser = await openBrowser();
  base = addressOf(round.workspace.app);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

async function phone(options: Parameters<Browser["newContext"]>[0] = PHONE): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return [context, page];
}
const stored = async (surveyId: string) =>
  (await readResponses(round.workspace.database.db, surveyId)).map(({ answers }) => answers);
/** The script has taken over when it has asked for the questionnaire. */
async function openedWithScript(page: Page, url: string): Promise<void> {
  const taken = page.waitForResponse((response) => response.url().endsWith("/bang-hoi"));
  await page.goto(url);
  await (await taken).finished();
  await page.waitForTimeout(300);
}
async function openedAtKiosk(page: Page, url: string): Promise<void> {
  const taken = page.waitForResponse((response) => response.url().endsWith("/bang-hoi"));
  await page.goto(url);
  await (await taken).finished();
}
async function answerAll(page: Page): Promise<void> {
  await page.getByLabel("Đã làm").check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Tuổi").fill("41");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Rất hài lòng").check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
}
const ANSWERS = { used: "yes", age: "41", s1: "5" };

describe("by link on a phone", () => {
  test("the first load is at most 60 kB compressed, script and all, and nothing moves sideways at 320 px", async () => {
    const { codes } = await askedSurvey(round, FORM);
    const [context, page] = await phone();
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => void bodies.push(response.body()));
    await openedWithScript(page, `${base}/khao-sat/${codes[0]}`);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(60_000);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, "respondent-320");
    await context.close();
  });

  test("the line drops after the first page: answering goes on, the form waits and is stored once", async () => {
    const { codes, surveyId } = await askedSurvey(round, FORM);
    const [context, page] = await phone();
    await openedWithScript(page, `${base}/khao-sat/${codes[0]}`);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByText("Câu này cần trả lời.").waitFor();
    await answerAll(page);
    await page.getByRole("button", { name: "Gửi phiếu" }).click();
    await page.getByText("tự gửi khi có mạng").waitFor();
    expect(await stored(surveyId)).toEqual([]);
    await context.setOffline(false);
    await page.getByText("Đã nhận phiếu.").waitFor();
    expect(await stored(surveyId)).toEqual([ANSWERS]);
    await context.close();
  });

  test("an answer whose receipt is lost is sent again and stored once", async () => {
    const { codes, surveyId } = await askedSurvey(round, FORM);
    const [context, page] = await phone();
    let lost = 0;
    await page.route("**/khao-sat/*", async (route) => {
      if (route.request().method() !== "POST" || lost > 1) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await openedWithScript(page, `${base}/khao-sat/${codes[0]}`);
    await answerAll(page);
    await page.getByRole("button", { name: "Gửi phiếu" }).click();
    await page.getByText("Đã nhận phiếu.").waitFor();
    expect(lost).toBe(2);
    expect(await stored(surveyId)).toEqual([ANSWERS]);
    await context.close();
  });

  test("a phone that was closed in the middle opens where it was, with what was typed", async () => {
    const { codes } = await askedSurvey(round, FORM);
    const [context, page] = await phone();
    const url = `${base}/khao-sat/${codes[0]}`;
    await openedWithScript(page, url);
    await page.getByLabel("Đã làm").check();
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByLabel("Tuổi").fill("4");
    await openedWithScript(page, url);
    await page.getByText("còn nguyên trên máy này").waitFor();
    expect(await page.getByLabel("Tuổi").inputValue()).toBe("4");
    await context.close();
  });

  test("without script every page comes from the server", async () => {
    const { codes, surveyId } = await askedSurvey(round, FORM);
    const [context, page] = await phone({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${base}/khao-sat/${codes[0]}`);
    await answerAll(page);
    await page.getByRole("button", { name: "Gửi phiếu" }).click();
    await page.getByText("Đã nhận phiếu.").waitFor();
    expect(await stored(surveyId)).toEqual([ANSWERS]);
    await context.close();
  });

  test("at a kiosk the next person finds nothing of the one before: not on the page, not on the way back", async () => {
    const { surveyId, unitVersionId } = await askedSurvey(round, FORM, 0, { modes: ["kiosk"] });
    const place = { evaluationId: round.evaluationId, surveyId };
    const wanted = { ...place, units: [unitVersionId], mode: "kiosk" } as const;
    const made = await round.person("office").call(surveyRoutes.makePublicLinks, wanted);
    const [context, page] = await phone();
    await page.clock.install();
    await openedAtKiosk(page, `${base}/khao-sat/${made.value.units[0]?.code}`);
    await answerAll(page);
    await page.getByRole("button", { name: "Gửi phiếu" }).click();
    await page.getByText("Đã nhận phiếu.").waitFor();
    await page.clock.fastForward(9_000);
    await page.getByLabel("Đã làm").waitFor();
    await page.getByLabel("Đã làm").check();
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByLabel("Tuổi").fill("77");
    await page.clock.fastForward(91_000);
    await page.getByLabel("Đã làm").waitFor();
    expect(await page.getByLabel("Đã làm").isChecked()).toBe(false);
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.goBack();
    expect(await page.content()).not.toContain("77");
    expect(await stored(surveyId)).toEqual([ANSWERS]);
    await context.close();
  });

  test("a language that runs from right to left does so, and fits", async () => {
    const { codes } = await askedSurvey(round, FORM);
    const [context, page] = await phone();
    await openedWithScript(page, `${base}/khao-sat/${codes[0]}?ngon-ngu=ar`);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    const radio = await page.getByLabel("نعم").boundingBox();
    expect(radio?.x ?? 0).toBeGreaterThan(160);
    expect(await sidewaysScroll(page)).toBe(0);
    await context.close();
  });
});
