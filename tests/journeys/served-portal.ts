/** A small portal on a free port, rendered from shipped scores: what the journeys walk through. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import type { AddressInfo } from "node:net";
import { buildPortal } from "../../packages/web/build.ts";
import type { PortalInput } from "@thang-diem/contract";
import { papiInput } from "../../packages/web/src/portal/testing/papi.ts";

export interface ServedPortal {
  /** Without a slash at the end. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/** Serves the portal named by THANG_DIEM_PORTAL (an address), else one rendered here. */
export async function servedPortal(): Promise<ServedPortal> {
  const elsewhere = process.env["THANG_DIEM_PORTAL"];
  if (elsewhere !== undefined) return { base: elsewhere.replace(/\/$/, ""), close: async () => undefined };
  const folder = await renderedFolder();
  const server = await serve(folder);
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const root = join(import.meta.dirname, "../..");

async function renderedFolder(): Promise<string> {
  const built = await buildPortal();
  const { renderPortal } = (await import(built.module)) as {
    renderPortal: (input: PortalInput) => Iterable<{ path: string; body: string }>;
  };
  const read = (path: string) => readFile(join(root, path), "utf8");
  const schemes = await Promise.all(
    ["2011", "2018", "2019", "2021"].map((version) => read(`schemes/papi/${version}/scheme.yaml`)),
  );
  const input = papiInput(
    {
      scores: await read("data/results/papi_subdimensions_2011_2024.csv"),
      provinces: await read("data/units/provinces-63.csv"),
      schemes,
    },
    [2023, 2024],
  );
  const folder = await mkdtemp(join(tmpdir(), "thang-diem-portal-"));
  const put = async (path: string, body: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), body);
  };
  for (const { path, body } of renderPortal(input)) await put(path, body);
  for (const { manifest, results } of input.series.flatMap((series) => series.editions)) {
    await put(
      `editions/${manifest.id}/results/results.csv`,
      [
        "unit,index,rank",
        ...results.rows.map((row) => [row.unit, row.index ?? "", row.rank?.place ?? ""].join(",")),
      ].join("\n"),
    );
  }
  await cp(built.assets, join(folder, "assets"), { recursive: true });
  return folder;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
};

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://portal");
    // The same folder once more below another one, as on somebody else's server.
    const own = pathname.replace(/^\/a\/b\/cong/, "");
    const path = own.endsWith("/") ? `${own}index.html` : own;
    readFile(join(folder, path)).then(
      (body) =>
        response
          .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" })
          .end(body),
      async () =>
        response
          .writeHead(404, { "content-type": "text/html; charset=utf-8" })
          .end(await readFile(join(folder, "404.html"))),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}
