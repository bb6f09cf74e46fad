import { cleanText } from "@thang-diem/engine";
import { ROLES } from "@thang-diem/contract";
import { z } from "zod";

/** In the folder of the installation. */
export const CONFIGURATION_FILE = "thangdiem.yaml";

const text = z.string().trim().min(1).transform(cleanText);
/** The same in both languages, or one for each. */
const bilingual = z.union([
  text.transform((one) => ({ vi: one, en: one })),
  z.strictObject({ vi: text, en: text }),
]);
const httpsAddress = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ""));

const issuer = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
    name: bilingual,
    address: httpsAddress,
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

/** Everything that an office says about its installation; each part may be left out. */
export const configuration = z.strictObject({
  publicAddress: httpsAddress.optional(),
  trustProxy: z.boolean().default(false),
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
      secondFactorFor: z.array(z.enum(ROLES)).default([]),
      idleMinutes: z.int().min(5).max(10_080).optional(),
      sessionHours: z.int().min(1).max(720).optional(),
      issuers: z
        .array(issuer)
        .default([])
        .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: "same-id" }),
    })
    .default({ secondFactorFor: [], issuers: [] }),
  /** What the program says of itself: into `log/` of this folder, to standard output, both or neither. */
  log: z
    .strictObject({
      file: z.boolean().default(true),
      stdout: z.boolean().default(false),
      keepFiles: z.int().min(1).max(10_000).default(400),
    })
    .default({ file: true, stdout: false, keepFiles: 400 }),
  letters: z
    .strictObject({ from: z.string().regex(/^(?:[^<>]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/), smtp })
    .optional(),
});

export type Configuration = z.output<typeof configuration>;
