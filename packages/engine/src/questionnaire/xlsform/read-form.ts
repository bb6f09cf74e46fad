import type { Choice, Language, Part, Questionnaire, Texts } from "../model.ts";
import { everyPart } from "../model.ts";
import { checkNames } from "./check-names.ts";
import { type FormFinding, type FormPlace, quoted } from "./findings.ts";
import { cellOf, directionOf, readLanguage, type SheetKind, type Table, tableOf } from "./headings.ts";
import { readChoices } from "./read-choices.ts";
import { readSurvey } from "./read-survey.ts";
import { externalName, type ListRead, type Reading, report } from "./reading.ts";
import {
  brokenCells,
  noSurvey,
  noTypes,
  nothingAsked,
  otherSheet,
  rowsAbove,
  sheetTwice,
  unknownColumns,
  unknownLanguage,
} from "./sheet-faults.ts";
import { type FormSheet, sheetKey } from "./sheets.ts";
import { cellsWithoutHeading, furtherSettings, headingsTwice } from "./unread-cells.ts";

export interface FormRead {
  /** Absent when something must be mended first. */
  readonly questionnaire?: Questionnaire;
  readonly findings: readonly FormFinding[];
  /** Findings beyond those listed. */
  readonly more: number;
}

/**
 * Reads an XLSForm (xlsform.org) from its sheets. Everything that it holds comes in,
 * or is named with its sheet, row and
 * column, what it means and what to do: a fault keeps the form from being used, what is not supported is left out by
 * name. `fileName` gives the id and title where the form says none.
 *
 * @example readForm(readMarkdownForm(text), "sipas.md").questionnaire
 */
export function readForm(sheets: readonly FormSheet[], fileName: string): FormRead {
  const findings: FormFinding[] = [];
  const more = { count: 0 };
  const reporting = { findings, more };
  const tables = tablesOf(reporting, sheets);
  if (tables.survey === undefined) {
    noSurvey(reporting, sheets);
    return { findings, more: 0 };
  }
  if (!tables.survey.columns.some(({ name }) => name === "type")) {
    noTypes(reporting, tables.survey);
    return { findings, more: more.count };
  }
  const settings = settingsOf(tables.settings);
  const all = [tables.survey, tables.choices, tables.external].filter((each) => each !== undefined);
  const languages = languagesOf(reporting, all, settings);
  for (const table of all)
    headingsTwice(reporting, table, table === tables.survey ? "survey" : "choices", languages.keyOf);
  const allowsDoubles = ["yes", "true"].includes(
    (settings.get("allow_choice_duplicates") ?? "").toLowerCase(),
  );
  const lists = new Map<string, ListRead>();
  for (const table of [tables.choices, tables.external])
    if (table !== undefined)
      for (const [name, list] of readChoices(
        reporting,
        table,
        languages.keyOf,
        allowsDoubles || table === tables.external,
      ))
        if (lists.has(name)) lists.set(externalName(name), { ...list, name: externalName(name) });
        else lists.set(name, list);
  const reading = {
    findings,
    more,
    survey: tables.survey,
    lists,
    keyOf: languages.keyOf,
    formulas: [],
    mentions: [],
    places: new Map<string, FormPlace>(),
  } satisfies Reading;
  const parts = readSurvey(reading);
  const questionnaire = assembled({ parts, lists, languages, settings, fileName, table: tables.settings });
  checkNames(reading, questionnaire);
  untranslated(reporting, questionnaire, tables.survey);
  if (parts.length === 0 && findings.every(({ weight }) => weight !== "fault"))
    nothingAsked(reporting, tables.survey);
  const isWhole = findings.every(({ weight }) => weight !== "fault") && more.count === 0;
  return { ...(isWhole && { questionnaire }), findings, more: more.count };
}

type Reporting = Pick<Reading, "findings" | "more">;
interface Tables {
  readonly survey: Table | undefined;
  readonly choices: Table | undefined;
  readonly external: Table | undefined;
  readonly settings: Table | undefined;
}

const OF_A_FORM = new Set(["survey", "choices", "external_choices", "settings"]);

function tablesOf(reporting: Reporting, sheets: readonly FormSheet[]): Tables {
  const named = new Map<string, FormSheet>();
  for (const sheet of sheets) {
    const key = sheetKey(sheet.name);
    if (named.has(key) && OF_A_FORM.has(key)) sheetTwice(reporting, sheet);
    named.set(key, named.get(key) ?? sheet);
  }
  const only = sheets.length === 1 ? sheets[0] : undefined;
  const surveyLike =
    only !== undefined && tableOf(only, "survey").columns.some(({ name }) => name === "type");
  const survey = named.get("survey") ?? (surveyLike ? only : undefined);
  for (const sheet of sheets) if (sheet !== survey) otherSheet(reporting, sheet);
  const table = (sheet: FormSheet | undefined, kind: SheetKind) => {
    if (sheet === undefined) return undefined;
    const read = tableOf(sheet, kind);
    rowsAbove(reporting, read);
    unknownColumns(reporting, read, kind);
    brokenCells(reporting, read);
    cellsWithoutHeading(reporting, read);
    if (kind === "settings") furtherSettings(reporting, read);
    return read;
  };
  return {
    survey: table(survey, "survey"),
    choices: table(named.get("choices"), "choices"),
    external: table(named.get("external_choices"), "choices"),
    settings: table(named.get("settings"), "settings"),
  };
}

