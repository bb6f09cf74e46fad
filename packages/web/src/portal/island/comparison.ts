import { decimal, dotStrip, escapeXml, percent } from "@thang-diem/presentation";
import type { ComparedUnit, ComparisonData } from "../site/index.ts";
import { readState, writeState } from "./address-state.ts";

const MOST = 5;
type Said = Readonly<Record<string, string>>;

/** The comparison page: units chosen in the address, data from the edition's comparison file. */
export function startComparison(): void {
  const box = document.querySelector<HTMLElement>("[data-compare]");
  const select = box?.querySelector("select");
  if (!box || !select) return;
  const said = JSON.parse(box.dataset.words ?? "{}") as Said;
  fetch(box.dataset.compare ?? "")
    .then((answer) => answer.json() as Promise<ComparisonData>)
    .then(
      (data) => show(box, select, data, said),
      () => tell(box, said.failed ?? ""),
    );
}

function show(box: HTMLElement, select: HTMLSelectElement, data: ComparisonData, said: Said): void {
  const language = document.documentElement.lang === "en" ? 1 : 0;
  const byId = new Map(data.units.map((unit) => [unit.id, unit]));
  let chosen = readState("u")
    .split(",")
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, MOST);
  const draw = () => {
    writeState({ u: chosen.map((unit) => unit.id).join(",") });
    select.disabled = chosen.length >= MOST;
    tell(
      box,
      chosen.length === 0
        ? said.empty
        : chosen.length === 1
          ? said.one
          : chosen.length === MOST
            ? said.full
            : "",
    );
    drawChips(box, chosen, said, language, (unit) => {
      chosen = chosen.filter((each) => each !== unit);
      draw();
    });
    const table = box.querySelector(".compare-box");
    if (table)
      table.innerHTML =
        chosen.length < 2 ? "" : tableOf(data, chosen, said, language, box.dataset.profiles ?? "");
  };
  select.addEventListener("change", () => {
    const unit = byId.get(select.value);
    select.value = "";
    if (!unit || chosen.includes(unit)) return;
    chosen = [...chosen, unit];
    draw();
  });
  draw();
}

function tell(box: HTMLElement, text: string | undefined): void {
  const status = box.querySelector("[role=status]");
  if (status) status.textContent = text ?? "";
}

function drawChips(
  box: HTMLElement,
  chosen: readonly ComparedUnit[],
  said: Said,
  language: 0 | 1,
  remove: (unit: ComparedUnit) => void,
): void {
  const chips = chosen.map((unit, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `${letter(i)} ${unit.name[language]} ✕`;
    button.setAttribute(
      "aria-label",
      `${letter(i)} ${unit.name[language]} ✕ ${(said.remove ?? "").replace("{unit}", unit.name[language])}`,
    );
    button.addEventListener("click", () => remove(unit));
    const item = document.createElement("li");
    item.append(button);
    return item;
  });
  box.querySelector(".chips")?.replaceChildren(...chips);
}

