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
const ONE_PERSON = {
  free: 5,
  longest_minutes: 60,
  remembered: (failures, quiet_minutes) => (quiet_minutes > DAY_MINUTES ? 0 : failures),
  rightGuess: "forgets-all",
} as const satisfies Patience;

/**
 * Nothing is counted for a name alone, or whoever knows the name could keep its owner out: a wait falls on the browser or
 * the network from which the wrong guesses came.
 */
const PATIENCE = {
  /** A name from a browser in which it has been signed in before. */
  device: ONE_PERSON,
  /** A name from one network, by browsers that nobody knows. */
  place: ONE_PERSON,
  /** The second factor of an account, which only somebody with the password is asked for. */
  factor: ONE_PERSON,
  /** The password asked for again, of somebody who has signed in. */
  again: ONE_PERSON,
  /** One network may be a whole office, where somebody mistypes every minute. */
  address: {
    free: 50,
    longest_minutes: 15,
    remembered: (failures, quiet_minutes) => Math.max(0, failures - Math.floor(quiet_minutes)),
    rightGuess: "forgets-itself",
  },
} as const satisfies Record<string, Patience>;

/** Whose patience a guess uses up. */
export interface Guesser {
  readonly kind: keyof typeof PATIENCE;
  readonly whose: string;
}

/**
 * Counts a guess before it is looked at: guesses sent at once cannot all pass. Call {@link guessedRight} afterwards.
 *
 * @returns why no guess is taken now, or undefined
 */
export async function beforeGuess(
  { database, clock }: SignInContext,
  guessers: readonly Guesser[],
): Promise<Problem | undefined> {
  for (const guesser of guessers) {
    const { free, longest_minutes, remembered } = PATIENCE[guesser.kind];
    const minutesAfter = (failures: number) =>
      failures < free ? 0 : Math.min(longest_minutes, 2 ** (failures - free));
    const attempt = await reserveAttempt(database.db, keyOf(guesser), clock(), { remembered, minutesAfter });
    if (!attempt.taken) return lockedOut(attempt.lockedUntil, clock());
  }
  return undefined;
}

export async function guessedRight({ database }: SignInContext, guessers: readonly Guesser[]): Promise<void> {
  for (const guesser of guessers) {
    const forget = PATIENCE[guesser.kind].rightGuess === "forgets-all" ? clearAttempts : forgetOneAttempt;
    await forget(database.db, keyOf(guesser));
  }
}

function keyOf({ kind, whose }: Guesser): string {
  return `${kind}:${whose}`;
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
