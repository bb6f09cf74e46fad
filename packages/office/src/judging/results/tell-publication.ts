import type { Bilingual, EvaluationId, Scheme } from "@thang-diem/engine";
import { dateText, points } from "@thang-diem/presentation";
import { readRoundsOf, readUnitsOf, schemeOf } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { type ChangedUnit, changedUnits, outcome, readResults } from "@thang-diem/press/publication";
import { readTerms } from "../complaints/index.ts";
import { EVENTS } from "./events.ts";
import { type Job, type JobEdition, readEditions } from "./store.ts";

/** Items that a notice names one by one. */
const NAMED = 5;

/**
 * Tells of a publication. Of a first edition everybody hears the same; of a correction each unit hears why, and what
 * changed for it or that nothing did.
 */
export async function tellOfPublication(
  transaction: AuditedTransaction,
  job: Job,
  made: readonly JobEdition[],
  at: Date,
): Promise<void> {
  const { db } = transaction;
  const complaintsUntil = await lastDayForComplaints(db, job.evaluation_id);
  const about = { evaluationId: job.evaluation_id, jobId: job.id, complaintsUntil };
  const corrected = await correctedUnits(db, job.evaluation_id, made);
  if (corrected === undefined)
    return void (await announce(transaction, EVENTS.resultPublished, about, { at }));
  const reason = job.reason ?? { vi: "", en: "" };
  const units = await readUnitsOf(db, { evaluationId: job.evaluation_id });
  for (const [organisationId, own] of Map.groupBy(units, (unit) => unit.organisationId)) {
    const changes = own.map(({ roundId, unitVersionId, name }) => {
      const change = corrected.get(`${roundId} ${unitVersionId}`);
      return change === undefined ? unchanged(name) : changeInWords(name, change.unit, change.scheme);
    });
    const what = {
      vi: changes.map(({ vi }) => vi).join(" "),
      en: changes.map(({ en }) => en).join(" "),
    };
    await announce(transaction, EVENTS.resultCorrected, { ...about, reason, organisationId, what }, { at });
  }
  await announce(transaction, EVENTS.correctionPublished, { ...about, reason }, { at });
}

/** The last day on which complaints about what is announced are taken, within a sentence. */
async function lastDayForComplaints(
  db: AuditedTransaction["db"],
  evaluationId: EvaluationId,
): Promise<Bilingual> {
  const last =
    (await readTerms(db, evaluationId))
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1) ?? "";
  return { vi: dateText(last, "vi"), en: dateText(last, "en") };
}

interface Corrected {
  readonly unit: ChangedUnit;
  readonly scheme: Scheme;
}

/** By round and unit; undefined where no edition corrects another. */
async function correctedUnits(
  db: AuditedTransaction["db"],
  evaluationId: EvaluationId,
  made: readonly JobEdition[],
): Promise<ReadonlyMap<string, Corrected> | undefined> {
  const fresh = new Set(
    made.filter(({ outcome: how }) => how === "published").map(({ editionId }) => editionId),
  );
  const editions = (await readEditions(db, evaluationId)).filter(
    ({ editionId, number }) => number > 1 && fresh.has(editionId),
  );
  if (editions.length === 0) return undefined;
  const rounds = new Map((await readRoundsOf(db, evaluationId)).map((round) => [round.id, round]));
  const corrected = new Map<string, Corrected>();
  for (const { roundId, number } of editions) {
    const round = rounds.get(roundId);
    if (round === undefined) continue;
    const place = { topUnit: round.topUnit, roundId };
    const [past, now] = [await readResults(db, place, number - 1), await readResults(db, place, number)];
    const scheme = await schemeOf(db, round.schemeHash);
    for (const unit of changedUnits(past, now)) corrected.set(`${roundId} ${unit.unit}`, { unit, scheme });
  }
  return corrected;
}

function unchanged(name: string): Bilingual {
  return {
    vi: `Điểm, hạng và xếp loại của ${name} không thay đổi.`,
    en: `Points, place and class of ${name} are unchanged.`,
  };
}

function changeInWords(name: string, { before, now, items }: ChangedUnit, scheme: Scheme): Bilingual {
  const is = outcome(now, scheme);
  const was = before && outcome(before, scheme);
  const [vi, en] = (["vi", "en"] as const).map((locale) => {
    const shown = (text: string | undefined) => (text === undefined ? "–" : points(text, locale));
    const one = items
      .slice(0, NAMED)
      .map(
        ({ code, before: old, now: fresh }) =>
          `${locale === "vi" ? "tiêu chí" : "item"} ${code}: ${shown(old)} → ${shown(fresh)}`,
      );
    const more = items.length - NAMED;
    const rest =
      more > 0
        ? [locale === "vi" ? `và ${more} tiêu chí khác` : `and ${more} more ${more === 1 ? "item" : "items"}`]
        : [];
    const whole =
      was === undefined || was[locale] === is[locale] ? is[locale] : `${was[locale]} → ${is[locale]}`;
    return `${[`${name}: ${whole}`, ...one, ...rest].join("; ")}.`;
  });
  return { vi: vi ?? "", en: en ?? "" };
}
