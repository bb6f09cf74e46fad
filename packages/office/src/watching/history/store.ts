import type { ItemCode, RoundId, UnitId } from "@thang-diem/engine";
import type { HistoryEntry, HistoryKind } from "@thang-diem/contract";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { sumOf } from "../../judging/self-assessment/index.ts";

type Db = Kysely<Tables>;

export interface HistoryWanted {
  readonly rounds: readonly { readonly roundId: RoundId; readonly topUnit: UnitId }[];
  /** Every unit without them. */
  readonly units?: readonly string[] | undefined;
  /** The code of an item; what stands below it is not meant. */
  readonly item?: ItemCode;
  /** As the log writes it: "account:an". */
  readonly person?: string;
  readonly kind?: HistoryKind;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
  /** Units whose typed values may be read; of all without them. */
  readonly typedOf?: readonly string[];
  /** For readers who see only stages that are over, and no appraiser's name. */
  readonly shown?: { readonly first: boolean; readonly second: boolean; readonly decisions: boolean };
}

export type HistoryRow = Omit<HistoryEntry, "at" | "whoName"> & { readonly at: Date };

/**
 * What was changed, newest first. Each source gives its newest rows by an index of its own, so a page costs the same
 * however much history there is.
 */
export async function readHistory(db: Db, wanted: HistoryWanted): Promise<HistoryRow[]> {
  const branches = wanted.rounds.flatMap((round) =>
    SOURCES.filter(({ kinds }) => wanted.kind === undefined || kinds.includes(wanted.kind)).flatMap(
      (source) => source.read(wanted, round) ?? [],
    ),
  );
  if (branches.length === 0) return [];
  const { rows } = await sql<HistoryRow>`
    select h.id, h.kind, h.at, h.who, h."roundId", h."unitVersionId", u.name as "unitName",
      h.item, h.field, h.before, h.after, h.reason
    from (${sql.join(branches, sql` union all `)}) h
    join evaluation_unit u
      on u.top_unit_id = h.top_unit_id and u.round_id = h."roundId" and u.unit_version_id = h."unitVersionId"
    where ${wanted.kind === undefined ? sql`true` : sql`h.kind = ${wanted.kind}`}
    order by h.at desc, h.id desc limit ${wanted.limit}`.execute(db);
  return rows.map((row) =>
    row.kind === "signed" ? { ...row, after: JSON.stringify(sumOf(JSON.parse(row.after))) } : row,
  );
}

type Round = HistoryWanted["rounds"][number];
interface Source {
  readonly kinds: readonly HistoryKind[];
  read(wanted: HistoryWanted, round: Round): RawBuilder<unknown> | undefined;
}

interface Parts {
  readonly from: RawBuilder<unknown>;
  readonly kind: string;
  readonly id: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
  readonly who: RawBuilder<unknown>;
  readonly item?: RawBuilder<unknown>;
  readonly field?: RawBuilder<unknown>;
  readonly before?: RawBuilder<unknown>;
  readonly after: RawBuilder<unknown>;
  readonly reason?: RawBuilder<unknown>;
  readonly only?: RawBuilder<unknown>;
  /** Whether the reader may know who it was. */
  readonly named?: boolean;
  /** The table has no column of the top unit. */
  readonly plainKey?: boolean;
}

const NOTHING = sql`''`;

function branch(
  { limit, units, item, person, after: beyond }: HistoryWanted,
  { roundId, topUnit }: Round,
  parts: Parts,
): RawBuilder<unknown> | undefined {
  const {
    from,
    kind,
    id,
    at,
    who,
    before,
    after,
    field,
    reason,
    only,
    named = true,
    plainKey = false,
  } = parts;
  // What happened to a unit as a whole is not the history of an item; and who may not be known is not searched for.
  if ((item !== undefined && parts.item === undefined) || (person !== undefined && !named)) return undefined;
  const conditions = [
    sql`x.round_id = ${roundId}::uuid`,
    ...(units === undefined
      ? []
      : [
          ...(plainKey ? [] : [sql`x.top_unit_id = ${topUnit}`]),
          sql`x.unit_version_id = any (${[...units]}::text[])`,
        ]),
    ...(item === undefined ? [] : [sql`x.item = ${item}`]),
    ...(person === undefined ? [] : [sql`${who} = ${person}`]),
    ...(beyond === undefined
      ? []
      : [sql`${at} <= ${beyond.at}`, sql`(${at}, (${id})::text) < (${beyond.at}, ${beyond.id})`]),
    ...(only === undefined ? [] : [only]),
  ];
  return sql`(
    select ${topUnit}::text as top_unit_id, (${id})::text as id, ${kind}::text as kind, ${at} as at,
      ${named ? who : NOTHING}::text as who, x.round_id as "roundId", x.unit_version_id as "unitVersionId",
      ${parts.item ?? NOTHING}::text as item, ${field ?? NOTHING}::text as field,
      ${before ?? NOTHING}::text as before, ${after}::text as after, ${reason ?? NOTHING}::text as reason
    from ${from} where ${sql.join(conditions, sql` and `)} order by ${at} desc, (${id})::text desc limit ${limit})`;
}

