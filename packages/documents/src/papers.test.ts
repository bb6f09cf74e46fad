import { describe, expect, test } from "vitest";
import { claimReport, issuerOf, minutesDocument, officeLetter } from "./index.ts";
import type { ClaimReport, Minutes, OfficeLetter } from "./index.ts";
import { partsOf, PASTED, readPaper, treeOf, within, wordsOf } from "./testing.ts";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

const letter: OfficeLetter = {
  superior: "Ủy ban nhân dân tỉnh Lâm Đồng",
  issuer: "Sở Nội vụ",
  number: "45",
  symbol: "BC-SNV",
  place: "Đà Lạt",
  date: "2026-02-05",
  kind: "Báo cáo",
  subject: "Kết quả cải cách hành chính năm 2025",
  body: [
    { kind: "heading", text: "I. KẾT QUẢ" },
    { kind: "text", text: "Tổng điểm 71,25 trên 100." },
    {
      kind: "table",
      columns: [
        { title: "Mã", width_mm: 20 },
        { title: "Điểm", width_mm: 30, numbers: true },
      ],
      rows: [{ cells: ["1.1", "3,5"], bold: true }, { cells: ["1.2", "0,75\n1,25"] }, { cells: ["1.3"] }],
    },
  ],
  recipients: ["Như trên", "Lưu: VT"],
  signer: { capacity: "Giám đốc", name: "Trần Văn Định" },
  foot: "DỰ THẢO",
};

const report: ClaimReport = {
  year: 2026,
  unitName: "Sở Tài chính",
  superior: "Ủy ban nhân dân tỉnh",
  officeName: "Sở Nội vụ",
  place: "Lâm Đồng",
  signedBy: "Nguyễn Văn An",
  indexTitle: "Chỉ số cải cách hành chính",
  sum: "41,75 trên 62; thưởng 1 / 3",
  parts: [
    {
      code: "1",
      title: "Chỉ đạo, điều hành",
      points: "7.5",
      maximum: "9.5",
      items: [
        {
          code: "1.1",
          title: "Kế hoạch",
          maximum: "1.5",
          points: "1.25",
          applies: true,
          figures: ["Nhiệm vụ đã hoàn thành: 9", "Nhiệm vụ trong kế hoạch: 10"],
          note: "Theo báo cáo 45/BC-STC\nngày 10/12/2026 & phụ lục <2>",
        },
        { code: "1.2", title: "Kiểm tra", maximum: "8", points: "", applies: true, figures: [], note: "" },
        { code: "1.3", title: "Sáng kiến", maximum: "0", points: "", applies: false, figures: [], note: "" },
      ],
    },
  ],
  document: { number: "128/BC-STC", date: "2026-12-10" },
  signed: { sha256: "ab".repeat(32), number: 2 },
};

const minutes: Minutes = {
  parentBody: "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
  body: "HỘI ĐỒNG THẨM ĐỊNH",
  subject: "Phiên họp thứ nhất",
  begins: "08 giờ 00 phút, ngày 10 tháng 01 năm 2027",
  ends: "11 giờ 30 phút, ngày 10 tháng 01 năm 2027",
  place: "Phòng họp số 2",
  byLetter: false,
  present: [
    { name: "Nguyễn Thị Hạnh", organisation: "Văn phòng UBND", chair: true },
    { name: "Lê Văn Bình", organisation: "Sở Tư pháp", chair: false },
  ],
  absent: [{ name: "Phạm Minh", organisation: "Sở Y tế", chair: false }],
  secretary: "Đỗ Thu Trang",
  chair: "Nguyễn Thị Hạnh",
  rules: "Quá nửa số thành viên. Biểu quyết công khai.",
  items: [
    {
      unit: "Sở Tài chính",
      code: "2.1",
      title: "Tham mưu văn bản",
      claimed: "1,5",
      appraised: "0,75",
      maximum: "2",
      unitSays: "đã gửi đủ",
      appraisalSays: "thiếu một văn bản",
      rechecks: [{ by: "Vũ Hòa", points: "1", says: "hai văn bản chưa có số" }],
      motions: [
        {
          title: "Giữ kết quả thẩm định",
          facts: "Văn bản: 3",
          points: "0,75",
          votes: "1",
          names: "Lê Văn Bình",
        },
        { title: "Chấp nhận tự chấm", facts: "Văn bản: 4", points: "1,5", votes: "2", names: "" },
      ],
      tally: "Được biểu quyết 3 người; tham gia 2 người.",
      barred: "Phạm Minh",
      outcome: "thông qua phương án “Chấp nhận tự chấm”; điểm 1,5.",
      reason: "Có văn bản đến ngày 31/12",
    },
  ],
  sample: true,
};

