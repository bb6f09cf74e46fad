import {
  changedItems,
  type EvaluationId,
  schemeFromJson,
  type PublishedUnit,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import {
  evaluationRoutes,
  grantsOf,
  heldIn,
  improvementRoutes,
  type EditionOfImprovement,
  type ImprovementEdition,
} from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../../../kit/index.ts";
import { usePerson } from "../../session.ts";

export function useEditions(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["improvement-editions", evaluationId],
    queryFn: () => ask(improvementRoutes.editions, { evaluationId }),
  });
}

/** An edition as the pages work with it: the scheme read, every unit with its lines. */
export interface EditionRead {
  readonly line: ImprovementEdition;
  readonly edition: EditionOfImprovement;
  readonly scheme: Scheme;
  readonly units: readonly PublishedUnit[];
  readonly nameOf: (unit: UnitVersionId) => string;
}

function useOne(evaluationId: EvaluationId, line: ImprovementEdition | undefined): EditionRead | undefined {
  const { data } = useQuery({
    queryKey: ["improvement-edition", evaluationId, line?.roundId],
    queryFn: () =>
      ask(improvementRoutes.edition, { evaluationId, roundId: line?.roundId ?? ("" as RoundId) }),
    enabled: line !== undefined,
    staleTime: Infinity,
  });
  return useMemo(() => {
    if (data === undefined || line === undefined) return undefined;
    const names = new Map(data.units.map(({ unitVersionId, name }) => [unitVersionId, name]));
    return {
      line,
      edition: data,
      scheme: schemeFromJson(data.scheme),
      units: data.units.map(publishedUnit),
      nameOf: (unit) => names.get(unit) ?? unit,
    };
  }, [data, line]);
}

/** The lines of a unit as a tree of one level: whoever reads them looks for codes. */
function publishedUnit(unit: EditionOfImprovement["units"][number]): PublishedUnit {
  const lines = unit.nodes.map(([code, points, maximum, status]) => ({
    code,
    status,
    maximum,
    ...(points !== "" && { points }),
  }));
  const [root, ...below] = lines;
  if (root === undefined) throw new Error("a result without lines");
  return {
    unit: unit.unitVersionId,
    chain: unit.chain,
    group: unit.group,
    region: unit.region === "" ? undefined : unit.region,
    kind: unit.kind,
    tree: { ...root, children: below },
  };
}

/** The edition that the address asks for, else the newest of the evaluation's own series; with the year before. */
export function useEdition(evaluationId: EvaluationId, roundId: RoundId | undefined) {
  const { data, error } = useEditions(evaluationId);
  const lines = data?.editions;
  const line = lines?.find((each) => (roundId === undefined ? each.own : each.roundId === roundId));
  const chosen = line ?? (roundId === undefined ? lines?.[0] : undefined);
  const now = useOne(evaluationId, chosen);
  const before = useOne(
    evaluationId,
    lines?.find((each) => each.roundId === chosen?.before),
  );
  const changed = useMemo(
    () =>
      now === undefined || before === undefined ? new Set<string>() : changedItems(before.scheme, now.scheme),
    [now, before],
  );
  return { lines, now, before: chosen?.before === undefined ? undefined : before, changed, error };
}

/** The unit for which the reader works, where it is one of the edition's. */
export function useOwnUnit(
  evaluationId: EvaluationId,
  read: EditionRead | undefined,
): UnitVersionId | undefined {
  const { roles } = usePerson();
  const { data } = useQuery({
    queryKey: ["evaluation-units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
  });
  const mine = grantsOf(roles, "claim.write")
    .filter((grant) => heldIn(grant, evaluationId))
    .map(({ organisationId }) => organisationId);
  const own = data?.units.filter(({ organisationId }) => mine.includes(organisationId)) ?? [];
  return read?.edition.units.find(({ unitVersionId, name }) =>
    own.some((each) => each.unitVersionId === unitVersionId || each.name === name),
  )?.unitVersionId;
}
