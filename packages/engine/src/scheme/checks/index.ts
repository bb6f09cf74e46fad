import type { PlacedFault } from "../fault.ts";
import type { SchemeText } from "../language.ts";

export function checkScheme(_text: SchemeText): PlacedFault[] {
  return [];
}
