/** What an approval or a publication passes over in the calendar, and the reason that somebody gives for it. */
import type { PassedOver, StepsPassedOver, Unheld } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { timeText } from "../../people/notices/index.ts";
import { PHASE_WORDS, type UnheldPhase } from "../../preparing/evaluations/index.ts";
import type { Problem } from "@thang-diem/platform/problems";

/** Empty where nothing is passed over. */
export interface Confirmation {
  readonly unheldReason: string;
  readonly unheldReasonEn: string;
}

export function passedOver(
  phases: readonly UnheldPhase[],
  { unheldReason, unheldReasonEn }: Confirmation,
): PassedOver | undefined {
  return phases.length === 0
    ? undefined
    : { phases: [...phases], reason: unheldReason.trim(), reasonEn: unheldReasonEn.trim() };
}

/** Phases that an earlier confirmation does not cover: others, or the same at another time. */
export function notCovered(phases: readonly UnheldPhase[], earlier: PassedOver | undefined): UnheldPhase[] {
  return phases.filter(
    ({ kind, closesAt }) =>
      !(earlier?.phases ?? []).some((covered) => covered.kind === kind && covered.closesAt === closesAt),
  );
}

/** The refusal, with every phase and its times; nothing where none is passed over or a reason is given. */
export function notConfirmed(
  phases: readonly UnheldPhase[],
  { unheldReason }: Confirmation,
): Problem | undefined {
  if (phases.length === 0 || unheldReason.trim() !== "") return undefined;
  const { vi, en } = namesOf(phases);
  return {
    code: "phases-not-held",
    message: {
      vi: `Theo lịch còn bước chưa qua: ${vi}. Chưa có gì thay đổi.`,
      en: `Phases of the calendar are not over: ${en}. Nothing was changed.`,
    },
    suggestion: {
      vi: "Chờ các bước này kết thúc, hoặc ghi lý do không chờ.",
      en: "Wait until they are over, or give the reason for not waiting.",
    },
    details: {
      unheld: phases,
      faults: [
        {
          field: "unheldReason",
          code: "reason-missing",
          message: {
            vi: `Ghi lý do không chờ: ${vi}.`,
            en: `Give the reason for not waiting for: ${en}.`,
          },
        },
      ],
    },
  };
}

/** For a notice: the phases and the reason, without a full stop at the end; nothing where none was passed over. */
export function phasesInWords(passed: PassedOver | undefined): Bilingual | undefined {
  if (passed === undefined) return undefined;
  const { vi, en } = namesOf(passed.phases);
  const [reason, reasonEn] = [passed.reason, passed.reasonEn || passed.reason].map((text) =>
    text.replace(/[.。]+$/, ""),
  );
  return {
    vi: `chưa qua hết các bước: ${vi}; lý do: ${reason}`,
    en: `before these phases were over: ${en}; reason: ${reasonEn}`,
  };
}

/** For the edition, for ever: the steps and the reason; nothing where none was passed over. */
export function stepsPassedOver(
  when: StepsPassedOver["when"],
  passed: PassedOver | undefined,
): StepsPassedOver[] {
  return passed === undefined
    ? []
    : [
        {
          when,
          steps: passed.phases.map(nameOf),
          reason: { vi: passed.reason, en: passed.reasonEn || passed.reason },
        },
      ];
}

function namesOf(phases: readonly Unheld[]): Bilingual {
  const words = phases.map(nameOf);
  return { vi: words.map(({ vi }) => vi).join("; "), en: words.map(({ en }) => en).join("; ") };
}

function nameOf({ kind, opensAt, closesAt }: Unheld): Bilingual {
  const [from, to] = [timeText(new Date(opensAt)), timeText(new Date(closesAt))];
  const { vi, en } = PHASE_WORDS[kind];
  return { vi: `${vi} (${from.vi} – ${to.vi})`, en: `${en} (${from.en} – ${to.en})` };
}
