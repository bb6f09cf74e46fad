import type { EvaluationId } from "@thang-diem/engine";
import { useSpeech } from "../../words/index.ts";
import { ask, useWords } from "../../../kit/index.ts";
import { resultRoutes, type CorrectedRound, type CorrectedUnit, type RouteReply } from "@thang-diem/contract";
import { Textarea } from "@mantine/core";
import { placeAmong, points } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { indexText } from "./shown.ts";
import { WORDS } from "./words.ts";

/** What the next publication changes in what is published, and why the result was opened again. */
export function useCorrection(evaluationId: EvaluationId, published: boolean) {
  return useQuery({
    queryKey: ["correction", evaluationId],
    queryFn: () => ask(resultRoutes.correction, { evaluationId }),
    enabled: published,
  });
}

interface Reasons {
  readonly reason: string;
  readonly reasonEn: string;
}

/** What will change, and why, in both languages. */
export function CorrectionFields({
  correction,
  value,
  onChange,
  field,
}: {
  readonly correction: RouteReply<typeof resultRoutes.correction> | undefined;
  readonly value: Reasons;
  readonly onChange: (value: Reasons) => void;
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <section className="section">
      <h2>{words.correctionTitle}</h2>
      <p>{words.correctionAbout}</p>
      {correction === undefined ? <p>{words.comparing}</p> : <CorrectionList rounds={correction.rounds} />}
      <Textarea
        {...field("reason")}
        label={words.correctionReason}
        description={words.correctionReasonHint}
        autosize
        minRows={2}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
      <Textarea
        {...field("reasonEn")}
        label={words.correctionReasonEn}
        autosize
        minRows={2}
        value={value.reasonEn}
        onChange={(event) => onChange({ ...value, reasonEn: event.currentTarget.value })}
      />
    </section>
  );
}

/** Unit by unit: index, place and class before and after, and every item with other points. */
function CorrectionList({ rounds }: { readonly rounds: readonly CorrectedRound[] }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  return (
    <>
      {rounds.map((round) => (
        <section key={round.roundId} className="section">
          <h3>
            {say(round.title)}:{" "}
            {round.units.length === 0 ? words.unchangedRound : words.correction(round.number)}
          </h3>
          {round.units.map((unit) => (
            <Unit key={unit.unitVersionId} round={round} unit={unit} />
          ))}
        </section>
      ))}
    </>
  );
}

function Unit({
  round: { scheme },
  unit: { name, before, now, items },
}: {
  readonly round: CorrectedRound;
  readonly unit: CorrectedUnit;
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const shown = (text: string | undefined) => (text === undefined ? words.none : points(text, language));
  const index = (of: typeof now | undefined) =>
    of?.index === undefined ? words.none : indexText(scheme, of.index, language);
  const place = (of: typeof now | undefined) => (of?.rank === undefined ? words.none : placeAmong(of.rank));
  const named = (of: typeof now | undefined) =>
    of?.class === undefined ? words.none : say(scheme.classes[of.class] ?? { vi: of.class, en: of.class });
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={name}>
      <table className="table correction-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.whatChanges}</th>
            <th scope="col" className="numeric">
              {words.publishedNow}
            </th>
            <th scope="col" className="numeric">
              {words.willBe}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, title, before: was, now: is }) => (
            <Row key={item} name={`${item} ${say(title)}`} was={shown(was)} is={shown(is)} />
          ))}
          <Row name={words.index} was={index(before)} is={index(now)} />
          <Row name={words.place} was={place(before)} is={place(now)} />
          <Row name={words.classTitle} was={named(before)} is={named(now)} />
        </tbody>
      </table>
    </div>
  );
}

function Row({
  name,
  was,
  is,
}: {
  readonly name: string;
  readonly was: string;
  readonly is: string;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="numeric">{was}</td>
      <td className="numeric">{was === is ? is : <strong>{is}</strong>}</td>
    </tr>
  );
}
