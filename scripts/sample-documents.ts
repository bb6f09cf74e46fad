// Draws the documents of the sample evaluation anew: `node scripts/sample-documents.ts`. What it
// draws is kept beside the sample, so that a start of the program needs no browser for it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import packagedChromium from "@sparticuz/chromium";
import { chromium } from "playwright-core";

interface Drawn {
  readonly file: string;
  readonly html: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly landscape?: boolean;
}

const MARK = `<div class="mark">DỮ LIỆU MẪU<br>SAMPLE DATA</div>`;
const FLAG = `<div class="flag">DỮ LIỆU MẪU, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ / SAMPLE DATA, NOT A REAL DOCUMENT</div>`;

const folder = join(import.meta.dirname, "../packages/samples/src/sample-evaluation/documents");
const head = `<meta charset="utf-8"><style>${await fontFaces()}${styles()}</style>`;
const browser = await chromium.launch({
  executablePath: await packagedChromium.executablePath(),
  args: ["--no-sandbox", "--headless=shell", "--disable-gpu", "--font-render-hinting=none"],
  env: { ...process.env, LC_ALL: "C.UTF-8" },
});
await mkdir(folder, { recursive: true });
for (const { file, html, size, landscape = false } of [...texts(), ...pictures()]) {
  const page = await browser.newPage(size && { viewport: size });
  await page.setContent(`${head}<body${size === undefined ? "" : ' class="picture"'}>${html}</body>`);
  await page.evaluate("document.fonts.ready");
  const drawn =
    size === undefined
      ? await page.pdf({ format: "A4", landscape, printBackground: true })
      : await page.screenshot();
  await writeFile(join(folder, file), drawn);
  await page.close();
}
await browser.close();

async function fontFaces(): Promise<string> {
  const root = join(
    createRequire(import.meta.url).resolve("@fontsource/be-vietnam-pro/package.json"),
    "..",
    "files",
  );
  const face = async (set: string, weight: number, range: string) => {
    const file = await readFile(join(root, `be-vietnam-pro-${set}-${weight}-normal.woff2`));
    const source = `src: url(data:font/woff2;base64,${file.toString("base64")})`;
    return `@font-face { font-family: Be; font-weight: ${weight}; unicode-range: ${range}; ${source}; }`;
  };
  const vietnamese =
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0," +
    "U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";
  return (
    await Promise.all(
      [400, 700].flatMap((weight) => [
        face("latin", weight, "U+0000-00FF,U+2013-2026"),
        face("vietnamese", weight, vietnamese),
      ]),
    )
  ).join("");
}

function styles(): string {
  return `
    body { font: 12.5pt/1.5 Be; margin: 0; color: #111; }
    .page { padding: 18mm 18mm 12mm 24mm; position: relative; overflow: hidden; }
    .mark { position: absolute; inset: 0; display: grid; place-items: center; font-weight: 700; font-size: 40pt;
      color: rgb(190 30 30 / 13%); transform: rotate(-32deg); text-align: center; }
    .flag { border: 1.5pt solid #b3261e; color: #b3261e; font-weight: 700; text-align: center; padding: 1mm;
      margin-bottom: 6mm; font-size: 10.5pt; }
    .top { display: grid; grid-template-columns: 2fr 3fr; text-align: center; font-size: 10.5pt; gap: 4mm; }
    h1 { font-size: 14pt; text-align: center; margin: 8mm 0 4mm; line-height: 1.35; }
    p { margin: 0 0 2.5mm; text-align: justify; }
    table { border-collapse: collapse; width: 100%; font-size: 11pt; margin: 3mm 0 5mm; }
    td, th { border: .6pt solid #333; padding: 1.2mm 2mm; text-align: left; }
    td.n { text-align: right; }
    .sign { margin: 8mm 0 0 55%; text-align: center; }
    .seal { display: inline-grid; place-items: center; width: 30mm; height: 30mm;
      border: 1.2mm double #b3261e; border-radius: 50%; color: #b3261e;
      font-weight: 700; font-size: 12pt; transform: rotate(-9deg); margin: 2mm; }
    .scan { background: #f4f1ea; }
    .break { break-before: page; }
    .picture { font-size: 15px; background: #fff; }
    .picture .bar { background: #1d4f8c; color: #fff; padding: 12px 18px; font-weight: 700; }
    .picture .flag { margin: 0; border-width: 0 0 3px; font-size: 15px; padding: 7px; background: #fdecea; }
    .picture main { padding: 16px 18px; }
    .picture table { font-size: 14px; }`;
}

