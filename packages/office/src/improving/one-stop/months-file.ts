import { Exact, type EvaluationId } from "@thang-diem/engine";
import { workbook } from "@thang-diem/documents";
import { type OneStopSums, reachWithin } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { readEvaluations } from "../../preparing/evaluations/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { NO_EVALUATION } from "./problems.ts";
import { scoreOf, scoreScheme, sumsOf } from "./score.ts";
import { readUnitSums } from "./store.ts";

/** More units than any country has. */
const UNITS_MAX = 20_000;

/** The month as a workbook: one row for each unit that one may see, with shares and points. */
export async function monthFile(
  context: OpeningContext,
  who: SignedIn,
  { evaluationId, month }: { readonly evaluationId: EvaluationId; readonly month: string },
): Promise<Outcome<Uint8Array>> {
  const { db } = context.database;
  const [evaluation] = await readEvaluations(db, [evaluationId]);
  if (evaluation === undefined) return refused(NO_EVALUATION);
  const reach = reachWithin(who.roles, "one-stop.read", evaluationId);
  const rows = await readUnitSums(db, {
    officeId: evaluation.office_id,
    evaluationId,
    month,
    organisationIds: reach === "everything" ? undefined : reach,
    from: 0,
    limit: UNITS_MAX,
  });
  const scheme = await scoreScheme(context.shelf);
  const sheet = {
    name: `Tháng ${month.slice(5)}-${month.slice(0, 4)}`,
    columns: COLUMNS,
    rows: rows.map(({ unitVersionId: _unit, name, ...row }) => {
      const sums = sumsOf(row);
      const { points, maximum } = scoreOf(scheme, sums);
      const number = (text: string) => (text === "" ? "" : Exact.of(text).toNumber());
      return [name, ...cellsOf(sums), number(points), number(maximum)];
    }),
    notes: [scheme.title.vi, ...(scheme.note === undefined ? [] : [scheme.note.vi])],
  };
  return done(await workbook([sheet], context.clock().toISOString().slice(0, 10)));
}

function cellsOf({ received, kept, late, ...pairs }: OneStopSums): (string | number)[] {
  const shares = [
    { part: kept, whole: kept + late },
    pairs.online,
    pairs.paid,
    pairs.digitised,
    pairs.satisfied,
  ];
  return [
    received,
    kept,
    late,
    ...shares.map((pair) => (pair === undefined || pair.whole === 0 ? "" : pair.part / pair.whole)),
  ];
}

const whole = (title: string) => ({ title, width: 14, format: "#,##0" });
const share = (title: string) => ({ title, width: 14, format: "0.00%" });
const COLUMNS = [
  { title: "Đơn vị", width: 36 },
  whole("Tiếp nhận"),
  whole("Trước hạn, đúng hạn"),
  whole("Quá hạn"),
  share("Tỷ lệ đúng hạn"),
  share("Trực tuyến"),
  share("Thanh toán trực tuyến"),
  share("Số hóa"),
  share("Hài lòng"),
  { title: "Điểm", width: 10, format: "#,##0.00" },
  { title: "Điểm tối đa", width: 10, format: "#,##0.00" },
];
