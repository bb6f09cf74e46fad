// Ctrl-C reaches this process more than once (from the terminal,
// and again through npm), so only the first signal counts.
type Duty = () => Promise<void>;

const duties: Duty[] = [];
let listening = false;
let told = false;

/** True from the first signal on: errors of work that is cut off are then nobody's fault. */
export function isStopping(): boolean {
  return told;
}

/**
 * What must be done before the process ends on a signal, the last first. Gives back how to take the duty
 * away again.
 */
export function beforeStopping(duty: Duty): () => void {
  if (!listening) for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  listening = true;
  duties.push(duty);
  return () => void duties.splice(duties.indexOf(duty), 1);
}

/**
 * Stops when the launcher that started this process (scripts/run.mjs) is gone, in whatever way: its channel
 * closes.
 */
export function stopWithLauncher(): void {
  if (!process.connected) return;
  process.on("disconnect", () => void stop());
  process.channel?.unref();
}

/** A duty that hangs holds nobody up: what it left behind is taken up at the next start. */
const LAST_MS = 10_000;

async function stop(): Promise<void> {
  if (told) return;
  told = true;
  setTimeout(() => process.exit(process.exitCode ?? 130), LAST_MS).unref();
  for (const duty of duties.toReversed()) await duty();
  process.exit(process.exitCode ?? 130);
}
