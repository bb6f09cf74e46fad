import type { Bilingual } from "@thang-diem/engine";
import type { Supposition } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** How far everybody else is supposed to move; nothing: they stand as published. */
export function Trend({
  given,
  put,
  fault,
  share,
}: {
  readonly given: Supposition;
  readonly put: (next: Supposition) => void;
  readonly fault: Bilingual | undefined;
  readonly share: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <TextInput
      className="narrow"
      label={words.trend}
      description={share ? words.trendShare : words.trendPoints}
      inputMode="decimal"
      value={given.trend}
      error={fault && say(fault)}
      onChange={(event) => put({ ...given, trend: event.currentTarget.value })}
    />
  );
}
