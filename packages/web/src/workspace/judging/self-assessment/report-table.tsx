import type { RowFault } from "@thang-diem/contract";
import type { ReactElement } from "react";

/** Where in a file something stands, as a spreadsheet program calls it. */
export function placeOf({ place }: Pick<RowFault, "place">): string {
  return (
    [place?.sheet, `${place?.column ?? ""}${place?.row ?? ""}`]
      .filter((part) => part !== undefined && part !== "")
      .join(" · ") || "–"
  );
}

/** Texts in rows; the first of a row heads it. */
export function ReportTable({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): ReactElement {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={heads.join(", ")}>
      <table className="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = "", ...others]) => (
            <tr key={`${first} ${others.join(" ")}`}>
              <th scope="row">{first}</th>
              {others.map((text, i) => (
                <td key={heads[i + 1]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
