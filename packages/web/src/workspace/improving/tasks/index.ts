import { lazyPage } from "../../../kit/index.ts";
export { ProgressForm } from "./progress-form.tsx";
export { statusText } from "./status-text.ts";

export const TasksPage = lazyPage(() => import("./tasks-page.tsx"), "TasksPage");
