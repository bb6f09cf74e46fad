import type { SiteIdentity } from "@thang-diem/contract";
import { DEMONSTRATION } from "@thang-diem/press/installation";
import type { LetterSettings } from "../../people/notices/index.ts";
import type { IssuerSettings, SignInPolicy } from "../../people/sign-in/index.ts";
import type { Configuration } from "./shape.ts";

/** Who stands behind the public pages. @param origin said on the command line, instead of the file's address */
export function siteIdentityOf(
  { portal, publicAddress }: Configuration,
  origin = publicAddress,
): SiteIdentity {
  const place = origin === undefined ? {} : { origin };
  if (portal === undefined) return { ...DEMONSTRATION, ...place };
  const { phone, email, ...named } = portal;
  return {
    ...named,
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    demonstration: false,
    ...place,
  };
}

export function issuersOf({ signIn }: Configuration): IssuerSettings[] {
  return signIn.issuers.map(
    ({ id, name, address, clientId, clientSecret, checksTwoFactors, labelClaim }) => ({
      id,
      name,
      address,
      clientId,
      checksTwoFactors,
      ...(clientSecret !== undefined && { clientSecret }),
      ...(labelClaim !== undefined && { labelClaim }),
      ...(address.startsWith("http:") && { withoutTls: true }),
    }),
  );
}

export function policyOf({
  signIn: { secondFactorFor, idleMinutes, sessionHours },
}: Configuration): Partial<SignInPolicy> {
  return {
    ...(secondFactorFor !== undefined && { secondFactorFor }),
    ...(idleMinutes !== undefined && { idle_minutes: idleMinutes }),
    ...(sessionHours !== undefined && { session_hours: sessionHours }),
  };
}

/** Absent where the installation sends no letters. */
export function letterSettingsOf(configuration: Configuration): LetterSettings | undefined {
  const { letters, publicAddress } = configuration;
  if (letters === undefined) return undefined;
  const { host, port, security, user, password } = letters.smtp;
  return {
    from: letters.from,
    productName: siteIdentityOf(configuration).name.vi,
    smtp: {
      host,
      port,
      security,
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
    },
    ...(publicAddress !== undefined && { publicAddress }),
  };
}
