import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WholeFile } from "@thang-diem/office/judging/evidence";

/** What the documents of the sample are; each says of itself that it is sample data. */
const DOCUMENTS = {
  plan: {
    file: "ke-hoach.pdf",
    name: "12-KH-MAU Kế hoạch cải cách hành chính 2026 (mẫu).pdf",
    number: "12/KH-MAU",
    issuedOn: "2026-01-15",
  },
  report: {
    file: "bao-cao.pdf",
    name: "87-BC-MAU Báo cáo cải cách hành chính 2026 (mẫu).pdf",
    number: "87/BC-MAU",
    issuedOn: "2026-12-10",
  },
  decision: {
    file: "quyet-dinh.pdf",
    name: "205-QĐ-MAU Quy trình nội bộ (mẫu).pdf",
    number: "205/QĐ-MAU",
    issuedOn: "2026-03-02",
  },
  inspection: {
    file: "ket-luan.pdf",
    name: "31-KL-MAU Kết luận kiểm tra (mẫu).pdf",
    number: "31/KL-MAU",
    issuedOn: "2026-09-22",
  },
  screen: {
    file: "man-hinh-mot-cua.png",
    name: "Màn hình hệ thống một cửa (mẫu).png",
    number: "",
    issuedOn: "",
  },
  chart: {
    file: "ho-so-truc-tuyen.png",
    name: "Biểu đồ hồ sơ trực tuyến (mẫu).png",
    number: "",
    issuedOn: "",
  },
  leadTable: {
    file: "bang-tong-hop.pdf",
    name: "Bảng tổng hợp báo cáo định kỳ 2026 (mẫu).pdf",
    number: "",
    issuedOn: "",
  },
  signed: {
    file: "bao-cao-da-ky.pdf",
    name: "125-BC-MAU Báo cáo tự chấm điểm đã ký (mẫu).pdf",
    number: "125/BC-MAU",
    issuedOn: "2027-01-15",
  },
} as const;
export type SampleDocument = keyof typeof DOCUMENTS;

/**
 * A document of the sample, drawn beforehand (`scripts/sample-documents.ts`).
 *
 * @param of whose it is: the same drawing then has a content, and a fingerprint, of its own. PDF readers and browsers
 * pass over what stands behind the end. Without it everybody has the same file.
 */
export async function documentOf(document: SampleDocument, issuer: string, of?: string): Promise<WholeFile> {
  const { file, name, number, issuedOn } = DOCUMENTS[document];
  const drawn = await (drawings[file] ??= readFile(join(import.meta.dirname, "documents", file)));
  const content = of === undefined ? drawn : Buffer.concat([drawn, Buffer.from(`\n% sample ${of}\n`)]);
  return { name, content, number, issuedOn, issuer };
}

const drawings: Record<string, Promise<Buffer>> = {};
