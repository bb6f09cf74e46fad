import { type DrawSteps, surveySamplingRoutes } from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { ActButton, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { type FramePart, useSamplingReread } from "./sampling.ts";
import { WORDS } from "./words.ts";

/** How many, in which units, and by which seed; afterwards what was drawn, and the same draw again. */
export function DrawStep({ place, sampling, frame }: FramePart): ReactElement {
  return frame.drawn === undefined ? (
    <>{sampling.mayRun && <ToDraw place={place} sampling={sampling} frame={frame} />}</>
  ) : (
    <Drawn place={place} sampling={sampling} frame={frame} />
  );
}

const TYPED = {
  rule: "quota",
  margin: "0.05",
  responseRate: "1",
  allocation: "proportional",
  minimum: "0",
  substitutes: "5",
  within: "simple",
  seed: "",
};
type Typed = typeof TYPED;

/** Either decimal mark. */
const decimal = (text: string) => Number(text.replace(",", "."));

function choiceOf(typed: Typed) {
  const oneOf = <T extends string>(text: string, all: readonly [T, ...T[]]): T =>
    all.find((each) => each === text) ?? all[0];
  return {
    rule: oneOf(typed.rule, ["quota", "yamane", "finite"]),
    margin: decimal(typed.margin),
    responseRate: decimal(typed.responseRate),
    allocation: oneOf(typed.allocation, ["proportional", "equal", "squareRoot"]),
    minimum: decimal(typed.minimum),
    substitutes: decimal(typed.substitutes),
    within: oneOf(typed.within, ["simple", "systematic"]),
  };
}

function ToDraw({ place, frame }: FramePart): ReactElement {
  const words = useWords(WORDS);
  const reread = useSamplingReread(place);
  const kept = useKept(`survey draw ${place.surveyId}`, TYPED);
  const [steps, setSteps] = useState<DrawSteps>();
  const at = { ...place, frameId: frame.frameId };
  const trying = useSending(surveySamplingRoutes.plan, "plan", (value) => setSteps(value));
  const drawing = useSending(surveySamplingRoutes.draw, "draw", reread, kept);
  const typed = kept.value;
  const text = (name: keyof Typed, label: string, description?: string) => (
    <TextInput
      {...drawing.field(name)}
      label={label}
      description={description}
      inputMode="decimal"
      value={typed[name]}
      onChange={({ currentTarget }) => kept.put({ [name]: currentTarget.value })}
    />
  );
  const choose = (name: keyof Typed, label: string, among: Readonly<Record<string, string>>) => (
    <NativeSelect
      {...drawing.field(name)}
      label={label}
      value={typed[name]}
      onChange={({ currentTarget }) => kept.put({ [name]: currentTarget.value })}
      data={Object.entries(among).map(([value, of]) => ({ value, label: of }))}
    />
  );
  return (
    <section className="section">
      <h2>{words.step2}</h2>
      <SendForm
        sending={drawing}
        submit={words.draw}
        ask={{ title: words.draw, means: words.drawMeans }}
        onSubmit={() => void drawing.send({ ...at, ...choiceOf(typed), seed: typed.seed })}
      >
        {choose("rule", words.rule, words.rules)}
        {typed.rule !== "quota" && (
          <>
            {text("margin", words.margin)}
            {text("responseRate", words.responseRate)}
            {choose("allocation", words.allocation, words.allocations)}
            {text("minimum", words.minimum)}
          </>
        )}
        {text("substitutes", words.substitutes)}
        {choose("within", words.within, words.withins)}
        <div>
          <Button variant="default" onClick={() => void trying.send({ ...at, ...choiceOf(typed) })}>
            {words.explain}
          </Button>
        </div>
        {steps !== undefined && <Steps steps={steps} />}
        <h2>{words.step3}</h2>
        {text("seed", words.seed, words.seedHint)}
      </SendForm>
    </section>
  );
}

function Steps({ steps }: { readonly steps: DrawSteps }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const short = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const columns: readonly Column<DrawSteps["units"][number]>[] = [
    { key: "unit", title: words.unit, names: true, cell: ({ name }) => name },
    { key: "people", className: "numeric", title: words.inList, cell: ({ people }) => people },
    { key: "share", className: "numeric", title: words.share, cell: ({ share }) => short(share) },
    { key: "drawn", className: "numeric", title: words.drawnCount, cell: ({ drawn }) => drawn },
  ];
  const { size } = steps;
  return (
    <div role="status">
      <p>
        {words.people(steps.people)}{" "}
        {size !== undefined &&
          words.size(size.taken, size.invited, short(size.yamane), short(size.cochran), short(size.finite))}
      </p>
      <Table
        label={words.perUnit}
        columns={columns}
        rows={steps.units}
        keyOf={({ unitVersionId }) => unitVersionId}
      />
    </div>
  );
}

function Drawn({ place, frame: { frameId, drawn } }: FramePart): ReactElement | undefined {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const [again, setAgain] = useState<{ isSame: boolean; drawn: number }>();
  const replaying = useSending(surveySamplingRoutes.replay, "replay", (value) => setAgain(value));
  if (drawn === undefined) return undefined;
  const count = drawn.steps.units.reduce((sum, each) => sum + each.drawn, 0);
  return (
    <section className="section">
      <h2>{words.step2}</h2>
      <Steps steps={drawn.steps} />
      <h2>{words.step3}</h2>
      <p>{words.drawn(count, drawn.seed, time(drawn.at))}</p>
      <dl className="facts">
        <dt>{words.fingerprint}</dt>
        <dd>
          <code>{drawn.frameHash}</code>
        </dd>
        <dt>{words.algorithm}</dt>
        <dd>{drawn.algorithm}</dd>
      </dl>
      <ActButton
        label={words.replay}
        sending={replaying}
        act={() => void replaying.send({ ...place, frameId })}
      />
      {again !== undefined && <p role="status">{again.isSame ? words.same(again.drawn) : words.differs}</p>}
    </section>
  );
}
