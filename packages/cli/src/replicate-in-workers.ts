import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { mergeReplications, type OpenedIndex, type Replications } from "@thang-diem/engine/composite";
import type { WorkerTask } from "./commands/sensitivity-worker.ts";

/**
 * Below this many cells (replications × units × indicators) starting a second worker costs more than it
 * saves.
 */
const CELLS_OF_ONE_WORKER = 5_000_000;

/**
 * Runs all replications in worker threads: the same numbers for any count of workers. Ctrl-C ends them at
 * once; the
 * answer is then undefined.
 */
export async function replicateInWorkers(
  index: OpenedIndex,
  replications: number,
  progress: (done: number) => void,
): Promise<Replications | undefined> {
  const cells = replications * index.frame.units.length * index.frame.nodes.length;
  const count = Math.max(
    1,
    Math.min(availableParallelism(), Math.ceil(cells / CELLS_OF_ONE_WORKER), replications),
  );
  const bounds = Array.from({ length: count + 1 }, (_, i) => Math.round((i * replications) / count));
  const counts = new Float64Array(count);
  const tasks = bounds.slice(1).map((to, i): WorkerTask => ({ index, from: bounds[i] ?? 0, to }));
  const workers = tasks.map(
    (workerData) => new Worker(new URL("commands/sensitivity-worker.ts", import.meta.url), { workerData }),
  );
  const cancelled = Promise.withResolvers<undefined>();
  const cancel = () => cancelled.resolve(undefined);
  process.once("SIGINT", cancel);
  try {
    const parts = Promise.all(
      workers.map((worker, i) =>
        resultOf(worker, (done) => {
          counts[i] = done;
          progress(counts.reduce((sum, each) => sum + each, 0));
        }),
      ),
    );
    const finished = await Promise.race([parts, cancelled.promise]);
    return finished && mergeReplications(finished);
  } finally {
    process.off("SIGINT", cancel);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function resultOf(worker: Worker, progress: (done: number) => void): Promise<Replications> {
  return await new Promise((resolve, reject) => {
    worker.on("message", ({ count, done }: { count?: number; done?: Replications }) => {
      if (done) resolve(done);
      else progress(count ?? 0);
    });
    worker.once("error", reject);
  });
}
