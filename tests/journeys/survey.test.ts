import { peopleRoutes } from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldPack, receiveInterviews } from "../../packages/office/src/asking/fieldwork/index.ts";
import { minuteOf, SMALL_FORM } from "../../packages/office/src/asking/surveys/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { verifyAudit } from "../../packages/platform/src/audit/index.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { openBrowser, pressAndConfirm, screenshot } from "./browser.ts";
import { DESK, handsOn, inspectPage } from "./hands.ts";
import { addressOf, freePort, kill, serve } from "./killable-server.ts";
import type { Served } from "./serve-workspace.ts";

let round: TestEvaluation;
let browser: Browser;
let served: Served;
let server: ChildProcess;
let page: Page;
let surveyPage: string;
const codes: string[] = [];
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
  const context = await browser.newContext({ viewport: DESK });
  const url = root();
  await context.addCookies(
    [...round.person("office").cookies].map(([name, value]) => ({ name, value, url })),
  );
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
});

afterAll(async () => {
  await browser.close();
  await kill(server);
  await round.close();
  await rm(served.home, { recursive: true });
});

const root = () => `http://localhost:${served.port}`;
const base = () => `${root()}/lam-viec/ky-danh-gia/${round.evaluationId}`;
const { heading, click, shows } = handsOn(() => page);

/** Codes of the links in a list, the first unit's first. */
async function codesIn(base64: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(Buffer.from(base64, "base64")).buffer);
  const links: [string, string][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const [, code] = /\/khao-sat\/(\w+)$/.exec(row.getCell(7).text) ?? [];
    if (code !== undefined) links.push([row.getCell(1).text, code]);
  });
  const isFirst = ([unit]: [string, string]) => unit === "Sở Nội vụ";
  return [...links.filter(isFirst), ...links.filter((each) => !isFirst(each))].map(([, code]) => code);
}

/** A respondent answers every question of a page without script with the same step. */
async function answerByLink(code: string, step: string, middle?: () => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const phone = await context.newPage();
  phone.setDefaultTimeout(60_000);
  await phone.goto(`${root()}/khao-sat/${code}`);
  await answerPages(phone, step, middle);
  await phone.getByText("Đã nhận phiếu").waitFor();
  await context.close();
}

/** Something that somebody has to decide about: an interview of five seconds, at eleven in the evening. */
async function sendInterviewOfMidnight(code: string): Promise<void> {
  const { context, now } = round.workspace;
  const pack = await fieldPack(context, code);
  if (!pack.ok) throw new Error(pack.problem.code);
  const night = new Date(now()).setUTCHours(16, 0, 0, 0) - 24 * 3_600_000;
  const interview = {
    responseId: randomUUID(),
    versionId: pack.value.survey.versionId,
    unitVersionId: round.unit("Sở Tài chính").unitVersionId,
    language: "vi",
    answers: { p1: "1", p2: "1", k1: "1" },
    instances: {},
    beganAt: new Date(night).toISOString(),
    endedAt: new Date(night + 5_000).toISOString(),
  };
  const sent = await receiveInterviews(context, code, { deviceId: randomUUID(), interviews: [interview] });
  expect(sent).toMatchObject({
    ok: true,
    value: { answers: [{ id: interview.responseId, receipt: expect.stringMatching(/./) }] },
  });
}

async function answerPages(phone: Page, step: string, middle?: () => Promise<void>): Promise<void> {
  for (let question = 0; question < 3; question += 1) {
    await phone.getByLabel(step, { exact: true }).check();
    if (question === 1) await middle?.();
    await phone.getByRole("button", { name: "Tiếp tục" }).click();
  }
  await phone.getByRole("button", { name: "Tiếp tục" }).click();
  await phone.getByRole("button", { name: "Gửi phiếu" }).click();
}

async function openSheet(by: Page, code: string): Promise<void> {
  await by.getByLabel("Mã trên phiếu").fill(code);
  await by.keyboard.press("Enter");
}

