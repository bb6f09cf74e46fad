import type { LogVerification } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import { keptAnchors } from "./anchors.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import {
  type InstallationProgress,
  type InstallationReport,
  verifyInstallation,
} from "./verify-installation.ts";

/** The verification of this program: at most one at a time, its state for whoever looks. */
export interface Verifier {
  state(): LogVerification;
  /** Begins, or joins the one that runs. */
  begin(who: SignedIn): LogVerification;
}

/** Where the installation is, and the file of the anchors that it has sent. */
interface Kept {
  readonly home: string;
  readonly anchors?: string | undefined;
}

/** The whole log and every audited table, then the files: in a thread of its own. */
const verifyBeside = beside(import.meta.url, "verifyHere", verifyHere, { lane: "own" });

export function verifyHere(
  place: ThreadPlace,
  { home, anchors }: Kept,
  progress: InstallationProgress,
): Promise<InstallationReport> {
  return atPlace(place, async ({ database, clock }) =>
    verifyInstallation(
      database,
      { home, now: clock() },
      anchors === undefined ? [] : await keptAnchors(anchors),
      progress,
    ),
  );
}

const NEVER: LogVerification = {
  state: "none",
  part: "log",
  done: 0,
  total: 0,
  lines: 0,
  contents: 0,
  editions: 0,
  startedAt: "never",
  faults: [],
  notes: [],
};

export function openVerifier({ database, clock }: SignInContext, kept: Kept): Verifier {
  let state = NEVER;
  const verify = async (who: SignedIn) => {
    const report = await verifyBeside(
      forThread({ database, clock }),
      kept,
      (part, done, total) => (state = { ...state, part, done, total }),
    );
    state = {
      ...state,
      state: report.ok ? "holds" : "broken",
      done: state.total,
      lines: report.lines,
      contents: report.contents,
      editions: report.editions,
      faults: report.faults.map(({ message }) => message),
      notes: report.notes.map(({ message }) => message),
    };
    await command(
      database,
      { actor: actorOf(who.signInName), action: "log.verify", object: "log", clock },
      ({ note }) =>
        Promise.resolve(
          note({
            lines: report.lines,
            contents: report.contents,
            editions: report.editions,
            faults: report.faults.length,
          }),
        ),
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
