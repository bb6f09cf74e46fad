import { createHash } from "node:crypto";
import { SURVEY_MODES, type SurveyMode } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import {
  carryAnswers,
  type Questionnaire,
  partsByKey,
  type VersionMapping,
} from "@thang-diem/engine/questionnaire";
import type { Database } from "@thang-diem/platform/db";
import { readVersion, readVersionsOf } from "../surveys/index.ts";
import { answeredVersions, packedResponses } from "./store.ts";

/** Answers of a closed survey as columns, a row a response, unit after unit. */
export interface Gathered {
  readonly units: readonly UnitVersionId[];
  /** Rows that a decision rejected: they were drawn and enter no estimate. */
  readonly rejected: readonly boolean[];
  readonly items: Readonly<Record<string, Float64Array>>;
  readonly by: Readonly<Record<string, readonly string[]>>;
  /** Of the responses that count. */
  readonly modes: ReadonlyMap<SurveyMode, number>;
  readonly responses: number;
  /** Of all responses by id, with what was decided: what an estimate rests on. */
  readonly sha256: string;
}

interface Wanted {
  readonly surveyId: string;
  /** Questions on the scale, by their keys in the newest version. */
  readonly items: readonly string[];
  readonly groups: readonly string[];
  readonly scale: { readonly lowest: number; readonly highest: number };
}

/** Reads responses to every version as the newest one reads them; what is no step of the scale is no answer. */
export async function gatherAnswers({ db }: Database, wanted: Wanted): Promise<Gathered> {
  const keys = [...wanted.items, ...wanted.groups];
  const units: UnitVersionId[] = [];
  const rejected: boolean[] = [];
  const columns = keys.map((): string[] => []);
  const modes = new Map<SurveyMode, number>(SURVEY_MODES.map((mode) => [mode, 0]));
  const hash = createHash("sha256");
  for (const { versionId, olderKeys, carry } of await readingsOf(db, wanted.surveyId, keys))
    for await (const batch of packedResponses(db, wanted.surveyId, versionId, olderKeys))
      for (const { id, unit, mode, sha256, values, rejected: isRejected } of batch) {
        units.push(unit);
        rejected.push(isRejected);
        if (!isRejected) modes.set(mode, (modes.get(mode) ?? 0) + 1);
        hash.update(`${id} ${sha256}${isRejected ? " rejected" : ""}\n`);
        const read = carry === undefined ? values : carry(values);
        for (const [at, column] of columns.entries()) column.push(read[at] ?? "");
      }
  const column = (key: string) => columns[keys.indexOf(key)] ?? [];
  return {
    units,
    rejected,
    items: Object.fromEntries(wanted.items.map((key) => [key, stepsOf(column(key), wanted.scale)])),
    by: Object.fromEntries(wanted.groups.map((key) => [key, column(key)])),
    modes,
    responses: rejected.filter((each) => !each).length,
    sha256: hash.digest("hex"),
  };
}

function stepsOf(texts: readonly string[], { lowest, highest }: Wanted["scale"]): Float64Array {
  return Float64Array.from(texts, (text) => {
    const step = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    return step >= lowest && step <= highest ? step : Number.NaN;
  });
}

interface Reading {
  readonly versionId: string;
  readonly olderKeys: readonly string[];
  /** From the values of the older keys to those of the wanted ones; absent for the newest version. */
  readonly carry?: (values: readonly string[]) => readonly string[];
}

/** How each answered version is read: one as it is, older ones through the mappings that were stated. */
async function readingsOf(db: Database["db"], surveyId: string, keys: readonly string[]): Promise<Reading[]> {
  const versions = await readVersionsOf(db, surveyId);
  const forms = await Promise.all(
    versions.map(
      async ({ questionnaire_version_id }) =>
        (await readVersion(db, questionnaire_version_id)) as Questionnaire,
    ),
  );
  const answered = new Set(await answeredVersions(db, surveyId));
  const newest = versions.at(-1)?.questionnaire_version_id;
  return versions.flatMap(({ questionnaire_version_id: versionId }, at): Reading[] => {
    if (!answered.delete(versionId)) return [];
    if (versionId === newest) return [{ versionId, olderKeys: keys }];
    const form = forms[at];
    if (form === undefined) return [];
    const olderKeys = [...partsByKey(form.parts)].flatMap(([key, { part, repeats }]) =>
      part.part === "question" && repeats.length === 0 ? [key] : [],
    );
    const steps = versions.slice(at + 1).map(({ mapping }, step) => ({
      before: forms[at + step] ?? form,
      mapping,
    }));
    return [{ versionId, olderKeys, carry: carryAll(olderKeys, keys, steps) }];
  });
}

function carryAll(
  olderKeys: readonly string[],
  keys: readonly string[],
  steps: readonly { readonly before: Questionnaire; readonly mapping: VersionMapping }[],
): (values: readonly string[]) => readonly string[] {
  return (values) => {
    let answers: Readonly<Record<string, string>> = Object.fromEntries(
      olderKeys.flatMap((key, at) =>
        values[at] === undefined || values[at] === "" ? [] : [[key, values[at]]],
      ),
    );
    for (const { before, mapping } of steps) answers = carryAnswers(before, answers, mapping).answers;
    return keys.map((key) => answers[key] ?? "");
  };
}
