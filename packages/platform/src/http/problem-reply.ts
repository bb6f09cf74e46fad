import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { troubleOf } from "../db/index.ts";
import { ProblemError, type Problem } from "../problems/index.ts";

/** A problem that knows its HTTP status; thrown by routes, answered as RFC 9457 by the app. */
export class HttpProblem extends ProblemError {
  readonly statusCode: number;

  constructor(statusCode: number, problem: Problem) {
    super(problem);
    this.name = "HttpProblem";
    this.statusCode = statusCode;
  }
}

const PROBLEMS = {
  "not-found": { message: { vi: "Không có địa chỉ này.", en: "There is no such address." } },
  "sign-in-needed": {
    message: { vi: "Cần đăng nhập.", en: "Sign in first." },
    suggestion: { vi: "Đăng nhập rồi thử lại.", en: "Sign in and try again." },
  },
  forbidden: {
    message: { vi: "Tài khoản này không được phép làm việc đó.", en: "This account may not do that." },
    suggestion: {
      vi: "Liên hệ người quản trị nếu cần quyền này.",
      en: "Ask an administrator if you need this right.",
    },
  },
  "key-not-valid": {
    message: {
      vi: "Khóa này không đúng, đã hết hạn hoặc đã bị thu hồi.",
      en: "This key is wrong, has expired or was withdrawn.",
    },
    suggestion: {
      vi: "Người dùng tạo khóa mới ở trang Tài khoản của tôi.",
      en: "Its owner makes another on the page My account.",
    },
  },
  "key-too-narrow": {
    message: { vi: "Khóa này không được tạo cho việc đó.", en: "This key was not made for that." },
    suggestion: {
      vi: "Tạo khóa khác có việc này, nếu việc đó làm được bằng khóa.",
      en: "Make another that covers it, if it can be done with a key.",
    },
  },
  "foreign-origin": {
    message: {
      vi: "Yêu cầu đến từ một trang khác nên không được nhận.",
      en: "The request comes from another site and is not taken.",
    },
    suggestion: {
      vi: "Mở lại trang làm việc rồi thao tác từ đó.",
      en: "Open the workspace again and act from there.",
    },
  },
  "wrong-host": {
    message: {
      vi: "Hệ thống không phục vụ dưới tên máy chủ này.",
      en: "The system does not work under this host name.",
    },
    suggestion: {
      vi: "Mở địa chỉ công khai của hệ thống. Người quản trị: publicAddress trong thangdiem.yaml và tiêu đề Host.",
      en: "Open its public address. Administrators: publicAddress in thangdiem.yaml and the header Host.",
    },
  },
  "too-many-requests": {
    message: {
      vi: "Có quá nhiều yêu cầu từ máy hoặc mạng này trong một phút.",
      en: "Too many requests came from this machine or network within a minute.",
    },
    suggestion: {
      vi: "Chờ một phút rồi thử lại. Nội dung đã nhập vẫn còn trên màn hình.",
      en: "Wait a minute and try again. What was typed is still on the screen.",
    },
  },
  "request-invalid": { message: { vi: "Yêu cầu không đúng dạng.", en: "The request has the wrong shape." } },
  "request-refused": { message: { vi: "Không nhận được yêu cầu này.", en: "This request cannot be taken." } },
  "database-away": {
    message: {
      vi: "Máy chủ đang tạm dừng nhận dữ liệu.",
      en: "The server takes nothing in for the moment.",
    },
    suggestion: {
      vi: "Nội dung bạn đã nhập vẫn được giữ trên trang này. Chờ một lát rồi thử lại.",
      en: "What you typed is still kept on this page. Wait a little and try again.",
    },
  },
  "storage-full": {
    message: {
      vi: "Máy chủ đã hết chỗ ghi nên đang tạm dừng nhận dữ liệu.",
      en: "The server has no room left and takes nothing in for the moment.",
    },
    suggestion: {
      vi: "Nội dung bạn đã nhập vẫn được giữ trên trang này. Báo người quản trị, rồi thử lại.",
      en: "What you typed is still kept on this page. Tell an administrator, then try again.",
    },
  },
  maintenance: {
    message: {
      vi: "Hệ thống đang bảo trì nên tạm thời không nhận thay đổi.",
      en: "The system is under maintenance and takes no changes for the moment.",
    },
    suggestion: {
      vi: "Nội dung bạn đã nhập vẫn được giữ trên trang này. Thử lại khi hết bảo trì.",
      en: "What you typed is still kept on this page. Try again when the maintenance is over.",
    },
  },
  preparing: {
    message: { vi: "Hệ thống đang chuẩn bị.", en: "The system is being prepared." },
    suggestion: { vi: "Thử lại sau vài giây.", en: "Try again in a few seconds." },
  },
  internal: {
    message: {
      vi: "Có lỗi trong hệ thống; sự cố đã được ghi lại.",
      en: "Something failed on our side; it has been recorded.",
    },
    suggestion: {
      vi: "Thử lại sau; nếu vẫn lỗi, báo mã yêu cầu cho người quản trị.",
      en: "Try again later; if it persists, give the request id to an administrator.",
    },
  },
} satisfies Record<string, Omit<Problem, "code">>;

