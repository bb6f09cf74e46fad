import type { Bilingual } from "@thang-diem/engine";
import { type SampleSizes, sampleSizes } from "@thang-diem/engine/survey";
import type { Command } from "../command.ts";

/** Sentence of the user: "how many people must be asked?" */
export const size: Command = {
  name: "size",
  usage: "size --population N [--margin 0.05] [--share 0.5] [--confidence 0.95] [--deff 1] [--response 1]",
  purpose: {
    vi: "Cỡ mẫu cho một tỷ lệ: công thức Yamane (SIPAS), Cochran, tổng thể hữu hạn, hệ số thiết kế, tỷ lệ trả lời.",
    en: "Sample size for a share: Yamane (the rule of SIPAS), Cochran, finite population, design effect, response rate.",
  },
  options: {
    population: { type: "string", help: { vi: "số đơn vị của tổng thể", en: "units in the population" } },
    margin: { type: "string", help: { vi: "sai số cho phép (0.05)", en: "margin of error (0.05)" } },
    share: { type: "string", help: { vi: "tỷ lệ dự kiến (0.5)", en: "share expected (0.5)" } },
    confidence: { type: "string", help: { vi: "độ tin cậy (0.95)", en: "confidence (0.95)" } },
    deff: { type: "string", help: { vi: "hệ số thiết kế (1)", en: "design effect (1)" } },
    response: { type: "string", help: { vi: "tỷ lệ trả lời (1)", en: "response rate (1)" } },
  },
  async run({ options, console }) {
    const number = (name: string, otherwise: number) => Number(options[name] ?? otherwise);
    if (typeof options["population"] !== "string") {
      console.fault({ vi: "Cần --population.", en: "--population is needed." });
      return 2;
    }
    const sizes = sampleSizes({
      population: number("population", 0),
      margin: number("margin", 0.05),
      share: number("share", 0.5),
      confidence: number("confidence", 0.95),
      designEffect: number("deff", 1),
      responseRate: number("response", 1),
    });
    if (!sizes.ok) {
      for (const { message } of sizes.problems) console.fault(message);
      return 1;
    }
    console.result(sizes.value, () => told(sizes.value));
    return 0;
  },
};

function told(sizes: SampleSizes): Bilingual[] {
  const { yamaneCeiling, cochranCeiling, finiteCeiling, withDesignEffect, toInvite } = sizes;
  return [
    { vi: `Yamane (SIPAS): ${yamaneCeiling}`, en: `Yamane (SIPAS): ${yamaneCeiling}` },
    {
      vi: `Cochran: ${cochranCeiling}; tổng thể hữu hạn: ${finiteCeiling}`,
      en: `Cochran: ${cochranCeiling}; finite population: ${finiteCeiling}`,
    },
    {
      vi: `Nhân hệ số thiết kế: ${withDesignEffect} phiếu; cần mời ${toInvite} người`,
      en: `Times the design effect: ${withDesignEffect} answers; ${toInvite} people to invite`,
    },
  ];
}
