import ipaddr from "ipaddr.js";
import type { Device, SignInContext } from "../context.ts";
import type { Guesser } from "../lock-out/index.ts";
import { randomToken, tokenHash } from "../secrets.ts";
import { isKnown, putDevice, renewToken, sweepDevices } from "./store.ts";

const DAY_MS = 86_400_000;
/** A browser that was not used so long is forgotten. */
const DEVICE_DAYS = 180;

/**
 * Who is counted for a guess at somebody's password:
 * a browser in which the account has been signed in before stands for
 * itself, whatever strangers do; all others stand for their network, and for this name from there.
 */
export async function guessersAt(
  context: SignInContext,
  { signInName, accountId }: { readonly signInName: string; readonly accountId: string | undefined },
  device: Device,
): Promise<Guesser[]> {
  const known = accountId === undefined ? undefined : await knownAs(context, accountId, device);
  if (known !== undefined) return [{ kind: "device", whose: `${accountId} ${known}` }];
  const network = networkOf(device.address);
  return [
    { kind: "address", whose: network },
    { kind: "place", whose: `${signInName} ${network}` },
  ];
}

/** The same for a guess at the second factor, which only somebody with the password reaches. */
export async function factorGuessers(
  context: SignInContext,
  accountId: string,
  device: Device,
): Promise<Guesser[]> {
  const known = await knownAs(context, accountId, device);
  return [{ kind: "factor", whose: [accountId, known].join(" ").trim() }];
}

/** The browser is known from now on, under a token that nobody could have put there before. */
export async function rememberDevice(
  { database, clock }: SignInContext,
  accountId: string,
  { token }: Device,
): Promise<{ readonly token: string; readonly until: Date }> {
  const [fresh, now] = [randomToken(), clock()];
  if (token !== undefined) await renewToken(database.db, tokenHash(token), tokenHash(fresh));
  await putDevice(database.db, accountId, tokenHash(fresh), now);
  return { token: fresh, until: new Date(now.getTime() + DEVICE_DAYS * DAY_MS) };
}

/** Browsers that nobody has used for half a year. */
export async function forgetOldDevices(db: SignInContext["database"]["db"], now: Date): Promise<number> {
  return sweepDevices(db, longAgo(now));
}

async function knownAs(
  { database, clock }: SignInContext,
  accountId: string,
  { token }: Device,
): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const hash = tokenHash(token);
  return (await isKnown(database.db, accountId, hash, longAgo(clock()))) ? hash : undefined;
}

function longAgo(now: Date): Date {
  return new Date(now.getTime() - DEVICE_DAYS * DAY_MS);
}

/**
 * The network that one subscriber holds: an IPv4 address, or the first 64 bits of an IPv6 address (RFC 6177, 2).
 *
 * @example networkOf("2001:db8:1:2:3:4:5:6") // "2001:db8:1:2::/64"
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  return read instanceof ipaddr.IPv6
    ? `${new ipaddr.IPv6([...read.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`
    : read.toString();
}
