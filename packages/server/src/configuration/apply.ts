import type { SiteIdentity } from "@thang-diem/contract";
import type { LetterSettings } from "../notices/index.ts";
import type { IssuerSettings, SignInPolicy } from "../sign-in/index.ts";
import type { Configuration } from "./shape.ts";

/** Until an office takes the portal over it says what it is: a demonstration on published figures. */
export const DEMONSTRATION: SiteIdentity = {
  name: { vi: "Thang Điểm", en: "Thang Điểm" },
  owner: { vi: "Cổng trình diễn trên số liệu đã công bố", en: "Demonstration portal on published figures" },
  responsible: { vi: "Nhóm phát triển Thang Điểm", en: "The developers of Thang Điểm" },
  address: { vi: "Phần mềm nguồn mở, giấy phép Apache-2.0", en: "Open-source software, licence Apache-2.0" },
  demonstration: true,
};

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
    secondFactorFor,
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
