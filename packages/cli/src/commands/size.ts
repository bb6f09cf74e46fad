import type { Bilingual } from "@thang-diem/engine";
import { type MeanSizes, type SampleSizes, sampleSizes, sampleSizesForMean } from "@thang-diem/engine/survey";
import type { Command } from "../command.ts";

/** Sentence of the user: "how many people must be asked?" */
export const size: Command = {
  name: "size",
  usage:
    "size --population N [--margin 0.05] [--share 0.5 | --sd S] [--confidence 0.95] [--deff 1] [--response 1]",
  purpose: {
    vi:
      "Cỡ mẫu cho một tỷ lệ (Yamane là công thức của SIPAS; Cochran) hoặc, khi có --sd, cho một trung bình: " +
      "tổng thể hữu hạn, hệ số thiết kế, tỷ lệ trả lời.",
    en:
      "Sample size for a share (Yamane is the rule of SIPAS; Cochran) or, with --sd, for a mean: " +
      "finite population, design effect, response rate.",
  },
  options: {
    population: { type: "string", help: { vi: "số đơn vị của tổng thể", en: "units in the population" } },
    margin: { type: "string", help: { vi: "sai số cho phép (0.05)", en: "margin of error (0.05)" } },
    share: { type: "string", help: { vi: "tỷ lệ dự kiến (0.5)", en: "share expected (0.5)" } },
    sd: {
      type: "string",
      help: {
        vi: "độ lệch chuẩn dự kiến, cùng đơn vị với --margin: cỡ mẫu cho trung bình",
        en: "standard deviation expected, in the unit of --margin: the size for a mean",
      },
    },
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
    const asked = {
      population: number("population", 0),
      confidence: number("confidence", 0.95),
      designEffect: number("deff", 1),
      responseRate: number("response", 1),
    };
    if (options["sd"] !== undefined && options["margin"] === undefined) {
      console.fault({
        vi: "Cỡ mẫu cho trung bình cần --margin, cùng đơn vị với --sd.",
        en: "The size for a mean needs --margin, in the unit of --sd.",
      });
      return 2;
    }
    const margin = number("margin", 0.05);
    const sizes =
      options["sd"] === undefined
        ? sampleSizes({ ...asked, margin, share: number("share", 0.5) })
        : sampleSizesForMean({ ...asked, margin, standardDeviation: number("sd", 0) });
    if (!sizes.ok) {
      for (const { message } of sizes.problems) console.fault(message);
      return 1;
    }
    console.result(sizes.value, () => told(sizes.value));
    return 0;
  },
};

function told(sizes: SampleSizes | MeanSizes): Bilingual[] {
  const { finiteCeiling, withDesignEffect, toInvite } = sizes;
  const [large, before] =
    "infinite" in sizes
      ? [{ vi: "Trung bình", en: "Mean" }, sizes.infiniteCeiling]
      : [{ vi: "Cochran", en: "Cochran" }, sizes.cochranCeiling];
  const yamane = "infinite" in sizes ? [] : [`Yamane (SIPAS): ${sizes.yamaneCeiling}`];
  return [
    ...yamane.map((line) => ({ vi: line, en: line })),
    {
      vi: `${large.vi}: ${before}; tổng thể hữu hạn: ${finiteCeiling}`,
      en: `${large.en}: ${before}; finite population: ${finiteCeiling}`,
    },
    {
      vi: `Nhân hệ số thiết kế: ${withDesignEffect} phiếu; cần mời ${toInvite} người`,
      en: `Times the design effect: ${withDesignEffect} answers; ${toInvite} people to invite`,
    },
  ];
}