/** Types a sheet by keyboard alone, as it lies on the table. */
async function typeSheet(by: Page, code: string, keys: readonly string[]): Promise<void> {
  await openSheet(by, code);
  await by.getByLabel(/^1\. /).focus();
  for (const each of keys) {
    await by.keyboard.type(each);
    await by.keyboard.press("Enter");
  }
  await by.keyboard.press("Enter");
}

/** Somebody else of the survey's staff at a machine of their own, on the page of paper forms. */
async function asStaff(name: string, work: (page: Page) => Promise<void>): Promise<void> {
  const body = { name: `Trung tâm điều tra ${name}`, code: name };
  const { organisationId } = (await round.admin.call(peopleRoutes.addOrganisation, body)).value;
  const { cookies } = await round.workspace.person(round.admin, name, organisationId, ["survey-staff"]);
  const context = await browser.newContext({ viewport: DESK });
  await context.addCookies([...cookies].map(([cookie, value]) => ({ name: cookie, value, url: root() })));
  const theirs = await context.newPage();
  theirs.setDefaultTimeout(60_000);
  await theirs.goto(`${surveyPage}/phieu-giay`);
  await work(theirs);
  await context.close();
}

describe("a survey from its questionnaire to the points of a unit", () => {
  it("is set up by hand: questionnaire from a file, minutes, units, the item that it feeds", async () => {
    await page.goto(`${base()}/khao-sat`);
    await heading("Khảo sát");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "phieu.md", mimeType: "text/markdown", buffer: Buffer.from(SMALL_FORM) });
    await click("Kiểm tra tệp");
    await click("Nhập bảng hỏi");
    await shows("Đã nhập bảng hỏi.");
    await inspectPage(page, "surveys");
    await page.getByRole("link", { name: "Lập cuộc khảo sát" }).click();
    await page.getByRole("combobox", { name: "Bảng hỏi" }).selectOption({ label: "Phiếu nhỏ (1)" });
    await page.getByLabel("Tên cuộc khảo sát").fill("Khảo sát hài lòng 2026");
    const now = Date.now() + served.ahead_ms;
    await page.getByLabel("Giờ mở").fill(minuteOf(new Date(now - 120_000)));
    await page.getByLabel("Giờ đóng").fill(minuteOf(new Date(now + 3_600_000)));
    await page.getByLabel("điều tra viên", { exact: true }).check();
    await page.getByLabel("phiếu giấy", { exact: true }).check();
    await page.getByLabel("Số phiếu mỗi đơn vị").fill("3");
    await click(/^Mọi đơn vị của .*so-nganh/);
    await page.getByText("Kỳ mẫu 2026, so-nganh", { exact: true }).click();
    await page
      .getByLabel(/^8\.1 /)
      .first()
      .selectOption({ label: "Phiếu nhỏ" });
    await page.getByLabel("Số phiếu ít nhất để công bố một tỷ lệ").fill("2");
    await click("Lập cuộc khảo sát");
    await heading("Khảo sát hài lòng 2026");
    surveyPage = page.url();
    await inspectPage(page, "survey");
  });

  it("draws whom to ask from a list, draws the same again, and gives links to those who were drawn", async () => {
    await page.getByRole("link", { name: "Chọn mẫu" }).click();
    const lines = ["Sở Nội vụ", "Sở Tài chính"].flatMap((unit, u) =>
      Array.from({ length: 10 }, (_, n) => `${unit};Người ${u}${n};09051${u}001${n}`),
    );
    const buffer = Buffer.from(["Đơn vị;Họ tên;Điện thoại", ...lines, lines[0]].join("\n"));
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "danh-sach.csv", mimeType: "text/csv", buffer });
    await click("Kiểm tra danh sách");
    await shows("20 người; bỏ 1 dòng trùng người");
    await click("Nhập danh sách");
    await shows(/danh-sach\.csv: 20 người/);
    await page.getByLabel("Số người dự phòng mỗi đơn vị").fill("2");
    await page.getByLabel("Hạt giống").fill("20261005");
    await pressAndConfirm(page, "Chọn mẫu");
    await shows(/Đã chọn 6 người, hạt giống 20261005/);
    await click("Chọn lại để kiểm tra");
    await shows("Chọn lại ra đúng 6 người đó và đúng dấu vân tay.");
    const answered = page.waitForResponse((response) => response.url().endsWith("/assignments"));
    await click("Giao và lấy danh sách");
    await shows("Đã giao 6 người.");
    codes.push(...(await codesIn(((await (await answered).json()) as { workbook: string }).workbook)));
    expect(new Set(codes).size).toBe(6);
    await inspectPage(page, "survey-sampling");
  });

  it("gives out more links with pictures for the telephone; they are shown once", async () => {
    await page.goto(surveyPage);
    await page.getByLabel("Số mã mỗi đơn vị").fill("1");
    await pressAndConfirm(page, "Cấp mã");
    await shows("Đã cấp 2 mã");
    await click("Hiện tờ in có mã QR");
    const [shown = "none"] = await page.locator(".sheet-code").allTextContents();
    await inspectPage(page, "survey-codes");
    await page.reload();
    await heading("Khảo sát hài lòng 2026");
    expect(await page.getByText(shown).count()).toBe(0);
  });

  it("is answered by link without script, with the server killed in the middle of a form", async () => {
    await answerByLink(codes[0] ?? "", "Hài lòng");
    await answerByLink(codes[1] ?? "", "Rất hài lòng", async () => {
      await kill(server);
      server = await serve(served);
    });
    await page.goto(surveyPage);
    await expect
      .poll(() => page.getByRole("row", { name: /^Sở Nội vụ/ }).textContent(), { timeout: 60_000 })
      .toContain("67%");
  });

  it("is answered on a phone whose line drops, and sent when it is back", async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const phone = await context.newPage();
    phone.setDefaultTimeout(60_000);
    const taken = phone.waitForResponse((response) => response.url().endsWith("/bang-hoi"));
    await phone.goto(`${root()}/khao-sat/${codes[2]}`);
    await (await taken).finished();
    await phone.getByRole("button", { name: "Tiếp tục" }).click();
    await phone.getByText("Câu này cần trả lời.").waitFor();
    await context.setOffline(true);
    await answerPages(phone, "Không hài lòng");
    await phone.getByText("tự gửi khi có mạng").waitFor();
    await context.setOffline(false);
    await phone.getByText("Đã nhận phiếu").waitFor();
    await context.close();
  });

  it("is answered to an interviewer while the server is gone; the tablet sends when it is back", async () => {
    await page.goto(`${surveyPage}/thuc-dia`);
    await page.getByLabel("Họ và tên").fill("Trần Thị Na");
    await click("Cấp mã điều tra viên");
    const address = (await page.getByText(/\/phong-van\/#/).textContent()) ?? "";
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const tablet = await context.newPage();
    tablet.setDefaultTimeout(60_000);
    await tablet.goto(address.trim());
    await tablet.getByText("Trần Thị Na").waitFor();
    await tablet.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await kill(server);
    await tablet.locator("#don-vi").selectOption({ label: "Sở Tài chính" });
    await tablet.getByRole("button", { name: "Phỏng vấn mới" }).click();
    await answerPages(tablet, "Hài lòng");
    await tablet.getByText("Chờ gửi: 1").waitFor();
    server = await serve(served);
    await tablet.getByRole("button", { name: "Gửi và đối chiếu" }).click();
    await tablet.getByText("Máy chủ đã nhận: 1").waitFor();
    await tablet.getByText("Máy này không giữ phiếu nào mà máy chủ chưa có.").waitFor();
    await context.close();
    await sendInterviewOfMidnight(address.trim().split("#")[1] ?? "");
  });

  it("is answered on paper: printed with a code, typed by two people, settled by a third", async () => {
    await page.goto(surveyPage);
    await page.getByRole("link", { name: "In và nhập phiếu giấy" }).click();
    await page.getByLabel("Số phiếu").fill("1");
    await click("Tạo phiếu để in");
    await shows("Đã tạo 1 phiếu.");
    const code = (await page.locator(".paper-form .sheet-code").textContent()) ?? "";
    expect(await page.locator(".paper-question").count()).toBe(4);
    await inspectPage(page, "survey-paper");
    await page.emulateMedia({ media: "print" });
    await screenshot(page, "survey-paper-printed");
    await page.emulateMedia({ media: "screen" });
    await typeSheet(page, code, ["4", "4", "5", "Cán bộ tận tình"]);
    await shows("Đã ghi lần nhập thứ nhất.");
    await asStaff("nhap.hai", async (second) => {
      await typeSheet(second, code, ["4", "5", "5", "Cán bộ tận tình"]);
      await second.getByText("Hai lần nhập khác nhau. Chuyển tờ phiếu").waitFor();
    });
    await asStaff("nhap.ba", async (third) => {
      await openSheet(third, code);
      await third.getByLabel("Đúng hẹn").selectOption({ label: "Lần 1: Hài lòng" });
      await inspectPage(third, "survey-paper-settled");
      await third.getByRole("button", { name: "Ghi quyết định" }).click();
      await third.getByText("Đã quyết định: phiếu đã được nhận.").waitFor();
    });
    await page.reload();
    await shows("Đã in mã cho 1 phiếu; đã nhận 1 phiếu.");
  });

  it("is closed after its last minute, and estimated", async () => {
    await kill(server);
    served = { ...served, ahead_ms: served.ahead_ms + 2 * 3_600_000 };
    server = await serve(served);
    await page.goto(surveyPage);
    await shows("đã hết giờ, chờ đóng");
    await pressAndConfirm(page, "Đóng và xóa mã");
    await shows(/Đã đóng: 6 phiếu; đã xóa 9 mã/);
    await page.getByRole("link", { name: "Chất lượng phiếu" }).click();
    await shows("Đã xem 6 phiếu; 0 phiếu bị loại.");
    await shows(/trả lời 54,5% \(RR1\)/);
    await page
      .getByRole("row", { name: /ban đêm/ })
      .getByRole("checkbox")
      .check();
    await page.getByLabel("Lý do").fill("Làm lúc nửa đêm trong năm giây");
    await click("Ghi quyết định");
    await shows("Đã xem 6 phiếu; 1 phiếu bị loại.");
    await inspectPage(page, "survey-quality");
    await page.goto(surveyPage);
    await page.getByRole("link", { name: "Kết quả", exact: true }).click();
    await click("Tính kết quả và đưa vào tiêu chí");
    await shows(/Đã tính lần 1; 2 số liệu/);
    await shows(/5 phiếu trong 11 người được hỏi/);
    await shows("giữ kín để không suy ra số khác");
    await inspectPage(page, "survey-results");
  });

  it("stands in the unit's result with its points, and the log is whole", async () => {
    const { roundId, unitVersionId } = round.unit("Sở Nội vụ");
    await page.goto(`${base()}/ket-qua/${roundId}/${unitVersionId}`);
    await click("Mở tất cả");
    await shows(/8\.1/);
    await shows("7,5");
    await shows(/số liệu từ điều tra: điểm từ .* đến .* \(khoảng tin cậy 95%\)/);
    await shows("4 phiếu về đơn vị này, trả lời qua đường dẫn riêng, điều tra viên, phiếu giấy");
    const { database } = round.workspace;
    const figure = await database.db
      .selectFrom("figure")
      .select(["value", "owner", "standard_error"])
      .where("round_id", "=", roundId)
      .where("item", "=", "8.1" as ItemCode)
      .orderBy("unit_version_id")
      .execute();
    expect(figure).toMatchObject([{ value: "0.75", owner: "survey" }, { value: "suppressed 1/2" }]);
    expect(await verifyAudit(database)).toMatchObject({ ok: true });
    expect(problems).toEqual([]);
  });
});