interface Official {
  readonly symbol: string;
  readonly date: string;
  readonly title: string;
  readonly body: string;
  readonly signed?: boolean;
}

function official({ symbol, date, title, body, signed = false }: Official): string {
  return `<div class="page${signed ? " scan" : ""}">${MARK}${FLAG}
    <div class="top">
      <div>ỦY BAN NHÂN DÂN TỈNH (MẪU)<br><b>CƠ QUAN, ĐƠN VỊ (MẪU)</b><br>Số: ${symbol}</div>
      <div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br><i>${date}</i></div>
    </div>
    <h1>${title}</h1>${body}
    <div class="sign"><b>THỦ TRƯỞNG CƠ QUAN</b><br>
      ${signed ? '<span class="seal">MẪU</span>' : "<i>(đã ký, bản mẫu)</i>"}<br><b>Nguyễn Văn Mẫu</b>
    </div></div>`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (each: string | number) => `<td${typeof each === "number" ? ' class="n"' : ""}>${each}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<table><tr>${heads.map((each) => `<th>${each}</th>`).join("")}</tr>${lines.join("")}</table>`;
}

function results(): string {
  return table(
    ["Lĩnh vực", "Được giao", "Hoàn thành", "Đúng hạn"],
    [
      ["Cải cách thể chế", 12, 12, 11],
      ["Cải cách thủ tục hành chính", 31, 30, 30],
      ["Cải cách công vụ", 9, 9, 9],
      ["Chuyển đổi số", 18, 16, 15],
    ],
  );
}

function texts(): Drawn[] {
  return [
    { file: "ke-hoach.pdf", html: plan() },
    { file: "bao-cao.pdf", html: report() },
    { file: "quyet-dinh.pdf", html: decision() },
    { file: "ket-luan.pdf", html: inspection() },
    { file: "bang-tong-hop.pdf", landscape: true, html: punctuality() },
    { file: "bao-cao-da-ky.pdf", html: signedReport() },
  ];
}

function plan(): string {
  const tasks = table(
    ["TT", "Nhiệm vụ", "Sản phẩm", "Thời hạn"],
    [
      [1, "Ban hành kế hoạch tuyên truyền", "Kế hoạch", "31/01/2026"],
      [2, "Rà soát thủ tục hành chính", "Danh mục", "30/6/2026"],
      [3, "Kiểm tra công vụ tại đơn vị trực thuộc", "Kết luận", "30/9/2026"],
      [4, "Báo cáo kết quả cải cách hành chính năm", "Báo cáo", "15/12/2026"],
    ],
  );
  return official({
    symbol: "12/KH-MAU",
    date: "ngày 15 tháng 01 năm 2026",
    title: "KẾ HOẠCH<br>Cải cách hành chính năm 2026",
    body: `<p>Thực hiện nhiệm vụ cải cách hành chính của tỉnh, cơ quan xây dựng kế hoạch năm 2026
      với các nội dung sau đây.</p>
      <p><b>I. Mục tiêu.</b> Hoàn thành 100% nhiệm vụ được giao;
      tỷ lệ hồ sơ giải quyết đúng hạn từ 98% trở lên.</p>
      <p><b>II. Nhiệm vụ.</b></p>${tasks}`,
  });
}

function report(): string {
  const open = table(
    ["Nhiệm vụ", "Lý do", "Thời hạn mới"],
    [
      ["Số hóa hồ sơ lưu trữ", "Chờ nâng cấp phần mềm dùng chung", "31/3/2027"],
      ["Kết nối cơ sở dữ liệu chuyên ngành", "Chờ chuẩn kết nối", "31/3/2027"],
    ],
  );
  const text = official({
    symbol: "87/BC-MAU",
    date: "ngày 10 tháng 12 năm 2026",
    title: "BÁO CÁO<br>Kết quả cải cách hành chính năm 2026",
    body: `<p>Cơ quan báo cáo kết quả thực hiện kế hoạch cải cách hành chính năm 2026 như sau.</p>${results()}
      <p>Nhiệm vụ chưa hoàn thành được chuyển sang quý I năm 2027, có giải trình tại phụ lục.</p>`,
  });
  return `${text}<div class="page break">${MARK}${FLAG}
    <h1>PHỤ LỤC<br>Nhiệm vụ chưa hoàn thành và lý do</h1>${open}</div>`;
}

