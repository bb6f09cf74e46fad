import { lazyPage } from "../../../kit/index.ts";

export const WhatIfPage = lazyPage(() => import("./what-if-page.tsx"), "WhatIfPage");
