import { tidyText } from "@thang-diem/engine";
import { z } from "zod";
import { type FieldFaultCode, PASSWORD_LENGTH } from "./faults.ts";

/** A text in both languages, as replies carry it. */
export const bilingual = z.object({ vi: z.string(), en: z.string() });

/** The message of a schema is the code of its fault. */
const says = (code: FieldFaultCode) => ({ error: code });

/** A text that must say something. */
export function words(
  missing: FieldFaultCode,
  max = 400,
  long: FieldFaultCode = "field-invalid",
): z.ZodType<string, string> {
  return z
    .string(says(missing))
    .transform(tidyText)
    .pipe(z.string().min(1, says(missing)).max(max, says(long)));
}

/** A text that may be empty. */
export function text(max: number): z.ZodType<string, string> {
  return z
    .string(says("field-invalid"))
    .transform(tidyText)
    .pipe(z.string().max(max, says("field-invalid")));
}

export const signInName = z
  .string(says("sign-in-name-missing"))
  .transform((text) => tidyText(text).toLowerCase())
  .pipe(
    z
      .string()
      .min(1, says("sign-in-name-missing"))
      .regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/, says("sign-in-name-form")),
  );

/** Passwords are compared as NFC, so that every keyboard writes the same one. */
const asTyped = z.string(says("password-missing")).transform((text) => text.normalize("NFC"));
export const presentPassword = asTyped.pipe(
  z.string().min(1, says("password-missing")).max(1000, says("password-long")),
);
export const newPassword = asTyped.pipe(
  z
    .string()
    .min(1, says("password-missing"))
    .min(PASSWORD_LENGTH.min, says("password-short"))
    .max(PASSWORD_LENGTH.max, says("password-long")),
);

export const sixDigits = z
  .string(says("code-missing"))
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(
    z
      .string()
      .min(1, says("code-missing"))
      .regex(/^\d{6}$/, says("code-form")),
  );

/** Written by people: blanks, hyphens and lower case do not matter. */
export const longCode = z
  .string(says("code-missing"))
  .transform((text) => text.replace(/[\s-]/g, "").toUpperCase())
  .pipe(z.string().min(1, says("code-missing")).max(64, says("field-invalid")));

export const fullName = words("full-name-missing", 120, "full-name-long");
export const reason = words("reason-missing");

/** Empty text is "none". */
export const email = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .max(200, says("email-form"))
      .regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@.]+$/, says("email-form")),
  );
export const phone = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .max(40, says("phone-form"))
      .regex(/^$|^\+?[\d .]{6,}$/, says("phone-form")),
  );

export const id = (missing: FieldFaultCode) =>
  z
    .string(says(missing))
    .min(1, says(missing))
    .pipe(z.uuid(says("field-invalid")));

/*
 * Ids as the routes carry them, into the server and out of it:
 * by these schemas a text becomes an id of its kind, at both
 * ends of the wire.
 */
export const evaluationId = z.uuid(says("field-invalid")).brand<"EvaluationId", "inout">();
export const roundId = z.uuid(says("field-invalid")).brand<"RoundId", "inout">();
export const unitIdOf = (text: z.ZodString) => text.brand<"UnitId", "inout">();
export const unitVersionIdOf = (text: z.ZodString) => text.brand<"UnitVersionId", "inout">();
export const itemCodeOf = (text: z.ZodString) => text.brand<"ItemCode", "inout">();
export const unitId = unitIdOf(z.string());
export const unitVersionId = unitVersionIdOf(z.string());
/** The same where somebody sends it. */
export const givenUnitVersionId = unitVersionIdOf(z.string().min(1).max(200));
export const itemCode = itemCodeOf(z.string());

/** A moment as ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** A minute in Viet Nam: "2027-01-05T17:00". */
export const minute = z.string(says("time-form")).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, says("time-form"));
