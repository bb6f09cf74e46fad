import { describe, expect, test } from "vitest";
import { readForm } from "../xlsform/index.ts";
import { readMarkdownForm } from "../xlsform/index.ts";
import {
  addInstance,
  answer,
  faultsOf,
  filledText,
  finish,
  type Interview,
  offeredChoices,
  openForm,
  openInterview,
  removeInstance,
  runScenario,
  screensOf,
  walkByChance,
} from "./index.ts";

const NOW = "2026-11-30T08:15:00+07:00";

function formOf(text: string) {
  const read = readForm(readMarkdownForm(text), "test.md");
  if (read.questionnaire === undefined) throw new Error(JSON.stringify(read.findings));
  return openForm(read.questionnaire);
}

const HOUSEHOLD = formOf(`
## survey
| type | name | label | required | relevant | constraint | constraint_message | calculation | choice_filter | appearance | repeat_count | default | parameters |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| acknowledge | agree | May we ask? | yes | | | | | | | | | |
| select_one province | province | Province | yes | \${agree} = 'OK' | | | | | minimal | | | |
| select_one commune | commune | Commune | yes | \${province} != '' | | | | province = \${province} | minimal | | | |
| begin_repeat | member | Member | | | | | | | | | | |
| text | first | Name | yes | | | | | | | | | |
| integer | age | How old is \${first}? | yes | | . >= 0 and . <= 120 | From 0 to 120 | | | | | | |
| text | school | School of \${first} | | \${age} < 18 | | | | | | | | |
| end_repeat | | | | | | | | | | | | |
| calculate | people | | | | | | count(\${member}) | | | | | |
| calculate | years | | | | | | sum(\${age}) | | | | | |
| note | told | \${people} people, \${years} years, in \${province} | | \${years} > 0 | | | | | | | | |
| select_multiple service | used | Services | | | not(selected(., 'none')) or count-selected(.) = 1 | None stands alone | | | | | | |
| rank service | order | Order | | selected(\${used}, 'land') | | | | | | | | |
| range | mark | Mark | | | | | | | | | | start=1 end=5 step=1 |
| date | day | Day | | | . <= today() | | | | | | today() | |
| geopoint | place | Place | | | | | | | | | | |
| decimal | fee | Fee | | | | | | | | | 2.5 | |
## choices
| list_name | name | label | province |
| --- | --- | --- | --- |
| province | hn | Hà Nội | |
| province | hcm | Hồ Chí Minh | |
| commune | bd | Ba Đình | hn |
| commune | sg | Sài Gòn | hcm |
| service | land | Land | |
| service | tax | Tax | |
| service | none | None | |
`);

