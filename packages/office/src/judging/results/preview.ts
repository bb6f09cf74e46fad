import { pointSumOf } from "@thang-diem/presentation";
import { may, type MyPreview, type PreviewUnit, type UnitTree } from "@thang-diem/contract";
import {
  type EvaluationId,
  Exact,
  outsideSharedFacts,
  type RoundId,
  type UnitVersionId,
} from "@thang-diem/engine";
import {
  phaseState,
  readEvaluations,
  readRoundsOf,
  readUnitsOf,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { complaintsOfUnit } from "../complaints/index.ts";
import { type RoundResult, roundResult } from "./evaluation-result.ts";
import { readShowPlace } from "./place-shown/index.ts";
import { readApprovals, readEditions } from "./store.ts";
import { schemeShown } from "./table.ts";

type Working = Pick<SignInContext, "database" | "clock">;

/** Fewer units than this, and a distribution would tell the neighbour's result. */
const GROUP_MIN = 5;

/** What the units of the reader's own organisation get to see of the result, once the preview is open. */
export async function readMyPreview(
  context: Working,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<MyPreview> {
  const { database, clock } = context;
  const units = (await readUnitsOf(database.db, { evaluationId })).filter((unit) => seesAsUnit(who, unit));
  const status = (await readEvaluations(database.db, [evaluationId]))[0]?.status ?? "draft";
  const standing = (await readApprovals(database.db, evaluationId)).find(
    ({ withdrawn_at }) => withdrawn_at === null,
  );
  const head = { status, ...(standing?.passedOver && { passedOver: standing.passedOver }) };
  const { state, opensAt, closesAt } = await phaseState(database.db, evaluationId, "preview", clock());
  const window = {
    state,
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(closesAt && { closesAt: closesAt.toISOString() }),
  };
  const published = status === "published";
  if (!published && !isOpen(state)) return { ...head, window, units: [] };
  const showPlace = published || (await readShowPlace(database.db, evaluationId));
  const onPortal = new Set((await readEditions(database.db, evaluationId)).map(({ roundId }) => roundId));
  const shown: PreviewUnit[] = [];
  for (const round of await readRoundsOf(database.db, evaluationId)) {
    const ours = units.filter(({ roundId }) => roundId === round.id);
    if (ours.length === 0) continue;
    const result = await roundResult(database, evaluationId, round, clock());
    const { series, year } = result.inputs.round;
    for (const unit of ours)
      shown.push({
        ...(await previewOf(context, who, result, unit, showPlace)),
        ...(onPortal.has(round.id) && { portal: `${series}/${year}` }),
      });
  }
  return { ...head, window, units: shown };
}

async function isPublished(db: Working["database"]["db"], evaluationId: EvaluationId): Promise<boolean> {
  return (await readEvaluations(db, [evaluationId]))[0]?.status === "published";
}

function isOpen(state: string): boolean {
  return state === "open" || state === "over";
}

async function previewOf(
  context: Working,
  who: SignedIn,
  result: RoundResult,
  unit: UnitOfEvaluation,
  showPlace: boolean,
): Promise<PreviewUnit> {
  const row = result.computed?.results.rows.find((each) => each.unit === unit.unitVersionId);
  const sum = row && pointSumOf(row.tree);
  return {
    roundId: unit.roundId,
    unitVersionId: unit.unitVersionId,
    name: unit.name,
    ...(row?.index !== undefined && { index: row.index }),
    ...(row?.points !== undefined && { points: row.points }),
    maximum: row?.maximum ?? "0",
    ...(sum && { sum }),
    ...(row?.class !== undefined && { class: row.class }),
    ...(row?.classReason && { classReason: row.classReason }),
    ...(showPlace &&
      row?.rank?.of !== undefined && {
        rank: { place: row.rank.place, shared: row.rank.shared, of: row.rank.of },
      }),
    open: result.open.filter(({ unitVersionId }) => unitVersionId === unit.unitVersionId).length,
    scheme: schemeShown(result),
    distribution: distributionOf(result, unit.groupId),
    ...(await complaintsOfUnit(context, who, unit)),
  };
}

/** How many units of the group lie in each whole percent (or point): no dot is anybody's exact result. */
function distributionOf({ computed, scheme }: RoundResult, groupId: string): PreviewUnit["distribution"] {
  if (computed === undefined) return { hidden: "nothing-computed" };
  const inGroup = new Set(
    computed.results.units.filter(({ group }) => group === groupId).map(({ id }) => id),
  );
  const values = computed.results.rows.flatMap(({ unit, index }) =>
    index !== undefined && inGroup.has(unit) ? [Exact.of(index)] : [],
  );
  if (values.length < GROUP_MIN) return { hidden: "few-units" };
  const scale = scheme.indexValue === "share" ? Exact.of(100) : Exact.ONE;
  const bins = Map.groupBy(values, (value) =>
    value.times(scale).rounded({ decimals: 0, by: "down" }).toNumber(),
  );
  return {
    bins: [...bins]
      .map(([from, { length }]) => ({ from, units: length }))
      .toSorted((a, b) => a.from - b.from),
  };
}

/** Whether somebody reads a unit as one of its own people. */
function seesAsUnit(who: SignedIn, { organisationId, evaluationId }: UnitOfEvaluation): boolean {
  return may(ownRoles(who), "result.read", { organisationId, evaluation: evaluationId });
}

function ownRoles({ roles }: SignedIn): SignedIn["roles"] {
  return roles.filter(({ role }) => role === "unit-clerk" || role === "unit-leader");
}

/** The whole tree of one unit: for its own people during the preview, for those who see the office's table always. */
export async function readTree(
  context: Working,
  who: SignedIn,
  evaluationId: EvaluationId,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): Promise<Outcome<UnitTree>> {
  const { database, clock } = context;
  const found = await unitIn(database.db, evaluationId, roundId, unitVersionId);
  if (!found.ok) return found;
  const asOffice = may(
    who.roles.filter((held) => !ownRoles(who).includes(held)),
    "result.read",
    { evaluation: evaluationId },
  );
  if (!asOffice) {
    if (!seesAsUnit(who, found.value)) return refused(NOT_YOURS);
    const { state } = await phaseState(database.db, evaluationId, "preview", clock());
    if (!isOpen(state) && !(await isPublished(database.db, evaluationId))) return refused(NO_PREVIEW);
  }
  const round = (await readRoundsOf(database.db, evaluationId)).find(({ id }) => id === roundId);
  const result = round && (await roundResult(database, evaluationId, round, clock()));
  const row = result?.computed?.results.rows.find(({ unit }) => unit === unitVersionId);
  if (result === undefined || row === undefined) return refused(NOT_COMPUTED);
  const placed =
    asOffice ||
    (await isPublished(database.db, evaluationId)) ||
    (await readShowPlace(database.db, evaluationId));
  return done({
    name: found.value.name,
    scheme: schemeShown(result),
    items: itemTitles(result),
    tree: placed ? row.tree : withoutPlaces(row.tree),
    shared: sharedFacts(result, unitVersionId),
  });
}

type Tree = UnitTree["tree"];

function withoutPlaces({ rank: _rank, children, ...node }: Tree): Tree {
  return { ...node, ...(children && { children: children.map(withoutPlaces) }) };
}

function sharedFacts({ scheme, inputs }: RoundResult, unitVersionId: UnitVersionId): UnitTree["shared"] {
  const stated = new Map(
    inputs.figures
      .filter(({ unit, item }) => unit === unitVersionId && item === "")
      .map((each) => [each.fact, each]),
  );
  const outside = outsideSharedFacts(scheme);
  return [...scheme.facts.values()].map(({ name, title, kind, levels }) => {
    const figure = stated.get(name);
    return {
      name,
      title,
      kind,
      levels: [...levels].map(([value, words]) => ({ value, title: words })),
      ...(figure && { value: figure.value, source: figure.source }),
      fromOutside: outside.has(name),
    };
  });
}

function itemTitles({ scheme }: RoundResult): UnitTree["items"] {
  const items = [...scheme.items.values()].map(
    ({ code, title, source, facts }): UnitTree["items"][string] & { readonly code: string } => ({
      code,
      title,
      ...(source && { source: source.kind }),
      facts: Object.fromEntries(
        [...facts.values()].map(({ name, title: about, kind, levels }) => [
          name,
          {
            name,
            title: about,
            kind,
            levels: [...levels].map(([value, words]) => ({ value, title: words })),
          },
        ]),
      ),
    }),
  );
  return Object.fromEntries(items.map(({ code, ...item }) => [code, item]));
}

const NOT_YOURS: Problem = {
  code: "forbidden",
  message: {
    vi: "Bạn chỉ xem được kết quả của đơn vị mình.",
    en: "You can see the result of your own unit only.",
  },
};
const NO_PREVIEW: Problem = {
  code: "preview-closed",
  message: { vi: "Chưa đến hoặc đã hết thời gian xem trước kết quả.", en: "The preview is not open." },
};
const NOT_COMPUTED: Problem = {
  code: "not-found",
  message: {
    vi: "Chưa tính được kết quả của đơn vị này.",
    en: "The result of this unit cannot be computed yet.",
  },
};
