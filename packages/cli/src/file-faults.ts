import type { Bilingual } from "@thang-diem/engine";
import type { Problem } from "@thang-diem/platform/problems";
import type { Fault } from "./console.ts";

/** A fault as `--json` gives it. */
export function faultOf({ code, message, suggestion, place }: Problem, file?: string): Fault {
  return {
    code,
    message,
    ...(suggestion && { fix: suggestion }),
    ...(file && { file }),
    ...(place && { place }),
  };
}

/** "so-lieu.csv: Bảng 1 C3: [row-width] …" */
export function faultWords({ code, message, fix, file, place }: Fault): Bilingual {
  const cell = place?.row === undefined ? "" : `${place.column ?? ""}${place.row}`;
  const at = [file && `${file}:`, place?.sheet, cell && `${cell}:`].filter(Boolean).join(" ");
  const line = (language: "vi" | "en") =>
    [at, code && `[${code}]`, message[language], fix && `→ ${fix[language]}`].filter(Boolean).join(" ");
  return { vi: line("vi"), en: line("en") };
}
