import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { yaml } from "@codemirror/lang-yaml";
import { lintGutter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from "react";
import type { Language } from "@thang-diem/presentation";
import type { EditorFault } from "./checking.ts";
import "./scheme-editor.css";

export interface EditorHandle {
  goTo(line: number): void;
  /** Puts lines below the one that stands under the cursor. */
  insert(lines: string): void;
}

/** The colours of the page, so that they hold in light and dark. */
const COLOURS = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: "var(--link)" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
]);

interface EditorProps {
  readonly label: string;
  readonly describedBy: string;
  /** What stands there at first; a new `key` opens another text. */
  readonly start: string;
  readonly faults: readonly EditorFault[];
  readonly warnings: readonly EditorFault[];
  readonly language: Language;
  /** Words of which language are coloured. */
  readonly grammar: "yaml" | "none";
  readonly onChange: (text: string) => void;
  readonly onLine: (line: number) => void;
  readonly ref: Ref<EditorHandle>;
}

/** A text in lines with numbers, undo, search and marks where something is wrong. */
export function CodeEditor({
  label,
  describedBy,
  start,
  faults,
  warnings,
  language,
  grammar,
  onChange,
  onLine,
  ref,
}: EditorProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const heard = useRef({ onChange, onLine });
  heard.current = { onChange, onLine };
  useEffect(() => {
    const listener = EditorView.updateListener.of(({ state, docChanged, selectionSet }) => {
      if (docChanged) heard.current.onChange(state.doc.toString());
      if (docChanged || selectionSet)
        heard.current.onLine(state.doc.lineAt(state.selection.main.head).number);
    });
    const made = new EditorView({
      parent: place.current ?? document.body,
      state: EditorState.create({
        doc: start,
        extensions: [extensionsOf(label, describedBy, grammar), listener],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [start, label, describedBy, grammar]);
  useEffect(() => {
    const { current } = view;
    if (current !== null)
      current.dispatch(
        setDiagnostics(current.state, [
          ...faults.map((fault) => diagnosticOf(fault, "error", current.state, language)),
          ...warnings.map((warning) => diagnosticOf(warning, "warning", current.state, language)),
        ]),
      );
  }, [faults, warnings, language, start]);
  useImperativeHandle(ref, () => handleOf(view));
  return <div className="code-editor" ref={place} />;
}

function handleOf(view: { readonly current: EditorView | null }): EditorHandle {
  return {
    goTo(line) {
      const { current } = view;
      if (current === null) return;
      const { from } = current.state.doc.line(Math.min(Math.max(line, 1), current.state.doc.lines));
      current.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      current.focus();
    },
    insert(lines) {
      const { current } = view;
      if (current === null) return;
      const { to } = current.state.doc.lineAt(current.state.selection.main.head);
      const insert = `\n${lines}`;
      current.dispatch({ changes: { from: to, insert }, selection: { anchor: to + insert.length } });
      current.focus();
    },
  };
}

/** Lines, colours and marks, and what the text is called for whoever does not see it. */
function extensionsOf(label: string, describedBy: string, grammar: EditorProps["grammar"]) {
  const named = EditorView.contentAttributes.of({
    "aria-label": label,
    "aria-describedby": describedBy,
    tabindex: "0",
  });
  const colours = grammar === "yaml" ? [yaml(), syntaxHighlighting(COLOURS)] : [];
  return [basicSetup, colours, lintGutter(), EditorView.lineWrapping, named];
}

function diagnosticOf(
  { line, column, message, fix }: EditorFault,
  severity: "error" | "warning",
  { doc }: EditorState,
  language: Language,
): Diagnostic {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return {
    from: Math.min(at.from + column - 1, at.to),
    to: at.to,
    severity,
    message: `${message[language]} ${fix[language]}`,
  };
}
