import { lazyPage } from "../../../kit/index.ts";

export const QuestionnaireEditorPage = lazyPage(() => import("./editor-page.tsx"), "QuestionnaireEditorPage");