function tableOf(
  data: ComparisonData,
  chosen: readonly ComparedUnit[],
  said: Said,
  language: 0 | 1,
  profiles: string,
): string {
  const head = chosen
    .map(
      (unit, i) =>
        `<th scope="col" class="num"><span class="letter-tag">${letter(i)}</span> ` +
        `<a href="${profiles}${unit.id}/">${escapeXml(unit.name[language])}</a></th>`,
    )
    .join("");
  const places = row(
    said.place ?? "",
    chosen.map((unit) => unit.place),
  );
  const indices = row(
    said.index ?? "",
    chosen.map((unit) =>
      unit.index === null ? (said.missing ?? "") : number(unit.index, data, language, data.percent),
    ),
  );
  const items = data.items.map((item, at) => {
    const points = chosen.map((unit) => unit.points[at] ?? null);
    const most = alikeAt(chosen, at)
      ? Math.max(...points.map((each) => (each === null ? -Infinity : toNumber(each))))
      : undefined;
    const dots = points.flatMap((each, i) =>
      each === null || toNumber(chosen[i]?.maxima[at] ?? "1") === 0
        ? []
        : [{ share: shareOf(each, chosen[i]?.maxima[at] ?? item.maximum), letter: letter(i) }],
    );
    const cells = points
      .map((each, i) => {
        const own = chosen[i]?.maxima[at] ?? (most === undefined ? item.maximum : null);
        if (own !== null && toNumber(own) === 0)
          return `<td class="num">${escapeXml(said.notApplicable ?? "")}</td>`;
        const text = each === null ? escapeXml(said.missing ?? "") : number(each, data, language, false);
        const of = each === null || own === null ? "" : ` / ${number(own, data, language, false)}`;
        return `<td class="num${each !== null && toNumber(each) === most ? " lead" : ""}">${text}${of}</td>`;
      })
      .join("");
    return (
      `<tr class="depth-${item.depth}"><th scope="row">` +
      `<span class="item-title">${escapeXml(item.title[language])}</span></th>` +
      `${cells}<td class="strip-cell">${dotStrip(dots)}</td></tr>`
    );
  });
  return (
    `<h2>${escapeXml(finding(data, chosen, said, language))}</h2><table class="compare-table"><thead><tr>` +
    `<th scope="col">${escapeXml(said.item ?? "")}</th>${head}` +
    `<th scope="col" class="strip-cell">${escapeXml(said.strip ?? "")}</th></tr></thead>` +
    `<tbody>${places}${indices}${items.join("")}</tbody></table>` +
    (data.items.every((_item, at) => alikeAt(chosen, at))
      ? ""
      : `<p class="note">${escapeXml(said.otherMaxima ?? "")}</p>`)
  );
}

function row(title: string, values: readonly string[]): string {
  const cells = values.map((value) => `<td class="num"><strong>${escapeXml(value)}</strong></td>`).join("");
  return `<tr><th scope="row">${escapeXml(title)}</th>${cells}<td></td></tr>`;
}

/** Points of units say who is ahead only where all of them are scored on one maximum. */
export function alikeAt(units: readonly Pick<ComparedUnit, "maxima">[], at: number): boolean {
  return new Set(units.map((unit) => unit.maxima[at] ?? null)).size <= 1;
}

/**
 * On how many top components the first unit is ahead of the second, of those that may be compared: both have
 * points, on one maximum.
 */
export function countAhead(
  items: readonly { readonly depth: number }[],
  [first, second]: readonly [ComparedUnit, ComparedUnit],
): { readonly ahead: number; readonly all: number } {
  const top = items.flatMap((item, at) =>
    item.depth === 1 &&
    alikeAt([first, second], at) &&
    [first, second].every((unit) => Number.isFinite(pointsAt(unit, at)))
      ? [at]
      : [],
  );
  return { ahead: top.filter((at) => pointsAt(first, at) > pointsAt(second, at)).length, all: top.length };
}

function finding(
  data: ComparisonData,
  [first, second]: readonly ComparedUnit[],
  said: Said,
  language: 0 | 1,
): string {
  if (!first || !second) return "";
  const { ahead, all } = countAhead(data.items, [first, second]);
  return ((all === 0 ? said.notCompared : said.finding) ?? "")
    .replace("{first}", first.name[language])
    .replace("{second}", second.name[language])
    .replace("{n}", String(ahead))
    .replace("{all}", String(all));
}

function number(value: string, data: ComparisonData, language: 0 | 1, asPercent: boolean): string {
  const name = language === 1 ? "en" : "vi";
  return asPercent ? percent(value, data.decimals, name) : decimal(value, data.decimals, name);
}

function shareOf(points: string, maximum: string): number {
  return toNumber(points) / (toNumber(maximum) || 1);
}

function toNumber(exact: string): number {
  const [n = "0", d = "1"] = exact.split("/");
  return Number(n) / Number(d);
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function pointsAt(unit: ComparedUnit, at: number): number {
  const points = unit.points[at];
  return points === null || points === undefined ? Number.NaN : toNumber(points);
}
