import { type KeyedForm, surveyPaperRoutes } from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { lazyPart, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { DropSheet } from "./drop-sheet.tsx";
import type { OpenedSheetParts, Place, SheetState, Versions } from "./place.ts";
import { WORDS } from "./words.ts";

// What asks and checks questions comes with the first sheet.
const KeySheet = lazyPart(() => import("./key-sheet.tsx").then(({ KeySheet: part }) => part));
const SettleSheet = lazyPart(() => import("./settle-sheet.tsx").then(({ SettleSheet: part }) => part));

interface Found {
  readonly code: string;
  readonly sheet: KeyedForm;
}

/** One sheet after the other: its code, then what is to be done with it. */
export function TypeSheets({
  place,
  versions,
  onDone,
}: {
  readonly place: Place;
  readonly versions: Versions;
  readonly onDone: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const [opened, setOpened] = useState<Found>();
  const [last, setLast] = useState<SheetState>();
  const finish = async (state: SheetState) => {
    setOpened(undefined);
    setLast(state);
    await onDone();
  };
  return (
    <section className="section no-print">
      <h2>{words.typeTitle}</h2>
      {last !== undefined && opened === undefined && (
        <p role="status" className="notice">
          {words.state[last]}
        </p>
      )}
      {opened === undefined ? (
        <AskForCode place={place} onFound={(next) => (setLast(undefined), setOpened(next))} />
      ) : (
        <>
          <p>
            <strong>{words.sheetOf(opened.sheet.unit)}</strong>{" "}
            <Button variant="default" size="compact-sm" onClick={() => setOpened(undefined)}>
              {words.another}
            </Button>
          </p>
          <OpenedSheet key={opened.code} {...{ place, versions, ...opened }} onDone={finish} />
        </>
      )}
    </section>
  );
}

function AskForCode({
  place,
  onFound,
}: {
  readonly place: Place;
  readonly onFound: (found: Found) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`survey paper ${place.surveyId}`, { code: "" });
  const { code } = kept.value;
  const sending = useSending(surveyPaperRoutes.find, "paper-code", (sheet) => onFound({ code, sheet }), kept);
  return (
    <>
      <p>{words.typeLead}</p>
      <SendForm sending={sending} submit={words.open} onSubmit={() => void sending.send({ ...place, code })}>
        <TextInput
          {...sending.field("code")}
          label={words.codeLabel}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={({ currentTarget }) => kept.put({ code: currentTarget.value })}
        />
      </SendForm>
    </>
  );
}

function OpenedSheet({
  versions,
  ...parts
}: OpenedSheetParts & { readonly versions: Versions }): ReactElement {
  const words = useWords(WORDS);
  const { sheet } = parts;
  const [chosen, setChosen] = useState(sheet.versionId ?? versions.at(-1)?.versionId ?? "");
  const isFirst = sheet.state === "new";
  return (
    <>
      {isFirst && versions.length > 1 && (
        <NativeSelect
          className="filter-round"
          label={words.versionLabel}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={versions.map(({ number, versionId }) => ({ value: versionId, label: words.version(number) }))}
        />
      )}
      {sheet.state === "mine" && <p className="notice">{words.mine}</p>}
      {(isFirst || sheet.state === "second") && <KeySheet key={chosen} {...parts} versionId={chosen} />}
      {sheet.state === "differs" && <SettleSheet {...parts} versionId={chosen} />}
      {!isFirst && <DropSheet {...parts} />}
    </>
  );
}
