/** Broken files and texts for every parser that a stranger reaches: none may throw, hang or swell. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseInput, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import { matchKey, parseScheme, searchKey } from "@thang-diem/engine";
import { readTable } from "@thang-diem/platform/spreadsheet";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { parseConfiguration } from "../../packages/office/src/composition/configuration/index.ts";
import { readName } from "../../packages/office/src/judging/evidence/read-name.ts";
import { passwordWeakness } from "../../packages/office/src/people/sign-in/password-strength.ts";

export interface FuzzReport {
  readonly runs: number;
  /** The slowest single reading. */
  readonly slowest_ms: number;
  /** By how much memory grew beyond what stood before the first run. */
  readonly grown_bytes: number;
  /** What threw, with the seed that makes it again. */
  readonly crashes: readonly { readonly parser: string; readonly seed: number; readonly error: string }[];
}

type Draw = (min: number, max: number) => number;

interface Parser {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  read(bytes: Uint8Array): Promise<unknown>;
}

/**
 * @param until asked before each run: go on?
 * @param first the first seed; the same seeds break the same samples in the same way
 */
export async function fuzz(until: (runs: number) => boolean, first = 1): Promise<FuzzReport> {
  const parsers = await makeParsers();
  const before = process.memoryUsage().rss;
  const crashes: { parser: string; seed: number; error: string }[] = [];
  let [runs, slowest_ms, most] = [0, 0, before];
  for (let seed = first; until(runs); seed += 1) {
    const parser = parsers[seed % parsers.length];
    if (parser === undefined) break;
    const began = performance.now();
    try {
      await parser.read(broken(parser.samples, seed));
    } catch (error) {
      crashes.push({
        parser: parser.name,
        seed,
        error: error instanceof Error ? error.message : String(error),
      });
    }
    slowest_ms = Math.max(slowest_ms, performance.now() - began);
    most = Math.max(most, process.memoryUsage().rss);
    runs += 1;
  }
  return { runs, slowest_ms: Math.round(slowest_ms), grown_bytes: most - before, crashes };
}

/** A sample with some of its bytes changed, repeated, cut out or put in from another one. */
function broken(samples: readonly Uint8Array[], seed: number): Uint8Array {
  const generator = xoroshiro128plus(seed);
  const draw: Draw = (min, max) => uniformInt(generator, min, max);
  const one = () => Buffer.from(samples[draw(0, samples.length - 1)] ?? []);
  let bytes: Uint8Array = one();
  for (let change = draw(1, 8); change > 0; change -= 1) {
    const at = draw(0, Math.max(0, bytes.length - 1));
    const length = draw(1, 40);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + length)];
    const middle = bytes.subarray(at, at + length);
    const kinds: readonly (() => Uint8Array)[] = [
      () => Buffer.concat([before, Buffer.from(NASTY[draw(0, NASTY.length - 1)] ?? ""), bytes.subarray(at)]),
      () => Buffer.concat([before, ...Array.from({ length: draw(2, 200) }, () => middle), after]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, one().subarray(draw(0, 200), draw(200, 2_000)), after]),
      () => Buffer.from(bytes.map((byte, place) => (place === at ? draw(0, 255) : byte))),
      () => Buffer.from(before),
    ];
    bytes = kinds[draw(0, kinds.length - 1)]?.() ?? bytes;
    if (bytes.length > 400_000) bytes = bytes.subarray(0, 400_000);
  }
  return bytes;
}

/** What parsers have stumbled over before. */
const NASTY = [
  "\u0000",
  "\uFEFF",
  "\u202E",
  "\r",
  '"',
  '"""',
  ";;;;",
  "\t",
  "&lol;",
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  "__proto__",
  "constructor",
  "&a *a",
  "<<: *x",
  "!!js/function 'x'",
  "- - - - - - - -",
  "{{{{{{{{",
  "[[[[[[[[",
  "1e999",
  "-0",
  "999999999999999999999",
  "../../../etc/passwd",
  "=cmd|' /C calc'!A0",
  "\uD800",
  "é".normalize("NFD"),
  "PK\u0003\u0004",
  "\u0000".repeat(64),
] as const;

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const text = (read: (text: string) => unknown) => (given: Uint8Array) =>
  Promise.resolve(read(Buffer.from(given).toString("utf8")));

const table = (name: string) => async (given: Uint8Array) => {
  const opened = await readTable(given, name);
  if (!opened.ok) return;
  try {
    for await (const event of opened.value.rows()) void event;
  } catch (error) {
    // A refusal in the middle of a file is an answer with a code.
    if (!(error instanceof Error && "problem" in error)) throw error;
  } finally {
    await opened.value.close();
  }
};

async function makeParsers(): Promise<Parser[]> {
  const rows = Array.from({ length: 30 }, (_, row) => [
    `Nguyễn Văn ${row}`,
    "Sở Nội vụ",
    String(row * 1.5),
    "có",
  ]);
  const book = await workbook(
    [
      {
        name: "Danh sách",
        columns: ["Họ và tên", "Cơ quan", "Số", "Có"].map((title) => ({ title, width: 20 })),
        rows,
        notes: [],
      },
    ],
    "2026-01-01",
  );
  const csv = bytes(rows.map((row) => row.join(",")).join("\r\n"));
  const scheme = readFileSync(
    join(import.meta.dirname, "../../schemes/par-index-department/sample-2026/scheme.yaml"),
  );
  return [
    { name: "xlsx", samples: [book], read: table("a.xlsx") },
    {
      name: "csv",
      samples: [csv, bytes("a;b;c\n1;2;3\n"), bytes('\uFEFFa\tb\n"x\ny"\t2')],
      read: table("a.csv"),
    },
    {
      name: "scheme",
      samples: [scheme.subarray(0, 20_000), bytes("index: x\nitems: []\n")],
      read: text((yaml) => parseScheme(yaml)),
    },
    {
      name: "configuration",
      samples: [bytes("publicAddress: https://a.vn\nsignIn:\n  issuers: []\nlog: { file: true }\n")],
      read: text(parseConfiguration),
    },
    ...parsersOfTexts(),
  ];
}

function parsersOfTexts(): Parser[] {
  return [
    {
      name: "file name",
      samples: [bytes("BC số 123/BC-SNV ngày 12-03-2026 (trang 4).pdf"), bytes("qd.12.2026.docx")],
      read: text(readName),
    },
    {
      name: "names",
      samples: [bytes("Ủy ban nhân dân xã Đông Hòa"), bytes("So Noi vu")],
      read: text((name) => [matchKey(name), searchKey(name)]),
    },
    {
      name: "password",
      samples: [bytes("QuangNinh@2026"), bytes("con mèo trên mái nhà")],
      read: text((given) => passwordWeakness(given.slice(0, 200), "an.nguyen")),
    },
    {
      name: "request",
      samples: [
        bytes('{"signInName":"an.nguyen","password":"x"}'),
        bytes('{"accountId":"01990000-0000-7000-8000-000000000000","q":"a"}'),
      ],
      read: text((json) => {
        let given: unknown;
        try {
          given = JSON.parse(json);
        } catch {
          return undefined;
        }
        return [
          parseInput(signInRoutes.signIn.input, given),
          parseInput(peopleRoutes.findAccounts.input, given),
        ];
      }),
    },
  ];
}
