export { format2 } from "./format-2.ts";
