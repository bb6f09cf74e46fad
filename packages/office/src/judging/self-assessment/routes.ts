import {
  claimFileRoutes,
  claimRoutes,
  outsideFigureRoutes,
  type AnyRoute,
  type SavedClaimChange,
} from "@thang-diem/contract";
import { namesOf } from "../../people/account-records/index.ts";
import type { FastifyInstance } from "fastify";
import { onOutside } from "@thang-diem/platform/command";
import { answer, goneAway, mountRoute, uploaded, type RouteHandler } from "@thang-diem/platform/http";
import { forThread } from "@thang-diem/platform/threads";
import { chainOf } from "../../preparing/evaluations/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { actorOf, type SignedIn, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";
import { mayAt, openUnit, openWhole, unitWriter } from "./access.ts";
import { formFile } from "./form-file.ts";
import { importForm } from "./import-form.ts";
import { importLeadFile, leadFile } from "./lead-file.ts";
import { listLeadItems, readLeadItem, saveLeadItem } from "./lead-items.ts";
import { endNews, newsStream } from "./news.ts";
import { importOutsideFigures, outsideFile, readOutsideItems } from "./outside-figures.ts";
import { readPastSignOffs } from "./past-sign-offs.ts";
import { listClaimUnits, readForm, signOffLine } from "./read-form.ts";
import { reportFile } from "./report.ts";
import { recordDocument, returnClaim } from "./return-claim.ts";
import { type SavedChange, saveChanges } from "./save-changes.ts";
import { DOCX, sendFile, XLSX } from "./send-file.ts";
import { signOff, type SignOffConditions } from "./sign-off.ts";

type Conditions = Pick<SignOffConditions, "evidence" | "intact"> & {
  readonly evidenceOver?: Parameters<typeof readLeadItem>[3];
};
type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

/**
 * @param conditions of a sign-off: how the evidence of a unit is counted; and how that of one item over
 * all units is
 */
export function mountClaims(
  app: FastifyInstance,
  context: OpeningContext,
  who: WhoAsks,
  conditions: Conditions = {},
): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  mountForms(at, context, who);
  mountNews(app, at, context, who);
  mountSignOffs(at, context, who, conditions);
  mountLeadItems(at, context, who, conditions);
  mountFiles(at, context, who);
  mountLeadFiles(at, context, who);
  mountOutsideFigures(at, context, who);
}

function mountForms(at: At, context: OpeningContext, who: WhoAsks): void {
  const { database, clock } = context;
  at(claimRoutes.units, async (wanted, request) => listClaimUnits(context, who.person(request), wanted));
  at(claimRoutes.read, async (place, request) => answer(await readForm(context, who.person(request), place)));
  at(claimRoutes.save, async ({ changes, ...place }, request) => {
    const person = who.person(request);
    const opened = answer(await openUnit(database.db, person, "claim.write", place));
    return {
      saved: await savedLines(
        database,
        person,
        await saveChanges(context, person, unitWriter(opened), changes),
      ),
      at: clock().toISOString(),
    };
  });
}

/** What others write while somebody looks at a form, as it happens; the lines end when the server does. */
function mountNews(app: FastifyInstance, at: At, context: SignInContext, who: WhoAsks): void {
  app.addHook("preClose", (done) => {
    endNews();
    done();
  });
  at(claimRoutes.news, async (place, request, reply) => {
    const { db } = context.database;
    const { unit } = answer(await openWhole(db, who.person(request), place));
    const { evaluationId } = unit;
    const outside = (hear: () => void) => {
      const stops = [chainOf({ evaluationId, unit }), chainOf({ evaluationId })].map((chain) =>
        onOutside(context.database, chain, hear),
      );
      return () => stops.forEach((stop) => stop());
    };
    const mayStill = async (kind: string) => {
      const person = await who.maybePerson(request);
      if (person?.stage !== "signed-in" || !mayAt(person, "claim.read", unit)) return false;
      return kind === "fields" || (await openWhole(db, person, place)).ok;
    };
    return reply
      .type("text/event-stream")
      .header("cache-control", "no-store")
      .header("x-accel-buffering", "no")
      .send(newsStream(unit, who.person(request).sessionId, mayStill, outside));
  });
}

