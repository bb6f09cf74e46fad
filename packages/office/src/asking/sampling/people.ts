import type {
  DrawnPerson,
  RouteCall,
  RouteReply,
  SurveyMode,
  surveySamplingRoutes,
} from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { codeHash, dropContact, insertCodes, insertContacts, newCode } from "../codes/index.ts";
import { listInterviewersOf } from "../fieldwork/index.ts";
import { addOutcome } from "../quality/index.ts";
import { barredFrom, linkOf, modesOf, readSurvey, type SurveyRow } from "../surveys/index.ts";
import { type SealedPerson, unitNames } from "./frames.ts";
import * as problems from "./problems.ts";
import {
  assignPeople,
  changePerson,
  type FramePersonRow,
  nextSubstitute,
  readFrame,
  readPerson,
  samplePeople,
  unassignedIn,
} from "./store.ts";

type Opened = FramePersonRow & SealedPerson;

const NOBODY: SealedPerson = { name: "", telephone: "", address: "", email: "" };

function opened({ sealer }: Pick<SignInContext, "sealer">, row: FramePersonRow): Opened {
  return { ...row, ...(row.sealed === "" ? NOBODY : (JSON.parse(sealer.open(row.sealed)) as SealedPerson)) };
}

/** Who was drawn in a unit, who may stand in, what became of them. Shown to whoever runs the survey alone. */
export async function readPeople(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, frameId, unitVersionId }: RouteCall<typeof surveySamplingRoutes.people>,
): Promise<Outcome<{ people: DrawnPerson[] }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const { db } = context.database;
  const survey = await readSurvey(db, evaluationId, surveyId);
  if (survey === undefined || (await readFrame(db, surveyId, frameId)) === undefined)
    return refused(problems.NO_FRAME);
  const names = new Map(
    (await listInterviewersOf(db, surveyId)).map(({ interviewerId, name }) => [interviewerId, name]),
  );
  const people = (await samplePeople(db, frameId, unitVersionId)).map((row) => opened(context, row));
  return done({
    people: people.map(({ place, name, telephone, address, state, turn, assigned, reason }) => ({
      place,
      name,
      telephone,
      address,
      state: state === "frame" ? "drawn" : state,
      turn: turn ?? 0,
      assigned: assignedText(assigned, names),
      reason: reason ?? "",
    })),
  });
}

function assignedText(assigned: string | null, names: ReadonlyMap<string, string>): string {
  const [way = "", id = ""] = (assigned ?? "").split(" ");
  return way === "interviewer" ? (names.get(id) ?? "") : way;
}

/**
 * Gives everybody of these units whom nobody has to a way of asking. By link each gets a code, which is given back in
 * the list, once; contacts are kept sealed for reminders until the survey is closed.
 */
export async function assignSample(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, frameId, units, to, address }: RouteCall<typeof surveySamplingRoutes.assign>,
): Promise<Outcome<{ assigned: number; workbook: string }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const names = await unitNames(context, { evaluationId, surveyId });
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.assign-sample", object: surveyId },
    async ({ db, note }): Promise<Outcome<{ assigned: number; workbook: string }>> => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      const frame = survey && (await readFrame(db, surveyId, frameId));
      if (survey === undefined || frame === undefined) return refused(problems.NO_FRAME);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      if (frame.erased_at !== null) return refused(problems.ERASED);
      if (!modesOf(survey).includes(modeOf(to))) return refused(problems.NOT_THIS_MODE);
      const people = (await unassignedIn(db, frameId, units)).map((row) => opened(context, row));
      if (people.length === 0) return refused(problems.NOBODY_LEFT);
      note({ to: to.length > 10 ? `interviewer ${to}` : to, people: people.length });
      const codes = to === "link" ? await giveLinks(context, db, surveyId, people) : undefined;
      await assignPeople(
        db,
        frameId,
        people.map(({ place }, at) => ({
          place,
          assigned: codes === undefined ? wayOf(to) : `link ${codes[at]?.contactId ?? ""}`,
        })),
      );
      const rows = people.map((person, at) => ({
        ...person,
        unit: names.get(person.unit_id) ?? person.unit_id,
        link: codes === undefined ? "" : linkOf(address, codes[at]?.code ?? ""),
      }));
      const list = await listOf(survey, rows, context.clock());
      return done({ assigned: people.length, workbook: Buffer.from(list).toString("base64") });
    },
  );
}

