export { CONFIGURATION_FILE } from "../../watching/operation/index.ts";
export { type Configuration } from "./shape.ts";
export {
  parseConfiguration,
  readConfiguration,
  type ConfigurationFault,
  type ReadConfiguration,
} from "./read-configuration.ts";
export {
  anchorSettingsOf,
  logSettingsOf,
  issuersOf,
  letterSettingsOf,
  operationSettingsOf,
  policyOf,
  retentionOf,
  siteIdentityOf,
} from "./apply.ts";
