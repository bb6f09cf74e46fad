import { lazyPage } from "../../../kit/index.ts";

export const SamplingPage = lazyPage(() => import("./sampling-page.tsx"), "SamplingPage");
