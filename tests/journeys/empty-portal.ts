/** The public portal of a journey, empty at first: what the workspace publishes appears on it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { createApp, openSite, serveSite } from "../../packages/platform/src/http/index.ts";
import type { Publishing } from "../../packages/office/src/judging/results/index.ts";
import { renderSite } from "../../packages/press/src/site/index.ts";
import { readUnitsAround } from "../../packages/press/src/units/index.ts";
import { buildPortal } from "../../packages/web/build.ts";

const DATA = join(import.meta.dirname, "../../data");
const NAME = { vi: "Cổng thử", en: "Test portal" };

/** `publishing` is for the workspace; `folder` goes with `close`. */
export async function openEmptyPortal() {
  const folder = await mkdtemp(join(tmpdir(), "td-portal-"));
  const [editions, sites, empty] = ["editions", "sites", "empty"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([editions, sites, empty].map((each) => mkdir(each)));
  await writeFile(join(empty, "index.html"), "<!doctype html>");
  const [portal, site, app] = [await buildPortal(), await openSite(empty), createApp()];
  serveSite(app, site);
  await app.listen({ host: "127.0.0.1", port: 0 });
  const rendering = {
    editions,
    sites,
    documents: join(folder, "documents"),
    identity: { name: NAME, owner: NAME, responsible: NAME, address: NAME, demonstration: true },
    order: [],
    keys: [],
    unitsAsOf: "2026-12-31",
    units: (chains: readonly string[], kept: string | undefined, stamp: string) =>
      readUnitsAround(DATA, chains, kept, stamp),
    portal,
  };
  const publish: Publishing["renderSite"] = async (progress, beside) =>
    site.swap((await renderSite({ ...rendering, beside }, progress)).folder);
  const close = async () => (await app.close(), await rm(folder, { recursive: true, force: true }));
  return { folder, address: addressOf(app), publishing: { editions, renderSite: publish }, close };
}

/** Where an app listens, by the name under which browsers take it for safe. */
export function addressOf({ server }: FastifyInstance): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
