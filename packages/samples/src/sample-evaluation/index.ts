export { openSampleRound, type SampleRound } from "./open-sample-round.ts";
