import "fake-indexeddb/auto";
import type { ClaimFieldLine, ClaimForm, ProblemReply } from "@thang-diem/contract";
import { afterEach, describe, expect, test } from "vitest";
import { type FormStore, openFormStore, valueIn } from "./form-store.ts";
import { openOutbox, type Outbox } from "./outbox.ts";
import type { FormDoors, Sent } from "./sending.ts";

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
  unit: { roundId: "r", unitId: "so", name: "Sở", organisationId: "o", groupId: "g" },
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
  };
  const send: FormDoors["send"] = async (changes): Promise<Sent> => {
    server.calls += 1;
    if (typeof server.answers === "number")
      return { ok: false, problem: { status: server.answers, code: "x", message: { vi: "", en: "" } } };
    if (server.answers === "no") return unreachable;
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
      : { ok: true, saved, at: "2026-11-20T02:01:00.000Z" };
  };
  return { server, send };
}
const unreachable: Sent = {
  ok: false,
  problem: { status: 0, code: "unreachable", message: { vi: "", en: "" } },
};

async function openTab(
  send: FormDoors["send"],
  name: string,
  fields: ClaimFieldLine[] = [],
): Promise<FormStore & { outbox: Outbox; wake(): void }> {
  const outbox = await openOutbox(name);
  let waking: (() => void) | undefined;
  const later = (work: () => void) => ((waking = work), () => void (waking = undefined));
  const store = await openFormStore(
    { accountId: "an", form: "f", outbox, send, later, now: () => 0 },
    formWith(fields),
  );
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
    expect(await tab.outbox.held("an", "f")).toEqual([]);
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
    expect(
      (await tab.outbox.held("an", "f")).map(({ before, value, sent }) => [before, value, sent]),
    ).toEqual([
      ["", "7", true],
      ["7", "78", true],
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
    [503, "no-network"],
    [429, "no-network"],
  ] as const)("is kept when the server answers %i", async (status, state) => {
    const { server, send } = serverOf(new Map());
    const tab = await openTab(send, newName());
    server.answers = status;
    tab.type("1.1", "done", "7");
    await tab.flush();
    expect([tab.state().saving.state, (await tab.outbox.held("an", "f")).length]).toEqual([state, 1]);
  });

  test("belongs to whoever typed it", async () => {
    const outbox = await openOutbox(newName());
    opened.push(outbox);
    await outbox.keep({ accountId: "an", form: "f", item: "1", field: "x", before: "", value: "1" });
    expect([await outbox.forms("an"), await outbox.forms("binh")]).toEqual([["f"], []]);
    expect([(await outbox.take("binh", "f", 10)).length, (await outbox.take("an", "f", 10)).length]).toEqual([
      0, 1,
    ]);
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
