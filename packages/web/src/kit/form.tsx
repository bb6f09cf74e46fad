import type { AnyRoute, ProblemReply, RouteInput, RouteReply } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { useState, type FormEvent, type PropsWithChildren, type ReactElement } from "react";
import { Asked, type Question } from "./asking.tsx";
import { call, UNREACHABLE } from "./client.ts";
import { ErrorSummary, type ShownFault } from "./error-summary.tsx";
import { useLanguage, useWords } from "./language.tsx";
import { type Kept, KeptHere } from "./outbox/index.ts";
import { KIT_WORDS } from "./words.ts";

/**
 * Where what is typed into a form waits until it is sent. A form in which nothing is typed, and one with a secret that
 * no machine may keep, say so.
 */
export type Keeping = Kept | "nothing-typed" | "secret";

/** The sending of one form: its faults, whether it is under way, and what each field shows. */
export interface Sending<R> {
  /** True when it was taken. */
  send(input: RouteInput<R>): Promise<boolean>;
  readonly busy: boolean;
  /** Id and error of a field by its name in the route's input. */
  field(name: string): { readonly id: string; readonly error: string | undefined };
  readonly problem: ProblemReply | undefined;
  readonly prefix: string;
}

/** The sending of what stands in a `SendForm`. */
export interface FormSending<R> extends Sending<R> {
  readonly keeping: Keeping;
}

/**
 * @param prefix tells fields of several forms on one page apart
 * @param keeping what is kept there is forgotten once it was taken
 */
export function useSending<R extends AnyRoute>(
  route: R,
  prefix: string,
  taken: (value: RouteReply<R>) => void | Promise<void>,
): Sending<R>;
export function useSending<R extends AnyRoute>(
  route: R,
  prefix: string,
  taken: (value: RouteReply<R>) => void | Promise<void>,
  keeping: Keeping,
): FormSending<R>;
export function useSending<R extends AnyRoute>(
  route: R,
  prefix: string,
  taken: (value: RouteReply<R>) => void | Promise<void>,
  keeping: Keeping = "nothing-typed",
): FormSending<R> {
  const { say } = useLanguage();
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    problem,
    prefix,
    keeping,
    async send(input) {
      if (busy) return false;
      setBusy(true);
      const answer = await call(route, input);
      setBusy(false);
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) {
        if (typeof keeping === "object") keeping.forget();
        await taken(answer.value);
      }
      return answer.ok;
    },
    field(name) {
      const fault = problem?.details?.faults?.find(({ field }) => field === name);
      return { id: `${prefix}-${name}`, error: fault && say(fault.message) };
    },
  };
}

/** A form with its summary of faults on top and its button right below the last field. */
export function SendForm<R>({
  sending,
  submit,
  onSubmit,
  children,
  tone = "filled",
  ask,
}: PropsWithChildren<{
  /** With its keeping: a form that does not say where its text is kept does not compile. */
  readonly sending: FormSending<R>;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly tone?: "filled" | "default";
  /** Asked once before it is sent: for what cannot be taken back. */
  readonly ask?: Question;
}>): ReactElement {
  const words = useWords(KIT_WORDS);
  const [asking, setAsking] = useState(false);
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    if (ask === undefined) onSubmit();
    else setAsking(true);
  };
  return (
    <>
      {asking && ask !== undefined && (
        <Asked question={ask} act={submit} onAct={onSubmit} onClose={() => setAsking(false)} />
      )}
      <form onSubmit={onForm} noValidate className="form">
        <ProblemSummary problem={sending.problem} prefix={sending.prefix} />
        {children}
        {typeof sending.keeping === "object" && <KeptHere kept={sending.keeping} />}
        <div>
          <Button type="submit" variant={tone} aria-busy={sending.busy}>
            {sending.busy ? words.sending : submit}
          </Button>
        </div>
      </form>
    </>
  );
}

/** A refusal in words; field faults become links. */
export function ProblemSummary({
  problem,
  prefix = "",
}: {
  readonly problem: ProblemReply | undefined;
  readonly prefix?: string;
}): ReactElement | undefined {
  const { say } = useLanguage();
  const words = useWords(KIT_WORDS);
  if (problem === undefined) return undefined;
  if (problem.code === UNREACHABLE)
    return (
      <ErrorSummary
        title={words.errorTitle}
        faults={[{ text: words.offline }]}
        advice={words.offlineAdvice}
      />
    );
  const faults: ShownFault[] = (problem.details?.faults ?? []).map(({ field, message }) => ({
    fieldId: `${prefix}-${field}`,
    text: say(message),
  }));
  return (
    <ErrorSummary
      title={problem.status === 403 ? words.notAllowed : words.errorTitle}
      faults={faults.length > 0 ? faults : [{ text: say(problem.message) }]}
      advice={problem.suggestion && say(problem.suggestion)}
    />
  );
}

/** One press, one call: a button whose refusal stands beside it. */
export function ActButton({
  label,
  sending,
  act,
}: {
  readonly label: string;
  readonly sending: { readonly problem: ProblemReply | undefined };
  readonly act: () => void;
}): ReactElement {
  return (
    <div className="form">
      <ProblemSummary problem={sending.problem} />
      <div>
        <Button variant="default" onClick={act}>
          {label}
        </Button>
      </div>
    </div>
  );
}
