/** The office changes a questionnaire, tries it on the phone beside it, saves a version and takes it as an XLSForm. */
import { questionnaireRoutes } from "@thang-diem/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFormFile } from "../../packages/office/src/asking/forms/index.ts";
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
  base = `${addressOf(round.workspace.app)}/lam-viec/ky-danh-gia/${round.evaluationId}`;
}, 300_000);
afterAll(async () => {
  await browser.close();
  await round.close();
});

async function editorOf(versionId: string, width = 1366): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const url = addressOf(round.workspace.app);
  const { cookies } = round.person("office");
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${base}/khao-sat/bang-hoi/${versionId}/soan`);
  await page.getByRole("textbox", { name: "Nội dung bảng hỏi" }).waitFor();
  return page;
}

test("faults stand beside the line, the phone asks what is written, a version is kept and given out", async () => {
  const { versionId } = await askedSurvey(round, SMALL_FORM, 0);
  const page = await editorOf(versionId);
  const phone = page.frameLocator("iframe");
  await phone.getByText("Lịch sự").waitFor();
  await phone.getByRole("button", { name: "Tiếp tục" }).click();
  await phone.getByText("Câu này cần trả lời.").waitFor();
  await phone.getByLabel("Hài lòng", { exact: true }).check();
  await phone.getByRole("button", { name: "Tiếp tục" }).click();
  await phone.getByText("Đúng hẹn").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, "questionnaire-editor");

  await page.getByRole("textbox", { name: "Nội dung bảng hỏi" }).click();
  await page.keyboard.press("Control+Home");
  for (let down = 0; down < 4; down += 1) await page.keyboard.press("ArrowDown");
  await page.getByLabel("Thêm dòng dưới con trỏ").selectOption("integer");
  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("| nonsense | x | y |");
  await page.getByText("Không có loại câu hỏi “nonsense”", { exact: false }).first().waitFor();
  await page.getByText("Sửa hết lỗi rồi lưu được.").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("nonsense").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Lưu thành phiên bản mới" }).click();
  await page.getByText("Đã lưu.", { exact: false }).waitFor();

  const office = round.person("office");
  const { kept } = (await office.call(questionnaireRoutes.list, { evaluationId: round.evaluationId })).value;
  const newest = kept.find((each) => each.versionId !== versionId && each.formId === "nho");
  expect(newest?.questions).toBe(5);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải bản đã lưu (.xlsx)" }).click();
  const { questionnaire } = await readFormFile(await (await download).createReadStream(), "nho.xlsx");
  expect(questionnaire?.id).toBe("nho");
  await page.context().close();
});

test("what was typed and not saved is there again after a reload, and the page fits a phone", async () => {
  const { versionId } = await askedSurvey(round, SMALL_FORM.replace("Phiếu nhỏ", "Phiếu hai"), 0);
  const page = await editorOf(versionId, 360);
  await page.getByRole("textbox", { name: "Nội dung bảng hỏi" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("ghi chú riêng");
  await page.reload();
  await page.getByText("Đang hiện bản soạn dở").waitFor();
  await page.getByRole("textbox", { name: "Nội dung bảng hỏi" }).click();
  await page.keyboard.press("Control+End");
  await page.getByText("ghi chú riêng").waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await page.context().close();
});
