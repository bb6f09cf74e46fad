/** People ask about their own data, the desk answers in time, and nobody else reads it. */
import { randomUUID } from "node:crypto";
import { dataRequestRoutes, noticeRoutes, peopleRoutes } from "@thang-diem/contract";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestWorkspace, TEST_HOST, type TestWorkspace, type Visitor } from "../../composition/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { purgeDue, RETENTION_DEFAULTS } from "../retention/index.ts";

const DAY = 1_440;
let office: TestWorkspace;
let admin: Visitor;
let clerk: Visitor;
let auditor: Visitor;
beforeAll(async () => {
  office = await openTestWorkspace({ policy: { idle_minutes: 10_000_000, session_hours: 24 * 3_000 } });
  admin = await office.administrator();
  const added = await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" });
  clerk = await office.person(admin, "can.bo", added.value.organisationId, ["unit-clerk"]);
  auditor = await office.person(admin, "kiem.toan", added.value.organisationId, ["auditor"]);
});
afterAll(() => office.close());

const desk = async (visitor = admin) => (await visitor.call(dataRequestRoutes.list, {})).value.requests;
const onPaper = {
  kind: "erase" as const,
  cameBy: "paper" as const,
  text: "Xóa số điện thoại của tôi",
  person: "Lê Thị Bình",
  contact: "1 Trần Phú",
  withProcessor: true,
};

test("somebody asks from the own account, once, and sees the own requests alone", async () => {
  const asked = { id: randomUUID(), kind: "see" as const, text: "Cho tôi xem dữ liệu của mình" };
  expect((await clerk.call(dataRequestRoutes.fileMine, { ...asked, text: " " })).faults).toEqual([
    "text: text-missing",
  ]);
  for (let n = 0; n < 2; n += 1)
    expect((await clerk.call(dataRequestRoutes.fileMine, asked)).value).toEqual({ number: 1 });
  const { requests, periods } = (await clerk.call(dataRequestRoutes.mine, {})).value;
  expect(requests).toMatchObject([{ number: 1, kind: "see", cameBy: "workspace", own: true, late: false }]);
  expect(periods.sessionDays).toBe(365);
  expect((await auditor.call(dataRequestRoutes.mine, {})).value.requests).toEqual([]);
  expect((await clerk.call(dataRequestRoutes.list, {})).status).toBe(403);
  const { notices } = (await admin.call(noticeRoutes.list, {})).value;
  expect(notices.some(({ text }) => text.vi.includes("yêu cầu số 1 về dữ liệu cá nhân"))).toBe(true);
});

test("the desk writes down what came on paper; its clocks tell what is late", async () => {
  const today = office.now().toISOString().slice(0, 10);
  const later = new Date(office.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  const asked = { ...onPaper, id: randomUUID(), receivedOn: today };
  expect((await auditor.call(dataRequestRoutes.file, asked)).status).toBe(403);
  const tomorrow = await admin.call(dataRequestRoutes.file, { ...asked, receivedOn: later });
  expect(tomorrow.problem?.code).toBe("day-to-come");
  expect((await admin.call(dataRequestRoutes.file, asked)).value).toEqual({ number: 2 });
  expect((await desk(auditor)).map(({ late }) => late)).toEqual([false, false]);
  office.later(6 * DAY);
  expect((await desk()).map(({ late }) => late)).toEqual([true, true]);
});

test("a request is answered first, extended once, finished once, and goes out as a letter", async () => {
  const [own, paper] = await desk();
  const ids = { own: own?.id ?? "", paper: paper?.id ?? "" };
  const step = (requestId: string, more: { step: "first" | "extend" | "final"; outcome?: "done" }) =>
    admin.call(dataRequestRoutes.answer, { requestId, text: "Đã nhận; đang làm", ...more });
  expect(
    (await clerk.call(dataRequestRoutes.answer, { requestId: ids.own, step: "first", text: "x" })).status,
  ).toBe(403);
  expect((await step(ids.paper, { step: "first" })).status).toBe(200);
  expect((await step(ids.paper, { step: "first" })).problem?.code).toBe("request-answered");
  expect((await step(ids.paper, { step: "extend" })).status).toBe(200);
  expect((await step(ids.paper, { step: "extend" })).problem?.code).toBe("request-extended");
  expect((await desk()).map(({ number, late }) => [number, late])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect((await step(ids.paper, { step: "final" })).problem?.code).toBe("outcome-missing");
  expect((await step(ids.paper, { step: "final", outcome: "done" })).status).toBe(200);
  expect((await step(ids.paper, { step: "final", outcome: "done" })).problem?.code).toBe("request-answered");
  const cookie = [...admin.cookies].map((pair) => pair.join("=")).join("; ");
  const letter = (id: string) =>
    office.app.inject({ url: `/api/data-requests/${id}/answer.docx`, headers: { host: TEST_HOST, cookie } });
  expect((await letter(ids.own)).json<{ code: string }>().code).toBe("request-open");
  const { value } = await mammoth.extractRawText({ buffer: (await letter(ids.paper)).rawPayload });
  for (const said of ["Lê Thị Bình", "xóa dữ liệu", "số tiếp nhận 2", "đã thực hiện theo yêu cầu"])
    expect(value).toContain(said);
});

test("nobody works the own request; a finished one goes after its period, in the log it is a number", async () => {
  const asked = { id: randomUUID(), kind: "correct" as const, text: "Sửa họ tên của tôi" };
  await admin.call(dataRequestRoutes.fileMine, asked);
  const own = await admin.call(dataRequestRoutes.answer, {
    requestId: asked.id,
    step: "first",
    text: "Đã nhận",
  });
  expect(own.problem?.code).toBe("four-eyes");
  office.later(1_826 * DAY);
  expect(await purgeDue(office.context, RETENTION_DEFAULTS)).toMatchObject({ requests: 1 });
  expect((await desk()).map(({ number }) => number)).toEqual([1, 3]);
  const lines = await office.database.db
    .selectFrom("audit_line")
    .select("details")
    .where("action", "like", "data-request.%")
    .execute();
  expect(lines.length).toBeGreaterThan(5);
  for (const told of ["Lê Thị Bình", "Xóa số điện thoại", "1 Trần Phú"])
    expect(JSON.stringify(lines)).not.toContain(told);
  expect((await verifyAudit(office.database)).faults).toEqual([]);
});
