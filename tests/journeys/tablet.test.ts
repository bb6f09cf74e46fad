/** An interviewer works without a line, across reloads and tabs, under a PIN; everything arrives once. */
import { deviceRoutes, fieldworkRoutes } from "@thang-diem/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readResponses } from "../../packages/office/src/asking/responses/index.ts";
import { askedSurvey, SMALL_FORM } from "../../packages/office/src/asking/surveys/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";
import { addressOf } from "./empty-portal.ts";

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

async function interviewerOf(title: string) {
  const form = SMALL_FORM.replace("Phiếu nhỏ", title);
  const { surveyId, unitVersionId } = await askedSurvey(round, form, 0, { modes: ["tablet"] });
  const place = { evaluationId: round.evaluationId, surveyId };
  const { code } = (
    await round.person("office").call(fieldworkRoutes.makeInterviewer, {
      ...place,
      name: "Trần Thị Na",
      units: [{ unit: unitVersionId, wanted: 5 }],
    })
  ).value;
  return { ...place, code };
}

/** A device that has taken on the work and keeps the program. */
async function deviceWith(code: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${base}/phong-van/#${code}`);
  await page.getByText("Trần Thị Na").waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  return [context, page];
}
async function answerFirstPages(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Phỏng vấn mới" }).click();
  for (let question = 0; question < 2; question += 1) {
    await page.getByLabel("Hài lòng", { exact: true }).check();
    await page.getByRole("button", { name: "Tiếp tục" }).click();
  }
}
async function finish(page: Page, opinion: string): Promise<void> {
  await page.getByLabel("Rất hài lòng").check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Ý kiến khác").fill(opinion);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("button", { name: "Gửi phiếu" }).click();
  await page.getByText("Trần Thị Na").waitFor();
}

test("days without a line: a reload in the middle, two interviews; then all is received and signed for", async () => {
  const { code, surveyId, evaluationId } = await interviewerOf("Phiếu ngoại tuyến");
  const [context, page] = await deviceWith(code);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(page.url()).not.toContain(code);
  await context.setOffline(true);
  await page.reload();
  await page.getByText("Trần Thị Na").waitFor();
  await answerFirstPages(page);
  await page.reload();
  await page.getByRole("button", { name: "Làm tiếp" }).click();
  await finish(page, "Nhanh");
  await page.getByText("Chờ gửi: 1").waitFor();
  await answerFirstPages(page);
  await finish(page, "Chậm");
  await page.getByText("Chờ gửi: 2").waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await readResponses(round.workspace.database.db, surveyId)).toEqual([]);

  await context.setOffline(false);
  await page.getByRole("button", { name: "Gửi và đối chiếu" }).click();
  await page.getByText("Máy này không giữ phiếu nào mà máy chủ chưa có.").waitFor();
  await page.getByText("Máy chủ đã nhận: 2").waitFor();
  await screenshot(page, "tablet-home");
  const stored = await readResponses(round.workspace.database.db, surveyId);
  expect(stored.map(({ answers }) => answers["y_kien"]).toSorted()).toEqual(["Chậm", "Nhanh"]);
  const board = (await round.person("office").call(fieldworkRoutes.read, { evaluationId, surveyId })).value;
  expect(board.interviewers).toMatchObject([{ name: "Trần Thị Na", interviews: 2, ended: false }]);
  expect(board.devices).toMatchObject([{ interviewer: "Trần Thị Na", openItems: 0, oldestOpen: "" }]);
  await context.close();
});

test("an answer that is lost on the way is sent again and stored once", async () => {
  const { code, surveyId } = await interviewerOf("Phiếu mất dòng");
  const [context, page] = await deviceWith(code);
  let lost = 0;
  await page.route(`**${deviceRoutes.send.path}`, async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await answerFirstPages(page);
  await finish(page, "Một lần");
  await page.getByText("Máy chủ đã nhận: 1").waitFor();
  expect(lost).toBe(1);
  expect(await readResponses(round.workspace.database.db, surveyId)).toHaveLength(1);
  await context.close();
});

test("an interview is open in one tab at a time", async () => {
  const { code } = await interviewerOf("Phiếu hai thẻ");
  const [context, page] = await deviceWith(code);
  await answerFirstPages(page);
  const other = await context.newPage();
  await other.goto(`${base}/phong-van/`);
  await other.getByRole("button", { name: "Làm tiếp" }).click();
  await other.getByText("đang mở ở một thẻ khác").waitFor();
  await context.close();
});

test("under a PIN nothing readable lies on the device, and the PIN opens it again", async () => {
  const { code, surveyId } = await interviewerOf("Phiếu có khóa");
  const [context, page] = await deviceWith(code);
  await page.locator("summary", { hasText: "Đặt mã PIN" }).click();
  await page.getByLabel("Mã PIN (ít nhất 6 chữ số)").fill("246810");
  await page.getByRole("button", { name: "Đặt mã PIN" }).click();
  await page.getByText("Phiếu trên máy được mã hóa.").waitFor();
  await answerFirstPages(page);
  const drafts = (await page.evaluate(
    "Object.entries(localStorage).filter(([name]) => name.includes('do-dang')).map(([, text]) => text)",
  )) as string[];
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).not.toContain("answers");
  await page.reload();
  await page.getByLabel("Mã PIN").fill("000000");
  await page.getByRole("button", { name: "Mở khóa" }).click();
  await page.getByText("Mã PIN không đúng.").waitFor();
  await page.getByLabel("Mã PIN").fill("246810");
  await page.getByRole("button", { name: "Mở khóa" }).click();
  await page.getByRole("button", { name: "Làm tiếp" }).click();
  await finish(page, "Kín");
  await page.getByText("Máy chủ đã nhận: 1").waitFor();
  expect(await readResponses(round.workspace.database.db, surveyId)).toHaveLength(1);
  await context.close();
});

test("a phone that is handed over asks the next code, and what waited goes out with its own", async () => {
  const first = await interviewerOf("Phiếu của Na");
  const next = await interviewerOf("Phiếu của Bình");
  const [context, page] = await deviceWith(first.code);
  await context.setOffline(true);
  await answerFirstPages(page);
  await finish(page, "Của Na");
  await page.getByText("Chờ gửi: 1").waitFor();
  await page.locator("summary", { hasText: "Giao máy" }).click();
  await page.getByRole("button", { name: "Giao máy cho người khác" }).click();
  await context.setOffline(false);
  await page.getByLabel("Mã điều tra viên").fill(next.code);
  await page.getByRole("button", { name: "Nhận việc" }).click();
  await page.getByText("Chờ gửi: 0").waitFor();
  expect(await readResponses(round.workspace.database.db, first.surveyId)).toHaveLength(1);
  expect(await readResponses(round.workspace.database.db, next.surveyId)).toEqual([]);
  await context.close();
});
