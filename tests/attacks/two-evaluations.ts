/** Two evaluations in one installation, with something of every kind in them that has an id. */
import { randomUUID } from "node:crypto";
import {
  calendarRoutes,
  complaintRoutes,
  councilRoutes,
  dutyRoutes,
  evidenceRoutes,
  exemptionRoutes,
  fieldworkRoutes,
  headRoutes,
  improvementRoutes,
  inspectionRoutes,
  itemRequestRoutes,
  openingRoutes,
  peopleRoutes,
  planRoutes,
  resultRoutes,
  reviewRoutes,
  ROLES,
  schemeVersionRoutes,
  signedPaperRoutes,
  surveySamplingRoutes,
  type Role,
} from "@thang-diem/contract";
import { askedSurvey, SMALL_FORM } from "../../packages/office/src/asking/surveys/testing.ts";
import type { Visitor } from "../../packages/office/src/composition/testing.ts";
import { pdfFile, sendFile, sha256Of } from "../../packages/office/src/judging/evidence/testing.ts";
import {
  acceptAll,
  contest,
  fillEvaluation,
  find,
  signDepartment,
} from "../../packages/office/src/judging/results/testing.ts";
import { handsOn, HOME } from "../../packages/office/src/judging/results/testing-reopening.ts";
import { publishYear } from "../../packages/office/src/improving/losses/testing.ts";
import {
  openBeside,
  openTestEvaluation,
  shippedScheme,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import type { Ids } from "./foreign-ids.ts";

export interface TwoEvaluations {
  readonly ours: TestEvaluation;
  /** For each role somebody who holds it in our evaluation alone; those of a unit hold it for "Sở Nội vụ". */
  readonly attackers: ReadonlyMap<Role, Visitor>;
  /** What the attackers may name. */
  readonly own: Ids;
  /** What stands in the other evaluation. */
  readonly ofOthers: Ids;
  /** What is another unit's of the same evaluation. */
  readonly ofNeighbour: Ids;
}

export async function openTwoEvaluations(): Promise<TwoEvaluations> {
  const ours = await openTestEvaluation();
  const theirs = await openBeside(ours);
  const attackers = await admitAttackers(ours);
  const [typedHere, typedThere] = [await whileTyping(ours, TRIED), await whileTyping(theirs, OWN)];
  await signDepartment(ours, TRIED);
  await fillEvaluation(theirs);
  const { evaluationId } = theirs;
  const refusal = { evaluationId, exemptionId: typedThere["exemptionId"] ?? "", reason: "Có phát sinh" };
  await theirs.person("office").call(exemptionRoutes.decide, { ...refusal, verdict: "refused" });
  const [paperHere, paperThere] = [await paperOf(ours, TRIED), await paperOf(theirs, OWN)];
  theirs.inPhase("appraisal");
  const [askedHere, askedThere] = [await whileAppraised(ours, TRIED), await whileAppraised(theirs, OWN)];
  const ofTheirEnd = await toTheEnd(ours, theirs);
  await moreTimeFor(ours);
  return {
    ours,
    attackers,
    own: { ...placeOf(ours, OWN), schemeHash: ours.rounds.departments.schemeHash },
    ofNeighbour: { ...typedHere, ...paperHere, ...askedHere },
    ofOthers: { ...typedThere, ...paperThere, ...askedThere, ...ofTheirEnd },
  };
}

/** Of whom the attackers are; the other evaluation has a unit of the same id. */
const OWN = "Sở Nội vụ";
const TRIED = "Sở Tài chính";
const ITEM = "1.1.3";

/** What the attackers' unit may write is open to it: ids are looked at, not the calendar alone. */
async function moreTimeFor(ours: TestEvaluation): Promise<void> {
  const { evaluationId, roundId, unitVersionId } = placeOf(ours, OWN);
  const more = {
    evaluationId,
    kind: "self-assessment" as const,
    closesAt: "2027-06-01T17:00",
    reason: "Bão",
  };
  const given = await ours
    .person("office")
    .call(calendarRoutes.extend, { ...more, units: [{ roundId, unitVersionId }] });
  if (given.problem !== undefined) throw new Error(given.problem.code);
}

const placeOf = (evaluation: TestEvaluation, name: string) => {
  const { evaluationId, roundId, unitVersionId } = evaluation.unit(name);
  return { evaluationId, roundId, unitVersionId, unit: unitVersionId };
};

async function admitAttackers({ workspace, admin, evaluationId }: TestEvaluation) {
  const { organisations } = (await admin.call(peopleRoutes.findOrganisations, {})).value;
  const idOf = (name: string) => organisations.find((each) => each.name === name)?.id ?? "";
  const attackers = new Map<Role, Visitor>();
  for (const role of ROLES.filter((each) => each !== "administrator")) {
    const ofUnit = role.startsWith("unit-") || role === "lead-agency";
    const body = idOf(ofUnit ? OWN : "Ủy ban nhân dân tỉnh");
    attackers.set(role, await workspace.person(admin, `tried.${role}`, body, [role], evaluationId));
  }
  return attackers;
}

const announced = (text: string) => {
  const content = pdfFile(text);
  return { name: `${text}.pdf`, bytes: content.byteLength, sha256: sha256Of(content) };
};

/** A document, one on its way, a proposal to exempt, a survey with its questionnaire and an interviewer. */
async function whileTyping(evaluation: TestEvaluation, name: string): Promise<Ids> {
  const { evaluationId } = evaluation;
  const place = placeOf(evaluation, name);
  const clerk = evaluation.person(`clerk ${name}`);
  const document = await sendFile(clerk, { ...place, item: ITEM }, "ke hoach.pdf", pdfFile(evaluationId));
  const begun = await clerk.call(evidenceRoutes.begin, { ...place, item: ITEM, ...announced("dang gui") });
  const { exemptionId } = (
    await clerk.call(exemptionRoutes.propose, { ...place, item: "1.3.1", reason: "Không phát sinh" })
  ).value;
  const { surveyId, versionId } = await askedSurvey(evaluation, SMALL_FORM, 0, { modes: ["tablet"] });
  const units = [{ unit: evaluation.unit(OWN).unitVersionId, wanted: 5 }];
  const { interviewerId } = (
    await evaluation
      .person("office")
      .call(fieldworkRoutes.makeInterviewer, { evaluationId, surveyId, name: "Na", units })
  ).value;
  return {
    ...place,
    frameId: await frameOf(evaluation, surveyId),
    documentId: document.id,
    earlierDocumentId: document.id,
    fromRoundId: place.roundId,
    uploadId: begun.value.step === "send" ? begun.value.upload.uploadId : "",
    exemptionId,
    surveyId,
    versionId,
    interviewerId,
  };
}

/** A list of people of whom a sample may be drawn. */
async function frameOf(evaluation: TestEvaluation, surveyId: string): Promise<string> {
  const { evaluationId } = evaluation;
  const about = {
    evaluationId,
    surveyId,
    fileName: "danh-sach.csv",
    write: "yes" as const,
    eraseOn: "2027-01-15",
  };
  const people = `Đơn vị;Họ và tên;SĐT\n${OWN};Nguyễn Văn An;0905 100 110\n${OWN};Trần Thị Bình;0905 100 111\n`;
  const brought = await evaluation
    .person("office")
    .call(surveySamplingRoutes.bring, about, Buffer.from(people));
  const { frameId } = brought.value;
  if (frameId === undefined) throw new Error(JSON.stringify(brought.value.faults));
  return frameId;
}

/** The signed report on paper, which is taken after the sign-off. */
async function paperOf(evaluation: TestEvaluation, name: string): Promise<Ids> {
  const place = placeOf(evaluation, name);
  const leader = evaluation.person(`leader ${name}`);
  const scan = pdfFile(`da ky ${evaluation.evaluationId}`);
  const sent = { name: "bao-cao.pdf", bytes: scan.byteLength, sha256: sha256Of(scan) };
  const { uploadId } = (await leader.call(signedPaperRoutes.begin, { ...place, ...sent })).value;
  await leader.call(evidenceRoutes.part, { ...place, uploadId, offset: 0 }, scan);
  const brought = { ...place, uploadId, number: "125/BC", date: "2026-11-30" };
  await leader.call(signedPaperRoutes.finish, brought);
  const { papers } = (await leader.call(signedPaperRoutes.read, place)).value;
  return { paperId: papers[0]?.id ?? "" };
}

async function whileAppraised(evaluation: TestEvaluation, name: string): Promise<Ids> {
  const asked = {
    ...placeOf(evaluation, name),
    item: ITEM,
    text: "Gửi quyết định",
    until: "2027-06-01T17:00",
  };
  const { id } = (await evaluation.person("appraiser1").call(itemRequestRoutes.ask, asked)).value;
  return { requestId: id };
}

/** From the findings to an item that is opened again after the approval. */
async function toTheEnd(ours: TestEvaluation, theirs: TestEvaluation): Promise<Ids> {
  const { evaluationId } = theirs;
  const unit = theirs.unit(OWN);
  const [office, secretary] = [theirs.person("office"), theirs.person("secretary")];
  await acceptAll(theirs, (claim) => claim !== `${OWN} ${ITEM}`);
  await find(theirs, [{ unit, item: ITEM, facts: { done: "1", total: "200" } }]);
  const { drawId } = (
    await office.call(reviewRoutes.draw, { evaluationId, roundId: unit.roundId, seed: "20261201" })
  ).value;
  const { proposalId } = await proposedScheme(theirs);
  theirs.inPhase("explanation");
  await contest(theirs, unit, ITEM, "Có trong phụ lục 2");
  theirs.inPhase("council");
  const voted = await votedItem(ours, theirs);
  theirs.inPhase("preview");
  const clerk = theirs.person(`clerk ${OWN}`);
  const complaintId = randomUUID();
  await clerk.call(complaintRoutes.file, {
    ...placeOf(theirs, OWN),
    id: complaintId,
    item: ITEM,
    text: "Nhầm ngày",
  });
  const answer = {
    evaluationId,
    complaintId,
    outcome: "rejected" as const,
    answer: "Đã kiểm tra",
    answerEn: "",
  };
  const { duties } = (await office.call(dutyRoutes.list, { evaluationId })).value;
  const improved = await whileImproving(theirs);
  await secretary.call(complaintRoutes.answer, answer);
  const acts = handsOn(() => theirs);
  const approved = await acts.approve("Thử");
  if (approved.problem !== undefined) throw new Error(JSON.stringify(approved.problem));
  const whole = { evaluationId, until: "", reason: "Thay số liệu", reasonEn: "Other figures" };
  await theirs.person("chair").call(resultRoutes.reopen, whole);
  await acts.reopen("1.2.2", HOME);
  return {
    drawId,
    proposalId,
    ...voted,
    complaintId,
    dutyId: duties[0]?.id ?? "",
    ...improved,
    ...(await whileInspecting(theirs)),
    ...(await whileHeading(theirs)),
    reopeningId: await acts.openingOf("1.2.2"),
  };
}

/** The contested item, decided for the unit by the members of both casts: they hold their roles in every evaluation. */
async function votedItem(ours: TestEvaluation, theirs: TestEvaluation) {
  const { evaluationId } = theirs;
  const secretary = theirs.person("secretary");
  const startsAt = theirs.workspace.now().toISOString();
  const head = { evaluationId, kind: "meeting" as const, title: "Phiên 1", startsAt, secret: false };
  const { sessionId } = (await secretary.call(councilRoutes.callSession, head)).value;
  const { candidates } = (await secretary.call(councilRoutes.overview, { evaluationId })).value;
  const items = candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
  await secretary.call(councilRoutes.addItems, { evaluationId, sessionId, items });
  await secretary.call(councilRoutes.open, { evaluationId, sessionId });
  const [item] = (await secretary.call(councilRoutes.session, { evaluationId, sessionId })).value.items;
  const itemId = item?.id ?? "";
  const choice = item?.motions.find(({ kind }) => kind === "unit")?.id ?? "";
  for (const cast of [ours, theirs])
    for (const name of ["member1", "member2", "chair"])
      await cast.person(name).call(councilRoutes.vote, { evaluationId, itemId, choice });
  await secretary.call(councilRoutes.count, { evaluationId, itemId, reason: "Đơn vị đúng" });
  return { sessionId, itemId };
}

/** What people make of an earlier result: a scenario, and a plan with its first measure, which is a task. */
async function whileImproving(theirs: TestEvaluation): Promise<Ids> {
  const { evaluationId, unitVersionId } = placeOf(theirs, OWN);
  const clerk = theirs.person(`clerk ${OWN}`);
  const roundId = await publishYear(theirs, 2025, { "so-noi-vu": ["1.1.1"] });
  const supposition = { roundId, unitVersionId, points: {}, facts: {}, efforts: {}, trend: "", target: "" };
  const kept = { evaluationId, title: "Ban hành đúng hạn", supposition };
  const scenarioId = (await clerk.call(improvementRoutes.keepScenario, kept)).value.id;
  const asked = { evaluationId, roundId, unitVersionId };
  const { planId } = (await clerk.call(planRoutes.propose, asked)).value;
  const { list } = (await clerk.call(planRoutes.read, { evaluationId, planId })).value;
  const measureId = list[0]?.id ?? "";
  return { scenarioId, planId, measureId, taskId: measureId };
}

/** An inspection of the unit with a finding. */
async function whileInspecting(theirs: TestEvaluation): Promise<Ids> {
  const { evaluationId } = theirs;
  const [office, inspector] = [theirs.person("office"), theirs.person("appraiser1")];
  await office.call(inspectionRoutes.draw, { evaluationId, share: 100, riskShare: 50, seed: 7 });
  const listed = async () => (await office.call(inspectionRoutes.list, { evaluationId })).value.inspections;
  const inspectionId = (await listed()).find(({ unitName }) => unitName === OWN)?.id ?? "";
  const given = { evaluationId, inspectionId, accountIds: [inspector.accountId], plannedOn: "2026-12-10" };
  await office.call(inspectionRoutes.assign, given);
  const finding = { evaluationId, inspectionId, item: "", finding: "Sạch đẹp", remedy: "", due: "" };
  await inspector.call(inspectionRoutes.find, finding);
  const { inspections } = (await inspector.call(inspectionRoutes.list, { evaluationId })).value;
  const found = inspections.find(({ id }) => id === inspectionId)?.findings[0];
  return { inspectionId, findingId: found?.id ?? "" };
}

/** A list of heads of agencies with the sheet of the unit's leader. */
async function whileHeading(theirs: TestEvaluation): Promise<Ids> {
  const { workspace, admin, evaluationId } = theirs;
  const { organisations } = (await admin.call(peopleRoutes.findOrganisations, {})).value;
  const body = organisations.find(({ name }) => name === "Ủy ban nhân dân tỉnhb")?.id ?? "";
  const keeper = await workspace.person(admin, "b.to.chuc", body, ["personnel-office"], evaluationId);
  const { editions } = (await keeper.call(improvementRoutes.editions, { evaluationId })).value;
  const { schemes } = (await keeper.call(headRoutes.list, { evaluationId })).value;
  const name = async (who: string) => {
    const { accountId } = theirs.person(who);
    return (await admin.call(peopleRoutes.readAccount, { accountId })).value.signInName;
  };
  const opened = {
    evaluationId,
    roundId: editions[0]?.roundId ?? "",
    schemeHash: schemes[0]?.hash ?? "",
    quota: "",
    authority: await name("chair"),
  };
  const { reviewId } = (await keeper.call(headRoutes.open, opened)).value;
  const { unitVersionId } = placeOf(theirs, OWN);
  const people = { account: await name(`leader ${OWN}`), manager: await name("member1") };
  const head = { evaluationId, reviewId, unitVersionId, name: "An", position: "Giám đốc", ...people };
  await keeper.call(headRoutes.addHead, head);
  const { sheets } = (await keeper.call(headRoutes.read, { evaluationId, reviewId })).value;
  return { reviewId, sheetId: sheets[0]?.id ?? "" };
}

/** Another version for the round that runs, which the chair has not decided on. */
async function proposedScheme(theirs: TestEvaluation) {
  const office = theirs.person("office");
  const text = shippedScheme("par-index-department").replace(
    "version: sample-2026",
    "version: sample-2026-b",
  );
  await office.call(openingRoutes.bringScheme, { keep: "yes" }, Buffer.from(text));
  const { schemes } = (await office.call(openingRoutes.schemes, {})).value;
  const schemeHash = schemes.find(({ version }) => version === "sample-2026-b")?.hash ?? "";
  const { evaluationId, rounds } = theirs;
  const asked = { evaluationId, roundId: rounds.departments.id, schemeHash, reason: "Sửa mức chấm" };
  return (await office.call(schemeVersionRoutes.propose, asked)).value;
}
