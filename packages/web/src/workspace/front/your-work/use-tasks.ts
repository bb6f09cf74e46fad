import {
  appraisalRoutes,
  boardRoutes,
  claimRoutes,
  type ClaimUnitLine,
  councilRoutes,
  type CouncilSessionHead,
  type Evaluation,
  itemRequestRoutes,
  type Permission,
  type Phase,
} from "@thang-diem/contract";
import { useQueries } from "@tanstack/react-query";
import { ask, useWords } from "../../../kit/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import type { Task } from "./task.ts";
import { WORDS } from "./words.ts";

type Words = ReturnType<typeof useWords<(typeof WORDS)["vi"]>>;

interface Reading {
  readonly evaluation: Evaluation;
  readonly words: Words;
  readonly time: (moment: string) => string;
}

/** One kind of work: who has it, and how it is read. It reads only what a page of that work reads anyway. */
interface Source {
  readonly permission: Permission;
  readonly phase?: Phase;
  readonly read: (reading: Reading) => Promise<Task[]>;
}

const SOURCES: Readonly<Record<string, Source>> = {
  fill: { permission: "claim.write", phase: "self-assessment", read: formsToFill },
  asked: { permission: "claim.write", phase: "appraisal", read: requestsToAnswer },
  sign: { permission: "claim.sign", phase: "self-assessment", read: formsToSign },
  appraise: { permission: "appraisal.write", read: rowsToAppraise },
  lead: { permission: "lead.write", read: figuresToEnter },
  board: { permission: "evaluation.write", phase: "self-assessment", read: signOffsToCome },
  vote: {
    permission: "council.vote",
    read: (reading) => sessionsOf(reading, ({ state, toVote }) => state === "draft" || toVote > 0),
  },
  convene: { permission: "council.prepare", read: (reading) => sessionsOf(reading, () => true) },
};

/** What waits in an evaluation; `failed` where some of it could not be read. */
export function useTasks(evaluation: Evaluation): {
  readonly tasks: readonly Task[];
  readonly loading: boolean;
  readonly failed: boolean;
} {
  const person = usePerson();
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const mine = Object.entries(SOURCES).filter(
    ([, { permission, phase }]) =>
      holdsIn(person, permission, evaluation.id) && (phase === undefined || isOpen(evaluation, phase)),
  );
  const answers = useQueries({
    queries: mine.map(([name, { read }]) => ({
      queryKey: ["your-work", evaluation.id, name, words.title],
      queryFn: () => read({ evaluation, words, time }),
      retry: false,
    })),
  });
  return {
    tasks: answers.flatMap(({ data }) => data ?? []),
    loading: answers.some(({ isPending }) => isPending),
    failed: answers.some(({ isError }) => isError),
  };
}

function phaseOf({ phases }: Evaluation, kind: Phase): Evaluation["phases"][number] | undefined {
  return phases.find((phase) => phase.kind === kind);
}

function isOpen(evaluation: Evaluation, kind: Phase): boolean {
  const phase = phaseOf(evaluation, kind);
  return phase !== undefined && phase.opensAt <= evaluation.now;
}

/** Units that somebody writes for are few; their forms know their own deadline, which may be a later one. */
const OWN_UNITS_MAX = 6;

async function ownForms({ evaluation }: Reading) {
  const { units } = await ask(claimRoutes.units, { evaluationId: evaluation.id, show: "not-signed" });
  const own = units.filter(({ mayWrite }) => mayWrite).slice(0, OWN_UNITS_MAX);
  return await Promise.all(
    own.map(async (unit) => {
      const { roundId, unitVersionId } = unit;
      const form = await ask(claimRoutes.read, { evaluationId: evaluation.id, roundId, unitVersionId });
      return {
        unit,
        form,
        at: `/ky-danh-gia/${evaluation.id}/tu-cham/${roundId}/${encodeURIComponent(unitVersionId)}`,
      };
    }),
  );
}

async function formsToFill(reading: Reading): Promise<Task[]> {
  const { words } = reading;
  return (await ownForms(reading)).flatMap(({ unit, form, at }) =>
    form.mayWrite && !form.maySign
      ? [
          {
            key: `fill ${unit.unitVersionId}`,
            title: words.fill(unit.name),
            about: [words.filled(unit.answered, unit.asked), ...backed(unit, words)].join("; "),
            done: unit.answered,
            of: unit.asked,
            ...closing(form.phase.closesAt),
            go: words.fillGo(unit.answered),
            to: at,
          },
        ]
      : [],
  );
}

/** What stands behind the figures; of a form without any nothing is said. */
function backed({ answered, documented, explained }: ClaimUnitLine, words: Words): string[] {
  return answered === 0 ? [] : [words.backed(documented, explained)];
}

