import { done, failed, type Result } from "@thang-diem/engine";
import {
  requestOf,
  SHOWN_ACCOUNT,
  type AnyRoute,
  type ProblemReply,
  type RouteInput,
  type RouteReply,
} from "@thang-diem/contract";
import { ROOT } from "./root.ts";

export type Answer<R> = Answered<RouteReply<R>>;

/** What the server answered, or why it did not. */
export type Answered<Value> = Result<Value, { readonly problem: ProblemReply }>;

/** Why nothing came back: the words are the page's, in its language. */
export const UNREACHABLE = "unreachable";

const signedOut = new EventTarget();

/** Tells when an answer says that nobody is signed in any more, such as after the session was ended elsewhere. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.addEventListener("signed-out", listener);
  return () => signedOut.removeEventListener("signed-out", listener);
}

let shown: string | undefined;

/**
 * Says whose pages this window shows from now on; every call names them, and the server refuses it as not signed in
 * when the browser's one session has become somebody else's meanwhile. So nothing is ever sent in a stranger's name,
 * however the other one came in.
 */
export function showFor(accountId: string | undefined): void {
  shown = accountId;
}

/**
 * Calls a route of the contract. The server says what is wrong with the input, every fault at once: the pages bring
 * no schemas.
 *
 * @example
 * const answer = await call(peopleRoutes.readAccount, { accountId });
 * if (answer.ok) show(answer.value);
 */
export async function call<R extends AnyRoute>(
  route: R,
  input: RouteInput<R>,
  upload?: Blob,
  from: string | undefined = shown,
): Promise<Answer<R>> {
  const { method, url, json } = requestOf(route, input);
  const body = upload ?? json;
  const type = upload === undefined ? "application/json" : "application/octet-stream";
  const headers = {
    ...(body !== undefined && { "content-type": type }),
    ...(from !== undefined && { [SHOWN_ACCOUNT]: from }),
  };
  try {
    const response = await fetch(ROOT + url, {
      method,
      credentials: "same-origin",
      headers,
      ...(body !== undefined && { body }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return done(answer as RouteReply<R>);
    if (response.status === 401) signedOut.dispatchEvent(new Event("signed-out"));
    return failed({ problem: answer as ProblemReply });
  } catch {
    return failed({ problem: { status: 0, code: UNREACHABLE, message: { vi: "", en: "" } } });
  }
}

/** For queries: the value, or the problem thrown. */
export async function ask<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<RouteReply<R>> {
  const answer = await call(route, input);
  if (answer.ok) return answer.value;
  throw new RefusedError(answer.problem);
}

export class RefusedError extends Error {
  readonly problem: ProblemReply;

  constructor(problem: ProblemReply) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Whether asking again a little later may help: the line was down, the server rests or has too much to do.
 *
 * @example passes({ status: 0, code: UNREACHABLE, message }) // true; a refusal for lack of rights does not pass
 */
export function passes({ code, status }: ProblemReply): boolean {
  return code === UNREACHABLE || status === 429 || (status >= 502 && status <= 504);
}

/**
 * What stands in the place of a page: why it was refused. Undefined while there is something to show and only the last
 * look at it was lost on the way: nobody loses what is on the screen, or what he is typing there, to a line that
 * dropped.
 */
export function refusalOf(asked: {
  readonly data: unknown;
  readonly error: Error | null;
}): ProblemReply | undefined {
  const { data, error } = asked;
  if (!(error instanceof RefusedError)) return undefined;
  return data !== undefined && passes(error.problem) ? undefined : error.problem;
}

const ASKED_AGAIN = 2;

/** Whether a query is asked again: what passes is, a refusal is not. */
export function asksAgain(failures: number, error: Error): boolean {
  return failures < ASKED_AGAIN && (!(error instanceof RefusedError) || passes(error.problem));
}
