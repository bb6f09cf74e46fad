import { surveyLetterRoutes, surveyRoutes, surveySamplingRoutes } from "@thang-diem/contract";
import { randomUUID } from "node:crypto";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LetterSettings, startLetters } from "../../people/notices/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { openSurvey, receiveResponse } from "../responses/index.ts";
import { askedSurvey, SMALL_FORM } from "../surveys/testing.ts";
import { surveyLetters } from "./index.ts";
import { sendLetters } from "./send-letters.ts";

let evaluation: TestEvaluation;
let server: SMTPServer;
let settings: LetterSettings;
let surveyId: string;
const received: { readonly to: string; readonly text: string }[] = [];

beforeAll(async () => {
  evaluation = await openTestEvaluation();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push({ to, text: plain(Buffer.concat(pieces).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as { port: number };
  settings = {
    smtp: { host: "127.0.0.1", port, security: "none" },
    from: "Khảo sát <ks@tinh.gov.vn>",
    productName: "Thang Điểm",
  };
  const units = [{ unitVersionId: unit(), quota: 5, population: 0 }];
  surveyId = (await askedSurvey(evaluation, SMALL_FORM, 0, { units, minimumAnswers: 2 })).surveyId;
  await drawAndGiveLinks();
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await evaluation.close();
});

const office = () => evaluation.person("office");
const unit = () => evaluation.unit("Sở Nội vụ").unitVersionId;
const at = () => ({ evaluationId: evaluation.evaluationId, surveyId });

/** Quoted-printable and base64 bodies as they read. */
function plain(mail: string): string {
  const [head = "", ...body] = mail.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  return /base64/i.test(head)
    ? Buffer.from(text, "base64").toString()
    : Buffer.from(
        text
          .replaceAll("=\r\n", "")
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
        "latin1",
      ).toString();
}

/** Five of ten people, one of whom has no mail address. */
async function drawAndGiveLinks(): Promise<void> {
  const eraseOn = new Date(evaluation.workspace.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from(
    { length: 5 },
    (_, n) => `Sở Nội vụ;Người ${n};0905 100 10${n};${n === 0 ? "" : `n${n}@tinh.vn`}`,
  );
  const brought = await office().call(
    surveySamplingRoutes.bring,
    { ...at(), fileName: "ds.csv", write: "yes", eraseOn },
    Buffer.from(["Đơn vị;Họ và tên;SĐT;Email", ...lines].join("\n")),
  );
  const frameId = brought.value.frameId ?? "";
  await office().call(surveySamplingRoutes.draw, {
    ...at(),
    frameId,
    rule: "quota",
    margin: 0.05,
    responseRate: 1,
    allocation: "equal",
    minimum: 0,
    substitutes: 0,
    within: "simple",
    seed: "7",
  });
  const address = "https://ks.tinh.vn";
  await office().call(surveySamplingRoutes.assign, {
    ...at(),
    frameId,
    units: [unit()],
    to: "link",
    address,
  });
}

async function write(kind: "invitation" | "reminder") {
  const address = "https://ks.tinh.vn";
  const asked = { ...at(), kind, message: "Cảm ơn ông/bà.", address };
  const sent = await sendLetters(evaluation.workspace.context, await office().signedIn(), asked, true);
  return sent.ok ? sent.value : sent.problem.code;
}

async function post(): Promise<number> {
  const { context } = evaluation.workspace;
  const source = surveyLetters({ ...context, productName: settings.productName });
  const letters = startLetters(context, settings, 0, [source]);
  const sent = await letters.sendDue();
  await letters.stop();
  return sent;
}

const waves = async () => (await office().call(surveyLetterRoutes.read, at())).value;
const linkIn = (text: string) => /khao-sat\/(\w+)/.exec(text)?.[1] ?? "";

async function answerBy(code: string): Promise<void> {
  const { context } = evaluation.workspace;
  const opened = await openSurvey(context, code);
  if (!opened.ok) throw new Error(opened.problem.code);
  const answers = { p1: "5", p2: "4", k1: "3" };
  const taken = await receiveResponse(context, opened.value, {
    responseId: randomUUID(),
    language: "vi",
    answers,
  });
  expect(taken.ok).toBe(true);
}

it("invites each once, by name and with the link of their own", async () => {
  expect(await write("reminder")).toBe("survey-letters.nobody");
  expect(await write("invitation")).toEqual({ letters: 4, without: 1 });
  expect(await post()).toBe(4);
  expect(received.map(({ to }) => to).toSorted()).toEqual([
    "n1@tinh.vn",
    "n2@tinh.vn",
    "n3@tinh.vn",
    "n4@tinh.vn",
  ]);
  expect(new Set(received.map(({ text }) => linkIn(text))).size).toBe(4);
  expect(received[0]?.text).toMatch(/Kính gửi ông\/bà Người \d,[^]*Cảm ơn ông\/bà\./);
  expect(await write("invitation")).toBe("survey-letters.nobody");
  expect(await post()).toBe(0);
});

it("reminds those who have not answered, a day later, and not whoever answers before the letter goes", async () => {
  const [first, second] = received.map(({ text }) => linkIn(text));
  await answerBy(first ?? "");
  expect(await write("reminder")).toBe("survey-letters.too-soon");
  evaluation.workspace.later(21 * 60);
  received.length = 0;
  expect(await write("reminder")).toEqual({ letters: 3, without: 0 });
  await answerBy(second ?? "");
  expect(await post()).toBe(2);
  expect(received).toHaveLength(2);
  expect((await waves()).waves).toMatchObject([
    { kind: "invitation", letters: 4, sent: 4, waiting: 0, failed: 0, answered: 0 },
    { kind: "reminder", letters: 3, sent: 2, waiting: 0, failed: 0, answered: 1 },
  ]);
});

it("says so where there is no mail server, and leaves nothing of a reader once the survey is closed", async () => {
  const asked = { ...at(), kind: "reminder", message: "", address: "https://ks.tinh.vn" } as const;
  expect((await office().call(surveyLetterRoutes.send, asked)).problem?.code).toBe("survey-letters.no-mail");
  evaluation.workspace.later(25 * 60);
  await office().call(surveyRoutes.close, at());
  const left = await evaluation.workspace.database.db.selectFrom("survey_letter").selectAll().execute();
  expect(left).toEqual([]);
  expect((await waves()).waves.map(({ letters }) => letters)).toEqual([4, 3]);
});
