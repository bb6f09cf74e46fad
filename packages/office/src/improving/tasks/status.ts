import { Exact } from "@thang-diem/engine";
import { TASK_STATUSES, type Task, type TaskCounts, type TaskStatus } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import type { TaskRow } from "./store.ts";

/**
 * How a task stands: the last day is still in time, and a task without a date is never late.
 *
 * @param today ISO date in Viet Nam
 */
export function statusOf(
  { state, due, done_at }: Pick<TaskRow, "state" | "due" | "done_at">,
  today: string,
): TaskStatus {
  if (state === "proved") return "proved";
  const at = state === "open" || done_at === null ? today : dayInVietnam(done_at);
  const late = due !== null && due < at;
  return state === "open" ? (late ? "late" : "on-time") : late ? "done-late" : "done";
}

export function countsOf(rows: readonly TaskRow[], today: string): TaskCounts {
  const statuses = rows.map((row) => statusOf(row, today));
  const count = (wanted: TaskStatus) => statuses.filter((each) => each === wanted).length;
  return Object.fromEntries(TASK_STATUSES.map((each) => [each, count(each)])) as TaskCounts;
}

/** Points that tasks are to win together, exact. */
export function expectedOf(rows: readonly Pick<TaskRow, "expected">[]): string {
  return Exact.sum(rows.flatMap(({ expected }) => (expected === "" ? [] : [Exact.of(expected)]))).text;
}

export function taskLine(row: TaskRow, today: string): Task {
  return {
    id: row.id,
    source: row.source,
    basis: row.basis,
    unitVersionId: row.unit_version_id,
    unitName: row.unit_name,
    item: row.item,
    measure: row.measure,
    owner: row.owner,
    helpers: row.helpers,
    due: row.due ?? "",
    money: row.money,
    expected: row.expected,
    evidence: row.evidence,
    status: statusOf(row, today),
    progress: row.progress,
  };
}
