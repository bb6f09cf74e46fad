import type { CountedVote, VotingRules } from "@thang-diem/contract";
import { Exact } from "@thang-diem/engine";

export interface Voter {
  readonly id: string;
  readonly chair: boolean;
  /** Does not take part in this item: its own unit, or a declared conflict. */
  readonly barred: boolean;
  /** In the room; in a vote by letter: whose vote came back. */
  readonly present: boolean;
}

export interface VotesToCount {
  readonly voters: readonly Voter[];
  /** Motion by voter, "abstain" for an abstention. Votes of whoever may not vote are not counted. */
  readonly votes: ReadonlyMap<string, string>;
  readonly motions: readonly string[];
  readonly rules: { readonly quorumShare: Exact; readonly majorityShare: Exact } & Pick<
    VotingRules,
    "majorityOf" | "majorityReach"
  >;
}

/**
 * Counts a vote of the council. Whoever is barred counts neither for the quorum nor for the majority.
 *
 * - Quorum: at least `quorumShare` of those who may vote are present.
 * - Majority: a motion has more votes than `majorityShare` (or at least that share,
 *   as the rules say) of those present, of all who may vote, or of the votes given for a motion.
 *   Abstentions and silence count among those present, not among votes.
 * - Tie: when motions share the highest count, that of the chair counts once more;
 *   it is carried when that is a majority.
 *
 * @example
 * countVotes({ voters: four, votes: two against two with the chair's, … }).outcome
 * // { carried: "a", by: "chair" }
 */
export function countVotes({ voters, votes, motions, rules }: VotesToCount): CountedVote {
  const entitled = voters.filter(({ barred }) => !barred);
  const present = entitled.filter((voter) => voter.present);
  const choices = present
    .map(({ id }) => votes.get(id))
    .filter((choice) => choice === "abstain" || (choice !== undefined && motions.includes(choice)));
  const tally = motions.map((motionId) => ({
    motionId,
    count: choices.filter((choice) => choice === motionId).length,
  }));
  const abstained = choices.filter((choice) => choice === "abstain").length;
  const quorumNeeded = Math.max(
    1,
    rules.quorumShare.times(Exact.of(entitled.length)).rounded({ decimals: 0, by: "up" }).toNumber(),
  );
  const base = {
    entitled: entitled.length,
    barred: voters.length - entitled.length,
    present: present.length,
    quorumNeeded,
    votesNeeded: votesNeeded(rules, {
      present: present.length,
      members: entitled.length,
      votes: choices.length - abstained,
    }),
    votes: tally,
  };
  return {
    ...base,
    abstained,
    silent: present.length - choices.length,
    outcome: outcomeOf(base, present, votes),
  };
}

/** The smallest whole number above a share of those counted, or not below it; one vote at least. */
function votesNeeded(
  { majorityShare, majorityOf, majorityReach }: VotesToCount["rules"],
  counted: Readonly<Record<VotingRules["majorityOf"], number>>,
): number {
  const share = majorityShare.times(Exact.of(counted[majorityOf]));
  return majorityReach === "more-than"
    ? share.rounded({ decimals: 0, by: "down" }).toNumber() + 1
    : Math.max(1, share.rounded({ decimals: 0, by: "up" }).toNumber());
}

function outcomeOf(
  {
    present,
    quorumNeeded,
    votesNeeded,
    votes,
  }: Pick<CountedVote, "present" | "quorumNeeded" | "votesNeeded" | "votes">,
  voters: readonly Voter[],
  choices: ReadonlyMap<string, string>,
): CountedVote["outcome"] {
  if (present < quorumNeeded) return { carried: false, why: "no-quorum" };
  const highest = Math.max(0, ...votes.map(({ count }) => count));
  const leading = votes.filter(({ count }) => count === highest && highest > 0);
  const [only, ...others] = leading;
  if (only === undefined) return { carried: false, why: "no-majority" };
  if (others.length === 0)
    return highest >= votesNeeded
      ? { carried: only.motionId, by: "majority" }
      : { carried: false, why: "no-majority" };
  const chairs = new Set(voters.filter(({ chair }) => chair).map(({ id }) => choices.get(id)));
  const chosen = leading.filter(({ motionId }) => chairs.has(motionId));
  const [withChair] = chosen;
  return withChair !== undefined && chosen.length === 1 && highest + 1 >= votesNeeded
    ? { carried: withChair.motionId, by: "chair" }
    : { carried: false, why: "tie" };
}
