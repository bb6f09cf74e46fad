import type { Problem } from "@thang-diem/platform/problems";
import { clearAttempts, forgetOneAttempt, reserveAttempt, type WaitingRule } from "./store.ts";
import type { SignInContext } from "../context.ts";

/** Guesses before the first wait, and the longest wait. Each further wrong guess doubles the wait, from a minute on. */
interface Patience {
  readonly free: number;
  readonly longest_minutes: number;
  readonly remembered: WaitingRule["remembered"];
  /** A right guess wipes the slate, or leaves the wrong guesses of others. */
  readonly rightGuess: "forgets-all" | "forgets-itself";
}

const DAY_MINUTES = 1_440;
const forgetsAfterADay: Patience["remembered"] = (failures, quiet_minutes) =>
  quiet_minutes > DAY_MINUTES ? 0 : failures;

const PATIENCE = {
  /** A person's name: nobody is shut out for good, so a stranger cannot keep a clerk from working. */
  name: { free: 5, longest_minutes: 60, remembered: forgetsAfterADay, rightGuess: "forgets-all" },
  factor: { free: 5, longest_minutes: 60, remembered: forgetsAfterADay, rightGuess: "forgets-all" },
  /** One address may be a whole office, where somebody mistypes every minute. */
  address: {
    free: 50,
    longest_minutes: 15,
    remembered: (failures, quiet_minutes) => Math.max(0, failures - Math.floor(quiet_minutes)),
    rightGuess: "forgets-itself",
  },
} as const satisfies Record<string, Patience>;

export type GuessKind = keyof typeof PATIENCE;

/**
 * Counts a guess before it is looked at: guesses sent at once cannot all pass. Call {@link guessedRight} afterwards.
 *
 * @returns why no guess is taken now, or undefined
 */
export async function beforeGuess(
  { database, clock }: SignInContext,
  kind: GuessKind,
  whose: string,
): Promise<Problem | undefined> {
  const { free, longest_minutes, remembered } = PATIENCE[kind];
  const minutesAfter = (failures: number) =>
    failures < free ? 0 : Math.min(longest_minutes, 2 ** (failures - free));
  const attempt = await reserveAttempt(database.db, `${kind}:${whose}`, clock(), {
    remembered,
    minutesAfter,
  });
  return attempt.taken ? undefined : lockedOut(attempt.lockedUntil, clock());
}

export async function guessedRight(
  { database }: SignInContext,
  kind: GuessKind,
  whose: string,
): Promise<void> {
  const forget = PATIENCE[kind].rightGuess === "forgets-all" ? clearAttempts : forgetOneAttempt;
  await forget(database.db, `${kind}:${whose}`);
}

function lockedOut(until: Date, now: Date): Problem {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  const time = new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(until);
  return {
    code: "locked-out",
    message: {
      vi: `Đã nhập sai nhiều lần. Thử lại sau ${minutes} phút nữa (lúc ${time}).`,
      en: `Too many wrong entries. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`} (at ${time}).`,
    },
    suggestion: {
      vi: "Tài khoản không bị khóa hẳn và dữ liệu vẫn an toàn. Nếu quên mật khẩu, nhờ quản trị viên cấp mã một lần.",
      en:
        "The account is not closed and your data are safe. " +
        "If you forgot the password, ask an administrator for a one-time code.",
    },
    details: { until: until.toISOString() },
  };
}
