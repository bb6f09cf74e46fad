// A server process for the bench of the event loop: the product's installation and routes, an evaluation in which
// everything is filled in and appraised, people signed in. Started by `openLoopServer`.
import { publishShipped } from "@thang-diem/samples/published";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { EVERY_EVALUATION, type Role } from "@thang-diem/contract";
import { ownSharedFacts, parseScheme } from "@thang-diem/engine";
import { openWorkspace } from "@thang-diem/office/composition";
import { createApp, openSite } from "@thang-diem/platform/http";
import { openInstallation } from "@thang-diem/press/installation";
import { putFigures } from "../packages/press/src/figures/index.ts";
import { command } from "../packages/platform/src/command/index.ts";
import { FIRST_HASH, hashOf } from "../packages/platform/src/audit/line.ts";
import { admitPeople } from "../packages/office/src/people/accounts/index.ts";
import { exampleFacts } from "../packages/office/src/judging/results/testing.ts";
import { admitCrowd, type Crowd } from "../packages/office/src/judging/self-assessment/testing-crowd.ts";
import { openSessionsFor } from "../packages/office/src/people/sign-in/index.ts";
import { buildPortal } from "../packages/web/build.ts";

export interface LoopSettings {
  readonly home: string;
  readonly units: number;
  /**
   * Whether everything that ships is published and the portal rendered, so that a publication renders all
   * of it again.
   */
  readonly portal: boolean;
  readonly auditLines: number;
}

export interface LoopReady {
  readonly port: number;
  readonly crowd: Crowd;
  /** Session tokens by part. */
  readonly tokens: Readonly<Record<Part, string>>;
}

/** How late the event loop of the server was since it was last asked. */
export interface LoopDelay {
  readonly p99_ms: number;
  readonly max_ms: number;
}

const PARTS = {
  office: "reform-office",
  chair: "council-chair",
  auditor: "auditor",
  admin: "administrator",
} as const satisfies Record<string, Role>;
export type Part = keyof typeof PARTS;

const PRODUCT = join(import.meta.dirname, "..");
const OFFICE = "Ủy ban nhân dân thành phố";

const { home, units, portal: withPortal, auditLines } = JSON.parse(process.argv[2] ?? "{}") as LoopSettings;
const installation = await openInstallation({ home, product: PRODUCT }, undefined);
const { database } = installation;
const portal = await buildPortal();
if (withPortal) await publishShipped(installation, PRODUCT, () => undefined);
const site = withPortal
  ? await openSite((await installation.renderSite(portal, () => undefined)).folder)
  : undefined;
const renderSite = async (progress: (pages: number) => void) => {
  const next = await installation.renderSite(portal, progress);
  await site?.swap(next.folder);
};
const workspace = await openWorkspace(installation, {
  policy: { secondFactorFor: [] },
  publishing: { editions: installation.editions, ...(withPortal && { renderSite }) },
});
const crowd = await admitCrowd(workspace.context, { units, clerksPerUnit: 1, appraisers: 1 });
const tokens = await admitParts();
await fill();
await lengthenLog(auditLines);
const app = createApp({ authorize: workspace.authorize });
await workspace.mount(app);
const address = new URL(await app.listen({ port: 0, host: "127.0.0.1" }));
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.send?.({ port: Number(address.port), crowd, tokens } satisfies LoopReady);
process.on("message", (asked) => void answer(String(asked)));
process.on("disconnect", () => process.exit(0));

async function answer(asked: string): Promise<void> {
  if (asked === "delay") {
    process.send?.({ p99_ms: delay.percentile(99) / 1e6, max_ms: delay.max / 1e6 } satisfies LoopDelay);
    delay.reset();
  }
  if (asked === "sign") {
    await sign();
    process.send?.("signed");
  }
  if (asked === "close") {
    await app.close();
    await workspace.publisher.idle();
    await installation.close();
    process.disconnect();
  }
}

async function admitParts(): Promise<LoopReady["tokens"]> {
  const parts = Object.entries(PARTS);
  const people = parts.map(([name, role]) => ({
    signInName: name,
    fullName: `Người ${name}`,
    organisation: OFFICE,
    roles: [{ role, evaluation: EVERY_EVALUATION }],
  }));
  const { accounts } = await admitPeople(workspace.context, "bench", {
    reason: "bench",
    organisations: [{ name: OFFICE, code: "" }],
    people,
  });
  const opened = await openSessionsFor(
    workspace.context,
    "bench",
    parts.map(([name]) => accounts.get(name) ?? ""),
  );
  return Object.fromEntries(parts.map(([name], i) => [name, opened[i]?.token ?? ""])) as LoopReady["tokens"];
}

/**
 * Every unit has typed the examples of the scheme, one seat has accepted them, and what comes
 * from outside is there.
 */
async function fill(): Promise<void> {
  const { typed, self, outside } = examplesByWriter();
  await writeAppraised(typed, self);
  await putOutside(outside, "survey");
  await putOutside(outside, "outside");
}