function decision(): string {
  return official({
    symbol: "205/QĐ-MAU",
    date: "ngày 02 tháng 3 năm 2026",
    title: "QUYẾT ĐỊNH<br>Ban hành quy trình nội bộ giải quyết thủ tục hành chính",
    body: `<p><b>Điều 1.</b> Ban hành kèm theo Quyết định này quy trình nội bộ giải quyết thủ tục hành chính
      thuộc thẩm quyền của cơ quan.</p>
      <p><b>Điều 2.</b> Quyết định này có hiệu lực kể từ ngày ký.</p>
      <p><b>Điều 3.</b> Các phòng, đơn vị trực thuộc chịu trách nhiệm thi hành Quyết định này.</p>`,
  });
}

function inspection(): string {
  const findings = table(
    ["Nội dung", "Kết quả"],
    [
      ["Tiếp nhận và trả kết quả", "Đúng quy trình"],
      ["Niêm yết thủ tục hành chính", "Còn 2 thủ tục chưa cập nhật"],
      ["Sử dụng chữ ký số", "Đạt yêu cầu"],
    ],
  );
  return official({
    symbol: "31/KL-MAU",
    date: "ngày 22 tháng 9 năm 2026",
    title: "KẾT LUẬN<br>Kiểm tra cải cách hành chính tại đơn vị trực thuộc",
    body: `<p>Đoàn kiểm tra làm việc từ ngày 14 đến ngày 18 tháng 9 năm 2026, kết luận như sau.</p>${findings}`,
  });
}

function punctuality(): string {
  const units = Array.from({ length: 12 }, (_each, n) => {
    const late = n % 4 === 1;
    return [n + 1, `Đơn vị ${n + 1} (mẫu)`, 4, late ? 3 : 4, late ? "Báo cáo quý II gửi sau hạn" : ""];
  });
  return `<div class="page">${MARK}${FLAG}
    <h1>BẢNG TỔNG HỢP<br>Thời điểm gửi báo cáo cải cách hành chính định kỳ năm 2026</h1>
    <p>Nguồn: nhật ký hệ thống thông tin báo cáo (mẫu).</p>
    ${table(["TT", "Đơn vị", "Phải gửi", "Đúng hạn", "Ghi chú"], units)}</div>`;
}

function signedReport(): string {
  return official({
    symbol: "125/BC-MAU",
    date: "ngày 15 tháng 01 năm 2027",
    title: "BÁO CÁO<br>Tự chấm điểm cải cách hành chính năm 2026",
    body: `<p>Cơ quan tự đánh giá, chấm điểm kết quả cải cách hành chính năm 2026 theo bộ tiêu chí của tỉnh,
      kèm bảng điểm chi tiết và danh mục tài liệu kiểm chứng.</p>${results()}
      <p>Kính đề nghị cơ quan thường trực thẩm định.</p>`,
    signed: true,
  });
}

function pictures(): Drawn[] {
  const flag = `<div class="flag">DỮ LIỆU MẪU / SAMPLE DATA</div>`;
  const lines = Array.from({ length: 9 }, (_each, n) => [
    `H22.05-2609${String(10 + n * 7)}-00${n + 1}`,
    ["Cấp đổi giấy phép", "Đăng ký hoạt động", "Phê duyệt hồ sơ"][n % 3] ?? "",
    `${10 + n}/9/2026`,
    n === 5 ? "Trễ 1 ngày" : "Đúng hạn",
  ]);
  const bars = [62, 71, 78, 84, 88, 91, 93, 95, 96, 97, 98, 98]
    .map((share, n) => {
      const [left, middle, top] = [30 + n * 62, 50 + n * 62, 330 - share * 3];
      const text = (y: number, size: number, words: string | number) =>
        `<text x="${middle}" y="${y}" text-anchor="middle" font-size="${size}">${words}</text>`;
      const bar = `<rect x="${left}" y="${top}" width="40" height="${share * 3}" fill="#1d4f8c"/>`;
      return `${bar}${text(350, 14, `T${n + 1}`)}${text(top - 8, 13, share)}`;
    })
    .join("");
  return [
    {
      file: "man-hinh-mot-cua.png",
      size: { width: 900, height: 520 },
      html: `${flag}<div class="bar">Hệ thống thông tin giải quyết thủ tục hành chính (màn hình mẫu)</div>
        <main>${table(["Mã hồ sơ", "Thủ tục", "Hẹn trả", "Kết quả"], lines)}</main>`,
    },
    {
      file: "ho-so-truc-tuyen.png",
      size: { width: 820, height: 470 },
      html: `${flag}<main><b>Tỷ lệ hồ sơ nộp trực tuyến theo tháng, năm 2026 (%)</b>
        <svg width="780" height="365" font-family="Be">${bars}</svg></main>`,
    },
  ];
}
