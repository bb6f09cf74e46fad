import { SIGNED_DOCUMENT_BYTES_MAX } from "@thang-diem/contract";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";

/**
 * The bytes of a PDF as they were sent, untouched: a signature inside covers every one of them. Recognised by its
 * first bytes and its end mark (ISO 32000-1, 7.5.2 and 7.5.5), not by its name; reading stops at the limit.
 */
export async function readPdf(input: AsyncIterable<Uint8Array>): Promise<Outcome<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of input) {
    bytes += piece.byteLength;
    if (bytes > SIGNED_DOCUMENT_BYTES_MAX) return refused(TOO_LARGE);
    pieces.push(piece);
  }
  const content = Buffer.concat(pieces);
  const [head, tail] = [content.subarray(0, HEAD_BYTES), content.subarray(-TAIL_BYTES)];
  if (!head.includes("%PDF-") || !tail.includes("%%EOF")) return refused(NO_PDF);
  return done(content);
}

/** Readers look for the marks in so many bytes at the ends (ISO 32000-1, annex H.3, notes 13 and 18). */
const HEAD_BYTES = 1024;
const TAIL_BYTES = 2048;

const TOO_LARGE: Problem = {
  code: "file-too-large",
  message: {
    vi: `Tệp lớn hơn ${SIGNED_DOCUMENT_BYTES_MAX / 1_000_000} MB. Chưa có gì thay đổi.`,
    en: `The file is larger than ${SIGNED_DOCUMENT_BYTES_MAX / 1_000_000} MB. Nothing has changed.`,
  },
  suggestion: {
    vi: "Quét lại ở 200 dpi, hoặc xuất tệp ký số từ hệ thống quản lý văn bản, rồi tải lên.",
    en: "Scan it again at 200 dpi, or export the signed file from the document system, then upload it.",
  },
};
const NO_PDF: Problem = {
  code: "not-a-pdf",
  message: {
    vi: "Tệp vừa chọn không phải PDF, hoặc PDF bị cắt giữa chừng. Chưa có gì thay đổi.",
    en: "The chosen file is no PDF, or a PDF that was cut off. Nothing has changed.",
  },
  suggestion: {
    vi: "Chọn bản PDF đã ký, đóng dấu hoặc ký số.",
    en: "Choose the PDF that was signed and sealed, or signed digitally.",
  },
};
