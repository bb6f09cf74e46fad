import { openingRoutes } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

interface AddCommunesProps {
  /** The day, YYYY-MM-DD. */
  readonly on: string;
  readonly onAdded: () => void;
}

/** Every commune of a province on a day, as organisations, in one step. */
export function AddCommunes({ on, onAdded }: AddCommunesProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const queries = useQueryClient();
  const [given, setGiven] = useState({ provinceId: "", on });
  const [done, setDone] = useState("");
  const { data } = useQuery({
    queryKey: ["provinces", given.on],
    queryFn: () => ask(openingRoutes.provinces, { on: given.on }),
    enabled: /^\d{4}-\d{2}-\d{2}$/.test(given.on),
    staleTime: Infinity,
  });
  const sending = useSending(
    openingRoutes.addCommunes,
    "communes",
    async ({ added, known, provinceName }) => {
      setDone(words.communesAdded(say(provinceName), added, known));
      await queries.invalidateQueries({ queryKey: ["organisations"] });
      onAdded();
    },
    "nothing-typed",
  );
  return (
    <SendForm
      sending={sending}
      submit={words.communesSubmit}
      tone="default"
      onSubmit={() => (setDone(""), void sending.send(given))}
    >
      <p className="quiet">{words.communesLead}</p>
      <NativeSelect
        label={words.province}
        value={given.provinceId}
        onChange={(event) => setGiven({ ...given, provinceId: event.currentTarget.value })}
        data={[
          { value: "", label: words.choose },
          ...(data?.provinces ?? []).map(({ id, name, communes }) => ({
            value: id,
            label: words.provinceLine(say(name), communes),
          })),
        ]}
        {...sending.field("provinceId")}
      />
      <TextInput
        type="date"
        label={words.on}
        value={given.on}
        onChange={(event) => setGiven({ ...given, on: event.currentTarget.value })}
        {...sending.field("on")}
      />
      {done !== "" && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
    </SendForm>
  );
}