const papers: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["a letter", () => officeLetter(letter, "2026-02-05")],
  ["a report of a unit", () => claimReport(report, "2026-12-10")],
  ["minutes", () => minutesDocument(minutes)],
];

describe.each(papers)("%s", (_name, write) => {
  test("is well-formed in every part, and the same bytes each time", async () => {
    const file = await write();
    expect([...partsOf(file).keys()]).toContain("word/document.xml");
    expect(Buffer.from(await write()).equals(Buffer.from(file))).toBe(true);
  });

  test("has the name of the state on one line: bold Times letters fit into its column", async () => {
    const document = treeOf(partsOf(await write()).get("word/document.xml") ?? "");
    const cells = within(document, "w:tc").filter((cell) => wordsOf(cell).includes(STATE));
    expect(cells).toHaveLength(1);
    const [cell] = cells;
    const run = within(cell ?? document, "w:r").find((each) => wordsOf(each) === STATE);
    const halfPoints = Number(within(run ?? document, "w:sz")[0]?.attributes["w:val"]);
    expect(halfPoints).toBeGreaterThanOrEqual(24);
    expect(halfPoints).toBeLessThanOrEqual(26);
    expect(within(run ?? document, "w:b")).toHaveLength(1);
    const column = Number(within(cell ?? document, "w:tcW")[0]?.attributes["w:w"]);
    const sides = ["w:left", "w:right", "w:start", "w:end"].map((side) =>
      within(cell ?? document, "w:tcMar").flatMap((margins) => within(margins, side)),
    );
    const margins = sides.flat().reduce((sum, side) => sum + Number(side.attributes["w:w"]), 0);
    expect(sides.flat()).toHaveLength(2);
    const words = (timesBoldWidth(STATE) * halfPoints) / 2 / 1000;
    expect(words).toBeLessThan((column - margins) / 20 - 6);
  });

  test("stands between the margins that the decree allows, on A4", async () => {
    const document = treeOf(partsOf(await write()).get("word/document.xml") ?? "");
    const [page] = within(document, "w:pgSz");
    const [margins] = within(document, "w:pgMar");
    const mm = (value: string | undefined) => Math.round((Number(value) / 1440) * 25.4);
    expect([mm(page?.attributes["w:w"]), mm(page?.attributes["w:h"])]).toEqual([210, 297]);
    const { "w:top": top, "w:bottom": bottom, "w:left": left, "w:right": right } = margins?.attributes ?? {};
    expect([mm(top), mm(bottom), mm(left), mm(right)]).toEqual([20, 20, 30, 15]);
  });
});

test("a letter is read back word for word, figure for figure", async () => {
  const { lines, tables } = await readPaper(await officeLetter(letter, "2026-02-05"));
  expect(tables[0]).toEqual([
    [
      "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\nSố: 45/BC-SNV",
      `${STATE}\nĐộc lập - Tự do - Hạnh phúc\nĐà Lạt, ngày 05 tháng 02 năm 2026`,
    ],
  ]);
  expect(tables[1]).toEqual([
    ["Mã", "Điểm"],
    ["1.1", "3,5"],
    ["1.2", "0,75\n1,25"],
    ["1.3", ""],
  ]);
  expect(tables[2]?.[0]?.[0]).toBe("Nơi nhận:\n- Như trên;\n- Lưu: VT.");
  expect(tables[2]?.[0]?.[1]).toContain("GIÁM ĐỐC");
  expect(tables[2]?.[0]?.[1]).toContain("Trần Văn Định");
  expect(lines).toEqual(
    expect.arrayContaining([
      "BÁO CÁO",
      "Kết quả cải cách hành chính năm 2025",
      "I. KẾT QUẢ",
      "Tổng điểm 71,25 trên 100.",
    ]),
  );
});

