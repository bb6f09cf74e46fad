import { zoneMinutes } from "../expression/index.ts";
import { type Questionnaire, partsByKey } from "../model.ts";
import { computingOrder, keysByName } from "../order.ts";
import { compute } from "./compute.ts";
import { INSTANCES_MAX, type Interview, type OpenForm, type Start } from "./types.ts";

/**
 * Makes a questionnaire ready for interviews.
 *
 * @throws Error when its parts wait for each other; `checkQuestionnaire` says so before
 */
export function openForm(questionnaire: Questionnaire): OpenForm {
  const order = computingOrder(questionnaire);
  if (!order.ok) throw new Error(`parts wait for each other: ${order.cycle.join(" → ")}`);
  return {
    questionnaire,
    partsByKey: partsByKey(questionnaire.parts),
    order: order.value,
    keysByName: keysByName(questionnaire),
  };
}

/** Opens a response: defaults stand in it, calculations are made. */
export function openInterview(form: OpenForm, start: Start): Interview {
  const zone = /(Z|[+-]\d{2}:?\d{2})$/.exec(start.now)?.[1] ?? "+00:00";
  const whole = {
    ...start,
    language: start.language ?? form.questionnaire.language,
    offset: zoneMinutes(zone),
  };
  const kept = new Map(Object.entries(start.answers ?? {}));
  return computedAnew({
    form,
    start: whole,
    given: kept,
    instances: new Map([...instancesIn(kept.keys()), ...stated(start.instances ?? {})]),
    computed: {
      values: new Map(),
      relevant: new Map(),
      counts: new Map(),
      asked: new Set(),
      isTooHeavy: false,
    },
  });
}

/** The next state: everything that follows from the answers, found again. */
export function computedAnew(interview: Interview): Interview {
  const { given, computed } = compute(interview);
  return { ...interview, given, computed };
}

function stated(instances: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(instances).filter(
    ([, count]) => Number.isInteger(count) && count >= 0 && count <= INSTANCES_MAX,
  );
}

/** Kept answers say how many instances there were. */
function instancesIn(paths: Iterable<string>): Map<string, number> {
  const most = new Map<string, number>();
  for (const path of paths)
    for (const { index } of path.matchAll(/\[\d+\]/g)) {
      const repeat = path.slice(0, index);
      const number = Number(/^\[(\d+)\]/.exec(path.slice(index))?.[1] ?? 0);
      if (number <= INSTANCES_MAX) most.set(repeat, Math.max(most.get(repeat) ?? 0, number));
    }
  return most;
}
