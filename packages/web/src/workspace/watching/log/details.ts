/** The details of a line of the log as short lines: "1.1.3 done: 9 → 10" for a change, "name: value" for the rest. */
export function detailLines(details: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(details).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((each) => detailText(name, each)) : [detailText(name, value)],
  );
}

function detailText(name: string, value: unknown): string {
  if (!isRecord(value)) return `${name}: ${textOf(value)}`;
  const { from, to, ...others } = value;
  const place = Object.values(others).map(textOf).join(" ");
  const label = place === "" ? name : place;
  return "from" in value || "to" in value
    ? `${label}: ${textOf(from)} → ${textOf(to)}`
    : `${name}: ${Object.entries(value)
        .map(([key, inner]) => `${key} ${textOf(inner)}`)
        .join(", ")}`;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === "") return "…";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
