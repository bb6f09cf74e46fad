import { searchForms, searchKey } from "@thang-diem/engine";
import { readState, writeState } from "./address-state.ts";
import { anyFits } from "./name-fits.ts";

type Way = "ascending" | "descending";

/** Sorting and filtering of a ranking table; its order and filters stand in the address. */
export function startRanking(): void {
  const box = document.querySelector<HTMLElement>("[data-ranking]");
  const table = box?.querySelector("table");
  const form = box?.querySelector<HTMLFormElement>("[data-controls]");
  if (!table || !form) return;
  const bodies = [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows].filter((row) => row.id !== ""),
    means: [...body.querySelectorAll<HTMLElement>(".mean-row")],
  }));
  const field = (name: string) =>
    form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;

  const filter = () => {
    const wanted = searchForms(searchKey(field("q")?.value ?? ""));
    const group = field("group")?.value ?? "";
    const region = field("region")?.value ?? "";
    let shown = 0;
    for (const { body, rows, means } of bodies) {
      for (const each of means) each.hidden = each.dataset.mean !== region;
      const visible = rows.filter((row) => {
        row.hidden = !(
          anyFits(wanted, row.dataset.f ?? "") &&
          (region === "" || row.dataset.r === region) &&
          (group === "" || body.dataset.group === group)
        );
        return !row.hidden;
      });
      body.hidden = visible.length === 0;
      shown += visible.length;
    }
    report(
      form,
      shown,
      bodies.reduce((sum, { rows }) => sum + rows.length, 0),
    );
    writeState({ q: field("q")?.value ?? "", group, region });
  };

  for (const name of ["q", "group", "region"]) {
    const input = field(name);
    if (input) input.value = readState(name);
  }
  form.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) filter();
  });
  form.addEventListener("compositionend", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  startSorting(table, bodies);
  filter();
}

function report(form: HTMLFormElement, shown: number, all: number): void {
  const status = form.querySelector<HTMLElement>("[data-status]");
  if (!status) return;
  const text = shown === 0 ? status.dataset.none : status.dataset.shown;
  status.textContent = (text ?? "").replace("{n}", String(shown)).replace("{all}", String(all));
}

interface Body {
  readonly body: HTMLTableSectionElement;
  readonly rows: readonly HTMLTableRowElement[];
  /** Of the group first, then of its regions. */
  readonly means: readonly HTMLElement[];
}

function startSorting(table: HTMLTableElement, bodies: readonly Body[]): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("th[data-sort]")];
  const sort = (head: HTMLTableCellElement, way: Way) => {
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way);
    for (const { body, rows, means } of bodies) {
      body.append(...ordered(rows, head, way), ...means);
    }
    const first = head === heads[0] && way === "ascending";
    writeState({ sort: first ? "" : `${head.cellIndex}${way === "descending" ? "-" : ""}` });
  };
  for (const head of heads) {
    head.innerHTML = `<button type="button">${head.innerHTML}</button>`;
    head.firstElementChild?.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const firstWay: Way = head.dataset.sort === "number" ? "descending" : "ascending";
      sort(head, now === null ? firstWay : now === "ascending" ? "descending" : "ascending");
    });
  }
  const kept = /^(\d+)(-?)$/.exec(readState("sort"));
  const head = kept && heads.find((each) => each.cellIndex === Number(kept[1]));
  if (kept && head) sort(head, kept[2] === "-" ? "descending" : "ascending");
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Rows without a number stay at the end whichever way the table is sorted. */
function ordered(
  rows: readonly HTMLTableRowElement[],
  head: HTMLTableCellElement,
  way: Way,
): HTMLTableRowElement[] {
  const turn = way === "ascending" ? 1 : -1;
  const cell = (row: HTMLTableRowElement) => row.cells[head.cellIndex];
  if (head.dataset.sort === "place") return turn === 1 ? [...rows] : rows.toReversed();
  if (head.dataset.sort === "text")
    return rows.toSorted((a, b) => turn * collator.compare(textOf(cell(a)), textOf(cell(b))));
  return rows.toSorted((a, b) => {
    const [x, y] = [numberOf(cell(a)), numberOf(cell(b))];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return turn * (x - y);
  });
}

function textOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.querySelector("a")?.textContent ?? cell?.textContent ?? "";
}

function numberOf(cell: HTMLTableCellElement | undefined): number | undefined {
  if (!cell) return undefined;
  const vietnamese = document.documentElement.lang === "vi";
  const shown = (cell.dataset.v ?? cell.textContent ?? "").replace("−", "-").replace("%", "").trim();
  const plain =
    cell.dataset.v !== undefined
      ? shown
      : vietnamese
        ? shown.replaceAll(".", "").replace(",", ".")
        : shown.replaceAll(",", "");
  const value = plain === "" ? Number.NaN : Number(plain);
  return Number.isNaN(value) ? undefined : value;
}