describe("a response", () => {
  test("asks what is relevant, offers what the filter lets through, and counts over instances", () => {
    const { failures } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      { shown: ["agree"] },
      { hidden: ["province", "commune", "told"] },
      { refused: { province: ["hn", "not-asked"] } },
      { answer: { agree: "OK", province: "hn" } },
      { offered: { commune: ["bd"] } },
      { refused: { commune: ["sg", "not-a-choice"] } },
      { answer: { commune: "bd", "member[1]/first": "An", "member[1]/age": "40" } },
      { hidden: ["member[1]/school"] },
      { add: "member" },
      { values: { people: "2", years: "" } },
      { answer: { "member[2]/first": "Bình", "member[2]/age": "9" } },
      { shown: ["member[2]/school", "told"] },
      { values: { years: "49", day: "2026-11-30", fee: "2.5" } },
      { faults: [] },
    ]);
    expect(failures).toEqual([]);
  });

  test("what nobody answered is no 0: a sum with an open answer is open", () => {
    const { failures } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      { answer: { "member[1]/age": "5" } },
      { values: { years: "5" } },
      { add: "member" },
      { values: { years: "" } },
      { remove: "member", index: 2 },
      { values: { years: "5", people: "1" } },
      { remove: "member", index: 1 },
      { values: { years: "0", people: "0" } },
    ]);
    expect(failures).toEqual([]);
  });

  test.each([
    ["member[1]/age", "x", "not-a-number"],
    ["member[1]/age", "1.5", "not-whole"],
    ["member[3]/age", "1", "no-such-question"],
    ["member[1]/nobody", "1", "no-such-question"],
    ["age", "1", "no-such-question"],
    ["used", "land land", "chosen-twice"],
    ["used", "land moon", "not-a-choice"],
    ["mark", "6", "out-of-range"],
    ["mark", "1.5", "out-of-range"],
    ["day", "2026-02-30", "not-a-day"],
    ["day", "2026-01-01T10:00", "not-a-day"],
    ["place", "95 20", "not-a-place"],
    ["fee", "1e9", "not-a-number"],
    ["people", "9", "not-answerable"],
    ["agree", "yes", "not-a-choice"],
    ["member[1]/first", "x".repeat(10_001), "too-long"],
  ])("refuses %s = %s as %s", (path, text, code) =>
    expect(answer(openInterview(HOUSEHOLD, { now: NOW, seed: 1 }), path, text)).toMatchObject({
      ok: false,
      faults: [{ path, code }],
    }),
  );

  test("a constraint keeps it from being sent, with the questionnaire's own sentence; the answer stands", () => {
    const { interview } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      {
        answer: {
          agree: "OK",
          province: "hn",
          commune: "bd",
          "member[1]/first": "An",
          "member[1]/age": "130",
        },
      },
    ]);
    expect(faultsOf(interview)).toEqual([
      { path: "member[1]/age", code: "constraint", message: "From 0 to 120" },
    ]);
  });

  test("all faults come at once, and only of what is asked", () => {
    const opened = openInterview(HOUSEHOLD, { now: NOW, seed: 1 });
    expect(faultsOf(opened).map(({ path, code }) => `${path} ${code}`)).toEqual([
      "agree required",
      "member[1]/first required",
      "member[1]/age required",
    ]);
  });

  test("an answer that no longer matters is not sent, and comes back with its condition", () => {
    const steps = [
      {
        answer: {
          agree: "OK",
          province: "hn",
          commune: "bd",
          "member[1]/first": "An",
          "member[1]/age": "9",
          "member[1]/school": "Kim Liên",
        },
      },
    ];
    const { interview } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, steps);
    const grown = runOn(interview, "member[1]/age", "40");
    expect(sent(grown)).not.toHaveProperty("member[1]/school");
    expect(sent(runOn(grown, "member[1]/age", "10"))).toHaveProperty("member[1]/school", "Kim Liên");
  });

  test("a choice that the filter no longer offers keeps it from being sent", () => {
    const { interview } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      {
        answer: { agree: "OK", province: "hn", commune: "bd", "member[1]/first": "An", "member[1]/age": "9" },
      },
    ]);
    expect(faultsOf(runOn(interview, "province", "hcm"))).toEqual([
      { path: "commune", code: "not-a-choice" },
    ]);
  });

  test("an instance that is taken away takes its answers; those behind move up", () => {
    let { interview } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      { add: "member" },
      { add: "member" },
      { answer: { "member[1]/first": "An", "member[2]/first": "Bình", "member[3]/first": "Chi" } },
    ]);
    const removed = removeInstance(interview, "member", 2);
    if (!removed.ok) throw new Error("not removed");
    interview = removed.value;
    expect(interview.computed.values.get("member[2]/first")).toBe("Chi");
    expect(interview.computed.values.has("member[3]/first")).toBe(false);
  });

  test("answers that were kept open it again where it was", () => {
    const { interview } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      { add: "member" },
      { answer: { agree: "OK", "member[2]/first": "Bình", "member[2]/age": "12" } },
    ]);
    const again = openInterview(HOUSEHOLD, {
      now: "2026-12-24T08:00:00+07:00",
      seed: 1,
      answers: Object.fromEntries(interview.given),
    });
    expect(again.computed.values).toEqual(interview.computed.values);
  });

  test("pages name the person that they ask about, and a choice by its label", () => {
    const { interview } = runScenario(HOUSEHOLD, { now: NOW, seed: 1 }, [
      { answer: { agree: "OK", province: "hn", "member[1]/first": "An", "member[1]/age": "40" } },
    ]);
    const texts = screensOf(interview).flatMap((screen) =>
      screen.kind === "questions"
        ? screen.questions.map(({ path, question }) => textAt(interview, path, question.label))
        : ["+"],
    );
    expect(texts).toContain("How old is An?");
    expect(texts).toContain("1 people, 40 years, in Hà Nội");
    expect(texts.filter((each) => each === "+")).toHaveLength(1);
  });

  test("five hundred instances are enough", () => {
    let interview = openInterview(HOUSEHOLD, { now: NOW, seed: 1, answers: { "member[500]/first": "Z" } });
    expect(interview.computed.values.get("people")).toBe("500");
    expect(addInstance(interview, "member")).toMatchObject({
      ok: false,
      faults: [{ code: "too-many-instances" }],
    });
    interview = openInterview(HOUSEHOLD, { now: NOW, seed: 1, answers: { "member[501]/first": "Z" } });
    expect(interview.computed.values.get("people")).toBe("1");
  });

  test("a walk by chance comes to an end that can be sent", () => {
    for (const seed of [1, 2, 3, 4, 5])
      expect(walkByChance(HOUSEHOLD, { now: NOW, seed }).finished).toMatchObject({ ok: true });
  });
});

