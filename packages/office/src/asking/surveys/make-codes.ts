import { CODES_AT_ONCE } from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom } from "./access.ts";
import { codeHash, insertCodes, newCode, putPublicLinks } from "../codes/index.ts";
import * as problems from "./problems.ts";
import { modesOf } from "./state.ts";
import { readSurvey, readUnits } from "./store.ts";

export interface CodesToMake {
  readonly surveyId: string;
  readonly units: readonly { readonly unitVersionId: UnitVersionId; readonly count: number }[];
  /** On printed forms; without it in personal links. */
  readonly mode?: "link" | "paper" | undefined;
}

/**
 * Makes codes for respondents, unit by unit. They are given back once and kept as hashes alone: nobody can look
 * up which
 * code was whose, and a copy of the database opens no form.
 */
export async function makeCodes(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { surveyId, units, mode = "link" }: CodesToMake,
): Promise<Outcome<{ units: { unitVersionId: UnitVersionId; codes: readonly string[] }[] }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const total = units.reduce((sum, { count }) => sum + count, 0);
  const whole = units.every(({ count }) => Number.isInteger(count) && count >= 1);
  if (!whole || total < 1 || total > CODES_AT_ONCE) return refused(problems.COUNT_WRONG);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.make-codes", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      const asked = new Set((await readUnits(db, surveyId)).map(({ unit_id }) => unit_id));
      if (units.some(({ unitVersionId }) => !asked.has(unitVersionId))) return refused(problems.NOT_ASKED);
      if (mode === "paper" && !modesOf(survey).includes(mode)) return refused(problems.NO_PAPER);
      note({
        codes: total,
        mode,
        units: units.map(({ unitVersionId, count }) => `${unitVersionId}: ${count}`),
      });
      const made = units.map(({ unitVersionId, count }) => ({
        unitVersionId,
        codes: Array.from({ length: count }, newCode),
      }));
      await insertCodes(
        db,
        made.flatMap(({ unitVersionId, codes }) =>
          codes.map((code) => ({ hash: codeHash(code) ?? "", survey_id: surveyId, unit_id: unitVersionId })),
        ),
        mode,
      );
      return done({ units: made });
    },
  );
}

/**
 * A link for everybody, or for a kiosk, one a unit: where nobody has a list of whom to ask. Made anew it replaces the
 * one before of the same mode.
 * @returns the code of each, once
 */
export async function makePublicLinks(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  {
    surveyId,
    units,
    mode,
  }: {
    readonly surveyId: string;
    readonly units: readonly UnitVersionId[];
    readonly mode: "public" | "kiosk";
  },
): Promise<Outcome<{ unitVersionId: UnitVersionId; code: string }[]>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.make-public-links", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      if (!modesOf(survey).includes(mode))
        return refused(mode === "public" ? problems.NOT_PUBLIC : problems.NO_KIOSK);
      const asked = new Set((await readUnits(db, surveyId)).map(({ unit_id }) => unit_id));
      if (units.some((unit) => !asked.has(unit))) return refused(problems.NOT_ASKED);
      note({ units, mode });
      const made = units.map((unitVersionId) => ({ unitVersionId, code: newCode() }));
      await putPublicLinks(
        db,
        { surveyId, mode },
        made.map(({ unitVersionId, code }) => ({ unit_id: unitVersionId, hash: codeHash(code) ?? "" })),
      );
      return done(made);
    },
  );
}

/** The way to the form of a code. */
export function linkOf(address: string, code: string): string {
  return `${address}/khao-sat/${code}`;
}

/** What is sent to whom is written into it by whoever sends: it holds links and no names. */
export async function sendingList(
  survey: { readonly title: string; readonly closesAt: string },
  units: readonly { readonly name: string; readonly codes: readonly string[] }[],
  address: string,
  at: Date,
): Promise<Uint8Array> {
  const rows = units.flatMap(({ name, codes }) =>
    codes.map((code, place) => {
      const link = linkOf(address, code);
      const letter = `Kính mời ông/bà trả lời “${survey.title}” trước ${survey.closesAt}: ${link}`;
      return [name, place + 1, link, code, letter, ""];
    }),
  );
  const columns = [
    ["Đơn vị", 32],
    ["Số thứ tự", 10],
    ["Đường dẫn riêng", 60],
    ["Mã", 24],
    ["Tin nhắn (Zalo, SMS, thư)", 90],
    ["Đã gửi", 12],
  ] as const;
  const notes = [
    "Mỗi đường dẫn chỉ gửi được một phiếu. Danh bạ người nhận giữ riêng, không ghi tên vào tệp này.",
    "Chương trình không giữ lại các mã này: mất tệp thì cấp mã mới.",
  ];
  const sheet = {
    name: "Danh sách gửi",
    columns: columns.map(([title, width]) => ({ title, width })),
    rows,
    notes,
  };
  return workbook([sheet], at.toISOString().slice(0, 10));
}
