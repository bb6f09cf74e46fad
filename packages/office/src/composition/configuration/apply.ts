import { resolve } from "node:path";
import type { SiteIdentity } from "@thang-diem/contract";
import { DEMONSTRATION } from "@thang-diem/press/installation";
import type { LogSettings } from "@thang-diem/platform/log";
import type { LogServer } from "@thang-diem/platform/syslog";
import type { AnchorSettings } from "../../watching/log/index.ts";
import type { BackupSettings, OperationSettings } from "../../watching/operation/index.ts";
import { RETENTION_DEFAULTS, type RetentionSettings } from "../../watching/retention/index.ts";
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

export function retentionOf({ retention }: Configuration): RetentionSettings {
  const given = Object.entries(retention).filter(([, days]) => days !== undefined);
  return { ...RETENTION_DEFAULTS, ...Object.fromEntries(given) };
}

/** Absent where the ends of the log are not sent. @param home what a relative path of the file begins at */
export function anchorSettingsOf(configuration: Configuration, home: string): AnchorSettings | undefined {
  const { anchors } = configuration;
  if (anchors === undefined) return undefined;
  const letters = letterSettingsOf(configuration);
  return {
    everyMinutes: anchors.everyMinutes,
    ...(anchors.file !== undefined && { file: resolve(home, anchors.file) }),
    ...(anchors.mailTo !== undefined && letters && { letter: { to: anchors.mailTo, letters } }),
  };
}

/** Absent where lines of the logs stay here. @param home what a relative path begins at */
function logServerOf({ syslog }: Configuration, home: string): LogServer | undefined {
  if (syslog === undefined) return undefined;
  const { host, port, caFile } = syslog;
  return { host, port, ...(caFile !== undefined && { caFile: resolve(home, caFile) }) };
}

/** Where the program writes what it says of itself. @param home what relative paths begin at */
export function logSettingsOf(configuration: Configuration, home: string): LogSettings {
  const server = logServerOf(configuration, home);
  return { ...configuration.log, ...(server && { server }) };
}

/** How the installation is to be run. @param home what relative paths begin at; @param secretFiles below it */
export function operationSettingsOf(
  configuration: Configuration,
  home: string,
  secretFiles: readonly string[],
): OperationSettings {
  const { backups, operation } = configuration;
  const letters = letterSettingsOf(configuration);
  const logServer = logServerOf(configuration, home);
  return {
    freeBytesMin: operation.freeGbMin * 1024 ** 3,
    secretFiles,
    ...(letters && { letters }),
    ...(logServer && { logServer }),
    ...(backups && { backups: backupSettingsOf(backups, home) }),
  };
}

function backupSettingsOf(
  { to, passphraseFile, everyHours, at, keep }: NonNullable<Configuration["backups"]>,
  home: string,
): BackupSettings {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return {
    to: resolve(home, to),
    passphraseFile: resolve(home, passphraseFile),
    everyHours,
    at_minutes: hours * 60 + minutes,
    keep,
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
