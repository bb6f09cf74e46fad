export { NO_UNIT_HERE } from "./problems.ts";
export { mountTasks } from "./routes.ts";
export { countsOf, expectedOf, statusOf, taskLine } from "./status.ts";
export { deleteTask, insertTasks, readTasks, type TaskRow, updateTask } from "./store.ts";
export { listTasks, newTask } from "./tasks.ts";
