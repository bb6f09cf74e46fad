import { searchForms, searchKey } from "@thang-diem/engine";
import type { FinderEntry } from "../site/index.ts";
import { anyFits } from "./name-fits.ts";

const SHOWN = 12;

/**
 * Finds a unit by name, with or without marks, among all units of all indices. The list loads when the field
 * is first used.
 */
export function startFinders(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-finder]")) startFinder(box);
}

let loading: Promise<readonly FinderEntry[]> | undefined;

function startFinder(box: HTMLElement): void {
  const input = box.querySelector("input");
  const list = box.querySelector<HTMLElement>(".results");
  const status = box.querySelector<HTMLElement>("[role=status]");
  if (!input || !list || !status) return;
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
    const forms = searchForms(wanted);
    const found = entries
      .filter((entry) => anyFits(forms, entry.key))
      .toSorted((a, b) => Number(isName(b, wanted)) - Number(isName(a, wanted)));
    status.textContent =
      found.length === 0
        ? (box.dataset.none ?? "")
        : found.length === 1
          ? (box.dataset.one ?? "")
          : (box.dataset.count ?? "").replace("{n}", String(found.length));
    list.replaceChildren(
      ...found.slice(0, SHOWN).map((entry) => entryItem(entry, language, box.dataset.root ?? "")),
    );
  };
  input.addEventListener("focus", () => void load());
  input.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) void show();
  });
  input.addEventListener("compositionend", () => void show());
  const fold = box.closest("details");
  fold?.addEventListener("toggle", () => {
    if (fold.open) input.focus();
  });
  fold?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  });
  box.closest("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
}

/** What was typed is a whole name of the unit: it comes before units whose name only begins so. */
function isName({ key }: FinderEntry, wanted: string): boolean {
  return key.split("|").includes(wanted);
}

function entryItem(entry: FinderEntry, language: 0 | 1, root: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = root + entry.path[language];
  link.textContent = entry.name[language];
  const small = document.createElement("small");
  small.textContent = entry.where[language];
  link.append(small);
  const item = document.createElement("li");
  item.append(link);
  return item;
}
