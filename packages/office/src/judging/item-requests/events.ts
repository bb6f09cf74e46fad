import type { Bilingual, ItemCode } from "@thang-diem/engine";
import { ended, event, ofUnit, type OfUnit, say } from "../../people/notices/index.ts";

interface Asked extends OfUnit {
  readonly requestId: string;
  readonly item: ItemCode;
}

/** What people are told when more is asked for about an item, and when it is answered. */
export const EVENTS = {
  asked: event<Asked & { readonly text: string; readonly until: Bilingual }>({
    kind: "documents-asked",
    matter: ({ requestId }) => `item-request ${requestId}`,
    letters: [
      {
        to: ofUnit,
        page: ({ unit, item }) =>
          `/tu-cham/${unit.roundId}/${unit.unitVersionId}?muc=${encodeURIComponent(item)}`,
        text: ({ unit, item, text, until }) =>
          say(
            `${unit.name}, tiêu chí ${item}: ${ended(text)}. Trả lời và gắn tài liệu trước ${until.vi}.`,
            `${unit.name}, item ${item}: ${ended(text)}. Answer and attach documents before ${until.en}.`,
          ),
      },
    ],
  }),
  answered: event<Asked & { readonly accountId: string }>({
    kind: "documents-given",
    matter: ({ requestId }) => `item-request-answered ${requestId}`,
    letters: [
      {
        to: ({ accountId }) => [accountId],
        page: ({ unit, item }) => `/tham-dinh/${unit.roundId}/tieu-chi/${encodeURIComponent(item)}`,
        text: ({ unit, item }) =>
          say(
            `${unit.name} đã trả lời yêu cầu bổ sung của bạn về tiêu chí ${item}.`,
            `${unit.name} has answered your request about item ${item}.`,
          ),
      },
    ],
  }),
} as const;
