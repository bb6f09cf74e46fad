import type { Command } from "./command.ts";

const WORDS = {
  vi: {
    use: "Cách dùng",
    common: "Tùy chọn chung",
    json: "kết quả dạng JSON trên stdout, cho máy đọc",
    lang: "ngôn ngữ: vi hoặc en",
    home: "thư mục dữ liệu của bản cài đặt (mặc định: var/)",
    help: "trợ giúp",
    codes: "Mã thoát: 0 xong, 1 có lỗi trong dữ liệu, 2 gọi sai cách, 130 bị hủy (Ctrl-C)",
  },
  en: {
    use: "Usage",
    common: "Common options",
    json: "result as JSON on stdout, for machines",
    lang: "language: vi or en",
    home: "folder of this installation (default: var/)",
    help: "help",
    codes: "Exit codes: 0 done, 1 faults in the data, 2 called wrongly, 130 cancelled (Ctrl-C)",
  },
} as const;

/** Help for some commands in one language. */
export function helpText(commands: readonly Command[], language: "vi" | "en"): string {
  const words = WORDS[language];
  const told = commands.flatMap(({ usage, purpose, options }) => [
    `  thangdiem ${usage}`,
    `      ${purpose[language]}`,
    ...Object.entries(options).map(([name, { help }]) => `      --${name.padEnd(12)} ${help[language]}`),
    "",
  ]);
  const common = [
    `  --json         ${words.json}`,
    `  --lang vi|en   ${words.lang}`,
    `  --home DIR     ${words.home}`,
    `  --help         ${words.help}`,
  ];
  return [`${words.use}:`, "", ...told, `${words.common}:`, ...common, "", words.codes, ""].join("\n");
}
