/** Heavy work in threads of its own, so that the event loop answers everybody meanwhile. */
export { beside, type BesideOptions, endThreads, type Lane, threadsNow } from "./threads.ts";
export { atPlace, forThread, type ThreadPlace } from "./place.ts";