test("a letter without number and date leaves room for the pen, and says so in no date of its own", async () => {
  const { number: _number, date: _date, ...blank } = letter;
  const { tables } = await readPaper(await officeLetter(blank, "2026-02-05"));
  expect(tables[0]?.[0]).toEqual([
    expect.stringMatching(/Số: {2,}\/BC-SNV$/),
    expect.stringContaining("Đà Lạt, ngày …… tháng …… năm ………"),
  ]);
});

test("the properties of a letter carry the date given, not that of the machine", async () => {
  const core = partsOf(await officeLetter(letter, "2026-02-05")).get("docProps/core.xml") ?? "";
  expect([...core.matchAll(/<dcterms:[^>]*>([^<]*)/g)].map(([, moment]) => moment)).toEqual([
    "2026-02-05T00:00:00Z",
    "2026-02-05T00:00:00Z",
  ]);
});

test("a report of a unit carries each of its figures, its explanations and its fingerprint", async () => {
  const file = await claimReport(report, "2026-12-10");
  const { lines, tables } = await readPaper(file);
  expect(tables[1]).toEqual([
    ["Mã", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Số liệu, giải trình"],
    ["1", "Chỉ đạo, điều hành", "9,5", "7,5", ""],
    [
      "1.1",
      "Kế hoạch",
      "1,5",
      "1,25",
      "Nhiệm vụ đã hoàn thành: 9\nNhiệm vụ trong kế hoạch: 10\n" +
        "Giải trình: Theo báo cáo 45/BC-STC ngày 10/12/2026 & phụ lục <2>",
    ],
    ["1.2", "Kiểm tra", "8", "", ""],
    ["1.3", "Sáng kiến", "", "", "Không áp dụng"],
  ]);
  expect(lines.find((each) => each.startsWith("Tổng điểm"))).toContain("41,75 trên 62; thưởng 1 / 3 điểm");
  expect(lines).toContain("Kính gửi: Sở Nội vụ.");
  expect(tables.at(-1)?.[0]?.map((cell) => cell.replaceAll(/\s*\n\s*/g, "|"))).toEqual([
    "Nơi nhận:|- Như trên;|- Lưu: VT.",
    "GIÁM ĐỐC|Nguyễn Văn An",
  ]);
  expect(tables[0]?.[0]?.[0]).toContain("Số: 128/BC-STC");
  const feet = [...partsOf(file)].filter(([name]) => /footer\d+\.xml$/.test(name));
  expect(feet.length).toBeGreaterThan(0);
  for (const [, xml] of feet)
    expect(wordsOf(treeOf(xml))).toContain(
      `lần 2 trên hệ thống, mã kiểm tra nội dung (SHA-256): ${"ab".repeat(32)}`,
    );
});

test("the recipients of minutes never stand alone on a page: the end stays together", async () => {
  const xml = partsOf(await minutesDocument(minutes)).get("word/document.xml") ?? "";
  const end = xml.slice(xml.lastIndexOf("<w:tbl>"));
  const paragraphs = [...end.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  expect(paragraphs.length).toBeGreaterThan(10);
  expect(paragraphs.at(-1)).toContain("Lưu: VT, HĐTĐ");
  expect(paragraphs.map((paragraph) => paragraph.includes("<w:keepNext/>"))).toEqual(
    paragraphs.map((_paragraph, i) => i < paragraphs.length - 1),
  );
});

test("minutes carry who was there, every motion with its votes and points, and what came of it", async () => {
  const { lines, tables } = await readPaper(await minutesDocument(minutes));
  expect(tables[0]?.[0]?.[0]).toBe(
    "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nHỘI ĐỒNG THẨM ĐỊNH\nSố:         /BB-HĐTĐ",
  );
  expect(tables[0]?.[0]?.[1]).toBe(`${STATE}\nĐộc lập - Tự do - Hạnh phúc`);
  expect(tables[1]).toEqual([
    ["Phương án", "Dữ kiện", "Điểm", "Số phiếu"],
    ["Giữ kết quả thẩm định", "Văn bản: 3", "0,75", "1 (Lê Văn Bình)"],
    ["Chấp nhận tự chấm", "Văn bản: 4", "1,5", "2"],
  ]);
  expect(tables[2]?.[0]?.map((cell) => cell.replaceAll(/\s*\n\s*/g, "|"))).toEqual([
    "THƯ KÝ|Đỗ Thu Trang",
    "CHỦ TỌA|Nguyễn Thị Hạnh",
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH",
      "BIÊN BẢN",
      "Thời gian bắt đầu: 08 giờ 00 phút, ngày 10 tháng 01 năm 2027.",
      "Địa điểm: Phòng họp số 2.",
      "1. Nguyễn Thị Hạnh, Văn phòng UBND, Chủ tịch Hội đồng;",
      "2. Lê Văn Bình, Sở Tư pháp, thành viên;",
      "Vắng mặt: 1 người.",
      "1. Sở Tài chính: tiêu chí 2.1, Tham mưu văn bản",
      "Điểm tối đa 2; tự chấm 1,5; thẩm định 0,75.",
      "Được biểu quyết 3 người; tham gia 2 người. Không tham gia biểu quyết: Phạm Minh.",
      "Kết quả: thông qua phương án “Chấp nhận tự chấm”; điểm 1,5.",
      "Lý do: Có văn bản đến ngày 31/12.",
      "Phiên họp kết thúc vào 11 giờ 30 phút, ngày 10 tháng 01 năm 2027./.",
      "Nơi nhận:",
      "- Lưu: VT, HĐTĐ.",
    ]),
  );
});

test("what people paste makes no paper unreadable, and the words around it stay", async () => {
  for (const pasted of PASTED) {
    const dirty = [
      await officeLetter(
        { ...letter, subject: pasted, foot: pasted, issuer: pasted, body: [{ kind: "text", text: pasted }] },
        "2026-02-05",
      ),
      await claimReport(
        {
          ...report,
          unitName: pasted,
          parts: report.parts.map((part) => ({
            ...part,
            items: part.items.map((item) => ({ ...item, note: pasted, figures: [pasted] })),
          })),
        },
        "2026-12-10",
      ),
      await minutesDocument({
        ...minutes,
        subject: pasted,
        items: minutes.items.map((item) => ({ ...item, unitSays: pasted, reason: pasted })),
      }),
    ];
    for (const file of dirty) {
      const { lines } = await readPaper(file);
      const all = [...partsOf(file).values()].map((xml) => wordsOf(treeOf(xml))).join("\n");
      const words = pasted.split(/[^\p{L} ]+/u).filter((word) => word.trim().length > 3);
      for (const word of words) expect(lines.join("\n") + all).toContain(word.trim());
    }
  }
});

/**
 * Width in thousandths of the letter size of Times Bold (Adobe
 * font metrics); a letter with marks is as wide as without.
 */
function timesBoldWidth(words: string): number {
  const widths: Record<string, number> = { A: 722, C: 722, E: 667, G: 778, H: 778, I: 389, M: 944, N: 722 };
  const more: Record<string, number> = { O: 778, T: 667, U: 722, V: 722, X: 722, " ": 250 };
  return [...words.normalize("NFD").replaceAll(/\p{M}/gu, "")].reduce((sum, character) => {
    const width = widths[character] ?? more[character];
    if (width === undefined) throw new RangeError(`no width of ${character}`);
    return sum + width;
  }, 0);
}

test("a commune reports as its people's committee, whose chair signs; other bodies under their own heads", () => {
  expect(issuerOf("Xã Hòa Bình")).toEqual({
    issuer: "Ủy ban nhân dân xã Hòa Bình",
    symbol: "UBND",
    capacity: "TM. Ủy ban nhân dân\nChủ tịch",
  });
  expect(issuerOf("Sở Nội vụ")).toEqual({ issuer: "Sở Nội vụ", symbol: "SNV", capacity: "Giám đốc" });
  expect(issuerOf("Sở Khoa học và Công nghệ").symbol).toBe("SKHCN");
  expect(issuerOf("Ban Quản lý khu kinh tế").capacity).toBe("Trưởng ban");
  expect(issuerOf("Văn phòng UBND tỉnh").capacity).toBe("Chánh Văn phòng");
  expect(issuerOf("Trung tâm Phục vụ hành chính công").capacity).toBe("Thủ trưởng đơn vị");
});
