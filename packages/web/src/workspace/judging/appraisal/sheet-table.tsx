import type { AppraisalRow } from "@thang-diem/contract";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import { placeOf } from "./use-findings.ts";

export interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: AppraisalRow) => ReactNode;
  readonly numeric?: boolean;
  /** Left out on narrow screens. */
  readonly wide?: boolean;
}

const ROW_HEIGHT = 42;

/**
 * A dense table that is walked with ↑ and ↓; head and first column stay. Only the rows in sight are drawn, so that 3,321
 * of them are as quick as ten.
 *
 * @param onKey letters that mean something; it says whether it took the key
 */
export function SheetTable({
  label,
  columns,
  rows,
  active,
  onActive,
  onKey,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly AppraisalRow[];
  readonly active: string;
  readonly onActive: (place: string) => void;
  readonly onKey: (key: string) => boolean;
}): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const walking = useRef(false);
  const at = Math.max(
    0,
    rows.findIndex((row) => placeOf(row) === active),
  );
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 8,
    getItemKey: (index) => placeOf(rows[index] ?? { unitId: "", item: String(index) }),
  });
  const drawn = lines.getVirtualItems();

  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    lines.scrollToIndex(at);
    // The row is drawn in the next frame when it was out of sight.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }),
    );
  }, [active, at, lines]);

  // The first that waits may stand far down: it is drawn, so that Tab reaches it.
  const first = useRef(at);
  useEffect(
    () => (first.current > 0 ? lines.scrollToIndex(first.current, { align: "center" }) : undefined),
    [lines],
  );

  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    walking.current = true;
    onActive(placeOf(row));
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
                  {columns.map(({ key: name, cell, numeric, wide }, place) =>
                    place === 0 ? (
                      <th key={name} scope="row" className={classes(numeric, wide)}>
                        {cell(row)}
                      </th>
                    ) : (
                      <td key={name} className={classes(numeric, wide)}>
                        {cell(row)}
                      </td>
                    ),
                  )}
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
