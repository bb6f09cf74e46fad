import type { ClaimForm } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** Whether the fields may be typed in now. */
export function isOpen({ mayWrite, signOff, phase }: ClaimForm): boolean {
  return mayWrite && signOff === "none" && phase.state === "open";
}

/** Why nothing may be typed, and what to do; or why the form is open again. */
export function ClosedNotice({ form }: { readonly form: ClaimForm }): ReactElement | undefined {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const { signOff, phase, returned, mayWrite } = form;
  if (signOff !== "none")
    return <p className="notice">{words.closed.signed(time(signOff.signedAt), signOff.signedBy)}</p>;
  if (phase.state === "not-planned") return <p className="notice">{words.closed["not-planned"]()}</p>;
  if (phase.state !== "open")
    return (
      <p className="notice">
        {words.closed[phase.state](
          time((phase.state === "over" ? phase.closesAt : phase.opensAt) ?? form.now),
        )}
      </p>
    );
  if (!mayWrite) return <p className="notice">{words.closed.reading}</p>;
  return returned === "never" ? undefined : (
    <p className="notice">{words.returned(returned.by, time(returned.at), returned.reason)}</p>
  );
}
