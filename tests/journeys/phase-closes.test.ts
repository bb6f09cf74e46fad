import type { ItemCode } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { dutyRoutes, openingRoutes, schemeVersionRoutes } from "@thang-diem/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  shippedScheme,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { acceptAll, find } from "../../packages/office/src/judging/results/testing.ts";
import { pdfFile } from "../../packages/office/src/judging/evidence/testing.ts";
import { saveChanges, signOff } from "../../packages/office/src/judging/self-assessment/index.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";

let round: TestEvaluation;
let browser: Browser;
let base: string;
let address: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  [round, browser] = [await openTestEvaluation({ client: client.folder }), await openBrowser()];
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://localhost:${(round.workspace.app.server.address() as AddressInfo).port}`;
  base = `${address}/lam-viec/ky-danh-gia/${round.evaluationId}`;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

async function open(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({ name: cookie, value, url: address })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(base + path);
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
  expect([name, await sidewaysScroll(page)]).toEqual([name, 0]);
  await screenshot(page, `phase-closes-${name}`);
}

/** Past the end of the phase that has just begun. */
const phaseEnds = () => round.workspace.later(10 * 24 * 60);
const TEXT = "Theo phụ lục 2 của báo cáo số 45/BC-SNV";
const unit = () => round.unit("Sở Nội vụ");

/** What the page says after a reload: the text that was typed, and whom to ask. */
async function keptAfterReload(page: Page, name: string): Promise<void> {
  await page.reload();
  const notice = page.getByRole("status", { name: "Nội dung bạn vừa viết chưa gửi được" });
  await notice.waitFor();
  expect(await notice.innerText()).toContain(TEXT);
  expect(await notice.innerText()).toContain("đề nghị cơ quan thường trực gia hạn");
  await inspect(page, name);
}

describe("a phase that closes while one types", () => {
  it("keeps what was typed into the self-assessment and says whom to ask", async () => {
    const page = await open(
      "clerk Sở Nội vụ",
      `/tu-cham/${unit().roundId}/${unit().unitVersionId}?muc=1.1.3`,
    );
    const note = page.getByLabel("Giải trình", { exact: true });
    await note.waitFor();
    phaseEnds();
    await note.fill(TEXT);
    await page.getByText("Thời gian tự chấm không mở, nội dung này chưa vào biểu mẫu").waitFor();
    await page
      .getByText("đề nghị cơ quan thường trực gia hạn và nêu lý do; nội dung vẫn giữ ở đây")
      .waitFor();
    await page.reload();
    await page.getByText(TEXT).first().waitFor();
    await inspect(page, "self-assessment");
    await page.context().close();
  });

  it("keeps a finding that was typed into the appraisal sheet", async () => {
    const leader = await round.person("leader Sở Nội vụ").signedIn();
    round.workspace.later(-10 * 24 * 60);
    const typed = [
      ["done", "170"],
      ["total", "200"],
    ] as const;
    await saveChanges(
      round.workspace.context,
      leader,
      { unit: unit(), schemeHash: round.rounds.departments.schemeHash, mayWrite: () => true },
      typed.map(([field, value]) => ({
        id: randomUUID(),
        item: "1.1.3" as ItemCode,
        field,
        before: "",
        value,
      })),
    );
    expect(
      (await signOff(round.workspace.context, leader, unit(), round.rounds.departments.schemeHash)).ok,
    ).toBe(true);
    round.inPhase("appraisal");
    await round.person("appraiser1").call(dutyRoutes.state, { evaluationId: round.evaluationId });
    const page = await open("appraiser1", `/tham-dinh/${unit().roundId}/tieu-chi/1.1.3`);
    await page.getByRole("button", { name: "Thay đổi số liệu…" }).click();
    await page.getByLabel("Nhiệm vụ đã hoàn thành").fill("150");
    await page.getByLabel("Lý do", { exact: false }).first().fill(TEXT);
    phaseEnds();
    await page.getByRole("button", { name: "Ghi kết quả" }).click();
    await page.getByText("Thời hạn thẩm định đã hết").first().waitFor();
    expect(await page.getByLabel("Lý do", { exact: false }).first().inputValue()).toBe(TEXT);
    await keptAfterReload(page, "appraisal");
    await page.context().close();
  });

  it("keeps an explanation", async () => {
    round.inPhase("appraisal");
    await acceptAll(round, (claim) => claim.startsWith("Sở Nội vụ") && !claim.endsWith("1.1.3"));
    await find(round, [
      {
        unit: unit(),
        item: "1.1.3",
        facts: { done: "150", total: "200" },
        reason: "50 nhiệm vụ không có sản phẩm",
      },
    ]);
    round.inPhase("explanation");
    const page = await open("clerk Sở Nội vụ", "/giai-trinh");
    await page.getByRole("radio", { name: "Không đồng ý" }).check();
    await page.getByRole("textbox").first().fill(TEXT);
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "Phụ lục 2.pdf", mimeType: "application/pdf", buffer: pdfFile("Phu luc 2") });
    await page.getByRole("button", { name: "Sửa: Phụ lục 2.pdf" }).waitFor();
    await inspect(page, "explanation-documents");
    phaseEnds();
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    await page.getByText("Thời hạn giải trình đã hết").first().waitFor();
    expect(await page.getByRole("textbox").first().inputValue()).toBe(TEXT);
    await keptAfterReload(page, "explanation");
    await page.getByRole("button", { name: "Bỏ nội dung này" }).click();
    await page
      .getByRole("status", { name: "Nội dung bạn vừa viết chưa gửi được" })
      .waitFor({ state: "detached" });
    await page.context().close();
  });

  it("keeps a complaint about the preview", async () => {
    round.inPhase("preview");
    const page = await open("clerk Sở Nội vụ", "/xem-truoc");
    await page.getByLabel("Tiêu chí (nếu có)").fill("1.1.3");
    await page.getByLabel("Nội dung", { exact: true }).fill(TEXT);
    phaseEnds();
    await page.getByRole("button", { name: "Gửi kiến nghị" }).click();
    await page.getByText("Thời hạn xem trước kết quả đã hết").first().waitFor();
    expect(await page.getByLabel("Nội dung", { exact: true }).inputValue()).toBe(TEXT);
    await keptAfterReload(page, "preview");
    await page.context().close();
  });
});

