import type { Bilingual } from "@thang-diem/engine";
import { type Appraised, appraisedText } from "../../judging/appraisal/index.ts";
import { at, event, ofUnit, unitKey, say } from "../../people/notices/index.ts";

/** What the calendar alone tells has its words in `remind.ts`; with the explanation units hear what was found. */
export const EVENTS = {
  /** The explanation has begun: from here the unit sees its findings. */
  explanationOpens: event<Appraised & { readonly until: Bilingual; readonly phase: string }>({
    kind: "explanation-asked",
    matter: (about) => `explanation-opens ${unitKey(about)} ${about.phase}`,
    letters: [
      {
        to: ofUnit,
        page: at("/giai-trinh"),
        text: ({ unit, items, changed, until }) => {
          const { vi, en } = appraisedText(unit.name, items, changed === "not-yet-seen" ? 0 : changed);
          return changed === 0
            ? say(vi, en)
            : say(`${vi} Giải trình đến ${until.vi}.`, `${en} The time for explanation ends at ${until.en}.`);
        },
      },
    ],
  }),
} as const;
