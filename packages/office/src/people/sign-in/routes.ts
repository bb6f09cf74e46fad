import {
  myAccountRoutes,
  signInRoutes,
  type AnyRoute,
  type MyAccount,
  type Present,
} from "@thang-diem/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { tokenHash } from "./secrets.ts";
import { answer, httpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext } from "./context.ts";
import {
  fromIssuer,
  identities,
  logoutByIssuer,
  toIssuer,
  unlinkIdentity,
  type Departure,
} from "./issuers/index.ts";
import { addPasskey, askPasskey, beginPasskey, checkPasskey, removePasskey, type Place } from "./passkeys.ts";
import {
  changePassword,
  presentPasswordFaults,
  redeemOneTimeCode,
  replaceTemporaryPassword,
  signIn,
} from "./password.ts";
import {
  asPerson,
  idleLimit,
  personOf,
  signedInBy,
  signOut,
  type OpenedSession,
  type SignedIn,
} from "./sessions.ts";
import { contactOf } from "../account-records/index.ts";
import { credentials, endSessions, openSessions } from "./store.ts";
import {
  beginTotp,
  checkRecoveryCode,
  checkTotp,
  confirmTotp,
  removeTotp,
  renewRecoveryCodes,
} from "./totp.ts";
import { rememberDevice } from "./known-devices/index.ts";
import { DEVICE_COOKIE, deviceOf, readCookie, setCookie, type WhoAsks } from "./who-asks.ts";

/** A cookie for each visit, so that two tabs come back each with its own. */
const visitCookie = (state: string) => `thangdiem-visit-${tokenHash(state).slice(0, 16)}`;
const WORKSPACE = "/lam-viec/";
const DONE = { done: true } as const;

export function mountSignIn(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  const through = async (request: FastifyRequest, reply: FastifyReply, session: OpenedSession) =>
    presentOf(context, await goOn(context, who, request, reply, session));

  at(signInRoutes.present, async (_input, request) => presentOf(context, await who.maybePerson(request)));
  at(signInRoutes.signIn, async (input, request, reply) =>
    through(request, reply, answer(await signIn(context, input, deviceOf(request)))),
  );
  at(signInRoutes.redeemCode, async (input, request, reply) =>
    through(request, reply, answer(await redeemOneTimeCode(context, input, deviceOf(request)))),
  );
  at(signInRoutes.signOut, async (_input, request, reply) => {
    await signOut(context, who.person(request));
    who.forget(reply);
    return DONE;
  });
  at(signInRoutes.checkTotp, async ({ code }, request, reply) =>
    through(request, reply, answer(await checkTotp(context, who.person(request), code, deviceOf(request)))),
  );
  at(signInRoutes.checkRecoveryCode, async ({ code }, request, reply) =>
    through(
      request,
      reply,
      answer(await checkRecoveryCode(context, who.person(request), code, deviceOf(request))),
    ),
  );
  at(signInRoutes.askPasskey, async (_input, request) =>
    answer(await askPasskey(context, who.person(request), addressOf(request))),
  );
  at(signInRoutes.checkPasskey, async ({ response }, request, reply) => {
    const [person, place] = [who.person(request), addressOf(request)];
    const checked = await checkPasskey(context, person, response, place, deviceOf(request));
    return through(request, reply, answer(checked));
  });
  at(signInRoutes.replacePassword, async ({ password }, request, reply) =>
    through(request, reply, answer(await replaceTemporaryPassword(context, who.person(request), password))),
  );
  at(signInRoutes.toIssuer, async ({ issuerId }, request, reply) =>
    depart(reply, answer(await toIssuer(context, issuerId, installationOf(request)))),
  );
  at(signInRoutes.fromIssuer, async ({ issuerId }, request, reply) =>
    reply.redirect(await arrive(context, who, issuerId, request, reply)),
  );
  mountIssuerLogout(app, context, who);
  mountMyAccount(app, context, who);
}

