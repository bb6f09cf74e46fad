/** One thing that waits for whoever signed in: what, how far, until when, and where it is done. */
export interface Task {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  /** How much of how much; absent where nothing is counted. */
  readonly done?: number;
  readonly of?: number;
  /** When the phase ends for it; absent where it has no end. */
  readonly closesAt?: string;
  readonly go: string;
  readonly to: string;
}

/** What ends first comes first; what has no end comes last, in the order of the year. */
export function byUrgency(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => (a.closesAt ?? "9").localeCompare(b.closesAt ?? "9"));
}
