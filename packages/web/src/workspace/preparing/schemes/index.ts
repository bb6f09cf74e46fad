export { SchemeEditorPage } from "./scheme-editor-page.tsx";
