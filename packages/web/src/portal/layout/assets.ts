/** Names of the built files under `assets/`; the build fills them in with their fingerprints. */
export interface AssetNames {
  readonly style: string;
  readonly script: string;
  readonly preloadedFonts: readonly string[];
}

declare const PORTAL_ASSETS: AssetNames | undefined;

export const ASSETS: AssetNames =
  typeof PORTAL_ASSETS === "undefined"
    ? { style: "portal.css", script: "portal.js", preloadedFonts: [] }
    : PORTAL_ASSETS;
