import type { Language } from "./language.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long until a deadline, or since: days where there is a whole one, below that hours and minutes.
 *
 * @param left_ms until the deadline by the clock of the server, below 0 when it is over
 * @example
 * timeLeft(3 * 86_400_000, "vi") // "còn 3 ngày"
 * timeLeft(5_400_000, "vi") // "còn 1 giờ 30 phút"
 * timeLeft(-30_000, "vi") // "vừa hết hạn"
 */
export function timeLeft(left_ms: number, language: Language): string {
  const away = Math.abs(left_ms);
  if (away < MINUTE_MS) return (left_ms < 0 ? JUST_OVER : LAST_MINUTE)[language];
  const span = spanText(away, language);
  if (language === "vi") return left_ms < 0 ? `quá hạn ${span}` : `còn ${span}`;
  return left_ms < 0 ? `${span} overdue` : `${span} left`;
}

const JUST_OVER = { vi: "vừa hết hạn", en: "has just ended" };
const LAST_MINUTE = { vi: "còn chưa đến 1 phút", en: "less than a minute left" };

function spanText(away_ms: number, language: Language): string {
  const [days, hours] = [Math.floor(away_ms / DAY_MS), Math.floor(away_ms / HOUR_MS)];
  const minutes = Math.floor((away_ms % HOUR_MS) / MINUTE_MS);
  if (language === "vi") {
    if (days > 0) return `${days} ngày`;
    return [...(hours > 0 ? [`${hours} giờ`] : []), ...(minutes > 0 ? [`${minutes} phút`] : [])].join(" ");
  }
  const some = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  if (days > 0) return some(days, "day");
  return [
    ...(hours > 0 ? [some(hours, "hour")] : []),
    ...(minutes > 0 ? [some(minutes, "minute")] : []),
  ].join(" ");
}
