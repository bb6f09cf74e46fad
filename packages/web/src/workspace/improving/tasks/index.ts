export { ProgressForm } from "./progress-form.tsx";
export { statusText } from "./status-text.ts";
export { TasksPage } from "./tasks-page.tsx";
