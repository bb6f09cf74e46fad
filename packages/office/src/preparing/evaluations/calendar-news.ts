import type { EvaluationId } from "@thang-diem/engine";
import { EventEmitter } from "node:events";

/** Pages of this process that show a deadline; whoever looks at another process reads anew when its stream ends. */
const listeners = new EventEmitter().setMaxListeners(0);

/** Another calendar, or more time for somebody, stands: open pages read their deadline again. */
export function tellCalendar(evaluationId: EvaluationId): void {
  listeners.emit(evaluationId);
}

/** @returns how to stop listening */
export function onCalendar(evaluationId: EvaluationId, hear: () => void): () => void {
  listeners.on(evaluationId, hear);
  return () => void listeners.off(evaluationId, hear);
}
