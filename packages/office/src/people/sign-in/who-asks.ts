import { grantsOf, heldIn, reaches, SHOWN_ACCOUNT, type Permission } from "@thang-diem/contract";
import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { httpProblem, type AppOptions, type Guard } from "@thang-diem/platform/http";
import type { Device, SignInContext } from "./context.ts";
import { tooManyRefusals } from "./refusals.ts";
import { holds, signedInBy, type OpenedSession, type SignedIn } from "./sessions.ts";

/** The meeting of requests and people: cookies in, cookies out, and the decision of the app's gate. */
export interface WhoAsks extends Guard {
  readonly authorize: NonNullable<AppOptions["authorize"]>;
  /** Whoever the app's gate has let in. */
  person(request: FastifyRequest): SignedIn;
  /** The account behind a request, once the app's gate has let it in. */
  accountOf(request: FastifyRequest): string | undefined;
  /** For public routes: whoever holds the cookie, if anybody. */
  maybePerson(request: FastifyRequest): Promise<SignedIn | undefined>;
  /** Reads the person anew, after a step that changed how far the sign-in has come. */
  remember(reply: FastifyReply, session: OpenedSession): void;
  forget(reply: FastifyReply): void;
}

export function openWhoAsks(context: SignInContext): WhoAsks {
  const known = new WeakMap<FastifyRequest, SignedIn>();
  const maybePerson = async (request: FastifyRequest) => {
    const key = keyOf(request);
    if (key !== undefined) return signedInBy(context, key, "program");
    const token = readCookie(request, SESSION_COOKIE);
    return token === undefined ? undefined : signedInBy(context, token);
  };
  const person = (request: FastifyRequest) => {
    const found = known.get(request);
    if (found === undefined) throw httpProblem(401, "sign-in-needed");
    return found;
  };
  return {
    maybePerson,
    person,
    accountOf: (request) => known.get(request)?.accountId,
    async authorize(request, permission) {
      const found = ofShownPage(request, await maybePerson(request));
      if (found !== undefined) known.set(request, found);
      if (found !== undefined && holds(found, permission as Permission)) return "allowed";
      const asker = found === undefined ? `address ${request.ip}` : `account ${found.accountId}`;
      if (await tooManyRefusals(request, asker)) return "too-many-requests";
      const open = found?.stage === "signed-in";
      if (keyOf(request) !== undefined) return open ? "key-too-narrow" : "key-not-valid";
      return open ? "forbidden" : "sign-in-needed";
    },
    asker: (request) => person(request).sessionId,
    reaches(request, permission, subject) {
      const grants = grantsOf(person(request).roles, permission);
      return reaches(
        subject === undefined ? grants.filter(({ scope }) => scope === "all") : grants,
        subject ?? {},
      );
    },
    hasPartIn: (request, permission, evaluation) =>
      grantsOf(person(request).roles, permission).some((grant) => heldIn(grant, evaluation)),
    remember: (reply, { token, expiresAt }) => setCookie(reply, SESSION_COOKIE, token, expiresAt),
    forget: (reply) => setCookie(reply, SESSION_COOKIE, "", new Date(0)),
  };
}

/** A page of somebody else is nobody's: their words must not be sent in the name of whoever signed in after them. */
function ofShownPage(request: FastifyRequest, found: SignedIn | undefined): SignedIn | undefined {
  const shown = request.headers[SHOWN_ACCOUNT];
  return shown === undefined || shown === found?.accountId ? found : undefined;
}

/** The key of a program (RFC 6750, 2.1); where there is one, no cookie counts. */
function keyOf({ headers }: FastifyRequest): string | undefined {
  return headers.authorization === undefined ? undefined : /^Bearer (\S*)/i.exec(headers.authorization)?.[1];
}

const SESSION_COOKIE = "thangdiem-session";

/** Says that somebody has signed in with this browser before; opens nothing. */
export const DEVICE_COOKIE = "thangdiem-device";

export function deviceOf(request: FastifyRequest): Device {
  const token = readCookie(request, DEVICE_COOKIE);
  return {
    userAgent: request.headers["user-agent"] ?? "",
    address: request.ip,
    ...(token !== undefined && { token }),
  };
}

/** Bound to this host and, over HTTPS, unreadable without it (`__Host-`, RFC 6265bis 4.1.3). */
export function setCookie(reply: FastifyReply, name: string, value: string, expires: Date): void {
  const secure = reply.request.protocol === "https";
  void reply.header(
    "set-cookie",
    stringifySetCookie({
      name: cookieName(name, secure),
      value,
      expires,
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure,
    }),
  );
}

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const value = parseCookie(request.headers.cookie ?? "")[cookieName(name, request.protocol === "https")];
  return value === "" ? undefined : value;
}

function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}
