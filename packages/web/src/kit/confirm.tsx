import { Button } from "@mantine/core";
import type { PropsWithChildren, ReactElement } from "react";
import { Dialog } from "./dialog.tsx";

/**
 * Asks once before an act that cannot be taken back. The way back has the focus, so that a second press of
 * Enter or of a
 * finger that was too quick does nothing.
 */
export function Confirm({
  title,
  act,
  back,
  closeLabel,
  onAct,
  onClose,
  children,
}: PropsWithChildren<{
  readonly title: string;
  /** What the button says that does it. */
  readonly act: string;
  readonly back: string;
  readonly closeLabel: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
}>): ReactElement {
  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose}>
      <div className="confirm-means">{children}</div>
      <div className="confirm-acts">
        <Button variant="default" onClick={onClose}>
          {back}
        </Button>
        <Button onClick={onAct}>{act}</Button>
      </div>
    </Dialog>
  );
}
