export { CodeEditor, type EditorHandle } from "./code-editor.tsx";
export { SchemeEditorPage } from "./scheme-editor-page.tsx";
