const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
  "!doctype",
]);

/**
 * What is wrong with the nesting of a page: the first tag that does not close the one that is open, or ""
 * when all is well.
 */
export function nestingFault(html: string): string {
  const open: string[] = [];
  for (const [tag, slash, name = "", selfClosed] of html.matchAll(
    /<(\/?)([a-zA-Z!][\w:-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g,
  )) {
    const lower = name.toLowerCase();
    if (VOID.has(lower) || selfClosed === "/") continue;
    if (slash === "") open.push(lower);
    else if (open.pop() !== lower) return `${tag} after ${open.slice(-3).join(" > ")}`;
  }
  return open.length === 0 ? "" : `never closed: ${open.join(" > ")}`;
}
