import type { DataRequest, dataRequestRoutes, RouteCall } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import { contactOf, namesOf } from "../../people/account-records/index.ts";
import { tellHolders } from "../../people/notices/index.ts";
import { actorOf, asPerson, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { insertRequest, nextNumber, readRequests, type RequestRow, updateRequest } from "./store.ts";
import { termsOf } from "./terms.ts";

type Filed = RouteCall<typeof dataRequestRoutes.file>;

/** Requests about own data: all, or those that somebody has filed from the own account. */
export async function listRequests(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  of: { readonly accountId?: string } = {},
): Promise<DataRequest[]> {
  const rows = await readRequests(db, of);
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ answered_by }) => answered_by ?? []),
  );
  const today = dayInVietnam(clock());
  return rows.map((row) => lineOf(row, { nameOf, today, accountId: who.accountId }));
}

/** Somebody asks from the own account: the name and the address are the account's, the day is today. */
export async function fileOwn(
  context: SignInContext,
  who: SignedIn,
  asked: RouteCall<typeof dataRequestRoutes.fileMine>,
): Promise<Outcome<{ number: number }>> {
  const { email, phone } = await contactOf(context.database.db, who.accountId);
  const contact = [email, phone].filter(Boolean).join(", ");
  const receivedOn = dayInVietnam(context.clock());
  const own = { ...asked, person: who.fullName, contact, receivedOn, withProcessor: false };
  return file(context, who, { ...own, cameBy: "workspace" }, who.accountId);
}

/** The desk writes down what came on paper, by mail or in person. */
export async function fileOfOther(
  context: SignInContext,
  who: SignedIn,
  asked: Filed,
): Promise<Outcome<{ number: number }>> {
  return asked.receivedOn > dayInVietnam(context.clock())
    ? refused(NOT_YET)
    : file(context, who, asked, null);
}

async function file(
  context: SignInContext,
  who: SignedIn,
  asked: Omit<Filed, "cameBy"> & { readonly cameBy: DataRequest["cameBy"] },
  accountId: string | null,
): Promise<Outcome<{ number: number }>> {
  return asPerson<Outcome<{ number: number }>>(
    context,
    who.signInName,
    "data-request.file",
    asked.id,
    async ({ db, note }) => {
      const number = await nextNumber(db);
      const [known] = await readRequests(db, { id: asked.id });
      const by = actorOf(who.signInName);
      if (known !== undefined) return known.filed_by === by ? done({ number: known.number }) : refused(TAKEN);
      const at = context.clock();
      const { id, kind, cameBy, person, contact, text, receivedOn, withProcessor } = asked;
      await insertRequest(db, {
        id,
        number,
        kind,
        came_by: cameBy,
        account_id: accountId,
        person,
        contact,
        text,
        received_on: receivedOn,
        with_processor: withProcessor,
        filed_by: by,
        filed_at: at,
      });
      // Who asks and what for is in the request, which goes after its period; the log is for ever.
      note({ number, kind, cameBy });
      await tellHolders(db, ["administrator"], { text: told(number), matter: `data request ${id}`, at });
      return done({ number });
    },
  );
}

/** One step of working a request. Nobody works the own one. */
export async function answerRequest(
  context: SignInContext,
  who: SignedIn,
  { requestId, step, outcome, text }: RouteCall<typeof dataRequestRoutes.answer>,
): Promise<Outcome<Record<string, never>>> {
  return asPerson<Outcome<Record<string, never>>>(
    context,
    who.signInName,
    `data-request.${step}`,
    requestId,
    async ({ db, note }) => {
      await nextNumber(db);
      const [row] = await readRequests(db, { id: requestId });
      if (row === undefined) return refused(NO_REQUEST);
      if (row.account_id === who.accountId) return refused(OWN);
      if (row.answered_at !== null) return refused(ANSWERED);
      const at = context.clock();
      note({ number: row.number, ...(outcome && { outcome }) });
      if (step === "extend") {
        if (row.extended_reason !== null) return refused(EXTENDED);
        await updateRequest(db, requestId, { extended_reason: text });
      } else if (step === "first") {
        if (row.first_answer_at !== null) return refused(ANSWERED);
        await updateRequest(db, requestId, { first_answer: text, first_answer_at: at });
      } else {
        if (outcome === undefined) return refused(NO_OUTCOME);
        const answered = { answered_by: actorOf(who.signInName), answered_at: at };
        await updateRequest(db, requestId, { outcome, answer: text, ...answered });
      }
      return done({});
    },
  );
}

