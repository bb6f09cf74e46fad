import { spawn } from "node:child_process";

/**
 * Tells systemd that people can work (`Type=notify`): by its own little program, for Node cannot write to the kind of
 * socket that systemd listens on. Nothing happens where nobody waits for it.
 */
export function tellReady(): void {
  if (process.env["NOTIFY_SOCKET"] === undefined) return;
  const told = spawn("systemd-notify", ["--ready"], { stdio: "ignore" });
  // Without the program systemd goes on waiting, and says so.
  told.on("error", () => undefined);
}
