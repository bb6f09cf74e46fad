import { randomUUID } from "node:crypto";
import type { RouteCall, RouteReply, surveyPaperRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { openForm, type Questionnaire } from "@thang-diem/engine/questionnaire";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { type CodeFound, codeHash, findCode, spendCodes } from "../codes/index.ts";
import { storeResponse } from "../responses/index.ts";
import { barredFrom, readSurvey, readVersion, readVersionsOf, type SurveyRow } from "../surveys/index.ts";
import { compareKeyed, examinedSheet } from "./comparing.ts";
import * as problems from "./problems.ts";
import { namesOfUnits } from "./read-paper.ts";
import { dropKeyed, insertKeyed, type Keyed, readKeyed } from "./store.ts";

type Db = SignInContext["database"]["db"];

interface Sheet {
  readonly survey: SurveyRow;
  readonly hash: string;
  readonly begins: string;
  readonly found: CodeFound;
  readonly keyed: readonly Keyed[];
}

interface Place {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
  readonly code: string;
}

/**
 * The sheet with this code; a scanner gives the whole link.
 * @param lock others who type in this survey wait until the transaction ends
 */
async function sheetOf(
  db: Db,
  { evaluationId, surveyId, code }: Place,
  at: Date,
  lock = false,
): Promise<Outcome<Sheet>> {
  const survey = await readSurvey(db, evaluationId, surveyId, lock);
  if (survey === undefined) return refused(problems.NO_SURVEY);
  if (survey.closed_at !== null || at < survey.opens_at) return refused(problems.NOT_OPEN);
  const letters = code.split("/").at(-1) ?? "";
  const hash = codeHash(letters);
  const found = hash === undefined ? undefined : await findCode(db, hash);
  if (hash === undefined || found?.survey.id !== survey.id || found.mode !== "paper")
    return refused(problems.CODE_UNKNOWN);
  if (found.spent) return refused(problems.STORED);
  const begins = letters.toLowerCase().replaceAll(/[\s-]/g, "").slice(0, 4);
  return done({ survey, hash, begins, found, keyed: await readKeyed(db, hash) });
}

/** What whoever asks may do with a sheet; what others typed is shown to a third person alone. */
export async function findSheet(
  context: SignInContext,
  who: SignedIn,
  place: RouteCall<typeof surveyPaperRoutes.find>,
): Promise<Outcome<RouteReply<typeof surveyPaperRoutes.find>>> {
  const barred = await barredFrom(context, who, place.evaluationId);
  if (barred !== undefined) return refused(barred);
  const { db } = context.database;
  const sheet = await sheetOf(db, place, context.clock());
  if (!sheet.ok) return sheet;
  const { found, keyed } = sheet.value;
  const [first, second] = keyed;
  const isMine = keyed.some(({ typed_by }) => typed_by === actorOf(who.signInName));
  const isForMe = first !== undefined && second !== undefined && !isMine;
  const compared = isForMe ? compareKeyed(first.answers, second.answers) : { agreed: {}, differing: [] };
  const names = await namesOfUnits(db, place.evaluationId);
  return done({
    unitVersionId: found.unitVersionId,
    unit: names.get(found.unitVersionId) ?? found.unitVersionId,
    state: isMine ? "mine" : second !== undefined ? "differs" : first !== undefined ? "second" : "new",
    ...(first !== undefined && { versionId: first.questionnaire_version_id }),
    agreed: { ...compared.agreed },
    differing: [...compared.differing],
  });
}

type Typed = RouteReply<typeof surveyPaperRoutes.key>;

/**
 * Takes what one person typed of a sheet. The second typing is compared field by field with the first: where both are
 * alike the response is stored; else the sheet waits for a third person. Nobody types a sheet twice.
 */
export async function keySheet(
  context: SignInContext,
  who: SignedIn,
  { versionId, answers, ...place }: RouteCall<typeof surveyPaperRoutes.key>,
): Promise<Outcome<Typed>> {
  const me = actorOf(who.signInName);
  return atSheet(
    context,
    who,
    place,
    "survey.type-paper",
    async (db, sheet, note): Promise<Outcome<Typed>> => {
      const [first, second] = sheet.keyed;
      if (sheet.keyed.some(({ typed_by }) => typed_by === me)) return refused(problems.YOURS_ALREADY);
      if (second !== undefined) return refused(problems.TYPED_TWICE);
      if (first !== undefined && first.questionnaire_version_id !== versionId)
        return refused(problems.OTHER_VERSION);
      const looked = await lookAt(db, sheet, { versionId, answers }, context.clock());
      if (!looked.ok) return looked;
      const typed: Keyed = {
        code_hash: sheet.hash,
        place: first === undefined ? 1 : 2,
        survey_id: sheet.survey.id,
        begins: sheet.begins,
        questionnaire_version_id: versionId,
        typed_by: me,
        answers: looked.value.answers,
      };
      const { differing } = compareKeyed(first?.answers ?? typed.answers, typed.answers);
      note({ typing: typed.place, differing: differing.length });
      if (first === undefined || differing.length > 0) {
        await insertKeyed(db, typed);
        return done({ state: first === undefined ? "once" : "differs", differing: differing.length });
      }
      const stored = await storeSheet(db, sheet, versionId, looked.value);
      return stored.ok ? done({ state: "stored", differing: 0 }) : stored;
    },
  );
}

/** A third person looks at the sheet and says what stands where two typed otherwise; then the response is stored. */
export async function settleSheet(
  context: SignInContext,
  who: SignedIn,
  { answers, ...place }: RouteCall<typeof surveyPaperRoutes.settle>,
): Promise<Outcome<RouteReply<typeof surveyPaperRoutes.settle>>> {
  const me = actorOf(who.signInName);
  return atSheet(context, who, place, "survey.settle-paper", async (db, sheet, note) => {
    const [first, second] = sheet.keyed;
    if (first === undefined || second === undefined) return refused(problems.NOT_TYPED_TWICE);
    if (sheet.keyed.some(({ typed_by }) => typed_by === me)) return refused(problems.TYPED_BY_YOU);
    const { agreed, differing } = compareKeyed(first.answers, second.answers);
    if (differing.some(({ path }) => answers[path] === undefined)) return refused(problems.NOT_SETTLED);
    const settled = Object.fromEntries(differing.map(({ path }) => [path, answers[path] ?? ""]));
    const versionId = first.questionnaire_version_id;
    const looked = await lookAt(
      db,
      sheet,
      { versionId, answers: { ...agreed, ...settled } },
      context.clock(),
    );
    if (!looked.ok) return looked;
    note({ settled: differing.length });
    const stored = await storeSheet(db, sheet, versionId, looked.value);
    return stored.ok ? done({ state: "stored" as const }) : stored;
  });
}

/** Throws away what was typed of a sheet, with a reason; it can be typed anew. */
export async function dropSheet(
  context: SignInContext,
  who: SignedIn,
  { reason, ...place }: RouteCall<typeof surveyPaperRoutes.drop>,
): Promise<Outcome<RouteReply<typeof surveyPaperRoutes.drop>>> {
  return atSheet(context, who, place, "survey.drop-paper", async (db, sheet, note) => {
    if (sheet.keyed.length === 0) return refused(problems.NOT_TYPED_TWICE);
    note({ reason, typings: sheet.keyed.length });
    await dropKeyed(db, sheet.hash);
    return done({ state: "new" as const });
  });
}

async function atSheet<T>(
  context: SignInContext,
  who: SignedIn,
  place: Place,
  action: string,
  act: (db: Db, sheet: Sheet, note: (details: Record<string, unknown>) => void) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { evaluationId, surveyId } = place;
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  return inEvaluation(context, who, { evaluationId, action, object: surveyId }, async ({ db, note }) => {
    const sheet = await sheetOf(db, place, context.clock(), true);
    return sheet.ok ? act(db, sheet.value, note) : sheet;
  });
}

type Looked = ReturnType<typeof examinedSheet>;

async function lookAt(
  db: Db,
  { survey }: Sheet,
  { versionId, answers }: { readonly versionId: string; readonly answers: Readonly<Record<string, string>> },
  at: Date,
): Promise<Outcome<Looked>> {
  const versions = await readVersionsOf(db, survey.id);
  if (!versions.some((each) => each.questionnaire_version_id === versionId))
    return refused(problems.OTHER_VERSION);
  const form = (await readVersion(db, versionId, survey.evaluation_id)) as Questionnaire;
  const given = Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== ""));
  if (Object.keys(given).length === 0) return refused(problems.NOTHING_TYPED);
  const response = { responseId: randomUUID(), language: form.language, answers: given };
  const looked = examinedSheet(openForm(form), survey.id, response, at);
  return looked.faults.length === 0 ? done(looked) : refused(wrong(looked));
}

function wrong({ faults }: Looked): Problem {
  return { ...problems.ANSWERS_WRONG, details: { faults: faults.map(({ path, code }) => ({ path, code })) } };
}

async function storeSheet(
  db: Db,
  { survey, hash, found }: Sheet,
  versionId: string,
  looked: Looked,
): Promise<Outcome<unknown>> {
  if ((await spendCodes(db, [hash])) === 0) return refused(problems.STORED);
  await dropKeyed(db, hash);
  return storeResponse(db, looked, {
    surveyId: survey.id,
    versionId,
    unitVersionId: found.unitVersionId,
    consentId: survey.consent_id,
    mode: "paper",
  });
}