/** Providers send a form, and to this one address alone is one taken. */
function mountIssuerLogout(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  void app.register((scope, _options, ready) => {
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string" },
      (_request, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    mountRoute(scope, who, signInRoutes.logoutByIssuer, async ({ issuerId, logout_token }) =>
      answer(await logoutByIssuer(context, issuerId, logout_token)),
    );
    ready();
  });
}

/**
 * A step of signing in went well: its session takes the place of the one that this browser had, and once somebody is
 * through, the browser is known.
 */
async function goOn(
  context: SignInContext,
  who: WhoAsks,
  request: FastifyRequest,
  reply: FastifyReply,
  session: OpenedSession,
): Promise<SignedIn | undefined> {
  const [before, now] = [await who.maybePerson(request), await signedInBy(context, session.token)];
  if (before !== undefined && before.sessionId !== now?.sessionId) await signOut(context, before);
  who.remember(reply, session);
  if (now?.stage === "signed-in") {
    const device = await rememberDevice(context, now.accountId, deviceOf(request));
    setCookie(reply, DEVICE_COOKIE, device.token, device.until);
  }
  return now;
}

function mountMyAccount(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(myAccountRoutes.read, (_input, request) => readMyAccount(context, who.person(request)));
  at(myAccountRoutes.changePassword, async ({ present, password }, request, reply) => {
    who.remember(reply, answer(await changePassword(context, who.person(request), present, password)));
    return DONE;
  });
  at(myAccountRoutes.beginTotp, async ({ password }, request) =>
    answer(await beginTotp(context, mayEnrol(who.person(request)), password)),
  );
  at(myAccountRoutes.confirmTotp, async ({ code }, request, reply) => {
    const person = mayEnrol(who.person(request));
    const { codes, session } = answer(await confirmTotp(context, person, code, deviceOf(request)));
    await goOn(context, who, request, reply, session);
    return { codes };
  });
  at(myAccountRoutes.removeTotp, async ({ password }, request) => ({
    done: answer(await removeTotp(context, who.person(request), password)),
  }));
  at(myAccountRoutes.renewRecoveryCodes, async ({ password }, request) =>
    answer(await renewRecoveryCodes(context, who.person(request), password)),
  );
  at(myAccountRoutes.beginPasskey, async ({ password }, request) =>
    answer(await beginPasskey(context, who.person(request), password, addressOf(request))),
  );
  at(myAccountRoutes.addPasskey, async ({ label, response }, request, reply) => {
    const added = await addPasskey(context, who.person(request), label, response, addressOf(request));
    who.remember(reply, answer(added));
    return DONE;
  });
  at(myAccountRoutes.removePasskey, async ({ credentialId, password }, request) => ({
    done: answer(await removePasskey(context, who.person(request), credentialId, password)),
  }));
  at(myAccountRoutes.endSession, async ({ sessionId }, request) => {
    if ((await endMine(context, who.person(request), { only: sessionId })) === 0)
      throw httpProblem(404, "not-found");
    return DONE;
  });
  at(myAccountRoutes.endOtherSessions, async (_input, request) => ({
    ended: await endMine(context, who.person(request), {
      except: who.person(request).sessionId,
      browsersAlone: true,
    }),
  }));
  at(myAccountRoutes.linkIdentity, async ({ issuerId, password }, request, reply) => {
    const person = who.person(request);
    answer(await presentPasswordFaults(context, person, password, "password"));
    return depart(reply, answer(await toIssuer(context, issuerId, installationOf(request), person)));
  });
  at(myAccountRoutes.unlinkIdentity, async ({ identityId }, request) => {
    if (!(await unlinkIdentity(context, who.person(request), identityId)))
      throw httpProblem(404, "not-found");
    return DONE;
  });
}

/** A second factor is added by somebody who is through, or who is sent here to add it; never by half a sign-in. */
function mayEnrol(person: SignedIn): SignedIn {
  if (person.stage === "signed-in" || person.stage === "enrol-factor") return person;
  throw httpProblem(401, "sign-in-needed");
}

function presentOf({ issuers }: SignInContext, person: SignedIn | undefined): Present {
  return {
    person: person === undefined ? "nobody" : personOf(person),
    issuers: issuers.map(({ id, name }) => ({ id, name: { ...name } })),
  };
}

async function readMyAccount(context: SignInContext, who: SignedIn): Promise<MyAccount> {
  const { db } = context.database;
  const [contact, passwords, passkeys, sessions, linked] = await Promise.all([
    contactOf(db, who.accountId),
    credentials(db, who.accountId, "password"),
    credentials(db, who.accountId, "passkey"),
    openSessions(db, who.accountId, context.clock(), idleLimit(context)),
    identities(db, who.accountId),
  ]);
  return {
    signInName: who.signInName,
    fullName: who.fullName,
    ...contact,
    organisationName: who.organisationName,
    hasPassword: passwords.length > 0,
    factors: who.factors,
    passkeys: passkeys.map(({ id, label, created_at }) => ({ id, label, addedAt: created_at.toISOString() })),
    sessions: sessions.map(({ id, openedAt, lastSeenAt, device, address }) => ({
      id,
      current: id === who.sessionId,
      openedAt: openedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      device,
      address,
    })),
    identities: linked.map(({ id, issuer, label, linkedAt }) => ({
      id,
      issuerId: context.issuers.find(({ address }) => sameAddress(address, issuer))?.id ?? issuer,
      label,
      linkedAt: linkedAt.toISOString(),
    })),
  };
}

function endMine(
  context: SignInContext,
  who: SignedIn,
  which: { only?: string; except?: string; browsersAlone?: boolean },
): Promise<number> {
  return asPerson(
    context,
    who.signInName,
    "session.end",
    which.only ?? who.accountId,
    async ({ db, note }) => {
      const ended = await endSessions(db, who.accountId, context.clock(), which);
      note({ ended });
      return ended;
    },
  );
}

/** The browser keeps the state beside its own cookies, so that nobody can send somebody else's answer through it. */
function depart(reply: FastifyReply, { address, state, until }: Departure): { address: string } {
  setCookie(reply, visitCookie(state), state, until);
  return { address };
}

async function arrive(
  context: SignInContext,
  who: WhoAsks,
  issuerId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const query = new URLSearchParams(request.url.slice(request.url.indexOf("?") + 1));
  const name = visitCookie(query.get("state") ?? "");
  const state = readCookie(request, name) ?? "";
  if (state !== "") setCookie(reply, name, "", new Date(0));
  const present = await who.maybePerson(request);
  const workspace = request.server.root + WORKSPACE;
  const arrival = await fromIssuer(
    context,
    issuerId,
    query,
    state,
    installationOf(request),
    deviceOf(request),
    present,
  );
  // a step back in the browser after it went well: the visit is spent, and whoever asks is signed in
  if (!arrival.ok && arrival.problem.code === "issuer-visit-lost" && present?.stage === "signed-in")
    return workspace;
  if (!arrival.ok) return `${workspace}dang-nhap?problem=${arrival.problem.code}`;
  if (arrival.value.kind === "linked") return `${workspace}tai-khoan-cua-toi`;
  await goOn(context, who, request, reply, arrival.value.session);
  return workspace;
}

function addressOf({ protocol, host, hostname }: FastifyRequest): Place {
  return { origin: `${protocol}://${host}`, hostname };
}

/** Where issuers send people back to. */
function installationOf(request: FastifyRequest): string {
  return addressOf(request).origin + request.server.root;
}

function sameAddress(one: string, other: string): boolean {
  return one.replace(/\/$/, "") === other.replace(/\/$/, "");
}
