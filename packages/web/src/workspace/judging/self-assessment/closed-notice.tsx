import type { ClaimForm } from "@thang-diem/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { CloseOpening, REOPENING_WORDS } from "../reopening/index.ts";
import { formQuery } from "./use-form.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Whether the fields may be typed in now: all of them, or those of an item that was opened again. */
export function isOpen({ mayWrite, signOff, phase, openings }: ClaimForm, item = ""): boolean {
  if (!mayWrite) return false;
  return (signOff === "none" && phase.state === "open") || openings.some((opening) => opening.item === item);
}

/** Items that the chair has opened again, each with its reason and term; the leader hands each in. */
export function OpenedAgain({ form }: { readonly form: ClaimForm }): ReactElement | undefined {
  const words = useWords(REOPENING_WORDS);
  const { time } = useSpeech();
  const queries = useQueryClient();
  const { evaluationId } = useIds("evaluationId");
  const { roundId, unitVersionId } = form.unit;
  const place = { evaluationId, roundId, unitVersionId };
  if (form.openings.length === 0) return undefined;
  return (
    <ul className="plain-list">
      {form.openings.map(({ id, item, by, until, reason }) => (
        <li key={id} className="notice">
          <Link
            to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
            params={place}
            search={{ muc: item }}
          >
            {words.opened(item, by, time(until), reason)}
          </Link>
          {form.maySign ? (
            <CloseOpening
              evaluationId={evaluationId}
              reopeningId={id}
              as="unit"
              onClosed={() => queries.invalidateQueries({ queryKey: formQuery(place).queryKey })}
            />
          ) : (
            form.mayWrite && <p>{words.leaderCloses}</p>
          )}
        </li>
      ))}
    </ul>
  );
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
