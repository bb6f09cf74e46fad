import { speechWith } from "../../kit/index.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** How the reader is spoken to, with the words of the frame. */
export const useSpeech = speechWith({ vi, en });
