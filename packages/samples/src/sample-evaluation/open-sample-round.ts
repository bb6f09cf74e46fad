import { join } from "node:path";
import type { EvaluationId } from "@thang-diem/engine";
import { chainOf, inEvaluation, readRoundsOf } from "@thang-diem/office/preparing/evaluations";
import { openEvidence } from "@thang-diem/office/judging/evidence";
import { givePassword } from "@thang-diem/office/people/accounts";
import type { OpeningContext } from "@thang-diem/office/preparing/schemes";
import { hashPassword, randomPassword } from "@thang-diem/office/people/sign-in";
import { assemble, type Cast, PROGRAM } from "./cast.ts";
import { openRounds } from "./open-rounds.ts";
import { APPRAISERS, CHIEF, clerkOf, leaderOf } from "./people.ts";
import { publishPastYears } from "./past-years.ts";
import { play } from "./play.ts";
import { anyRealEvaluation, findSample, hasLine } from "./store.ts";

export interface SampleRound {
  readonly evaluationId: EvaluationId;
  /** Of all people of the sample; made for this installation, kept nowhere, shown once. */
  readonly password: string;
  /** Some to begin with: what they do, and the name they sign in with. */
  readonly people: readonly {
    readonly about: { readonly vi: string; readonly en: string };
    readonly signInName: string;
  }[];
}

/**
 * A sample evaluation in the middle of its year: 14 departments and the 54 communes of
 * one province, people for every part, and work in every state. Everything in it is
 * invented from the worked examples of the sample schemes and marked so.
 *
 * A second call does nothing. One that was cut off, even by a kill, is continued
 * where it stopped. Where an office has an evaluation of its own no sample is made.
 *
 * @param home of the installation: documents of the sample lie where those of real evaluations do, and the results of
 *   the two years before among its editions
 * @returns what to tell whoever started the program; undefined when there was nothing to do
 */
export async function openSampleRound(
  context: OpeningContext,
  { home }: { readonly home: string },
  progress: (done: number, total: number) => void,
): Promise<SampleRound | undefined> {
  const { db } = context.database;
  const found = await findSample(db);
  if (found === undefined && (await anyRealEvaluation(db))) return undefined;
  if (found !== undefined && (await hasLine(db, chainOf({ evaluationId: found.id }), DONE))) return undefined;
  const cast = await assemble(context, found);
  if ((await readRoundsOf(db, cast.evaluationId)).length === 0) await openRounds(context, cast);
  await publishPastYears(context, cast, join(home, "editions"));
  await play(openEvidence(context, { home }), context, cast, progress);
  const password = randomPassword();
  await givePassword(context, PROGRAM, [...cast.accounts.values()], await hashPassword(password));
  await inEvaluation(
    context,
    { signInName: PROGRAM },
    { evaluationId: cast.evaluationId, action: DONE, object: cast.evaluationId },
    async ({ note }) => note({ people: cast.accounts.size }),
  );
  return { evaluationId: cast.evaluationId, password, people: somePeople(cast) };
}

const DONE = "sample.done";

function somePeople({ departments, communes }: Cast): SampleRound["people"] {
  const [department, commune] = [departments[0]?.name ?? "", communes[0]?.name ?? ""];
  return [
    { about: { vi: "Cơ quan thường trực", en: "Reform office" }, signInName: CHIEF },
    {
      about: { vi: `Chuyên viên ${department}`, en: `Clerk of ${department}` },
      signInName: clerkOf(department),
    },
    {
      about: { vi: `Lãnh đạo ${department}`, en: `Leader of ${department}` },
      signInName: leaderOf(department),
    },
    { about: { vi: `Chuyên viên ${commune}`, en: `Clerk of ${commune}` }, signInName: clerkOf(commune) },
    { about: { vi: `Lãnh đạo ${commune}`, en: `Leader of ${commune}` }, signInName: leaderOf(commune) },
    { about: { vi: "Người thẩm định sở, ngành", en: "Appraiser of departments" }, signInName: APPRAISERS[0] },
    { about: { vi: "Người thẩm định xã, phường", en: "Appraiser of communes" }, signInName: APPRAISERS[1] },
    {
      about: { vi: "Chủ tịch, thư ký, ủy viên hội đồng", en: "Chair, secretary and members of the council" },
      signInName: "mau.chutich, mau.thuky, mau.uyvien1 … 3",
    },
    {
      about: {
        vi: "Cơ quan chủ trì, điều tra, phân tích, kiểm toán",
        en: "Lead agency, survey, analyst, auditor",
      },
      signInName: "mau.chutri, mau.dieutra, mau.phantich, mau.kiemtoan",
    },
  ];
}
