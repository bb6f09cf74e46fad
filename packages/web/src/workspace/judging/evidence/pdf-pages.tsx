import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  version,
} from "pdfjs-dist/legacy/build/pdf.mjs";
// The address of a file, which Vite makes.
// oxlint-disable-next-line import/default
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { ROOT, useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

GlobalWorkerOptions.workerSrc = worker;
/**
 * Fonts that files need not carry, and readers of scans (JPEG 2000, JBIG2) in plain script: the pages allow
 * no WebAssembly. Put there by `build.ts`.
 */
const DATA = `${ROOT}/lam-viec/assets/pdfjs-${version}/`;

/** Pages drawn at once; the others when somebody asks for them: a scan of 200 pages must not fill a phone. */
const PAGES_AT_ONCE = 5;

/** The pages of a PDF, drawn by the page itself where the browser has no viewer of its own. Loaded only there. */
export default function PdfPages({
  address,
  name,
}: {
  readonly address: string;
  readonly name: string;
}): ReactElement {
  const words = useWords(WORDS);
  const [file, setFile] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  const [upTo, setUpTo] = useState(PAGES_AT_ONCE);
  useEffect(() => {
    // Scripts and forms inside the file are never run.
    const loading = getDocument({
      url: address,
      enableXfa: false,
      useWasm: false,
      wasmUrl: DATA,
      standardFontDataUrl: DATA,
    });
    let left = false;
    loading.promise.then(
      (opened) => !left && setFile(opened),
      () => !left && setFailed(true),
    );
    return () => {
      left = true;
      void loading.destroy();
    };
  }, [address]);
  if (failed) return <p>{words.pdfFailed}</p>;
  if (file === undefined) return <p>{words.pdfLoading}</p>;
  const shown = Math.min(upTo, file.numPages);
  return (
    <div className="pdf-pages" tabIndex={0} role="region" aria-label={words.preview(name)}>
      {Array.from({ length: shown }, (_each, n) => (
        <PdfPage key={n} file={file} number={n + 1} label={words.pdfPage(n + 1, file.numPages)} />
      ))}
      {shown < file.numPages && (
        <button type="button" className="plain" onClick={() => setUpTo(upTo + PAGES_AT_ONCE)}>
          {words.pdfMore(file.numPages - shown)}
        </button>
      )}
    </div>
  );
}

/** More is not seen on a screen and costs memory. */
const SHARPNESS_MAX = 2;

function PdfPage({
  file,
  number,
  label,
}: {
  readonly file: PDFDocumentProxy;
  readonly number: number;
  readonly label: string;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const on = canvas.current;
    if (on === null) return undefined;
    let stop = () => undefined as void;
    let left = false;
    const draw = async () => {
      const page = await file.getPage(number);
      if (left) return;
      const width = on.parentElement?.clientWidth ?? 600;
      const scale =
        (width / page.getViewport({ scale: 1 }).width) * Math.min(SHARPNESS_MAX, globalThis.devicePixelRatio);
      const viewport = page.getViewport({ scale });
      on.width = Math.floor(viewport.width);
      on.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas: on, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
    };
    // A drawing that was stopped because the page is left rejects; there is nothing to tell.
    void draw().catch(() => undefined);
    return () => {
      left = true;
      stop();
    };
  }, [file, number]);
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={label} />
      <figcaption className="quiet">{label}</figcaption>
    </figure>
  );
}