const ITEM = sql`x.item`;
const SCORE = (row: string) =>
  sql.raw(
    `case when ${row}.status = 'scored' then ${row}.points || ' / ' || ${row}.maximum else ${row}.status end`,
  );
const UNIQUE_SIGN_OFF = (mark: string) => sql.raw(`x.unit_version_id || ' ${mark}' || x.number`);

/**
 * What the item stood at when a row was made: the finding of the same seat before it; for the second appraisal, without
 * one, what the first came to (seat 3 where it was asked, else seat 1); else what the unit claimed.
 */
const STOOD_BEFORE = sql`coalesce(
  (select ${SCORE("f")} from finding_made f
   where f.round_id = x.round_id and f.top_unit_id = x.top_unit_id and f.unit_version_id = x.unit_version_id
     and f.item = x.item and f.made_at < x.made_at
     and ((f.stage = x.stage and f.seat = x.seat)
       or (x.stage = 'second' and f.stage = 'first' and f.seat in (1, 3)))
   order by f.stage = x.stage desc, f.seat desc, f.made_at desc limit 1),
  (select ${SCORE("c")} from signed_claim c
   where c.round_id = x.round_id and c.top_unit_id = x.top_unit_id and c.unit_version_id = x.unit_version_id
     and c.item = x.item
   order by c.number desc limit 1), '')`;

/** The same field of the same form. */
const SAME_FIELD = (one: string, other: string) =>
  sql.raw(
    ["round_id", "unit_version_id", "item", "field"]
      .map((name) => `${one}.${name} = ${other}.${name}`)
      .join(" and "),
  );

/**
 * Whether the same person goes on typing in the same field within a quarter of an hour, nobody else in between: the
 * change is a step on the way, and the row that ends the run tells of it.
 */
function goesOn(row: string): RawBuilder<unknown> {
  const x = sql.raw(row);
  return sql`exists (
    select from claim_change n where ${SAME_FIELD("n", row)} and n.changed_by = ${x}.changed_by and n.why = ${x}.why
      and (n.changed_at, n.id) > (${x}.changed_at, ${x}.id)
      and n.changed_at <= ${x}.changed_at + interval '15 minutes'
      and not exists (
        select from claim_change o where ${SAME_FIELD("o", row)} and o.changed_by <> ${x}.changed_by
          and (o.changed_at, o.id) > (${x}.changed_at, ${x}.id) and (o.changed_at, o.id) < (n.changed_at, n.id)))`;
}

/** What stood there when the run of changes began that a row ends. */
const RUN_BEFORE = sql`(
  select c.before from claim_change c
  where ${SAME_FIELD("c", "x")} and c.changed_by = x.changed_by and (c.changed_at, c.id) <= (x.changed_at, x.id)
    and not exists (
      select from claim_change p where ${SAME_FIELD("p", "x")}
        and (p.changed_at, p.id) >= (c.changed_at, c.id) and (p.changed_at, p.id) < (x.changed_at, x.id)
        and not ${goesOn("p")})
  order by c.changed_at, c.id limit 1)`;

/** A draft is read by its unit alone. */
function typedOnly(wanted: HistoryWanted): HistoryWanted {
  const { units, typedOf } = wanted;
  if (typedOf === undefined) return wanted;
  const open = new Set(typedOf);
  return { ...wanted, units: units?.filter((unit) => open.has(unit)) ?? typedOf };
}

