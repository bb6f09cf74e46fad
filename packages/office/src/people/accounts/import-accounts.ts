import { setImmediate } from "node:timers/promises";
import {
  EVERY_EVALUATION,
  heldApart,
  TWO_PEOPLE,
  parseInput,
  peopleRoutes,
  ROLE_WORDS,
  ROLES,
  type AccountImportReport,
  type FieldFault,
  type Role,
} from "@thang-diem/contract";
import { matchKey, searchKey } from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import type { Problem } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { actorOf, asPerson, makeOneTimeCode, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { accountSearchKey } from "./accounts.ts";
import { rolesApart } from "./roles.ts";
import { newOrganisation } from "./organisations.ts";
import { readAccountFile, type Column, type WrittenPerson } from "./read-account-file.ts";
import { addAccount, lockAccounts, signInNames } from "../account-records/index.ts";
import { addAssignment, addOrganisation, organisations } from "./store.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";

export interface AccountImport {
  readonly input: TableInput;
  readonly fileName: string;
  /** False: everything is done but the writing. */
  readonly write: boolean;
  /** Whether an organisation that nobody knows is added; else its name is a fault. */
  readonly addOrganisations: boolean;
  /** Fires when whoever brought the file went away. */
  readonly signal?: AbortSignal;
}

/**
 * Accounts from a file, all or none. The trial run reads and checks exactly as the real one; every fault
 * is reported with its cell. Each account gets a one-time code, which is in the answer and nowhere else.
 */
export async function importAccounts(
  context: SignInContext,
  who: SignedIn,
  given: AccountImport,
): Promise<AccountImportReport> {
  const { people, faults } = await readAccountFile(given.input, given.fileName, given.signal);
  const { db } = context.database;
  const check = async (on: typeof db) =>
    checkPeople(people, await organisations(on), await signInNames(on), given.addOrganisations);
  const checked = await check(db);
  const all = asRead([...faults, ...checked.faults]);
  const report = {
    rows: people.length,
    faults: all,
    newOrganisations: checked.newOrganisations,
    accounts: [],
    validUntil: "no-codes" as const,
  };
  if (all.length > 0) return { ...report, outcome: "refused" };
  if (!given.write) return { ...report, outcome: "would-be-written" };
  return asPerson<AccountImportReport>(
    context,
    who.signInName,
    "account.import",
    given.fileName,
    async (transaction) => {
      await lockAccounts(transaction.db);
      // Somebody may have added accounts since: what is written is checked on what stands.
      const standing = await check(transaction.db);
      if (standing.faults.length > 0)
        return { ...report, faults: asRead(standing.faults), outcome: "refused" };
      const written = await write(context, transaction, who, standing, given.fileName);
      transaction.note({ accounts: written.accounts.length, organisations: standing.newOrganisations });
      return { ...report, outcome: "written", ...written };
    },
  );
}

/** In the order in which the file is read. */
function asRead(faults: readonly Problem[]): AccountImportReport["faults"] {
  const ordered = faults.toSorted(
    (a, b) =>
      (a.place?.row ?? 0) - (b.place?.row ?? 0) ||
      (a.place?.column ?? "").localeCompare(b.place?.column ?? ""),
  );
  return ordered.map(({ code, message, suggestion, place }) => ({ code, message, suggestion, place }));
}

interface PlannedAccount {
  readonly row: number;
  readonly signInName: string;
  readonly fullName: string;
  readonly email: string;
  readonly phone: string;
  readonly organisationKey: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
}

interface CheckedPeople {
  readonly planned: readonly PlannedAccount[];
  readonly newOrganisations: string[];
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly faults: readonly Problem[];
}

const ROWS_AT_ONCE = 100;

type KnownOrganisation = Awaited<ReturnType<typeof organisations>>[number];

async function checkPeople(
  people: readonly WrittenPerson[],
  known: readonly KnownOrganisation[],
  taken: ReadonlySet<string>,
  addOrganisations: boolean,
): Promise<CheckedPeople> {
  const byKey = new Map(
    known.flatMap((body) => [
      [body.matchKey, body] as const,
      ...(body.code === "" ? [] : [[matchKey(body.code), body] as const]),
    ]),
  );
  const used = new Map([...taken].map((name) => [name, 0]));
  for (const { row, text } of people)
    if (text.signInName !== "" && !used.has(text.signInName.toLowerCase()))
      used.set(text.signInName.toLowerCase(), row);
  const added = new Map<string, string>();
  const faults: Problem[] = [];
  const planned: PlannedAccount[] = [];
  for (const [n, person] of people.entries()) {
    // Thousands of rows: others have their turn in between.
    if (n % ROWS_AT_ONCE === 0) await setImmediate();
    const signInName =
      person.text.signInName === ""
        ? freeName(person.text.fullName, used, person.row)
        : person.text.signInName.toLowerCase();
    const organisationKey = matchKey(person.text.organisation);
    const body = byKey.get(organisationKey);
    const { roles, unknown } = rolesNamed(person.text.roles);
    faults.push(
      ...fieldProblems(person, signInName),
      ...nameProblems(person, signInName, used, taken),
      ...unknown.map((name) => unknownRole(person, name)),
      ...apartRoles(person, roles),
    );
    if (body === undefined && organisationKey !== "") {
      if (addOrganisations)
        added.set(organisationKey, added.get(organisationKey) ?? person.text.organisation);
      else faults.push(unknownOrganisation(person, known));
    }
    planned.push({
      row: person.row,
      signInName,
      fullName: person.text.fullName,
      email: person.text.email,
      phone: person.text.phone,
      organisationKey,
      organisationName: body?.name ?? person.text.organisation,
      roles,
    });
  }
  return {
    planned,
    newOrganisations: [...added.values()],
    organisationIds: new Map([...byKey].map(([key, { id }]) => [key, id])),
    faults,
  };
}

/** The same schemas as the form for one account; a known organisation stands in for the one the row names. */
function fieldProblems(person: WrittenPerson, signInName: string): Problem[] {
  const { fullName, email, phone, organisation } = person.text;
  const organisationId = organisation === "" ? "" : "00000000-0000-4000-8000-000000000000";
  const read = parseInput(peopleRoutes.addAccount.input, {
    signInName,
    fullName,
    email,
    phone,
    organisationId,
  });
  return read.ok
    ? []
    : read.faults
        .filter(({ field }) => field !== "signInName" || fullName !== "")
        .map((fault) => problemAt(person, fault));
}

function problemAt(person: WrittenPerson, { field, code, message }: FieldFault): Problem {
  const column = field === "organisationId" ? "organisation" : (field as Column);
  return { code, message, place: person.place(column) };
}

function nameProblems(
  person: WrittenPerson,
  signInName: string,
  used: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
): Problem[] {
  if (signInName === "") return [];
  const place = person.place("signInName");
  if (taken.has(signInName))
    return [
      {
        code: "sign-in-name-taken",
        message: {
          vi: `Tên đăng nhập “${signInName}” đã có người dùng.`,
          en: `The sign-in name “${signInName}” is taken.`,
        },
        suggestion: {
          vi: "Chọn tên khác, hoặc để trống ô để hệ thống đặt tên. Nếu là cùng một người, xóa dòng này.",
          en: "Choose another, or leave the cell empty to have one made. If it is the same person, delete the row.",
        },
        place,
      },
    ];
  const first = used.get(signInName);
  return first === undefined || first === person.row
    ? []
    : [
        {
          code: "sign-in-name-doubled",
          message: {
            vi: `Tên đăng nhập “${signInName}” đã có ở dòng ${first}.`,
            en: `The sign-in name “${signInName}” stands in row ${first} already.`,
          },
          suggestion: { vi: "Mỗi người một tên đăng nhập.", en: "One sign-in name a person." },
          place,
        },
      ];
}

/** "Nguyễn Văn An" is "an.nguyenvan"; the next one "an.nguyenvan2". */
function freeName(fullName: string, used: Map<string, number>, row: number): string {
  const words = searchKey(fullName)
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter((word) => word !== "");
  const base = [words.at(-1) ?? "", words.slice(0, -1).join("")]
    .filter((part) => part !== "")
    .join(".")
    .slice(0, 60);
  if (base === "") return "";
  const long = base.length < 3 ? `${base}.td` : base;
  let name = long;
  for (let number = 2; used.has(name); number += 1) name = `${long}${number}`;
  used.set(name, row);
  return name;
}

const ROLES_BY_NAME = new Map(
  ROLES.flatMap((role) =>
    [role, ROLE_WORDS[role].title.vi, ROLE_WORDS[role].title.en].map(
      (name) => [searchKey(name), role] as const,
    ),
  ),
);

/** Roles over others are given by hand, one at a time. */
function rolesNamed(text: string): { roles: Role[]; unknown: string[] } {
  const names = text
    .split(/[;,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const found = names.map((name) => ROLES_BY_NAME.get(searchKey(name)));
  const allowed = found.filter((role) => role !== undefined).filter((role) => !TWO_PEOPLE.includes(role));
  return {
    roles: [...new Set(allowed)],
    unknown: names.filter((_name, index) => isNotGiven(found[index])),
  };
}

function isNotGiven(role: Role | undefined): boolean {
  return role === undefined || TWO_PEOPLE.includes(role);
}

/** Roles of one line that nobody holds together. */
function apartRoles(person: WrittenPerson, roles: readonly Role[]): Problem[] {
  return roles.flatMap((role, at) => {
    const before = roles.slice(0, at).map((held) => ({
      role: held,
      organisationId: "",
      evaluation: EVERY_EVALUATION,
    }));
    const apart = heldApart(before, role, EVERY_EVALUATION);
    return apart === undefined ? [] : [{ ...rolesApart(apart.role, role), place: person.place("roles") }];
  });
}

function unknownRole(person: WrittenPerson, name: string): Problem {
  const known = ROLES.filter((role) => !TWO_PEOPLE.includes(role)).map((role) => ROLE_WORDS[role].title);
  return {
    code: "role-unknown",
    message: {
      vi: `“${name}” không phải là vai trò giao được bằng tệp.`,
      en: `“${name}” is no role that a file can give.`,
    },
    suggestion: {
      vi: `Ghi một trong các vai trò: ${known.map(({ vi }) => vi).join("; ")}.`,
      en: `Write one of: ${known.map(({ en }) => en).join("; ")}.`,
    },
    place: person.place("roles"),
  };
}

function unknownOrganisation(person: WrittenPerson, known: readonly KnownOrganisation[]): Problem {
  const folded = searchKey(person.text.organisation);
  const near = known.find(
    ({ name }) =>
      searchKey(name) === folded || searchKey(name).includes(folded) || folded.includes(searchKey(name)),
  );
  return {
    code: "organisation-unknown",
    message: {
      vi: `Không có cơ quan “${person.text.organisation}”.`,
      en: `There is no organisation “${person.text.organisation}”.`,
    },
    suggestion:
      near === undefined
        ? {
            vi: "Sửa tên hoặc mã cơ quan, hoặc chọn “Thêm cơ quan chưa có”.",
            en: "Correct its name or code, or choose “Add organisations that are missing”.",
          }
        : { vi: `Có phải là “${near.name}”?`, en: `Is it “${near.name}”?` },
    place: person.place("organisation"),
  };
}

async function write(
  context: SignInContext,
  transaction: AuditedTransaction,
  who: SignedIn,
  { planned, newOrganisations, organisationIds }: CheckedPeople,
  fileName: string,
): Promise<Pick<AccountImportReport, "accounts" | "validUntil">> {
  const { db } = transaction;
  const [now, actor, reason] = [context.clock(), actorOf(who.signInName), `Nhập từ tệp ${fileName}`];
  const ids = new Map(organisationIds);
  for (const name of newOrganisations) {
    const organisation = newOrganisation({ name, code: "" }, now);
    await addOrganisation(db, organisation);
    ids.set(organisation.matchKey, organisation.id);
  }
  const accounts = [];
  let validUntil = now;
  for (const {
    row,
    signInName,
    fullName,
    email,
    phone,
    organisationKey,
    organisationName,
    roles,
  } of planned) {
    const [id, organisationId] = [newId(now), ids.get(organisationKey) ?? ""];
    await addAccount(db, {
      id,
      signInName,
      fullName,
      email,
      phone,
      organisationId,
      searchKey: accountSearchKey({ fullName, signInName }),
    });
    for (const role of roles)
      await addAssignment(db, {
        id: newId(now),
        accountId: id,
        role,
        organisationId,
        evaluation: EVERY_EVALUATION,
        givenBy: actor,
        givenAt: now,
        reason,
      });
    const made = await makeOneTimeCode(context, transaction, id, actor);
    validUntil = made.validUntil;
    accounts.push({ row, signInName, fullName, organisationName, code: made.code });
  }
  return { accounts, validUntil: validUntil.toISOString() };
}
