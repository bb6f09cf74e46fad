import { useEffect, useRef, type PropsWithChildren, type ReactElement } from "react";

/**
 * A window over the page: the browser keeps the focus inside and Esc closes it; the focus goes back to where
 * it was.
 */
export function Dialog({
  title,
  onClose,
  closeLabel,
  wide = false,
  children,
}: PropsWithChildren<{
  readonly title: string;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly wide?: boolean;
}>): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    // The browser goes to the first control, which is the one that closes.
    dialog?.querySelector<HTMLElement>(".dialog-body :is(input, select, textarea, button)")?.focus();
    return () => {
      dialog?.close();
      // The browser gives the focus back only to where it was while the window still stands on the page.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className="dialog-inner">
        <div className="dialog-head">
          <h2>{title}</h2>
          <button type="button" className="plain" onClick={onClose}>
            {closeLabel}
          </button>
        </div>
        <div className="dialog-body">{children}</div>
      </div>
    </dialog>
  );
}
