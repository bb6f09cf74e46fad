import type { ItemCode } from "@thang-diem/engine";
import { at, event, holding, type OfEvaluation, type OfUnit, say, UNIT } from "../../people/notices/index.ts";

/** What people are told of an exemption. */
export const EVENTS = {
  exemptionProposed: event<OfUnit & { readonly exemptionId: string; readonly item: ItemCode }>({
    kind: "exemption",
    matter: ({ exemptionId }) => `exemption ${exemptionId}`,
    letters: [
      {
        to: holding("reform-office", "council-chair"),
        page: at("/mien-tieu-chi"),
        text: ({ unit, item }) =>
          say(
            `Đề nghị miễn tiêu chí ${item} cho ${unit.name}, chờ quyết định.`,
            `It is proposed to exempt ${unit.name} from item ${item}; somebody decides.`,
          ),
      },
    ],
  }),
  exemptionDecided: event<
    OfEvaluation & {
      readonly exemptionId: string;
      readonly item: ItemCode;
      readonly organisationId: string;
      readonly verdict: "approved" | "refused" | "withdrawn";
    }
  >({
    kind: "exemption",
    matter: ({ exemptionId, verdict }) => `exemption ${exemptionId} ${verdict}`,
    letters: [
      {
        to: ({ evaluationId, organisationId }) => ({
          evaluationId,
          roles: UNIT,
          organisationIds: [organisationId],
        }),
        page: at("/mien-tieu-chi"),
        text: ({ item, verdict }) =>
          say(
            `Đề nghị miễn tiêu chí ${item}: ${VERDICTS[verdict].vi}.`,
            `Exemption of item ${item}: ${VERDICTS[verdict].en}.`,
          ),
      },
    ],
  }),
} as const;

const VERDICTS = {
  approved: say("được chấp thuận", "approved"),
  refused: say("không được chấp thuận", "refused"),
  withdrawn: say("không còn hiệu lực", "withdrawn"),
} as const;
