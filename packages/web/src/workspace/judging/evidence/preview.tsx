import { type EvidenceDocument, SHOWN_INLINE } from "@thang-diem/contract";
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from "react";
import { BrokenPart, fetched, useWords } from "../../../kit/index.ts";
import { CatchBoundary } from "@tanstack/react-router";
import { contentAddress, type OfUnit } from "./evidence-query.ts";
import { WORDS } from "./words.ts";

/** Whether the browser can show the content by itself. */
export function isShown({ content }: EvidenceDocument): boolean {
  return content !== "no-copy" && SHOWN_INLINE.includes(content.kind);
}

/**
 * A look at a document. A PDF opens in the browser's own viewer; its frame has no `sandbox`, in which
 * Chromium refuses to
 * show a PDF at all. What the server sends as PDF or picture is one by its content, and can run nothing.
 */
export function Preview({
  of,
  document,
  onClose,
}: {
  readonly of: OfUnit;
  readonly document: EvidenceDocument;
  readonly onClose: () => void;
}): ReactElement {
  const kind = document.content === "no-copy" ? "" : document.content.kind;
  return (
    <Look
      name={document.name}
      kind={kind}
      shown={contentAddress(of, document, "shown")}
      download={contentAddress(of, document, "download")}
      onClose={onClose}
    />
  );
}

export interface LookProps {
  readonly name: string;
  /** As the server recognised it. */
  readonly kind: string;
  /** Addresses of the content. */
  readonly shown: string;
  readonly download: string;
  readonly onClose: () => void;
}

/**
 * The browser's own viewer costs nothing to load and reads any size. Where there is none (Android), or where
 * it shows the
 * first page alone (iOS), the pages are drawn here.
 */
function Pdf({ address, name }: { readonly address: string; readonly name: string }): ReactElement {
  const words = useWords(WORDS);
  if (navigator.pdfViewerEnabled && !matchMedia("(pointer: coarse)").matches)
    return <iframe src={address} title={words.preview(name)} />;
  return (
    <CatchBoundary getResetKey={() => address} errorComponent={BrokenPart}>
      <Suspense fallback={<p>{words.pdfLoading}</p>}>
        <PdfPages address={address} name={name} />
      </Suspense>
    </CatchBoundary>
  );
}

const PdfPages = lazy(fetched(() => import("./pdf-pages.tsx")));

/** A look at any content that the server keeps. */
export function Look({ name, kind, shown, download, onClose }: LookProps): ReactElement {
  const words = useWords(WORDS);
  const [large, setLarge] = useState(false);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => (large ? box.current?.showModal() : box.current?.close()), [large]);
  const looks = SHOWN_INLINE.includes(kind);
  return (
    <aside className="evidence-preview" aria-label={words.preview(name)}>
      <div className="evidence-preview-head">
        <span className="quiet evidence-preview-name">{name}</span>
        {looks && (
          <button type="button" className="plain" onClick={() => setLarge(true)}>
            {words.enlarge}
          </button>
        )}
        <button type="button" className="plain" onClick={onClose}>
          {words.closePreview}
        </button>
      </div>
      <Content name={name} kind={kind} shown={shown} download={download} />
      <dialog
        ref={box}
        className="evidence-large"
        aria-label={words.preview(name)}
        onClose={() => setLarge(false)}
      >
        <div className="evidence-preview-head">
          <strong className="evidence-preview-name">{name}</strong>
          <button type="button" className="plain" onClick={() => setLarge(false)}>
            {words.closePreview}
          </button>
        </div>
        {large && <Content name={name} kind={kind} shown={shown} download={download} />}
      </dialog>
    </aside>
  );
}

function Content({ name, kind, shown, download }: Omit<LookProps, "onClose">): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      {!SHOWN_INLINE.includes(kind) ? (
        <p>
          {words.noPreview}{" "}
          <a href={download} download>
            {words.download}
          </a>
        </p>
      ) : kind === "pdf" ? (
        <Pdf address={shown} name={name} />
      ) : (
        <img src={shown} alt={words.preview(name)} />
      )}
    </>
  );
}
