export { newestSite, renderSite } from "./render-site.ts";
export type { RenderedSite, SiteToRender } from "./render-site.ts";
