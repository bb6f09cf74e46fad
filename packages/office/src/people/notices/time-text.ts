import type { Bilingual } from "@thang-diem/engine";

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * A minute in Viet Nam, within a sentence.
 * @example timeText(new Date("2026-11-25T10:00:00Z")).vi // "17:00 ngày 25/11/2026"
 */
export function timeText(at: Date): Bilingual {
  const part = partsOf(at);
  const [clock, day] = [
    `${part["hour"]}:${part["minute"]}`,
    `${part["day"]}/${part["month"]}/${part["year"]}`,
  ];
  return { vi: `${clock} ngày ${day}`, en: `${clock} on ${day}` };
}

function partsOf(at: Date): Readonly<Record<string, string>> {
  return Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
}
