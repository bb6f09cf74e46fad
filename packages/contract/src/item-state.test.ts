import { describe, expect, test } from "vitest";
import {
  type FindingFacts,
  ITEM_STATE_WORDS,
  ITEM_STATES,
  itemState,
  type ItemHistory,
} from "./item-state.ts";

const at = "2026-02-01T00:00:00.000Z";
const later = "2026-02-02T00:00:00.000Z";
const signed: ItemHistory = {
  signed: { by: "Lãnh đạo", at, status: "scored", points: "1" },
  blind: false,
  findings: [],
  secondOver: false,
};
const found = (more: Partial<FindingFacts> = {}): FindingFacts => ({
  by: "Người thẩm định",
  at,
  stage: "first",
  seat: 1,
  verdict: "accepted",
  status: "scored",
  points: "1",
  ...more,
});
const changed = found({ verdict: "changed", points: "0.5" });
const contests = { by: "Cán bộ", at: later, answer: "contests" } as const;
const blind: ItemHistory = { ...signed, blind: true };
const led: ItemHistory = { ...signed, signed: undefined, lead: true };

describe("the state of an item", () => {
  test.each<[string, ItemHistory]>([
    ["not-signed", { ...signed, signed: undefined }],
    ["not-entered", led],
    ["lead-found", { ...led, findings: [found()] }],
    ["explained", { ...led, findings: [found()], explanation: contests }],
    ["signed", signed],
    ["found-accepted", { ...signed, findings: [found()] }],
    ["found-changed", { ...signed, findings: [changed] }],
    ["in-appraisal", { ...blind, findings: [found()] }],
    ["gap", { ...blind, findings: [found(), found({ seat: 2, points: "0" })], gap: { wide: true } }],
    ["found-accepted", { ...blind, findings: [found(), found({ seat: 2 })], gap: { wide: false } }],
    [
      "found-changed",
      {
        ...blind,
        findings: [found(), found({ seat: 2, points: "0" }), found({ seat: 3, verdict: "changed" })],
        gap: { wide: true },
      },
    ],
    ["agreed", { ...signed, findings: [changed], explanation: { ...contests, answer: "agrees" } }],
    ["explained", { ...signed, findings: [changed], explanation: contests }],
    ["contested", { ...signed, findings: [changed], explanation: contests, secondOver: true }],
    [
      "contested",
      { ...signed, findings: [changed, found({ stage: "second", points: "0.5" })], explanation: contests },
    ],
    ["second-found", { ...signed, findings: [changed, found({ stage: "second" })], explanation: contests }],
    [
      "decided",
      { ...signed, findings: [changed], explanation: contests, decision: { by: "Hội đồng", at: later } },
    ],
  ])("is %s", (state, history) => expect(itemState(history).state).toBe(state));

  test("says who brought it about and when", () => {
    expect(itemState({ ...signed, findings: [changed], explanation: contests })).toEqual({
      state: "explained",
      act: { by: "Cán bộ", at: later },
    });
    expect(itemState(signed).act).toEqual({ by: "Lãnh đạo", at });
  });

  test("has a name in both languages", () =>
    expect(
      ITEM_STATES.filter((state) => Object.values(ITEM_STATE_WORDS[state]).some((word) => word === "")),
    ).toEqual([]));
});