/** The examples of the scheme, by who writes them. */
function examplesByWriter() {
  const read = parseScheme(crowd.scheme);
  if (!read.ok) throw new Error("the scheme does not parse");
  const scored = [...read.value.items.values()].filter(({ rule }) => rule !== undefined);
  const lines = scored.map(({ code, source, points }) => ({
    item: code,
    own: source?.kind === "self" || source?.kind === "lead",
    self: source?.kind === "self",
    surveyed: source?.kind === "survey",
    points: points.text,
    facts: exampleFacts(read.value, code, source?.kind === "self" ? 0 : 1),
  }));
  const general = [...ownSharedFacts(read.value).keys()].map((field) => ({
    item: "",
    field,
    value: "không",
  }));
  const typed = [
    ...general,
    ...lines
      .filter(({ own }) => own)
      .flatMap(({ item, facts }) => Object.entries(facts).map(([field, value]) => ({ item, field, value }))),
  ];
  const outside = lines
    .filter(({ own }) => !own)
    .flatMap(({ item, surveyed, facts }) =>
      Object.entries(facts).map(([fact, value]) => ({ item, fact, value, surveyed })),
    );
  return { typed, self: lines.filter(({ self }) => self), outside };
}

type Examples = ReturnType<typeof examplesByWriter>;

/** The work of three months, written at once: what the log says of it is not measured here. */
async function writeAppraised(typed: Examples["typed"], self: Examples["self"]): Promise<void> {
  const key = "top_unit_id, round_id, unit_version_id";
  const ofRound = `from evaluation_unit u,
      jsonb_to_recordset($1::jsonb) x(item text, field text, value text, facts jsonb, points text)
    where u.round_id = '${crowd.roundId}'`;
  await withoutLog([
    [
      `insert into claim_field (${key}, item, field, value, change_id, changed_by, changed_at)
       select ${key}, item, field, value, gen_random_uuid(), 'account:p1', now() ${ofRound}`,
      typed,
    ],
    [
      `insert into signed_claim (${key}, item, number, facts, note, status, points, maximum)
       select ${key}, item, 1, facts, '', 'scored', points, points ${ofRound}`,
      self,
    ],
    [
      `insert into finding (${key}, item, id, stage, seat, account_id,
         verdict, facts, status, points, maximum, reason, made_at)
       select ${key}, item, gen_random_uuid(), 'first', 1,
         (select id from account where sign_in_name = 'appraiser.0'),
         'accepted', facts, 'scored', points, points, '', now() ${ofRound}`,
      self,
    ],
  ]);
}

async function putOutside(outside: Examples["outside"], owner: "survey" | "outside"): Promise<void> {
  const { roundId } = crowd;
  const own = outside.filter(({ surveyed }) => surveyed === (owner === "survey"));
  await command(database, { actor: "bench", action: "figures.put", object: roundId }, (transaction) =>
    putFigures(transaction, {
      roundId,
      owner,
      kind: owner,
      title: "Điều tra mẫu",
      sha256: "0".repeat(64),
      actor: "bench",
      at: new Date(),
      figures: crowd.units.flatMap(({ unitVersionId }) =>
        own.map(({ item, fact, value }) => ({
          unit: unitVersionId,
          source: "điều tra mẫu",
          item,
          fact,
          value,
        })),
      ),
    }),
  );
}

async function sign(): Promise<void> {
  await withoutLog([
    [
      `insert into sign_off (top_unit_id, round_id, unit_version_id, number, scheme_hash, content_sha256,
         self_points, self_maximum, signed_by, signed_at)
       select top_unit_id, round_id, unit_version_id, 1, '${crowd.schemeHash}', '${"0".repeat(64)}',
         '81', '90', 'account:p1', now()
       from evaluation_unit where round_id = '${crowd.roundId}'`,
    ],
  ]);
  // As the database does by itself within minutes.
  const client = await database.pool.connect();
  await client.query("analyze");
  client.release();
}

async function withoutLog(
  statements: readonly (readonly [sql: string, rows?: readonly unknown[]])[],
): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const [sql, rows] of statements) await client.query(sql, rows && [JSON.stringify(rows)]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** A chain of its own, as long as the logs of a year. */
async function lengthenLog(count: number): Promise<void> {
  const chain = "bench";
  const at = new Date("2026-01-05T01:00:00.000Z");
  const lines = [];
  let prevHash = FIRST_HASH;
  for (let number = 1; number <= count; number += 1) {
    const line = {
      chain,
      number,
      at,
      actor: `account:p${number % 300}`,
      action: "claim.change",
      object: `u${number % 168}`,
      details: { changes: [{ item: "1.1.1", field: "done", value: String(number), outcome: "taken" }] },
      changes: {},
      prevHash,
    };
    prevHash = hashOf(line);
    lines.push({ ...line, hash: prevHash });
  }
  const statements: [string, (readonly unknown[])?][] = [];
  for (let from = 0; from < count; from += 5_000)
    statements.push([
      `insert into audit_line
       select chain, number, at, actor, action, object, details, changes, "prevHash", hash
       from jsonb_to_recordset($1::jsonb) x(chain text, number bigint, at timestamptz, actor text,
         action text, object text, details jsonb, changes jsonb, "prevHash" text, hash text)`,
      lines.slice(from, from + 5_000),
    ]);
  if (count > 0)
    await withoutLog([
      ...statements,
      [`insert into audit_head values ('${chain}', ${count}, '${prevHash}')`],
    ]);
}