export type HttpProblemCode = keyof typeof PROBLEMS;

export function httpProblem(
  statusCode: number,
  code: HttpProblemCode,
  details?: Readonly<Record<string, unknown>>,
): HttpProblem {
  return new HttpProblem(statusCode, {
    code,
    ...PROBLEMS[code],
    ...(details === undefined ? {} : { details }),
  });
}

/**
 * Refusals that HTTP has a number of its own for (RFC 6585, 4: too many; RFC 9110, 15.5.10: somebody else was first).
 */
export const STATUS: Readonly<Record<string, number>> = {
  "locked-out": 429,
  "logout-token-invalid": 400,
  "scanner-away": 503,
  "not-found": 404,
  "unit-not-here": 404,
  forbidden: 403,
  "plan-changed": 409,
  "already-there": 409,
  "gone-meanwhile": 409,
};

/** A database that restarts is back within seconds. */
const RETRY_AFTER_S = 5;

/** Answers any error as `application/problem+json`; what is not meant for the caller is logged and stays inside. */
export async function replyWithProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { statusCode, problem } = asHttpProblem(error);
  if (statusCode >= 500) {
    const { method, routeOptions, ip } = request;
    request.log.error({ event: "fault", method, route: routeOptions.url ?? "", address: ip, err: error });
  }
  const language = prefersEnglish(request) ? "en" : "vi";
  if (statusCode === 503) reply.header("retry-after", RETRY_AFTER_S);
  return reply
    .code(statusCode)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("content-language", language)
    .header("cache-control", "no-store")
    .send({
      type: `urn:thang-diem:problem:${problem.code}`,
      title: problem.message[language],
      status: statusCode,
      detail: problem.suggestion?.[language],
      instance: request.id,
      ...problem,
    });
}

function asHttpProblem(error: unknown): { statusCode: number; problem: Problem } {
  if (error instanceof HttpProblem) return error;
  const trouble = troubleOf(error);
  if (trouble !== undefined) return httpProblem(503, trouble === "full" ? "storage-full" : "database-away");
  if (error instanceof ProblemError)
    return { statusCode: STATUS[error.problem.code] ?? 422, problem: error.problem };
  const { statusCode = 500, validation, code } = error as Partial<FastifyError>;
  if (validation !== undefined)
    return httpProblem(400, "request-invalid", {
      faults: validation.map(({ instancePath, message }) => ({ at: instancePath, message })),
    });
  return statusCode >= 400 && statusCode < 500
    ? httpProblem(statusCode, "request-refused", { reason: code })
    : httpProblem(500, "internal");
}

/** Vietnamese unless English is asked for before it. */
function prefersEnglish(request: FastifyRequest): boolean {
  if (request.url.startsWith("/en/")) return true;
  const [first] = (request.headers["accept-language"] ?? "").toLowerCase().match(/\b(vi|en)\b/g) ?? [];
  return first === "en";
}
