import { lazyPage } from "../../../kit/index.ts";

export const CalendarPage = lazyPage(() => import("./calendar-page.tsx"), "CalendarPage");
