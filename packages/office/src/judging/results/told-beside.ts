import type { BesideEditions } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import { publishedComplaints } from "../complaints/index.ts";
import { publishedDocuments } from "../signed-documents/index.ts";

/** Everything that the portal tells beside the editions, as it stands now. */
export async function toldBeside(db: Database["db"]): Promise<BesideEditions> {
  return { complaints: await publishedComplaints(db), documents: await publishedDocuments(db) };
}
