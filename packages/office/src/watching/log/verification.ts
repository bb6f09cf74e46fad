import type { LogVerification } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import { type AuditReport, verifyAudit, type VerifyProgress } from "@thang-diem/platform/audit";
import { atPlace, beside, placeOf, type ThreadPlace } from "@thang-diem/platform/threads";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";

/** The verification of this program: at most one at a time, its state for whoever looks. */
export interface Verifier {
  state(): LogVerification;
  /** Begins, or joins the one that runs. */
  begin(who: SignedIn): LogVerification;
}

/** The whole log and every audited table, in a thread of its own. */
const verifyLog = beside(import.meta.url, "verifyHere", verifyHere, "own");

export function verifyHere(place: ThreadPlace, progress: VerifyProgress): Promise<AuditReport> {
  return atPlace(place, ({ database }) => verifyAudit(database, [], progress));
}

const NEVER: LogVerification = { state: "none", done: 0, total: 0, lines: 0, startedAt: "never", faults: [] };

export function openVerifier({ database, clock }: SignInContext): Verifier {
  let state = NEVER;
  const verify = async (who: SignedIn) => {
    const report = await verifyLog(
      placeOf({ database, clock }),
      (done, total) => (state = { ...state, done, total }),
    );
    state = {
      ...state,
      state: report.ok ? "holds" : "broken",
      done: state.total,
      lines: report.lines,
      faults: report.faults.map(({ message }) => message),
    };
    await command(
      database,
      { actor: actorOf(who.signInName), action: "log.verify", object: "log", clock },
      ({ note }) => Promise.resolve(note({ lines: report.lines, faults: report.faults.length })),
    );
  };
  return {
    state: () => state,
    begin(who) {
      if (state.state === "running") return state;
      state = { ...NEVER, state: "running", startedAt: clock().toISOString() };
      verify(who).catch(() => (state = { ...state, state: "failed" }));
      return state;
    },
  };
}
