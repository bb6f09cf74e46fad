import { dayInVietnam } from "@thang-diem/presentation";
import {
  delegationRoutes,
  peopleRoutes,
  ROLE_WORDS,
  ROLES,
  TWO_PEOPLE,
  type AnyRoute,
} from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import type { FastifyInstance } from "fastify";
import { answer, goneAway, mountRoute, uploaded, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../sign-in/index.ts";
import {
  closeAccount,
  endAccountSessions,
  giveOneTimeCode,
  listAccounts,
  openAccount,
  readAccount,
  reopenAccount,
  updateAccount,
} from "./accounts.ts";
import { importAccounts } from "./import-accounts.ts";
import { listOrganisations, openOrganisation } from "./organisations.ts";
import { COLUMNS } from "./read-account-file.ts";
import { giveDelegation, readDelegations, stopDelegation } from "./delegate.ts";
import { decideProposal, giveRole, evaluationsForRoles, takeRole } from "./roles.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

function mountDelegations(at: At, context: SignInContext, who: WhoAsks): void {
  at(delegationRoutes.read, (_input, request) => readDelegations(context, who.person(request)));
  at(delegationRoutes.give, async (input, request) =>
    answer(await giveDelegation(context, who.person(request), input)),
  );
  at(delegationRoutes.end, async (input, request) =>
    answer(await stopDelegation(context, who.person(request), input)),
  );
}

export function mountPeople(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  mountDelegations(at, context, who);
  at(peopleRoutes.findAccounts, (input, request) => listAccounts(context, who.person(request), input));
  at(peopleRoutes.readAccount, async ({ accountId }, request) =>
    answer(await readAccount(context, who.person(request), accountId)),
  );
  at(peopleRoutes.addAccount, async (input, request) =>
    answer(await openAccount(context, who.person(request), input)),
  );
  at(peopleRoutes.changeAccount, async ({ accountId, ...details }, request) => ({
    done: answer(await updateAccount(context, who.person(request), accountId, details)),
  }));
  at(peopleRoutes.closeAccount, async ({ accountId, reason }, request) => ({
    done: answer(await closeAccount(context, who.person(request), accountId, reason)),
  }));
  at(peopleRoutes.reopenAccount, async ({ accountId, reason }, request) => ({
    done: answer(await reopenAccount(context, who.person(request), accountId, reason)),
  }));
  at(peopleRoutes.giveCode, async ({ accountId, ...given }, request) =>
    answer(await giveOneTimeCode(context, who.person(request), accountId, given)),
  );
  at(peopleRoutes.endSessions, async ({ accountId }, request) =>
    answer(await endAccountSessions(context, who.person(request), accountId)),
  );
  at(peopleRoutes.giveRole, async (input, request) => ({
    done: true as const,
    ...answer(await giveRole(context, who.person(request), input)),
  }));
  at(peopleRoutes.decideProposal, async (input, request) => ({
    done: answer(await decideProposal(context, who.person(request), input)),
  }));
  at(peopleRoutes.takeRole, async (input, request) => ({
    done: answer(await takeRole(context, who.person(request), input)),
  }));
  at(peopleRoutes.evaluationsForRoles, async (_input, request) => ({
    evaluations: await evaluationsForRoles(context, who.person(request)),
  }));
  at(peopleRoutes.importAccounts, ({ fileName, write, addOrganisations }, request, reply) =>
    importAccounts(context, who.person(request), {
      input: uploaded(request),
      signal: goneAway(reply),
      fileName,
      write: write === "yes",
      addOrganisations: addOrganisations === "yes",
    }),
  );
  at(peopleRoutes.importTemplate, async (_input, _request, reply) => {
    void reply.header("content-disposition", `attachment; filename="mau-nhap-tai-khoan.xlsx"`);
    return reply
      .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      .send(Buffer.from(await template(context.clock())));
  });
  at(peopleRoutes.findOrganisations, async ({ q }) => ({
    organisations: await listOrganisations(context, q),
  }));
  at(peopleRoutes.addOrganisation, async (input, request) =>
    answer(await openOrganisation(context, who.person(request), input)),
  );
}

/** Two sheets: the empty list, and what may be written in the column of roles. */
function template(now: Date): Promise<Uint8Array> {
  const columns = Object.values(COLUMNS).map(({ title }) => ({ title, width: 26 }));
  const notes = [
    "Mỗi người một dòng. Bắt buộc: Họ và tên, Cơ quan (tên hoặc mã).",
    "Để trống Tên đăng nhập thì hệ thống tự đặt. Nhiều vai trò cách nhau bằng dấu chấm phẩy.",
  ];
  const roles = ROLES.filter((role) => !TWO_PEOPLE.includes(role)).map((role) => [
    ROLE_WORDS[role].title.vi,
    ROLE_WORDS[role].duty.vi,
  ]);
  return workbook(
    [
      { name: "Tài khoản", columns, rows: [], notes: [] },
      {
        name: "Cách ghi",
        columns: [
          { title: "Vai trò", width: 44 },
          { title: "Việc làm", width: 60 },
        ],
        rows: roles,
        notes,
      },
    ],
    dayInVietnam(now),
  );
}
