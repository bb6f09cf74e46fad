import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptQuestionnaire, ResultPart } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { everyPart, type FormRead, type Questionnaire, textIn } from "@thang-diem/engine/questionnaire";
import { countedStructure } from "@thang-diem/engine/survey-results";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { readFormFile } from "../forms/index.ts";
import { barredFrom } from "./access.ts";
import * as problems from "./problems.ts";
import { insertVersion, listVersions, readVersion } from "./store.ts";

/** What came of a file: the version that is kept, or why none is; what was found in it in either case. */
export type KeptForm = Pick<FormRead, "findings" | "more"> & { readonly versionId?: string };

/**
 * Keeps a questionnaire of an evaluation from its file. The same content is kept once.
 * A file with faults is not kept; what
 * is not supported is told with it.
 *
 * @param write false tries: everything that is found, and nothing kept
 */
export async function keepQuestionnaire(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  file: { readonly input: TableInput; readonly fileName: string },
  write = true,
): Promise<Outcome<KeptForm>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const { questionnaire, findings, more } = await readFormFile(file.input, file.fileName);
  if (questionnaire === undefined || !write) return done({ findings, more });
  const kept = await keepVersion(context, who, evaluationId, questionnaire);
  return kept.ok ? done({ versionId: kept.value, findings, more }) : kept;
}

/** Keeps a version as it stands in the model: from a file, or from the editor. @returns its id */
export async function keepVersion(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  questionnaire: Questionnaire,
): Promise<Outcome<string>> {
  const sha256 = createHash("sha256").update(JSON.stringify(questionnaire)).digest("hex");
  const at = context.clock();
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.keep-questionnaire", object: evaluationId },
    async ({ db, note }) => {
      note({ form: questionnaire.id, version: questionnaire.version, sha256 });
      return done(
        await insertVersion(db, {
          id: newId(at),
          evaluation_id: evaluationId,
          form_id: questionnaire.id,
          version: questionnaire.version,
          sha256,
          form: questionnaire,
          kept_by: actorOf(who.signInName),
          kept_at: at,
        }),
      );
    },
  );
}

/** The ready questionnaires that ship: file names without ending, and titles. */
export async function readyQuestionnaires(folder: string): Promise<{ name: string; title: string }[]> {
  const files = (await readdir(folder)).filter((each) => each.endsWith(".md") && each !== "README.md");
  return Promise.all(
    files.toSorted().map(async (file) => {
      const [first = ""] = (await readFile(join(folder, file), "utf8")).split("\n");
      return { name: file.replace(/\.md$/, ""), title: first.replace(/^#\s*/, "") };
    }),
  );
}

export async function takeReady(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<Outcome<KeptForm>> {
  const ready = await readyQuestionnaires(folder);
  if (!ready.some((each) => each.name === name)) return refused(problems.NO_QUESTIONNAIRE);
  const fileName = `${name}.md`;
  const input = await readFile(join(folder, fileName));
  return keepQuestionnaire(context, who, evaluationId, { input, fileName });
}

export async function listQuestionnaires(
  { database }: Pick<SignInContext, "database">,
  evaluationId: EvaluationId,
): Promise<KeptQuestionnaire[]> {
  return (await listVersions(database.db, evaluationId)).map(({ id, form, surveys, ...row }) => {
    const questionnaire = form as Questionnaire;
    return {
      versionId: id,
      formId: row.form_id,
      version: row.version,
      title: titleOf(questionnaire),
      questions: questionsIn(questionnaire),
      keptAt: row.kept_at.toISOString(),
      surveys,
    };
  });
}

export async function readQuestionnaire(
  { database }: Pick<SignInContext, "database">,
  evaluationId: EvaluationId,
  versionId: string,
): Promise<Outcome<{ form: Questionnaire; parts: ResultPart[] }>> {
  const form = (await readVersion(database.db, versionId, evaluationId)) as Questionnaire | undefined;
  return form === undefined
    ? refused(problems.NO_QUESTIONNAIRE)
    : done({ form, parts: [...(countedStructure(form, "vi")?.parts ?? [])] });
}

export function titleOf(form: Questionnaire): string {
  return textIn(form.title, "vi", form.language) || form.id;
}

function questionsIn(form: Questionnaire): number {
  return [...everyPart(form.parts)].filter(
    (part) => part.part === "question" && part.kind !== "note" && part.calculation === undefined,
  ).length;
}
