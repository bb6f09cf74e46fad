import { randomUUID } from "node:crypto";
import { cleanText } from "@thang-diem/engine";
import {
  interviewOf,
  type Offered,
  problemPage,
  type Step,
  stepPage,
  takeStep,
  thanksPage,
  typedOnly,
} from "@thang-diem/presentation/interview-pages";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { openDoor } from "./door.ts";
import { type OpenedSurvey, openSurvey, receiveResponse } from "./receive.ts";

const ADDRESS = "/khao-sat/:code";
/** Goes on without a line; the pages work without it too. */
const SCRIPT = "tap/phieu.js";
const ANYBODY = {
  config: { permission: "public", rateLimit: { max: 300, timeWindow: "1 minute" } },
  bodyLimit: 256 * 1024,
} as const;
const FORM = "application/x-www-form-urlencoded";

/**
 * The pages of somebody who holds a code, at `/khao-sat/<code>`: drawn here, one page a step, without script.
 * What was
 * answered travels with the page; nothing is stored before it is sent.
 */
export function mountResponses(
  app: FastifyInstance,
  context: Pick<SignInContext, "database" | "clock">,
): void {
  // Forms are taken at these addresses alone: everywhere else a page of another site could send one.
  void app.register((scope, _options, ready) => {
    mountPages(scope, context);
    ready();
  });
}

function mountPages(app: FastifyInstance, context: Pick<SignInContext, "database" | "clock">): void {
  app.addContentTypeParser(FORM, { parseAs: "string" }, (_request, body, ready) =>
    ready(null, new URLSearchParams(String(body))),
  );
  app.get<{ Params: { code: string }; Querystring: Record<string, string> }>(
    ADDRESS,
    ANYBODY,
    async (request, reply) => {
      const opened = await openSurvey(context, request.params.code, true);
      if (!opened.ok) return send(reply, 404, problemPage(opened.problem));
      const language = String(request.query["ngon-ngu"] ?? "");
      const responseId = randomUUID();
      const interview = interviewOf(
        opened.value.form,
        { responseId, language, answers: {} },
        context.clock(),
      );
      const stepped = takeStep(interview, { at: "", does: "begin", typed: {} });
      return send(
        reply,
        200,
        stepPage(
          opened.value.form,
          stepped,
          { responseId, language },
          { ...offeredTo(opened.value), consent: opened.value.consent },
        ),
      );
    },
  );
  mountQuestionnaire(app, context);
  mountSending(app, context);
}

/** Every step of the pages without script, and the sending of a form. */
function mountSending(app: FastifyInstance, context: Pick<SignInContext, "database" | "clock">): void {
  const [door, kiosks] = [openDoor(), openDoor(KIOSK_AN_HOUR)];
  app.post<{ Params: { code: string } }>(ADDRESS, ANYBODY, async (request, reply) => {
    const opened = await openSurvey(context, request.params.code);
    if (!opened.ok) return send(reply, 404, problemPage(opened.problem));
    const sent = readSent(request.body);
    if (sent === undefined) return send(reply, 400, problemPage(NOT_A_FORM));
    const { form } = opened.value;
    const stepped = takeStep(interviewOf(form, sent, context.clock()), sent.step);
    const isDone = stepped.wantsToSend && stepped.faults.length === 0;
    if (!isDone) return send(reply, 200, stepPage(form, stepped, sent, offeredTo(opened.value)));
    const { isPublic, mode } = opened.value.found;
    if (isPublic && !(mode === "kiosk" ? kiosks : door).opens(request.ip, context.clock()))
      return send(reply, 429, problemPage(TOO_MANY));
    const received = await receiveResponse(context, opened.value, {
      ...sent,
      answers: typedOnly(stepped.interview),
      instances: Object.fromEntries(stepped.interview.instances),
    });
    if (received.ok)
      return send(
        reply,
        200,
        thanksPage(form, stepped.interview, received.value, { kiosk: mode === "kiosk" }),
      );
    return received.faults === undefined
      ? send(reply, 409, problemPage(received.problem))
      : send(
          reply,
          200,
          stepPage(form, { ...stepped, faults: received.faults }, sent, offeredTo(opened.value)),
        );
  });
}

/** At one machine, one person after the other. */
const KIOSK_AN_HOUR = 240;

function offeredTo({ found }: OpenedSurvey): Offered {
  return { script: SCRIPT, kiosk: found.mode === "kiosk" };
}

const TOO_MANY = {
  code: "survey.too-many",
  message: {
    vi: "Từ nơi này vừa có nhiều phiếu. Phiếu của ông/bà chưa gửi; các câu trả lời còn ở trang trước.",
    en: "Many forms came from here just now. Yours was not sent; its answers are on the page before.",
  },
  suggestion: {
    vi: "Quay lại trang trước và gửi lại sau một giờ.",
    en: "Go back and send it again in an hour.",
  },
};

/** For the script: the questionnaire whole, and the time by which it is asked. */
function mountQuestionnaire(app: FastifyInstance, context: Pick<SignInContext, "database" | "clock">): void {
  app.get<{ Params: { code: string } }>(`${ADDRESS}/bang-hoi`, ANYBODY, async (request, reply) => {
    const opened = await openSurvey(context, request.params.code);
    return opened.ok
      ? reply.headers(QUIET).send({
          questionnaire: opened.value.form.questionnaire,
          consent: opened.value.consent,
          now: context.clock().toISOString(),
        })
      : reply.code(404).headers(QUIET).send({});
  });
}

const NOT_A_FORM = {
  code: "survey.not-a-form",
  message: { vi: "Trang này gửi lên không đúng cách.", en: "What this page sent cannot be read." },
  suggestion: { vi: "Mở lại đường dẫn trong thư mời.", en: "Open the link of your invitation again." },
};

interface Sent {
  readonly responseId: string;
  readonly language: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly instances: Readonly<Record<string, number>>;
  readonly step: Step;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DOES = ["next", "back", "more", "fewer", "send"] as const;

function readSent(body: unknown): Sent | undefined {
  if (!(body instanceof URLSearchParams)) return undefined;
  const responseId = body.get("phieu") ?? "";
  const does = DOES.find((each) => each === body.get("di"));
  const answers = readAnswers(body.get("truoc") ?? "");
  if (!UUID.test(responseId) || does === undefined || answers === undefined) return undefined;
  const typed: Record<string, string[]> = {};
  for (const [name, value] of body)
    if (name.startsWith("q:")) (typed[name.slice(2)] ??= []).push(cleanText(value));
  return {
    responseId,
    language: body.get("ngon-ngu") ?? "",
    answers,
    instances: Object.fromEntries(
      Object.entries(readAnswers(body.get("lan") ?? "{}", "number") ?? {}).map(([path, count]) => [
        path,
        Number(count),
      ]),
    ),
    step: { at: body.get("trang") ?? "", does, typed },
  };
}

function readAnswers(
  text: string,
  kind: "string" | "number" = "string",
): Readonly<Record<string, string>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || Array.isArray(read)) return undefined;
    return Object.fromEntries(
      Object.entries(read).flatMap(([path, value]) =>
        typeof value === kind ? [[cleanText(path), cleanText(String(value))]] : [],
      ),
    );
  } catch {
    return undefined;
  }
}

/** The code in the address goes to no other site; without any referrer a browser would not say whose form it sends. */
const QUIET = { "cache-control": "no-store", "referrer-policy": "same-origin" };

function send(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).headers(QUIET).type("text/html; charset=utf-8").send(html);
}
