/**
 * One person plays all parts: a year's evaluation of two departments and three communes,
 * from an empty list to the public portal.
 */
import { type EvaluationId, type Scheme } from "@thang-diem/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "../../packages/office/src/judging/evidence/testing.ts";
import { readRoundsOf, schemeOf } from "../../packages/office/src/preparing/evaluations/index.ts";
import {
  openTestWorkspace,
  TEST_PASSWORD,
  type TestWorkspace,
} from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { formValues, outsideValues } from "./fill-workbook.ts";
import { openBrowser, pressAndConfirm, tellFailure } from "./browser.ts";
import { addressOf, openEmptyPortal } from "./empty-portal.ts";
import {
  acceptBatch,
  acceptWith,
  DESK,
  fillFile,
  handsOn,
  inspectPage,
  typeLeadItem,
  typeOneItem,
} from "./hands.ts";
import { admitPeople, CALENDAR, COMMUNES, DEPARTMENTS, UNITS } from "./whole-round-cast.ts";

const CONTESTED = { unit: "Sở Tài chính", item: "1.1.3" };

let workspace: TestWorkspace;
let portal: Awaited<ReturnType<typeof openEmptyPortal>>;
let browser: Browser;
let page: Page;
let base: string;
let portalBase: string;
let evaluation = "";
const problems: string[] = [];

const STEP_MS = 180_000;

beforeAll(async () => {
  const client = await buildWorkspace();
  portal = await openEmptyPortal();
  // The browser forgets a session by its own clock, which knows nothing of the year that passes here.
  [workspace, browser] = await Promise.all([
    openTestWorkspace({
      client: client.folder,
      publishing: portal.publishing,
      policy: { session_hours: 100_000, idle_minutes: 600_000 },
    }),
    openBrowser(),
  ]);
  await workspace.app.listen({ host: "127.0.0.1", port: 0 });
  [base, portalBase] = [`${addressOf(workspace.app)}/lam-viec`, portal.address];
  await admitPeople(workspace);
  page = await (await browser.newContext({ viewport: DESK })).newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
}, STEP_MS);

afterEach(({ task }) => (task.result?.state === "fail" ? tellFailure(page, "whole") : undefined));

afterAll(async () => {
  await browser.close();
  await portal.close();
  await workspace.close();
});

const { heading, click, follow, shows, saved } = handsOn(() => page);
const inspect = (name: string) => inspectPage(page, name);

/** Signs out whoever sat at this browser and signs in the next; then to a page of the evaluation, by its name. */
async function become(name: string, room?: string): Promise<void> {
  const leave = page.getByRole("button", { name: "Đăng xuất", exact: true });
  if (await leave.isVisible()) await leave.click();
  else await page.goto(`${base}/`);
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await leave.waitFor();
  if (room === undefined) return void (await page.goto(`${base}/`));
  await page.goto(`${base}/ky-danh-gia/${evaluation}`);
  await page.getByRole("main").getByRole("link", { name: room, exact: true }).click();
}

/** Moves the clock on to a minute of Viet Nam's time. */
function at(minute: string): void {
  workspace.later((Date.parse(`${minute}:00+07:00`) - workspace.now().getTime()) / 60_000);
}

const roundOf = (address: string) => address.split("/").at(-3) ?? "";
const step = (name: string) =>
  page.getByRole("navigation", { name: "Các bước chuẩn bị" }).getByRole("link", { name }).click();

