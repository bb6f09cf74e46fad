import { HEAD_COLUMNS, type HeadColumn, type HeadReview, type HeadSheetLine } from "@thang-diem/contract";
import type { SignedIn } from "../../people/sign-in/index.ts";
import {
  decidesOn,
  manages,
  partsToRead,
  partsToWrite,
  sentOf,
  type Standing,
  standingTo,
} from "./access.ts";
import { type DecidedLine, decidedLine, type HeadList } from "./open-list.ts";
import { reasonOf } from "./score.ts";
import type { SheetRow } from "./store.ts";

type Who = Pick<SignedIn, "accountId" | "roles">;

/** The sheets that somebody may open, each with what he is to it. */
export function sheetsFor(who: Who, { row, sheets }: Pick<HeadList, "row" | "sheets">) {
  return sheets.flatMap((sheet) => {
    const standing = standingTo(who, row, sheet);
    return standing === undefined ? [] : [{ sheet, standing }];
  });
}

export function reviewLine(who: Who, list: HeadList): HeadReview {
  const { row, title, year, corrected, basis, state } = list;
  return {
    id: row.id,
    roundId: row.base_round_id,
    title,
    year,
    edition: row.edition_number,
    sha256: row.edition_sha256,
    corrected,
    schemeTitle: basis.scheme.title,
    schemeNote: basis.scheme.note ?? { vi: "", en: "" },
    mean: basis.mean?.text ?? "",
    quota: row.quota,
    authority: list.person(row.authority_id).name,
    heads: sheetsFor(who, list).length,
    state,
    mayManage: manages(who, row),
    decides: decidesOn(who, row),
  };
}

/**
 * One head as somebody sees him: points of the columns that are open to him, the class once it is decided; whoever
 * keeps the list or decides on it sees how it stands before.
 */
export function sheetLine(list: HeadList, sheet: SheetRow, standing: Standing): HeadSheetLine {
  const parts = list.partsOf(sheet.id);
  const line = decidedLine(list, sheet.id);
  const before = (standing.manages || standing.decides) && list.state !== "decided";
  const shown = before ? nowOf(list, sheet) : line;
  const petitions = list.petitionsOf(sheet.id);
  return {
    id: sheet.id,
    unitVersionId: sheet.unit_version_id,
    unitName: sheet.unit_name,
    name: sheet.head_name,
    position: sheet.position,
    account: standing.manages ? list.person(sheet.head_id).signInName : "",
    manager: list.person(sheet.manager_id).name,
    index: sheet.unit_index ?? "",
    sent: sentOf(parts),
    points: pointsFor(list, sheet, standing),
    ...(shown && { class: shown.class, reason: shown.reason }),
    mine: partsToWrite(standing, list.state, parts),
    own: standing.own,
    petition: petitions.some(({ outcome }) => outcome === null)
      ? "waiting"
      : petitions.length > 0
        ? "answered"
        : "none",
  };
}

/** Sums of the columns that somebody may read; "" for the others. */
function pointsFor(list: HeadList, sheet: SheetRow, standing: Standing): Record<HeadColumn, string> {
  const readable = partsToRead(standing, list.state === "decided", list.partsOf(sheet.id));
  const scores = list.scores.get(sheet.id);
  const [self, manager, authority] = HEAD_COLUMNS.map((column) =>
    readable.includes(column) ? (scores?.[column].points?.text ?? "") : "",
  );
  return { self: self ?? "", manager: manager ?? "", authority: authority ?? "" };
}

/** The class as the authority's column gives it now; absent while nothing of it is written. */
export function nowOf(list: HeadList, sheet: SheetRow): Pick<DecidedLine, "class" | "reason"> | undefined {
  const result = list.scores.get(sheet.id)?.authority;
  const reason =
    result && sentOf(list.partsOf(sheet.id)).includes("authority") && reasonOf(list.basis.scheme, result);
  if (!reason) return undefined;
  const given = result.class?.decided === true ? result.class.title : UNDECIDED;
  if (list.whole || list.row.quota === "") return { class: given, reason };
  const { vi, en } = reason;
  return { class: given, reason: { vi: `${vi} (${BEFORE_QUOTA.vi})`, en: `${en} (${BEFORE_QUOTA.en})` } };
}

export function decidedNow(list: HeadList, sheet: SheetRow): DecidedLine | undefined {
  const scores = list.scores.get(sheet.id);
  const now = nowOf(list, sheet);
  if (scores === undefined || now === undefined || scores.authority.class?.decided !== true) return undefined;
  const text = (column: HeadColumn) => scores[column].points?.text ?? "";
  return {
    sheetId: sheet.id,
    unitName: sheet.unit_name,
    name: sheet.head_name,
    position: sheet.position,
    index: sheet.unit_index ?? "",
    points: { self: text("self"), manager: text("manager"), authority: text("authority") },
    ...now,
  };
}

const BEFORE_QUOTA = {
  vi: "tạm tính: giới hạn hạng cao nhất xét khi mọi phiếu đã chấm xong",
  en: "for now: the quota is counted once every sheet is scored",
};
const UNDECIDED = { vi: "chưa xác định", en: "not decided" };
