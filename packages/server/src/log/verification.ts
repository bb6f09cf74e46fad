import type { LogVerification } from "@thang-diem/contract";
import { inTransaction, verifyAudit } from "../platform/audit/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../sign-in/index.ts";

/** The verification of this program: at most one at a time, its state for whoever looks. */
export interface Verifier {
  state(): LogVerification;
  /** Begins, or joins the one that runs. */
  begin(who: SignedIn): LogVerification;
}

const NEVER: LogVerification = { state: "none", done: 0, total: 0, lines: 0, startedAt: "never", faults: [] };

export function openVerifier({ database, clock }: SignInContext): Verifier {
  let state = NEVER;
  const verify = async (who: SignedIn) => {
    const report = await verifyAudit(database, [], (done, total) => (state = { ...state, done, total }));
    state = { ...state, state: report.ok ? "holds" : "broken", done: state.total, lines: report.lines, faults: report.faults.map(({ message }) => message) };
    await inTransaction(database, actorOf(who.signInName), "log.verify", "log", ({ note }) => Promise.resolve(note({ lines: report.lines, faults: report.faults.length })), { clock });
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
