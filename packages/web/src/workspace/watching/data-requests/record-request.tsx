import {
  DATA_REQUEST_KINDS,
  DATA_REQUEST_WAYS,
  type DataRequest,
  dataRequestRoutes,
} from "@thang-diem/contract";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { type Kept, newId, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

const EMPTY = {
  kind: "see",
  text: "",
  person: "",
  contact: "",
  receivedOn: "",
  cameBy: "paper",
  processor: "",
};
type Way = (typeof DATA_REQUEST_WAYS)[number];

/** A request that came otherwise than by the workspace. */
export function RecordRequest(): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [id, setId] = useState(() => newId());
  const kept = useKept("data request at the desk", EMPTY);
  const { value } = kept;
  const sending = useSending(
    dataRequestRoutes.file,
    "desk-request",
    () => {
      setId(newId());
      return queries.invalidateQueries({ queryKey: ["data-requests"] });
    },
    kept,
  );
  return (
    <details>
      <summary>{words.record}</summary>
      <SendForm
        sending={sending}
        submit={words.write}
        tone="default"
        onSubmit={() => {
          const { processor, kind, cameBy, ...given } = value;
          void sending.send({
            ...given,
            id,
            kind: kind as DataRequest["kind"],
            cameBy: cameBy as Way,
            withProcessor: processor !== "",
          });
        }}
      >
        <Who kept={kept} field={sending.field} />
        <What kept={kept} field={sending.field} />
      </SendForm>
    </details>
  );
}

interface Part {
  readonly kept: Kept<typeof EMPTY>;
  readonly field: ReturnType<typeof useSending>["field"];
}

function Who({ kept: { value, put }, field }: Part): ReactElement {
  const words = useWords(WORDS);
  const typed = (name: "person" | "contact" | "receivedOn") => ({
    ...field(name),
    label: words[name],
    value: value[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      put({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...typed("person")} />
      <TextInput {...typed("contact")} />
      <TextInput {...typed("receivedOn")} type="date" />
      <NativeSelect
        {...field("cameBy")}
        label={words.cameBy}
        value={value.cameBy}
        data={DATA_REQUEST_WAYS.map((way) => ({ value: way, label: words.ways[way] }))}
        onChange={(event) => put({ cameBy: event.currentTarget.value })}
      />
    </>
  );
}

function What({ kept: { value, put }, field }: Part): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <NativeSelect
        {...field("kind")}
        label={words.kind}
        value={value.kind}
        data={DATA_REQUEST_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(event) => put({ kind: event.currentTarget.value })}
      />
      <Textarea
        {...field("text")}
        label={words.text}
        autosize
        minRows={2}
        value={value.text}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={words.withProcessor}
        checked={value.processor !== ""}
        onChange={(event) => put({ processor: event.currentTarget.checked ? "yes" : "" })}
      />
    </>
  );
}
