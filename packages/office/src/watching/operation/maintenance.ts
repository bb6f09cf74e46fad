import type { Maintenance } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { maintenanceNow, removeMaintenance, setMaintenance } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/** For so long what was read is taken for true: every request asks. */
const FRESH_MS = 2_000;

export interface MaintenanceGate {
  /** What people are told now. */
  now(): Promise<Maintenance>;
  /** Begins, changes or (without a text) ends it. */
  set(who: SignedIn, wanted: Maintenance): Promise<Maintenance>;
}

/** What every process knows of work on the installation, at most two seconds old. */
export function openMaintenance({ database, clock }: Context): MaintenanceGate {
  let known: { readonly read: number; readonly value: Promise<Maintenance> } | undefined;
  const now = () => {
    if (known === undefined || Date.now() - known.read > FRESH_MS)
      known = {
        read: Date.now(),
        // Without a database there is nothing to refuse: the request itself says so.
        value: maintenanceNow(database.db).catch(() => NONE),
      };
    return known.value;
  };
  return {
    now,
    async set({ signInName }, wanted) {
      const on = wanted.vi !== "";
      await command(
        database,
        {
          actor: actorOf(signInName),
          action: on ? "maintenance.begin" : "maintenance.end",
          object: "installation",
          clock,
        },
        async ({ db, note }) => {
          if (on) await setMaintenance(db, wanted, clock());
          else await removeMaintenance(db);
          note({ closed: wanted.closed });
        },
      );
      known = undefined;
      return await now();
    },
  };
}

export const NONE: Maintenance = { vi: "", en: "", closed: false };
