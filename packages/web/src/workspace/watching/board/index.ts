import { lazyPage } from "../../../kit/index.ts";

export const BoardPage = lazyPage(() => import("./board-page.tsx"), "BoardPage");
