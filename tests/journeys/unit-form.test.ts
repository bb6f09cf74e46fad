import type { AddressInfo } from "node:net";
import { boardRoutes, calendarRoutes, evaluationRoutes, noticeRoutes } from "@thang-diem/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { buildWorkspace } from "../../packages/web/build.ts";
import { accessibilityFaults, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";

let round: TestEvaluation;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const client = await buildWorkspace();
  [round, browser] = [await openTestEvaluation({ client: client.folder }), await openBrowser()];
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://localhost:${(round.workspace.app.server.address() as AddressInfo).port}`;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await round.close();
});

const unit = () => round.unit("Sở Nội vụ");
const form = (more = "") => `/tu-cham/${unit().roundId}/${unit().unitVersionId}${more}`;

async function open(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies(
    [...round.person(name).cookies].map(([cookie, value]) => ({ name: cookie, value, url: address })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${address}/lam-viec/ky-danh-gia/${round.evaluationId}${path}`);
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
  expect([name, await sidewaysScroll(page)]).toEqual([name, 0]);
  await screenshot(page, `unit-form-${name}`);
}

describe("an item of a form", () => {
  let clerk: Page;

  it("shows question, figures, points, explanation and evidence at once on a small screen", async () => {
    clerk = await open("clerk Sở Nội vụ", form("?muc=1.1.1"));
    await clerk.getByRole("radio", { name: "Có", exact: true }).check();
    await clerk.getByLabel("Ngày tỉnh ban hành kế hoạch").fill("05/01/2026");
    await clerk.getByLabel("Ngày đơn vị ban hành kế hoạch").fill("20/01/2026");
    await clerk.getByText("15 ngày, thuộc mức không quá 15 ngày").waitFor();
    await clerk.getByRole("heading", { name: /^Tài liệu kiểm chứng/ }).waitFor();
    await clerk.evaluate("scrollTo(0, 0)");
    await inspect(clerk, "dense");
    for (const part of [
      clerk.getByRole("heading", { name: /^1\.1\.1/ }),
      clerk.getByRole("radio", { name: "Có", exact: true }),
      clerk.getByText("15 ngày, thuộc mức không quá 15 ngày"),
      clerk.getByLabel("Giải trình", { exact: true }),
      clerk.getByRole("heading", { name: /^Tài liệu kiểm chứng/ }),
    ]) {
      const box = await part.boundingBox();
      expect(box === null ? Infinity : box.y + Math.min(box.height, 60)).toBeLessThan(768);
    }
  });

  it("with points that nothing proves is not called done, neither in the list nor by its filter", async () => {
    await clerk
      .getByText("Xong 0/40 tiêu chí, 1 tiêu chí có điểm mà chưa có tài liệu hoặc giải trình")
      .waitFor();
    const line = clerk.getByRole("link", { name: /^.*1\.1\.1 Ban hành kế hoạch kịp thời/ });
    expect(await line.innerText()).toContain("có điểm, chưa có tài liệu hoặc giải trình");
    await clerk.getByLabel("Chỉ tiêu chí chưa xong").check();
    await line.waitFor();
    await clerk.getByLabel("Giải trình", { exact: true }).fill("Kế hoạch số 12/KH-SNV");
    await clerk.getByText("Xong 1/40 tiêu chí", { exact: true }).waitFor();
    await line.waitFor({ state: "detached" });
    await clerk.getByText(/^Đã lưu lúc/).waitFor();
  });

  it("is counted on the page for signing, on the first page and on the board with the same numbers", async () => {
    const leader = await open("leader Sở Nội vụ", form("/ky-gui"));
    await leader
      .getByText(
        "0 lượt tài liệu kiểm chứng cho 0 tiêu chí; 1 tiêu chí chỉ có giải trình, không có tài liệu.",
      )
      .waitFor();
    await leader.getByText("Chỉ có giải trình, không có tài liệu (1)").waitFor();
    await inspect(leader, "sign");
    await leader.goto(`${address}/lam-viec/`);
    await leader
      .getByText("0 tiêu chí có tài liệu kiểm chứng, 1 tiêu chí chỉ có giải trình")
      .first()
      .waitFor();
    await leader.context().close();
    const { units } = (
      await round.person("office").call(boardRoutes.units, { evaluationId: round.evaluationId })
    ).value;
    expect(units.find(({ name }) => name === "Sở Nội vụ")).toMatchObject({
      filled: 1,
      documented: 0,
      explained: 1,
    });
  });

  it("follows a changed calendar while it stands open, and closes by itself with the text kept", async () => {
    const { evaluationId } = round;
    const { phases, now } = (await round.person("office").call(evaluationRoutes.read, { evaluationId }))
      .value;
    const minute = (moment: number) => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16);
    const closesAt = Date.parse(now) + 30 * 60_000;
    await clerk.waitForTimeout(500);
    const changed = await round.person("office").call(calendarRoutes.changeCalendar, {
      evaluationId,
      phases: phases.map((phase) => ({
        kind: phase.kind,
        opensAt: minute(Date.parse(phase.opensAt)),
        closesAt: minute(phase.kind === "self-assessment" ? closesAt : Date.parse(phase.closesAt)),
      })),
      reason: "Công văn 15/UBND",
    });
    expect(changed.problem).toBeUndefined();
    await clerk.getByText(/\(còn (29|30) phút\)/).waitFor();
    await inspect(clerk, "count-down");
    const { notices } = (await round.person("clerk Sở Nội vụ").call(noticeRoutes.list, {})).value;
    expect(notices.find(({ kind }) => kind === "calendar-shortened")?.text.vi).toMatch(
      /^Thời hạn bị rút ngắn: tự chấm điểm đến \d\d:\d\d ngày .* \(trước là .*\)\. Lý do: Công văn 15\/UBND\.$/,
    );
    round.workspace.later(45);
    await clerk.getByLabel("Giải trình", { exact: true }).fill("Kế hoạch số 13/KH-SNV");
    await clerk.getByText("1 nội dung chưa vào biểu mẫu, xem bên dưới; các ô khác đã lưu.").waitFor();
    await clerk.reload();
    await clerk.getByText(/^Thời gian tự chấm đã hết lúc/).waitFor();
    await clerk.getByText("Kế hoạch số 13/KH-SNV").first().waitFor();
    expect(await clerk.getByLabel("Giải trình", { exact: true }).getAttribute("readonly")).not.toBeNull();
    await clerk.context().close();
  });
});
