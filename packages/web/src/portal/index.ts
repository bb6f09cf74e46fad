export { renderPortal } from "./render.tsx";
export type { PortalFile } from "./render.tsx";
