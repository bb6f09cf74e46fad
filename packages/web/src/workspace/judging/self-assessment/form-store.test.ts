import "fake-indexeddb/auto";
import type { ClaimFieldLine, ClaimForm, ProblemReply } from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import { afterEach, describe, expect, test } from "vitest";
import { openOutbox, type Outbox, type Sent } from "../../../kit/index.ts";
import { type FormDoors, type FormStore, openFormStore, type SavedChanges, valueIn } from "./form-store.ts";

const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((each) => each.close()));
let databases = 0;

const line = (field: string, value: string, changedBy: string, second: number): ClaimFieldLine => ({
  item: "1.1",
  field,
  value,
  changedBy,
  changedAt: `2026-11-20T02:00:${String(second).padStart(2, "0")}.000Z`,
});
const formWith = (fields: ClaimFieldLine[]): ClaimForm => ({
  unit: { roundId: "r", unitVersionId: "so", name: "Sở", organisationId: "o", groupId: "g" },
  roundTitle: { vi: "Bảng", en: "Round" },
  year: 2026,
  schemeHash: "",
  now: "2026-11-20T02:00:00.000Z",
  phase: { state: "open" },
  mayWrite: true,
  maySign: false,
  mayReturn: false,
  signOff: "none",
  returned: "never",
  fields,
  exemptions: [],
  lastYear: "none",
});

/** A server that keeps fields as the real one does: each id once, compare before set. */
function serverOf(fields: Map<string, string>) {
  const seen = new Map<string, "" | "changed-by-other" | "signed">();
  const server = {
    fields,
    seen,
    signed: false,
    answers: "yes" as "yes" | "no" | "arrives-but-no-answer" | ProblemReply["status"],
    second: 10,
    calls: 0,
    refuses: (_changes: Parameters<FormDoors["send"]>[0]): ProblemReply | undefined => undefined,
  };
  const send: FormDoors["send"] = async (changes): Promise<Sent<SavedChanges>> => {
    server.calls += 1;
    if (typeof server.answers === "number")
      return { ok: false, problem: { status: server.answers, code: "x", message: { vi: "", en: "" } } };
    if (server.answers === "no") return unreachable;
    const refusal = server.refuses(changes);
    if (refusal !== undefined) return { ok: false, problem: refusal };
    const saved = changes.map(({ id, field, before, value }) => {
      const current = fields.get(field) ?? "";
      const why =
        seen.get(id) ??
        (server.signed ? "signed" : current === before || current === value ? "" : "changed-by-other");
      if (!seen.has(id) && why === "") fields.set(field, value);
      seen.set(id, why);
      return {
        id,
        outcome: why === "" ? ("taken" as const) : ("parked" as const),
        why,
        value: fields.get(field) ?? "",
        changedBy: "An",
        changedAt: `2026-11-20T02:00:${server.second++}.000Z`,
      };
    });
    return server.answers === "arrives-but-no-answer"
      ? unreachable
      : { ok: true, value: { saved, at: "2026-11-20T02:01:00.000Z" } };
  };
  return { server, send };
}
const unreachable: Sent<SavedChanges> = {
  ok: false,
  problem: { status: 0, code: "unreachable", message: { vi: "", en: "" } },
};

async function openTab(
  send: FormDoors["send"],
  name: string,
  fields: ClaimFieldLine[] = [],
): Promise<FormStore & { outbox: Outbox; wake(): void }> {
  const outbox = openOutbox({ accountId: "an", form: "f" }, name);
  let waking: (() => void) | undefined;
  const later = (work: () => void) => ((waking = work), () => void (waking = undefined));
  const store = await openFormStore({ outbox, send, later, now: () => 0, own: "An" }, formWith(fields));
  opened.push(store, outbox);
  return { ...store, outbox, wake: () => waking?.() };
}
const newName = () => `outbox-${databases++}`;

