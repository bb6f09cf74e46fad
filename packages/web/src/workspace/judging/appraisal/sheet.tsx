import type { EvaluationId } from "@thang-diem/engine";
import {
  type AppraisalRow,
  type FindingResult,
  ITEM_STATE_WORDS,
  type ItemShape,
} from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { ProblemSummary, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { Detail } from "./detail.tsx";
import { usePoints } from "../facts/index.ts";
import { shownFinding } from "./shown-finding.ts";
import {
  chosenRows,
  factsKey,
  isWaiting,
  ORDERS,
  ownFinding,
  readSheetSearch,
  SHOWS,
  type SheetSearch,
} from "./sheet-search.ts";
import { type Column, SheetTable } from "./sheet-table.tsx";
import { rowKey, useFindings } from "./use-findings.ts";
import { WORDS } from "./words.ts";
import "../judging.css";

export interface SheetProps {
  readonly evaluationId: EvaluationId;
  readonly queryKey: readonly unknown[];
  readonly rows: readonly AppraisalRow[];
  readonly shapeOf: (row: AppraisalRow) => ItemShape | undefined;
  readonly search: SheetSearch;
  /** What a row is called: the unit, or the item. */
  readonly nameOf: (row: AppraisalRow) => string;
  readonly nameHead: string;
  readonly nameCell: (row: AppraisalRow) => ReactNode;
  /** Columns between name and points. */
  readonly columns: readonly Column[];
}

/** Rows side by side with one of them opened beside; everything by keyboard. */
export function Sheet(props: SheetProps): ReactElement {
  const { evaluationId, rows, shapeOf, search, nameOf, nameHead, nameCell, columns } = props;
  const words = useWords(WORDS);
  const box = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const work = useWork(props, frame);
  const { row, findings } = work;
  const shape = row && shapeOf(row);
  usePageKeys(box, () => setHelp(true));
  return (
    <div className="tight">
      <Filters search={search} box={box} />
      <SheetLine rows={rows} work={work} onHelp={() => setHelp(true)} />
      {!work.changing && (
        <>
          <ProblemSummary problem={findings.problem} />
          <Refused results={findings.refused} />
        </>
      )}
      <div className="bench" ref={frame}>
        <SheetTable
          label={nameHead}
          columns={[{ key: "name", head: nameHead, cell: nameCell }, ...columns, ...useTail()]}
          rows={work.shown}
          active={row === undefined ? "" : rowKey(row)}
          onActive={work.choose}
          onKey={work.onKey}
        />
        {row === undefined || shape === undefined ? (
          <p className="quiet">{words.pick}</p>
        ) : (
          <OpenedRow
            key={rowKey(row)}
            evaluationId={evaluationId}
            row={row}
            shape={shape}
            title={nameOf(row)}
            work={work}
          />
        )}
      </div>
      <Help opened={help} onClose={() => (setHelp(false), work.toTable())} />
    </div>
  );
}

/** How many rows there are and wait, what the last act did, and the way back. */
function SheetLine({
  rows,
  work: { shown, said, findings },
  onHelp,
}: Pick<SheetProps, "rows"> & {
  readonly work: ReturnType<typeof useWork>;
  readonly onHelp: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <div className="sheet-line">
      <p role="status">
        {words.rows(shown.length, rows.length, rows.filter(isWaiting).length)}
        {findings.made > 0 && ` · ${words.made(findings.made)}`}
        {findings.undone > 0 && ` · ${words.undone(findings.undone)}`}
        {said !== "" && ` · ${said}`}
      </p>
      {findings.canUndo && (
        <button type="button" className="plain" onClick={() => void findings.undo()}>
          {words.undo}
        </button>
      )}
      <button type="button" className="plain wide-only" onClick={onHelp}>
        {words.help}
      </button>
    </div>
  );
}

function OpenedRow({
  work,
  ...row
}: Pick<Parameters<typeof Detail>[0], "evaluationId" | "row" | "shape" | "title"> & {
  readonly work: ReturnType<typeof useWork>;
}): ReactElement {
  return (
    <Detail
      {...row}
      alike={work.alike}
      findings={work.findings}
      changing={work.changing}
      onChanging={work.setChanging}
      onAccept={() => void work.accept()}
      onAcceptAlike={() => void work.acceptAlike()}
      onDone={work.toTable}
    />
  );
}

/** Which row is opened, and what is done with it by key or button. */
function useWork(
  { evaluationId, queryKey, rows, search, nameOf }: SheetProps,
  frame: RefObject<HTMLDivElement | null>,
) {
  const findings = useFindings(evaluationId, queryKey);
  const shown = useMemo(() => chosenRows(rows, search, nameOf), [rows, search, nameOf]);
  const [active, setActive] = useState("");
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState("");
  const words = useWords(WORDS);
  const row = shown.find((each) => rowKey(each) === active) ?? shown.find(isWaiting) ?? shown[0];
  const alike =
    row === undefined
      ? []
      : shown.filter(
          (each) => isWaiting(each) && each.claim?.status !== "missing" && factsKey(each) === factsKey(row),
        );
  const toTable = () =>
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus(),
    );
  const choose = (place: string) => (setActive(place), setChanging(false));
  const accept = async () => {
    if (row === undefined || row.seat === 0) return;
    // What is written already is not written again: the key says so and goes on to what waits.
    const written = ownFinding(row) !== undefined;
    const next = waitingAfter(shown, row);
    setSaid(written ? (next === undefined ? words.writtenLast : words.writtenAlready) : "");
    if (written || (await findings.accept([row]))) choose(rowKey(next ?? row));
    toTable();
  };
  const acceptAlike = async () => {
    await findings.accept(alike);
    toTable();
  };
  const onKey = keysOf({
    a: () => void accept(),
    c: () => row !== undefined && row.seat > 0 && setChanging(true),
    b: () => void acceptAlike(),
    e: () => document.getElementById("evidence")?.focus(),
    u: () => void findings.undo(),
  });
  return {
    findings,
    said,
    shown,
    row,
    alike,
    changing,
    setChanging,
    choose,
    accept,
    acceptAlike,
    onKey,
    toTable,
  };
}

