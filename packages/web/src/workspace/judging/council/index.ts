export { CallSessionPage } from "./call-session-page.tsx";
export { CouncilPage } from "./council-page.tsx";
export { SessionPage } from "./session-page.tsx";