function modeOf(to: string): SurveyMode {
  return to === "link" || to === "paper" || to === "telephone" ? to : "tablet";
}

function wayOf(to: string): string {
  return to === "paper" || to === "telephone" ? to : `interviewer ${to}`;
}

async function giveLinks(
  context: SignInContext,
  db: SignInContext["database"]["db"],
  surveyId: string,
  people: readonly Opened[],
): Promise<{ code: string; contactId: string }[]> {
  const given = people.map((person) => {
    const code = newCode();
    return { person, code, hash: codeHash(code) ?? "", contactId: newId(context.clock()) };
  });
  await insertCodes(
    db,
    given.map(({ person, hash }) => ({ hash, survey_id: surveyId, unit_id: person.unit_id })),
  );
  await insertContacts(
    db,
    given.map(({ person: { unit_id, name, email, telephone }, code, hash, contactId }) => ({
      id: contactId,
      survey_id: surveyId,
      unit_id,
      code_hash: hash,
      sealed: context.sealer.seal(JSON.stringify({ name, email, telephone, code })),
      letters: 0,
    })),
  );
  return given.map(({ code, contactId }) => ({ code, contactId }));
}

/** The list of whoever asks: with names, for it lies with people who need them. */
function listOf(
  survey: SurveyRow,
  people: readonly (Opened & { readonly unit: string; readonly link: string })[],
  at: Date,
): Promise<Uint8Array> {
  const columns = [
    ["Đơn vị", 30],
    ["Số trong danh sách", 12],
    ["Họ tên", 28],
    ["Điện thoại", 16],
    ["Địa chỉ", 40],
    ["Email", 26],
    ["Đường dẫn riêng", 56],
  ] as const;
  const sheet = {
    name: "Người được hỏi",
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: people.map(({ unit, place, name, telephone, address, email, link }) => [
      unit,
      place,
      name,
      telephone,
      address,
      email,
      link,
    ]),
    notes: [
      `${survey.title_vi}. Danh sách có dữ liệu cá nhân: chỉ dùng để mời trả lời, xóa khi khảo sát đóng.`,
      "Người không trả lời được thay theo thứ tự dự phòng, do người tổ chức khảo sát ghi; không tự chọn người khác.",
    ],
  };
  return workbook([sheet], at.toISOString().slice(0, 10));
}

/**
 * Somebody who is asked will not answer: counted by unit and reason, without the name, and the next substitute of the
 * unit in the drawn order is called in. Whoever was sent a link can use it no more; who has answered is not replaced.
 */
export async function replacePerson(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, frameId, place, why, reason }: RouteCall<typeof surveySamplingRoutes.replace>,
): Promise<Outcome<RouteReply<typeof surveySamplingRoutes.replace>>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.replace-person", object: surveyId },
    async ({ db, note }): Promise<Outcome<RouteReply<typeof surveySamplingRoutes.replace>>> => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined || (await readFrame(db, surveyId, frameId)) === undefined)
        return refused(problems.NO_FRAME);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      const person = await readPerson(db, frameId, place);
      if (person === undefined || (person.state !== "drawn" && person.state !== "called-in"))
        return refused(problems.NOT_ASKED);
      const [way, contactId = ""] = (person.assigned ?? "").split(" ");
      if (way === "link" && !(await dropContact(db, contactId))) return refused(problems.ANSWERED);
      const next = await nextSubstitute(db, frameId, person.unit_id);
      note({ frame: frameId, place, why, reason, calledIn: next?.place ?? 0 });
      await changePerson(db, person, { state: "replaced", reason });
      await addOutcome(db, surveyId, person.unit_id, why);
      if (next === undefined) return done({});
      await changePerson(db, next, { state: "called-in" });
      const { name } = opened(context, next);
      return done({ calledIn: { place: next.place, name, turn: next.turn ?? 0 } });
    },
  );
}
