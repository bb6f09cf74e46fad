import type { PlacedFault } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import { bandFaults } from "./bands.ts";
import { basisFaults } from "./basis.ts";
import { classFaults } from "./classes.ts";
import { coefficientFaults } from "./coefficients.ts";
import { pointFaults } from "./points.ts";
import { referenceFaults } from "./references.ts";
import { shareFaults } from "./shares.ts";
import { treeFaults } from "./tree.ts";
import { placedItems } from "./walk.ts";

/** Everything that is wrong with the meaning of a scheme whose form is right. */
export function checkScheme(text: SchemeText): PlacedFault[] {
  const items = placedItems(text);
  return [
    ...treeFaults(text, items),
    ...pointFaults(text, items),
    ...items.flatMap(bandFaults),
    ...items.flatMap((item) => shareFaults(text, item)),
    ...referenceFaults(text, items),
    ...basisFaults(text, items),
    ...classFaults(text, items),
    ...coefficientFaults(text),
  ];
}

export { schemeWarnings } from "./warnings.ts";
