import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { EvidenceDocument } from "@thang-diem/contract";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { documentLine } from "./document-line.ts";
import { assessedYear, contentsShownTwice, countUses, readDocuments } from "./store.ts";

type Db = Database["db"];

/** How many standing documents serve each item of a unit; items without any are not in the map. */
export async function evidenceCounts(
  db: Db,
  of: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId },
): Promise<ReadonlyMap<string, number>> {
  return new Map(
    (await countUses(db, { roundId: of.roundId, unitVersionId: of.unitVersionId })).map(({ item, count }) => [
      item,
      count,
    ]),
  );
}

/** How many standing documents each unit of a round shows for an item; units without any are not in the map. */
export async function evidenceCountsOver(
  db: Db,
  of: { readonly roundId: RoundId; readonly item: ItemCode },
): Promise<ReadonlyMap<string, number>> {
  return new Map((await countUses(db, of)).map(({ unitVersionId, count }) => [unitVersionId, count]));
}

/**
 * Standing documents of a round: of one unit through all items, or of one item over all units.
 * Whose each is says `uses`.
 */
export async function evidenceOf(
  db: Db,
  of: { readonly roundId: RoundId; readonly unitVersionId?: UnitVersionId; readonly item?: ItemCode },
): Promise<EvidenceDocument[]> {
  const rows = await readDocuments(db, {
    roundId: of.roundId,
    ...(of.unitVersionId !== undefined && { unitVersionId: of.unitVersionId }),
    ...(of.item !== undefined && { item: of.item }),
    standing: true,
  });
  const evaluationId = rows[0]?.evaluation_id;
  if (evaluationId === undefined) return [];
  const year = await assessedYear(db, evaluationId);
  return rows.map((row) => documentLine(row, year));
}

/** One file that several organisations show in an evaluation. */
export interface SameFile {
  readonly sha256: string;
  readonly shownBy: readonly {
    readonly documentId: string;
    readonly organisationId: string;
    readonly name: string;
    readonly uses: readonly {
      readonly roundId: RoundId;
      readonly unitVersionId: UnitVersionId;
      readonly unitName: string;
      readonly item: ItemCode;
    }[];
  }[];
}

/** Files with one fingerprint that several units of an evaluation show: a shared plan, or a copied report. */
export async function sameFiles(db: Db, evaluationId: EvaluationId): Promise<SameFile[]> {
  const shown = await contentsShownTwice(db, evaluationId);
  if (shown.length === 0) return [];
  const names = new Map(
    (await readUnitsOf(db, { evaluationId })).map(({ roundId, unitVersionId, name }) => [
      `${roundId} ${unitVersionId}`,
      name,
    ]),
  );
  const documents = new Map(
    (await readDocuments(db, { evaluationId, standing: true })).map((row) => [row.id, row]),
  );
  return [...Map.groupBy(shown, ({ sha256 }) => sha256)].map(([sha256, rows]) => ({
    sha256,
    shownBy: rows.map(({ documentId, organisationId, name }) => ({
      documentId,
      organisationId,
      name,
      uses: (documents.get(documentId)?.uses ?? []).map(({ roundId, unitVersionId, item }) => ({
        roundId,
        unitVersionId,
        unitName: names.get(`${roundId} ${unitVersionId}`) ?? "",
        item,
      })),
    })),
  }));
}
