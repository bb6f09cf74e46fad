const DAY_MS = 86_400_000;
/** Sunday, Saturday. */
const WEEKEND = [0, 6];

/** Days after the receipt; the law says the first in working days. */
const TERMS = { firstWorkingDays: 2, doneDays: 15, doneDaysWithProcessor: 20, extensionDays: 15 } as const;

/**
 * Until when a request of a person about the own data is answered first, and done (Nghị định 356/2025/NĐ-CP): two
 * working days; fifteen days, twenty where a processor has to act too, and once fifteen more. Working days are those of
 * the week: a public holiday in between makes the term of the law later, never earlier than what is told here.
 *
 * @param receivedOn ISO day in Viet Nam
 * @example // first 2026-12-01, done 2026-12-12
 * termsOf({ receivedOn: "2026-11-27", withProcessor: false, extended: false })
 */
export function termsOf({
  receivedOn,
  withProcessor,
  extended,
}: {
  readonly receivedOn: string;
  readonly withProcessor: boolean;
  readonly extended: boolean;
}): { readonly firstAnswerBy: string; readonly doneBy: string } {
  const received = new Date(`${receivedOn}T00:00:00Z`).getTime();
  const days =
    (withProcessor ? TERMS.doneDaysWithProcessor : TERMS.doneDays) + (extended ? TERMS.extensionDays : 0);
  let first = received;
  for (let left: number = TERMS.firstWorkingDays; left > 0;) {
    first += DAY_MS;
    if (!WEEKEND.includes(new Date(first).getUTCDay())) left -= 1;
  }
  return { firstAnswerBy: dayOf(first), doneBy: dayOf(received + days * DAY_MS) };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
