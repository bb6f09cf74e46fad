import type { FastifyInstance } from "fastify";
import { mountHeads } from "../improving/heads/index.ts";
import { mountInspections } from "../improving/inspections/index.ts";
import { mountLosses } from "../improving/losses/index.ts";
import { mountOrganisationCodes } from "../improving/organisation-codes/index.ts";
import { mountOneStop } from "../improving/one-stop/index.ts";
import { mountPlans, planReady } from "../improving/plans/index.ts";
import { mountReports } from "../improving/reports/index.ts";
import { mountScenarios } from "../improving/scenarios/index.ts";
import { mountTasks } from "../improving/tasks/index.ts";
import type { WhoAsks } from "../people/sign-in/index.ts";
import type { OpeningContext } from "../preparing/schemes/index.ts";

/** The rooms from a published result to the next year's score. */
export function mountImproving(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  mountLosses(app, context, who);
  mountScenarios(app, context, who);
  mountPlans(app, context, who);
  mountTasks(app, context, who, planReady);
  mountInspections(app, context, who);
  mountHeads(app, context, who);
  mountReports(app, context, who);
  mountOrganisationCodes(app, who);
  mountOneStop(app, context, who);
}
