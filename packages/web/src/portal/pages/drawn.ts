import type { Picture } from "@thang-diem/presentation";

/** What a page knows of its figure when it becomes a file. */
export type Drawn = Pick<Picture, "title" | "subtitle" | "drawing" | "left" | "right" | "foot">;
