import { TASK_STANDING_WORDS, type Task } from "@thang-diem/contract";
import type { Language } from "@thang-diem/presentation";

/** How a task stands, beginning a line. @example standingText({ standing: "late" }, "vi") // "Quá hạn" */
export function standingText({ standing }: Pick<Task, "standing">, language: Language): string {
  const text = TASK_STANDING_WORDS[standing][language];
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
