export { EditionFrame } from "./edition-frame.tsx";
export { finderData } from "./finder.tsx";
export { ReasonText } from "./correction-notice.tsx";
export { Layout } from "./layout.tsx";
export type { Crumb } from "./layout.tsx";
export { Figure, Kicker, Quartile, Say, Svg } from "./parts.tsx";
export { pageAt } from "./page.ts";
export type { Page } from "./page.ts";
