/** A mistake after publication, as its people correct it: one item of a lead agency and one figure of a survey. */
import { resultRoutes } from "@thang-diem/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemeOf } from "../../packages/office/src/preparing/evaluations/index.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import {
  acceptAll,
  exampleFacts,
  fillEvaluation,
} from "../../packages/office/src/judging/results/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, pressAndConfirm, screenshot, sidewaysScroll } from "./browser.ts";
import { addressOf, openEmptyPortal } from "./empty-portal.ts";

let round: TestEvaluation;
let portal: Awaited<ReturnType<typeof openEmptyPortal>>;
let browser: Browser;
let base: string;
let portalBase: string;
const [desk, phone] = [
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
];

beforeAll(async () => {
  const client = await buildWorkspace();
  portal = await openEmptyPortal();
  round = await openTestEvaluation({ client: client.folder, publishing: portal.publishing });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
  round.inPhase("preview");
  const of = { evaluationId: round.evaluationId };
  const { sha256 } = (await round.person("office").call(resultRoutes.table, of)).value;
  await round.person("chair").call(resultRoutes.approve, { ...of, sha256, unheldReason: "Công bố sớm" });
  await round.person("office").call(resultRoutes.publish, { ...of, publishedOn: "2027-02-01" });
  await round.workspace.publisher.idle();
  // The mistake is found the day after.
  round.workspace.later(24 * 60);
  browser = await openBrowser();
  [base, portalBase] = [
    `${addressOf(round.workspace.app)}/lam-viec/ky-danh-gia/${round.evaluationId}`,
    portal.address,
  ];
}, 300_000);

afterAll(async () => {
  await browser.close();
  await portal.close();
  await round.close();
});

async function open(name: string, path: string, viewport = desk): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const url = addressOf(round.workspace.app);
  await context.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({ name: cookie, value, url })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(base + path);
  return page;
}

/** Accessible, and without sideways scroll at the desk and on a phone. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const [where, size] of [
    ["desk", desk],
    ["phone", phone],
  ] as const) {
    await page.setViewportSize(size);
    const found = [name, where, await accessibilityFaults(page), await sidewaysScroll(page)];
    expect(found).toEqual([name, where, [], 0]);
    await screenshot(page, `correction-${name}-${where}`);
  }
  await page.setViewportSize(desk);
}

/** Five days from now, as the field of a browser takes it. */
const inFiveDays = () =>
  new Date(round.workspace.now().getTime() + 5 * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 16);

/** The chair opens an item of Sở Tài chính on the page of its result. */
async function reopenItem(page: Page, item: string, until: string): Promise<void> {
  await page.getByRole("button", { name: "Mở tất cả" }).click();
  const leaf = page
    .locator("li")
    .filter({ has: page.locator("summary", { hasText: `${item} ` }) })
    .last();
  await leaf.getByRole("button", { name: "Mở lại tiêu chí này" }).click();
  await leaf.getByLabel(until).fill(inFiveDays());
  await leaf.getByLabel("Lý do", { exact: true }).fill("Nhập nhầm dòng");
  if (item === "1.2.2") await inspect(page, "reopen-item");
  const says = await pressAndConfirm(page, "Mở lại");
  expect(says).toContain("của riêng đơn vị này");
  await page.getByText(`Đã mở lại tiêu chí ${item}`).waitFor();
  await page.getByRole("button", { name: "Thu lại" }).click();
}

const place = () => `${round.rounds.departments.id}/so-tai-chinh`;

