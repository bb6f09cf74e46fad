/** What somebody was writing when the page broke or was closed: it stands there again, and is gone once it was sent. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { acceptAll, fillEvaluation, find } from "../../packages/office/src/judging/results/testing.ts";
import { councilRoutes } from "../../packages/contract/src/index.ts";
import type { Visitor } from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { openBrowser, pressAndConfirm, settled, watchFetches } from "./browser.ts";
import { addressOf } from "./empty-portal.ts";
import { DESK } from "./hands.ts";

let round: TestEvaluation;
let browser: Browser;
let base: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  round = await openTestEvaluation({ client: client.folder });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round, (claim) => claim !== "Sở Tài chính 1.1.3");
  await find(round, [
    { unit: round.unit("Sở Tài chính"), item: "1.1.3", facts: { done: "150", total: "200" } },
  ]);
  round.inPhase("explanation");
  browser = await openBrowser();
  base = `${addressOf(round.workspace.app)}/lam-viec/ky-danh-gia/${round.evaluationId}`;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

const open = (name: string, path: string) => openAs(round.person(name), base + path);

async function openAs(who: Visitor, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK });
  const url = addressOf(round.workspace.app);
  await context.addCookies([...who.cookies].map(([cookie, value]) => ({ name: cookie, value, url })));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watchFetches(page);
  await page.goto(address);
  return page;
}

/** Every field of the page's forms in which one types, with what is behind a fold. */
async function typingFields(page: Page): Promise<Locator> {
  await page.locator("main form").first().waitFor({ state: "attached" });
  await settled(page);
  for (const fold of await page.locator("main details:not([open]):has(form) > summary").all())
    if (await fold.isVisible()) await fold.click();
  return page.locator("main form").locator(`textarea:visible, input:visible${TYPED}`);
}
/** Not what is pressed, chosen from a list or secret, and not a file, which a page cannot bring back. */
const TYPED = ["checkbox", "radio", "file", "password"]
  .map((type) => `:not([type=${type}])`)
  .concat(":not([aria-haspopup])")
  .join("");

async function typeInto(field: Locator, at: number): Promise<string> {
  const texts: Readonly<Record<string, string>> = {
    date: "2027-04-02",
    "datetime-local": "2027-04-02T09:00",
  };
  const text = texts[(await field.getAttribute("type")) ?? ""] ?? `${at + 1}`;
  await field.fill(text);
  return text;
}

/** The page breaks while somebody writes, says that it is safe, and is loaded again. */
async function breakAndReload(page: Page, api: string): Promise<void> {
  await page.route(api, (route) => route.fulfill({ contentType: "application/json", body: "{}" }));
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Trang này gặp lỗi và đã dừng" }).waitFor();
  await page.getByText("phần chưa gửi được giữ trên máy này").waitFor();
  await page.unroute(api);
  await page.getByRole("button", { name: "Tải lại trang" }).click();
}

/** The browser has lost its database, as a private window or a full disk does, and the page is loaded again. */
async function reloadWithoutDatabase(page: Page): Promise<void> {
  const forbidden = `() => { throw new DOMException("forbidden", "SecurityError"); }`;
  await page.addInitScript({ content: `IDBFactory.prototype.open = ${forbidden};` });
  await page.reload();
}

const valuesOf = async (fields: Locator) =>
  Promise.all((await fields.all()).map((each) => each.inputValue()));
const hold = (fields: Locator, values: readonly string[]) =>
  expect.poll(() => valuesOf(fields), { timeout: 60_000 }).toEqual(values);

const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first();
const holds = (page: Page, label: string, text: string) =>
  expect.poll(() => field(page, label).inputValue(), { timeout: 60_000 }).toBe(text);

/** A session that votes on what the unit contests. */
async function openSession(): Promise<{ readonly sessionId: string; readonly itemId: string }> {
  const { evaluationId } = round;
  const secretary = round.person("secretary");
  const startsAt = round.workspace.now().toISOString();
  const called = {
    evaluationId,
    kind: "meeting" as const,
    title: "Phiên họp thứ nhất",
    startsAt,
    secret: false,
  };
  const { sessionId } = (await secretary.call(councilRoutes.callSession, called)).value;
  const { candidates } = (await secretary.call(councilRoutes.overview, { evaluationId })).value;
  const items = candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
  await secretary.call(councilRoutes.addItems, { evaluationId, sessionId, items });
  await secretary.call(councilRoutes.open, { evaluationId, sessionId });
  const session = (await secretary.call(councilRoutes.session, { evaluationId, sessionId })).value;
  return { sessionId, itemId: session.items[0]?.id ?? "" };
}

