/** What every event is written with: who is told, and the small words. */
import { type NoticeKind, type Role, ROLES } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import type { NoticeToSend } from "./notice.ts";

export interface OfEvaluation {
  readonly evaluationId: string;
}

/** The same event in the words for one audience. Whoever stands in two audiences hears the first. */
export interface Letter<About> {
  readonly to: (about: About) => NoticeToSend["to"];
  readonly text: (about: About) => Bilingual;
  /** Page of the evaluation: "/tu-cham"; "" is its own. */
  readonly page: (about: About) => string;
}

export interface NoticeEvent<About extends OfEvaluation> {
  readonly kind: NoticeKind;
  /** Of one matter people hear once. */
  readonly matter: (about: About) => string;
  readonly letters: readonly Letter<About>[];
}

export interface OfUnit extends OfEvaluation {
  readonly unit: {
    readonly roundId: string;
    readonly unitId: string;
    readonly organisationId: string;
    readonly name: string;
  };
}

export const UNIT: readonly Role[] = ["unit-clerk", "unit-leader"];
export const COUNCIL: readonly Role[] = ["council-member", "council-secretary", "council-chair"];
/** Administrators keep accounts and auditors look on: neither has a part in an evaluation. */
export const EVERYBODY = ROLES.filter((role) => role !== "administrator" && role !== "auditor");

export const holding =
  (...roles: readonly Role[]) =>
  ({ evaluationId }: OfEvaluation) => ({ evaluationId, roles });
export const office = holding("reform-office");
export const ofUnit = ({ evaluationId, unit }: OfUnit) => ({
  evaluationId,
  roles: UNIT,
  organisationIds: [unit.organisationId],
});
export const claimPage = ({ unit }: OfUnit) => `/tu-cham/${unit.roundId}/${unit.unitId}`;
export const at = (page: string) => () => page;

export function event<About extends OfEvaluation>(row: NoticeEvent<About>): NoticeEvent<About> {
  return row;
}

export function say(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** The sentence that it stands in has its own full stop. */
export function ended(text: string): string {
  return text.trim().replace(/[.。]+$/, "");
}