/** What appraisers or the office have asked the own units to add; the first to end stands for all. */
async function requestsToAnswer({ evaluation, words }: Reading): Promise<Task[]> {
  const { requests } = await ask(itemRequestRoutes.waiting, { evaluationId: evaluation.id });
  const [first] = requests.toSorted((a, b) => a.until.localeCompare(b.until));
  if (first === undefined) return [];
  const unit = `${first.roundId}/${encodeURIComponent(first.unitVersionId)}`;
  return [
    {
      key: "asked",
      title: words.asked,
      about: words.askedAbout(requests.length, first.item, first.text),
      ...closing(first.until),
      go: words.askedGo,
      to: `/ky-danh-gia/${evaluation.id}/tu-cham/${unit}?muc=${encodeURIComponent(first.item)}`,
    },
  ];
}

async function formsToSign(reading: Reading): Promise<Task[]> {
  const { words } = reading;
  return (await ownForms(reading)).flatMap(({ unit, form, at }) =>
    form.maySign
      ? [
          {
            key: `sign ${unit.unitVersionId}`,
            title: words.sign(unit.name),
            about: [
              unit.answered >= unit.asked ? words.signWhole : words.signPart(unit.asked - unit.answered),
              ...backed(unit, words),
            ].join("; "),
            done: unit.answered,
            of: unit.asked,
            ...closing(form.phase.closesAt),
            go: words.signGo,
            to: `${at}/ky-gui`,
          },
        ]
      : [],
  );
}

async function rowsToAppraise({ evaluation, words }: Reading): Promise<Task[]> {
  const { stated, items, phases } = await ask(appraisalRoutes.queue, { evaluationId: evaluation.id });
  const to = `/ky-danh-gia/${evaluation.id}/tham-dinh`;
  const total = sumOf(items, ({ total: each }) => each);
  const left = sumOf(items, ({ left: each }) => each);
  const again = sumOf(items, ({ stage, left: each }) => (stage === "second" ? each : 0));
  const open = phases.find(({ kind, state }) => state === "open" && kind !== "explanation");
  const closes = closing(open?.closesAt);
  if (!stated)
    return [{ key: "state", title: words.state, about: words.stateAbout, ...closes, go: words.stateGo, to }];
  if (left === 0 || open === undefined) return [];
  const about = [words.appraised(left, total), ...(again > 0 ? [words.appraiseAgain(again)] : [])].join("; ");
  return [
    {
      key: "appraise",
      title: words.appraise,
      about,
      done: total - left,
      of: total,
      ...closes,
      go: words.appraiseGo,
      to,
    },
  ];
}

async function figuresToEnter({ evaluation, words }: Reading): Promise<Task[]> {
  const { items } = await ask(claimRoutes.leadItems, { evaluationId: evaluation.id });
  const lacking = items.filter(({ answered, units }) => answered < units);
  if (lacking.length === 0) return [];
  const closesAt = phaseOf(evaluation, "appraisal")?.closesAt;
  return [
    {
      key: "lead",
      title: words.lead,
      about: words.leadAbout(
        lacking.length,
        sumOf(lacking, ({ units, answered }) => units - answered),
      ),
      done: sumOf(items, ({ answered }) => answered),
      of: sumOf(items, ({ units }) => units),
      ...closing(closesAt),
      go: words.leadGo,
      to: `/ky-danh-gia/${evaluation.id}/chu-tri`,
    },
  ];
}

async function signOffsToCome({ evaluation, words }: Reading): Promise<Task[]> {
  const { rounds } = await ask(boardRoutes.read, { evaluationId: evaluation.id });
  const [units, signed] = [sumOf(rounds, (round) => round.units), sumOf(rounds, (round) => round.signed)];
  const late = sumOf(rounds, (round) => round.late);
  if (units === signed) return [];
  const closesAt = phaseOf(evaluation, "self-assessment")?.closesAt;
  return [
    {
      key: "board",
      title: words.office,
      about: [words.officeAbout(signed, units), ...(late > 0 ? [words.officeLate(late)] : [])].join("; "),
      done: signed,
      of: units,
      ...closing(closesAt),
      go: words.officeGo,
      to: `/ky-danh-gia/${evaluation.id}/tien-do`,
    },
  ];
}

async function sessionsOf(
  { evaluation, words, time }: Reading,
  concerns: (session: CouncilSessionHead) => boolean,
): Promise<Task[]> {
  const { sessions } = await ask(councilRoutes.overview, { evaluationId: evaluation.id });
  return sessions
    .filter((session) => session.state !== "closed" && concerns(session))
    .map(({ id, title, state, startsAt, endsAt, toVote }) => ({
      key: `session ${id}`,
      title: `${words.council}: ${title}`,
      about: [
        state === "open" ? words.councilOpen : words.councilAt(time(startsAt)),
        ...(toVote > 0 ? [words.toVote(toVote)] : []),
      ].join("; "),
      ...closing(state === "open" ? endsAt : startsAt),
      go: words.councilGo,
      to: `/ky-danh-gia/${evaluation.id}/hoi-dong/${id}`,
    }));
}

function closing(moment: string | undefined): Pick<Task, "closesAt"> {
  return moment === undefined ? {} : { closesAt: moment };
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
