import { lazyPage } from "../../../kit/index.ts";

export const ItemSourcesPage = lazyPage(() => import("./item-sources-page.tsx"), "ItemSourcesPage");
