/** What is known of people goes after its period, and the log says how much of what. */
import { myAccountRoutes, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestWorkspace, type TestWorkspace, type Visitor } from "../../composition/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { purgeDue, RETENTION_DEFAULTS } from "./index.ts";

const DAY = 1_440;
let office: TestWorkspace;
let admin: Visitor;
let leaver: Visitor;
beforeAll(async () => {
  office = await openTestWorkspace({ policy: { idle_minutes: 10_000_000, session_hours: 24 * 3_000 } });
  admin = await office.administrator();
  const added = await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" });
  leaver = await office.person(admin, "ra.di", added.value.organisationId, []);
  await office.person(admin, "o.lai", added.value.organisationId, []);
  for (const name of ["ra.di", "o.lai"]) {
    const { accountId } = await accountOf(name);
    await admin.call(peopleRoutes.changeAccount, {
      accountId,
      fullName: `Người ${name}`,
      organisationId: added.value.organisationId,
      email: `${name}@tinh.gov.vn`,
      phone: "0236 3821 000",
    });
  }
});
afterAll(() => office.close());

async function accountOf(name: string) {
  const { id, ...contact } = await office.database.db
    .selectFrom("account")
    .select(["id", "email", "phone"])
    .where("sign_in_name", "=", name)
    .executeTakeFirstOrThrow();
  return { accountId: id, contact };
}
async function left(): Promise<{ ended: number; devices: number; attempts: number }> {
  const { db } = office.database;
  const all = ({ length }: { readonly length: number }) => length;
  return {
    ended: all(await db.selectFrom("session").select("id").where("ended_at", "is not", null).execute()),
    devices: all(await db.selectFrom("known_device").select("first_at").execute()),
    attempts: all(await db.selectFrom("lock_out").select("key").execute()),
  };
}
const detailsOf = async (action: string) =>
  (
    await office.database.db
      .selectFrom("audit_line")
      .select("details")
      .where("action", "=", action)
      .orderBy("at")
      .execute()
  ).map(({ details }) => details as Readonly<Record<string, unknown>>);

test("nothing goes before its time; the purge is made once a day", async () => {
  expect(await purgeDue(office.context, RETENTION_DEFAULTS)).toMatchObject({ sessions: 0, contacts: 0 });
  expect(await purgeDue(office.context, RETENTION_DEFAULTS)).toBeUndefined();
  expect(await detailsOf("retention.purge")).toHaveLength(1);
});

test("sessions that ended, guesses, letters and the contact of a closed account go, each after its days", async () => {
  await leaver.call(myAccountRoutes.endOtherSessions, {});
  await leaver.call(signInRoutes.signOut, {});
  for (let n = 0; n < 3; n += 1)
    await office.visitor().call(signInRoutes.signIn, { signInName: "ra.di", password: "không phải thế này" });
  const { accountId } = await accountOf("ra.di");
  await admin.call(peopleRoutes.closeAccount, { accountId, reason: "nghỉ hưu" });
  expect((await left()).attempts).toBeGreaterThan(0);
  office.later(3 * DAY);
  expect(await purgeDue(office.context, RETENTION_DEFAULTS)).toMatchObject({ sessions: 0, contacts: 0 });
  expect((await left()).attempts).toBe(0);
  expect((await accountOf("ra.di")).contact.email).toBe("ra.di@tinh.gov.vn");
  office.later(363 * DAY);
  expect(await purgeDue(office.context, RETENTION_DEFAULTS)).toMatchObject({ contacts: 0 });
  expect(await left()).toEqual({ ended: 0, devices: 0, attempts: 0 });
  office.later(366 * DAY);
  expect(await purgeDue(office.context, RETENTION_DEFAULTS)).toMatchObject({ contacts: 1 });
  expect((await accountOf("ra.di")).contact).toEqual({ email: "", phone: "" });
  expect((await accountOf("o.lai")).contact).toEqual({ email: "o.lai@tinh.gov.vn", phone: "0236 3821 000" });
});

test("the log accounts for it, holds, and has never held an address or a number", async () => {
  expect((await verifyAudit(office.database)).faults).toEqual([]);
  const removed = (await detailsOf("retention.purge")).map((details) => details["removed"]);
  expect(removed).toMatchObject([{ contacts: 0 }, { contacts: 0 }, { contacts: 0 }, { contacts: 1 }]);
  const changed = { email: "changed", phone: "changed" };
  expect(await detailsOf("account.change")).toEqual([changed, changed]);
});
