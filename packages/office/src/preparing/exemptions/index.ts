export {
  decide,
  listExemptions,
  proposeExemption,
  withdraw,
  type ExemptionToPropose,
  type ExemptionVerdict,
} from "./exemptions.ts";
export { mountExemptions } from "./routes.ts";