const SOURCES: readonly Source[] = [
  {
    kinds: ["claim"],
    read: (wanted, round) =>
      branch(typedOnly(wanted), round, {
        from: sql`claim_change x`,
        kind: "claim",
        id: sql`x.id`,
        at: sql`x.changed_at`,
        who: sql`x.changed_by`,
        item: ITEM,
        field: sql`x.field`,
        before: RUN_BEFORE,
        after: sql`x.value`,
        reason: sql`x.why`,
        only: sql`not ${goesOn("x")}`,
      }),
  },
  {
    kinds: ["signed"],
    read: (wanted, round) =>
      branch(wanted, round, {
        from: sql`sign_off x`,
        kind: "signed",
        id: UNIQUE_SIGN_OFF("s"),
        at: sql`x.signed_at`,
        who: sql`x.signed_by`,
        field: sql`x.number`,
        after: sql`jsonb_build_object('self_points', x.self_points, 'self_maximum', x.self_maximum,
          'bonus_points', x.bonus_points, 'bonus_maximum', x.bonus_maximum,
          'penalty_points', x.penalty_points)`,
      }),
  },
  {
    kinds: ["returned"],
    read: (wanted, round) =>
      branch(wanted, round, {
        from: sql`sign_off x`,
        kind: "returned",
        id: UNIQUE_SIGN_OFF("r"),
        at: sql`x.returned_at`,
        who: sql`x.returned_by`,
        field: sql`x.number`,
        after: NOTHING,
        reason: sql`x.returned_reason`,
        only: sql`x.returned_at is not null`,
      }),
  },
  {
    kinds: ["finding"],
    read(wanted, round) {
      const { shown } = wanted;
      const stages =
        shown === undefined
          ? sql`true`
          : sql`((x.stage = 'first' and ${shown.first} and x.seat in (1, 3))
              or (x.stage = 'second' and ${shown.second}))`;
      return branch(wanted, round, {
        from: sql`finding_made x join account a on a.id = x.account_id`,
        kind: "finding",
        id: sql`x.id`,
        at: sql`x.made_at`,
        who: sql`'account:' || a.sign_in_name`,
        named: shown === undefined,
        item: ITEM,
        field: sql`x.stage || ' ' || x.seat`,
        before: STOOD_BEFORE,
        after: SCORE("x"),
        reason: sql`x.reason`,
        only: sql`${stages} and x.open`,
      });
    },
  },
  {
    kinds: ["explanation"],
    read: (wanted, round) =>
      branch(wanted, round, {
        from: sql`explanation x`,
        kind: "explanation",
        id: sql`x.id`,
        at: sql`x.sent_at`,
        who: sql`x.sent_by`,
        item: ITEM,
        after: sql`x.answer`,
        reason: sql`x.text`,
      }),
  },
  {
    kinds: ["decision"],
    read(wanted, round) {
      if (wanted.shown?.decisions === false) return undefined;
      return branch(wanted, round, {
        from: sql`decision_made x`,
        kind: "decision",
        id: sql`x.id`,
        at: sql`x.decided_at`,
        who: sql`x.decided_by`,
        item: ITEM,
        field: sql`x.sided_with`,
        before: APPRAISED,
        after: SCORE("x"),
        reason: sql`x.reason`,
      });
    },
  },
  {
    kinds: ["exemption"],
    read: (wanted, round) =>
      branch(wanted, round, {
        from: sql`exemption x`,
        kind: "exemption",
        id: sql`x.id || ' p'`,
        at: sql`x.proposed_at`,
        who: sql`x.proposed_by`,
        item: ITEM,
        after: sql`'proposed'`,
        reason: sql`x.reason`,
      }),
  },
  {
    kinds: ["exemption"],
    read: (wanted, round) =>
      branch(wanted, round, {
        from: sql`exemption x`,
        kind: "exemption",
        id: sql`x.id || ' d'`,
        at: sql`x.decided_at`,
        who: sql`x.decided_by`,
        item: ITEM,
        before: sql`'proposed'`,
        after: sql`x.verdict`,
        reason: sql`coalesce(x.decided_reason, '')`,
        only: sql`x.decided_at is not null`,
      }),
  },
  {
    kinds: ["extension"],
    read: (wanted, round) =>
      branch(wanted, round, {
        from: sql`extension x`,
        kind: "extension",
        id: sql`x.id`,
        at: sql`x.given_at`,
        who: sql`x.given_by`,
        field: sql`x.kind`,
        after: sql`to_char(x.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
        reason: sql`x.reason`,
        plainKey: true,
      }),
  },
];

/** What stands after appraisal, beside the council's decision. */
const APPRAISED = sql`coalesce((
  select case when s.finding_status = 'scored' then s.finding_points || ' / ' || s.finding_maximum
    else s.finding_status end
  from standing_item s
  where s.round_id = x.round_id and s.unit_version_id = x.unit_version_id and s.item = x.item), '')`;
