import { claimedYear, Exact, overClaiming, type UnitVersionId } from "@thang-diem/engine";
import type { ClaimedUnit } from "@thang-diem/contract";
import { percent, points, signed } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** Self-score against what stood, year by year, for those who may see it; nothing where no year is approved yet. */
export function OverClaiming({
  units,
  unit,
  name,
}: {
  readonly units: readonly ClaimedUnit[];
  readonly unit: UnitVersionId;
  readonly name: string;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const own = units.filter(
    (each) => (each.unitVersionId === unit || each.name === name) && each.items.length > 0,
  );
  if (own.length === 0) return undefined;
  const told = overClaiming(
    own.map(({ year, items }) =>
      claimedYear(
        year,
        items.map(({ claimed, stands }) => ({ claimed: Exact.of(claimed), stands: Exact.of(stands) })),
      ),
    ),
  );
  type Year = (typeof told.years)[number];
  const columns: Column<Year>[] = [
    { key: "year", title: words.year, names: true, cell: ({ year }) => year },
    {
      key: "claimed",
      title: words.claimed,
      className: "numeric",
      cell: ({ claimed }) => points(claimed.text, language),
    },
    {
      key: "stands",
      title: words.stands,
      className: "numeric",
      cell: ({ stands }) => points(stands.text, language),
    },
    {
      key: "excess",
      title: words.excess,
      className: "numeric",
      cell: ({ excess, share }) =>
        `${signed(excess.text, 2, language)}${share === undefined ? "" : ` (${percent(share.text, 1, language)})`}`,
    },
    {
      key: "items",
      title: words.overItems,
      className: "numeric",
      cell: ({ over, items }) => `${over} / ${items}`,
    },
  ];
  return (
    <section className="section">
      <h2>{words.overClaiming}</h2>
      <p className="quiet">{told.course === undefined ? words.overHint : words.courses[told.course]}</p>
      <Table label={words.overClaiming} columns={columns} rows={told.years} keyOf={({ year }) => year} />
    </section>
  );
}