describe("a mistake in what is published", () => {
  it("is complained about by the unit's leader on a phone, who has a receipt at once", async () => {
    const leader = await open("leader Sở Tài chính", "/xem-truoc", phone);
    await leader.getByLabel("Tiêu chí (nếu có)").fill("1.2.2");
    await leader.getByLabel("Nội dung", { exact: true }).fill("Số liệu của Sở đứng nhầm dòng");
    await inspect(leader, "complaint-form");
    expect(await pressAndConfirm(leader, "Gửi kiến nghị")).toContain("không rút lại được");
    await leader.getByText("Đã nhận kiến nghị, số tiếp nhận 1.").waitFor();
    await leader.getByText("chưa trả lời").waitFor();
    await inspect(leader, "complaint-filed");
    await leader.context().close();
  });

  it("is accepted by the office, with the reason in both languages", async () => {
    const office = await open("office", "/kien-nghi");
    await office.getByText("Trả lời Sở Tài chính").click();
    await pressAndConfirm(office, "Gửi trả lời");
    await office.getByRole("alert").getByText("Chọn kết quả giải quyết").waitFor();
    await office.getByRole("radio", { name: "Chấp nhận", exact: true }).check();
    await office.getByLabel("Lý do", { exact: true }).fill("Cơ quan chủ trì nhập nhầm dòng");
    await office.getByLabel("Lý do bằng tiếng Anh").fill("The lead agency typed into the wrong row");
    await inspect(office, "complaint-answer");
    expect(await pressAndConfirm(office, "Gửi trả lời")).toContain("được công bố");
    await office.getByRole("heading", { name: "Đã chấp nhận, chờ mở lại để đính chính (1)" }).waitFor();
    await inspect(office, "complaints");
    await round.workspace.publisher.idle();
    await office.goto(`${portalBase}/vi/dinh-chinh/`);
    await office.getByText("Đã nhận 1 kiến nghị, đã trả lời 1.").waitFor();
    await office.getByText("Lý do: Cơ quan chủ trì nhập nhầm dòng").waitFor();
    await inspect(office, "complaints-portal");
    await office.context().close();
  });

  it("is opened again by the chair: the result, then an item for its lead agency, one for the survey", async () => {
    const chair = await open("chair", "/ket-qua/phe-duyet");
    await chair.getByLabel("Lý do", { exact: true }).fill("Số liệu của Sở Tài chính nhập nhầm");
    expect(await pressAndConfirm(chair, "Mở lại")).toContain("bản đính chính");
    await chair.getByText("mở lại để đính chính").waitFor();
    await chair.goto(`${base}/ket-qua/${place()}`);
    await reopenItem(chair, "1.2.2", "Cho cơ quan chủ trì sửa đến");
    await reopenItem(chair, "1.8", "Cho nhập lại số liệu đến");
    await chair.goto(`${base}/ket-qua/phe-duyet`);
    await chair.getByText("đang mở lại cho sửa, chưa kết thúc (2)").waitFor();
    await inspect(chair, "approval-waits");
    await chair.context().close();
  });

  it("is corrected by the lead agency, for that unit alone", async () => {
    const lead = await open("lead", `/chu-tri/${round.rounds.departments.id}/1.2.2`);
    await lead.getByText("mở lại tiêu chí này của Sở Tài chính").waitFor();
    const scheme = await schemeOf(round.workspace.database.db, round.rounds.departments.schemeHash);
    const title = scheme.items.get("1.2.2")?.facts.get("done")?.title.vi ?? "";
    expect(await lead.getByLabel(`Sở Nội vụ: ${title}`).isDisabled()).toBe(true);
    await lead.getByLabel(`Sở Tài chính: ${title}`).fill("1");
    await lead.getByRole("button", { name: "Lưu 1 ô" }).click();
    await lead.getByText(/^Đã lưu lúc/).waitFor();
    await inspect(lead, "lead-item");
    await pressAndConfirm(lead, "Đã sửa xong");
    await lead.getByText("mở lại tiêu chí này của Sở Tài chính").waitFor({ state: "detached" });
    expect(await lead.getByLabel(`Sở Tài chính: ${title}`).isDisabled()).toBe(true);
    await lead.context().close();
  });

  it("is corrected by a file of the survey: another unit's figure is refused, the opened one is taken", async () => {
    const office = await open("office", "/so-lieu-ngoai");
    await office.getByText("mở lại tiêu chí 1.8 (Sở Tài chính)").waitFor();
    const scheme = await schemeOf(round.workspace.database.db, round.rounds.departments.schemeHash);
    const [fact = ""] = Object.keys(exampleFacts(scheme, "1.8", 1));
    const file = (unit: string) => ({
      name: "so-lieu.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Đơn vị;Tiêu chí;Dữ kiện;Giá trị;Nguồn\n${unit};1.8;${fact};62.5%;Điều tra lại\n`),
    });
    const choose = office.locator("input[type=file]");
    await choose.setInputFiles(file("Sở Nội vụ"));
    await office.getByRole("button", { name: "Kiểm tra thử" }).click();
    await office.getByText("không mở lại để sửa").waitFor();
    await inspect(office, "outside-refused");
    await choose.setInputFiles(file("Sở Tài chính"));
    await office.getByRole("button", { name: "Kiểm tra thử" }).click();
    await office.getByRole("button", { name: "Ghi số liệu" }).click();
    await office.getByText(/^Đã ghi:/).waitFor();
    await pressAndConfirm(office, "Đã sửa xong");
    await office.getByText("không có tiêu chí nào mở lại để sửa").waitFor();
    await office.context().close();
  });

  it("is approved anew and published as a correction that was read beforehand", async () => {
    const chair = await open("chair", "/ket-qua/phe-duyet", phone);
    await chair.getByLabel("Lý do không chờ").fill("Đính chính");
    await pressAndConfirm(chair, "Phê duyệt toàn bộ kết quả");
    await chair.getByText("Phê duyệt lần 2").waitFor();
    await chair.context().close();
    const office = await open("office", "/ket-qua/cong-bo");
    await office.getByRole("heading", { name: "Bản đính chính", exact: true }).waitFor();
    const table = office.getByRole("table", { name: "Sở Tài chính" });
    await table.getByRole("row", { name: /^1\.2\.2/ }).waitFor();
    await table.getByRole("row", { name: /^1\.8/ }).waitFor();
    await table.getByRole("row", { name: "Hạng 1=/2 2/2" }).waitFor();
    expect(await office.getByText("Đã công bố xong.").count()).toBe(0);
    await inspect(office, "publish");
    await office.getByLabel("Ngày công bố").fill("2027-02-20");
    await pressAndConfirm(office, "Công bố bản đính chính");
    await office.getByRole("alert").getByText("Ghi lý do").waitFor();
    await office.getByLabel("Lý do đính chính bằng tiếng Anh").fill("Entered in the wrong row");
    expect(await pressAndConfirm(office, "Công bố bản đính chính")).toContain("Bản cũ vẫn còn");
    await office.getByText("Đã công bố xong.").waitFor({ timeout: 120_000 });
    await office.getByText("bản đính chính (lần 2)").first().waitFor();
    await office.context().close();
  });

  it("is told to the unit with what changed, beside its place and the way to the portal", async () => {
    const leader = await open("leader Sở Tài chính", "/xem-truoc", phone);
    await leader.getByText("Kết quả đã công bố.").waitFor();
    await leader.getByText("2/2").waitFor();
    await inspect(leader, "unit-after");
    const address = await leader.getByRole("link", { name: "Xem trên cổng" }).getAttribute("href");
    expect((await fetch(`${portalBase}${address}`)).status).toBe(200);
    await leader.goto(`${base.replace(/\/ky-danh-gia\/.*/, "")}/thong-bao`);
    await leader.getByText(/Đã công bố bản đính chính.*tiêu chí 1\.2\.2:/).waitFor();
    await leader.context().close();
  });
});
