import type { RouteCall, unitChangeRoutes } from "@thang-diem/contract";
import { fullUnitName, withUnitChanges } from "@thang-diem/engine";
import { exclusively, type Tables } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, problemsOf, refused } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import { recordUnitChange } from "@thang-diem/press/units";
import type { Kysely } from "kysely";
import { addOrganisations, bindToUnit, newOrganisation } from "../../people/accounts/index.ts";
import { actorOf, asPerson, fieldsWrong, type SignedIn } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { nameOfTheDay } from "./day-names.ts";
import { type Worked, workOut } from "./preview-change.ts";
import { readBodies } from "./store.ts";

const problem = problemsOf("units");

/**
 * Records a change as it was shown: what was shown is said by its fingerprint. Bodies take their new names, new ones
 * become organisations; evaluations under way keep the units that they pinned, and whoever records says so.
 */
export function recordChange(
  context: OpeningContext,
  who: Pick<SignedIn, "signInName">,
  given: RouteCall<typeof unitChangeRoutes.record>,
): Promise<Outcome<{ changeId: string }>> {
  return exclusively(context.database, "units", async () => {
    const worked = await workOut(context, given);
    if (!worked.ok) return worked;
    const { preview } = worked.value;
    if (preview.fingerprint !== given.fingerprint) return refused(MOVED);
    const underWay = preview.evaluations.filter(({ status }) => status !== "draft");
    if (underWay.length > 0 && !given.evaluationsKnown)
      return refused(fieldsWrong([inEvaluations(underWay)]));
    const changeId = newId(context.clock());
    return await asPerson(context, who.signInName, "unit.change", changeId, async ({ db, note }) => {
      const { change } = worked.value;
      note({
        kind: change.kind,
        on: change.on,
        basis: change.legalBasis,
        ends: change.ends,
        begins: change.begins.map(({ id }) => id),
      });
      await recordUnitChange(db, {
        id: changeId,
        change,
        basisNumber: given.basisNumber,
        basisDate: given.basisDate,
        recordedBy: actorOf(who.signInName),
        recordedAt: context.clock(),
      });
      await changeOrganisations(db, context, worked.value, given);
      return done({ changeId });
    });
  });
}

/** Bodies are bound to their units, those that begin are added, and all bear the name of the day. */
async function changeOrganisations(
  db: Kysely<Tables>,
  { clock }: OpeningContext,
  { change, named }: Worked,
  { into }: RouteCall<typeof unitChangeRoutes.record>,
): Promise<void> {
  for (const { unitId } of change.known) {
    const body = named.organisations.get(unitId);
    if (body !== undefined) await bindToUnit(db, body.id, unitId);
  }
  const bodies = await readBodies(db);
  const codes = new Set(bodies.map(({ code }) => code));
  const fresh = change.begins.flatMap((version, at) => {
    const asked = into[at];
    const isNew = asked !== undefined && !bodies.some(({ unitId }) => unitId === version.unitId);
    const wished = version.level === "body" || named.organisations.size > 0;
    const code = version.level === "body" ? (asked?.code ?? "") : version.code;
    const unit = { kind: version.level === "body" ? "own" : "unit", unitId: version.unitId } as const;
    return isNew && wished
      ? [
          newOrganisation(
            { name: fullUnitName(version, "vi"), code: codes.has(code) ? "" : code, unit },
            clock(),
          ),
        ]
      : [];
  });
  const registry = withUnitChanges(named.registry, [change]);
  const touched = new Set<string>([...named.units, ...change.begins.map(({ unitId }) => unitId)]);
  const renamed = (await readBodies(db)).filter(({ unitId }) => touched.has(unitId));
  await nameOfTheDay(db, registry, renamed, dayInVietnam(clock()));
  await addOrganisations(db, fresh);
}

function inEvaluations(evaluations: Worked["preview"]["evaluations"]) {
  const list = (language: "vi" | "en") =>
    evaluations.map(({ title, units }) => `${title[language]} (${units.join(", ")})`).join("; ");
  return {
    field: "evaluationsKnown",
    code: "unit-in-evaluation",
    message: {
      vi: `Đơn vị đang được đánh giá trong ${list("vi")}. Đánh dấu là đã biết: kỳ ấy vẫn đánh giá đơn vị như đã ghim.`,
      en:
        `The unit is being assessed in ${list("en")}. ` +
        "Tick that you know: that evaluation goes on with the unit as it was pinned.",
    },
  };
}

const MOVED = problem(
  "moved",
  "Có điều vừa thay đổi sau khi xem trước. Chưa có gì được ghi.",
  "Something has changed since the preview. Nothing was written.",
  "Xem trước lại rồi xác nhận.",
  "Look at the preview again, then confirm.",
);
