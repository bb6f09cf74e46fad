export { FactField } from "./fact-field.tsx";
export { FactList, factText, usePoints } from "./fact-list.tsx";
