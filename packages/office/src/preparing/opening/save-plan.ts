import type { EvaluationId } from "@thang-diem/engine";
import { type Draft, fieldFault, partOf, type PlanChange } from "@thang-diem/contract";
import { inEvaluation } from "../evaluations/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { type OpeningContext, takeFromShelf } from "../schemes/index.ts";
import { fieldsWrong, type SignedIn } from "../../people/sign-in/index.ts";
import { draftOf, NO_DRAFT, NO_EVALUATION, topUnitName } from "./drafts.ts";
import { readStoredPlan, type StoredPlan } from "./stored-plan.ts";
import { writeDraft } from "../evaluations/index.ts";
import { inBoth } from "./names.ts";
import { type DraftRow, readDraftRow } from "./store.ts";

/**
 * Saves one part of a plan. Who works on another part is not in the way; a part that somebody else saved since the
 * writer read it is refused, with who and when, and nothing is written over.
 *
 * @param revision the revision of the plan that the writer saw
 */
export async function savePlan(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  revision: number,
  change: PlanChange,
): Promise<Outcome<Draft>> {
  const { shelf, clock } = context;
  const registry = await shelf.registry();
  const part = partOf(change);
  const saved = await inEvaluation(
    context,
    who,
    { evaluationId, action: "evaluation.plan", object: part },
    async ({ db, note }): Promise<Outcome<DraftRow>> => {
      const row = await readDraftRow(db, evaluationId, true);
      if (row === undefined) return refused(NO_EVALUATION);
      if (row.status !== "draft") return refused(NO_DRAFT);
      const stored = readStoredPlan(row.plan);
      const last = stored.saved[part];
      if (last !== undefined && last.revision > revision) return refused(changedMeanwhile(part, last));
      if (change.part === "about" && topUnitName(registry, change.topUnitId) === undefined)
        return refused(fieldsWrong([fieldFault("topUnitId", "field-invalid")]));
      if (
        "schemeHash" in change &&
        change.schemeHash !== "" &&
        !(await takeFromShelf(db, shelf, change.schemeHash))
      )
        return refused(fieldsWrong([fieldFault("schemeHash", "field-invalid")]));
      const next = changed(stored, change);
      if (!next.ok) return refused(next.problem);
      const plan = {
        ...next.value,
        saved: {
          ...next.value.saved,
          [part]: { revision: row.revision + 1, by: who.signInName, at: clock().toISOString() },
        },
      };
      const head =
        change.part === "about"
          ? { title: inBoth(change.title), year: change.year, topUnit: change.topUnitId }
          : { title: row.title, year: row.year, topUnit: row.topUnit };
      const written = { ...row, ...head, plan, revision: row.revision + 1 };
      await writeDraft(db, written);
      note({ revision: written.revision, ...summary(change) });
      return done(written);
    },
  );
  return saved.ok ? done(await draftOf(context, saved.value)) : saved;
}

function changed(plan: StoredPlan, change: PlanChange): Outcome<StoredPlan> {
  const standing = "code" in change ? plan.rounds.some(({ code }) => code === change.code) : false;
  const inRound = <T extends object>(part: T): Outcome<StoredPlan> =>
    "code" in change && standing
      ? done({
          ...plan,
          rounds: plan.rounds.map((round) => (round.code === change.code ? { ...round, ...part } : round)),
        })
      : refused(NO_ROUND);
  switch (change.part) {
    case "about":
      return done({ ...plan, asOf: change.asOf });
    case "add-round": {
      const { code, title, series, schemeHash } = change;
      if (standing) return refused(fieldsWrong([fieldFault("code", "field-invalid")]));
      return done({
        ...plan,
        rounds: [
          ...plan.rounds,
          {
            code,
            title,
            series,
            schemeHash,
            groups: [{ id: "tat-ca", title: { vi: "Tất cả", en: "All" } }],
            units: [],
            leads: [],
          },
        ],
      });
    }
    case "remove-round":
      return standing
        ? done({
            ...plan,
            rounds: plan.rounds.filter(({ code }) => code !== change.code),
            duties: plan.duties.filter(({ roundCode }) => roundCode !== change.code),
          })
        : refused(NO_ROUND);
    case "round":
      return inRound({ title: change.title, series: change.series, schemeHash: change.schemeHash });
    case "units":
      return inRound({ groups: change.groups, units: change.units });
    case "leads":
      return inRound({ leads: change.leads });
    case "phases":
      return done({ ...plan, phases: change.phases });
    case "duties":
      return done({ ...plan, duties: change.duties });
    case "settings":
      return done({ ...plan, settings: change.settings });
  }
}

/** For the log: what was saved, without repeating lists of thousands. */
function summary(change: PlanChange): Record<string, unknown> {
  switch (change.part) {
    case "units":
      return { groups: change.groups.length, units: change.units.length };
    case "duties":
      return { duties: change.duties.length };
    default: {
      const { part: _part, ...given } = change;
      return given;
    }
  }
}

function changedMeanwhile(
  part: string,
  { by, at, revision }: { readonly by: string; readonly at: string; readonly revision: number },
): Problem {
  return {
    code: "plan-changed",
    message: {
      vi: `${by} đã lưu phần này sau khi bạn mở trang.`,
      en: `${by} has saved this part since you opened the page.`,
    },
    suggestion: {
      vi: "Chưa có gì bị ghi đè; nội dung bạn nhập vẫn còn trên trang. Xem bản đã lưu rồi chọn giữ bản nào.",
      en:
        "Nothing was written over; what you typed is still on the page. " +
        "Look at what was saved, then choose which to keep.",
    },
    details: { part, by, at, revision },
  };
}

const NO_ROUND: Problem = {
  code: "plan-round-gone",
  message: { vi: "Bảng này không còn trong kỳ đánh giá.", en: "This round is no longer in the plan." },
  suggestion: {
    vi: "Có thể người khác đã bỏ bảng. Mở lại bước “Bảng đánh giá”.",
    en: 'Somebody may have removed it. Open the step "Rounds" again.',
  },
};
