import type { Bilingual } from "@thang-diem/engine";
import type { Role } from "./roles.ts";

/** How far a permission reaches: the organisation the role is held for, the round it is held in, or everything. */
export type Scope = "own-unit" | "own-evaluation" | "all";

export interface PermissionRow {
  readonly about: Bilingual;
  /** Roles that are not named have no such right. */
  readonly roles: Readonly<Partial<Record<Role, Scope>>>;
  /** What everybody who has signed in may do: also half way through signing in, or only when through. */
  readonly everyone?: "half-signed-in" | "signed-in";
}

/** Whoever has a part in an evaluation. */
export const IN_ROUND = {
  "reform-office": "own-evaluation",
  "unit-clerk": "own-evaluation",
  "unit-leader": "own-evaluation",
  appraiser: "own-evaluation",
  "lead-agency": "own-evaluation",
  "council-member": "own-evaluation",
  "council-secretary": "own-evaluation",
  "council-chair": "own-evaluation",
  "survey-staff": "own-evaluation",
  "personnel-office": "own-evaluation",
  analyst: "own-evaluation",
} as const satisfies Partial<Record<Role, Scope>>;