describe("order and chance", () => {
  const MIXED = formOf(`
## survey
| type | name | label | parameters | calculation |
| --- | --- | --- | --- | --- |
| begin_group | g | Parts | randomize=true | |
| note | a | A | | |
| note | b | B | | |
| note | c | C | | |
| note | d | D | | |
| end_group | | | | |
| select_one many | s | Choose | randomize=true | |
| select_one many | t | Choose | randomize=true seed=7 | |
| calculate | id | | | once(uuid()) |
| calculate | draw | | | once(random()) |
## choices
| list_name | name | label |
| --- | --- | --- |
${Array.from({ length: 9 }, (_, at) => `| many | c${at} | ${at} |`).join("\n")}
`);
  const order = (seed: number, path: string) =>
    offeredChoices(openInterview(MIXED, { now: NOW, seed }), path)
      .map(({ name }) => name)
      .join(" ");
  const parts = (seed: number) =>
    screensOf(openInterview(MIXED, { now: NOW, seed }))
      .slice(0, 4)
      .map(({ path }) => path)
      .join("");

  test("the same response keeps its order; another has its own; a stated seed is everybody's", () => {
    expect(order(1, "s")).toBe(order(1, "s"));
    expect(new Set([1, 2, 3, 4].map((seed) => order(seed, "s"))).size).toBeGreaterThan(2);
    expect(new Set([1, 2, 3, 4].map((seed) => order(seed, "t"))).size).toBe(1);
    expect(new Set(Array.from({ length: 12 }, (_, seed) => parts(seed))).size).toBeGreaterThan(4);
    expect([...parts(3)].toSorted().join("")).toBe("abcd");
  });

  test("what is drawn once stays drawn", () => {
    const opened = openInterview(MIXED, { now: NOW, seed: 9 });
    const id = opened.computed.values.get("id") ?? "";
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const answered = runOn(opened, "s", "c1");
    expect(answered.computed.values.get("id")).toBe(id);
    expect(openInterview(MIXED, { now: NOW, seed: 10 }).computed.values.get("id")).not.toBe(id);
  });
});

describe("a hostile questionnaire", () => {
  test("groups inside groups that multiply are cut off and named, in bounded time", () => {
    const form = formOf(`
## survey
| type | name | label | repeat_count |
| --- | --- | --- | --- |
| begin_repeat | a | A | 100000 |
| begin_repeat | b | B | 100000 |
| begin_repeat | c | C | 100000 |
| text | t | T | |
| end_repeat | | | |
| end_repeat | | | |
| end_repeat | | | |
`);
    const from = performance.now();
    const interview = openInterview(form, { now: NOW, seed: 1 });
    expect(interview.computed.isTooHeavy).toBe(true);
    expect(finish(interview)).toEqual({ ok: false, faults: [{ path: "", code: "too-heavy" }] });
    expect(performance.now() - from).toBeLessThan(5_000);
  });
  test("five thousand calculations that wait for each other in a row are computed in order", () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, at) => `| calculate | c${at} | | \${c${at + 1}} + 1 |`,
    ).join("\n");
    const form = formOf(`
## survey
| type | name | label | calculation |
| --- | --- | --- | --- |
${rows}
| calculate | c5000 | | 1 |
| note | n | N | |
`);
    expect(openInterview(form, { now: NOW, seed: 1 }).computed.values.get("c0")).toBe("5001");
  });
});

function runOn(interview: Interview, path: string, text: string): Interview {
  const done = answer(interview, path, text);
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  return done.value;
}

function sent(interview: Interview): Readonly<Record<string, string>> {
  const done = finish(interview);
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  return done.value;
}

function textAt(interview: Interview, path: string, label: Readonly<Record<string, string>>): string {
  const trail = [...path.matchAll(/(\w+)\[(\d+)\]\//g)].map(([, repeat = "", index = ""]) => ({
    repeat,
    index: Number(index),
  }));
  return filledText(interview, trail, path, label);
}
