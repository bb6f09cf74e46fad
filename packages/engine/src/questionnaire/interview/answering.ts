import type { Result } from "../../result/index.ts";
import { type Question, type Repeat } from "../model.ts";
import { type AnswerFault, faultOfForm, faultsOfQuestion, isReadOnly } from "./answer-faults.ts";
import { computedAnew } from "./open.ts";
import { pathOf, readPath, trailsOf } from "./paths.ts";
import { INSTANCES_MAX, type Interview } from "./types.ts";

export type Answered = Result<Interview, { readonly faults: readonly AnswerFault[] }>;

/**
 * Gives an answer. An answer of the wrong form is refused; one that breaks a constraint stands and is named by
 * `faultsOf`, as people may have to correct another answer first. "" takes an answer back.
 *
 * @example answer(interview, "members[2]/age", "17")
 */
export function answer(interview: Interview, path: string, text: string): Answered {
  const refused = (code: AnswerFault["code"]): Answered => ({ ok: false, faults: [{ path, code }] });
  const question = questionAt(interview, path);
  if (question === undefined) return refused("no-such-question");
  if (interview.computed.relevant.get(path) !== true) return refused("not-asked");
  if (question.kind === "note" || question.kind === "calculated" || isReadOnly(interview, path, question))
    return refused("not-answerable");
  const clean = text.normalize("NFC");
  const fault = faultOfForm(interview, path, question, clean);
  if (fault !== undefined) return refused(fault);
  const given = new Map(interview.given);
  if (clean === "") given.delete(path);
  else given.set(path, clean);
  return whole(computedAnew({ ...interview, given }), path);
}

/** Adds an instance to a repeated group that has no count. */
export function addInstance(interview: Interview, path: string): Answered {
  const repeat = repeatAt(interview, path);
  if (repeat === undefined) return { ok: false, faults: [{ path, code: "no-such-question" }] };
  const count = interview.computed.counts.get(path) ?? 0;
  if (count >= INSTANCES_MAX) return { ok: false, faults: [{ path, code: "too-many-instances" }] };
  return whole(
    computedAnew({ ...interview, instances: new Map([...interview.instances, [path, count + 1]]) }),
    path,
  );
}

/** Takes away one instance, from 1; those behind it move up with their answers. */
export function removeInstance(interview: Interview, path: string, index: number): Answered {
  const repeat = repeatAt(interview, path);
  const count = interview.computed.counts.get(path) ?? 0;
  if (repeat === undefined || index < 1 || index > count)
    return { ok: false, faults: [{ path, code: "no-such-question" }] };
  const moved = <T>(kept: ReadonlyMap<string, T>): Map<string, T> =>
    new Map(
      [...kept].flatMap(([each, value]) => movedPath(each, path, index).map((to) => [to, value] as const)),
    );
  const { given, instances, computed } = interview;
  const next: Interview = {
    ...interview,
    given: moved(given),
    instances: new Map([...moved(instances), [path, count - 1]]),
    computed: {
      ...computed,
      asked: new Set(moved(new Map([...computed.asked].map((each) => [each, 1]))).keys()),
    },
  };
  return whole(computedAnew(next), path);
}

function movedPath(path: string, repeat: string, gone: number): string[] {
  const [, rest] = path.startsWith(`${repeat}[`) ? [0, path.slice(repeat.length)] : [0, undefined];
  const [head = "", number = ""] = /^\[(\d+)\]/.exec(rest ?? "") ?? [];
  if (head === "") return [path];
  const index = Number(number);
  if (index === gone) return [];
  return [index < gone ? path : `${repeat}[${index - 1}]${(rest ?? "").slice(head.length)}`];
}

function whole(interview: Interview, path: string): Answered {
  return interview.computed.isTooHeavy
    ? { ok: false, faults: [{ path, code: "too-heavy" }] }
    : { ok: true, value: interview };
}

/** The question at a path, whether it is asked or not; undefined when there is no such place. */
export function questionAt({ form, computed }: Interview, path: string): Question | undefined {
  const place = readPath(path);
  const placed = form.partsByKey.get(place?.key ?? "");
  if (place === undefined || placed?.part.part !== "question") return undefined;
  const isThere =
    place.trail.length === placed.repeats.length &&
    trailsOf(placed.repeats, computed.counts, place.trail).length === 1 &&
    placed.repeats.every(({ key }, at) => place.trail[at]?.repeat === key);
  return isThere ? placed.part : undefined;
}

function repeatAt({ form }: Interview, path: string): Repeat | undefined {
  const part = form.partsByKey.get(readPath(path)?.key ?? "")?.part;
  return part?.part === "repeat" && part.count === undefined ? part : undefined;
}

/** Everything that keeps the response from being sent, in the order of the questionnaire. */
export function faultsOf(interview: Interview): readonly AnswerFault[] {
  if (interview.computed.isTooHeavy) return [{ path: "", code: "too-heavy" }];
  return [...interview.form.partsByKey.values()].flatMap(({ part, repeats }) =>
    part.part !== "question"
      ? []
      : trailsOf(repeats, interview.computed.counts).flatMap((trail) =>
          faultsOfQuestion(interview, pathOf(trail, part.key), part),
        ),
  );
}

export type Finished = Result<Readonly<Record<string, string>>, { readonly faults: readonly AnswerFault[] }>;

/** The response as it is sent: what was asked and answered, and calculations; or all that is wrong with it. */
export function finish(interview: Interview): Finished {
  const faults = faultsOf(interview);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: answersOf(interview) };
}

/** What counts so far, by path. */
export function answersOf({ computed }: Interview): Readonly<Record<string, string>> {
  return Object.fromEntries([...computed.values].filter(([, text]) => text !== ""));
}
