import { once } from "node:events";
import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";
import { Worker } from "node:worker_threads";
import { createApp, openSite, serveSite } from "@thang-diem/platform/http";
import type { Load, LoadResult } from "./load-generator.ts";
import type { BenchRow } from "./rows.ts";

const PAGES_MAX = 500;
const CONNECTIONS = 32;
const SECONDS = 6;
/** 4,000 pages a second. */
const TIME_PER_PAGE_MS_MAX = 0.25;

/**
 * Serves a published folder on one core while the load generator
 * runs beside it, and asks for its pages in turn, compressed.
 */
export async function servingBench(folder: string): Promise<BenchRow[]> {
  const app = createApp();
  const site = await openSite(folder);
  serveSite(app, site);
  const begin = performance.now();
  await site.warm();
  const warm_s = (performance.now() - begin) / 1000;
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  try {
    const load = {
      host: "127.0.0.1",
      port,
      paths: pagesOf(folder),
      headers: "accept-encoding: br",
      connections: CONNECTIONS,
    };
    await generate({ ...load, seconds: 1 });
    const { answers_per_s, bytes_per_answer, waiting_p99_ms, failed } = await generate({
      ...load,
      seconds: SECONDS,
    });
    if (failed > 0) throw new Error(`${failed} answers were not 200`);
    return [
      { name: "pages served", value: answers_per_s, unit: "1/s" },
      {
        name: "… time per page with all connections busy",
        value: 1000 / answers_per_s,
        unit: "ms",
        limit: TIME_PER_PAGE_MS_MAX,
      },
      { name: "… waiting time, 99th percentile", value: waiting_p99_ms, unit: "ms" },
      { name: "… size of an answer", value: bytes_per_answer / 1000, unit: "kB" },
      { name: "… compressing every page before the first request", value: warm_s, unit: "s" },
    ];
  } finally {
    await app.close();
  }
}

async function generate(load: Load): Promise<LoadResult> {
  const worker = new Worker(new URL("./load-generator.ts", import.meta.url), { workerData: load });
  const [result] = (await once(worker, "message")) as [LoadResult];
  return result;
}

/** Addresses of the folder's pages, spread evenly over all of them. */
function pagesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name === "index.html",
  );
  const step = Math.max(1, Math.ceil(files.length / PAGES_MAX));
  return files
    .filter((_file, index) => index % step === 0)
    .map((file) =>
      encodeURI(`/${relative(folder, file.parentPath).split(sep).join("/")}/`.replace("//", "/")),
    );
}
