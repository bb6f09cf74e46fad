import { may } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import * as problems from "./problems.ts";

/** Why somebody may not run surveys in this evaluation now; undefined when they may. */
export async function barredFrom(
  context: Pick<SignInContext, "database" | "clock">,
  who: Pick<SignedIn, "roles">,
  evaluationId: EvaluationId,
): Promise<Problem | undefined> {
  if (!may(who.roles, "survey.run", { evaluation: evaluationId })) return problems.NOT_YOURS;
  const evaluation = await readEvaluation(context, evaluationId);
  return evaluation.ok && evaluation.value.status === "open" ? undefined : problems.NOT_OPEN;
}
