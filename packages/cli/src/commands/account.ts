import { userInfo } from "node:os";
import { agreeToRolesFromShell, giveCodeFromShell } from "@thang-diem/office/composition";
import type { Call, Command, ExitCode } from "../command.ts";
import { withInstallation } from "../installation.ts";

/** Sentence of the user: "The administrator's password is lost; let me in from the machine itself." */
export const account: Command = {
  name: "account",
  usage: "account code --name NAME | account agree --name NAME",
  purpose: {
    vi:
      "Từ chính máy chủ: cấp mã một lần cho một tài khoản (code), hoặc đồng ý các vai trò đang chờ người thứ hai " +
      "(agree); việc này được ghi vào nhật ký.",
    en:
      "From the machine itself: gives an account a one-time code (code), or agrees to roles that wait for a second " +
      "person (agree); written to the log.",
  },
  options: {
    name: {
      type: "string",
      help: { vi: "tên đăng nhập, ví dụ quantri", en: "sign-in name, such as quantri" },
    },
    "remove-factors": {
      type: "boolean",
      help: {
        vi: "gỡ cả bước xác nhận thứ hai (mất điện thoại)",
        en: "remove the second factor too (lost telephone)",
      },
    },
  },
  async run(call) {
    const { args, options, console } = call;
    const signInName = options["name"];
    if (args[0] === "agree" && typeof signInName === "string") return agree(call, signInName);
    if (args[0] !== "code" || typeof signInName !== "string") {
      console.fault({
        vi: "Cách dùng: thangdiem account code --name TÊN, hoặc account agree --name TÊN",
        en: "Usage: thangdiem account code --name NAME, or account agree --name NAME",
      });
      return 2;
    }
    return withInstallation(call, async ({ database, home }) => {
      const given = await giveCodeFromShell(
        { database, home },
        { signInName, by: userInfo().username, removeFactors: options["remove-factors"] === true },
      );
      if (!given.ok) {
        console.result({ ok: false, problem: given.problem }, () => [given.problem.message]);
        return 1;
      }
      const { code, validUntil } = given.value;
      console.result({ ok: true, signInName, code, validUntil }, () => [
        {
          vi:
            `Mã một lần của ${signInName}: ${code} (dùng một lần, đến ${validUntil}). ` +
            "Mở trang đăng nhập, chọn “Tôi có mã một lần”.",
          en:
            `One-time code of ${signInName}: ${code} (once, until ${validUntil}). ` +
            "Open the sign-in page and choose “I have a one-time code”.",
        },
      ]);
      return 0;
    });
  },
};

function agree(call: Call, signInName: string): Promise<ExitCode> {
  const { console } = call;
  return withInstallation(call, async (installation) => {
    const agreed = await agreeToRolesFromShell(installation, { signInName, by: userInfo().username });
    if (!agreed.ok) {
      console.result({ ok: false, problem: agreed.problem }, () => [agreed.problem.message]);
      return 1;
    }
    const { agreed: count } = agreed.value;
    console.result({ ok: true, signInName, agreed: count }, () => [
      {
        vi: `Đã đồng ý ${count} vai trò đang chờ của ${signInName}.`,
        en: `Agreed to ${count} waiting roles of ${signInName}.`,
      },
    ]);
    return 0;
  });
}
