/** The language of conditions and calculations: read into a tree, interpreted over answers; nothing in it is ever run. */
export { evaluate } from "./evaluate.ts";
export type { ExpressionFault, ExpressionFaultCode } from "./fault.ts";
export { choiceQuestion } from "./call.ts";
export { chosenIn } from "./chosen.ts";
export { dayNumber, daysOf, fractionOfTime, zoneMinutes } from "./days.ts";
export { FUNCTIONS } from "./functions.ts";
export { parseExpression, type ParsedExpression } from "./parse.ts";
export { compilePattern, matches } from "./pattern.ts";
export { partsOf, type Expression, within } from "./syntax.ts";
export {
  numberOf,
  numberText,
  textOf,
  type Seen,
  type Trail,
  truthOf,
  type Turn,
  type Value,
} from "./values.ts";
export type { ChoiceSeen, Viewpoint, World } from "./viewpoint.ts";
