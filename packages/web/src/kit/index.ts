export { Confirm } from "./confirm.tsx";
export { Dialog } from "./dialog.tsx";
export { ErrorSummary, type ShownFault } from "./error-summary.tsx";
