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
 * What must be done before the process ends on a signal, the last first. Gives back how to take the duty away again.
 */
export function beforeStopping(duty: Duty): () => void {
  if (!listening) for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  listening = true;
  duties.push(duty);
  return () => void duties.splice(duties.indexOf(duty), 1);
}

async function stop(): Promise<void> {
  if (told) return;
  told = true;
  for (const duty of duties.toReversed()) await duty();
  process.exit(process.exitCode ?? 130);
}
