import type { Bilingual } from "@thang-diem/engine";
import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";

interface Field {
  readonly label: string;
  readonly id: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

/** One text in both languages, the Vietnamese first. */
export function BilingualFields({
  value,
  onChange,
  fields,
}: {
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
  readonly fields: readonly [Field, Field];
}): ReactElement {
  const put = (language: "vi" | "en", text: string) => onChange({ ...value, [language]: text });
  return (
    <>
      <TextInput {...fields[0]} value={value.vi} onChange={(event) => put("vi", event.currentTarget.value)} />
      <TextInput {...fields[1]} value={value.en} onChange={(event) => put("en", event.currentTarget.value)} />
    </>
  );
}
