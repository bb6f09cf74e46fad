import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { command } from "@thang-diem/platform/command";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { PEOPLE_CHAIN, type IssuerSettings, type SignInContext } from "../context.ts";
import { tokenHash } from "../secrets.ts";
import { endIssued } from "../sessions.ts";
import { discovered, openedBy } from "./issuers.ts";
import { accountWithIdentity, takeLogout } from "./store.ts";

/** What a logout token says in its claim `events`, and an ID token never does. */
const LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** Tokens live for two minutes at most by the specification's advice; clocks may differ by one. */
const AGE_MAX_S = 300;
const CLOCKS_DIFFER_S = 60;

interface LogoutToken {
  readonly jti: string;
  readonly iss: string;
  readonly sub: string | undefined;
  readonly sid: string | undefined;
  readonly expiresAt: Date;
}

/**
 * A provider says that somebody has signed out there: sessions that were opened through it end here too (OpenID Connect
 * Back-Channel Logout 1.0). Whoever brings a token is asked for nothing else, so that everything in it is checked:
 * signature by the provider's own keys, issuer, audience, times, event, no nonce, and that it comes once.
 */
export async function logoutByIssuer(
  context: SignInContext,
  issuerId: string,
  token: string,
): Promise<Outcome<Record<string, never>>> {
  const settings = context.issuers.find(({ id }) => id === issuerId);
  const read = settings && (await readToken(context, settings, token));
  if (settings === undefined || read === undefined) {
    context.log.warn({ event: "logout-token-refused", issuer: issuerId });
    return refused(TOKEN_INVALID);
  }
  const { database, clock } = context;
  return command(
    database,
    {
      actor: `issuer:${issuerId}`,
      action: "session.end-by-issuer",
      object: issuerId,
      chain: PEOPLE_CHAIN,
      clock,
    },
    async ({ db, note }): Promise<Outcome<Record<string, never>>> => {
      const now = clock();
      const { jti, iss, sub, sid, expiresAt } = read;
      if (!(await takeLogout(db, { issuerId, jtiHash: tokenHash(jti), expiresAt, now })))
        return refused(TOKEN_INVALID);
      const account = sub === undefined ? undefined : await accountWithIdentity(db, iss, sub);
      // Somebody whom no account here is linked with has nothing to end.
      const known = sub === undefined || account !== undefined;
      const which = { accountId: account?.id, sid };
      note({ account: account?.id, ended: known ? await endIssued(db, openedBy(settings), which, now) : 0 });
      return done({});
    },
  );
}

const keys = new WeakMap<IssuerSettings, JWTVerifyGetKey>();

async function readToken(
  { clock }: SignInContext,
  settings: IssuerSettings,
  token: string,
): Promise<LogoutToken | undefined> {
  const provider = (await discovered(settings))?.serverMetadata();
  if (provider?.jwks_uri === undefined) return undefined;
  const known = keys.get(settings) ?? createRemoteJWKSet(new URL(provider.jwks_uri));
  keys.set(settings, known);
  const algorithms = (provider.id_token_signing_alg_values_supported ?? ["RS256"]).filter(isAsymmetric);
  try {
    const { payload } = await jwtVerify(token, known, {
      issuer: provider.issuer,
      audience: settings.clientId,
      algorithms,
      currentDate: clock(),
      clockTolerance: CLOCKS_DIFFER_S,
      maxTokenAge: AGE_MAX_S,
      requiredClaims: ["iss", "aud", "iat", "exp", "jti", "events"],
    });
    return asLogout(payload);
  } catch {
    // Every way in which a token can be wrong ends the same: nobody is signed out.
    return undefined;
  }
}

/** A key of the provider's that the client knows too proves nothing about who made a token. */
function isAsymmetric(algorithm: string): boolean {
  return /^(RS|PS|ES)\d+$|^EdDSA$|^Ed25519$/.test(algorithm);
}

function asLogout({
  iss = "",
  jti = "",
  exp = 0,
  sub,
  sid,
  nonce,
  events,
}: JWTPayload): LogoutToken | undefined {
  const says = typeof events === "object" && events !== null && LOGOUT_EVENT in events;
  const session = typeof sid === "string" ? sid : undefined;
  if (!says || nonce !== undefined || (sub === undefined && session === undefined)) return undefined;
  const expiresAt = new Date((exp + CLOCKS_DIFFER_S + AGE_MAX_S) * 1_000);
  return { jti, iss, sub, sid: session, expiresAt };
}

const TOKEN_INVALID: Problem = {
  code: "logout-token-invalid",
  message: { vi: "Thông báo đăng xuất không hợp lệ.", en: "The logout token is not valid." },
};
