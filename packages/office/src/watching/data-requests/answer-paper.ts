import type { DataRequest } from "@thang-diem/contract";
import { issuerOf, officeLetter } from "@thang-diem/documents";
import { dateText, dayInVietnam } from "@thang-diem/presentation";

const KINDS: Readonly<Record<DataRequest["kind"], string>> = {
  see: "được xem, được cung cấp dữ liệu",
  correct: "chỉnh sửa dữ liệu",
  erase: "xóa dữ liệu",
  restrict: "hạn chế xử lý dữ liệu",
  withdraw: "rút lại sự đồng ý",
  object: "phản đối xử lý dữ liệu",
};
const OUTCOMES = {
  done: "đã thực hiện theo yêu cầu",
  partly: "đã thực hiện một phần",
  refused: "không thực hiện được",
} as const;

/** The answer as a letter of the office, to be numbered and signed; the same answer gives the same bytes. */
export function answerPaper(
  request: DataRequest & { readonly answer: NonNullable<DataRequest["answer"]> },
  officeName: string,
): Promise<Uint8Array> {
  const { person, kind, number, receivedOn, answer } = request;
  const { issuer, symbol, capacity } = issuerOf(officeName);
  const day = dayInVietnam(new Date(answer.at));
  return officeLetter(
    {
      superior: "…………",
      issuer,
      symbol,
      place: "…………",
      date: day,
      kind: "Thông báo",
      subject: "Trả lời yêu cầu về dữ liệu cá nhân",
      to: [person],
      body: [
        {
          kind: "text",
          text:
            `Ngày ${dateText(receivedOn, "vi")}, ${issuer} nhận yêu cầu của ông/bà ` +
            `về việc ${KINDS[kind]} (số tiếp nhận ${number}).`,
        },
        { kind: "text", text: `Kết quả giải quyết: ${OUTCOMES[answer.outcome]}.` },
        ...answer.text.split("\n").map((text) => ({ kind: "text" as const, text })),
      ],
      signer: { capacity, name: "" },
      recipients: ["Như trên", "Lưu: VT"],
      foot: "",
    },
    day,
  );
}
