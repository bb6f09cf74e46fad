import { describe, expect, it } from "vitest";
import {
  addressSegment,
  count,
  dateText,
  decimal,
  escapeXml,
  oneToneStyle,
  ordinal,
  percent,
  placeAmong,
  placeText,
  points,
  pointsOfColumn,
  signedOfColumn,
  signed,
  sourceText,
  dayInVietnam,
} from "./index.ts";

describe("numbers as people read them", () => {
  it("rounds half up and writes a decimal comma and dots between thousands in Vietnamese", () => {
    expect(decimal("1234567.891", 2, "vi")).toBe("1.234.567,89");
    expect(decimal("2.345", 2, "vi")).toBe("2,35");
    expect(decimal("17/6", 2, "vi")).toBe("2,83");
  });

  it("turns the two marks round in English", () => {
    expect(decimal("1234567.891", 2, "en")).toBe("1,234,567.89");
  });

  it("writes percent as offices do", () => {
    expect(percent("0.9218", 2, "vi")).toBe("92,18%");
    expect(percent("0.9218", 2, "en")).toBe("92.18%");
  });

  it("writes a real minus, and none before a zero that was rounded", () => {
    expect(decimal("-3.5", 2, "vi")).toBe("−3,50");
    expect(decimal("-0.001", 2, "vi")).toBe("0,00");
  });

  it("shows the sign of a change, but not of no change", () => {
    expect(signed("0.3", 2, "vi")).toBe("+0,30");
    expect(signed("-0.3", 2, "en")).toBe("−0.30");
    expect(signed("0.001", 2, "vi")).toBe("0,00");
  });

  it("gives points as many decimals as they need", () => {
    expect(points("2.50", "vi")).toBe("2,5");
    expect(points("10", "vi")).toBe("10");
    expect(points("10/3", "en")).toBe("3.3333");
  });

  it("writes a column of points with the decimals of the one that needs most, what is missing aside", () => {
    const column = ["29.25", undefined, "3", "23.7125"];
    expect(column.map((value) => value && pointsOfColumn(column, "vi")(value))).toEqual([
      "29,2500",
      undefined,
      "3,0000",
      "23,7125",
    ]);
    expect(pointsOfColumn([undefined], "en")("2")).toBe("2");
    expect(["3", "0", "-0.125"].map(signedOfColumn(["26.125"], "vi"))).toEqual(["+3,000", "0,000", "−0,125"]);
  });

  it("marks a shared place", () => {
    expect(placeText({ place: 3, shared: true, of: 63 })).toBe("3=");
    expect(placeText({ place: 5, shared: false, of: 63 })).toBe("5");
    expect(placeAmong({ place: 3, shared: true, of: 63 })).toBe("3=/63");
    expect(placeAmong({ place: 3, shared: false })).toBe("3");
  });

  it("counts English places by their last digits", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 63, 112].map((place) => ordinal(place, "en"))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "63rd",
      "112th",
    ]);
    expect(ordinal(1, "vi")).toBe("thứ nhất");
  });

  it("marks thousands of whole numbers", () => {
    expect(count(3321, "vi")).toBe("3.321");
    expect(count(999, "en")).toBe("999");
  });
});

describe("dates and text", () => {
  it("writes dd/mm/yyyy in Vietnamese and the month in words in English", () => {
    expect(dateText("2022-03-05", "vi")).toBe("05/03/2022");
    expect(dateText("2022-03-05", "en")).toBe("5 March 2022");
  });

  it("makes address segments without marks, whatever the form of the letters", () => {
    expect(addressSegment("Bà Rịa - Vũng Tàu")).toBe("ba-ria-vung-tau");
    expect(addressSegment("Đắk Lắk".normalize("NFD"))).toBe("dak-lak");
  });

  it("gives each reader the half of a source that is written in the own language", () => {
    const source =
      "bài báo về DGI năm 2021 / press article on the 2021 DGI (94,05 % = 75,24/80 / 94.05 % = 75.24/80)";
    expect(sourceText(source, "vi")).toBe("bài báo về DGI năm 2021 (94,05% = 75,24/80)");
    expect(sourceText(source, "en")).toBe("press article on the 2021 DGI (94.05% = 75.24/80)");
    expect(sourceText("susta.vn 25445 (nhóm B / group B)", "en")).toBe("susta.vn 25445 (group B)");
    expect(sourceText("sggp.org.vn; (Hà Giang 214/KH-UBND 2021)", "en")).toBe(
      "sggp.org.vn; (Hà Giang 214/KH-UBND 2021)",
    );
    expect(sourceText("Bình quân 63 tỉnh, thành phố: 88,37 % (a; b)", "vi")).toBe(
      "Trung bình 63 tỉnh, thành phố: 88,37% (a; b)",
    );
    const mean = "Bình quân 63 tỉnh: 86,98 % (infographics.vn; press article on the PAR INDEX 2023)";
    expect(sourceText(mean, "vi")).toBe(
      "Trung bình 63 tỉnh: 86,98% (infographics.vn; bài báo về PAR INDEX 2023)",
    );
    expect(sourceText(mean, "en")).toContain("press article on the PAR INDEX 2023");
  });

  it("puts the tone of a name where the other names have it", () => {
    expect(oneToneStyle("Thuỷ Nguyên, Kiến Thuỵ, Hoà Bình")).toBe("Thủy Nguyên, Kiến Thụy, Hòa Bình");
    expect(oneToneStyle("Quý Lộc, Thanh Hóa, Hoàng Sa, Uông Bí, Thúy")).toBe(
      "Quý Lộc, Thanh Hóa, Hoàng Sa, Uông Bí, Thúy",
    );
  });

  it("lets no mark of XML through", () => {
    expect(escapeXml(`<a href="x">'&'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  });
});

it("a day in Viet Nam begins seven hours before that of Greenwich", () => {
  expect(dayInVietnam(new Date("2026-12-31T16:59:59Z"))).toBe("2026-12-31");
  expect(dayInVietnam(new Date("2026-12-31T17:00:00Z"))).toBe("2027-01-01");
});
