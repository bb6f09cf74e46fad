import type { AddressInfo } from "node:net";
import { noticeRoutes } from "@thang-diem/contract";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { type LetterSettings, notify, startLetters } from "./index.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
});
afterAll(() => round.close());

const TEXT = {
  vi: "Tự chấm điểm của Sở Nội vụ được trả lại để sửa mục 1.1.2.",
  en: "The self-assessment of Sở Nội vụ was returned to correct item 1.1.2.",
};

async function tell(matter?: string): Promise<readonly string[]> {
  const { context, now } = round.workspace;
  const office = await round.person("office").signedIn();
  const organisationIds = [round.unit("Sở Nội vụ").organisationId];
  return inEvaluation(
    context,
    office,
    { evaluationId: round.evaluationId, action: "claim.return", object: "so-noi-vu" },
    (transaction) =>
      notify(transaction, {
        to: { evaluationId: round.evaluationId, roles: ["unit-clerk", "unit-leader"], organisationIds },
        kind: "claim-returned",
        evaluationId: round.evaluationId,
        text: TEXT,
        link: `/ky-danh-gia/${round.evaluationId}`,
        at: now(),
        ...(matter && { matter }),
      }),
  );
}

/** Everybody was told of the role at the start; what follows is counted from there. */
async function readAll(name: string): Promise<void> {
  const { notices } = (await round.person(name).call(noticeRoutes.list, {})).value;
  await round.person(name).call(noticeRoutes.markRead, { ids: notices.map(({ id }) => id) });
}

describe("a notice", () => {
  test("reaches whoever holds the role for the unit, and nobody else", async () => {
    for (const name of ["clerk Sở Nội vụ", "leader Sở Nội vụ", "clerk Sở Tài chính"]) await readAll(name);
    const told = await tell("return 1");
    expect(told.toSorted()).toEqual(
      [round.person("clerk Sở Nội vụ").accountId, round.person("leader Sở Nội vụ").accountId].toSorted(),
    );
    const { value } = await round.person("clerk Sở Nội vụ").call(noticeRoutes.list, {});
    expect(value).toMatchObject({ unread: 1, more: false });
    expect(value.notices.filter(({ readAt }) => readAt === "unread")).toMatchObject([
      { kind: "claim-returned", text: TEXT },
    ]);
    expect((await round.person("clerk Sở Tài chính").call(noticeRoutes.count, {})).value).toEqual({
      unread: 0,
    });
  });

  test("about the same matter is given once", async () => {
    expect(await tell("return 1")).toEqual([]);
    expect((await round.person("clerk Sở Nội vụ").call(noticeRoutes.count, {})).value).toEqual({ unread: 1 });
  });

  test("is marked read by its own reader only", async () => {
    const { notices } = (await round.person("clerk Sở Nội vụ").call(noticeRoutes.list, {})).value;
    const notice = notices.find(({ readAt }) => readAt === "unread");
    const ids = [notice?.id ?? ""];
    await round.person("leader Sở Tài chính").call(noticeRoutes.markRead, { ids });
    expect((await round.person("clerk Sở Nội vụ").call(noticeRoutes.count, {})).value).toEqual({ unread: 1 });
    expect((await round.person("clerk Sở Nội vụ").call(noticeRoutes.markRead, { ids })).value).toEqual({
      unread: 0,
    });
  });
});

describe("a letter", () => {
  test("goes to those who have an address, once, and again only after a refusal", async () => {
    await withAddress("clerk Sở Nội vụ", "an@tinh.gov.vn");
    await tell("return 2");
    let refusals = 2;
    await onServer(
      {
        onRcptTo: (_address, _session, done) =>
          refusals-- > 0 ? done(Object.assign(new Error("mailbox busy"), { responseCode: 450 })) : done(),
      },
      async (settings, received) => {
        const letters = startLetters(round.workspace.context, settings, 0);
        const sent: number[] = [];
        for (let look = 0; look < 5; look += 1) {
          sent.push(await letters.sendDue());
          round.workspace.later(6);
        }
        await letters.stop();
        expect(sent).toEqual([0, 0, 1, 0, 0]);
        expect(received).toHaveLength(1);
        expect(received[0]).toContain("an@tinh.gov.vn");
        expect(received[0]).toContain("=?UTF-8?");
        expect(received[0]?.replaceAll("=\r\n", "")).toContain(
          `https://thangdiem.test/lam-viec/ky-danh-gia/${round.evaluationId}`,
        );
      },
    );
  });

  test("is not sent a second time when the connection breaks before the server has answered", async () => {
    await tell("return 3");
    let arrived = 0;
    const cut: SMTPServerOptions = {
      onData: (stream, session) => {
        stream.resume();
        stream.on("end", () => {
          arrived += 1;
          for (const connection of server.connections)
            if ("session" in connection && connection.session === session) connection.close();
        });
      },
    };
    let server: SMTPServer;
    await onServer(
      cut,
      async (settings) => {
        const letters = startLetters(round.workspace.context, settings, 0);
        for (let look = 0; look < 3; look += 1) {
          expect(await letters.sendDue()).toBe(0);
          round.workspace.later(60);
        }
        await letters.stop();
      },
      (opened) => (server = opened),
    );
    expect(arrived).toBe(1);
    expect(
      (
        await round.workspace.database.db.selectFrom("letter").select("outcome").orderBy("made_at").execute()
      ).map(({ outcome }) => outcome),
    ).toEqual(["sent", "uncertain"]);
  });

  test("waits while the server is away, and two programs at once send each letter once", async () => {
    await tell("return 4");
    await onServer({}, async (settings, received) => {
      const nobody = startLetters(
        round.workspace.context,
        { ...settings, smtp: { ...settings.smtp, port: 1 } },
        0,
      );
      await expect(nobody.sendDue()).rejects.toThrow("ECONNREFUSED");
      await nobody.stop();
      const { notices } = (await round.admin.call(noticeRoutes.list, {})).value;
      expect(notices).toMatchObject([{ link: "/thong-bao", text: LETTERS_FAIL }]);
      const both = [1, 2].map(() => startLetters(round.workspace.context, settings, 0));
      const sent = await Promise.all(both.map((letters) => letters.sendDue()));
      await Promise.all(both.map((letters) => letters.stop()));
      expect([sent.reduce((a, b) => a + b), received.length]).toEqual([1, 1]);
    });
  });
});

const LETTERS_FAIL = {
  vi: expect.stringContaining("thư báo không gửi đi được") as string,
  en: expect.stringContaining("letters do not go out") as string,
};

async function withAddress(name: string, email: string): Promise<void> {
  const { context } = round.workspace;
  const office = await round.person("office").signedIn();
  await inEvaluation(
    context,
    office,
    { evaluationId: round.evaluationId, action: "account.change", object: name },
    ({ db }) =>
      db.updateTable("account").set({ email }).where("id", "=", round.person(name).accountId).execute(),
  );
}

async function onServer(
  options: SMTPServerOptions,
  work: (settings: LetterSettings, received: readonly string[]) => Promise<void>,
  opened: (server: SMTPServer) => void = () => undefined,
): Promise<void> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  opened(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const port = (server.server.address() as AddressInfo).port;
  try {
    await work(
      {
        smtp: { host: "127.0.0.1", port, security: "none" },
        from: "Thang Điểm <khong-tra-loi@tinh.gov.vn>",
        productName: "Thang Điểm",
        publicAddress: "https://thangdiem.test",
      },
      received,
    );
  } finally {
    await new Promise<void>((resolve) => void server.close(resolve));
  }
}
