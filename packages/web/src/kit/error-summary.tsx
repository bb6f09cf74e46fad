import { useEffect, useRef, type ReactElement } from "react";

export interface ShownFault {
  /** Id of the field to correct; absent when no one field is meant. */
  readonly fieldId?: string;
  readonly text: string;
}

/**
 * What keeps a form from being taken, on top of it, with a link to each field. It takes the focus when it appears or
 * says something else, never because the page was drawn again: whoever corrects a field meanwhile stays in it.
 */
export function ErrorSummary({
  title,
  faults,
  advice,
}: {
  readonly title: string;
  readonly faults: readonly ShownFault[];
  readonly advice?: string | undefined;
}): ReactElement | undefined {
  const box = useRef<HTMLDivElement>(null);
  const said = faults.map(({ fieldId, text }) => `${fieldId ?? ""} ${text}`).join("\n");
  useEffect(() => box.current?.focus(), [said]);
  if (faults.length === 0) return undefined;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {faults.map(({ fieldId, text }) => (
          <li key={`${fieldId ?? ""} ${text}`}>
            {fieldId === undefined ? (
              text
            ) : (
              <a
                href={`#${fieldId}`}
                onClick={(event) => (event.preventDefault(), document.getElementById(fieldId)?.focus())}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
      {advice !== undefined && <p>{advice}</p>}
    </div>
  );
}
