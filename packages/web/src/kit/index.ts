export { ErrorSummary, type ShownFault } from "./error-summary.tsx";
