import { type DrawnPerson, surveySamplingRoutes } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useKept } from "../../session.ts";
import { type FramePart, useSamplingReread } from "./sampling.ts";
import { WORDS } from "./words.ts";

/** The people of one unit, with names; whoever will not answer is replaced by the next substitute. */
export function ReplaceStep({ place, sampling, frame }: FramePart): ReactElement {
  const words = useWords(WORDS);
  const [unit, setUnit] = useState<UnitVersionId>();
  const { data } = useQuery({
    queryKey: ["survey-people", place.surveyId, frame.frameId, unit],
    queryFn: () =>
      unit === undefined
        ? { people: [] }
        : ask(surveySamplingRoutes.people, { ...place, frameId: frame.frameId, unitVersionId: unit }),
  });
  const people = data?.people ?? [];
  return (
    <section className="section">
      <h2>{words.step5}</h2>
      <p>{words.replaceLead}</p>
      <div className="form">
        <NativeSelect
          id="replace-unit"
          label={words.open}
          value={unit ?? ""}
          onChange={({ currentTarget }) =>
            setUnit(
              sampling.units.find(({ unitVersionId }) => unitVersionId === currentTarget.value)
                ?.unitVersionId,
            )
          }
          data={[
            { value: "", label: "–" },
            ...sampling.units.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name })),
          ]}
        />
      </div>
      {people.length > 0 && <People people={people} />}
      {people.length > 0 && <Replace place={place} sampling={sampling} frame={frame} people={people} />}
    </section>
  );
}

function People({ people }: { readonly people: readonly DrawnPerson[] }): ReactElement {
  const words = useWords(WORDS);
  const ways: Readonly<Record<string, string>> = words.ways;
  const columns: readonly Column<DrawnPerson>[] = [
    { key: "name", title: words.name, names: true, cell: ({ name }) => name },
    { key: "telephone", title: words.telephone, cell: ({ telephone }) => telephone },
    {
      key: "state",
      title: words.state,
      cell: ({ state, turn, reason }) =>
        [words.states[state], turn === 0 ? "" : words.turn(turn), reason]
          .filter((each) => each !== "")
          .join(", "),
    },
    { key: "to", title: words.to, cell: ({ assigned }) => ways[assigned] ?? assigned },
  ];
  return <Table label={words.step5} columns={columns} rows={people} keyOf={({ place }) => place} />;
}

const TYPED = { who: "", why: "refused", reason: "" };
const WHYS = ["refused", "not-reached", "not-eligible"] as const;

function Replace({
  place,
  frame,
  people,
}: FramePart & { readonly people: readonly DrawnPerson[] }): ReactElement {
  const words = useWords(WORDS);
  const reread = useSamplingReread(place);
  const kept = useKept(`survey replacement ${place.surveyId}`, TYPED);
  const [told, setTold] = useState<string>();
  const sending = useSending(
    surveySamplingRoutes.replace,
    "replace",
    async ({ calledIn }) => {
      setTold(calledIn === undefined ? words.noSubstitute : words.calledIn(calledIn.name, calledIn.turn));
      await reread();
    },
    kept,
  );
  const asked = people.filter(({ state }) => state === "drawn" || state === "called-in");
  const chosen = asked.find((each) => String(each.place) === kept.value.who) ?? asked[0];
  const why = WHYS.find((each) => each === kept.value.why) ?? "refused";
  const at = { ...place, frameId: frame.frameId, why, reason: kept.value.reason };
  return (
    <SendForm
      sending={sending}
      submit={words.replace}
      tone="default"
      onSubmit={() => chosen !== undefined && void sending.send({ ...at, place: chosen.place })}
    >
      <NativeSelect
        {...sending.field("place")}
        label={words.whom}
        value={String(chosen?.place ?? "")}
        onChange={({ currentTarget }) => kept.put({ who: currentTarget.value })}
        data={asked.map((each) => ({ value: String(each.place), label: each.name }))}
      />
      <NativeSelect
        {...sending.field("why")}
        label={words.whyReplaced}
        value={why}
        onChange={({ currentTarget }) => kept.put({ why: currentTarget.value })}
        data={WHYS.map((value) => ({ value, label: words.whys[value] }))}
      />
      <TextInput
        {...sending.field("reason")}
        label={words.reason}
        value={kept.value.reason}
        onChange={({ currentTarget }) => kept.put({ reason: currentTarget.value })}
      />
      {told !== undefined && <p role="status">{told}</p>}
    </SendForm>
  );
}
