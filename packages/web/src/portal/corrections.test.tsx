import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ComplaintsOfYear, PortalInput, PublishedEdition } from "@thang-diem/contract";
import type { ItemCode, UnitVersionId } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { renderPortal } from "./index.ts";
import { papiInput } from "./testing/papi.ts";

const root = join(import.meta.dirname, "../../../..");
const text = (path: string) => readFileSync(join(root, path), "utf8");

/** Two of units of 2023, one of them answered. */
const COMPLAINTS: ComplaintsOfYear = {
  series: "papi",
  year: 2023,
  lastDay: "2026-12-11",
  complaints: [
    {
      number: 1,
      edition: 1,
      beforeEdition: true,
      unit: "province-72-2008" as UnitVersionId,
      item: "1" as ItemCode,
      answer: {
        outcome: "accepted",
        reason: { vi: "Nhập <nhầm> dòng.", en: "The wrong row." },
        on: "2026-11-20",
      },
    },
    { number: 2, edition: 2, beforeEdition: false, unit: "x" as UnitVersionId, item: "" as ItemCode },
  ],
};

/** Tây Ninh's 2023 corrected after 2024 was published: three sub-dimensions raised, as somebody did by hand. */
function corrected(): PortalInput {
  const scores = text("data/results/papi_subdimensions_2011_2024.csv");
  const texts = (csv: string) => ({
    scores: csv,
    provinces: text("data/units/provinces-63.csv"),
    schemes: ["2021"].map((version) => text(`schemes/papi/${version}/scheme.yaml`)),
  });
  const raised = scores.replace(/^(2023,P\d+,Tay Ninh),[^,]*,[^,]*,[^,]*,/m, "$1,2.5,2.5,2.5,");
  const [before, after] = [papiInput(texts(scores), [2023, 2024]), papiInput(texts(raised), [2023])];
  const [series] = before.series;
  const [again] = after.series[0]?.editions ?? [];
  if (!series || !again) throw new Error("no edition");
  const of = (year: number) => series.editions.filter(({ manifest }) => manifest.year === year);
  const second: PublishedEdition = {
    ...again,
    manifest: {
      ...again.manifest,
      id: "papi-2023-2",
      number: 2,
      publishedOn: "2026-12-01",
      corrects: {
        edition: "papi-2023-1",
        changes: [{ vi: "Nhập sai <ba> số liệu.", en: "Three figures were wrong." }],
      },
    },
  };
  return {
    ...before,
    series: [
      {
        ...series,
        complaints: [COMPLAINTS],
        editions: [
          ...of(2024).map((each) => ({ ...each, restsOn: ["papi-2023-1"] })),
          second,
          ...of(2023).map((each) => ({ ...each, current: false })),
        ],
      },
    ],
  };
}

const pages = new Map([...renderPortal(corrected())].map(({ path, body }) => [path, body]));
const page = (path: string) => pages.get(path) ?? "";

test("a correction is seen where the number stands: ranking, profile, map, start page, index page", () => {
  for (const path of ["vi/papi/2023/", "vi/papi/2023/tay-ninh/", "vi/papi/2023/ban-do/"])
    expect(page(`${path}index.html`), path).toMatch(/Đã đính chính ngày 01\/12\/2026; \d+ đơn vị đổi chỉ số/);
  expect(page("vi/papi/2023/index.html")).toContain("Nhập sai &lt;ba&gt; số liệu.");
  expect(page("vi/papi/2023/index.html")).toMatch(
    /Tây Ninh<\/a><small class="corrected-mark"> đã đính chính/,
  );
  expect(page("vi/papi/2023/tay-ninh/index.html")).toContain(
    "Kết quả của Tỉnh Tây Ninh khác với lần công bố trước.",
  );
  expect(page("vi/papi/2023/ban-do/index.html")).toContain("Ô có dấu * là đơn vị đã đính chính.");
  expect(page("vi/papi/index.html")).toContain("đã đính chính");
});

test("what became of complaints stands beside the editions: how many, of which unit, the outcome and why", () => {
  const all = page("vi/dinh-chinh/index.html").replaceAll("<!-- -->", "");
  expect(all).toContain("Đã nhận 2 kiến nghị, đã trả lời 1. Nhận kiến nghị đến hết ngày 11/12/2026.");
  expect(all).toMatch(
    /Số 1, [^<]*Tây Ninh, tiêu chí 1 \([^<]*\) \(khi xem trước\): <strong>chấp nhận<\/strong>/,
  );
  expect(all).toContain("(trả lời ngày 20/11/2026). Lý do: Nhập &lt;nhầm&gt; dòng.");
  const first = page("en/edition/papi-2023-1/index.html").replaceAll("<!-- -->", "");
  expect(first).toContain("1 complaint was received, 1 answered.");
  expect(first).toContain("(answered on 20 November 2026). Reason: The wrong row.");
  expect(page("en/edition/papi-2023-2/index.html").replaceAll("<!-- -->", "")).toContain(
    "1 complaint was received, 0 answered.",
  );
});

test("the year after says the same as the history of the unit: 60th and 21st never stand for one year", () => {
  const profile = page("vi/papi/2024/tay-ninh/index.html").replaceAll("<!-- -->", "");
  expect(profile).toContain("21/61");
  expect(profile).not.toContain("tăng 58 bậc");
  expect(profile).toContain("tăng 19 bậc");
  expect(profile).toContain(
    "Năm 2023 đã được đính chính sau khi lần công bố này ra: so sánh " +
      "trên trang tính theo papi-2023-2; tệp tải về còn theo papi-2023-1.",
  );
  expect(page("vi/papi/2024/index.html")).not.toContain("từ hạng 60");
});

test("a list and a feed hold every correction with the later years that rest on it; the old one is readable", () => {
  const list = page("vi/dinh-chinh/index.html").replaceAll("<!-- -->", "");
  expect(list).toContain("Các năm sau dựa vào năm này");
  expect(list).toContain(">papi-2024-1<");
  expect(page("vi/dinh-chinh.xml")).toContain("<summary>Nhập sai &lt;ba&gt; số liệu.</summary>");
  expect(page("en/corrections.xml")).toContain(
    '<link href="https://portal.example.vn/en/edition/papi-2023-2/"/>',
  );
  const old = page("vi/an-ban/papi-2023-1/index.html").replaceAll("<!-- -->", "");
  expect(old).toContain("Kết quả như đã công bố lần này");
  expect(old).toMatch(/<td>60<\/td><th scope="row">Tỉnh Tây Ninh<\/th><td class="num">39,24 điểm<\/td>/);
});
