import { type EvidenceDocument, evidenceRoutes, fieldFault, type ProblemReply } from "@thang-diem/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
import { dateText } from "@thang-diem/presentation";
import { useState, type FormEvent, type ReactElement } from "react";
import { ProblemSummary } from "../../form.tsx";
import { useSpeech, useWords } from "../../language.tsx";
import { type OfUnit, unitOf, useAct } from "./evidence-query.ts";
import { WORDS } from "./words.ts";

/** What is printed on a document, written down in its place in the list. */
export function ReferenceForm({
  of,
  document,
  page,
  year,
  onEnd,
}: {
  readonly of: OfUnit & { readonly item: string };
  readonly document: EvidenceDocument;
  readonly page: string;
  readonly year: number;
  readonly onEnd: () => void;
}): ReactElement {
  const { words: frame, say } = useSpeech();
  const words = useWords(WORDS);
  const [typed, setTyped] = useState({
    name: document.name,
    number: document.number,
    issuer: document.issuer,
    page,
    issuedOn: document.issuedOn === "" ? "" : dateText(document.issuedOn, "vi"),
    reason: document.outsideYearReason,
  });
  const [unread, setUnread] = useState<ProblemReply>();
  const { act, problem, busy } = useAct(of);
  const prefix = `reference-${document.id}`;
  const faults = unread?.details?.faults ?? problem?.details?.faults ?? [];
  const errorOf = (field: string) =>
    faults.filter((fault) => fault.field === field).map(({ message }) => say(message))[0];
  const write = (field: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const day = readDay(typed.issuedOn);
  const outside = day !== undefined && day !== "" && !day.startsWith(`${year}-`);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (day === undefined)
      return setUnread({
        status: 422,
        code: "fields-wrong",
        message: { vi: "", en: "" },
        details: { faults: [fieldFault("issuedOn", "date-form")] },
      });
    setUnread(undefined);
    const at = { ...unitOf(of), documentId: document.id };
    const referred = await act(evidenceRoutes.refer, {
      ...at,
      name: typed.name,
      number: typed.number,
      issuer: typed.issuer,
      issuedOn: day,
      outsideYearReason: outside ? typed.reason : "",
    });
    if (referred === undefined) return;
    if (
      typed.page.trim() !== page &&
      (await act(evidenceRoutes.use, { ...at, item: of.item, page: typed.page })) === undefined
    )
      return;
    onEnd();
  };
  return (
    <form className="evidence-form" noValidate onSubmit={(event) => void save(event)}>
      <ProblemSummary problem={unread ?? problem} prefix={prefix} />
      <TextInput
        id={`${prefix}-name`}
        className="wide"
        label={words.name}
        value={typed.name}
        error={errorOf("name")}
        onChange={write("name")}
      />
      <TextInput
        id={`${prefix}-number`}
        label={words.number}
        value={typed.number}
        error={errorOf("number")}
        onChange={write("number")}
        data-autofocus
        autoFocus
      />
      <TextInput
        id={`${prefix}-issuedOn`}
        label={words.date}
        description={words.dateHint}
        inputMode="numeric"
        value={typed.issuedOn}
        error={errorOf("issuedOn")}
        onChange={write("issuedOn")}
      />
      <TextInput
        id={`${prefix}-issuer`}
        label={words.issuer}
        value={typed.issuer}
        error={errorOf("issuer")}
        onChange={write("issuer")}
      />
      <TextInput
        id={`${prefix}-page`}
        label={words.page}
        description={words.pageHint}
        value={typed.page}
        error={errorOf("page")}
        onChange={write("page")}
      />
      {outside && (
        <Textarea
          id={`${prefix}-outsideYearReason`}
          className="wide"
          label={words.outsideReason(year)}
          autosize
          minRows={2}
          value={typed.reason}
          error={errorOf("outsideYearReason")}
          onChange={write("reason")}
        />
      )}
      <div className="actions wide">
        <Button type="submit" aria-busy={busy}>
          {busy ? frame.sending : words.save}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {words.stop}
        </Button>
      </div>
    </form>
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
