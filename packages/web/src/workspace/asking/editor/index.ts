export { QuestionnaireEditorPage } from "./editor-page.tsx";
