import { Exact } from "@thang-diem/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countVotes, type Voter, type VotesToCount } from "./count-votes.ts";

const USUAL = {
  quorumShare: Exact.ratio(2, 3),
  majorityShare: Exact.ratio(1, 2),
  majorityOf: "present",
  majorityReach: "more-than",
} as const;
const MOTIONS = ["keep", "unit", "other"];

/** "keep*" is the chair's vote, "(unit)" one of somebody barred, "-" somebody absent, "?" present and silent. */
function vote(line: string, rules: VotesToCount["rules"] = USUAL) {
  const voters = line.split(" ").map((word, i): Voter & { readonly choice: string } => ({
    id: `m${i}`,
    chair: word.endsWith("*"),
    barred: word.startsWith("("),
    present: word !== "-",
    choice: word.replace(/[()*]/g, ""),
  }));
  return countVotes({
    voters,
    votes: new Map(
      voters.filter(({ choice }) => choice !== "-" && choice !== "?").map(({ id, choice }) => [id, choice]),
    ),
    motions: MOTIONS,
    rules,
  });
}

describe("a vote of the council", () => {
  test.each([
    [
      "more than half of those present carry",
      "unit unit unit keep keep*",
      { carried: "unit", by: "majority" },
    ],
    [
      "exactly half is no majority when the chair is on the other side of no tie",
      "unit unit abstain ?",
      { carried: false, why: "no-majority" },
    ],
    ["a tie goes with the chair", "unit unit keep keep*", { carried: "keep", by: "chair" }],
    [
      "a tie without the chair's vote decides nothing",
      "unit unit keep keep abstain*",
      { carried: false, why: "tie" },
    ],
    [
      "a tie of few among many who abstain decides nothing, chair or not",
      "unit keep* abstain abstain abstain abstain",
      { carried: false, why: "tie" },
    ],
    ["three sides, none with a majority", "unit unit keep keep other*", { carried: false, why: "tie" }],
    ["two thirds of six are four", "unit unit unit* unit - -", { carried: "unit", by: "majority" }],
    ["three of six are no quorum", "unit unit unit* - - -", { carried: false, why: "no-quorum" }],
    [
      "who is barred counts neither for the quorum nor for the majority",
      "unit unit (keep) (keep) keep*",
      { carried: "unit", by: "majority" },
    ],
    ["nobody there", "- - -", { carried: false, why: "no-quorum" }],
    ["everybody is barred", "(unit) (unit*)", { carried: false, why: "no-quorum" }],
  ] as const)("%s", (_says, line, outcome) => expect(vote(line).outcome).toEqual(outcome));

  test("says what it needed: 7 members, 5 present, 5 to be there, 3 for it", () => {
    expect(vote("unit unit unit keep abstain* - -")).toMatchObject({
      entitled: 7,
      present: 5,
      quorumNeeded: 5,
      votesNeeded: 3,
      abstained: 1,
      silent: 0,
      votes: [
        { motionId: "keep", count: 1 },
        { motionId: "unit", count: 3 },
        { motionId: "other", count: 0 },
      ],
    });
  });

  test.each([
    [
      "of those present: abstentions stand against",
      "present",
      "more-than",
      "unit unit abstain abstain* -",
      3,
      false,
    ],
    [
      "of the votes given: abstentions do not count",
      "votes",
      "more-than",
      "unit unit abstain abstain* -",
      2,
      "unit",
    ],
    [
      "of all members: those who are away stand against",
      "members",
      "more-than",
      "unit unit unit* - -",
      3,
      "unit",
    ],
    [
      "of all members: three of six are no majority",
      "members",
      "more-than",
      "unit unit unit* keep - -",
      4,
      false,
    ],
    [
      "of all members who may vote: a barred one is no member here",
      "members",
      "more-than",
      "unit unit* abstain (keep)",
      2,
      "unit",
    ],
    ["at least half: exactly half is enough", "present", "at-least", "unit unit abstain abstain*", 2, "unit"],
    ["nobody but abstainers carries nothing", "votes", "at-least", "abstain abstain abstain*", 1, false],
  ] as const)(
    "counts the majority as the rules say, %s",
    (_says, majorityOf, majorityReach, line, needed, carried) => {
      const counted = vote(line, { ...USUAL, quorumShare: Exact.ratio(1, 2), majorityOf, majorityReach });
      expect([counted.votesNeeded, counted.outcome.carried]).toEqual([needed, carried]);
    },
  );

  test("asks everybody only when at least all are asked for", () => {
    const unanimous = { ...USUAL, majorityShare: Exact.ONE, majorityReach: "at-least" } as const;
    expect([
      vote("unit unit unit*", unanimous).outcome,
      vote("unit unit abstain*", unanimous).outcome,
    ]).toEqual([
      { carried: "unit", by: "majority" },
      { carried: false, why: "no-majority" },
    ]);
  });

  test("at least two thirds means two thirds exactly, too", () => {
    for (const members of [3, 6, 9, 12, 30])
      expect(
        vote(Array.from({ length: members }, (_, i) => (i < (members * 2) / 3 ? "unit" : "-")).join(" "))
          .outcome,
      ).toEqual({ carried: "unit", by: "majority" });
  });
});