function settingsOf(table: Table | undefined): Map<string, string> {
  const row = table?.rows[0];
  if (table === undefined || row === undefined) return new Map();
  return new Map(
    table.columns
      .filter(({ language }) => language === undefined)
      .map(({ name }) => [name, cellOf(table, row, name).text]),
  );
}

interface Languages {
  readonly list: readonly Language[];
  readonly own: string;
  readonly keyOf: (language: string | undefined) => string;
}

/** Languages as the headings name them; texts without a language belong to the form's own. */
function languagesOf(
  reporting: Reporting,
  tables: readonly Table[],
  settings: ReadonlyMap<string, string>,
): Languages {
  const found = new Map<string, { name: string; texts: string[] }>();
  const texts = tables.flatMap((table) =>
    table.columns
      .filter(({ name }) => name === "label" || name === "hint")
      .map((column) => ({ table, column })),
  );
  const wanted = settings.get("default_language") ?? "";
  const keys = texts.flatMap(({ column }) =>
    column.language === undefined ? [] : [readLanguage(column.language)],
  );
  const stated = keys.find(({ key, name }) => [key, name.toLowerCase()].includes(readLanguage(wanted).key));
  const hasPlain = texts.some(({ column }) => column.language === undefined && column.name === "label");
  const own =
    stated?.key ??
    (hasPlain ? (wanted === "" ? "default" : readLanguage(wanted).key) : (keys[0]?.key ?? "default"));
  const keyOf = (language: string | undefined) => (language === undefined ? own : readLanguage(language).key);
  for (const { table, column } of texts) {
    const key = keyOf(column.language);
    const name =
      column.language === undefined ? readLanguage(wanted).name : readLanguage(column.language).name;
    const known = found.get(key) ?? { name, texts: [] };
    found.set(key, known);
    known.texts.push(...table.rows.slice(0, 200).map(({ cells }) => cells[column.at]?.text ?? ""));
  }
  if (wanted !== "" && keys.length > 0 && stated === undefined && !hasPlain)
    unknownLanguage(reporting, wanted, own);
  const ordered = [...found].toSorted(([a], [b]) => Number(b === own) - Number(a === own));
  const list = ordered.map(([key, { name, texts }]) => ({ key, name, direction: directionOf(texts) }));
  return { list: list.length === 0 ? [{ key: own, name: "", direction: "ltr" }] : list, own, keyOf };
}

interface Assembled {
  readonly parts: readonly Part[];
  readonly lists: ReadonlyMap<string, ListRead>;
  readonly languages: Languages;
  readonly settings: ReadonlyMap<string, string>;
  readonly fileName: string;
  readonly table: Table | undefined;
}

function assembled({ parts, lists, languages, settings, fileName, table }: Assembled): Questionnaire {
  const plainName = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const id = settings.get("form_id") || plainName;
  const row = table?.rows[0];
  const titles: Texts = Object.fromEntries(
    (table?.columns ?? [])
      .filter(({ name }) => name === "form_title")
      .map(({ language, at }) => [languages.keyOf(language), row?.cells[at]?.text.trim() ?? ""] as const)
      .filter(([, text]) => text !== ""),
  );
  const used = new Set(
    [...everyPart(parts)].flatMap((part) =>
      part.part === "question" && part.list !== undefined ? [part.list] : [],
    ),
  );
  return {
    id,
    version: settings.get("version") ?? "",
    title: Object.keys(titles).length > 0 ? titles : { [languages.own]: id },
    languages: languages.list,
    language: languages.own,
    lists: Object.fromEntries(
      [...lists.values()]
        .filter(({ name }) => used.has(name) || !name.endsWith("_or_other"))
        .map(({ name, choices }): [string, readonly Choice[]] => [name, choices]),
    ),
    parts,
  };
}

function untranslated(
  reporting: Reporting,
  { parts, languages, language }: Questionnaire,
  table: Table,
): void {
  for (const { key, name } of languages) {
    if (key === language) continue;
    const missing = [...everyPart(parts)].filter(
      ({ label }) => Object.keys(label).length > 0 && label[key] === undefined,
    ).length;
    if (missing === 0) continue;
    report(
      reporting,
      "note",
      "not-translated",
      { sheet: table.sheet, row: table.headingRow, column: "", heading: name },
      [
        `${missing} câu chưa có bản ${quoted(name || key)}; bản ngôn ngữ chính được hiện thay.`,
        `${missing} texts are not translated into ${quoted(name || key)}; the form's own language is shown.`,
      ],
      ["Điền các ô còn trống của ngôn ngữ này.", "Fill in the empty cells of that language."],
    );
  }
}