/** @returns whether the key has done something */
function keysOf(acts: Readonly<Record<string, () => unknown>>): (key: string) => boolean {
  return (key) => {
    const act = acts[key.toLowerCase()];
    act?.();
    return act !== undefined;
  };
}

/** The next row that waits, from the top again after the last one. */
function waitingAfter(rows: readonly AppraisalRow[], row: AppraisalRow): AppraisalRow | undefined {
  const at = rows.indexOf(row);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find(isWaiting);
}

/** The columns that every sheet ends with. */
function useTail(): readonly Column[] {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const points = usePoints();
  const found = (row: AppraisalRow) => {
    const finding = shownFinding(row);
    return finding === undefined ? (
      <span className="quiet">–</span>
    ) : finding.verdict === "changed" ? (
      <strong>{points(finding)}</strong>
    ) : (
      points(finding)
    );
  };
  return [
    {
      key: "claimed",
      head: words.claimed,
      numeric: true,
      cell: (row) =>
        row.claim === undefined ? (
          <span className="quiet">
            <span className="wide-only">–</span>
            <span className="narrow-only">{points(undefined)}</span>
          </span>
        ) : (
          points(row.claim)
        ),
    },
    { key: "found", head: words.found, numeric: true, cell: found },
    { key: "evidence", head: words.evidenceShort, numeric: true, wide: true, cell: (row) => row.evidence },
    {
      key: "state",
      head: words.state,
      wide: true,
      cell: ({ state: { state } }) => (
        <span className={`state state-${state}`}>{say(ITEM_STATE_WORDS[state])}</span>
      ),
    },
  ];
}

function Filters({
  search,
  box,
}: {
  readonly search: SheetSearch;
  readonly box: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.loc ?? "");
  const choose = (change: Record<string, string>) =>
    void navigate({
      to: ".",
      search: (before: Record<string, unknown>) => readSheetSearch({ ...before, ...change }),
      replace: true,
    });
  return (
    <search className="actions no-print">
      <TextInput
        ref={box}
        type="search"
        label={words.find}
        value={typed}
        style={{ flex: "1 1 14rem" }}
        onChange={(event) => (
          setTyped(event.currentTarget.value),
          choose({ loc: event.currentTarget.value })
        )}
      />
      <NativeSelect
        label={words.show}
        value={search.hien ?? "all"}
        onChange={(event) => choose({ hien: event.currentTarget.value })}
        data={SHOWS.map((show) => ({ value: show, label: words.shows[show] }))}
      />
      <NativeSelect
        label={words.order}
        value={search.xep ?? "name"}
        onChange={(event) => choose({ xep: event.currentTarget.value })}
        data={ORDERS.map((order) => ({ value: order, label: words.orders[order] }))}
      />
    </search>
  );
}

/** The reasons of what was refused, each once. */
function Refused({ results }: { readonly results: readonly FindingResult[] }): ReactElement | undefined {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  if (results.length === 0) return undefined;
  const reasons = new Set(results.map(({ problem }) => (problem === undefined ? "" : say(problem.message))));
  return (
    <div className="error-summary" role="alert">
      <p>{words.refused(results.length)}</p>
      <ul>
        {[...reasons].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactElement {
  const words = useWords(WORDS);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => (opened ? box.current?.showModal() : box.current?.close()), [opened]);
  return (
    <dialog ref={box} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.help}</h2>
      <dl className="facts">
        {words.keys.map(([key, meaning]) => (
          <div key={key} className="fact">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </dialog>
  );
}

/** "/" and "?" work wherever nobody types. */
function usePageKeys(box: RefObject<HTMLInputElement | null>, onHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLTextAreaElement ||
        event.target instanceof HTMLSelectElement
      )
        return;
      if (event.key === "/") box.current?.focus();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
