export { ProgressForm } from "./progress-form.tsx";
export { standingText } from "./standing-text.ts";
export { TasksPage } from "./tasks-page.tsx";