function mountSignOffs(at: At, context: SignInContext, who: WhoAsks, conditions: Conditions): void {
  const { db } = context.database;
  at(claimRoutes.sign, async ({ points, ...place }, request) => {
    const person = who.person(request);
    const { unit, round } = answer(await openUnit(db, person, "claim.sign", place));
    const row = answer(
      await signOff(context, person, unit, round.schemeHash, { ...conditions, seenPoints: points }),
    );
    return signOffLine(row, await namesOf(db, [row.signedBy]));
  });
  at(claimRoutes.signOffs, async (place, request) => ({
    signOffs: answer(await readPastSignOffs(context, who.person(request), place)),
  }));
  at(claimRoutes.giveBack, async ({ reason, ...place }, request) => ({
    done: answer(await returnClaim(context, who.person(request), place, reason)),
  }));
  at(claimRoutes.document, async ({ number, date, ...place }, request) => ({
    done: answer(await recordDocument(context, who.person(request), place, { number, date })),
  }));
}

function mountLeadItems(at: At, context: SignInContext, who: WhoAsks, { evidenceOver }: Conditions): void {
  const { database, clock } = context;
  at(claimRoutes.leadItems, async ({ evaluationId }, request) => ({
    items: await listLeadItems(context, who.person(request), evaluationId),
  }));
  at(claimRoutes.readLead, async (place, request) =>
    answer(await readLeadItem(context, who.person(request), place, evidenceOver)),
  );
  at(claimRoutes.saveLead, async ({ changes, ...place }, request) => {
    const person = who.person(request);
    return {
      saved: await savedLines(database, person, answer(await saveLeadItem(context, person, place, changes))),
      at: clock().toISOString(),
    };
  });
}

async function savedLines(
  { db }: SignInContext["database"],
  { signInName, fullName }: SignedIn,
  saved: readonly SavedChange[],
): Promise<SavedClaimChange[]> {
  const own = actorOf(signInName);
  const nameOf = await namesOf(
    db,
    saved.map(({ changedBy }) => changedBy).filter((actor) => actor !== own),
  );
  return saved.map((line) => ({
    ...line,
    changedBy: line.changedBy === own ? fullName : nameOf(line.changedBy),
    changedAt: line.changedAt === "never" ? "never" : line.changedAt.toISOString(),
  }));
}

function mountFiles(at: At, context: SignInContext, who: WhoAsks): void {
  at(claimFileRoutes.report, async (place, request, reply) =>
    sendFile(reply, DOCX, answer(await reportFile(context, who.person(request), place))),
  );
  at(claimFileRoutes.file, async (place, request, reply) =>
    sendFile(reply, XLSX, answer(await formFile(context, who.person(request), place))),
  );
  at(claimFileRoutes.importFile, async ({ fileName, write, ...place }, request, reply) =>
    answer(
      await importForm(context, who.person(request), place, {
        input: uploaded(request),
        signal: goneAway(reply),
        fileName,
        write: write === "yes",
      }),
    ),
  );
}

function mountLeadFiles(at: At, context: SignInContext, who: WhoAsks): void {
  at(claimFileRoutes.leadFile, async (place, request, reply) =>
    sendFile(reply, XLSX, answer(await leadFile(context, who.person(request), place))),
  );
  at(claimFileRoutes.importLeadFile, async ({ fileName, write, ...place }, request, reply) =>
    answer(
      await importLeadFile(context, who.person(request), place, {
        input: uploaded(request),
        signal: goneAway(reply),
        fileName,
        write: write === "yes",
      }),
    ),
  );
}

function mountOutsideFigures(at: At, context: SignInContext, who: WhoAsks): void {
  at(outsideFigureRoutes.read, async (place) => answer(await readOutsideItems(context, place)));
  at(outsideFigureRoutes.file, async (place, _request, reply) =>
    sendFile(reply, XLSX, answer(await outsideFile(forThread(context), place))),
  );
  at(outsideFigureRoutes.importFile, async ({ fileName, write, mark, ...place }, request, reply) =>
    answer(
      await importOutsideFigures(context, who.person(request), place, {
        input: uploaded(request),
        signal: goneAway(reply),
        fileName,
        write: write === "yes",
        ...(mark && { mark }),
      }),
    ),
  );
}
