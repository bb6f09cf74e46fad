import type { ItemCode } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import { appraisalRoutes, councilRoutes, type FindingAsked } from "@thang-diem/contract";
import fc from "fast-check";
import { findAll, readPapers } from "../appraisal/index.ts";
import { answerContest, explain } from "../explanations/index.ts";
import { decide, proposeExemption } from "../../preparing/exemptions/index.ts";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { returnClaim, saveChanges, signOff } from "../self-assessment/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { putFigures } from "../../../../press/src/figures/index.ts";
import { LEAD_ITEM, SELF_ITEMS, type SmallEvaluation, SURVEY_ITEM } from "./testing.ts";

type Facts = Readonly<Record<string, string>>;

// ---- what may happen

const ratio = fc.constantFrom<Facts>(
  { done: "4", total: "4" },
  { done: "3", total: "4" },
  { done: "2", total: "4" },
  { done: "0", total: "4" },
  { done: "0", total: "0" },
);
const yesNo = fc.constantFrom<Facts>({ met: "có" }, { met: "không" });
const factsOf = (item: ItemCode): fc.Arbitrary<Facts> => (item === "T1" || item === "P1" ? yesNo : ratio);
const unit = fc.constantFrom(0, 1);
const selfItem = fc.constantFrom(...SELF_ITEMS);

const claims = fc.record(
  Object.fromEntries(SELF_ITEMS.map((item) => [item, fc.option(factsOf(item), { nil: undefined, freq: 8 })])),
);
const finding = selfItem.chain((item) =>
  fc.record({
    unit,
    item: fc.constant(item),
    seat: fc.constantFrom(1, 1, 2, 2, 3),
    facts: fc.option(factsOf(item), { nil: undefined, freq: 1 }),
  }),
);
const answer = fc.record({
  unit,
  item: selfItem,
  answer: fc.constantFrom("contests" as const, "contests" as const, "agrees" as const),
});
/** A year of two departments, by chance. */
export const story = fc.record({
  blindItems: fc.constantFrom<"none" | "all" | readonly string[]>(
    "none",
    "all",
    ["1.1"],
    ["2", "T1"],
    ["1.2"],
  ),
  exempt: fc.array(
    fc.record({
      unit,
      item: fc.constantFrom(...(["1.1", "1.1.1", "1.2", "2.2", "2.1", "T1", "2.3"] as ItemCode[])),
    }),
    {
      maxLength: 2,
    },
  ),
  exemptLate: fc.array(
    fc.record({ unit, item: fc.constantFrom(...(["1", "1.1.2", "2.2", "P1"] as ItemCode[])) }),
    {
      maxLength: 1,
    },
  ),
  signs: fc.tuple(fc.constantFrom(true, true, true, false), fc.constant(true)),
  claims: fc.tuple(claims, claims),
  lead: fc.tuple(fc.option(ratio, { nil: undefined }), fc.option(ratio, { nil: undefined })),
  survey: fc.tuple(fc.boolean(), fc.boolean()),
  found: fc.array(finding, { maxLength: 14 }),
  signsAgain: fc.option(fc.record({ unit, claims }), { nil: undefined, freq: 1 }),
  foundLater: fc.array(finding, { maxLength: 6 }),
  everybodyJudges: fc.boolean(),
  answers: fc.array(answer, { maxLength: 6 }),
  contestsLead: fc.option(fc.record({ unit, facts: ratio }), { nil: undefined }),
  leadAnswers: fc.constantFrom("accepted" as const, "changed" as const, "nothing" as const),
  foundAgain: fc.array(finding, { maxLength: 4 }),
  council: fc.constantFrom("unit" as const, "appraisal" as const, "nothing" as const),
});
export type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

/** Tells a story through the doors that people use; what is refused leaves everything as it was, which is tried too. */
export class Told {
  readonly #base: TestEvaluation;
  readonly #typed = new Map<string, string>();
  readonly #at: SmallEvaluation;

  constructor(base: TestEvaluation, at: SmallEvaluation) {
    this.#base = base;
    this.#at = at;
  }

