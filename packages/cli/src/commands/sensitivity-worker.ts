/** One worker of `thangdiem sensitivity`: a range of replications, told back with its progress. */
import { parentPort, workerData } from "node:worker_threads";
import {
  composeIndex,
  type OpenedIndex,
  prepareUncertainty,
  runReplications,
} from "@thang-diem/engine/composite";

export interface WorkerTask {
  readonly index: OpenedIndex;
  readonly from: number;
  readonly to: number;
}

const { index, from, to } = workerData as WorkerTask;
const built = composeIndex(index.frame, index.steps);
if (!built.ok) throw new Error(built.faults.map(({ message }) => message.en).join("; "));
const prepared = prepareUncertainty(built.value, index.plan, index.design);
if (!prepared.ok) throw new Error(prepared.faults.map(({ message }) => message.en).join("; "));
const done = runReplications(prepared.value, {
  from,
  to,
  onProgress: (count) => parentPort?.postMessage({ count }, []),
});
parentPort?.postMessage(
  { done },
  [done?.scores.buffer, done?.places.buffer].filter((buffer) => buffer instanceof ArrayBuffer),
);
