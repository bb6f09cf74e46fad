import type { EvaluationId } from "@thang-diem/engine";
import { taskRoutes } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import { NativeSelect } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { addressOf, useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

/** The quarters of the last year and the one that runs, newest first. */
function quarters(today: string): { readonly year: number; readonly quarter: number }[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  return Array.from({ length: 5 }, (_, i) => ({
    year: Math.floor((now - i) / 4),
    quarter: ((now - i) % 4) + 1,
  }));
}

/** The report of a quarter, put together from what is there. */
export function QuarterReport({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement {
  const words = useWords(WORDS);
  const all = quarters(dayInVietnam(new Date()));
  const [at, setAt] = useState(0);
  const { year, quarter } = all[at] ?? { year: 2000, quarter: 1 };
  return (
    <section className="section no-print">
      <h2>{words.quarterReport}</h2>
      <p className="quiet">{words.quarterHint}</p>
      <div className="form">
        <NativeSelect
          label={words.quarter}
          value={String(at)}
          data={all.map((each, i) => ({ value: String(i), label: words.quarterOf(each.quarter, each.year) }))}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
        <p>
          <a href={addressOf(taskRoutes.report, { evaluationId, year, quarter })} download>
            {words.quarterDownload}
          </a>
        </p>
      </div>
    </section>
  );
}
