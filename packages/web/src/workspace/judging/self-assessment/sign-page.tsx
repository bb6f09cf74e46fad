import { claimFileRoutes, claimRoutes, type ClaimSignOff } from "@thang-diem/contract";
import { Exact, nodesOf, type ResultNode, totalPoints } from "@thang-diem/engine";
import { points, pointSumText } from "@thang-diem/presentation";
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, type ReactElement } from "react";
import {
  addressOf,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { BringPaper, SignedPaperView } from "../evidence/index.ts";
import { ClosedNotice } from "./closed-notice.tsx";
import type { FormState } from "./form-store.ts";
import { PastSignOffs } from "./past-sign-offs.tsx";
import { isOwn, scoreForm, type ScoredForm, type ScoredItem } from "./scoring.ts";
import "./self-assessment.css";
import { type FormPlace, formQuery, useEvidenceCounts, useForm, useFormState } from "./use-form.ts";
import { TimeLeft } from "../../time-left.tsx";
import { SIGN_WORDS } from "./sign-words.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The whole claim for the leader: points by domain, what is missing, and one button that freezes it. */
export function SignPage(): ReactElement {
  const words = useWords(WORDS);
  const { evaluationId, roundId, unitVersionId } = useIds("evaluationId", "roundId", "unitVersionId");
  const place = useMemo(
    () => ({ evaluationId, roundId, unitVersionId }),
    [evaluationId, roundId, unitVersionId],
  );
  const { open, error } = useForm(place);
  useTitle(words.toSign);
  if (error instanceof RefusedError && open === undefined)
    return (
      <>
        <h1>{words.toSign}</h1>
        <ProblemSummary problem={error.problem} />
      </>
    );
  if (open === undefined)
    return (
      <>
        <h1>{words.toSign}</h1>
        <p>{words.loadingForm}</p>
      </>
    );
  return <Summary place={place} open={open} />;
}

function Summary({
  place,
  open,
}: {
  readonly place: FormPlace;
  readonly open: NonNullable<ReturnType<typeof useForm>["open"]>;
}): ReactElement {
  const words = useWords(WORDS);
  const say = useWords(SIGN_WORDS);
  const { language, time } = useSpeech();
  const state = useFormState(open.store);
  const evidence = useEvidenceCounts(place);
  const scored = useMemo(() => scoreForm(open.scheme, state, evidence), [open.scheme, state, evidence]);
  const { form } = state;
  const own = scored.items.filter(({ item }) => isOwn(item));
  const lists = [
    { title: say.unreadable, items: own.filter(({ progress }) => progress === "unreadable") },
    { title: say.unexplained, items: own.filter(({ progress }) => progress === "unproved") },
    { title: say.begun, items: own.filter(({ progress }) => progress === "begun") },
    { title: say.empty, items: own.filter(({ progress }) => progress === "empty") },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <h1>{words.toSign}</h1>
      <ClosedNotice form={form} />
      <p className="claim-total">
        <strong>{words.sum(pointSumText(scored.own.sum, language))}</strong>{" "}
        <span className="quiet">
          {words.done(scored.own.done, scored.own.asked, scored.own.unproved)}
          {form.phase.closesAt !== undefined && form.phase.state === "open" && form.signOff === "none" && (
            <>
              {" · "}
              {words.until(time(form.phase.closesAt))} <TimeLeft until={form.phase.closesAt} now={form.now} />
            </>
          )}
        </span>
      </p>
      <Domains scored={scored} />
      <section className="section">
        <h2>{say.missing}</h2>
        {lists.length === 0 ? (
          <p>{say.nothingMissing}</p>
        ) : (
          lists.map(({ title, items }) => <Missing key={title} place={place} title={title} items={items} />)
        )}
      </section>
      <Doubtful place={place} own={own} />
      {evidence !== undefined && <Backing place={place} own={own} />}
      <Acts place={place} state={state} scored={scored} />
      <PastSignOffs place={place} signedNow={form.signOff === "none" ? 0 : form.signOff.number} />
    </>
  );
}

/** Items that lack something, each with a way to it; a long list is folded. */
function Missing({
  place,
  title,
  items,
}: {
  readonly place: FormPlace;
  readonly title: string;
  readonly items: readonly ScoredItem[];
}): ReactElement {
  const { say } = useSpeech();
  return (
    <details open={items.length <= 8}>
      <summary>
        {title} ({items.length})
      </summary>
      <ul className="plain-list">
        {items.map(({ item }) => (
          <li key={item.code}>
            <Link
              to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
              params={{ ...place }}
              search={{ muc: item.code }}
            >
              {item.code} {say(item.title)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Figures that are hardly true: nothing is refused for them, but whoever signs has seen them. */
function Doubtful({
  place,
  own,
}: {
  readonly place: FormPlace;
  readonly own: readonly ScoredItem[];
}): ReactElement | undefined {
  const words = useWords(SIGN_WORDS);
  const { say } = useSpeech();
  const doubtful = own.filter(({ doubts }) => doubts.length > 0);
  if (doubtful.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.doubtful(doubtful.length)}</h2>
      <ul className="plain-list">
        {doubtful.flatMap(({ item, doubts }) =>
          doubts.map(({ fact, code, message }) => (
            <li key={`${item.code} ${code} ${fact}`}>
              <Link
                to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
                params={{ ...place }}
                search={{ muc: item.code }}
              >
                {item.code}
              </Link>{" "}
              {say(message)}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** What stands behind the points: how many documents for how many items, and the items that have words alone. */
function Backing({
  place,
  own,
}: {
  readonly place: FormPlace;
  readonly own: readonly ScoredItem[];
}): ReactElement {
  const words = useWords(SIGN_WORDS);
  const documented = own.filter(({ documents }) => documents > 0);
  const explained = own.filter(({ proof, progress }) => proof === "words" && progress === "done");
  const uses = documented.reduce((sum, { documents }) => sum + documents, 0);
  return (
    <section className="section">
      <h2>{words.backing}</h2>
      <p>{words.documents(uses, documented.length, explained.length)}</p>
      {explained.length > 0 && <Missing place={place} title={words.wordsAlone} items={explained} />}
    </section>
  );
}

function Domains({ scored }: { readonly scored: ScoredForm }): ReactElement {
  const words = useWords(SIGN_WORDS);
  const { say, language } = useSpeech();
  const rows = scored.result.tree.children
    .map((part) => ({ part, own: ownOf(part, scored) }))
    .filter(({ own }) => own.length > 0);
  const sum = (own: readonly ScoredItem[], of: (node: ResultNode) => Exact | undefined) =>
    points(Exact.sum(own.flatMap(({ node }) => of(node) ?? [])).text, language);
  return (
    <table className="table claim-domains">
      <thead>
        <tr>
          <th scope="col">{words.domain}</th>
          <th scope="col" className="numeric">
            {words.points}
          </th>
          <th scope="col" className="numeric">
            {words.maximum}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, own }) => (
          <tr key={part.code}>
            <th scope="row">
              {say(part.item.title)}
              <span className="under">
                {words.answered(
                  own.filter(({ progress }) => progress === "done").length,
                  own.filter(({ progress }) => progress !== "exempt").length,
                )}
              </span>
            </th>
            <td className="numeric">{sum(own, ({ points: given }) => given)}</td>
            <td className="numeric">{part.code === "penalty" ? "–" : sum(own, ({ maximum }) => maximum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ownOf(part: ResultNode, scored: ScoredForm): ScoredItem[] {
  const below = nodesOf(part).map(({ code }) => scored.byCode.get(code));
  return below.flatMap((each) => (each !== undefined && isOwn(each.item) ? [each] : []));
}

/** Signing, and what follows it: the paper that goes out and comes back; or the way back for correction. */
function Acts({
  place,
  state,
  scored,
}: {
  readonly place: FormPlace;
  readonly state: FormState;
  readonly scored: ScoredForm;
}): ReactElement {
  const words = useWords(SIGN_WORDS);
  const { form } = state;
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: formQuery(place).queryKey });
  const signing = useSending(claimRoutes.sign, "sign", reread, "nothing-typed");
  const waiting = state.typed.size > 0;
  const doubts = scored.items.filter((each) => each.doubts.length > 0).length;
  return (
    <section className="section">
      <h2>{words.acts}</h2>
      {form.maySign && form.signOff === "none" && form.phase.state === "open" && (
        <SendForm
          sending={signing}
          submit={words.sign}
          ask={{
            title: words.askSign,
            means: doubts > 0 ? `${words.askDoubts(doubts)} ${words.signMeans}` : words.signMeans,
          }}
          onSubmit={() => void signing.send({ ...place, points: totalPoints(scored.own.sum).text })}
        >
          <p>{waiting ? words.stillSending : words.signMeans}</p>
        </SendForm>
      )}
      {!form.maySign && form.signOff === "none" && <p>{words.leaderSigns}</p>}
      <p>
        <a href={addressOf(claimFileRoutes.report, place)} download>
          {form.signOff === "none" ? words.draft : words.report}
        </a>
      </p>
      {form.signOff !== "none" && (
        <SignedPaperView of={place} otherwise={<NumberAlone signOff={form.signOff} />} />
      )}
      {form.signOff !== "none" && form.maySign && (
        <BringPaper
          of={place}
          number={form.signOff.documentNumber}
          date={form.signOff.documentDate}
          onKept={reread}
        />
      )}
      {form.signOff !== "none" && form.mayReturn && <GiveBack place={place} />}
    </section>
  );
}

function GiveBack({ place }: { readonly place: FormPlace }): ReactElement {
  const words = useWords(SIGN_WORDS);
  const queries = useQueryClient();
  const kept = useKept(`return ${place.roundId} ${place.unitVersionId}`, { reason: "" });
  const { reason } = kept.value;
  const sending = useSending(
    claimRoutes.giveBack,
    "return",
    () => queries.invalidateQueries({ queryKey: formQuery(place).queryKey }),
    kept,
  );
  return (
    <details>
      <summary>{words.giveBack}</summary>
      <SendForm
        sending={sending}
        submit={words.giveBack}
        tone="default"
        onSubmit={() => void sending.send({ ...place, reason })}
      >
        <p>{words.giveBackMeans}</p>
        <TextInput
          {...sending.field("reason")}
          label={words.reason}
          value={reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
        />
      </SendForm>
    </details>
  );
}

/** Number and date that were written down without a scan. */
function NumberAlone({
  signOff: { documentNumber, documentDate },
}: {
  readonly signOff: ClaimSignOff;
}): ReactElement | undefined {
  const words = useWords(SIGN_WORDS);
  return documentNumber === "" ? undefined : (
    <p>{words.paper(documentNumber, documentDate.split("-").toReversed().join("/"))}</p>
  );
}