  unit(index: number): UnitOfEvaluation {
    const found = this.#at.units[index];
    if (found === undefined) throw new Error(`no unit ${index}`);
    return found;
  }

  async type(index: number, person: string, facts: ReadonlyMap<ItemCode, Facts>): Promise<void> {
    const of = this.unit(index);
    const changes = [...facts].flatMap(([item, values]) =>
      Object.entries(values).flatMap(([field, value]) => {
        const key = `${index} ${item} ${field}`;
        const before = this.#typed.get(key) ?? "";
        this.#typed.set(key, value);
        return before === value ? [] : [{ id: randomUUID(), item, field, before, value }];
      }),
    );
    if (changes.length === 0) return;
    const who = await this.#base.person(person).signedIn();
    const writer = { unit: of, schemeHash: this.#at.round.schemeHash, mayWrite: () => true };
    const saved = await saveChanges(this.#base.workspace.context, who, writer, changes);
    if (saved.some(({ outcome }) => outcome !== "taken")) throw new Error("typing was refused");
  }

  async claim(index: number, told: Readonly<Record<string, Facts | undefined>>): Promise<void> {
    const facts = new Map(
      Object.entries(told).flatMap(([item, given]) => (given ? [[item as ItemCode, given] as const] : [])),
    );
    await this.type(index, `leader ${this.unit(index).name}`, facts);
  }

  async sign(index: number): Promise<void> {
    const leader = await this.#base.person(`leader ${this.unit(index).name}`).signedIn();
    const signed = await signOff(
      this.#base.workspace.context,
      leader,
      this.unit(index),
      this.#at.round.schemeHash,
    );
    if (!signed.ok) throw new Error(signed.problem.message.en);
  }

  async exempt(places: readonly { readonly unit: number; readonly item: ItemCode }[]): Promise<void> {
    const { context } = this.#base.workspace;
    for (const { unit: index, item } of places) {
      const { roundId, unitVersionId, name, evaluationId } = this.unit(index);
      const clerk = await this.#base.person(`clerk ${name}`).signedIn();
      const given = { roundId, unitVersionId, item, reason: "không phát sinh" };
      const proposed = await proposeExemption(context, clerk, evaluationId, given);
      if (!proposed.ok) continue;
      const verdict = {
        exemptionId: proposed.value.exemptionId,
        verdict: "approved" as const,
        reason: "đúng",
      };
      await decide(context, await this.#base.person("chair").signedIn(), evaluationId, verdict);
    }
  }

  /**
   * What is refused (no seat, nothing changed, nothing claimed) leaves everything as it was;
   * that is part of what is tried.
   */
  async find(findings: Story["found"]): Promise<void> {
    const { context, database } = this.#base.workspace;
    for (const { unit: index, item, seat, facts } of findings) {
      const { roundId, unitVersionId, evaluationId } = this.unit(index);
      const own = (
        await readPapers(database.db, { roundId, unitVersionIds: [unitVersionId], items: [item] })
      )(unitVersionId, item);
      const stage = own.findings.some((each) => each.stage === "second") ? "second" : "first";
      const seen = own.findings.find((each) => each.stage === stage && each.seat === seat)?.id ?? "none";
      const asked: FindingAsked = {
        id: randomUUID(),
        roundId,
        unitVersionId,
        item,
        seen,
        verdict: facts === undefined ? "accepted" : "changed",
        facts: facts ?? {},
        reason: facts === undefined ? "" : "thiếu tài liệu",
      };
      await findAll(context, await this.#base.person(`appraiser${seat}`).signedIn(), evaluationId, [asked]);
    }
  }

  /** Every seat that is asked judges: accepts, or finds full marks where the claim lacks facts. */
  async judgeAll(): Promise<void> {
    for (const seat of [1, 2, 3] as const)
      for (const index of [0, 1] as const) {
        const { roundId, unitVersionId, evaluationId } = this.unit(index);
        const person = this.#base.person(`appraiser${seat}`);
        const { rows } = (
          await person.call(appraisalRoutes.throughItems, { evaluationId, roundId, unitVersionId })
        ).value;
        await this.find(
          rows
            .filter((row) => row.seat === seat && row.findings.every((each) => each.seat !== seat))
            .flatMap(({ item, claim }) => {
              const place = SELF_ITEMS.find((each) => each === item);
              const outside = item === "T1" || item === "P1";
              const found: Facts = outside ? { met: "có" } : { done: "4", total: "4" };
              return place === undefined
                ? []
                : [
                    {
                      unit: index,
                      item: place,
                      seat,
                      facts: claim?.status === "missing" ? found : undefined,
                    },
                  ];
            }),
        );
      }
  }

  async explain(
    index: number,
    item: ItemCode,
    said: "contests" | "agrees",
    facts: Facts = {},
  ): Promise<void> {
    const { roundId, unitVersionId, name, evaluationId } = this.unit(index);
    await explain(this.#base.workspace.context, await this.#base.person(`clerk ${name}`).signedIn(), {
      evaluationId,
      roundId,
      unitVersionId,
      item,
      id: randomUUID(),
      seen: "none",
      answer: said,
      text: "đã bổ sung tài liệu",
      facts,
    });
  }

  async answerContest(index: number, verdict: "accepted" | "changed"): Promise<void> {
    const { roundId, unitVersionId, evaluationId } = this.unit(index);
    await answerContest(this.#base.workspace.context, await this.#base.person("lead").signedIn(), {
      evaluationId,
      roundId,
      unitVersionId,
      item: LEAD_ITEM,
      id: randomUUID(),
      seen: "none",
      verdict,
      facts: verdict === "changed" ? { done: "1", total: "2" } : {},
      reason: "theo hồ sơ",
    });
  }

  /** The council takes up everything that waits for it and votes with one voice. */
  async vote(side: "unit" | "appraisal"): Promise<void> {
    const { evaluationId } = this.#at;
    const [secretary, members] = [this.#base.person("secretary"), ["chair", "member1", "member2"]];
    const at = { evaluationId };
    const { candidates } = (await secretary.call(councilRoutes.overview, at)).value;
    if (candidates.length === 0) return;
    const { sessionId } = (
      await secretary.call(councilRoutes.callSession, {
        ...at,
        kind: "meeting",
        title: "Phiên họp",
        place: "Phòng họp",
        startsAt: this.#base.workspace.now().toISOString(),
        secret: false,
      })
    ).value;
    const places = candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
    await secretary.call(councilRoutes.addItems, { ...at, sessionId, items: places });
    await secretary.call(councilRoutes.open, { ...at, sessionId });
    const { items } = (await secretary.call(councilRoutes.session, { ...at, sessionId })).value;
    for (const { id, motions } of items) {
      const choice = (motions.find(({ kind }) => kind === side) ?? motions[0])?.id ?? "abstain";
      for (const member of members)
        await this.#base.person(member).call(councilRoutes.vote, { ...at, itemId: id, choice });
      await secretary.call(councilRoutes.count, { ...at, itemId: id, reason: "theo đa số" });
    }
    await secretary.call(councilRoutes.close, { ...at, sessionId });
  }

  async survey(index: number): Promise<void> {
    const { database, now } = this.#base.workspace;
    const { roundId, unitVersionId } = this.unit(index);
    const figures = [
      { unit: unitVersionId, item: SURVEY_ITEM, fact: "score", value: "0.5", source: "điều tra mẫu" },
    ];
    const line = { actor: "test", action: "figures.put", object: roundId };
    await command(database, line, (transaction) =>
      putFigures(transaction, {
        roundId,
        owner: "survey",
        kind: "survey",
        title: "Điều tra mẫu",
        sha256: "0".repeat(64),
        actor: "test",
        at: now(),
        figures,
      }),
    );
  }

  /** The office returns a signed form, the unit writes something else and signs again. */
  async signAgain(index: number, claims: Story["claims"][number]): Promise<void> {
    const { roundId, unitVersionId, evaluationId } = this.unit(index);
    const office = await this.#base.person("office").signedIn();
    const returned = await returnClaim(
      this.#base.workspace.context,
      office,
      { evaluationId, roundId, unitVersionId },
      "thiếu số liệu",
    );
    if (!returned.ok) return;
    await this.claim(index, claims);
    await this.sign(index);
  }
}
