import type { ItemCode } from "@thang-diem/engine";
import { type Draft, type EvaluationSettings, MAJORITY_OF, MAJORITY_REACH } from "@thang-diem/contract";
import { votingRulesText } from "@thang-diem/presentation";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { usePart } from "./plan.ts";
import { WORDS } from "./words.ts";

export function SettingsStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const part = usePart(
    draft,
    ({ plan }) => plan.settings,
    (settings) => ({ part: "settings", settings }),
  );
  const { value, put } = part;
  return (
    <>
      <div className="form">
        <BlindFields value={value} put={put} />
        <PercentField
          id="gap"
          label={words.gap}
          description={words.gapHint}
          share={value.gap}
          onChange={(gap) => put({ ...value, gap })}
        />
        <PercentField
          id="recheck"
          label={words.recheck}
          description={words.recheckHint}
          share={value.recheckShare}
          onChange={(recheckShare) => put({ ...value, recheckShare })}
        />
        <VotingFields value={value} put={put} />
        <TextInput
          id="explanation-days"
          label={words.explanationDays}
          inputMode="numeric"
          value={String(value.explanationDays)}
          onChange={(event) =>
            put({ ...value, explanationDays: Number(event.currentTarget.value.replace(/\D/g, "")) })
          }
        />
        <TextInput
          id="complaint-days"
          label={words.complaintDays}
          description={words.complaintDaysHint}
          inputMode="numeric"
          value={String(value.complaintDays)}
          onChange={(event) =>
            put({ ...value, complaintDays: Number(event.currentTarget.value.replace(/\D/g, "")) })
          }
        />
        <SavedState part={part} />
        <NextStep draft={draft} step="settings" flush={part.flush} />
      </div>
      <StepFaults draft={draft} step="settings" />
    </>
  );
}

interface SettingsProps {
  readonly value: EvaluationSettings;
  readonly put: (value: EvaluationSettings) => void;
}

/** What the second appraiser does not see of the first. */
function BlindFields({ value, put }: SettingsProps): ReactElement {
  const words = useWords(WORDS);
  const mode = typeof value.blindItems === "string" ? value.blindItems : "some";
  const choose = (picked: string) =>
    put({ ...value, blindItems: picked === "all" || picked === "none" ? picked : [] });
  return (
    <>
      <NativeSelect
        id="blind"
        label={words.blind}
        description={words.blindHint}
        value={mode}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "none", label: words.blindNone },
          { value: "some", label: words.blindSome },
          { value: "all", label: words.blindAll },
        ]}
      />
      {typeof value.blindItems !== "string" && (
        <CodesField codes={value.blindItems} onChange={(blindItems) => put({ ...value, blindItems })} />
      )}
    </>
  );
}

/** When the council may vote, and what carries. */
function VotingFields({ value, put }: SettingsProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <>
      <ShareField
        id="quorum"
        label={words.quorum}
        description={words.quorumHint}
        share={value.quorumShare}
        onChange={(quorumShare) => put({ ...value, quorumShare })}
      />
      <ShareField
        id="majority"
        label={words.majority}
        description={words.majorityHint}
        share={value.majorityShare}
        onChange={(majorityShare) => put({ ...value, majorityShare })}
      />
      <NativeSelect
        id="majority-reach"
        label={words.majorityReach}
        value={value.majorityReach}
        onChange={(event) =>
          put({
            ...value,
            majorityReach:
              MAJORITY_REACH.find((each) => each === event.currentTarget.value) ?? value.majorityReach,
          })
        }
        data={MAJORITY_REACH.map((each) => ({ value: each, label: words.majorityReaches[each] }))}
      />
      <NativeSelect
        id="majority-of"
        label={words.majorityOf}
        description={say(votingRulesText(value))}
        value={value.majorityOf}
        onChange={(event) =>
          put({
            ...value,
            majorityOf: MAJORITY_OF.find((each) => each === event.currentTarget.value) ?? value.majorityOf,
          })
        }
        data={MAJORITY_OF.map((each) => ({ value: each, label: words.majorityOfs[each] }))}
      />
    </>
  );
}

function CodesField({
  codes,
  onChange,
}: {
  readonly codes: readonly string[];
  readonly onChange: (codes: ItemCode[]) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const [typed, setTyped] = useState(codes.join(", "));
  const put = (text: string) => {
    setTyped(text);
    onChange(text.split(/[\s,;]+/).filter((code) => code !== "") as ItemCode[]);
  };
  return (
    <TextInput
      id="blind-items"
      label={words.blindItems}
      description={words.blindItemsHint}
      value={typed}
      onChange={(event) => put(event.currentTarget.value)}
    />
  );
}

interface ShareProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly share: string;
  readonly onChange: (share: string) => void;
}

/** "20" stands for 20%; a decimal comma or point. What is no number is not sent, and says so. */
function PercentField({ share, onChange, ...field }: ShareProps): ReactElement {
  const words = useWords(WORDS);
  const [typed, setTyped] = useState(() => percentOf(share));
  const read = shareOf(typed);
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      rightSection="%"
      value={typed}
      error={read === undefined ? words.percentWrong : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = shareOf(event.currentTarget.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}

function percentOf(share: string): string {
  const [n = "0", d = "1"] = share.split("/");
  return String(Math.round((Number(n) / Number(d)) * 10_000) / 100).replace(".", ",");
}

/** Moved by two places as text, so that nothing is lost: "12,5" is "0.125". */
function shareOf(typed: string): string | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(typed.trim());
  if (match === null || Number(`${match[1]}.${match[2] ?? "0"}`) > 100) return undefined;
  const digits = (match[1] ?? "").padStart(3, "0");
  const fraction = `${digits.slice(-2)}${match[2] ?? ""}`.replace(/0+$/, "");
  return `${Number(digits.slice(0, -2))}${fraction === "" ? "" : `.${fraction}`}`;
}

const SHARES: readonly EvaluationSettings["quorumShare"][] = ["1/2", "2/3", "3/4", "1"];

function ShareField({ share, onChange, ...field }: ShareProps): ReactElement {
  const words = useWords(WORDS);
  const choices = SHARES.includes(share) ? SHARES : [...SHARES, share];
  return (
    <NativeSelect
      {...field}
      value={share}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={choices.map((each) => ({ value: each, label: words.shares[each] ?? each }))}
    />
  );
}
