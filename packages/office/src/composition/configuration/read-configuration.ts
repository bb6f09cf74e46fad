import type { Result } from "@thang-diem/engine";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problem, Words } from "@thang-diem/platform/problems";
import { CONFIGURATION_FILE } from "../../watching/operation/index.ts";
import { configuration, type Configuration } from "./shape.ts";

/** A fault of the file; `place.row` is its line. */
export interface ConfigurationFault extends Problem {
  readonly details: { readonly path: string };
}

export type ReadConfiguration = Result<Configuration, { readonly faults: readonly ConfigurationFault[] }>;

/**
 * Reads `thangdiem.yaml` of an installation; without the file everything has its default. All faults are told at once,
 * each with its line. Secrets that stand in files of their own are read, their paths taken from the same folder.
 */
export async function readConfiguration(home: string): Promise<ReadConfiguration> {
  const text = await readIfThere(join(home, CONFIGURATION_FILE));
  const read = parseConfiguration(text ?? "");
  return read.ok ? withSecrets(read.value, home) : read;
}

/** @example parseConfiguration("trustProxy: maybe") // one fault, at line 1 */
export function parseConfiguration(text: string): ReadConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const broken = [...document.errors, ...unknownAliases(document)];
  if (broken.length > 0)
    return {
      ok: false,
      faults: broken.map(({ message, pos }) =>
        fault("configuration-not-yaml", "", lineAt(pos[0]), {
          vi: `Không đọc được YAML: ${message}`,
          en: `This is not YAML: ${message}`,
        }),
      ),
    };
  const checked = configuration.safeParse(document.toJS() ?? {});
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    faults: checked.error.issues
      .flatMap((issue) => faultsOf(issue, document, lineAt))
      .toSorted((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)),
  };
}

/** Places that repeat (`*name`) what stands nowhere before them: reading them as values would throw. */
function unknownAliases(document: Document): { readonly message: string; readonly pos: readonly [number] }[] {
  const found: { message: string; pos: [number] }[] = [];
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) === undefined)
        found.push({ message: `*${node.source}`, pos: [node.range?.[0] ?? 0] });
    },
  });
  return found;
}

function faultsOf(
  issue: z.core.$ZodIssue,
  document: Document,
  lineAt: (offset: number) => number,
): ConfigurationFault[] {
  const place = issue.path.filter((step) => typeof step !== "symbol");
  const at = (path: readonly (string | number)[]) => lineAt(offsetOf(document, path));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      fault("configuration-unknown", [...place, key].join("."), at([...place, key]), {
        vi: `Không có mục “${key}”.`,
        en: `There is no setting “${key}”.`,
      }),
    );
  const path = place.join(".");
  if (["invalid_type", "invalid_union"].includes(issue.code) && document.getIn(place) === undefined)
    return [
      fault("configuration-missing", path, at(place), {
        vi: "Thiếu mục này.",
        en: "This setting is missing.",
      }),
    ];
  if (issue.code === "invalid_union")
    return [
      fault("configuration-wrong", path, at(place), {
        vi: "Cần một dòng chữ, hoặc hai mục vi và en.",
        en: "A line of text is needed, or the two settings vi and en.",
      }),
    ];
  return [
    fault(
      "configuration-wrong",
      path,
      at(place),
      OWN_WORDS[issue.message] ?? { vi: expectedVi(issue), en: `${issue.message}.` },
    ),
  ];
}

/** The setting itself, or the nearest that stands in the file when it does not. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let known = path.length; known > 0; known -= 1) {
    const [parent, last] = [
      known === 1 ? document.contents : document.getIn(path.slice(0, known - 1), true),
      path[known - 1],
    ];
    if (isMap(parent)) {
      const key = parent.items.find(({ key }) => isScalar(key) && key.value === last)?.key;
      if (isScalar(key) && key.range) return key.range[0];
    }
    const node = document.getIn(path.slice(0, known), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function expectedVi(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `Kiểu giá trị không đúng: cần ${KINDS[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `Cần một trong: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return `Nhỏ quá hoặc để trống: ít nhất ${issue.minimum}.`;
    case "too_big":
      return `Lớn quá: nhiều nhất ${issue.maximum}.`;
    default:
      return "Giá trị không đúng dạng.";
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  array: "danh sách",
  object: "các mục con",
};

const OWN_WORDS: Readonly<Record<string, Words>> = {
  "one-secret": {
    vi: "Chỉ ghi một trong hai: giá trị ngay tại đây hoặc tên tệp chứa giá trị.",
    en: "Give either the secret itself or the file that holds it.",
  },
  "password-missing": {
    vi: "Có tên người dùng thì cần password hoặc passwordFile.",
    en: "With a user, password or passwordFile is needed.",
  },
  "proxy-list": {
    vi: "Cần danh sách địa chỉ hoặc mạng của máy chủ trung gian, ví dụ [127.0.0.1, 10.0.0.0/8], hoặc false.",
    en: "A list of addresses or networks of the proxies is needed, such as [127.0.0.1, 10.0.0.0/8], or false.",
  },
  "issuers-need-address": {
    vi: "Có nơi đăng nhập khác thì cần publicAddress: người dùng quay lại đúng địa chỉ đó.",
    en: "With issuers, publicAddress is needed: people come back to that address.",
  },
  "tls-needed": {
    vi: "Cần địa chỉ https; http chỉ dùng cho nơi đăng nhập trên chính máy này (127.0.0.1, localhost).",
    en: "An https address is needed; http is for an issuer on this machine alone (127.0.0.1, localhost).",
  },
  "anchors-nowhere": {
    vi: "Cần file (tệp để ghi thêm mốc) hoặc mailTo (địa chỉ thư nhận mốc), hoặc cả hai.",
    en: "Needs file (to which anchors are added) or mailTo (who is sent them), or both.",
  },
  "anchors-need-letters": {
    vi: "Gửi mốc qua thư thì cần mục letters (máy chủ thư).",
    en: "To mail anchors, the setting letters (a mail server) is needed.",
  },
  "same-id": { vi: "Hai nơi đăng nhập có cùng id.", en: "Two issuers have the same id." },
};

async function withSecrets(read: Configuration, home: string): Promise<ReadConfiguration> {
  const faults: ConfigurationFault[] = [];
  const secret = async (file: string | undefined, path: string) => {
    const text = file === undefined ? undefined : await readIfThere(join(home, file));
    if (file !== undefined && text === undefined)
      faults.push(
        fault("configuration-file-missing", path, undefined, {
          vi: `Không có tệp ${file}.`,
          en: `There is no file ${file}.`,
        }),
      );
    return text?.trim();
  };
  const issuers = await Promise.all(
    read.signIn.issuers.map(async (each, i) =>
      withDefined(
        each,
        "clientSecret",
        await secret(each.clientSecretFile, `signIn.issuers.${i}.clientSecretFile`),
      ),
    ),
  );
  const letters = read.letters && {
    ...read.letters,
    smtp: withDefined(
      read.letters.smtp,
      "password",
      await secret(read.letters.smtp.passwordFile, "letters.smtp.passwordFile"),
    ),
  };
  return faults.length > 0
    ? { ok: false, faults }
    : {
        ok: true,
        value: { ...read, signIn: { ...read.signIn, issuers }, ...(letters && { letters }) },
      };
}

function withDefined<T extends object, K extends keyof T>(given: T, key: K, value: T[K] | undefined): T {
  return value === undefined ? given : { ...given, [key]: value };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function fault(code: string, path: string, row: number | undefined, message: Words): ConfigurationFault {
  return { code, message, ...(row !== undefined && { place: { row } }), details: { path } };
}
