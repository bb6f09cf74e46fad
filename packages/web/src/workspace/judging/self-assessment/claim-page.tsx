import { ownSharedFacts } from "@thang-diem/engine";
import { claimFileRoutes } from "@thang-diem/contract";
import { pointSumText } from "@thang-diem/presentation";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo, useRef, type ReactElement } from "react";
import { addressOf, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WaitingRequests } from "../item-requests/index.ts";
import { SignedPaperView } from "../evidence/index.ts";
import { AsideList } from "./asides.tsx";
import { ClosedNotice, OpenedAgain } from "./closed-notice.tsx";
import { ItemPane } from "./item-pane.tsx";
import { ItemTree } from "./item-tree.tsx";
import { SavingLine } from "./saving-line.tsx";
import { GENERAL, isOwn, scoreForm, type ScoredForm } from "./scoring.ts";
import "./self-assessment.css";
import { type FormPlace, type OpenForm, useEvidenceCounts, useForm, useFormState } from "./use-form.ts";
import { TimeLeft } from "../../time-left.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The form of a unit: the tree of items beside the one in hand; on a phone first the one, then the other. */
export function ClaimPage(): ReactElement {
  const words = useWords(WORDS);
  const { evaluationId, roundId, unitVersionId } = useIds("evaluationId", "roundId", "unitVersionId");
  const place = useMemo(
    () => ({ evaluationId, roundId, unitVersionId }),
    [evaluationId, roundId, unitVersionId],
  );
  const { open, error } = useForm(place);
  useTitle(words.title);
  if (error instanceof RefusedError && open === undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <ProblemSummary problem={error.problem} />
      </>
    );
  if (open === undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <p>{words.loadingForm}</p>
      </>
    );
  return <OpenedForm place={place} open={open} />;
}

function OpenedForm({ place, open }: { readonly place: FormPlace; readonly open: OpenForm }): ReactElement {
  const words = useWords(WORDS);
  const state = useFormState(open.store);
  // Typing comes before counting: on a slow machine the points follow a moment later.
  const counted = useDeferredValue(state);
  const evidence = useEvidenceCounts(place);
  const scored = useMemo(() => scoreForm(open.scheme, counted, evidence), [open.scheme, counted, evidence]);
  const { muc } = useSearch({ from: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId" });
  const order = useMemo(() => itemOrder(open, scored), [open, scored]);
  const chosen = muc ?? order[0] ?? "";
  const [previous, next] = around(order, chosen);
  const { form } = state;
  useSteps(place, previous, next);
  return (
    <div className="claim" data-chosen={muc === undefined ? "no" : "yes"}>
      <ClaimHead form={form} scored={scored} />
      <div className="claim-bar">
        <SavingLine saving={state.saving} safe={state.safe} asides={state.asides.length} />
        <p className="claim-links">
          <Link to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/ky-gui" params={{ ...place }}>
            {words.toSign}
          </Link>
          <Link to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/tep" params={{ ...place }}>
            {words.toFile}
          </Link>
          <a href={addressOf(claimFileRoutes.report, place)} download>
            {words.toReport}
          </a>
        </p>
      </div>
      <ClosedNotice form={form} />
      <OpenedAgain form={form} />
      <WaitingRequests evaluationId={place.evaluationId} unitVersionId={place.unitVersionId} />
      {form.signOff !== "none" && <SignedPaperView of={place} folded />}
      <AsideList open={open} state={state} />
      <div className="claim-parts">
        <nav className="claim-tree" aria-label={words.items}>
          <ItemTree place={place} scheme={open.scheme} scored={scored} state={state} chosen={chosen} />
        </nav>
        <section className="claim-item" aria-live="off">
          <ItemPane
            key={chosen}
            place={place}
            open={open}
            scored={scored}
            state={state}
            code={chosen}
            previous={previous}
            next={next}
          />
        </section>
      </div>
    </div>
  );
}

/** Whose form it is, the points so far, and until when. */
function ClaimHead({
  form,
  scored,
}: {
  readonly form: ReturnType<typeof useFormState>["form"];
  readonly scored: ScoredForm;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language, time } = useSpeech();
  return (
    <header className="claim-head">
      <h1>
        {form.unit.name} <span className="quiet">{say(form.roundTitle)}</span>
      </h1>
      <p className="claim-sum">
        <strong>{words.sum(pointSumText(scored.own.sum, language))}</strong>
        <span className="quiet">{words.done(scored.own.done, scored.own.asked, scored.own.unproved)}</span>
        {form.phase.closesAt !== undefined && form.phase.state === "open" && form.signOff === "none" && (
          <span className="quiet">
            {words.until(time(form.phase.closesAt))} <TimeLeft until={form.phase.closesAt} now={form.now} />
          </span>
        )}
      </p>
    </header>
  );
}

/** What the unit fills in, in the order of the scheme. */
function itemOrder({ scheme }: OpenForm, scored: ScoredForm): string[] {
  const own = scored.items.filter(({ item }) => isOwn(item)).map(({ item }) => item.code);
  return ownSharedFacts(scheme).size > 0 ? [GENERAL, ...own] : own;
}

function around(order: readonly string[], code: string): [string | undefined, string | undefined] {
  const at = order.indexOf(code);
  return at < 0 ? [undefined, order[0]] : [order[at - 1], order[at + 1]];
}

/** Ctrl+Enter and Ctrl+Shift+Enter walk through the items, also from inside a field. */
function useSteps(
  { evaluationId, roundId, unitVersionId }: FormPlace,
  previous: string | undefined,
  next: string | undefined,
): void {
  const navigate = useNavigate();
  const steps = useRef({ previous, next });
  steps.current = { previous, next };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      const muc = event.shiftKey ? steps.current.previous : steps.current.next;
      if (muc === undefined) return;
      event.preventDefault();
      void navigate({
        to: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId",
        params: { evaluationId, roundId, unitVersionId },
        search: { muc },
      });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [evaluationId, roundId, unitVersionId, navigate]);
}
