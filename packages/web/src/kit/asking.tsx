import { Button } from "@mantine/core";
import { useState, type ReactElement, type ReactNode } from "react";
import { Confirm } from "./confirm.tsx";
import { useWords } from "./language.tsx";
import { KIT_WORDS } from "./words.ts";

/** What is asked before an act that cannot be taken back, and what the act means. */
export interface Question {
  readonly title: string;
  readonly means: ReactNode;
}

/** The question itself; it closes before the act begins. */
export function Asked({
  question: { title, means },
  act,
  onAct,
  onClose,
}: {
  readonly question: Question;
  readonly act: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const words = useWords(KIT_WORDS);
  const done = () => {
    onClose();
    onAct();
  };
  return (
    <Confirm
      title={title}
      act={act}
      back={words.notYet}
      closeLabel={words.close}
      onAct={done}
      onClose={onClose}
    >
      {means}
    </Confirm>
  );
}

/** A button for an act that cannot be taken back: it asks once, then acts. */
export function AskingButton({
  label,
  ask,
  onAct,
  busy = false,
  tone = "filled",
}: {
  readonly label: string;
  readonly ask: Question;
  readonly onAct: () => void;
  readonly busy?: boolean;
  readonly tone?: "filled" | "default";
}): ReactElement {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant={tone} aria-busy={busy} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && <Asked question={ask} act={label} onAct={onAct} onClose={() => setAsking(false)} />}
    </>
  );
}
