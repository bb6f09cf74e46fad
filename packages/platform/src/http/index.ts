export { createApp, type AppOptions, type Permission, type Verdict } from "./app.ts";
export { HttpProblem, httpProblem, type HttpProblemCode } from "./problem-reply.ts";
export { openFront, type Front } from "./front.ts";
export { rootOf } from "./root.ts";
export { openSite, serveSite, siteToCome, type Site, type SiteOptions } from "./site.ts";
export type { SecurityOptions } from "./security-headers.ts";
export { answer, mountRoute, goneAway, uploaded, type Guard, type RouteHandler } from "./mount-route.ts";
