/**
 * Named in every edition: which engine computed it. The version of this package;
 * it rises whenever a published number could change.
 */
export const ENGINE_VERSION = "0.2.0";
