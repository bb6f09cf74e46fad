/** What the browser did not take, until it does or the page is closed. */
const onPage = new Map<string, string>();

/**
 * Short texts under a name that outlive the page. Where the browser refuses (full, forbidden, a private
 * window) the page
 * itself holds them, so that whoever reads what was just written finds it either way.
 */
export const localMemory = {
  read(name: string): string | undefined {
    const held = onPage.get(name);
    if (held !== undefined) return held;
    try {
      return localStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /**
   * @param text nothing to forget it
   * @returns whether it outlives the page
   */
  write(name: string, text: string | undefined): boolean {
    try {
      if (text === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
      onPage.delete(name);
      return true;
    } catch {
      if (text === undefined) onPage.delete(name);
      else onPage.set(name, text);
      return text === undefined;
    }
  },
  /** The names in use that begin so. */
  names(beginning: string): string[] {
    const names = new Set(onPage.keys());
    try {
      for (let n = 0; n < localStorage.length; n += 1) names.add(localStorage.key(n) ?? "");
    } catch {
      // As above.
    }
    return [...names].filter((name) => name.startsWith(beginning));
  },
  /** What the page alone holds, of names that begin so. */
  onPageOnly(beginning: string): string[] {
    return [...onPage].filter(([name]) => name.startsWith(beginning)).map(([, text]) => text);
  },
};
