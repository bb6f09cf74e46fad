import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { readForm } from "../file-form/index.ts";
import { fail, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";

type Words = SurveyProblem["message"];

/**
 * Reads a YAML file of a form; all faults at once, each with
 * its line, in both languages. `name` says what file it is.
 */
export function readYamlFile<T extends z.ZodType>(yaml: string, form: T, name: Words): Outcome<z.output<T>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml.normalize("NFC"), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const place = (offset: number, what: Words) => fileProblem(lines.linePos(offset).line, name, what);
  if (document.errors.length > 0)
    return fail(
      document.errors.map(({ pos, message }) =>
        place(pos[0], { vi: `YAML sai cú pháp (${message})`, en: `YAML is malformed (${message})` }),
      ),
    );
  const written: unknown = document.toJS();
  const read = readForm(form, written);
  if (read.ok) return succeed(read.value);
  return fail(
    read.faults.map(({ path, what }) => {
      const where = path.length === 0 ? "" : `${path.map(String).join(".")}: `;
      return place(offsetOf(document, path), { vi: where + what.vi, en: where + what.en });
    }),
  );
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function fileProblem(line: number, name: Words, what: Words): SurveyProblem {
  return problem("survey.file-not-valid", {
    vi: `Dòng ${line} của ${name.vi}: ${what.vi}`,
    en: `Line ${line} of ${name.en}: ${what.en}`,
  });
}
