/** What a reader chose stands in the address, so that a link shares it. Empty values leave the address. */
export function writeState(entries: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(entries)) {
    if (value === "") query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString().replaceAll("%2C", ",");
  history.replaceState(null, "", `${location.pathname}${text === "" ? "" : `?${text}`}${location.hash}`);
}

export function readState(key: string): string {
  return new URLSearchParams(location.search).get(key) ?? "";
}
