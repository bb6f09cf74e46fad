/** A response while it is given: answers in, what is asked next out. */
export {
  type AnswerFault,
  type AnswerFaultCode,
  ANSWER_CHARACTERS_MAX,
  isReadOnly,
} from "./answer-faults.ts";
export {
  addInstance,
  answer,
  type Answered,
  answersOf,
  faultsOf,
  finish,
  type Finished,
  removeInstance,
} from "./answering.ts";
export { offeredChoices } from "./choices.ts";
export { openForm, openInterview } from "./open.ts";
export { pathOf, readPath } from "./paths.ts";
export { runScenario, type ScenarioResult, type ScenarioStep, shownPaths, walkByChance } from "./scenario.ts";
export { filledText, type Screen, screensOf } from "./screens.ts";
export { INSTANCES_MAX, type Interview, type OpenForm, type Start, STEPS_MAX } from "./types.ts";
