import { lazyPage } from "../../../kit/index.ts";
export { CodeEditor, type EditorHandle } from "./code-editor.tsx";

export const SchemeEditorPage = lazyPage(() => import("./scheme-editor-page.tsx"), "SchemeEditorPage");
