import { describe, expect, test } from "vitest";
import { readName } from "./read-name.ts";

/** name → number | date | issuer | page */
const NAMES: readonly (readonly [string, string])[] = [
  ["123-BC-SNV_15.01.2026.pdf", "123/BC-SNV|2026-01-15|Sở Nội vụ|"],
  ["KH 45/KH-UBND ngày 12-3-2026.docx", "45/KH-UBND|2026-03-12|Ủy ban nhân dân|"],
  ["45-KH-UBND.pdf", "45/KH-UBND||Ủy ban nhân dân|"],
  ["45_KH_UBND_20260312.pdf", "45/KH-UBND|2026-03-12|Ủy ban nhân dân|"],
  ["45.KH.UBND 12.03.2026.signed.pdf", "45/KH-UBND|2026-03-12|Ủy ban nhân dân|"],
  ["05-QĐ-UBND.pdf", "05/QĐ-UBND||Ủy ban nhân dân|"],
  ["05-QD-UBND.pdf", "05/QĐ-UBND||Ủy ban nhân dân|"],
  ["qd 1001-qđ-bnv 11-12-2023.pdf", "1001/QĐ-BNV|2023-12-11|Bộ Nội vụ|"],
  ["30-2020-NĐ-CP.pdf", "30/2020/NĐ-CP||Chính phủ|"],
  ["Nghị định 30_2020_ND-CP (05.03.2020).pdf", "30/2020/NĐ-CP|2020-03-05|Chính phủ|"],
  ["876-QĐ-BNV 2022-11-10.pdf", "876/QĐ-BNV|2022-11-10|Bộ Nội vụ|"],
  ["20-2020-QĐ-TTg.pdf", "20/2020/QĐ-TTg||Thủ tướng Chính phủ|"],
  ["76-NQ-CP.pdf", "76/NQ-CP||Chính phủ|"],
  ["12-UBND-VX ngày 5.2.2026.pdf", "12/UBND-VX|2026-02-05|Ủy ban nhân dân|"],
  ["CV 1234/SNV-CCHC.docx", "1234/SNV-CCHC||Sở Nội vụ|"],
  ["To trinh 08-TTr-STC.pdf", "08/TTr-STC||Sở Tài chính|"],
  ["Báo cáo số 12/BC-UBND ngày 05 tháng 3 năm 2026.pdf", "12/BC-UBND|2026-03-05|Ủy ban nhân dân|"],
  ["Bao cao 12-BC-UBND ngay 05 thang 3 nam 2026.pdf", "12/BC-UBND|2026-03-05|Ủy ban nhân dân|"],
  ["KH số 45.pdf", "45/KH|||"],
  ["BC so 7 (trang 3).pdf", "7/BC|||3"],
  ["12-BC-SNV tr. 5-7.pdf", "12/BC-SNV||Sở Nội vụ|5–7"],
  ["12-BC-SNV_p3.pdf", "12/BC-SNV||Sở Nội vụ|3"],
  ["12-BC-SNV_page 12.pdf", "12/BC-SNV||Sở Nội vụ|12"],
  ["99-BC-BQLKKT 01-06-2026.pdf", "99/BC-BQLKKT|2026-06-01||"],
  ["3-NQ-HDND.pdf", "3/NQ-HĐND||Hội đồng nhân dân|"],
  ["3-NQ-HĐND.pdf", "3/NQ-HĐND||Hội đồng nhân dân|"],
  ["123-bc-snv.pdf", "123/BC-SNV||Sở Nội vụ|"],
  ["Quyết định 15-QĐ-UBND (1).pdf", "15/QĐ-UBND||Ủy ban nhân dân|"],
  ["2026-01-15 123-BC-SNV.pdf", "123/BC-SNV|2026-01-15|Sở Nội vụ|"],
  ["15012026_123-BC-SNV.pdf", "123/BC-SNV|2026-01-15|Sở Nội vụ|"],
  ["123-BC-SNV 15-01-26.pdf", "123/BC-SNV|2026-01-15|Sở Nội vụ|"],
  // What does not exist, or could be two things, is not proposed.
  ["BC 31.02.2026.pdf", "|||"],
  ["tu 01.01.2026 den 31.03.2026.pdf", "|||"],
  ["Tieu chi 1.2.22.pdf", "|||"],
  ["scan0001.pdf", "|||"],
  ["IMG_20260315_101112.jpg", "|2026-03-15||"],
  ["Báo cáo của Sở.docx", "|||"],
  ["12 bc cuoi nam.docx", "|||"],
  ["ảnh chụp màn hình.png", "|||"],
  ["", "|||"],
  ["<script>alert(1)</script>.pdf", "|||"],
];

describe("what the name of a file says", () => {
  test.each(NAMES)("%s", (name, expected) => {
    const { number, issuedOn, issuer, page } = readName(name);
    expect(`${number}|${issuedOn}|${issuer}|${page}`).toBe(expected);
  });

  test("is the same when a Mac has taken the marks apart", () => {
    for (const [name, expected] of NAMES)
      expect(Object.values(readName(name.normalize("NFD"))).join("|")).toBe(expected);
  });

  test("does not take long over names made to be slow", () => {
    const begin = performance.now();
    for (const name of [
      "1-".repeat(120),
      "ngày ".repeat(50),
      "12-".repeat(80) + "BC",
      " ".repeat(255),
      "A-".repeat(127),
    ])
      readName(name);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
