/** Many behind one address are no attack, one who tries many names is. */
import { evaluationRoutes, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { expect, test } from "vitest";
import { openTestWorkspace, TEST_PASSWORD } from "../../../composition/testing.ts";
import { signIn } from "../password.ts";

test("an office behind one address is not shut out by its many sign-ins, a machine that tries names is", async () => {
  const office = await openTestWorkspace();
  const from = (signInName: string, password: string) =>
    signIn(office.context, { signInName, password }, { userAgent: "", address: "10.0.0.7" });
  await office.administrator();
  for (let n = 0; n < 60; n += 1) expect((await from("quantri", TEST_PASSWORD)).ok).toBe(true);
  const refusals = [];
  for (let n = 0; n < 60; n += 1) refusals.push(await from(`name${n}`, "sai rồi sai rồi"));
  expect(refusals.filter((outcome) => !outcome.ok && outcome.problem.code === "sign-in-wrong").length).toBe(
    50,
  );
  office.later(16);
  expect((await from("quantri", TEST_PASSWORD)).ok).toBe(true);
  await office.close();
});

test("one address cannot ask without end", async () => {
  const crowded = await openTestWorkspace();
  const statuses = [];
  for (let n = 0; n < 302; n += 1)
    statuses.push(
      (await crowded.visitor().call(signInRoutes.signIn, { signInName: "", password: "" })).status,
    );
  expect([statuses[0], statuses.at(-1)]).toEqual([422, 429]);
  await crowded.close();
});

test("people behind one address do not use up each other's share", async () => {
  const office = await openTestWorkspace();
  const admin = await office.administrator();
  const organisation = await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" });
  const people = [
    admin,
    await office.person(admin, "clerk", organisation.value.organisationId, ["unit-clerk"]),
  ];
  const statuses = new Set<number>();
  for (let n = 0; n < 1_300; n += 1)
    statuses.add((await people[n % 2]?.call(evaluationRoutes.list, {}))?.status ?? 0);
  expect([...statuses]).toEqual([200]);
  await office.close();
});
