import type { Bilingual } from "@thang-diem/engine";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { NOT_PRINTED } from "@thang-diem/press/rounds";

const FROM_THE_END: Readonly<Record<string, number>> = {
  last: 0,
  "second from last": 1,
  "third from last": 2,
};
const IN_WORDS: Readonly<Record<string, Bilingual>> = {
  last: { vi: "xếp cuối", en: "last" },
  "second from last": { vi: "xếp áp chót", en: "second from last" },
  "third from last": { vi: "xếp thứ ba từ dưới lên", en: "third from last" },
};

/**
 * The place that a source prints, or why there is none.
 * @param written "3", "last", "second from last", "bottom group" or nothing
 * @param of how many units were ranked; absent where the source does not say
 */
export function publishedPlace(
  written: string,
  of: number | undefined,
  note?: Bilingual,
): Pick<PinnedUnit, "publishedPlace" | "notRanked"> {
  const place = /^\d+$/.test(written) ? Number(written) : fromTheEnd(written, of);
  if (place !== undefined) return { publishedPlace: { place, ...(of !== undefined && { of }) } };
  const said = IN_WORDS[written] ?? note;
  return {
    notRanked: said
      ? { vi: `${said.vi}; ${NOT_PRINTED.vi}`, en: `${said.en}; ${NOT_PRINTED.en}` }
      : NOT_PRINTED,
  };
}

function fromTheEnd(written: string, of: number | undefined): number | undefined {
  const steps = FROM_THE_END[written];
  return steps === undefined || of === undefined ? undefined : of - steps;
}
