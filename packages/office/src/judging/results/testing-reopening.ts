import { randomUUID } from "node:crypto";
import type { UnitVersionId } from "@thang-diem/engine";
import {
  claimRoutes,
  councilRoutes,
  noticeRoutes,
  outsideFigureRoutes,
  resultRoutes,
} from "@thang-diem/contract";
import { expect } from "vitest";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { exampleFacts } from "./testing.ts";

/** Scored by the lead agency, by the unit, and from a survey. */
export const [LED = "", CLAIMED = "", OUTSIDE = ""] = ["1.2.2", "1.1.3", "1.8"];
export const [FINANCE, HOME] = ["so-tai-chinh", "so-noi-vu"] as [UnitVersionId, UnitVersionId];

type Evaluation = () => TestEvaluation;

/** What people do around a result that is opened again. @param evaluation it is not there yet when a file is read */
export function handsOn(evaluation: Evaluation) {
  const acts = actsOn(evaluation);
  return { ...acts, ...entriesOn(evaluation, acts), voteForUnit: () => voteForUnit(evaluation, acts) };
}

type Acts = ReturnType<typeof actsOn>;

/** The chair opens and approves, the office publishes; what they read. */
function actsOn(evaluation: Evaluation) {
  const ofEvaluation = () => ({ evaluationId: evaluation().evaluationId });
  const call = (name: string) => evaluation().person(name);
  const roundId = () => evaluation().rounds.departments.id;
  const table = async () => (await call("office").call(resultRoutes.table, ofEvaluation())).value;
  const openPoints = async () =>
    (await table()).rounds.flatMap(({ open }) => open.map(({ item, kind }) => `${item} ${kind}`)).toSorted();
  /** The minute in Viet Nam, some hours from now. */
  const inHours = (hours: number) =>
    new Date(evaluation().workspace.now().getTime() + (hours + 7) * 3_600_000).toISOString().slice(0, 16);
  const reopen = (item: string, unitVersionId = FINANCE, until = inHours(48), fact?: string) => {
    // Notices of one minute have no order.
    evaluation().workspace.later(1);
    return call("chair").call(resultRoutes.reopen, {
      ...ofEvaluation(),
      item: { roundId: roundId(), unitVersionId, item, ...(fact && { fact }) },
      until,
      reason: "Số liệu nhập nhầm dòng.",
      reasonEn: "The figures stood in the wrong row.",
    });
  };
  const openingOf = async (item: string) =>
    (await table()).reopenings.find((each) => each.item === item && !each.settled)?.id ?? "";
  const close = async (name: string, item: string) =>
    call(name).call(resultRoutes.closeItem, { ...ofEvaluation(), reopeningId: await openingOf(item) });
  const newest = async (name: string) => (await call(name).call(noticeRoutes.list, {})).value.notices[0];

  const approve = async (unheldReason = "") =>
    call("chair").call(resultRoutes.approve, {
      ...ofEvaluation(),
      sha256: (await table()).sha256,
      unheldReason,
    });
  const publish = (more: Partial<{ unheldReason: string; reason: string; reasonEn: string }> = {}) =>
    call("office").call(resultRoutes.publish, { ...ofEvaluation(), publishedOn: "2027-02-01", ...more });

  return {
    ofEvaluation,
    call,
    roundId,
    table,
    openPoints,
    inHours,
    reopen,
    openingOf,
    close,
    newest,
    approve,
    publish,
  };
}

/** Figures as the lead agency, the unit and the office bring them. */
function entriesOn(evaluation: Evaluation, { call, ofEvaluation, roundId }: Acts) {
  /** The lead agency's figures of one unit, on top of what stands. */
  async function lead(unitVersionId: string, done: string) {
    const place = { ...ofEvaluation(), roundId: roundId(), item: LED };
    const { units } = (await call("lead").call(claimRoutes.readLead, place)).value;
    const before = units
      .find((unit) => unit.unitVersionId === unitVersionId)
      ?.fields.find(({ field }) => field === "done");
    const change = {
      id: randomUUID(),
      unitVersionId,
      field: "done",
      before: before?.value ?? "",
      value: done,
    };
    return (await call("lead").call(claimRoutes.saveLead, { ...place, changes: [change] })).value.saved[0];
  }

  async function claim(item: string, value: string) {
    const place = { ...ofEvaluation(), roundId: roundId(), unitVersionId: FINANCE };
    const form = (await call("clerk Sở Tài chính").call(claimRoutes.read, place)).value;
    const before = form.fields.find((field) => field.item === item && field.field === "done")?.value ?? "";
    const change = { id: randomUUID(), item, field: "done", before, value };
    return (await call("clerk Sở Tài chính").call(claimRoutes.save, { ...place, changes: [change] })).value
      .saved[0];
  }

  /** A file with one figure of one unit. */
  async function bring(unit: string, value: string) {
    const scheme = await schemeOf(
      evaluation().workspace.database.db,
      evaluation().rounds.departments.schemeHash,
    );
    const [fact = ""] = Object.keys(exampleFacts(scheme, OUTSIDE, 1));
    return bringFigure(unit, OUTSIDE, fact, value);
  }

  async function bringFigure(unit: string, item: string, fact: string, value: string) {
    const csv = `Đơn vị;Tiêu chí;Dữ kiện;Giá trị;Nguồn\n${unit};${item};${fact};${value};Điều tra lại\n`;
    const place = { ...ofEvaluation(), roundId: roundId(), fileName: "so-lieu.csv", write: "yes" as const };
    return (await call("office").call(outsideFigureRoutes.importFile, place, Buffer.from(csv))).value;
  }

  return { lead, claim, bring, bringFigure };
}

/** The council decides for what the unit holds. */
async function voteForUnit(evaluation: Evaluation, { call, ofEvaluation }: Acts) {
  const secretary = call("secretary");
  const head = { kind: "meeting" as const, title: "Phiên đính chính", secret: false };
  const startsAt = evaluation().workspace.now().toISOString();
  const { sessionId } = (
    await secretary.call(councilRoutes.callSession, { ...ofEvaluation(), ...head, startsAt })
  ).value;
  const places = (await secretary.call(councilRoutes.overview, ofEvaluation())).value.candidates.map(
    ({ roundId: of, unitVersionId, item }) => ({ roundId: of, unitVersionId, item }),
  );
  await secretary.call(councilRoutes.addItems, { ...ofEvaluation(), sessionId, items: places });
  await secretary.call(councilRoutes.open, { ...ofEvaluation(), sessionId });
  const [item] = (await secretary.call(councilRoutes.session, { ...ofEvaluation(), sessionId })).value.items;
  const choice = item?.motions.find(({ kind }) => kind === "unit")?.id ?? "";
  for (const name of ["member1", "member2", "chair"])
    await call(name).call(councilRoutes.vote, { ...ofEvaluation(), itemId: item?.id ?? "", choice });
  const count = { ...ofEvaluation(), itemId: item?.id ?? "", reason: "Đơn vị tự sửa" };
  expect((await secretary.call(councilRoutes.count, count)).value).toMatchObject({
    outcome: { carried: choice },
  });
  return item;
}
