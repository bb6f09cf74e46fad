import { Socket } from "node:net";
/** What a request must hold before anybody asks who sent it. */
import type { FastifyRequest } from "fastify";
import { httpProblem, type HttpProblem } from "./problem-reply.ts";

export interface DoorOptions {
  /** Where people find the installation: "https://cchc.tinh.gov.vn". Work under any other name of it is refused. */
  readonly publicAddress?: string;
}

/** Why a request is turned away as it stands, whoever sent it; undefined when nothing is wrong with it. */
export function turnedAway(request: FastifyRequest, { publicAddress }: DoorOptions): HttpProblem | undefined {
  if (namesTwoHosts(request)) return httpProblem(400, "request-invalid");
  const here = publicAddress === undefined ? undefined : new URL(publicAddress);
  if (here !== undefined && isWork(request) && !isHere(request.host, here))
    return httpProblem(421, "wrong-host");
  return comesFromElsewhere(request, here) ? httpProblem(403, "foreign-origin") : undefined;
}

/** Node takes the first of two; proxies may take the other (RFC 9112, 3.2). */
function namesTwoHosts({ raw }: FastifyRequest): boolean {
  return raw.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === "host").length > 1;
}

/** The portal is the same under every name; what people do is bound to one. */
function isWork({ routeOptions }: FastifyRequest): boolean {
  return /^\/(api|lam-viec)(\/|$)/.test(routeOptions.url ?? "");
}

/** A page of another site cannot take on these names (DNS rebinding); administrators look from the machine itself. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function isHere(host: string, here: URL): boolean {
  return host === here.host || LOOPBACK.test(host);
}

/**
 * Whether a page of another origin had the browser send a request that may change something.
 * Browsers name the origin of
 * every such request; programs that name none hold no cookies of anybody.
 */
function comesFromElsewhere({ method, headers, host, protocol }: FastifyRequest, here?: URL): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return false;
  if (headers.origin !== undefined) {
    const from = URL.parse(headers.origin);
    if (from?.host !== host) return true;
    // A proxy that ends TLS and does not say so leaves "http" here; only the address that is known can tell.
    if (host === here?.host) return from.origin !== here.origin;
    return protocol === "https" && from.protocol !== "https:";
  }
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

/**
 * A body that trickles in holds a connection: it arrives within this time, or the connection is closed. Call it before
 * the body is read.
 *
 * @returns what to call once the body is there
 */
export function bodyWithin(request: FastifyRequest, patience_ms: number): () => void {
  const { socket } = request.raw;
  // A request that was handed in without a connection holds none.
  if (!(socket instanceof Socket)) return () => undefined;
  const timer = setTimeout(() => {
    // As Node answers a head that takes too long: nothing was read that a handler could answer.
    if (socket.writable) socket.end("HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n");
    setTimeout(() => socket.destroy(), CLOSE_MS).unref();
    request.log.warn({ event: "body-too-slow", route: request.routeOptions.url, address: request.ip });
  }, patience_ms);
  timer.unref();
  const stop = () => clearTimeout(timer);
  request.raw.once("close", stop);
  return stop;
}

const CLOSE_MS = 1_000;
