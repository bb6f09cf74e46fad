import { lazyPage } from "../../../kit/index.ts";

export const OperationPage = lazyPage(() => import("./operation-page.tsx"), "OperationPage");
