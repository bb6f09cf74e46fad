import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, layoutShift, openBrowser, screenshot, sidewaysScroll } from "./browser.ts";
import { sheetsOf } from "./printed.ts";
import { servedPortal } from "./served-portal.ts";
import type { ServedPortal } from "./served-portal.ts";

let portal: ServedPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([servedPortal(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function visit<T>(
  path: string,
  options: BrowserContextOptions,
  walk: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${portal.base}/${path}`);
    return await walk(page);
  } finally {
    await context.close();
  }
}

const desk = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 360, height: 740 } };

describe("a citizen", () => {
  it("finds the own province by a name without marks and learns why it holds its place", async () => {
    await visit("vi/", desk, async (page) => {
      await page.getByLabel("Tên đơn vị").pressSequentially("quang ninh");
      await page.getByRole("link", { name: /Tỉnh Quảng Ninh/ }).click();
      await page.waitForURL("**/vi/papi/2024/quang-ninh/");
      expect(await page.locator("h1").textContent()).toContain("Quảng Ninh");
      const why = page.locator("tr.why details").first();
      await why.locator("summary").click();
      expect(await why.locator(".reasons").isVisible()).toBe(true);
      expect(await why.locator(".reasons").textContent()).toMatch(/Mức tối đa áp dụng/);
    });
  });

  it("filters the ranking by name and region; the address keeps the choice in the other language", async () => {
    await visit("vi/papi/2024/", desk, async (page) => {
      await page.getByRole("searchbox").pressSequentially("ha n");
      await page.getByLabel("Vùng").selectOption({ label: "Đồng bằng sông Hồng" });
      expect(await page.locator("tbody tr[id]:visible th a").allTextContents()).toEqual(["Hà Nội", "Hà Nam"]);
      expect(page.url()).toContain("q=ha+n");
      await page.getByRole("link", { name: "English" }).click();
      await page.waitForURL("**/en/papi/2024/?*");
      expect(await page.locator("tbody tr[id]:visible").count()).toBe(2);
    });
  });

  it("sees below one region the mean of that region, not of the country", async () => {
    await visit("vi/papi/2024/", desk, async (page) => {
      const means = page.locator("tr.mean-row:visible");
      expect(await means.allTextContents()).toEqual([expect.stringMatching(/^Trung bình43,43/)]);
      await page.getByLabel("Vùng").selectOption({ label: "Đồng bằng sông Hồng" });
      expect(await means.allTextContents()).toEqual([
        expect.stringMatching(/^Trung bình: Đồng bằng sông Hồng44,32/),
      ]);
    });
  });

  it("finds a unit from the head of any page, also where a name is typed with its signs left out", async () => {
    await visit("vi/papi/2024/cach-tinh/", phone, async (page) => {
      await page.locator(".head-finder summary").click();
      await page.getByLabel("Gõ tên, tên cũ hoặc tên tắt").pressSequentially("ba ria vung tau");
      await page.getByText("1 đơn vị khớp").waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/vi/papi/2024/ba-ria-vung-tau/");
    });
  });

  it("sees the first rows of a ranking on the first screen of a phone, the filters one touch away", async () => {
    await visit("vi/papi/2024/", phone, async (page) => {
      const second = await page.locator(".rank-table tbody tr").nth(1).boundingBox();
      expect(second?.y).toBeLessThan(700);
      expect(await page.getByLabel("Vùng").isVisible()).toBe(false);
      await page.getByText("Tìm và lọc trong bảng").click();
      expect(await page.getByLabel("Vùng").isVisible()).toBe(true);
    });
  });

  it("meets no target lower than 24 px outside of running text", async () => {
    await visit("vi/papi/2024/", phone, async (page) => {
      const low = await page.evaluate(`[...document.querySelectorAll(
        ".tools a, .tools button, .head-finder summary, .crumbs a, .tabs a, .years a, .fold-name, .rank-table a"
      )].filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 24)
        .map((each) => each.textContent)`);
      expect(low).toEqual([]);
    });
  });

  it("sorts the ranking with the keyboard and is told which way", async () => {
    await visit("vi/papi/2024/", desk, async (page) => {
      await page.getByRole("button", { name: "Đơn vị" }).press("Enter");
      expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain("Đơn vị");
      expect(await page.locator("tbody tr[id] th a").first().textContent()).toBe("An Giang");
      expect(page.url()).toContain("sort=1");
    });
  });

  it("compares three units by a link that someone sent", async () => {
    await visit("vi/papi/2024/so-sanh/?u=quang-ninh,ha-noi,da-nang", desk, async (page) => {
      await page.locator(".compare-table").waitFor();
      expect(await page.locator(".compare-table thead a").allTextContents()).toEqual([
        "Quảng Ninh",
        "Hà Nội",
        "Đà Nẵng",
      ]);
      await page.getByRole("button", { name: /Đà Nẵng/ }).click();
      expect(await page.locator(".compare-table thead a").count()).toBe(2);
      expect(page.url()).toContain("u=quang-ninh,ha-noi");
    });
  });

  it("downloads the table as CSV", async () => {
    await visit("vi/papi/2024/", desk, async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "CSV", exact: true }).click(),
      ]);
      const lines = (await readFile(await download.path(), "utf8")).split("\n");
      expect(lines.length).toBeGreaterThan(60);
      expect(lines[0]).toContain("rank");
    });
  });

  it("prints the ranking without tools and with every column", async () => {
    await visit("vi/papi/2024/", desk, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".tools").isVisible()).toBe(false);
      expect(await page.locator(".rank-table").isVisible()).toBe(true);
      const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      expect(sheets.length).toBeGreaterThan(2);
      // Heads stand on every sheet with rows, edition and fingerprint below every one.
      for (const [at, sheet] of sheets.entries()) {
        if (at < 3) expect(sheet).toMatch(/HạngĐơnvịChỉsố.*Sovới2023/);
        expect(sheet).toContain(`papi-2024-1·SHA-256${"b2".repeat(32)}`);
        expect(sheet).toContain(`${at + 1}/${sheets.length}`);
      }
    });
  });

  it("prints the whole map on the first sheet, with its title and its source", async () => {
    await visit("vi/papi/2024/ban-do/", desk, async (page) => {
      const [first = "", ...more] = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      for (const stands of ["QuảngNinhdẫnđầu", "HàGiang", "CàMau", "QuầnđảoTrườngSa", "Nguồn:", "Ghichú:"])
        expect(first).toContain(stands);
      expect(more.join("")).not.toContain("QuầnđảoTrườngSa(KhánhHòa)");
    });
  });

  it("reads everything without script: the table, the reasons, and a clear word where script is needed", async () => {
    const still = { ...desk, javaScriptEnabled: false };
    await visit("vi/papi/2024/quang-ninh/", still, async (page) => {
      await page.locator("tr.why summary").first().click();
      expect(await page.locator("tr.why .reasons").first().isVisible()).toBe(true);
    });
    await visit("vi/papi/2024/so-sanh/", still, async (page) => {
      expect(await page.locator("main").textContent()).toContain("Bảng so sánh cần JavaScript");
      expect(await page.getByRole("link", { name: "Mở bảng xếp hạng" }).isVisible()).toBe(true);
    });
  });

  it("enlarges the text and finds it enlarged on the next page", async () => {
    await visit("vi/papi/2024/", desk, async (page) => {
      const size = async () =>
        Number.parseFloat((await page.evaluate("getComputedStyle(document.body).fontSize")) as string);
      const before = await size();
      await page.getByRole("button", { name: "Chữ to hơn" }).click();
      const after = await size();
      expect(after).toBeGreaterThan(before);
      await page.goto(`${portal.base}/vi/papi/2024/quang-ninh/`);
      expect(await size()).toBe(after);
    });
  });
});

describe("a portal in a folder of another server", () => {
  it("shows a lost address in its own dress, with ways that lead back into the folder", async () => {
    await visit("a/b/cong/vi/papi/1999/khong-co/", desk, async (page) => {
      expect(await page.locator("h1").textContent()).toBe("Không có trang này");
      expect(await page.evaluate("getComputedStyle(document.body).fontFamily")).toContain("Be Vietnam Pro");
      await page.locator("main").getByRole("link", { name: "Trang chủ" }).click();
      await page.waitForURL("**/a/b/cong/vi/");
      expect(await page.locator("h1").textContent()).toContain("Điểm số của chính quyền");
    });
  });
});

/** One address for every kind of page. */
const KINDS = [
  "vi/",
  "vi/papi/",
  "vi/papi/2024/",
  "vi/papi/2024/quang-ninh/",
  "vi/papi/2024/ban-do/",
  "vi/papi/dien-bien/",
  "vi/papi/2024/so-sanh/?u=quang-ninh,ha-noi",
  "vi/papi/2024/cach-tinh/",
  "vi/an-ban/papi-2024-1/",
  "vi/so-do-trang/",
  "vi/tiep-can/",
  "en/",
  "en/papi/2024/",
  "en/papi/2024/quang-ninh/",
  "en/papi/2024/map/",
  "en/papi/trend/",
  "en/papi/2024/method/",
  "en/edition/papi-2024-1/",
  "khong-co-trang-nay",
];

describe("every kind of page", () => {
  it.each(KINDS)("is accessible, stands still and fits the screen: %s", async (path) => {
    await visit(path, desk, async (page) => {
      await page.evaluate("document.fonts.ready");
      expect(await layoutShift(page)).toBeLessThan(0.02);
      for (const viewport of [desk.viewport, phone.viewport]) {
        await page.setViewportSize(viewport);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        await screenshot(page, `${path.replace(/[^a-z0-9]+/g, "-")}${viewport.width}`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(page)).toBe(0);
      // Twice the text, as a browser's own setting or the button A+ makes it.
      await page.setViewportSize(desk.viewport);
      await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
      await expect.poll(() => sidewaysScroll(page), { timeout: 10_000 }).toBe(0);
    });
  });

  it.each(["vi/papi/2024/", "vi/papi/2024/quang-ninh/", "vi/papi/2024/ban-do/"])(
    "keeps its contrast in the dark: %s",
    async (path) => {
      await visit(path, { ...desk, colorScheme: "dark" }, async (page) =>
        expect(await accessibilityFaults(page)).toEqual([]),
      );
      await visit(path, desk, async (page) => {
        await page.getByRole("button", { name: "Tương phản cao" }).click();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    },
  );
});
