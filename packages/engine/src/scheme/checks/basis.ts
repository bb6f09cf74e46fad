import { fault, type PlacedFault } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import type { PlacedItem } from "./walk.ts";

/**
 * Every clause names a document of the basis; an issued scheme cites one for each scored item; dates run
 * forward.
 */
export function basisFaults(text: SchemeText, items: readonly PlacedItem[]): PlacedFault[] {
  return [...items.flatMap((placed) => clauseFaults(placed, text)), ...dateFaults(text)];
}

function clauseFaults({ item, path }: PlacedItem, text: SchemeText): PlacedFault[] {
  const basis = item.clause?.split(/\s+/)[0];
  if (basis !== undefined && !(basis in text.basis))
    return [
      fault(
        "unknown-basis",
        [...path, "clause"],
        [
          `Điều khoản của ${item.code} dẫn “${basis}”, không có trong basis (${Object.keys(text.basis).join(", ")}).`,
          `The clause of ${item.code} cites "${basis}", which is not in basis (${Object.keys(text.basis).join(", ")}).`,
        ],
        [
          "Bắt đầu clause bằng khóa của một văn bản trong basis.",
          "Begin the clause with the key of a document in basis.",
        ],
      ),
    ];
  if (basis === undefined && item.rule && text.status === "issued")
    return [
      fault(
        "clause-missing",
        [...path, "code"],
        [
          `Bộ tiêu chí đã ban hành: ${item.code} phải dẫn điều khoản.`,
          `An issued scheme: ${item.code} must cite its clause.`,
        ],
        ["Thêm clause: d1 phụ lục I, mục …", "Add clause: d1 annex I, item …"],
      ),
    ];
  return [];
}

function dateFaults(text: SchemeText): PlacedFault[] {
  const documents = Object.entries(text.basis).flatMap(([key, { issued, inForce, until }]) => {
    if (inForce !== undefined && issued !== undefined && inForce < issued)
      return [disordered(["basis", key, "inForce"], "inForce", "issued")];
    return until !== undefined && inForce !== undefined && until < inForce
      ? [disordered(["basis", key, "until"], "until", "inForce")]
      : [];
  });
  const years =
    text.years.to !== undefined && text.years.to < text.years.from
      ? [disordered(["years", "to"], "to", "from")]
      : [];
  return [...documents, ...years];
}

function disordered(path: readonly string[], later: string, earlier: string): PlacedFault {
  return fault(
    "dates-disordered",
    path,
    [`“${later}” sớm hơn “${earlier}”.`, `"${later}" is before "${earlier}".`],
    ["Đổi lại hai ngày (hai năm).", "Mend the two dates (or years)."],
  );
}
