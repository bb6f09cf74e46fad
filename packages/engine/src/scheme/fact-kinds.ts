import { z } from "zod";

/** What kinds of facts a rule may rest on. */
export const FACT_KINDS = ["yes-no", "count", "number", "money", "share", "days", "date", "level"] as const;

/** What the system itself knows of a sign-off: the day it was due, the day it came, days late, more time given. */
export const signOffFact = z
  .enum(["due", "sent", "days-late", "extended"])
  .meta({ description: "hệ thống tự ghi khi đơn vị ký gửi / written by the system when the unit signs off" });
export type SignOffFact = z.infer<typeof signOffFact>;
