export { OwnRechecks } from "./own-rechecks.tsx";
export { ReviewPage } from "./review-page.tsx";