describe("what is typed", () => {
  test("is one change for a burst, and leaves the outbox when the server has answered", async () => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    for (const text of ["1", "12", "123"]) tab.type("1.1", "done", text);
    expect(tab.state().saving.state).toBe("sending");
    await tab.flush();
    expect([server.fields.get("done"), server.seen.size, server.calls]).toEqual(["123", 1, 1]);
    expect(tab.state()).toMatchObject({ saving: { state: "saved" }, asides: [] });
    expect(await tab.outbox.held()).toEqual([]);
  });

  test("survives a tab that is killed before anything was sent", async () => {
    const { server, send } = serverOf(new Map());
    const name = newName();
    server.answers = "no";
    const first = await openTab(send, name);
    first.type("1.1", "done", "7");
    await first.flush();
    expect(first.state().saving.state).toBe("no-network");
    first.close();
    server.answers = "yes";
    const second = await openTab(send, name);
    expect(valueIn(second.state(), "1.1", "done")).toBe("7");
    await second.flush();
    expect(server.fields.get("done")).toBe("7");
  });

  test("is taken once when the answer is lost, and what is typed meanwhile follows it", async () => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.answers = "arrives-but-no-answer";
    tab.type("1.1", "done", "7");
    await tab.flush();
    tab.type("1.1", "done", "78");
    await tab.flush();
    expect((await tab.outbox.held()).map(({ before, value, sent }) => [before, value, sent])).toEqual([
      ["", "7", true],
      ["7", "78", false],
    ]);
    server.answers = "yes";
    await tab.flush();
    expect([server.fields.get("done"), server.seen.size, tab.state().asides.length]).toEqual(["78", 2, 0]);
  });

  test("does not write over another: both texts stand side by side until the person chooses", async () => {
    const { server, send } = serverOf(new Map([["done", "5"]]));
    const tab = await openTab(send, newName(), [line("done", "5", "Bình", 0)]);
    server.fields.set("done", "6");
    tab.type("1.1", "done", "9");
    await tab.flush();
    const [aside] = tab.state().asides;
    expect([aside?.mine, aside?.why, valueIn(tab.state(), "1.1", "done"), server.fields.get("done")]).toEqual(
      ["9", "changed-by-other", "6", "6"],
    );
    if (aside) tab.useMine(aside);
    await expect.poll(() => server.fields.get("done")).toBe("9");
    await expect.poll(() => tab.state().asides).toEqual([]);
  });

  test("waits aside over a restart when the form was signed meanwhile, and can be given up", async () => {
    const { server, send } = serverOf(new Map());
    const name = newName();
    const first = await openTab(send, name);
    server.signed = true;
    first.type("1.1", "@note", "chữ không được mất");
    await first.flush();
    first.close();
    const second = await openTab(send, name);
    const [aside] = second.state().asides;
    expect([aside?.mine, aside?.why]).toEqual(["chữ không được mất", "signed"]);
    if (aside) second.useStanding(aside);
    await expect.poll(() => second.state().asides).toEqual([]);
  });

  test.each([
    [401, "signed-out"],
    [403, "refused"],
    [503, "server-rests"],
    [500, "server-rests"],
    [429, "no-network"],
  ] as const)("is kept when the server answers %i", async (status, state) => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.answers = status;
    tab.type("1.1", "done", "7");
    await tab.flush();
    expect([tab.state().saving.state, (await tab.outbox.held()).length]).toEqual([state, 1]);
  });

  test("can be undone, burst by burst", async () => {
    const { server, send } = serverOf(new Map([["done", "5"]]));
    const tab = await openTab(send, newName(), [line("done", "5", "An", 0)]);
    tab.type("1.1", "done", "50");
    tab.type("1.1", "done", "500");
    tab.undo("1.1", "done");
    expect(valueIn(tab.state(), "1.1", "done")).toBe("5");
    await tab.flush();
    expect(server.fields.get("done")).toBe("5");
  });
});

test("news of others show at once; an older one does not hide a newer", async () => {
  const { send } = serverOf(new Map());
  const tab = await openTab(send, newName(), [line("done", "5", "An", 5)]);
  tab.hear([line("done", "6", "Bình", 6)]);
  expect(valueIn(tab.state(), "1.1", "done")).toBe("6");
  tab.hear([line("done", "4", "Chi", 1)]);
  expect(valueIn(tab.state(), "1.1", "done")).toBe("6");
});

const problem = (status: number, details?: ProblemReply["details"]): ProblemReply => ({
  status,
  code: "x",
  message: { vi: "Có chỗ cần sửa.", en: "Something needs correcting." },
  ...(details && { details }),
});

