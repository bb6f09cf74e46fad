import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type AnnouncingHouse, announcingHouse, BRIEFING_SECTIONS, parseInput } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { announcementPackage, plainHouse } from "@thang-diem/press/announcement";
import type { Call, Command, ExitCode } from "../command.ts";
import { readWords } from "../read-words.ts";

/** Sentence of the user: "Give me the decision, the notices and the slides of what we have just published." */
export const announce: Command = {
  name: "announce",
  usage: "announce EDITION… --to FILE.zip [--words FILE.yaml] [--origin ADDRESS]",
  purpose: {
    vi:
      "Làm trọn bộ tài liệu công bố từ các lần công bố đã kiểm chứng: quyết định kèm phụ lục, tờ trình, báo cáo, " +
      "trang chiếu, thông báo cho từng đơn vị, số liệu. Cùng số liệu, cùng lời văn thì ra cùng một tệp.",
    en:
      "Makes the whole package of an announcement from verified editions: decision with annexes, submission, report, " +
      "slides, a notice for each unit, the figures. The same figures and words give the same file.",
  },
  options: {
    to: { type: "string", help: { vi: "tệp ZIP sẽ ghi", en: "the ZIP file to write" } },
    words: {
      type: "string",
      help: {
        vi: "tệp YAML: cơ quan ban hành, ký hiệu, người ký, căn cứ, nơi nhận",
        en: "YAML file: who issues, symbols, who signs, legal bases, recipients",
      },
    },
    origin: {
      type: "string",
      help: {
        vi: "địa chỉ công khai của cổng, để in mã QR",
        en: "public address of the portal, for the QR codes",
      },
    },
  },
  async run(call) {
    const { args, options, console } = call;
    const { to, origin } = options;
    if (args.length === 0 || typeof to !== "string")
      return wrong(call, {
        vi: "Cần thư mục của lần công bố và --to TỆP.zip.",
        en: "Folders of editions and --to FILE.zip are needed.",
      });
    if (typeof origin === "string" && !/^https?:\/\/[^/\s]+$/.test(origin))
      return wrong(call, {
        vi: "--origin viết như https://cchc.tinh.gov.vn, không có dấu / ở cuối.",
        en: "--origin is written like https://cchc.province.gov.vn, without a slash at its end.",
      });
    const editions = args.map((folder) => resolve(folder));
    const house = await houseOf(call, editions);
    if (house === undefined) return 2;
    const asked = {
      editions,
      house,
      sections: BRIEFING_SECTIONS,
      ...(typeof origin === "string" && { origin }),
    };
    const made = await announcementPackage(asked, (done, total) =>
      console.progress({ vi: "Làm tài liệu", en: "Making documents" }, done, total),
    );
    if (!made.ok) {
      for (const fault of made.faults) console.fault(fault);
      return 1;
    }
    const { bytes, sha256, files } = made.value;
    await writeFile(to, bytes);
    console.result({ file: resolve(to), files, bytes: bytes.byteLength, sha256 }, () => [
      {
        vi: `Đã ghi ${files} tệp vào ${to}, SHA-256 ${sha256}`,
        en: `Wrote ${files} files to ${to}, SHA-256 ${sha256}`,
      },
    ]);
    return 0;
  },
};

function wrong({ console }: Call, fault: Bilingual): ExitCode {
  console.fault(fault);
  return 2;
}

/** The words of the file; what it does not say stays open for the pen. */
async function houseOf(call: Call, editions: readonly string[]): Promise<AnnouncingHouse | undefined> {
  const { options, console } = call;
  const plain = await plainHouse(editions);
  if (typeof options["words"] !== "string") return plain;
  const given = await readWords(options["words"], console);
  if (given === undefined) return undefined;
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(plain, name));
  const read = parseInput(announcingHouse, { ...plain, ...given });
  for (const name of unknown)
    console.fault({
      vi: `Không có mục “${name}”; có: ${Object.keys(plain).join(", ")}.`,
      en: `There is no entry "${name}"; there are: ${Object.keys(plain).join(", ")}.`,
    });
  if (!read.ok)
    for (const { field, message } of read.faults)
      console.fault({ vi: `${field}: ${message.vi}`, en: `${field}: ${message.en}` });
  return read.ok && unknown.length === 0 ? read.value : undefined;
}
