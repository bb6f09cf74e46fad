import { lazyPage } from "../../../kit/index.ts";

export const ClaimCheckPage = lazyPage(() => import("./claim-check-page.tsx"), "ClaimCheckPage");
