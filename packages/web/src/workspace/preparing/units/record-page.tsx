import {
  type RouteReply,
  UNIT_CHANGE_KINDS,
  unitChangeRoutes,
  type UnitChangePreview,
} from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { FindUnits } from "./find-units.tsx";
import { NewUnits } from "./new-units.tsx";
import { Preview } from "./preview.tsx";
import { type Chosen, emptyUnit, NEW_UNITS, SEVERAL, type NewUnit, type Wanted } from "./wanted.ts";
import { WORDS } from "./words.ts";

const INITIAL = { kind: "rename", of: "[]", into: "", seat: "", on: "", basisNumber: "", basisDate: "" };

/** A change of units: what happens, to whom, by which document; shown before it is confirmed. */
export function RecordPage(): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useKept("unit change", INITIAL);
  const form = readForm(kept.value);
  const [shown, setShown] = useState<{ readonly wanted: Wanted; readonly preview: UnitChangePreview }>();
  const sending = useSending(unitChangeRoutes.preview, "change", (preview) =>
    setShown({ wanted: form.wanted, preview }),
  );
  useTitle(words.recordTitle);
  usePrefilled(form.chosen, (chosen) => kept.put({ of: JSON.stringify(chosen) }));
  const put = (part: Partial<typeof INITIAL>) => {
    setShown(undefined);
    kept.put(part);
  };
  return (
    <>
      <p className="no-print">
        <Link to="/quan-tri/don-vi">{words.back}</Link>
      </p>
      <h1>{words.recordTitle}</h1>
      <p>{words.recordLead}</p>
      <SendForm
        sending={{ ...sending, keeping: kept }}
        submit={words.preview}
        tone={shown === undefined ? "filled" : "default"}
        onSubmit={() => void sending.send(form.wanted)}
      >
        <NativeSelect
          label={words.what}
          value={form.wanted.kind}
          onChange={(event) => put({ kind: event.currentTarget.value, into: "" })}
          data={UNIT_CHANGE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...sending.field("kind")}
        />
        <Former form={form} put={put} field={sending.field} />
        <NewUnits
          kind={form.wanted.kind}
          chosen={form.chosen}
          units={form.wanted.into}
          onChange={(units) => put({ into: JSON.stringify(units) })}
          field={sending.field}
        />
        <Paper value={kept.value} put={put} field={sending.field} />
      </SendForm>
      {shown !== undefined && (
        <Preview
          {...shown}
          onRecorded={async () => {
            kept.forget();
            await queries.invalidateQueries();
            await navigate({ to: "/quan-tri/don-vi" });
          }}
        />
      )}
    </>
  );
}

interface Form {
  readonly chosen: readonly Chosen[];
  readonly wanted: Wanted;
}

/** What is kept as texts, as the route takes it. */
function readForm({ kind: kindText, of, into, ...rest }: typeof INITIAL): Form {
  const kind = UNIT_CHANGE_KINDS.find((each) => each === kindText) ?? "rename";
  const chosen = kind === "add" ? [] : (JSON.parse(of) as Chosen[]);
  const units =
    into === ""
      ? Array.from({ length: NEW_UNITS[kind] }, (_, i) => emptyUnit(chosen, i === 0 && kind !== "split"))
      : (JSON.parse(into) as NewUnit[]);
  return { chosen, wanted: { ...rest, kind, of: chosen.map(({ ref }) => ref), into: units } };
}

type Put = (part: Partial<typeof INITIAL>) => void;
type Field = (name: string) => { readonly id: string; readonly error: string | undefined };

/** A unit that the address names is chosen at once. */
function usePrefilled(chosen: readonly Chosen[], choose: (chosen: readonly Chosen[]) => void): void {
  const { donVi } = useSearch({ from: "/quan-tri/don-vi/thay-doi" });
  const { data } = useQuery({
    queryKey: ["unit-history", donVi],
    queryFn: () => ask(unitChangeRoutes.history, { ref: donVi ?? "" }),
    enabled: donVi !== undefined,
  });
  useEffect(() => {
    if (data !== undefined && chosen.length === 0) choose([asChosen(data)]);
    // Only when it arrives: whoever takes it out afterwards has taken it out.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
}

function asChosen({ ref, name, level, kind, code }: RouteReply<typeof unitChangeRoutes.history>): Chosen {
  return { ref, name, level, kind, code };
}

function Former({
  form: { chosen, wanted },
  put,
  field,
}: {
  readonly form: Form;
  readonly put: Put;
  readonly field: Field;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [q, setQ] = useState("");
  if (wanted.kind === "add") return undefined;
  const choose = (units: readonly Chosen[]) => put({ of: JSON.stringify(units), into: "", seat: "" });
  return (
    <fieldset>
      <legend>{words.of[wanted.kind]}</legend>
      <FindUnits
        label={words.search}
        hint={words.ofHint}
        q={q}
        onType={setQ}
        field={field("of")}
        each={({ ref, name, level, kind, code }) => (
          <button
            type="button"
            className="plain"
            aria-label={words.choose(say(name))}
            onClick={() => {
              choose([...(SEVERAL[wanted.kind] ? chosen : []), { ref, name, level, kind, code }]);
              setQ("");
            }}
          >
            {say(name)}
          </button>
        )}
      />
      <ChosenUnits chosen={chosen} choose={choose} field={field} />
      {wanted.kind === "merge" && chosen.length > 1 && (
        <NativeSelect
          label={words.seat}
          value={wanted.seat}
          onChange={(event) => put({ seat: event.currentTarget.value })}
          data={[
            { value: "", label: words.seatFirst },
            ...chosen.map(({ ref, name }) => ({ value: ref, label: say(name) })),
          ]}
          {...field("seat")}
        />
      )}
    </fieldset>
  );
}

function ChosenUnits({
  chosen,
  choose,
  field,
}: {
  readonly chosen: readonly Chosen[];
  readonly choose: (units: readonly Chosen[]) => void;
  readonly field: Field;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <>
      <p role="status">{chosen.length === 0 ? words.noneChosen : words.chosen}</p>
      <ul className="plain-list">
        {chosen.map(({ ref, name }, at) => (
          <li key={`${ref} ${at}`} id={field(`of.${at}`).id}>
            {say(name)}{" "}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.remove(say(name))}
              onClick={() => choose(chosen.toSpliced(at, 1))}
            >
              {words.removeShort}
            </Button>
            {field(`of.${at}`).error !== undefined && <p className="error">{field(`of.${at}`).error}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Paper({
  value,
  put,
  field,
}: {
  readonly value: typeof INITIAL;
  readonly put: Put;
  readonly field: Field;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput
        type="date"
        label={words.on}
        description={words.onHint}
        value={value.on}
        onChange={(event) => put({ on: event.currentTarget.value })}
        {...field("on")}
      />
      <TextInput
        label={words.basisNumber}
        description={words.basisNumberHint}
        value={value.basisNumber}
        onChange={(event) => put({ basisNumber: event.currentTarget.value })}
        {...field("basisNumber")}
      />
      <TextInput
        type="date"
        label={words.basisDate}
        value={value.basisDate}
        onChange={(event) => put({ basisDate: event.currentTarget.value })}
        {...field("basisDate")}
      />
    </>
  );
}
