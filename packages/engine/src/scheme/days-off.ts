/**
 * Days on which offices work otherwise than by the week, as data: for terms in working days.
 *
 * `viet-nam`: public holidays of the Labour Code (2012, Article 115; from 2021 the Code of 2019, Articles 111
 * and 112) on weekdays, days off instead of those that fall on a weekend, and weekdays that the Prime Minister
 * let officials take off for a Saturday that is worked: 29/4/2024 for 4/5/2024; 2/5/2025 for 26/4/2025 (Thông báo
 * 6150/TB-BLĐTBXH, 2024); 2/1/2026 for 10/1/2026 (12729/VPCP-KGVX, 25/12/2025); 31/8/2026 for 22/8/2026. Compared
 * with the public library `holidays` 0.105, which has not the last three. It ends on 23/11/2026: whether 24/11,
 * the Day of Vietnamese Culture of Resolution 80-NQ/TW, was a day off in 2026 was not found, and the days of 2027
 * were not announced when this was written.
 */
export interface Calendar {
  /** Days from Monday to Friday on which offices are closed. */
  readonly off: readonly string[];
  /** Saturdays and Sundays on which they work. */
  readonly worked: readonly string[];
  /** Nothing is known of days outside; a list that a scheme writes itself knows all days. */
  readonly covers?: { readonly from: string; readonly to: string };
}

const OFF: Readonly<Record<string, string>> = {
  2020: "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
  2021: "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
  2022: "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
  2023: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
  2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
  2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
  2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02",
};

const VIET_NAM: Calendar = {
  off: Object.entries(OFF).flatMap(([year, days]) => days.split(" ").map((day) => `${year}-${day}`)),
  worked: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"],
  covers: { from: "2020-01-01", to: "2026-11-23" },
};

/**
 * The calendar that a scheme counts working days by: one with a name, or the days off that it lists.
 *
 * @example calendarOf(["2026-04-30"]).off // ["2026-04-30"]
 */
export function calendarOf(written: "viet-nam" | readonly string[] | undefined): Calendar {
  return written === "viet-nam" ? VIET_NAM : { off: written ?? [], worked: [] };
}

/** The first of some days of which the calendar knows nothing. */
export function outsideCalendar({ covers }: Calendar, days: readonly string[]): string | undefined {
  return covers && days.find((day) => day < covers.from || day > covers.to);
}
