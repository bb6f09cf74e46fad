import { type EvidenceDocument, SHOWN_INLINE } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { useWords } from "../language.tsx";
import { contentAddress, type OfUnit } from "./evidence-query.ts";
import { WORDS } from "./words.ts";

/** Whether the browser can show the content by itself. */
export function isShown({ content }: EvidenceDocument): boolean {
  return content !== "no-copy" && SHOWN_INLINE.includes(content.kind);
}

/**
 * A look at a document. A PDF opens in the browser's own viewer; its frame has no `sandbox`, in which Chromium refuses to
 * show a PDF at all. What the server sends as PDF or picture is one by its content, and can run nothing.
 */
export function Preview({ of, document, onClose }: { readonly of: OfUnit; readonly document: EvidenceDocument; readonly onClose: () => void }): ReactElement {
  const words = useWords(WORDS);
  const address = contentAddress(of, document, "shown");
  const kind = document.content === "no-copy" ? "" : document.content.kind;
  return (
    <aside className="evidence-preview" aria-label={words.preview(document.name)}>
      <div className="evidence-preview-head">
        <strong>{document.name}</strong>
        <button type="button" className="plain" onClick={onClose}>{words.closePreview}</button>
      </div>
      {!isShown(document) ? <p>{words.noPreview} <a href={contentAddress(of, document, "download")} download>{words.download}</a></p> : kind === "pdf" ? <iframe src={address} title={words.preview(document.name)} /> : <img src={address} alt={words.preview(document.name)} />}
    </aside>
  );
}