async function voteForUnit(sessionId: string, itemId: string): Promise<void> {
  const { evaluationId } = round;
  for (const name of ["member1", "member2", "chair"]) {
    const person = round.person(name);
    const { items } = (await person.call(councilRoutes.session, { evaluationId, sessionId })).value;
    const choice = items[0]?.motions.find(({ kind }) => kind === "unit")?.id ?? "abstain";
    await person.call(councilRoutes.vote, { evaluationId, itemId, choice });
  }
}

describe("a text that was not sent", () => {
  it("of an explanation comes back with its answer, though the browser has lost its database", async () => {
    const page = await open("clerk Sở Tài chính", "/giai-trinh");
    await page.getByRole("radio", { name: "Không đồng ý" }).check();
    await field(page, "Nội dung giải trình").fill("Sản phẩm nằm trong phụ lục 2");
    await reloadWithoutDatabase(page);
    await holds(page, "Nội dung giải trình", "Sản phẩm nằm trong phụ lục 2");
    await breakAndReload(page, "**/explanations");
    await holds(page, "Nội dung giải trình", "Sản phẩm nằm trong phụ lục 2");
    expect(await page.getByRole("radio", { name: "Không đồng ý" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    await page.getByText("Đã trả lời cả 1 mục.").waitFor();
    await page.context().close();
  });

  it("of a motion and of a decision come back in their folds, and are gone once they are sent", async () => {
    round.inPhase("council");
    const { sessionId, itemId } = await openSession();
    const page = await open("secretary", `/hoi-dong/${sessionId}`);
    const fold = (name: string) =>
      page.locator("details", { has: page.locator("summary", { hasText: name }) });
    const texts = (name: string) => fold(name).last().locator("input:visible, textarea:visible");
    await page.locator("summary", { hasText: "Đề xuất dữ kiện khác" }).click();
    const proposed = texts("Đề xuất dữ kiện khác");
    const before = await valuesOf(proposed);
    const typed = before.map((_, at) => ["160", "200"][at] ?? "Đếm lại theo phụ lục 2");
    for (const [at, each] of (await proposed.all()).entries()) await each.fill(typed[at] ?? "");
    await page.locator("summary", { hasText: "Kiểm phiếu" }).click();
    await field(page, "Lý do của quyết định").fill("Phụ lục 2 có đủ sản phẩm");
    await reloadWithoutDatabase(page);
    await hold(proposed, typed);
    await holds(page, "Lý do của quyết định", "Phụ lục 2 có đủ sản phẩm");
    await page.getByRole("button", { name: "Thêm phương án" }).click();
    await page.getByText("Đếm lại theo phụ lục 2").first().waitFor();
    await hold(proposed, before);
    await voteForUnit(sessionId, itemId);
    await pressAndConfirm(page, "Kiểm phiếu");
    await page.getByText("Thông qua: Chấp nhận tự chấm của đơn vị").waitFor();
    await page.context().close();
  });

  it.each([
    ["admin", "/quan-tri/them-tai-khoan", 6],
    ["admin", "/quan-tri/co-quan", 2],
    ["office", "/lap-ky-danh-gia", 3],
    ["office", "E/nguon-so-lieu", 1],
    ["office", "E/doi-bo-tieu-chi", 1],
    ["office", "E/phan-cong-tham-dinh", 4],
    ["office", "E/giam-sat-tham-dinh", 1],
    ["office", "E/tien-do", 2],
    ["chair", "E/ket-qua/phe-duyet", 3],
  ])("of every field that %s finds on %s stands there again", async (name, path, fields) => {
    const who = name === "admin" ? round.admin : round.person(name);
    const page = await openAs(
      who,
      path.startsWith("E") ? base + path.slice(1) : new URL(`/lam-viec${path}`, base).href,
    );
    const found = await typingFields(page);
    const typed: string[] = [];
    for (const [at, field] of (await found.all()).entries()) typed.push(await typeInto(field, at));
    await page.reload();
    await hold(found, typed);
    expect(typed.length).toBe(fields);
    await page.context().close();
  });

  it("of a proposal of an exemption comes back with its item until it is sent", async () => {
    const page = await open("leader Sở Nội vụ", "/mien-tieu-chi");
    await field(page, "Tiêu chí").click();
    await page.getByRole("option").first().click();
    const item = await field(page, "Tiêu chí").inputValue();
    await field(page, "Lý do").fill("Sở không có nhiệm vụ này");
    await breakAndReload(page, "**/exemptions");
    await holds(page, "Lý do", "Sở không có nhiệm vụ này");
    await holds(page, "Tiêu chí", item);
    await page.getByRole("button", { name: "Gửi đề nghị" }).click();
    await page.getByText("Lý do: Sở không có nhiệm vụ này").waitFor();
    await holds(page, "Lý do", "");
    await page.reload();
    await holds(page, "Lý do", "");
    await page.context().close();
  });

  it("of a decision about it unfolds what hides it", async () => {
    const page = await open("office", "/mien-tieu-chi");
    await page.locator("summary", { hasText: "Quyết định" }).first().click();
    await field(page, "Căn cứ của quyết định").fill("Trái điều 4 của quy chế");
    await page.reload();
    await field(page, "Căn cứ của quyết định").waitFor({ state: "visible" });
    await holds(page, "Căn cứ của quyết định", "Trái điều 4 của quy chế");
    await page.getByRole("button", { name: "Không chấp thuận" }).click();
    await page.getByText("không chấp thuận").first().waitFor();
    await page.context().close();
  });

  it("of another calendar comes back with its days, and the form that was open is open", async () => {
    const page = await open("office", "/lich");
    await page.getByRole("button", { name: "Đổi lịch" }).click();
    await page.locator("#calendar-preview-closes").fill("2027-03-05T17:00");
    await field(page, "Lý do").waitFor();
    await page.getByLabel("Lý do").last().fill("Theo công văn 12");
    await breakAndReload(page, "**/extensions");
    await expect
      .poll(() => page.locator("#calendar-preview-closes").inputValue(), { timeout: 60_000 })
      .toBe("2027-03-05T17:00");
    expect(await page.getByLabel("Lý do").last().inputValue()).toBe("Theo công văn 12");
    await page.context().close();
  });

  it("of a session that is being called comes back, and the next one starts empty", async () => {
    const page = await open("secretary", "/hoi-dong/trieu-tap");
    await field(page, "Tên phiên").fill("Phiên lấy ý kiến");
    await page.getByRole("radio").last().check();
    await field(page, "Bắt đầu").fill("2027-01-10T08:00");
    await field(page, "Bỏ phiếu kín").check();
    await page.reload();
    await holds(page, "Tên phiên", "Phiên lấy ý kiến");
    expect(await page.getByRole("radio").last().isChecked()).toBe(true);
    expect(await field(page, "Bỏ phiếu kín").isChecked()).toBe(true);
    await page.getByLabel(/hạn|Kết thúc/i).fill("2027-01-12T08:00");
    await page.getByRole("button", { name: "Triệu tập phiên mới" }).click();
    await page.getByRole("link", { name: "Phiên lấy ý kiến" }).waitFor();
    await page.goto(`${base}/hoi-dong/trieu-tap`);
    await holds(page, "Tên phiên", "");
    await page.context().close();
  });

  it("of an approval that waits not for the other phases, and of the re-opening after it, comes back", async () => {
    const page = await open("chair", "/ket-qua/phe-duyet");
    await field(page, "Lý do không chờ").fill("Tỉnh yêu cầu báo cáo sớm");
    await breakAndReload(page, "**/results");
    await holds(page, "Lý do không chờ", "Tỉnh yêu cầu báo cáo sớm");
    await pressAndConfirm(page, "Phê duyệt toàn bộ kết quả");
    await page.getByText("đã phê duyệt lúc").waitFor();
    await publicationComesBack();
    await field(page, "Lý do").fill("Phát hiện một văn bản bị bỏ sót");
    await page.reload();
    await holds(page, "Lý do", "Phát hiện một văn bản bị bỏ sót");
    await pressAndConfirm(page, "Mở lại");
    await page.getByText("Lý do: Phát hiện một văn bản bị bỏ sót").waitFor();
    await holds(page, "Lý do không chờ", "");
    await page.context().close();
  });
});

/** What the office writes of a publication stands there again before anybody has checked it. */
async function publicationComesBack(): Promise<void> {
  const page = await open("office", "/ket-qua/cong-bo");
  const found = await typingFields(page);
  const typed: string[] = [];
  for (const [at, each] of (await found.all()).entries()) typed.push(await typeInto(each, at));
  expect(typed).toContain("2027-04-02");
  await reloadWithoutDatabase(page);
  await hold(found, typed);
  await breakAndReload(page, "**/results/publication");
  await hold(found, typed);
  await page.context().close();
}
