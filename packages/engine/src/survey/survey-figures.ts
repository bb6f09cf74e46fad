import type { NumericColumn } from "./column.ts";
import { domainFigures } from "./figures.ts";
import type { DomainFigure, SurveyFigure } from "./figures.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { itemsOf, itemFactors, partNamed, topBox } from "./satisfaction.ts";
import type { SurveyFile } from "./survey-file.ts";
import type { OpenedSurvey } from "./survey-table.ts";

/** A figure of a unit as a scheme asks for it: item, fact, estimate, covariances by "item:fact". */
export interface UnitFigure extends DomainFigure {
  readonly unit: string;
  readonly item: string;
  readonly fact: string;
}

type Facts = NonNullable<SurveyFile["facts"]>;
type FigureText = Facts["figures"][number];

/**
 * The figures that the section `facts` of a survey file names, unit by unit, with their covariances: the bridge from a
 * sample to the table of facts that an index is computed from. Problems: no such section, a part of the satisfaction
 * that the structure lacks, columns that the table lacks.
 */
export function surveyFigures(file: SurveyFile, survey: OpenedSurvey): Outcome<UnitFigure[]> {
  const { facts } = file;
  if (!facts)
    return fail([
      problem("survey.option-invalid", {
        vi: "Phương án không nêu các số liệu cần lập (facts)",
        en: "The design names no figures to make (facts)",
      }),
    ]);
  const by = survey.domains([facts.unit]);
  const read = columnsFor(file, facts.figures, survey);
  if (!by.ok || !read.ok) return fail([...problemsOf(by), ...problemsOf(read)]);
  if (!by.value) return succeed([]);
  const figures = facts.figures.map((figure) => figureOf(file, figure));
  const { missing, minimumAnswers } = file;
  const made = domainFigures(survey.design, read.value, by.value, figures, { missing, minimumAnswers });
  if (!made.ok) return made;
  const { levels } = by.value;
  return succeed(
    made.value.flatMap((ofUnit, place) =>
      ofUnit.map((figure, index) => ({
        ...figure,
        unit: levels[place]?.[facts.unit] ?? "",
        item: facts.figures[index]?.item ?? "",
        fact: facts.figures[index]?.fact ?? "",
      })),
    ),
  );
}

/** Names of made columns have a blank in front, which no column that was read keeps. */
const satisfiedColumn = (item: string): string => ` satisfied ${item}`;
const levelColumn = (column: string, level: string): string => ` ${column} = ${level}`;

function figureOf({ satisfaction }: SurveyFile, figure: FigureText): SurveyFigure {
  const name = `${figure.item}:${figure.fact}`;
  const { mean, total, share } = figure;
  const one = (statistic: "mean" | "total", column: string) => ({
    name,
    parts: [{ statistic, column, factor: 1 }],
  });
  if (mean !== undefined) return one("mean", mean);
  if (total !== undefined) return one("total", total);
  if (share) return one("mean", levelColumn(share.column, share.level));
  const part = satisfaction && partNamed(satisfaction.structure, figure.satisfaction ?? "");
  const factors = part ? itemFactors(part, 1, new Map<string, number>()) : new Map<string, number>();
  return {
    name,
    parts: Array.from(factors, ([item, factor]) => ({
      statistic: "mean",
      column: satisfiedColumn(item),
      factor,
    })),
  };
}

function columnsFor(
  { satisfaction }: SurveyFile,
  figures: readonly FigureText[],
  survey: OpenedSurvey,
): Outcome<Record<string, NumericColumn>> {
  const unknown = figures.flatMap(({ satisfaction: part }) =>
    part !== undefined && !(satisfaction && partNamed(satisfaction.structure, part)) ? [part] : [],
  );
  const plain = figures.flatMap(({ mean, total }) => mean ?? total ?? []);
  const items = figures.flatMap(({ satisfaction: part }) => {
    const found = part === undefined ? undefined : satisfaction && partNamed(satisfaction.structure, part);
    return found ? itemsOf(found) : [];
  });
  const shares = figures.flatMap(({ share }) => share ?? []);
  const [numbers, answers, labels] = [
    survey.numbers([...new Set(plain)]),
    survey.numbers([...new Set(items)]),
    survey.labels([...new Set(shares.map(({ column }) => column))]),
  ];
  const problems = [...unknownParts(unknown), ...[numbers, answers, labels].flatMap(problemsOf)];
  if (!numbers.ok || !answers.ok || !labels.ok || problems.length > 0) return fail(problems);
  return succeed({
    ...numbers.value,
    ...Object.fromEntries(
      Object.entries(answers.value).map(([item, column]) => [
        satisfiedColumn(item),
        satisfaction ? topBox(column, satisfaction) : column,
      ]),
    ),
    ...Object.fromEntries(
      shares.map(({ column, level }) => [
        levelColumn(column, level),
        Float64Array.from(labels.value[column] ?? [], (label) =>
          label === "" ? Number.NaN : Number(label === level),
        ),
      ]),
    ),
  });
}

function unknownParts(names: readonly string[]): SurveyProblem[] {
  if (names.length === 0) return [];
  const words = {
    vi: "Cấu trúc của mức độ hài lòng không có phần này",
    en: "The structure of satisfaction has no such part",
  };
  return [problem("survey.option-invalid", words, placed("option", names))];
}

function problemsOf(outcome: Outcome<unknown>): readonly SurveyProblem[] {
  return outcome.ok ? [] : outcome.problems;
}
