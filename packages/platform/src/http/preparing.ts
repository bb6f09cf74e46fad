import type { IncomingHttpHeaders } from "node:http";
import { belowRoot } from "./root.ts";
import { httpProblem } from "./problem-reply.ts";
import { securityHeaders } from "./security-headers.ts";

const AGAIN_S = 5;

/** What is answered while the place behind an address is being made: 503 with a page that asks again, or a problem. */
export function preparingAnswer(
  url: string,
  { accept = "" }: IncomingHttpHeaders,
  root = "",
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const page = accept.includes("text/html");
  const common = { ...securityHeaders(), "retry-after": String(AGAIN_S), "cache-control": "no-store" };
  if (page)
    return {
      headers: { ...common, "content-type": "text/html; charset=utf-8" },
      body: pageIn(belowRoot(root, url).startsWith("/en/") ? "en" : "vi", root),
    };
  const { problem } = httpProblem(503, "preparing");
  return {
    headers: { ...common, "content-type": "application/problem+json; charset=utf-8" },
    body: JSON.stringify({ title: problem.message.vi, status: 503, ...problem }),
  };
}

function pageIn(language: "vi" | "en", root: string): string {
  const { title, text, work } = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${AGAIN_S}">
<title>${title}</title>
<body style="font: 1.125rem/1.6 sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem">
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${root}/lam-viec/">${work}</a></p>
</html>
`;
}

const WORDS = {
  vi: {
    title: "Đang chuẩn bị …",
    text: "Hệ thống vừa khởi động và đang chuẩn bị cổng công khai. Trang này tự mở lại sau vài giây.",
    work: "Vào không gian làm việc của cán bộ",
  },
  en: {
    title: "Being prepared …",
    text:
      "The system has just started and is preparing the public portal. " +
      "This page opens again by itself in a few seconds.",
    work: "To the officials’ workspace",
  },
} as const;
