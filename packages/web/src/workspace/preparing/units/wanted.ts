import { NEW_UNIT_KINDS, type RouteInput, type unitChangeRoutes, type UnitShown } from "@thang-diem/contract";

export type Wanted = RouteInput<typeof unitChangeRoutes.preview>;
export type NewUnit = Wanted["into"][number];

/** As a unit was chosen: what the form needs to know of it. */
export type Chosen = Pick<UnitShown, "ref" | "name" | "level" | "kind" | "code">;

/** How many new units a form of each kind begins with. */
export const NEW_UNITS: Readonly<Record<Wanted["kind"], number>> = {
  rename: 1,
  merge: 1,
  split: 2,
  close: 0,
  add: 1,
};

/** Whether more than one unit is chosen for it. */
export const SEVERAL: Readonly<Record<Wanted["kind"], boolean>> = {
  rename: false,
  merge: true,
  split: false,
  close: true,
  add: false,
};

/** Kinds that a unit of the level of those chosen may have. */
export function kindsFor([first]: readonly Chosen[]): readonly NewUnit["kind"][] {
  if (first?.level === "commune") return ["phuong", "xa", "dac_khu"];
  return first?.level === "province" ? ["tinh", "thanh_pho_tw"] : ["co-quan"];
}

/** An empty line for a new unit; one that goes on keeps kind and code of the first that was chosen. */
export function emptyUnit(chosen: readonly Chosen[], first: boolean): NewUnit {
  const [before] = chosen;
  const [kind = "co-quan"] = kindsFor(chosen);
  return {
    name: "",
    kind: NEW_UNIT_KINDS.find((each) => each === before?.kind) ?? kind,
    code: first ? (before?.code ?? "") : "",
  };
}
