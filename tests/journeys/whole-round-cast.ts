/** Who takes part in the year's evaluation that one person plays, and its calendar. */
import { peopleRoutes, type Role } from "@thang-diem/contract";
import type { TestWorkspace } from "../../packages/office/src/composition/testing.ts";

export const DEPARTMENTS = ["Sở Nội vụ", "Sở Tài chính"];
export const COMMUNES = ["Phường Hồng Gai", "Xã Bình Minh", "Xã Hòa Bình"];
export const UNITS = [...DEPARTMENTS, ...COMMUNES];

export const CALENDAR = [
  ["self-assessment", "2027-01-05T08:00", "2027-01-25T17:00"],
  ["appraisal", "2027-01-26T08:00", "2027-02-20T17:00"],
  ["explanation", "2027-02-21T08:00", "2027-02-28T17:00"],
  ["second-appraisal", "2027-03-01T08:00", "2027-03-05T17:00"],
  ["council", "2027-03-06T08:00", "2027-03-20T17:00"],
  ["preview", "2027-03-21T08:00", "2027-03-25T17:00"],
] as const;

/** Accounts as an administrator gives them out before the year's work begins. */
export async function admitPeople(workspace: TestWorkspace): Promise<void> {
  const admin = await workspace.administrator();
  const organisation = async (name: string, code: string) =>
    (await admin.call(peopleRoutes.addOrganisation, { name, code })).value.organisationId;
  const province = await organisation("Ủy ban nhân dân tỉnh Quảng Ninh", "H49");
  const parts: readonly (readonly [string, Role])[] = [
    ["van.phong", "reform-office"],
    ["tham.dinh", "appraiser"],
    ["khao.sat", "survey-staff"],
    ["thu.ky", "council-secretary"],
    ["uy.vien", "council-member"],
    ["chu.tich", "council-chair"],
  ];
  for (const [name, role] of parts) await workspace.person(admin, name, province, [role]);
  for (const [i, name] of UNITS.entries()) {
    const id = await organisation(name, `H49.0${i + 1}`);
    await workspace.person(admin, `can.bo.${i}`, id, ["unit-clerk"]);
    await workspace.person(admin, `lanh.dao.${i}`, id, ["unit-leader"]);
    if (i === 0) await workspace.person(admin, "chu.tri", id, ["lead-agency"]);
  }
}
