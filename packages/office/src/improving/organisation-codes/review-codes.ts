import { reviewOrganisationCodes } from "@thang-diem/engine";
import type { organisationCodeRoutes, RouteReply } from "@thang-diem/contract";
import { FORM_LIMITS, readNamedRows, type TableInput } from "@thang-diem/platform/spreadsheet";

const COLUMNS = {
  name: {
    title: "Tên cơ quan",
    also: ["ten co quan, don vi", "co quan", "don vi", "ten don vi", "name", "organisation"],
    needed: true,
  },
  code: {
    title: "Mã định danh",
    also: ["ma dinh danh dien tu", "ma dinh danh co quan", "ma", "code"],
    needed: true,
  },
} as const;

/** "Rà soát mã định danh": every body of a file with its code in both directions and what is wrong with it. */
export async function reviewCodes(
  input: TableInput,
  fileName: string,
  signal?: AbortSignal,
): Promise<RouteReply<(typeof organisationCodeRoutes)["review"]>> {
  const rows: { readonly row: number; readonly name: string; readonly code: string }[] = [];
  const faults: RouteReply<(typeof organisationCodeRoutes)["review"]>["faults"] = [];
  for await (const each of readNamedRows(input, fileName, COLUMNS, { limits: FORM_LIMITS, signal }))
    if (each.kind === "fault") faults.push(each.problem);
    else rows.push({ row: each.row, name: each.text.name, code: each.text.code });
  const lines = reviewOrganisationCodes(rows).map((line, i) => ({
    ...line,
    findings: [...line.findings],
    row: rows[i]?.row ?? 0,
  }));
  return { lines, faults };
}