describe("what the server cannot take", () => {
  test("is one text, set aside with its place and the reason; every other one is saved", async () => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.refuses = (changes) =>
      changes.some(({ value }) => value === "bad")
        ? problem(422, {
            faults: [
              { field: "changes.0.value", code: "text-long", message: { vi: "Dài quá.", en: "Too long." } },
            ],
          })
        : undefined;
    for (let n = 0; n < 20; n += 1) tab.type("1.1", `f${n}`, n === 7 ? "bad" : `text ${n}`);
    await tab.flush();
    expect(
      tab.state().asides.map(({ item, field, mine, why, refusal }) => [item, field, mine, why, refusal?.vi]),
    ).toEqual([["1.1", "f7", "bad", "refused", "Dài quá."]]);
    expect([server.fields.size, tab.state().saving.state]).toEqual([19, "saved"]);
    tab.type("1.1", "f7", "good");
    await tab.flush();
    expect(server.fields.get("f7")).toBe("good");
  });

  test("at which it falls over again and again does not keep the others, and is sent later", async () => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.refuses = (changes) => (changes.some(({ value }) => value === "bad") ? problem(500) : undefined);
    for (let n = 0; n < 9; n += 1) tab.type("1.1", `f${n}`, n === 4 ? "bad" : `text ${n}`);
    await tab.flush();
    expect([server.fields.size, tab.state().saving.state, tab.state().typed.size]).toEqual([
      8,
      "server-rests",
      1,
    ]);
    server.refuses = () => undefined;
    tab.wake();
    await expect.poll(() => server.fields.size).toBe(9);
    expect(tab.state().saving.state).toBe("saved");
  });

  test("because it is too much at once travels in halves", async () => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.refuses = (changes) => (changes.length > 3 ? problem(413) : undefined);
    for (let n = 0; n < 10; n += 1) tab.type("1.1", `f${n}`, `text ${n}`);
    await tab.flush();
    expect([server.fields.size, tab.state().saving.state]).toEqual([10, "saved"]);
  });

  test("when nothing is wrong with it but the server is down, is not tried one by one", async () => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.answers = 500;
    for (let n = 0; n < 64; n += 1) tab.type("1.1", `f${n}`, `text ${n}`);
    await tab.flush();
    expect([server.calls < 25, tab.state().saving.state, tab.state().asides]).toEqual([
      true,
      "server-rests",
      [],
    ]);
  });
});

test("a long time without a line makes two changes of a field, however often one types", async () => {
  const { server, send } = serverOf(new Map());
  const tab = await openTab(send, newName());
  server.answers = "no";
  for (let n = 0; n < 40; n += 1) {
    tab.type("1.1", "@note", "x".repeat(15_000) + n);
    await tab.flush();
  }
  expect((await tab.outbox.held()).length).toBe(2);
  server.answers = "yes";
  await tab.flush();
  expect([server.fields.get("@note")?.slice(-2), tab.state().saving.state]).toEqual(["39", "saved"]);
});

test("a load of long texts stays under a megabyte", async () => {
  const { send } = serverOf(new Map());
  const sizes: number[] = [];
  const tab = await openTab((changes) => {
    sizes.push(new TextEncoder().encode(JSON.stringify(changes)).length);
    return send(changes);
  }, newName());
  for (let n = 0; n < 60; n += 1) tab.type("1.1", `f${n}`, "ễ".repeat(19_000));
  await tab.flush();
  expect([Math.max(...sizes) < 1_048_576, tab.state().saving.state]).toEqual([true, "saved"]);
});

test("two windows over one form send each text once and lose none", async () => {
  const { server, send } = serverOf(new Map());
  const name = newName();
  const [left, right] = [await openTab(send, name), await openTab(send, name)];
  left.type("1.1", "a", "1");
  right.type("1.1", "b", "2");
  left.type("1.1", "c", "3");
  await Promise.all([left.flush(), right.flush()]);
  await left.flush();
  expect([Object.fromEntries(server.fields), await left.outbox.held(), await right.outbox.held()]).toEqual([
    { a: "1", b: "2", c: "3" },
    [],
    [],
  ]);
});

test("a colleague's letters mark the field until the colleague rests; one's own never do", async () => {
  const tab = await openTab(serverOf(new Map()).send, newName(), [line("@note", "a", "Bình", 1)]);
  const marks = () => Object.fromEntries(tab.state().colleagues);
  tab.reread(formWith([line("@note", "a", "Bình", 1)]));
  tab.hear([line("done", "7", "An", 2)]);
  expect(marks()).toEqual({});
  tab.hear([line("@note", "ab", "Bình", 3)]);
  expect([marks(), valueIn(tab.state(), "1.1" as ItemCode, "@note")]).toEqual([
    { "1.1 @note": "Bình" },
    "ab",
  ]);
  tab.wake();
  expect(marks()).toEqual({});
  // Through another process: the form is read anew, a second or an hour after the letter.
  const read = (now: string) =>
    tab.reread({ ...formWith([line("@note", "abc", "Bình", 4), line("done", "8", "Chi", 5)]), now });
  read("2026-11-20T03:00:00.000Z");
  expect(marks()).toEqual({});
  tab.reread({ ...formWith([line("@note", "abcd", "Bình", 8)]), now: "2026-11-20T02:00:09.000Z" });
  expect(marks()).toEqual({ "1.1 @note": "Bình" });
});
