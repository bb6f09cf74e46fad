import type { KeyedForm, RouteReply, surveyPaperRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { Questionnaire } from "@thang-diem/engine/questionnaire";
import { questionnaireRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../kit/index.ts";
import type { WORDS } from "./words.ts";

export interface Place {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/** What became of the last sheet. */
export type SheetState = keyof (typeof WORDS)["vi"]["state"];

/** What the parts of an opened sheet are given. */
export interface OpenedSheetParts {
  readonly place: Place;
  readonly sheet: KeyedForm;
  readonly code: string;
  readonly onDone: (state: SheetState) => Promise<void>;
}

export type Versions = RouteReply<typeof surveyPaperRoutes.read>["versions"];

/** A version of the questionnaire; it never changes. */
export function useForm(evaluationId: EvaluationId, versionId: string): Questionnaire | undefined {
  const { data } = useQuery({
    queryKey: ["questionnaire", versionId],
    queryFn: () => ask(questionnaireRoutes.read, { evaluationId, versionId }),
    staleTime: Infinity,
    enabled: versionId !== "",
  });
  return data?.form as Questionnaire | undefined;
}