describe("the reform office", { timeout: STEP_MS }, () => {
  it("begins an evaluation with two rounds and their schemes", async () => {
    await become("van.phong");
    await follow("Lập kỳ đánh giá");
    await page.getByLabel("Tên tiếng Việt").fill("Đánh giá cải cách hành chính năm 2026");
    await page.getByLabel("Năm đánh giá").fill("2026");
    await page.getByLabel("Địa bàn").selectOption({ label: "Tỉnh Quảng Ninh" });
    await click("Bắt đầu chuẩn bị");
    await heading("Thông tin chung");
    evaluation = /ky-danh-gia\/([^/]+)\//.exec(page.url())?.[1] ?? "";
    await inspect("about");
    await step("Bảng và bộ tiêu chí");
    await page.getByLabel("Bộ tiêu chí", { exact: true }).selectOption({
      label: "Chỉ số cải cách hành chính của sở, ban, ngành (mẫu) · sample-2026 (bản mẫu)",
    });
    await click("Thêm bảng");
    await shows("0 đơn vị, 0 tiêu chí có cơ quan chủ trì");
    await click("Thêm bảng");
    await page
      .locator("#add-round")
      .selectOption({ label: "Chỉ số cải cách hành chính cấp xã (mẫu) · sample-2026 (bản mẫu)" });
    await click("Thêm bảng");
    await expect
      .poll(() => page.getByText("0 đơn vị, 0 tiêu chí có cơ quan chủ trì").count(), { timeout: 60_000 })
      .toBe(2);
    await inspect("rounds");
  });

  it("chooses two departments and three communes, and who leads", async () => {
    await step("Đơn vị và nhóm");
    for (const [index, names] of [DEPARTMENTS, COMMUNES].entries()) {
      await page.getByLabel("Bảng", { exact: true }).selectOption({ index });
      for (const name of names) await page.getByRole("checkbox", { name, exact: true }).check();
      await click(`Thêm ${names.length} đơn vị đã chọn`);
      await page.getByRole("heading", { name: `Đã chọn ${names.length} đơn vị` }).waitFor();
      await saved();
    }
    await inspect("units");
    await step("Cơ quan chủ trì");
    await heading("Cơ quan chủ trì tiêu chí");
    const rest = page.getByPlaceholder("Chọn …");
    // Each round reads its scheme by itself: both lists stand before what is empty is counted.
    await expect.poll(() => page.locator(".lead-list:has(*)").count(), { timeout: 60_000 }).toBe(2);
    for (let left = await rest.count(); left > 0; left -= 1) {
      const kept = page.waitForResponse((response) => response.request().method() === "PUT");
      await rest.first().click();
      await page.getByRole("option", { name: "Sở Nội vụ" }).locator("visible=true").click();
      await expect.poll(() => rest.count(), { timeout: 60_000 }).toBe(left - 1);
      // What is kept takes its lines of faults away, and the page moves: the next list is opened after that.
      await kept;
    }
    await saved();
    await inspect("leads");
  });

  it("writes the calendar, gives the appraiser both rounds and opens", async () => {
    await step("Lịch");
    for (const [phase, opens, closes] of CALENDAR) {
      await page.locator(`#${phase}-opens`).fill(opens);
      await page.locator(`#${phase}-closes`).fill(closes);
    }
    await saved();
    await inspect("calendar");
    await step("Thẩm định");
    for (const index of [0, 1]) {
      await page.getByLabel("Người thẩm định").first().click();
      await page.getByRole("option", { name: /tham.dinh/ }).click();
      await page.getByLabel("Bảng", { exact: true }).selectOption({ index });
      await click("Thêm phân công");
    }
    await saved();
    await inspect("teams");
    await step("Kiểm tra và mở");
    await shows("Không còn gì thiếu");
    await inspect("ready");
    await pressAndConfirm(page, "Mở kỳ đánh giá");
    await heading("Đánh giá cải cách hành chính năm 2026");
    await inspect("opened");
  });
});

describe("the units", { timeout: STEP_MS }, () => {
  it("bring their forms as files, type one item, and their leaders sign", async () => {
    at("2027-01-05T09:00");
    for (const [i, name] of UNITS.entries()) {
      await become(`can.bo.${i}`, "Tự chấm điểm");
      await follow(name);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const form = page.url().replace(/\?.*/, "");
      await page.goto(`${form}/tep`);
      await fillFile(page, portal.folder, "Tải biểu mẫu (XLSX)", formValues(await schemeFor(name)));
      await click(/^Ghi \d+ thay đổi/);
      await shows(/^Đã ghi \d+ thay đổi vào biểu mẫu/);
      if (i === 0) await inspect("form-file");
      if (i === 0) await typeOneItem(page, form);
      await become(`lanh.dao.${i}`, "Tự chấm điểm");
      await follow(name);
      await page.goto(`${form}/ky-gui`);
      await pressAndConfirm(page, "Ký gửi bản tự chấm");
      await shows(/Bản tự chấm đã ký gửi lúc/);
      if (i === 0) await inspect("signed");
    }
  });
});