const voters = fc.array(
  fc.record({
    chair: fc.constant(false),
    barred: fc.boolean(),
    present: fc.boolean(),
    choice: fc.constantFrom(...MOTIONS, "abstain", "?"),
  }),
  { minLength: 1, maxLength: 25 },
);
const shares = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom("present" as const, "members" as const, "votes" as const),
    fc.constantFrom("more-than" as const, "at-least" as const),
  )
  .map(([q, m, majorityOf, majorityReach]) => ({
    quorumShare: Exact.ratio(q, 10),
    majorityShare: Exact.ratio(m, 10),
    majorityOf,
    majorityReach,
  }));

function counted(
  people: readonly (Omit<Voter, "id"> & { readonly choice: string })[],
  rules: VotesToCount["rules"],
) {
  const named = people.map((person, i) => ({ ...person, id: `m${i}`, chair: i === 0 }));
  return countVotes({
    voters: named,
    votes: new Map(named.filter(({ choice }) => choice !== "?").map(({ id, choice }) => [id, choice])),
    motions: MOTIONS,
    rules,
  });
}

describe("for every council and every rule", () => {
  test("all who are present are counted once", () => {
    fc.assert(
      fc.property(voters, shares, (people, rules) => {
        const { present, votes, abstained, silent, entitled, barred } = counted(people, rules);
        expect(votes.reduce((sum, { count }) => sum + count, 0) + abstained + silent).toBe(present);
        expect(entitled + barred).toBe(people.length);
      }),
    );
  });

  test("what is carried by majority has more than the share, and the quorum was there", () => {
    fc.assert(
      fc.property(voters, shares, (people, rules) => {
        const { outcome, votes, present, entitled, abstained, silent } = counted(people, rules);
        if (outcome.carried === false) return;
        const count = votes.find(({ motionId }) => motionId === outcome.carried)?.count ?? 0;
        expect(Exact.of(present).atLeast(rules.quorumShare.times(Exact.of(entitled)))).toBe(true);
        const share = rules.majorityShare.times(
          Exact.of({ present, members: entitled, votes: present - abstained - silent }[rules.majorityOf]),
        );
        const weight = Exact.of(outcome.by === "chair" ? count + 1 : count);
        expect(rules.majorityReach === "more-than" ? weight.above(share) : weight.atLeast(share)).toBe(true);
        expect(votes.every((other) => other.count <= count)).toBe(true);
      }),
    );
  });

  test("who is barred or absent changes nothing by any vote", () => {
    fc.assert(
      fc.property(voters, shares, fc.constantFrom(...MOTIONS, "abstain", "?"), (people, rules, other) => {
        const moved = people.map((person) =>
          person.barred || !person.present ? { ...person, choice: other } : person,
        );
        expect(counted(moved, rules)).toEqual(counted(people, rules));
      }),
    );
  });

  test("one more vote for what is carried by majority never takes it away", () => {
    fc.assert(
      fc.property(voters, shares, (people, rules) => {
        const { outcome } = counted(people, rules);
        if (outcome.carried === false || outcome.by !== "majority") return;
        const more = [...people, { chair: false, barred: false, present: true, choice: outcome.carried }];
        expect(counted(more, rules).outcome).toEqual(outcome);
      }),
    );
  });
});
