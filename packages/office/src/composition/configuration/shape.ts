import { cleanText } from "@thang-diem/engine";
import { ROLES } from "@thang-diem/contract";
import ipaddr from "ipaddr.js";
import { z } from "zod";

const text = z.string().trim().min(1).transform(cleanText);
/** The same in both languages, or one for each. */
const bilingual = z.union([
  text.transform((one) => ({ vi: one, en: one })),
  z.strictObject({ vi: text, en: text }),
]);
const httpsAddress = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ""));

/** Providers prove by TLS who they are. Plain HTTP goes no further than this machine. */
const issuerAddress = httpsAddress.refine(
  (address) => address.startsWith("https:") || LOOPBACK.has(new URL(address).hostname),
  { error: "tls-needed" },
);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const issuer = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
    name: bilingual,
    address: issuerAddress,
    clientId: text,
    clientSecret: text.optional(),
    clientSecretFile: text.optional(),
    checksTwoFactors: z.boolean().default(false),
    labelClaim: text.optional(),
  })
  .refine(
    ({ clientSecret, clientSecretFile }) => clientSecret === undefined || clientSecretFile === undefined,
    { error: "one-secret", path: ["clientSecretFile"] },
  );

const smtp = z
  .strictObject({
    host: text,
    port: z.int().min(1).max(65_535).default(587),
    security: z.enum(["tls", "starttls", "none"]).default("starttls"),
    user: text.optional(),
    password: text.optional(),
    passwordFile: text.optional(),
  })
  .refine(({ password, passwordFile }) => password === undefined || passwordFile === undefined, {
    error: "one-secret",
    path: ["passwordFile"],
  })
  .refine(
    ({ user, password, passwordFile }) =>
      user === undefined || password !== undefined || passwordFile !== undefined,
    { error: "password-missing", path: ["user"] },
  );

function isProxyList(given: unknown): boolean {
  return given === false || (Array.isArray(given) && given.length > 0 && given.every(isNetwork));
}

/** An address, or a network with the length of its prefix; "0.0.0.0/0" would be everybody. */
function isNetwork(text: unknown): boolean {
  if (typeof text !== "string") return false;
  if (!text.includes("/")) return ipaddr.isValid(text) && text !== "0.0.0.0" && text !== "::";
  return ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0;
}

/** Everything that an office says about its installation; each part may be left out. */
export const configuration = z
  .strictObject({
    publicAddress: httpsAddress.optional(),
    /** Addresses or networks of the proxies in front; what anybody else says of the sender's address does not count. */
    trustProxy: z.custom<false | string[]>(isProxyList, { error: "proxy-list" }).default(false),
    portal: z
      .strictObject({
        name: bilingual,
        owner: bilingual,
        responsible: bilingual,
        address: bilingual,
        phone: z
          .string()
          .regex(/^\+?[\d .]{6,}$/)
          .optional(),
        email: z.email().optional(),
      })
      .optional(),
    signIn: z
      .strictObject({
        /** Without it those that the program names: administrator, auditor, office and chair. */
        secondFactorFor: z.array(z.enum(ROLES)).optional(),
        idleMinutes: z.int().min(5).max(10_080).optional(),
        sessionHours: z.int().min(1).max(720).optional(),
        issuers: z
          .array(issuer)
          .default([])
          .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: "same-id" }),
      })
      .default({ issuers: [] }),
    /** What the program says of itself: into `log/` of this folder, to standard output, both or neither. */
    log: z
      .strictObject({
        file: z.boolean().default(true),
        stdout: z.boolean().default(false),
        keepFiles: z.int().min(1).max(10_000).default(400),
      })
      .default({ file: true, stdout: false, keepFiles: 400 }),
    /** A log server (RFC 5424 over TLS): every line of the audit log and of the program goes there. */
    syslog: z
      .strictObject({
        host: text,
        port: z.int().min(1).max(65_535).default(6514),
        /** Certificates that it is trusted by, besides those of the system. */
        caFile: text.optional(),
      })
      .optional(),
    /** Where the ends of the audit log's chains go by themselves. */
    anchors: z
      .strictObject({
        everyMinutes: z.int().min(5).max(1_440).default(60),
        file: text.optional(),
        mailTo: z.email().optional(),
      })
      .refine(({ file, mailTo }) => file !== undefined || mailTo !== undefined, { error: "anchors-nowhere" })
      .optional(),
    /** Backups that the program makes by itself. */
    backups: z
      .strictObject({
        to: text,
        passphraseFile: text,
        everyHours: z.literal([1, 2, 3, 4, 6, 8, 12, 24]).default(24),
        at: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .default("01:30"),
        keep: z.int().min(1).max(10_000).default(30),
      })
      .optional(),
    /** Where health and metrics are asked for: a port of its own, on this machine unless said otherwise. */
    watch: z.strictObject({ port: z.int().min(1).max(65_535), host: text.default("127.0.0.1") }).optional(),
    /** Where clamd listens: evidence is looked at for malware before it is kept. */
    scanner: z
      .union([
        z.strictObject({ host: text.default("127.0.0.1"), port: z.int().min(1).max(65_535) }),
        z.strictObject({ socket: text }),
      ])
      .optional(),
    /** For how many days what is known of people is kept. */
    retention: z
      .strictObject({
        sessionDays: z.int().min(30).max(3_650).optional(),
        letterDays: z.int().min(30).max(3_650).optional(),
        noticeDays: z.int().min(365).max(3_650).optional(),
        closedContactDays: z.int().min(30).max(3_650).optional(),
        requestDays: z.int().min(365).max(7_300).optional(),
      })
      .default({}),
    operation: z
      .strictObject({
        /** Less free space than this, in GB, is a fault. */
        freeGbMin: z.number().min(0.1).max(1_000_000).default(2),
      })
      .default({ freeGbMin: 2 }),
    letters: z
      .strictObject({ from: z.string().regex(/^(?:[^<>]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/), smtp })
      .optional(),
  })
  .refine(({ anchors, letters }) => anchors?.mailTo === undefined || letters !== undefined, {
    error: "anchors-need-letters",
    path: ["anchors", "mailTo"],
  })
  .refine(({ publicAddress, signIn }) => publicAddress !== undefined || signIn.issuers.length === 0, {
    error: "issuers-need-address",
    path: ["signIn", "issuers"],
  });

export type Configuration = z.output<typeof configuration>;
