/** Names that fields of kept texts had in an earlier version of the program, by those that they have now. */
const EARLIER: Readonly<Record<string, string>> = { unitVersionId: "unitId" };

/**
 * Texts kept on this machine before an upgrade, under the names that the form's fields have now: what somebody chose or
 * typed then is not shown as empty, and not sent as if nobody had chosen it.
 *
 * @param fields of the form as it is now
 * @example underNamesOfNow({ unitId: "so-noi-vu" }, ["unitVersionId", "reason"]) // { unitVersionId: "so-noi-vu" }
 */
export function underNamesOfNow(
  texts: Readonly<Record<string, string>>,
  fields: readonly string[],
): Readonly<Record<string, string>> {
  const renamed = new Map(
    fields.flatMap((field) => {
      const before = EARLIER[field];
      return before === undefined || fields.includes(before) ? [] : [[before, field] as const];
    }),
  );
  // What was typed since, under the name of now, counts.
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([name, text]) => {
      const now = renamed.get(name);
      return now === undefined || now in texts ? [] : [[now, text] as const];
    }),
    ...Object.entries(texts).filter(([name]) => !renamed.has(name)),
  ]);
}
