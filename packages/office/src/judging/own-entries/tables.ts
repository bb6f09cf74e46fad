import type { ItemKey, Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    own_entry_confirmation: ItemKey & {
      id: string;
      facts: Json;
      reason: string;
      confirmed_by: string;
      confirmed_at: Date;
      replaced_at: Date | null;
    };
  }
}