describe("pages of the office", () => {
  it("name lead agencies, with those that are missing first", async () => {
    const page = await open("office", "/nguon-so-lieu");
    await page.getByText("tiêu chí chưa có cơ quan chủ trì nên chưa ai nhập được").waitFor();
    await page.getByRole("combobox", { name: "Cơ quan" }).fill("Sở Tài");
    await page.getByRole("option", { name: "Sở Tài chính" }).click();
    await page.getByRole("button", { name: "Lưu và thông báo" }).click();
    await page.getByRole("link", { name: /lý do/i }).first().waitFor();
    await page.getByLabel("Lý do").fill("Công văn 21/SNV");
    await page.getByRole("button", { name: "Lưu và thông báo" }).click();
    await page.getByText("Đã lưu và thông báo cho các cơ quan liên quan.").waitFor();
    await inspect(page, "item-sources");
    await page.setViewportSize({ width: 360, height: 640 });
    await inspect(page, "item-sources-phone");
    await page.context().close();
  });

  it("show the chair which signed units come back before a new version is approved", async () => {
    const yaml = shippedScheme("par-index-department")
      .replace("version: sample-2026", "version: sample-2026-b")
      .replace(
        'of: done / total, full: "100%", floor: "80%" }',
        'of: done / total, full: "100%", floor: "90%" }',
      );
    const { evaluationId } = round;
    const brought = (
      await round.person("office").call(openingRoutes.bringScheme, { keep: "yes" }, Buffer.from(yaml))
    ).value;
    expect(brought.faults).toEqual([]);
    const proposed = await round.person("office").call(schemeVersionRoutes.propose, {
      evaluationId,
      roundId: unit().roundId,
      schemeHash: brought.scheme?.hash ?? "",
      reason: "Công văn 30/SNV",
    });
    expect(proposed.status).toBe(200);
    const page = await open("chair", "/doi-bo-tieu-chi");
    await page.getByText("1 đơn vị đã ký gửi sẽ tự động được trả lại").waitFor();
    await page.getByText("Sở Nội vụ: 1.1.3 (điểm đổi)").waitFor();
    await inspect(page, "returns");
    await page.getByLabel("Hạn hoàn thiện của đơn vị bị trả lại").fill("2027-03-20T17:00");
    await page.getByLabel("Căn cứ của quyết định").fill("Đồng ý");
    await page.getByRole("button", { name: "Phê duyệt bản mới" }).click();
    await page.getByText("Đồng ý").first().waitFor();
    await page.context().close();
    const clerk = await open("clerk Sở Nội vụ", `/tu-cham/${unit().roundId}/${unit().unitVersionId}`);
    await clerk.getByText("Bộ tiêu chí chuyển sang bản sample-2026-b").waitFor();
    await clerk.context().close();
  });

  it("show what a unit has signed, in the words of the version that it was signed under", async () => {
    const page = await open("leader Sở Nội vụ", `/tu-cham/${unit().roundId}/${unit().unitVersionId}/ky-gui`);
    await page.getByText("Các lần đã ký gửi").click();
    await page.getByRole("heading", { name: /^Lần 1:/ }).waitFor();
    await inspect(page, "past-sign-offs");
    await page.context().close();
  });
});
