import { NOTE } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { isOpen } from "./closed-notice.tsx";
import { type Aside, type FormState, keyOf } from "./form-store.ts";
import type { OpenForm } from "./use-form.ts";
import { WORDS } from "./words.ts";

/** What was typed here and is not in the form: both texts, and both ways out. */
export function AsideList({
  open,
  state,
}: {
  readonly open: OpenForm;
  readonly state: FormState;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { asides } = state;
  if (asides.length === 0) return undefined;
  return (
    <section className="claim-asides" aria-label={words.asides(asides.length)}>
      <h2>{words.asides(asides.length)}</h2>
      {asides.map((aside) => (
        <OneAside key={keyOf(aside.item, aside.field)} aside={aside} open={open} state={state} />
      ))}
    </section>
  );
}

function OneAside({
  aside,
  open,
  state,
}: {
  readonly aside: Aside;
  readonly open: OpenForm;
  readonly state: FormState;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  const { item, field, mine, why, refusal } = aside;
  const stands = state.fields.get(keyOf(item, field));
  const declared = (item === "" ? open.scheme.facts : open.scheme.items.get(item)?.facts)?.get(field);
  const undeclared = field === NOTE ? words.note : field;
  const title = `${item === "" ? words.general : item} · ${declared ? say(declared.title) : undeclared}`;
  const shown = (value: string) =>
    value === ""
      ? words.nothing
      : declared?.levels.has(value)
        ? say(declared.levels.get(value) ?? { vi: value, en: value })
        : value;
  return (
    <div className="claim-aside">
      <h3>{title}</h3>
      <p>
        {words.asideTitle[why]}. {refusal !== undefined && say(refusal)} {words.asideAdvice[why]}
      </p>
      <dl>
        <div>
          <dt>{words.youTyped}</dt>
          <dd>{shown(mine)}</dd>
        </div>
        <div>
          <dt>
            {words.stands}
            {stands !== undefined && ` (${words.by(stands.changedBy, time(stands.changedAt))})`}
          </dt>
          <dd>{shown(stands?.value ?? "")}</dd>
        </div>
      </dl>
      <div className="actions">
        {isOpen(state.form, item) && (
          <Button onClick={() => open.store.useMine(aside)}>{words.useMine}</Button>
        )}
        <Button variant="default" onClick={() => open.store.useStanding(aside)}>
          {words.useStanding}
        </Button>
      </div>
    </div>
  );
}