describe("those who know figures of all units", { timeout: STEP_MS }, () => {
  it("the lead agency types its items over all units", async () => {
    await become("chu.tri", "Tiêu chí do cơ quan chủ trì nhập");
    const link = page.getByRole("main").locator("a[href*='/chu-tri/']");
    await link.first().waitFor();
    const addresses = await link.evaluateAll((links) => links.map((each) => each.getAttribute("href") ?? ""));
    const [departments, communes] = await Promise.all([schemeFor("Sở Nội vụ"), schemeFor("Xã Hòa Bình")]);
    const first = addresses[0]?.split("/").at(-2);
    for (const [i, address] of addresses.entries()) {
      const [roundId, item = ""] = address.split("/").slice(-2);
      const [names, scheme] = roundId === first ? [DEPARTMENTS, departments] : [COMMUNES, communes];
      await page.locator(`a[href="${address}"]`).click();
      await page.getByRole("table").first().waitFor();
      for (const name of names) await typeLeadItem(page, scheme, item, name);
      await click(/^Lưu \d+ ô/);
      await saved();
      if (i === 0) await inspect("lead-item");
      await follow("Tiêu chí do cơ quan chủ trì nhập");
      await link.first().waitFor();
    }
    await inspect("lead-items");
  });

  it("the survey staff brings the figures of each round as a file", async () => {
    await become("khao.sat", "Kết quả điều tra và số liệu bên ngoài");
    for (const [index, names] of [DEPARTMENTS, COMMUNES].entries()) {
      await page.getByLabel("Bảng đánh giá").selectOption({ index });
      await page.getByRole("table").waitFor();
      await fillFile(
        page,
        portal.folder,
        "Tải tệp số liệu (XLSX)",
        outsideValues(await schemeFor(names[0] ?? ""), names),
      );
      await click("Ghi số liệu");
      await shows(/^Đã ghi: \d+ số liệu mới/);
    }
    await inspect("outside");
  });
});

describe("appraisal", { timeout: STEP_MS }, () => {
  it("the appraiser changes one item with a reason and accepts the rest, in batches and by keyboard", async () => {
    at("2027-01-26T09:00");
    await become("tham.dinh", "Thẩm định");
    await click("Tôi đã khai đủ, mở hồ sơ");
    const link = page.getByRole("main").locator("a[href*='/tieu-chi/']");
    await link.first().waitFor();
    await inspect("queue");
    const addresses = await link.evaluateAll((links) => links.map((each) => each.getAttribute("href") ?? ""));
    const contested = addresses.find((address) => address.endsWith(`/${CONTESTED.item}`)) ?? "";
    await page.locator(`a[href="${contested}"]`).click();
    await page.getByRole("row", { name: new RegExp(CONTESTED.unit) }).click();
    await click("Thay đổi số liệu…");
    await page.getByLabel("Nhiệm vụ đã hoàn thành").fill("150");
    await page.getByLabel("Lý do thay đổi").fill("50 nhiệm vụ không có sản phẩm");
    await inspect("change");
    await click("Ghi kết quả");
    await page.getByText(", 1 chờ bạn").waitFor();
    await follow(/^Thẩm định$/);
    for (const address of addresses.filter((each) => roundOf(each) !== roundOf(contested))) {
      await page.locator(`a[href="${address}"]`).click();
      await acceptWith(page, () => acceptBatch(page));
      await follow(/^Thẩm định$/);
      await link.first().waitFor();
    }
    for (const name of DEPARTMENTS) {
      await follow(name);
      await page.getByRole("grid").locator('[tabindex="0"]').focus();
      await acceptWith(page, () => page.keyboard.press("a"));
      if (name === DEPARTMENTS[0]) await inspect("unit-sheet");
      await follow(/^Thẩm định$/);
      await link.first().waitFor();
    }
    await shows("Đã thẩm định hết phần được giao.");
    await inspect("queue-done");
  });

  it("the unit contests, and the second appraisal keeps what was found", async () => {
    at("2027-02-21T09:00");
    await become("lanh.dao.1", "Giải trình");
    await page.getByRole("radio", { name: "Không đồng ý" }).check();
    await page.getByLabel("Nội dung giải trình").fill("Sản phẩm nằm trong phụ lục 2");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "Phu luc 2.pdf", mimeType: "application/pdf", buffer: pdfFile("Phu luc 2") });
    await page.getByRole("button", { name: "Sửa: Phu luc 2.pdf" }).waitFor();
    await inspect("explanation");
    await click("Gửi ý kiến");
    await shows("Đã trả lời cả 1 mục.");
    at("2027-03-01T09:00");
    await become("tham.dinh", "Thẩm định");
    await follow(CONTESTED.unit);
    await page.getByLabel("Hiện", { exact: true }).selectOption("waiting");
    await page.getByRole("row", { name: new RegExp(CONTESTED.item.replaceAll(".", "\\.")) }).click();
    await click("Thay đổi số liệu…");
    await page.getByLabel("Nhiệm vụ đã hoàn thành").fill("150");
    await page.getByLabel("Lý do thay đổi").fill("Phụ lục 2 chỉ liệt kê, không kèm sản phẩm");
    await inspect("second");
    await click("Ghi kết quả");
    await shows(/, 0 chờ bạn/);
  });
});

