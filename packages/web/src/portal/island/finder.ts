import { searchKey } from "@thang-diem/engine";
import type { FinderEntry } from "../site/index.ts";

const SHOWN = 12;

/**
 * Finds a unit by name, with or without marks, among all units of all indices. The list loads when the field
 * is first used.
 */
export function startFinder(): void {
  const box = document.querySelector<HTMLElement>("[data-finder]");
  const input = box?.querySelector("input");
  const list = box?.querySelector<HTMLElement>(".results");
  const status = box?.querySelector<HTMLElement>("[role=status]");
  if (!box || !input || !list || !status) return;
  let loading: Promise<readonly FinderEntry[]> | undefined;
  const load = () =>
    (loading ??= fetch(box.dataset.units ?? "").then(
      (answer) => answer.json() as Promise<readonly FinderEntry[]>,
    ));
  const language = document.documentElement.lang === "en" ? 1 : 0;

  const show = async () => {
    const wanted = searchKey(input.value);
    if (wanted === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    const entries = await load();
    if (wanted !== searchKey(input.value)) return;
    const found = entries
      .filter((entry) => entry.key.includes(wanted))
      .toSorted((a, b) => Number(b.key.startsWith(wanted)) - Number(a.key.startsWith(wanted)));
    status.textContent =
      found.length === 0
        ? (box.dataset.none ?? "")
        : (box.dataset.count ?? "").replace("{n}", String(found.length));
    list.replaceChildren(
      ...found.slice(0, SHOWN).map((entry) => line(entry, language, box.dataset.root ?? "")),
    );
  };
  input.addEventListener("focus", () => void load());
  input.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) void show();
  });
  input.addEventListener("compositionend", () => void show());
  box.closest("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
}

function line(entry: FinderEntry, language: 0 | 1, root: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = root + entry.path;
  link.textContent = entry.name[language];
  const small = document.createElement("small");
  small.textContent = entry.where[language];
  link.append(small);
  const item = document.createElement("li");
  item.append(link);
  return item;
}
