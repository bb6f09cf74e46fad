import { TASK_STATUS_WORDS, type Task } from "@thang-diem/contract";
import type { Language } from "@thang-diem/presentation";

/** How a task stands, beginning a line. @example statusText({ status: "late" }, "vi") // "Quá hạn" */
export function statusText({ status }: Pick<Task, "status">, language: Language): string {
  const text = TASK_STATUS_WORDS[status][language];
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
