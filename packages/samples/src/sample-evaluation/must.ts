import type { Outcome } from "@thang-diem/platform/problems";

/** What the sample does is allowed to whoever does it; a refusal is a mistake of the sample. */
export async function must<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const done = await outcome;
  if (!done.ok) throw new Error(`the sample was refused: ${done.problem.code}, ${done.problem.message.en}`);
  return done.value;
}
