import {
  changedItems,
  type Bilingual,
  type EvaluationId,
  lossesOf,
  type RoundId,
  type UnitVersionId,
} from "@thang-diem/engine";
import { workbook, type Sheet } from "@thang-diem/documents";
import { LOSS_CAUSE_WORDS } from "@thang-diem/contract";
import { done, type Outcome } from "@thang-diem/platform/problems";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { publishedEdition } from "./editions.ts";

export interface LossesAsked {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId?: UnitVersionId | undefined;
  readonly language: "vi" | "en";
}

/** Lost points as a workbook: a line for each item of each unit that lost any. Made in a thread. */
export function lossesFile(context: SignInContext, asked: LossesAsked): Promise<Outcome<Uint8Array>> {
  return inThread(forThread(context), asked);
}

const inThread = beside(import.meta.url, "lossesFileHere", lossesFileHere);

export function lossesFileHere(place: ThreadPlace, asked: LossesAsked): Promise<Outcome<Uint8Array>> {
  return atPlace(place, async (context) => {
    const edition = await publishedEdition(context, asked.evaluationId, asked.roundId);
    if (!edition.ok) return edition;
    const { line, scheme, units, results } = edition.value;
    const past =
      line.before === undefined
        ? undefined
        : await publishedEdition(context, asked.evaluationId, line.before);
    const before = past?.ok === true ? past.value : undefined;
    const changed = before === undefined ? new Set<string>() : changedItems(before.scheme, scheme);
    const nameOf = new Map(results.units.map(({ id, name }) => [id, name[asked.language]]));
    const shown = units.filter(
      ({ unit }) => asked.unitVersionId === undefined || unit === asked.unitVersionId,
    );
    const say = (text: Bilingual) => text[asked.language];
    const rows = shown.flatMap(({ unit }) =>
      lossesOf({ scheme, units, before, changed }, unit)
        .filter(({ leaf, lost }) => leaf && !lost.isZero)
        .map((loss) => [
          nameOf.get(unit) ?? unit,
          loss.code,
          say(scheme.items.get(loss.code)?.title ?? { vi: "", en: "" }),
          loss.maximum.toNumber(),
          loss.points?.toNumber() ?? say(NOT_REPORTED),
          loss.lost.toNumber(),
          loss.group?.toNumber() ?? "",
          loss.region?.toNumber() ?? "",
          loss.best?.points.toNumber() ?? "",
          loss.before?.points.toNumber() ?? "",
          say(LOSS_CAUSE_WORDS[loss.cause]),
        ]),
    );
    return done(
      await workbook([sheetOf(asked.language, rows, line.title)], context.clock().toISOString().slice(0, 10)),
    );
  });
}

const NOT_REPORTED: Bilingual = { vi: "chưa có số liệu", en: "not reported" };

const HEADS: readonly (readonly [Bilingual, width: number, number?: boolean])[] = [
  [{ vi: "Đơn vị", en: "Unit" }, 34],
  [{ vi: "Mã", en: "Code" }, 10],
  [{ vi: "Tiêu chí", en: "Item" }, 60],
  [{ vi: "Tối đa", en: "Maximum" }, 10, true],
  [{ vi: "Đạt", en: "Points" }, 10, true],
  [{ vi: "Mất", en: "Lost" }, 10, true],
  [{ vi: "Bình quân nhóm", en: "Mean of group" }, 12, true],
  [{ vi: "Bình quân vùng", en: "Mean of region" }, 12, true],
  [{ vi: "Cao nhất", en: "Best" }, 10, true],
  [{ vi: "Năm trước", en: "Year before" }, 12, true],
  [{ vi: "Nguyên nhân", en: "Cause" }, 30],
];

function sheetOf(language: "vi" | "en", rows: Sheet["rows"], title: Bilingual): Sheet {
  return {
    name: language === "vi" ? "Điểm mất" : "Lost points",
    columns: HEADS.map(([head, width, number]) => ({
      title: head[language],
      width,
      ...(number === true && { format: "#,##0.00" }),
    })),
    rows,
    notes: [
      title[language],
      language === "vi"
        ? "Tính từ kết quả đã công bố. Bình quân nhóm và vùng không tính đơn vị của dòng."
        : "Calculated from the published result. Means of group and region leave the line's own unit out.",
    ],
  };
}
