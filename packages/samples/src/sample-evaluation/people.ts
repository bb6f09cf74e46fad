import type { EvaluationId } from "@thang-diem/engine";
import { type EvaluationReach, EVERY_EVALUATION, type Role } from "@thang-diem/contract";
import type { PersonToAdmit } from "@thang-diem/office/people/accounts";
import { oneOf } from "./chance.ts";
import { DEPARTMENTS, OFFICE, slugOf } from "./province.ts";

/** Everybody in the office of the evaluation, by the name they sign in with. */
const OFFICE_PEOPLE: readonly (readonly [signInName: string, role: Role])[] = [
  ["mau.thuongtruc", "reform-office"],
  ["mau.thamdinh1", "appraiser"],
  ["mau.thamdinh2", "appraiser"],
  ["mau.thamdinh3", "appraiser"],
  ["mau.chutich", "council-chair"],
  ["mau.thuky", "council-secretary"],
  ["mau.uyvien1", "council-member"],
  ["mau.uyvien2", "council-member"],
  ["mau.uyvien3", "council-member"],
  ["mau.dieutra", "survey-staff"],
  ["mau.phantich", "analyst"],
  ["mau.kiemtoan", "auditor"],
];

export const APPRAISERS = ["mau.thamdinh1", "mau.thamdinh2", "mau.thamdinh3"] as const;
export const CHIEF = "mau.thuongtruc";
export const LEAD = "mau.chutri";
export const CHAIR = "mau.chutich";
export const SECRETARY = "mau.thuky";
export const MEMBERS = ["mau.uyvien1", "mau.uyvien2", "mau.uyvien3"] as const;

export interface OrganisationOfUnit {
  readonly name: string;
  readonly organisationId: string;
}

/** Somebody sets the evaluation up before anybody can hold a role in it. */
export function chief(): PersonToAdmit {
  return { ...person(CHIEF, OFFICE, "reform-office", EVERY_EVALUATION), roles: [] };
}

/** Roles are held in the sample evaluation alone: nobody of the sample can see or do anything in another one. */
export function everybody(units: readonly OrganisationOfUnit[], evaluationId: EvaluationId): PersonToAdmit[] {
  const office = OFFICE_PEOPLE.map(([signInName, role]) => person(signInName, OFFICE, role, evaluationId));
  const lead = person(LEAD, DEPARTMENTS[0] ?? "", "lead-agency", evaluationId);
  const inUnits = units.flatMap(({ name, organisationId }) => [
    { ...person(clerkOf(name), name, "unit-clerk", evaluationId), organisationId },
    { ...person(leaderOf(name), name, "unit-leader", evaluationId), organisationId },
  ]);
  return [...office, lead, ...inUnits];
}

export function clerkOf(unitName: string): string {
  return `mau.${slugOf(unitName)}.cv`;
}

export function leaderOf(unitName: string): string {
  return `mau.${slugOf(unitName)}.ld`;
}

function person(
  signInName: string,
  organisation: string,
  role: Role,
  evaluation: EvaluationReach,
): PersonToAdmit {
  return {
    signInName,
    fullName: `${oneOf(FAMILY, signInName)} ${oneOf(MIDDLE, signInName, 2)} ${oneOf(GIVEN, signInName, 3)}`,
    organisation,
    roles: [{ role, evaluation }],
  };
}

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý"];
const MIDDLE = ["Văn", "Thị", "Minh", "Thanh", "Quang", "Ngọc", "Đức", "Thu", "Hồng", "Xuân"];
const GIVEN = [
  "An",
  "Bình",
  "Châu",
  "Dũng",
  "Giang",
  "Hà",
  "Hạnh",
  "Hùng",
  "Khánh",
  "Lan",
  "Long",
  "Mai",
  "Nam",
  "Phương",
  "Quân",
  "Sơn",
  "Thảo",
  "Trang",
  "Tuấn",
  "Vinh",
];
