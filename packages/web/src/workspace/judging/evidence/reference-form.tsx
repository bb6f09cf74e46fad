import type { ItemCode } from "@thang-diem/engine";
import { type EvidenceDocument, evidenceRoutes, fieldFault, type ProblemReply } from "@thang-diem/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
import { dateText } from "@thang-diem/presentation";
import { useState, type FormEvent, type ReactElement } from "react";
import { type Kept, KeptHere, ProblemSummary, type Texts, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { type OfUnit, unitOf, useAct } from "./evidence-query.ts";
import { WORDS } from "./words.ts";

interface ReferenceProps {
  readonly of: OfUnit & { readonly item: ItemCode };
  readonly document: EvidenceDocument;
  readonly page: string;
  readonly year: number;
  readonly onEnd: () => void;
}

/** What is printed on a document, written down in its place in the list. */
export function ReferenceForm(props: ReferenceProps): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { kept, outside, save, problem, busy } = useReference(props);
  const prefix = `reference-${props.document.id}`;
  return (
    <form className="evidence-form" noValidate onSubmit={(event) => void save(event)}>
      <ProblemSummary problem={problem} prefix={prefix} />
      <ReferenceFields
        prefix={prefix}
        kept={kept}
        problem={problem}
        year={outside ? props.year : undefined}
      />
      <KeptHere kept={kept} />
      <div className="actions wide">
        <Button type="submit" aria-busy={busy}>
          {busy ? frame.sending : words.save}
        </Button>
        <Button variant="default" onClick={() => (kept.forget(), props.onEnd())}>
          {words.stop}
        </Button>
      </div>
    </form>
  );
}

function useReference({ of, document, page, year, onEnd }: ReferenceProps) {
  const kept = useKept<Texts>(`reference ${document.id} ${of.item}`, {
    name: document.name,
    number: document.number,
    issuer: document.issuer,
    page,
    issuedOn: document.issuedOn === "" ? "" : dateText(document.issuedOn, "vi"),
    outsideYearReason: document.outsideYearReason,
  });
  const typed = (field: string) => kept.value[field] ?? "";
  const [unread, setUnread] = useState<ProblemReply>();
  const { act, problem, busy } = useAct(of);
  const day = readDay(typed("issuedOn"));
  const outside = day !== undefined && day !== "" && !day.startsWith(`${year}-`);
  const at = { ...unitOf(of), documentId: document.id };
  const refer = (issuedOn: string) =>
    act(evidenceRoutes.refer, {
      ...at,
      name: typed("name"),
      number: typed("number"),
      issuer: typed("issuer"),
      issuedOn,
      outsideYearReason: outside ? typed("outsideYearReason") : "",
    });
  const turnTo = () => act(evidenceRoutes.use, { ...at, item: of.item, page: typed("page") });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setUnread(day === undefined ? NO_DAY : undefined);
    if (day === undefined || (await refer(day)) === undefined) return;
    if (typed("page").trim() !== page && (await turnTo()) === undefined) return;
    kept.forget();
    onEnd();
  };
  return { kept, outside, save, problem: unread ?? problem, busy };
}

const NO_DAY: ProblemReply = {
  status: 422,
  code: "fields-wrong",
  message: { vi: "Có chỗ cần sửa.", en: "Something needs correcting." },
  details: { faults: [fieldFault("issuedOn", "date-form")] },
};

/** @param year of the evaluation, when the day lies outside of it and a reason is asked for */
function ReferenceFields({
  prefix,
  kept,
  problem,
  year,
}: {
  readonly prefix: string;
  readonly kept: Kept;
  readonly problem: ProblemReply | undefined;
  readonly year: number | undefined;
}): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const field = (name: string) => {
    const fault = problem?.details?.faults?.find((each) => each.field === name);
    return {
      id: `${prefix}-${name}`,
      value: kept.value[name] ?? "",
      error: fault && say(fault.message),
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        kept.put({ [name]: event.currentTarget.value }),
    };
  };
  return (
    <>
      <TextInput {...field("name")} className="wide" label={words.name} />
      <TextInput {...field("number")} label={words.number} data-autofocus autoFocus />
      <TextInput {...field("issuedOn")} label={words.date} description={words.dateHint} inputMode="numeric" />
      <TextInput {...field("issuer")} label={words.issuer} />
      <TextInput {...field("page")} label={words.page} description={words.pageHint} />
      {year !== undefined && (
        <Textarea
          {...field("outsideYearReason")}
          className="wide"
          label={words.outsideReason(year)}
          autosize
          minRows={2}
        />
      )}
    </>
  );
}

/** "5/3/2026" → "2026-03-05"; "" stays; undefined when it is no day. */
function readDay(text: string): string | undefined {
  if (text.trim() === "") return "";
  const [, day = "", month = "", year = ""] =
    /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
