import type { openingRoutes, RouteReply } from "@thang-diem/contract";
import {
  type EvaluationId,
  EXEMPT,
  type PackedScheme,
  packScheme,
  parseScheme,
  type RoundId,
  type Scheme,
  unpackScheme,
} from "@thang-diem/engine";
import { readDraft } from "../../preparing/opening/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import type { EditionInputs } from "@thang-diem/press/editions";
import { readPhotograph } from "@thang-diem/press/publication";
import { roundContent } from "@thang-diem/press/rounds";
import { findScheme, type OpeningContext } from "../../preparing/schemes/index.ts";
import { compareSchemes, type UnitToScore } from "./compare.ts";
import { roundsWithFigures } from "./store.ts";

/** Earlier rounds on whose figures the schemes of a plan can be tried: those of the same series that hold figures. */
export async function trialSources(
  context: OpeningContext,
  evaluationId: EvaluationId,
): Promise<Outcome<RouteReply<typeof openingRoutes.trialSources>>> {
  const draft = await readDraft(context, evaluationId);
  if (!draft.ok) return draft;
  const { plan, topUnitId } = draft.value;
  const found = await roundsWithFigures(
    context.database.db,
    topUnitId,
    plan.rounds.map(({ series }) => series),
  );
  return done({
    sources: found.flatMap((round) =>
      plan.rounds
        .filter(({ series }) => series === round.series)
        .map(({ code }) => ({
          roundCode: code,
          roundId: round.roundId,
          title: round.title,
          year: round.year,
          units: round.units,
        })),
    ),
  });
}

/** A scheme on the figures of an earlier round: what each unit would have had (A11). Nothing is written. */
export async function tryScheme(
  context: OpeningContext,
  evaluationId: EvaluationId,
  { schemeHash, fromRoundId }: { readonly schemeHash: string; readonly fromRoundId: RoundId },
): Promise<Outcome<RouteReply<typeof openingRoutes.trial>>> {
  const sources = await trialSources(context, evaluationId);
  if (!sources.ok) return sources;
  const source = sources.value.sources.find(({ roundId }) => roundId === fromRoundId);
  const chosen = await findScheme(context, schemeHash);
  if (source === undefined || chosen === undefined) return refused(NO_TRIAL);
  const compared = await compareOnFigures(forThread(context), fromRoundId, packScheme(chosen.scheme));
  return done({ from: { roundId: fromRoundId, title: source.title, year: source.year }, ...compared });
}

/** Every unit is scored twice: in a thread. */
const compareOnFigures = beside(import.meta.url, "compareOnFiguresHere", compareOnFiguresHere);

type ComparedOnFigures = Omit<RouteReply<typeof openingRoutes.trial>, "from">;

export function compareOnFiguresHere(
  place: ThreadPlace,
  fromRoundId: RoundId,
  packed: PackedScheme,
): Promise<ComparedOnFigures> {
  return atPlace(place, async ({ database }) => {
    const content =
      (await readPhotograph(database.db, fromRoundId)) ?? (await roundContent(database, fromRoundId));
    const [before, after] = [pinnedScheme(content), unpackScheme(packed)];
    const { rows, withoutData, unread } = compareSchemes(before, after, unitsOf(content));
    return {
      indexValue: { before: before.indexValue, after: after.indexValue },
      rows,
      withoutData: withoutData.map(({ code, title, points }) => ({ code, title, points: points.text })),
      unread,
    };
  });
}

function unitsOf({ units, figures }: Pick<EditionInputs, "units" | "figures">): UnitToScore[] {
  const byUnit = Map.groupBy(figures, ({ unit }) => unit);
  return units.map(({ id, name, group }) => {
    const own = byUnit.get(id) ?? [];
    return {
      unit: id,
      name: name.vi,
      group,
      typed: own,
      exemptions: new Map(
        own
          .filter(({ fact }) => fact === EXEMPT)
          .map(({ item, value }) => [item, { reason: { vi: value, en: value } }]),
      ),
    };
  });
}

function pinnedScheme({ scheme }: Pick<EditionInputs, "scheme">): Scheme {
  const read = parseScheme(scheme, "pinned");
  if (!read.ok) throw new Error("the scheme of an opened round does not parse");
  return read.value;
}

const NO_TRIAL: Problem = {
  code: "not-found",
  message: {
    vi: "Không có số liệu của kỳ trước hoặc bộ tiêu chí để thử.",
    en: "There are no figures of an earlier round, or no such scheme, to try.",
  },
};
