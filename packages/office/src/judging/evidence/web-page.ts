import type { Result } from "@thang-diem/engine";
import { lookup as systemLookup } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Why a page could not be copied; words are the screens'. */
export type PageFault =
  | "address"
  | "private-address"
  | "no-network"
  | "not-found"
  | "too-large"
  | "too-slow"
  | "too-many-redirects"
  | "harmful";

export type FetchedPage = Result<
  { readonly content: Uint8Array; readonly type: string; readonly address: string },
  { readonly why: PageFault }
>;

export interface PageFetch {
  readonly bytes_max: number;
  readonly seconds_max: number;
  /** Whether a machine may be spoken to; without it only machines of the open Internet, on the web's own ports. */
  readonly allows?: (ip: string) => boolean;
  readonly anyPort?: boolean;
  readonly lookup?: LookupFunction;
}

const REDIRECTS_MAX = 5;

/** An address that is asked for at all: http or https, no sign-in data inside, the ports of the web. */
export function webAddress(text: string): URL | undefined {
  const url = URL.parse(text.trim());
  if (url === null || !["http:", "https:"].includes(url.protocol)) return undefined;
  return url.username !== "" || url.password !== "" || url.hostname === "" ? undefined : url;
}

/** Whether an address lies in the open Internet (IANA special-purpose registries, as `ipaddr.js` keeps them). */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const read = ipaddr.process(ip);
  if (read.range() !== "unicast") return false;
  // What carries an IPv4 address inside leads to that one.
  if (read instanceof ipaddr.IPv6)
    return !["64:ff9b::/96", "2002::/16", "2001::/32"].some((block) =>
      read.match(ipaddr.parseCIDR(block) as [ipaddr.IPv6, number]),
    );
  return true;
}

/**
 * Fetches a page for keeping. The machine that answers is judged by the very address that is connected to, at each
 * redirect anew, so that no name can lead inside the office's network (server-side request forgery, CWE-918).
 */
export async function fetchPage(address: string, options: PageFetch): Promise<FetchedPage> {
  const until = AbortSignal.timeout(options.seconds_max * 1000);
  let next = webAddress(address);
  for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
    if (
      next === undefined ||
      (options.anyPort !== true && next.port !== "" && !["80", "443"].includes(next.port))
    )
      return { ok: false, why: "address" };
    const answered = await ask(next, options, until);
    if (!("redirect" in answered)) return answered;
    next = webAddress(URL.parse(answered.redirect, next.href)?.href ?? "");
  }
  return { ok: false, why: "too-many-redirects" };
}

type Hop = FetchedPage | { readonly redirect: string };

function ask(url: URL, options: PageFetch, signal: AbortSignal): Promise<Hop> {
  const allows = options.allows ?? isPublicAddress;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // An address written as such is never looked up.
  if (ipaddr.isValid(host) && !allows(host)) return Promise.resolve({ ok: false, why: "private-address" });
  return new Promise((resolve) => {
    const headers = {
      "user-agent": "ThangDiem/0.1 (ban sao tai lieu kiem chung)",
      accept: "*/*",
      "accept-encoding": "identity",
    };
    const client = url.protocol === "https:" ? https : http;
    const request = client.request(url, {
      method: "GET",
      headers,
      signal,
      agent: false,
      lookup: guarded(options.lookup ?? systemLookup, allows),
    });
    request.on("error", () => resolve({ ok: false, why: faultOf(signal) }));
    request.on(
      "response",
      (response) =>
        void answer(url, response, options.bytes_max).then(resolve, () =>
          resolve({ ok: false, why: faultOf(signal) }),
        ),
    );
    request.end();
  });
}

async function answer(url: URL, response: IncomingMessage, bytes_max: number): Promise<Hop> {
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy();
    return { redirect: headers.location };
  }
  if (statusCode !== 200) {
    response.destroy();
    return { ok: false, why: "not-found" };
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response) {
    bytes += (piece as Buffer).byteLength;
    if (bytes > bytes_max) return { ok: false, why: "too-large" };
    pieces.push(piece as Buffer);
  }
  const type = headers["content-type"] ?? "";
  return { ok: true, value: { content: Buffer.concat(pieces), type, address: url.href } };
}

/** Looks a name up and lets through only addresses that may be spoken to; the connection then goes to one of those. */
function guarded(lookup: LookupFunction, allows: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, "", 0);
      const all = Array.isArray(found) ? found : [];
      const open = all.filter(({ address }) => allows(address));
      const [first] = open;
      // One private answer makes the whole name suspicious. It is told as a name that leads nowhere: nobody learns
      // from here which names an internal network knows.
      if (first === undefined || open.length < all.length)
        return callback(new Error(`${hostname} leads into a private network`), "", 0);
      return options.all === true ? callback(null, open) : callback(null, first.address, first.family);
    });
  };
}

function faultOf(signal: AbortSignal): PageFault {
  return signal.aborted ? "too-slow" : "no-network";
}
