import { createHash } from "node:crypto";
import { type FieldFault, fieldFault, type RouteCall, type unitChangeRoutes } from "@thang-diem/contract";
import type { UnitChangePreview } from "@thang-diem/contract";
import {
  type Bilingual,
  isIsoDate,
  matchKey,
  planUnitChange,
  splitCommuneName,
  type UnitChange,
  type UnitId,
  type WantedChange,
} from "@thang-diem/engine";
import { dateText, dayInVietnam } from "@thang-diem/presentation";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { fieldsWrong } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { inBoth, showVersion } from "./show-unit.ts";
import { type Body, evaluationsTouched } from "./store.ts";
import { type Named, namedUnits, type UnitsAtHand, unitsAtHand } from "./units-at-hand.ts";

export type GivenChange = RouteCall<typeof unitChangeRoutes.preview>;

/** A change that can be recorded, and what it will do as people see it. */
export interface Worked {
  readonly change: UnitChange;
  readonly preview: UnitChangePreview;
  readonly named: Named;
}

/** What the change would do; or everything that stands against it, at once. */
export async function previewChange(
  context: OpeningContext,
  given: GivenChange,
): Promise<Outcome<UnitChangePreview>> {
  const worked = await workOut(context, given);
  return worked.ok ? done(worked.value.preview) : worked;
}

export async function workOut(context: OpeningContext, given: GivenChange): Promise<Outcome<Worked>> {
  const atHand = await unitsAtHand(context);
  const named = namedUnits(atHand, given.of);
  const wanted = wantedChange(given, named);
  const planned = planUnitChange(named.registry, wanted);
  const faults = [
    ...paperFaults(given),
    ...(planned.ok ? [] : planned.faults),
    ...bodyFaults(given, atHand, named),
  ].filter(({ field }, i, all) => all.findIndex((other) => other.field === field) === i);
  if (!planned.ok || faults.length > 0) return refused(fieldsWrong(faults));
  const change = { ...planned.value, known: named.known };
  return done({ change, named, preview: await preview(context, given, change, named) });
}

/** Where the day is not one yet, everything else is still checked. */
const SOME_DAY = "9999-12-31";

function wantedChange(given: GivenChange, { units }: Named): WantedChange {
  const { kind, on, into } = given;
  const seat = given.of.indexOf(given.seat);
  return {
    kind,
    on: isIsoDate(on) ? on : SOME_DAY,
    legalBasis: legalBasis(given),
    of: units,
    into: into.map((unit) => ({
      ...unit,
      // "Phường Hồng Gai" where the kind is chosen beside it.
      name: unit.kind === "co-quan" ? unit.name : (splitCommuneName(unit.name)?.name ?? unit.name),
    })),
    seat: units[seat] ?? "",
  };
}

/** As a document is cited: "12/NQ-HĐND ngày 05/03/2026". */
function legalBasis({ basisNumber, basisDate }: GivenChange): string {
  return isIsoDate(basisDate) ? `${basisNumber} ngày ${dateText(basisDate, "vi")}` : basisNumber;
}

function paperFaults({ on, basisNumber, basisDate }: GivenChange): FieldFault[] {
  return [
    ...(isIsoDate(on) ? [] : [fieldFault("on", "date-form")]),
    ...(basisNumber === "" ? [fieldFault("basisNumber", "basis-missing")] : []),
    ...(isIsoDate(basisDate) ? [] : [fieldFault("basisDate", "document-date-form")]),
  ];
}

/** Names and codes of bodies are those of organisations, of which the lists know nothing. */
function bodyFaults({ into }: GivenChange, { bodies }: UnitsAtHand, { organisations }: Named): FieldFault[] {
  const ending = new Set([...organisations.values()].map(({ id }) => id));
  const others = bodies.filter(({ id, kind }) => kind === "own" && !ending.has(id));
  const codes = bodies.filter(({ id }) => !ending.has(id));
  return into.flatMap(({ kind, name, code }, at) =>
    kind === "co-quan"
      ? [
          ...(others.some((body) => body.matchKey === matchKey(name))
            ? [fieldFault(`into.${at}.name`, "organisation-exists")]
            : []),
          ...(code !== "" && codes.some((body) => body.code === code)
            ? [fieldFault(`into.${at}.code`, "organisation-exists")]
            : []),
        ]
      : [],
  );
}

async function preview(
  context: OpeningContext,
  given: GivenChange,
  change: UnitChange,
  { registry, organisations, units }: Named,
): Promise<UnitChangePreview> {
  const today = dayInVietnam(context.clock());
  const main = given.into.length;
  const ended = units.flatMap((unit) => registry.units.get(unit)?.at(-1) ?? []);
  const touched = await evaluationsTouched(
    context.database.db,
    [...organisations.values()].map(({ id }) => id),
    units,
  );
  const shown: Omit<UnitChangePreview, "fingerprint"> = {
    ends: ended.map((version) => ({
      ...showVersion(version, registry, today),
      accounts: organisations.get(version.unitId)?.accounts ?? 0,
    })),
    begins: change.begins.slice(0, main).map((version) => ({
      ...showVersion(version, registry, today),
      goesOn: units.includes(version.unitId),
      madeOf: change.kind === "rename" ? [] : ended.map(inBoth),
    })),
    moved: change.begins.length - main,
    evaluations: touched.map(({ evaluationId, titleVi, titleEn, status, names }) => ({
      evaluationId,
      title: { vi: titleVi, en: titleEn },
      status,
      units: names,
    })),
    notes: notes(given, today, peopleLeft(change, organisations)),
  };
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([change, shown]))
    .digest("hex");
  return { ...shown, fingerprint };
}

/** Bodies with accounts that end without going on. */
function peopleLeft({ begins }: UnitChange, organisations: ReadonlyMap<UnitId, Body>): Body[] {
  const goingOn = new Set(begins.map(({ unitId }) => unitId));
  return [...organisations]
    .filter(([unit, { accounts }]) => accounts > 0 && !goingOn.has(unit))
    .map(([, body]) => body);
}

function notes({ on, basisDate, kind }: GivenChange, today: string, left: readonly Body[]): Bilingual[] {
  return [
    ...(basisDate > on
      ? [
          {
            vi: "Văn bản có ngày sau ngày hiệu lực: kiểm tra lại cả hai ngày.",
            en: "The document is dated after the day on which it takes effect: check both days.",
          },
        ]
      : []),
    ...(on > today && kind !== "close"
      ? [
          {
            vi: `Chưa đến ngày hiệu lực: tên trong danh sách cơ quan đổi từ ngày ${dateText(on, "vi")}.`,
            en: `The day lies ahead: names in the list of organisations change on ${dateText(on, "en")}.`,
          },
        ]
      : []),
    ...left.map(({ name, accounts }) => ({
      vi: `${name} còn ${accounts} tài khoản: chuyển người sang cơ quan mới ở trang Tài khoản.`,
      en: `${name} has ${accounts} accounts: move the people to the new body on the page of accounts.`,
    })),
  ];
}