/** A request with its answer, for the paper. */
export async function answeredRequest(
  context: SignInContext,
  who: SignedIn,
  requestId: string,
): Promise<Outcome<DataRequest & { readonly answer: NonNullable<DataRequest["answer"]> }>> {
  const found = (await listRequests(context, who)).find(({ id }) => id === requestId);
  if (found === undefined) return refused(NO_REQUEST);
  const { answer } = found;
  return answer === undefined ? refused(NOT_ANSWERED) : done({ ...found, answer });
}

function lineOf(
  row: RequestRow,
  reader: {
    readonly nameOf: (actor: string) => string;
    readonly today: string;
    readonly accountId: string;
  },
): DataRequest {
  const { received_on: receivedOn, with_processor: withProcessor, extended_reason: extendedReason } = row;
  const terms = termsOf({ receivedOn, withProcessor, extended: extendedReason !== null });
  const due = row.first_answer_at === null ? terms.firstAnswerBy : terms.doneBy;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    cameBy: row.came_by,
    person: row.person,
    contact: row.contact,
    text: row.text,
    receivedOn,
    withProcessor,
    ...terms,
    ...(row.first_answer_at !== null && {
      firstAnswer: { text: row.first_answer ?? "", at: row.first_answer_at.toISOString() },
    }),
    ...(extendedReason !== null && { extendedReason }),
    ...(row.outcome !== null &&
      row.answered_at !== null && {
        answer: {
          outcome: row.outcome,
          text: row.answer ?? "",
          by: reader.nameOf(row.answered_by ?? ""),
          at: row.answered_at.toISOString(),
        },
      }),
    late: row.answered_at === null && reader.today > due,
    own: row.account_id === reader.accountId,
  };
}

const told = (number: number) => ({
  vi: `Có yêu cầu số ${number} về dữ liệu cá nhân; trả lời lần đầu trong hai ngày làm việc (trang Dữ liệu cá nhân).`,
  en: `Request ${number} about personal data: answer within two working days (page Personal data).`,
});

const NO_REQUEST: Problem = {
  code: "not-found",
  message: { vi: "Không có yêu cầu này.", en: "There is no such request." },
};
const TAKEN: Problem = {
  code: "already-there",
  message: { vi: "Yêu cầu này đã được ghi.", en: "This request was written down already." },
};
const NOT_YET: Problem = {
  code: "day-to-come",
  message: {
    vi: "Ngày nhận ở sau hôm nay: chưa ghi gì. Sửa ngày rồi gửi lại.",
    en: "The day of receipt is after today: nothing was written. Correct the day and send it again.",
  },
};
const OWN: Problem = {
  code: "four-eyes",
  message: {
    vi: "Yêu cầu của chính bạn: người quản trị khác trả lời.",
    en: "This is your own request: another administrator answers it.",
  },
};
const ANSWERED: Problem = {
  code: "request-answered",
  message: { vi: "Bước này đã làm rồi.", en: "This step was taken already." },
};
const EXTENDED: Problem = {
  code: "request-extended",
  message: { vi: "Thời hạn chỉ gia hạn một lần.", en: "The term is extended once." },
};
const NO_OUTCOME: Problem = {
  code: "outcome-missing",
  message: { vi: "Chọn kết quả giải quyết.", en: "Choose what became of it." },
};
const NOT_ANSWERED: Problem = {
  code: "request-open",
  message: { vi: "Yêu cầu này chưa được giải quyết.", en: "This request is not finished yet." },
};
