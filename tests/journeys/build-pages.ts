import { buildPortal, buildWorkspace } from "../../packages/web/build.ts";

/** Once before all journeys: two files that built at the same time would take each other's pages away. */
export async function setup(): Promise<void> {
  await buildPortal();
  await buildWorkspace();
}
