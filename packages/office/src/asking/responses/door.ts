import { createHmac, randomBytes } from "node:crypto";

/** From one address, as many people as stand at one service desk in an hour. */
const AN_HOUR = 30;
const HOUR_MS = 3_600_000;
const ADDRESSES_MAX = 50_000;

/**
 * The door of links for everybody: so many forms an hour from one address. Addresses are kept in memory alone, as
 * marks by a key that this process makes for itself and forgets.
 */
export function openDoor(anHour = AN_HOUR): { opens(address: string, now: Date): boolean } {
  const key = randomBytes(32);
  const came = new Map<string, number[]>();
  return {
    opens(address, now) {
      const mark = createHmac("sha256", key).update(address).digest("base64");
      const since = now.getTime() - HOUR_MS;
      const times = (came.get(mark) ?? []).filter((at) => at > since);
      if (times.length >= anHour) return false;
      came.delete(mark);
      came.set(mark, [...times, now.getTime()]);
      const [oldest] = came.size > ADDRESSES_MAX ? came.keys() : [];
      if (oldest !== undefined) came.delete(oldest);
      return true;
    },
  };
}
