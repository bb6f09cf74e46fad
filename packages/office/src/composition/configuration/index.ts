export { CONFIGURATION_FILE, type Configuration } from "./shape.ts";
export {
  parseConfiguration,
  readConfiguration,
  type ConfigurationFault,
  type ReadConfiguration,
} from "./read-configuration.ts";
export { issuersOf, letterSettingsOf, policyOf, siteIdentityOf } from "./apply.ts";
