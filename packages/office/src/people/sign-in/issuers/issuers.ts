import { cleanText } from "@thang-diem/engine";
import * as client from "openid-client";
import { command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { PEOPLE_CHAIN, type Device, type IssuerSettings, type SignInContext } from "../context.ts";
import { noteRefusal } from "../password.ts";
import { tokenHash } from "../secrets.ts";
import { actorOf, asPerson, openSession, type OpenedSession, type SignedIn } from "../sessions.ts";
import { accountWithId, activate } from "../../account-records/index.ts";
import { accountWithIdentity, addIdentity, addVisit, removeIdentity, takeVisit } from "./store.ts";

const VISIT_MINUTES = 10;

/** Where to send the browser, and the state that must come back with it. */
export interface Departure {
  readonly address: string;
  readonly state: string;
  readonly until: Date;
}

/** Authorization code with PKCE, state and nonce. `linking`: a signed-in person adds this identity to the account. */
export async function toIssuer(
  context: SignInContext,
  issuerId: string,
  origin: string,
  linking?: SignedIn,
): Promise<Outcome<Departure>> {
  const settings = context.issuers.find(({ id }) => id === issuerId);
  const provider = settings && (await discovered(settings));
  if (settings === undefined || provider === undefined) return refused(UNREACHABLE);
  const [state, nonce, verifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ];
  const now = context.clock();
  const until = new Date(now.getTime() + VISIT_MINUTES * 60_000);
  await addVisit(context.database.db, {
    stateHash: tokenHash(state),
    issuerId,
    verifier,
    nonce,
    linkingAccountId: linking?.accountId,
    now,
    expiresAt: until,
  });
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: returnAddress(origin, issuerId),
    scope: "openid profile",
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  return done({ address: address.href, state, until });
}

export type Arrival =
  | { readonly kind: "signed-in"; readonly session: OpenedSession }
  | { readonly kind: "linked" };

/**
 * Comes back from the provider. An account is found by the verified issuer and subject alone:
 * an identity that no account has linked signs nobody in, whatever its e-mail address says.
 *
 * @param state from this browser's own cookie, which must be the one in the address
 */
export async function fromIssuer(
  context: SignInContext,
  issuerId: string,
  query: URLSearchParams,
  state: string,
  origin: string,
  device: Device,
  present: SignedIn | undefined,
): Promise<Outcome<Arrival>> {
  const visit = await takeVisit(context.database.db, tokenHash(state), context.clock());
  const settings = context.issuers.find(({ id }) => id === issuerId);
  const provider = settings && (await discovered(settings));
  if (visit === undefined || visit.issuerId !== issuerId || settings === undefined || provider === undefined)
    return refused(VISIT_LOST);
  if (query.get("error") === "access_denied") return refused(VISIT_CANCELLED);
  const claims = await redeem(provider, new URL(`${returnAddress(origin, issuerId)}?${query.toString()}`), {
    verifier: visit.verifier,
    nonce: visit.nonce,
    state,
  });
  if (claims === undefined) {
    await noteRefusal(context, undefined, `oidc:${issuerId}`, device);
    return refused(VISIT_LOST);
  }
  const label =
    typeof claims[settings.labelClaim ?? ""] === "string"
      ? cleanText(String(claims[settings.labelClaim ?? ""]))
      : claims.sub;
  if (visit.linkingAccountId !== undefined)
    return link(context, visit.linkingAccountId, present, { issuer: claims.iss, subject: claims.sub, label });
  return enter(context, settings, claims, device);
}

export async function unlinkIdentity(
  context: SignInContext,
  who: SignedIn,
  identityId: string,
): Promise<boolean> {
  return asPerson(context, who.signInName, "account.unlink-identity", who.accountId, ({ db }) =>
    removeIdentity(db, who.accountId, identityId),
  );
}

async function enter(
  context: SignInContext,
  settings: IssuerSettings,
  claims: client.IDToken,
  device: Device,
): Promise<Outcome<Arrival>> {
  const account = await accountWithIdentity(context.database.db, claims.iss, claims.sub);
  if (account === undefined || account.status === "closed") {
    await noteRefusal(context, account?.signInName, `oidc:${settings.id}`, device);
    return refused(NOT_LINKED);
  }
  const session = await command(
    context.database,
    {
      actor: actorOf(account.signInName),
      action: "session.open",
      object: account.id,
      chain: PEOPLE_CHAIN,
      clock: context.clock,
    },
    (transaction) =>
      openSession(
        context,
        transaction,
        account.id,
        {
          with: openedBy(settings),
          secondFactorPassed: settings.checksTwoFactors,
          ...(typeof claims["sid"] === "string" && { issuerSid: claims["sid"] }),
        },
        device,
      ),
  );
  return done({ kind: "signed-in", session });
}

async function link(
  context: SignInContext,
  accountId: string,
  present: SignedIn | undefined,
  identity: { issuer: string; subject: string; label: string },
): Promise<Outcome<Arrival>> {
  const account = await accountWithId(context.database.db, accountId);
  if (account === undefined || present?.accountId !== accountId || present.stage !== "signed-in")
    return refused(VISIT_LOST);
  const holder = await accountWithIdentity(context.database.db, identity.issuer, identity.subject);
  if (holder !== undefined)
    return holder.id === accountId ? done({ kind: "linked" }) : refused(LINKED_ELSEWHERE);
  await asPerson(context, account.signInName, "account.link-identity", accountId, async ({ db, note }) => {
    await addIdentity(db, { id: newId(context.clock()), accountId, ...identity, linkedAt: context.clock() });
    await activate(db, accountId);
    note({ issuer: identity.issuer });
  });
  return done({ kind: "linked" });
}

async function redeem(
  provider: client.Configuration,
  address: URL,
  sent: { verifier: string; nonce: string; state: string },
): Promise<client.IDToken | undefined> {
  try {
    const tokens = await client.authorizationCodeGrant(provider, address, {
      pkceCodeVerifier: sent.verifier,
      expectedNonce: sent.nonce,
      expectedState: sent.state,
      idTokenExpected: true,
    });
    return tokens.claims();
  } catch {
    // Every way in which an answer can be wrong ends the same: nobody is signed in.
    return undefined;
  }
}

const known = new WeakMap<IssuerSettings, Promise<client.Configuration>>();

/** How a session says through whom it was opened. */
export function openedBy({ id }: IssuerSettings): string {
  return `oidc:${id}`;
}

/** The provider's description, read once; a failure is tried again at the next visit. */
export async function discovered(settings: IssuerSettings): Promise<client.Configuration | undefined> {
  const begun =
    known.get(settings) ??
    client.discovery(
      new URL(settings.address),
      settings.clientId,
      settings.clientSecret,
      undefined,
      // The line says where a token comes from, its signature who made it: both are checked.
      {
        execute: [
          client.enableNonRepudiationChecks,
          ...(settings.withoutTls === true ? [client.allowInsecureRequests] : []),
        ],
      },
    );
  known.set(settings, begun);
  return begun.catch(() => {
    known.delete(settings);
    return undefined;
  });
}

function returnAddress(origin: string, issuerId: string): string {
  return `${origin}/api/session/issuers/${issuerId}/return`;
}

const UNREACHABLE: Problem = {
  code: "issuer-unreachable",
  message: { vi: "Không kết nối được cổng đăng nhập này.", en: "This sign-in service cannot be reached." },
  suggestion: {
    vi: "Thử lại sau ít phút hoặc đăng nhập bằng tên và mật khẩu.",
    en: "Try again in some minutes or sign in with name and password.",
  },
};
const VISIT_LOST: Problem = {
  code: "issuer-visit-lost",
  message: {
    vi: "Lần đăng nhập qua cổng ngoài không hoàn tất.",
    en: "Signing in through the other service was not finished.",
  },
  suggestion: { vi: "Bắt đầu lại từ trang đăng nhập.", en: "Start again from the sign-in page." },
};
const VISIT_CANCELLED: Problem = {
  code: "issuer-visit-cancelled",
  message: {
    vi: "Bạn đã hủy ở cổng đăng nhập bên ngoài; ở đây chưa có gì thay đổi.",
    en: "You cancelled at the other service; nothing has changed here.",
  },
  suggestion: {
    vi: "Bắt đầu lại, hoặc đăng nhập bằng tên và mật khẩu.",
    en: "Start again, or sign in with name and password.",
  },
};
const NOT_LINKED: Problem = {
  code: "identity-not-linked",
  message: {
    vi: "Định danh này chưa được liên kết với tài khoản nào ở đây.",
    en: "No account here is linked with this identity.",
  },
  suggestion: {
    vi: "Đăng nhập một lần bằng tên và mật khẩu (hoặc mã một lần), rồi liên kết ở trang “Tài khoản của tôi”.",
    en: "Sign in once with name and password (or a one-time code), then link it on the page “My account”.",
  },
};
const LINKED_ELSEWHERE: Problem = {
  code: "identity-linked-elsewhere",
  message: {
    vi: "Định danh này đã liên kết với một tài khoản khác.",
    en: "This identity is linked with another account.",
  },
  suggestion: { vi: "Liên hệ người quản trị để kiểm tra.", en: "Ask an administrator to look into it." },
};
