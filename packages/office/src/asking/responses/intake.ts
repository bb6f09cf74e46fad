import { command, gathered } from "@thang-diem/platform/command";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { spendCodes } from "../codes/index.ts";
import * as problems from "./problems.ts";
import { insertResponses, readResponse } from "./store.ts";
import {
  type Examined,
  receiptOf,
  type Receipt,
  repeated,
  type ResponsePlace,
  rowOf,
  storeResponse,
} from "./store-response.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/** A response that nothing is wrong with, at the door of the database. */
export interface Arrival {
  readonly looked: Examined;
  readonly place: ResponsePlace;
  /** Hash of the code that it spends; absent where a link lets everybody in. */
  readonly code?: string;
}

type Intake = (arrival: Arrival) => Promise<Outcome<Receipt>>;

const intakes = new WeakMap<Context, Map<string, Intake>>();
/** So few that nobody waits long for the others. */
const TOGETHER_MAX = 100;

/**
 * The way of a survey's responses into the database. Those that come while others are being written are written
 * together, in one transaction with one line of the log, which says how many: under load many share one wait for the
 * disk. Whose code it was stands nowhere, and neither does which response it became.
 */
export function intake(context: Context, surveyId: string): Intake {
  const ofContext = intakes.get(context) ?? new Map<string, Intake>();
  intakes.set(context, ofContext);
  const known = ofContext.get(surveyId);
  if (known !== undefined) return known;
  const fresh = gathered(
    (arrivals: readonly Arrival[]) => take(context, surveyId, arrivals),
    () => 1,
    TOGETHER_MAX,
  );
  ofContext.set(surveyId, fresh);
  return fresh;
}

async function take(
  context: Context,
  surveyId: string,
  arrivals: readonly Arrival[],
): Promise<Outcome<Receipt>[]> {
  const [only] = arrivals;
  return only !== undefined && arrivals.length === 1
    ? [await takeOne(context, surveyId, only)]
    : await takeTogether(context, surveyId, arrivals);
}

function lineOf({ clock }: Context, surveyId: string) {
  return {
    actor: "respondent",
    action: "survey.receive",
    object: surveyId,
    chain: `survey ${surveyId}`,
    clock,
  };
}

function takeOne(
  context: Context,
  surveyId: string,
  { looked, place, code }: Arrival,
): Promise<Outcome<Receipt>> {
  return command(context.database, lineOf(context, surveyId), async ({ db }): Promise<Outcome<Receipt>> => {
    if (code === undefined || (await spendCodes(db, [code])) === 1) return storeResponse(db, looked, place);
    const before = await readResponse(db, looked.given.responseId);
    return before === undefined ? refused(problems.CODE_SPENT) : repeated(before, surveyId, looked.sha256);
  });
}

/** @throws Error when one of them is there already or its code is spent; then each is taken by itself */
function takeTogether(
  context: Context,
  surveyId: string,
  arrivals: readonly Arrival[],
): Promise<Outcome<Receipt>[]> {
  return command(context.database, lineOf(context, surveyId), async ({ db, note }) => {
    note({ responses: arrivals.length });
    const codes = arrivals.flatMap(({ code }) => code ?? []);
    const rows = arrivals.map(({ looked, place }) => rowOf(looked, place));
    const isPlain =
      (await spendCodes(db, codes)) === codes.length &&
      (await insertResponses(db, rows)).size === rows.length;
    if (!isPlain) throw new Error("one of these responses is to be looked at by itself");
    return arrivals.map(({ looked }) => done({ receipt: receiptOf(looked.sha256), isRepeated: false }));
  });
}
