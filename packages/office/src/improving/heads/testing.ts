import type { ItemCode, TypedFact } from "@thang-diem/engine";

/** One fact of an item of the Hải Phòng set, as somebody types it. */
export function typed(item: string, fact: string, value: string): TypedFact {
  return { item: item as ItemCode, fact, value };
}

const letters = (block: string, names: string) => [...names].map((letter) => `${block}.${letter}`);
const YES_NO = [
  ...["A1", "A2", "A3", "A4"].flatMap((block) => letters(block, "abcd")),
  ...["B1", "B2"].flatMap((block) => letters(block, "abcde")),
];
const TASKS = ["B3.a", "B3.b", "B3.c", "B4.a", "B4.b", "B4.c"] as const;
export type Tasks = Readonly<
  Partial<Record<(typeof TASKS)[number], readonly [done: number, assigned: number]>>
>;

/** What a column judges: all criteria met but the named ones, all tasks done but where it is said. */
export function columnOf(tasks: Tasks = {}, unmet: readonly string[] = []): TypedFact[] {
  return [
    ...YES_NO.map((item) => typed(item, "met", unmet.includes(item) ? "không" : "có")),
    ...TASKS.flatMap((item) => {
      const [done, assigned] = tasks[item] ?? [10, 10];
      return [typed(item, "done", String(done)), typed(item, "assigned", String(assigned))];
    }),
  ];
}

const ALL_WELL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "B5.1.b": { index: "71", cityMean: "70" },
  "B5.1.c": { assigned: "có", met: "có" },
  "B5.2.a": { assigned: "có", rate: "96%" },
  "B5.2.b": { assigned: "có", met: "có" },
  "B5.2.c": { assigned: "có", met: "có" },
  "B5.2.d": { assigned: "có", violation: "không" },
  "B5.2.e": { assigned: "có", met: "có" },
  "B5.2.g": { assigned: "có", met: "có" },
  "": {
    targetsDone: "100%",
    targetsExceeded: "60%",
    onTime: "95%",
    weakTasks: "0%",
    failedItems: "0%",
    unitsCompleted: "100%",
    unitsGood: "75%",
    disciplined: "không",
    corruption: "không",
    decline: "không",
  },
};

/** What is confirmed: everything well but what is said; an item that was not assigned has no other fact. */
export function confirmedOf(
  but: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): TypedFact[] {
  return Object.entries(ALL_WELL).flatMap(([item, facts]) => {
    const said = but[item] ?? {};
    const all = said["assigned"] === "không" ? said : { ...facts, ...said };
    return Object.entries(all).map(([fact, value]) => typed(item, fact, value));
  });
}
