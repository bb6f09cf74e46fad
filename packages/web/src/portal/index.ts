export { renderFront, renderPortal, renderSeries } from "./render.tsx";
export type { PortalFile } from "./render.tsx";
export type { SeriesDigest } from "./site/index.ts";