describe("the council", { timeout: STEP_MS }, () => {
  it("is called by its secretary, votes and decides for the unit", async () => {
    at("2027-03-06T09:00");
    await become("thu.ky", "Hội đồng");
    await follow("Triệu tập phiên mới");
    await page.getByLabel("Tên phiên").fill("Phiên họp thứ nhất");
    await page.getByLabel("Địa điểm").fill("Phòng họp số 1");
    await page.getByLabel("Bắt đầu").fill("2027-03-07T08:00");
    await click("Triệu tập phiên mới");
    await page.getByRole("checkbox", { name: `Chọn ${CONTESTED.unit} ${CONTESTED.item}` }).check();
    await inspect("agenda");
    await click("Đưa 1 nội dung vào chương trình");
    await shows("Không còn nội dung nào chờ");
    await follow("Phiên họp thứ nhất");
    await pressAndConfirm(page, "Mở biểu quyết");
    await shows("đang biểu quyết");
    for (const name of ["uy.vien", "chu.tich"]) {
      await become(name, "Hội đồng");
      await follow("Phiên họp thứ nhất");
      await page.getByRole("radio", { name: /Chấp nhận tự chấm của đơn vị: 1 điểm/ }).check();
      await inspect(`vote-${name}`);
      await click("Gửi phiếu");
      await shows("Đổi được đến khi kiểm phiếu");
    }
    await become("thu.ky", "Hội đồng");
    await follow("Phiên họp thứ nhất");
    await page.locator("summary", { hasText: "Kiểm phiếu" }).click();
    await page.getByLabel("Lý do của quyết định").fill("Phụ lục 2 có đủ sản phẩm");
    await pressAndConfirm(page, "Kiểm phiếu");
    await shows("Thông qua: Chấp nhận tự chấm của đơn vị, 1 điểm.");
    await inspect("counted");
  });

  it("has the whole result approved by its chair", async () => {
    await become("chu.tich", "Kết quả, phê duyệt, công bố");
    await page.getByRole("table").first().waitFor();
    await inspect("results");
    // Who comes to the publication too early is led to the approval.
    await page.goto(`${base}/ky-danh-gia/${evaluation}/ket-qua/cong-bo`);
    await follow("Xem và phê duyệt");
    await page.getByLabel("Lý do không chờ").fill("Hội đồng họp xong sớm");
    await pressAndConfirm(page, "Phê duyệt toàn bộ kết quả");
    await shows("đã phê duyệt lúc");
    await inspect("approved");
  });
});

describe("the public", { timeout: STEP_MS }, () => {
  it("finds every unit's place on the portal once the office has published", async () => {
    await become("van.phong", "Kết quả, phê duyệt, công bố");
    await page.goto(`${base}/ky-danh-gia/${evaluation}/ket-qua/cong-bo`);
    await page.getByLabel("Ngày công bố").fill("2027-03-20");
    await pressAndConfirm(page, "Công bố");
    await page.getByText("Đã công bố xong.").waitFor({ timeout: 180_000 });
    const links = page.getByRole("link", { name: "Xem trên cổng" });
    await links.nth(1).waitFor();
    await inspect("published");
    const addresses = await links.evaluateAll((each) => each.map((link) => link.getAttribute("href") ?? ""));
    for (const [i, address] of addresses.entries()) {
      await page.goto(`${portalBase}${address}`);
      const table = page.getByRole("table").first();
      const rows = await table
        .getByRole("row")
        .evaluateAll((lines) => lines.map((line) => line.textContent ?? ""));
      const names = i === 0 ? DEPARTMENTS : COMMUNES;
      expect(names.map((name) => rows.filter((row) => row.includes(name)).length)).toEqual(
        names.map(() => 1),
      );
      expect(rows.flatMap((row) => /^\s*(\d)/.exec(row)?.[1] ?? [])).toEqual(
        names.map((_name, place) => String(place + 1)),
      );
      await inspect(`portal-${i}`);
    }
    await page.goto(`${portalBase}${addresses[0] ?? ""}`);
    await page.getByRole("row", { name: /^2 Sở Tài chính 91,45/ }).waitFor();
  });

  it("met no page that broke a script", () => expect(problems).toEqual([]));
});

/** The scheme of a unit's round, for what goes into its files. */
async function schemeFor(unit: string): Promise<Scheme> {
  const { db } = workspace.database;
  const [departments, communes] = await readRoundsOf(db, evaluation as EvaluationId);
  const round = DEPARTMENTS.includes(unit) ? departments : communes;
  if (round === undefined) throw new Error("the rounds are not there");
  return schemeOf(db, round.schemeHash);
}
