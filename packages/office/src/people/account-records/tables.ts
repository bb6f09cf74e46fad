import type { Generated } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    account: {
      id: string;
      sign_in_name: string;
      full_name: string;
      search_key: string;
      email: string;
      phone: string;
      organisation_id: string;
      status: "invited" | "active" | "closed";
      created_at: Generated<Date>;
      closed_at: Generated<Date | null>;
    };
  }
}
