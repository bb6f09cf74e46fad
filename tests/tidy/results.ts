/** An answer that may be a refusal has one shape, `Result` (engine/result). */
import { Visitor } from "oxc-parser";
import { type CodeFile, isTest, lineOf } from "./read-tree.ts";

const HOME = "packages/engine/src/result/index.ts";

/** Answers from before there was one shape: their value has a name of its own. The list only gets shorter. */
const STILL_THEIR_OWN = [
  "packages/engine/src/questionnaire/expression/parse.ts",
  "packages/engine/src/questionnaire/expression/pattern-syntax.ts",
  "packages/engine/src/questionnaire/expression/pattern.ts",
  "packages/engine/src/questionnaire/interview/answering.ts",
  "packages/engine/src/questionnaire/order.ts",
  "packages/engine/src/scheme/parse.ts",
  "packages/engine/src/scoring/estimate.ts",
  "packages/engine/src/scoring/figure-row.ts",
  "packages/engine/src/scoring/read.ts",
  "packages/engine/src/units/organisation-codes.ts",
  "packages/engine/src/units/unit-registry.ts",
  "packages/office/src/composition/configuration/read-configuration.ts",
  "packages/office/src/judging/evidence/web-page.ts",
  "packages/platform/src/backup/manifest.ts",
  "packages/platform/src/scheme-text/index.ts",
  "packages/platform/src/spreadsheet/index.ts",
  "packages/platform/src/spreadsheet/read-rows.ts",
  "packages/platform/src/text-file/read-text-file.ts",
  "packages/press/src/editions/compute-edition.ts",
  "packages/press/src/editions/make-edition.ts",
  "packages/press/src/figures/read-sampling.ts",
  "packages/press/src/rounds/round-file.ts",
];

/** A second type of answer: a member `ok: true` in a type outside the one module. */
export function otherResults(files: readonly CodeFile[]): string[] {
  return declared(files)
    .filter(({ file }) => !STILL_THEIR_OWN.includes(file.path))
    .map(({ file, at }) => `${file.path}:${lineOf(file, at)} declares an answer of its own: use Result`);
}

/** Files that are excused and have nothing to be excused for. */
export function idleResults(files: readonly CodeFile[]): string[] {
  const found = new Set(declared(files).map(({ file }) => file.path));
  return STILL_THEIR_OWN.filter((path) => !found.has(path)).map((path) => `${path}: no exception is needed`);
}

function declared(files: readonly CodeFile[]): { readonly file: CodeFile; readonly at: number }[] {
  return files
    .filter(({ path }) => path.startsWith("packages/") && path !== HOME && !isTest(path))
    .flatMap((file) => {
      const found: { file: CodeFile; at: number }[] = [];
      new Visitor({
        TSPropertySignature: ({ key, typeAnnotation, start }) => {
          const type = typeAnnotation?.typeAnnotation;
          if (
            key.type === "Identifier" &&
            key.name === "ok" &&
            type?.type === "TSLiteralType" &&
            type.literal.type === "Literal" &&
            type.literal.value === true
          )
            found.push({ file, at: start });
        },
      }).visit(file.parsed.program);
      return found;
    });
}
