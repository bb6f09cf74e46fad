import {
  appraisalRoutes,
  boardRoutes,
  claimRoutes,
  type ClaimUnitLine,
  complaintRoutes,
  councilRoutes,
  type CouncilSessionHead,
  type Evaluation,
  exemptionRoutes,
  explanationRoutes,
  itemRequestRoutes,
  type Permission,
  type Phase,
  resultRoutes,
  taskRoutes,
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
  explain: { permission: "explanation.write", phase: "explanation", read: itemsToExplain },
  appraise: { permission: "appraisal.write", read: rowsToAppraise },
  lead: { permission: "lead.write", read: figuresToEnter },
  board: { permission: "evaluation.write", phase: "self-assessment", read: signOffsToCome },
  vote: {
    permission: "council.vote",
    read: (reading) => sessionsOf(reading, ({ state, toVote }) => state === "draft" || toVote > 0),
  },
  convene: { permission: "council.prepare", read: (reading) => sessionsOf(reading, () => true) },
  exempt: { permission: "exemption.decide", read: exemptionsToDecide },
  approve: { permission: "council.approve", phase: "council", read: resultToApprove },
  publish: { permission: "result.publish", phase: "council", read: resultToPublish },
  complaints: { permission: "complaint.answer", read: complaintsToAnswer },
  year: { permission: "claim.write", read: tasksOfTheYear },
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

/** What the appraisal changed about own units and nobody has answered yet. */
async function itemsToExplain({ evaluation, words }: Reading): Promise<Task[]> {
  const { units } = await ask(explanationRoutes.own, { evaluationId: evaluation.id });
  return units.flatMap(({ unitVersionId, name, phase, items }) => {
    const left = items.filter(({ explanation }) => explanation === undefined).length;
    if (phase.state !== "open" || left === 0) return [];
    return [
      {
        key: `explain ${unitVersionId}`,
        title: words.explain(name),
        about: words.explainAbout(left, items.length),
        done: items.length - left,
        of: items.length,
        ...closing(phase.closesAt),
        go: words.explainGo,
        to: `/ky-danh-gia/${evaluation.id}/giai-trinh`,
      },
    ];
  });
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

async function exemptionsToDecide({ evaluation, words }: Reading): Promise<Task[]> {
  const { exemptions } = await ask(exemptionRoutes.list, { evaluationId: evaluation.id });
  const waiting = exemptions.filter(({ verdict, mayDecide }) => verdict === "waiting" && mayDecide);
  const to = `/ky-danh-gia/${evaluation.id}/mien-tieu-chi`;
  return waiting.length === 0
    ? []
    : [
        {
          key: "exempt",
          title: words.exempt,
          about: words.exemptAbout(waiting.length),
          go: words.exemptGo,
          to,
        },
      ];
}

async function resultToApprove({ evaluation, words }: Reading): Promise<Task[]> {
  const to = `/ky-danh-gia/${evaluation.id}/ket-qua/phe-duyet`;
  const closes = closing(phaseOf(evaluation, "council")?.closesAt);
  return evaluation.status === "open"
    ? [
        {
          key: "approve",
          title: words.approve,
          about: words.approveAbout,
          ...closes,
          go: words.approveGo,
          to,
        },
      ]
    : [];
}

async function resultToPublish({ evaluation, words }: Reading): Promise<Task[]> {
  if (evaluation.status !== "approved") return [];
  const { editions } = await ask(resultRoutes.publication, { evaluationId: evaluation.id });
  const about = editions.length > 0 ? words.publishAgain : words.publishAbout;
  const to = `/ky-danh-gia/${evaluation.id}/ket-qua/cong-bo`;
  return [{ key: "publish", title: words.publish, about, go: words.publishGo, to }];
}

/** What units say against their results and nobody has answered; those whom the reader may not answer are left out. */
async function complaintsToAnswer({ evaluation, words }: Reading): Promise<Task[]> {
  const { complaints } = await ask(complaintRoutes.list, { evaluationId: evaluation.id });
  const mine = complaints.filter(({ barred }) => !barred);
  const left = mine.filter(({ outcome }) => outcome === undefined).length;
  const to = `/ky-danh-gia/${evaluation.id}/kien-nghi`;
  const about = words.complaintsAbout(left, mine.length);
  const counts = { done: mine.length - left, of: mine.length };
  return left === 0
    ? []
    : [{ key: "complaints", title: words.complaints, about, ...counts, go: words.complaintsGo, to }];
}

/** What the own units have to do during the year and have not finished; the first to end gives the day. */
async function tasksOfTheYear({ evaluation, words }: Reading): Promise<Task[]> {
  const { tasks } = await ask(taskRoutes.list, { evaluationId: evaluation.id });
  const own = tasks.filter(({ mayMove, status }) => mayMove && (status === "on-time" || status === "late"));
  if (own.length === 0) return [];
  const late = own.filter(({ status }) => status === "late").length;
  const [first] = own
    .map(({ due }) => due)
    .filter((due) => due !== "")
    .toSorted();
  return [
    {
      key: "year",
      title: words.year,
      about: words.yearAbout(own.length, late),
      // A day ends at midnight in Viet Nam (UTC+7).
      ...closing(first === undefined ? undefined : `${first}T17:00:00.000Z`),
      go: words.yearGo,
      to: `/ky-danh-gia/${evaluation.id}/khac-phuc/cong-viec`,
    },
  ];
}

function closing(moment: string | undefined): Pick<Task, "closesAt"> {
  return moment === undefined ? {} : { closesAt: moment };
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
