import { expect, test } from "vitest";
import { votingRulesText } from "./voting-rules.ts";

test("the rules of a vote are said in whole sentences, the same for screens and minutes", () => {
  const usual = {
    quorumShare: "2/3",
    majorityShare: "0.5",
    majorityOf: "present",
    majorityReach: "more-than",
  } as const;
  expect(votingRulesText(usual).vi).toBe(
    "có ít nhất 2/3 số thành viên được biểu quyết tham gia; phương án được thông qua khi trên 1/2 số " +
      "thành viên tham gia tán thành; số phiếu bằng nhau thì theo phương án mà Chủ tịch Hội đồng tán thành",
  );
  expect(
    votingRulesText({
      ...usual,
      quorumShare: "0.75",
      majorityShare: "2/3",
      majorityOf: "members",
      majorityReach: "at-least",
    }).en,
  ).toBe(
    "at least 75% of those who may vote take part; " +
      "a motion is carried with at least 2/3 of all who may vote; on a tie the chair's side is carried",
  );
  expect(
    votingRulesText({ ...usual, majorityShare: "1", majorityOf: "votes", majorityReach: "at-least" }).vi,
  ).toContain("khi từ toàn bộ số phiếu cho các phương án");
});
