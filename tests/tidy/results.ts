/** An answer that may be a refusal has one shape, `Result` (engine/result). */
import { Visitor } from "oxc-parser";
import { type CodeFile, isTest, lineOf } from "./read-tree.ts";

const HOME = "packages/engine/src/result/index.ts";

/** A second type of answer: a member `ok: true` in a type outside the one module. */
export function otherResults(files: readonly CodeFile[]): string[] {
  return declared(files).map(
    ({ file, at }) => `${file.path}:${lineOf(file, at)} declares an answer of its own: use Result`,
  );
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
