/** From a published result to what can be won back: what was lost, what would be if, the least work to a target. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { headRoutes, peopleRoutes } from "@thang-diem/contract";
import { columnOf, confirmedOf } from "../../packages/office/src/improving/heads/testing.ts";
import { publishYear } from "../../packages/office/src/improving/losses/testing.ts";
import type { Visitor } from "../../packages/office/src/composition/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { openBrowser, pressAndConfirm, tellFailure } from "./browser.ts";
import { addressOf } from "./empty-portal.ts";
import { DESK, handsOn, inspectPage } from "./hands.ts";

let round: TestEvaluation;
let browser: Browser;
let page: Page;
let base: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  round = await openTestEvaluation({ client: client.folder });
  await publishYear(round, 2024, { "so-noi-vu": ["1.1.1"] });
  await publishYear(round, 2025, { "so-noi-vu": ["1.1.1", "1.1.2", "2.1.1"], "so-y-te": ["1.1.2"] });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  browser = await openBrowser();
  base = `${addressOf(round.workspace.app)}/lam-viec/ky-danh-gia/${round.evaluationId}`;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

/** A page of its own for whoever works on. */
async function as(who: string | Pick<Visitor, "cookies">, path: string): Promise<void> {
  const context = await browser.newContext({ viewport: DESK });
  const url = addressOf(round.workspace.app);
  const { cookies: ofPerson } = typeof who === "string" ? round.person(who) : who;
  const cookies = [...ofPerson];
  await context.addCookies(cookies.map(([cookie, value]) => ({ name: cookie, value, url })));
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${base}${path}`);
}

const { heading, click, follow, shows } = handsOn(() => page);

async function told(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await tellFailure(page, name);
    throw error;
  }
}

describe("winning points back", () => {
  test("a leader sees first what the own unit lost, why, and which units do better", () =>
    told("losses", async () => {
      await as("leader Sở Nội vụ", "");
      await follow("Khắc phục, lấy lại điểm");
      await heading("Điểm mất và nguyên nhân");
      await shows(/Sở Nội vụ mất .* điểm, nhiều nhất do/);
      await shows("1.1.2 ");
      await shows("Đơn vị tương tự");
      await inspectPage(page, "losses-unit");
    }));

  test("a step that is supposed moves points, index and place at once, and the link carries it", () =>
    told("what-if", async () => {
      await follow("Thử phương án lấy lại điểm");
      await heading("Thử phương án lấy lại điểm");
      await shows("Tiêu chí có thể lấy lại điểm");
      const answer = page.getByLabel("Kết quả thử của Sở Nội vụ");
      const before = await answer.innerText();
      await page.getByLabel("Giả sử tiêu chí 1.1.1 đạt").selectOption({ index: 1 });
      await expect.poll(() => answer.innerText()).toContain("→");
      const [supposed, address] = [await answer.innerText(), page.url()];
      expect(supposed).not.toBe(before);
      await page.goto(address);
      await expect.poll(() => answer.innerText(), { timeout: 30_000 }).toBe(supposed);
      await inspectPage(page, "what-if");
    }));

  test("figures of an item are typed over, and what cannot be read is said at the field", () =>
    told("figures", async () => {
      await click("Bỏ mọi thay đổi");
      const answer = page.getByLabel("Kết quả thử của Sở Nội vụ");
      await expect.poll(() => answer.innerText()).not.toContain("→");
      await click("Đổi số liệu 2.1.1");
      const field = page.getByRole("group").getByRole("textbox").first();
      await field.fill("rất nhiều");
      await page
        .getByRole("group")
        .getByText(/không phải|không đọc được|không đúng/)
        .first()
        .waitFor();
      await click("Bỏ mọi thay đổi");
    }));

  test("the least work to the first place is found, kept as a scenario and seen by the office", () =>
    told("cheapest", async () => {
      await page.getByLabel("Mục tiêu", { exact: true }).selectOption("place");
      await page.getByLabel("Mức", { exact: true }).fill("1");
      await click("Tìm cách ít công nhất");
      await shows(/Cần ít nhất \d+ ngày công/);
      await click("Đưa vào phương án đang thử");
      const answer = page.getByLabel("Kết quả thử của Sở Nội vụ");
      await expect.poll(() => answer.innerText()).toMatch(/→ 1=? \/ 3/);
      await page.getByLabel("Tên phương án").fill("Lên hạng nhất");
      await click("Lưu phương án đang thử");
      await page.getByRole("button", { name: "Lên hạng nhất", exact: true }).waitFor();
      await as("office", "/khac-phuc/thu-phuong-an");
      await click("Lên hạng nhất");
      await expect.poll(() => page.getByLabel("Kết quả thử của Sở Nội vụ").innerText()).toMatch(/→ 1=? \/ 3/);
    }));

  test("a target out of reach says so, with the best that can be", () =>
    told("out-of-reach", async () => {
      await page.getByLabel("Mục tiêu", { exact: true }).selectOption("index");
      await page.getByLabel("Mức", { exact: true }).fill("130");
      await click("Tìm cách ít công nhất");
      await shows(/Không đạt được mục tiêu này .* Cao nhất có thể: \d/);
    }));

  test("the office sees all units with what each lost in each domain, and takes the table away", () =>
    told("province", async () => {
      await as("office", "/khac-phuc");
      await shows(/Các đơn vị mất tổng cộng .* điểm, nhiều nhất ở lĩnh vực/);
      await inspectPage(page, "losses-province");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Tải bảng điểm mất (Excel)" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^diem-mat-.*\.xlsx$/);
    }));

  test("a clerk makes a plan from the result, the leader signs it, progress is reported", () =>
    told("plan", async () => {
      await as("clerk Sở Nội vụ", "/khac-phuc");
      await follow("Kế hoạch khắc phục");
      await heading("Kế hoạch khắc phục");
      await click("Lập kế hoạch cho Sở Nội vụ");
      await heading("Kế hoạch khắc phục năm 2026, Sở Nội vụ");
      await as("leader Sở Nội vụ", "/khac-phuc/ke-hoach");
      await follow("Kế hoạch khắc phục năm 2026, Sở Nội vụ");
      await page.getByText("Sửa biện pháp 1.1.2").click();
      await page.getByLabel("Kinh phí").locator("visible=true").fill("20 triệu đồng");
      await page.getByRole("button", { name: "Lưu biện pháp" }).locator("visible=true").click();
      await shows("20 triệu đồng");
      await inspectPage(page, "plan");
      await pressAndConfirm(page, "Ký kế hoạch");
      await shows(/Đã ký lúc/);
      await page.getByText("Báo tiến độ 1.1.2").click();
      await page.getByLabel("Trạng thái").locator("visible=true").selectOption("done");
      await page.getByLabel("Kết quả thực hiện").locator("visible=true").fill("Đã ban hành");
      await page.getByRole("button", { name: "Gửi tiến độ" }).locator("visible=true").click();
      await shows("Đã ban hành");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Tải kế hoạch (Word)" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^Kế hoạch khắc phục 2026 - Sở Nội vụ\.docx$/);
      await as("office", "/khac-phuc/ke-hoach");
      await page
        .getByRole("row", { name: /Sở Nội vụ/ })
        .getByText("đã ký")
        .waitFor();
      await inspectPage(page, "plans");
    }));

  test("the next self-assessment takes over what was done, with one press", () =>
    told("take-over", async () => {
      await as("clerk Sở Nội vụ", `/tu-cham/${round.rounds.departments.id}/so-noi-vu?muc=1.1.2`);
      await click("Đưa vào giải trình");
      await expect.poll(() => page.getByLabel("Giải trình").first().inputValue()).toBe("Đã ban hành");
    }));

  test("the office gives every unit a task, the unit finds it among the work of the year", () =>
    told("tasks", async () => {
      await as("office", "/khac-phuc/cong-viec");
      await heading("Công việc trong năm");
      await page.getByLabel("Căn cứ").fill("Thông báo 12/TB-SNV ngày 05/01/2026");
      await page.getByLabel("Giao cho mọi đơn vị của kỳ").check();
      await page.getByLabel("Nội dung nhiệm vụ").fill("Rà soát thủ tục quá hạn");
      await page.getByLabel("Thời hạn").fill("2026-12-15");
      await click("Giao nhiệm vụ");
      await shows("Rà soát thủ tục quá hạn");
      await inspectPage(page, "tasks");
      await as("clerk Sở Nội vụ", "/khac-phuc/cong-viec");
      await shows("Kết luận: Thông báo 12/TB-SNV ngày 05/01/2026");
    }));

  test("the office chooses units for inspection and sends people, who write what they found", () =>
    told("inspections", async () => {
      await as("office", "/khac-phuc/kiem-tra");
      await heading("Kiểm tra trong năm");
      await page.getByLabel("Tỷ lệ đơn vị được kiểm tra (%)").fill("100");
      await page.getByLabel("Số gốc của phép chọn ngẫu nhiên").fill("5012026");
      await click("Chọn đơn vị");
      await shows(/Đã chọn \d+ trong \d+ đơn vị/);
      await page.getByText("Ghi phát hiện ở Sở Nội vụ").click();
      await page
        .getByRole("textbox", { name: "Phát hiện", exact: true })
        .locator("visible=true")
        .fill("Kế hoạch ban hành chậm");
      await page.getByRole("button", { name: "Ghi phát hiện", exact: true }).locator("visible=true").click();
      await shows("Kế hoạch ban hành chậm");
      await inspectPage(page, "inspections");
    }));

  test("a file of dossiers is tried, written and seen by month; figures go into the criteria", () =>
    told("one-stop", async () => {
      const months = Array.from({ length: 10 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`);
      const lines = months.flatMap((month, i) => [
        `Xã Hòa Bình,${month},Đất đai,1.001,120,20,${i === 8 ? 60 : 95},${i === 8 ? 40 : 5},80,20,9,60,40,36`,
        `Phường Sông Hàn,${month},Hộ tịch,2.001,300,0,294,6,250,100,90,290,80,79`,
      ]);
      const head =
        "Đơn vị,Tháng,Lĩnh vực,Thủ tục,Tiếp nhận,Trước hạn,Đúng hạn,Quá hạn,Trực tuyến,Phải nộp phí," +
        "Thanh toán trực tuyến,Số hóa,Lượt đánh giá,Hài lòng";
      const file = (rows: readonly string[]) => ({
        name: "mot-cua.csv",
        mimeType: "text/csv",
        buffer: Buffer.from([head, ...rows].join("\n")),
      });
      await as("office", "");
      await follow("Số liệu một cửa");
      await shows("Chưa có số liệu tháng nào.");
      await inspectPage(page, "one-stop-empty");
      await page.getByLabel("Hệ thống xuất số liệu").fill("Hệ thống thông tin giải quyết thủ tục của tỉnh");
      await page.getByLabel("Ngày xuất số liệu").fill("2026-11-05");
      await page
        .locator("input[type=file]")
        .setInputFiles(file(["Xã Lạ,2025-01,Đất đai,1.001,5,0,x,1,,,,,,"]));
      await click("Kiểm tra thử");
      await shows("Tệp có 2 chỗ sai, chưa có gì được ghi.");
      await page.locator("input[type=file]").setInputFiles(file(lines));
      await click("Kiểm tra thử");
      await shows("Tệp đọc được: 20 tháng mới");
      await click("Ghi số liệu");
      await shows("Đã ghi 20 tháng mới");
      await shows("Tháng 10/2025: 2 đơn vị");
      await page.getByLabel("Từ tháng").selectOption("2025-01");
      await page.getByLabel("Lĩnh vực", { exact: true }).selectOption("Đất đai");
      await click("Đưa vào tiêu chí");
      await shows("Đã đưa số liệu của 1 đơn vị vào tiêu chí.");
      await inspectPage(page, "one-stop");
      await follow("Xã Hòa Bình");
      await heading("Số liệu một cửa hằng tháng: Xã Hòa Bình");
      await shows("Tháng 09/2025: 66,67%, thấp hơn giới hạn dưới.");
      await inspectPage(page, "one-stop-unit");
      await as("clerk Phường Sông Hàn", "/mot-cua");
      await shows("Tháng 10/2025: 1 đơn vị");
      await inspectPage(page, "one-stop-clerk");
    }));

  test("a head of an agency is scored from the edition, decided about, and sees the own class", () =>
    told("heads", async () => {
      const { admin, workspace, evaluationId } = round;
      const account = async (who: string) =>
        (await admin.call(peopleRoutes.readAccount, { accountId: round.person(who).accountId })).value;
      const [head, manager] = [await account("leader Sở Nội vụ"), await account("member1")];
      const keeper = await workspace.person(admin, "to.chuc", head.organisationId, ["personnel-office"]);
      await as(keeper, "");
      await follow("Đánh giá người đứng đầu");
      await page.getByLabel(/Hạng cao nhất không quá/).fill("100");
      await page.getByLabel(/có thẩm quyền quyết định/).fill((await account("chair")).signInName);
      await inspectPage(page, "heads-open");
      await click("Mở danh sách");
      await shows("Chưa có ai trong danh sách.");
      await page.getByLabel("Đơn vị", { exact: true }).first().click();
      await page.getByRole("option", { name: "Sở Nội vụ" }).click();
      await page.getByLabel("Họ và tên").fill("Nguyễn Văn An");
      await page.getByLabel("Chức vụ").fill("Giám đốc");
      await page.getByLabel("Tên đăng nhập của người đứng đầu").fill(head.signInName);
      await page.getByLabel("Tên đăng nhập của cấp quản lý trực tiếp").fill(manager.signInName);
      await click("Thêm");
      await follow("Nguyễn Văn An");
      await heading("Phiếu đánh giá: Nguyễn Văn An");
      const sheetId = page.url().split("/").at(-1) ?? "";
      const list = page.url().split("/").slice(-3, -1).join("/");
      const [typed, confirmed] = [columnOf({ "B4.b": [9, 10] }, ["A1.a"]), confirmedOf()];
      const of = { evaluationId, sheetId };
      const leader = round.person("leader Sở Nội vụ");
      await leader.call(headRoutes.score, { ...of, column: "self", typed, send: false });
      await as(leader, `/${list}/${sheetId}`);
      await heading("Phiếu đánh giá: Nguyễn Văn An");
      await inspectPage(page, "heads-self");
      await page.getByLabel("Đạt tiêu chí").first().selectOption("có");
      await pressAndConfirm(page, "Nộp");
      await expect.poll(() => page.getByRole("button", { name: "Nộp" }).count()).toBe(0);
      await keeper.call(headRoutes.confirm, { ...of, typed: confirmed, send: true });
      await as("member1", `/${list}/${sheetId}`);
      await click("Lấy theo cột “Tự chấm”");
      await pressAndConfirm(page, "Nộp");
      await expect.poll(() => page.getByRole("button", { name: "Nộp" }).count()).toBe(0);
      await round.person("chair").call(headRoutes.score, { ...of, column: "authority", typed, send: true });
      await as(keeper, `/${list}`);
      await page.getByRole("button", { name: "Trình danh sách" }).waitFor();
      await inspectPage(page, "heads-list");
      await pressAndConfirm(page, "Trình danh sách");
      await as("chair", `/${list}`);
      await page.getByLabel("Số, ký hiệu quyết định").fill("Quyết định 15/QĐ-UBND");
      await page.getByLabel("Ngày quyết định").fill("2026-12-14");
      await pressAndConfirm(page, "Quyết định");
      await shows("Hoàn thành xuất sắc nhiệm vụ");
      await as(leader, `/${list}/${sheetId}`);
      await shows("Hoàn thành xuất sắc nhiệm vụ");
      await inspectPage(page, "heads-decided");
    }));

  test("a list of identification codes comes back with a zero where a letter O was typed", () =>
    told("codes", async () => {
      await as("office", "");
      await page.goto(`${addressOf(round.workspace.app)}/lam-viec/ma-dinh-danh`);
      await heading("Rà soát mã định danh cơ quan");
      await page.locator("input[type=file]").setInputFiles({
        name: "ma.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("Tên cơ quan,Mã định danh\nSở Nội vụ,H49.O2\n"),
      });
      await click("Rà soát");
      await shows("lẫn chữ O với số 0, có thể là H49.02");
      await inspectPage(page, "codes");
      await page.locator("main").getByRole("link", { name: "Cơ quan", exact: true }).click();
      await heading("Cơ quan");
    }));

  test("a text is checked before it is printed: pasted or as a file, and what was typed stays", () =>
    told("claim-check", async () => {
      await as("clerk Sở Nội vụ", "");
      await page.goto(`${addressOf(round.workspace.app)}/lam-viec/`);
      await follow("Đối chiếu số liệu trong bài viết, báo cáo với kết quả đã công bố");
      await heading("Đối chiếu số liệu trong văn bản");
      await click("Đối chiếu văn bản");
      await shows("Dán văn bản vào ô hoặc chọn tệp.");
      const article = "PAR INDEX 2023: Quảng Ninh đứng đầu với 92,18%, Hà Nội xếp thứ 3 với 91,34%.";
      await page.getByLabel("Văn bản cần đối chiếu").fill(article);
      await click("Đối chiếu văn bản");
      await shows("4 con số về các chỉ số, 1 con số phải sửa.");
      await page.locator("mark.verdict-different", { hasText: "91,34%✗ 91,43" }).waitFor();
      await click("English");
      await shows("Result: text of the field");
      await click("Tiếng Việt");
      await shows("Kết quả đối chiếu: văn bản trong ô");
      await inspectPage(page, "claim-check");
      await page.reload();
      await page.getByLabel("Văn bản cần đối chiếu").filter({ hasText: article }).waitFor();
      const choose = (name: string, content: string) =>
        page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
      await choose("bai.html", `<!doctype html><p>${article.normalize("NFD")} Hải Phòng: 63 người.</p>`);
      await shows("Kết quả đối chiếu: bai.html");
      await shows("1 con số khác trong văn bản không thuộc về chỉ số nào");
      await choose("lon.txt", "a".repeat(5_000_001));
      await shows("lon.txt có 5,0 MB, lớn hơn mức 5 MB.");
    }));
});
