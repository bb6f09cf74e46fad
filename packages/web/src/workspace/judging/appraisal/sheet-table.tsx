import type { AppraisalRow } from "@thang-diem/contract";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { rowKey } from "./use-findings.ts";

export interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: AppraisalRow) => ReactNode;
  readonly numeric?: boolean;
  /** Left out on narrow screens. */
  readonly wide?: boolean;
}

interface SheetTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly AppraisalRow[];
  /** The place of the row that is opened beside. */
  readonly active: string;
  readonly onActive: (place: string) => void;
  /** Letters that mean something; it says whether it took the key. */
  readonly onKey: (key: string) => boolean;
}

const ROW_HEIGHT = 42;

/**
 * A dense table that is walked with ↑ and ↓; head and first column stay. Only the rows in sight are drawn, so
 * that 3,321
 * of them are as quick as ten.
 */
export function SheetTable(props: SheetTableProps): ReactElement {
  const { label, columns, rows, active } = props;
  const frame = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => rowKey(row) === active),
  );
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 8,
    getItemKey: (index) => (rows[index] === undefined ? index : rowKey(rows[index])),
  });
  const { goTo, onKeyDown } = useWalk(props, frame, at, lines.scrollToIndex);
  const drawn = lines.getVirtualItems();
  return (
    <div className="sheet" ref={frame}>
      <table role="grid" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, head, numeric, wide }) => (
              <th key={key} scope="col" className={classes(numeric, wide)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Gap height={drawn[0]?.start ?? 0} columns={columns.length} />
          {drawn.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <tr
                  key={key}
                  data-index={index}
                  ref={lines.measureElement}
                  aria-rowindex={index + 2}
                  tabIndex={index === at ? 0 : -1}
                  aria-selected={index === at}
                  onClick={() => goTo(index)}
                >
                  <SheetCells columns={columns} row={row} />
                </tr>
              )
            );
          })}
          <Gap height={lines.getTotalSize() - (drawn.at(-1)?.end ?? 0)} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Going from row to row by keys; the row that is gone to has the focus. */
function useWalk(
  { rows, active, onActive, onKey }: SheetTableProps,
  frame: RefObject<HTMLDivElement | null>,
  at: number,
  scrollTo: (index: number, options?: { readonly align: "center" }) => void,
) {
  const walking = useRef(false);
  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    scrollTo(at);
    // The row is drawn in the next frame when it was out of sight.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }),
    );
  }, [active, at, frame, scrollTo]);

  // The first that waits may stand far down: it is drawn, so that Tab reaches it.
  const first = useRef(at);
  useEffect(() => (first.current > 0 ? scrollTo(first.current, { align: "center" }) : undefined), [scrollTo]);

  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    walking.current = true;
    onActive(rowKey(row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    }[event.key];
    if (to !== undefined) goTo(to);
    else {
      walking.current = true;
      const taken = onKey(event.key);
      if (!taken) walking.current = false;
      if (!taken) return;
    }
    event.preventDefault();
  };
  return { goTo, onKeyDown };
}

function SheetCells({
  columns,
  row,
}: {
  readonly columns: readonly Column[];
  readonly row: AppraisalRow;
}): ReactElement {
  return (
    <>
      {columns.map(({ key, cell, numeric, wide }, place) =>
        place === 0 ? (
          <th key={key} scope="row" className={classes(numeric, wide)}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={classes(numeric, wide)}>
            {cell(row)}
          </td>
        ),
      )}
    </>
  );
}

function classes(numeric = false, wide = false): string | undefined {
  return [numeric && "numeric", wide && "wide-only"].filter(Boolean).join(" ") || undefined;
}

/** The room of the rows that are not drawn. */
function Gap({
  height,
  columns,
}: {
  readonly height: number;
  readonly columns: number;
}): ReactElement | undefined {
  return height > 0 ? (
    <tr aria-hidden="true" className="sheet-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : undefined;
}
