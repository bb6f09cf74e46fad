import type { z } from "zod";
import { en, vi } from "zod/locales";
import { done, failed, type Result } from "../result/index.ts";

/** What is wrong with the form of a file, and at which of its keys. */
export interface FormFault {
  readonly path: readonly PropertyKey[];
  readonly what: { readonly vi: string; readonly en: string };
}

/**
 * What a file says in its agreed form, or all its faults in both languages: zod's own words, but for a key that is
 * not there, of which zod speaks as of a value of the wrong type.
 *
 * @param written the content, as the YAML or JSON reader gave it
 * @example readForm(z.strictObject({ capped: z.boolean() }), {}) // fault at ["capped"]: Thiếu “capped”: ghi true …
 */
export function readForm<T extends z.ZodType>(
  form: T,
  written: unknown,
): Result<z.output<T>, { readonly faults: readonly FormFault[] }> {
  const read = form.safeParse(written, { error: (issue) => missing(issue)?.en ?? english(issue) });
  if (read.success) return done(read.data);
  const again = form.safeParse(written, { error: (issue) => missing(issue)?.vi ?? vietnamese(issue) });
  const inVietnamese = again.error?.issues ?? [];
  return failed({
    faults: read.error.issues.map(({ path, message }, i) => ({
      path,
      what: { vi: inVietnamese[i]?.message ?? message, en: message },
    })),
  });
}

const [english, vietnamese] = [en().localeError, vi().localeError];

const WRITTEN: Readonly<Record<string, FormFault["what"]>> = {
  boolean: { vi: "ghi true hoặc false", en: "write true or false" },
  number: { vi: "ghi một số", en: "write a number" },
  int: { vi: "ghi một số nguyên", en: "write a whole number" },
  string: { vi: "ghi một tên", en: "write a name" },
  array: { vi: "ghi một danh sách", en: "write a list" },
};

function missing(issue: z.core.$ZodRawIssue): FormFault["what"] | undefined {
  if (issue.code !== "invalid_type" || issue.input !== undefined) return undefined;
  const key = String(issue.path?.at(-1) ?? "");
  const how = WRITTEN[issue.expected] ?? { vi: "thêm phần này", en: "add this part" };
  return { vi: `Thiếu “${key}”: ${how.vi}.`, en: `"${key}" is missing: ${how.en}.` };
}
