import { lazyPage } from "../../../kit/index.ts";
export { OwnRechecks } from "./own-rechecks.tsx";

export const ReviewPage = lazyPage(() => import("./review-page.tsx"), "ReviewPage");
