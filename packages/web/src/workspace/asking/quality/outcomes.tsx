import { surveyQualityRoutes, type UnitOutcomes } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useKept } from "../../session.ts";
import { type Board, type Place, useQualityReread } from "./board.ts";
import { WORDS } from "./words.ts";

/** Who was sought and did not answer, unit by unit: counts, no names. */
export function Outcomes({ place, board }: { readonly place: Place; readonly board: Board }): ReactElement {
  const words = useWords(WORDS);
  const counted = board.outcomes.filter(
    ({ refused, notReached, notEligible }) => refused + notReached + notEligible > 0,
  );
  const columns: readonly Column<UnitOutcomes>[] = [
    { key: "unit", title: words.unit, names: true, cell: ({ name }) => name },
    { key: "refused", className: "numeric", title: words.refused, cell: ({ refused }) => refused },
    {
      key: "notReached",
      className: "numeric",
      title: words.notReached,
      cell: ({ notReached }) => notReached,
    },
    {
      key: "notEligible",
      className: "numeric",
      title: words.notEligible,
      cell: ({ notEligible }) => notEligible,
    },
  ];
  return (
    <section className="section">
      <h2>{words.outcomes}</h2>
      <p>{words.outcomesLead}</p>
      {counted.length > 0 && (
        <Table
          label={words.outcomes}
          columns={columns}
          rows={counted}
          keyOf={({ unitVersionId }) => unitVersionId}
        />
      )}
      {board.mayRun && <PutOutcomes place={place} board={board} />}
    </section>
  );
}

const NONE = { unit: "", refused: "0", notReached: "0", notEligible: "0" };

function PutOutcomes({ place, board }: { readonly place: Place; readonly board: Board }): ReactElement {
  const words = useWords(WORDS);
  const reread = useQualityReread(place);
  const kept = useKept(`survey outcomes ${place.surveyId}`, NONE);
  const [isSaved, setSaved] = useState(false);
  const sending = useSending(
    surveyQualityRoutes.putOutcomes,
    "outcomes",
    async () => {
      setSaved(true);
      await reread();
    },
    kept,
  );
  const { unit, ...counts } = kept.value;
  const chosen = board.outcomes.find(({ unitVersionId }) => unitVersionId === unit) ?? board.outcomes[0];
  const number = (name: "refused" | "notReached" | "notEligible") => (
    <TextInput
      {...sending.field(name)}
      label={words[name]}
      inputMode="numeric"
      value={counts[name]}
      onChange={({ currentTarget }) => (setSaved(false), kept.put({ [name]: currentTarget.value }))}
    />
  );
  const send = (unitVersionId: UnitVersionId) =>
    void sending.send({
      ...place,
      unitVersionId,
      refused: Number(counts.refused),
      notReached: Number(counts.notReached),
      notEligible: Number(counts.notEligible),
    });
  return (
    <SendForm
      sending={sending}
      submit={words.save}
      tone="default"
      onSubmit={() => chosen !== undefined && send(chosen.unitVersionId)}
    >
      <NativeSelect
        {...sending.field("unitVersionId")}
        label={words.unit}
        value={chosen?.unitVersionId ?? ""}
        onChange={({ currentTarget }) => (setSaved(false), kept.put({ unit: currentTarget.value }))}
        data={board.outcomes.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name }))}
      />
      {number("refused")}
      {number("notReached")}
      {number("notEligible")}
      {isSaved && <p role="status">{words.saved}</p>}
    </SendForm>
  );
}
