import { FIELD_LENGTH_MAX, NOTE } from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import { Textarea } from "@mantine/core";
import { type ClipboardEvent, useState, type ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { FieldFoot } from "./fact-input.tsx";
import { type FormState, type FormStore, keyOf, valueIn } from "./form-store.ts";
import { WORDS } from "./words.ts";

/**
 * The written explanation. While a colleague writes in it, it waits: two people in one long text lose each other's
 * words. Who has begun already, or presses, goes on.
 */
export function Note({
  item,
  store,
  state,
  locked,
}: {
  readonly item: ItemCode;
  readonly store: FormStore;
  readonly state: FormState;
  readonly locked: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const [lost, setLost] = useState(0);
  const [insists, setInsists] = useState(false);
  const key = keyOf(item, NOTE);
  const writer = state.colleagues.get(key);
  const waits = writer !== undefined && !insists && !locked && !state.typed.has(key);
  return (
    <div className="claim-field">
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxRows={14}
        maxLength={FIELD_LENGTH_MAX}
        readOnly={locked || waits}
        value={valueIn(state, item, NOTE)}
        error={lost > 0 && words.tooLong(lost, FIELD_LENGTH_MAX)}
        onPaste={(event) => setLost(beyondLimit(event, FIELD_LENGTH_MAX))}
        onChange={(event) => store.type(item, NOTE, event.currentTarget.value)}
      />
      {waits ? (
        <p className="claim-foot" role="status">
          <span>{words.noteHeld(writer)}</span>
          <button type="button" className="plain" onClick={() => setInsists(true)}>
            {words.writeAnyway}
          </button>
        </p>
      ) : (
        <FieldFoot item={item} field={NOTE} store={store} state={state} locked={locked} />
      )}
    </div>
  );
}

/** How many of the pasted characters have no room: a browser cuts them off without a word. */
function beyondLimit(
  { currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>,
  most: number,
): number {
  const { value, selectionStart, selectionEnd } = currentTarget;
  const kept = value.length - (selectionEnd - selectionStart);
  return Math.max(0, kept + clipboardData.getData("text").length - most);
}
