import type { GoldenCase, Item, Scheme } from "@thang-diem/engine";
import { conditionsInWords, factValueInWords, points, ruleInWords } from "@thang-diem/presentation";
import type { Page } from "../layout/index.ts";

interface ItemsProps {
  readonly page: Page;
  readonly scheme: Scheme;
  readonly items: readonly Item[];
}

/** The criteria as a tree of lines that open. */
export function MethodItems({ page, scheme, items }: ItemsProps) {
  return (
    <ul className="tree">
      {items.map((item) => (
        <li key={item.code}>
          <details>
            <summary>
              <span className="title">
                <span className="code">{item.code}</span> {item.title[page.language]}
              </span>
              <span className="num">{points(item.points.text, page.language)}</span>
            </summary>
            <ItemBody page={page} scheme={scheme} item={item} />
            {item.children.length > 0 && <MethodItems page={page} scheme={scheme} items={item.children} />}
          </details>
        </li>
      ))}
    </ul>
  );
}

function ItemBody({
  page,
  scheme,
  item,
}: {
  readonly page: Page;
  readonly scheme: Scheme;
  readonly item: Item;
}) {
  const { words, language } = page;
  const { method } = words;
  return (
    <div className="body">
      {item.children.length > 0 && <p>{method.aggregate[item.aggregate]}.</p>}
      {item.componentWeight && (
        <p>
          {method.componentWeight}: {points(item.componentWeight.text, language)}
        </p>
      )}
      {item.rule && <RuleText page={page} scheme={scheme} item={item} rule={item.rule} />}
      {item.notApplicable && (
        <p>
          {(item.notApplicable.effect === "leaves-the-maximum"
            ? method.leavesMaximum
            : method.sharedAmongSiblings)(conditionsInWords(item.notApplicable.when, item, scheme, language))}
        </p>
      )}
      {item.round && (
        <p>
          {method.rounding}: {method.roundTo(item.round.decimals, method.roundingRule[item.round.by])}
        </p>
      )}
      <Provenance page={page} scheme={scheme} item={item} />
      {item.cases.length > 0 && <Cases page={page} scheme={scheme} item={item} />}
    </div>
  );
}

function RuleText({
  page: { language },
  scheme,
  item,
  rule,
}: {
  readonly page: Page;
  readonly scheme: Scheme;
  readonly item: Item;
  readonly rule: NonNullable<Item["rule"]>;
}) {
  return (
    <>
      {ruleInWords(rule, item, scheme, language).map((line, i) => (
        <div key={i}>
          <p>{line.text}</p>
          {line.list && (
            <ul>
              {line.list.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

/** Where the figures of an item come from, what proves them, and the clause behind it. */
function Provenance({
  page: { words, language },
  scheme,
  item,
}: {
  readonly page: Page;
  readonly scheme: Scheme;
  readonly item: Item;
}) {
  const { method } = words;
  const basis = item.clause && scheme.basis.get(item.clause.basis);
  return (
    <>
      {item.source && (
        <p className="hint">
          {item.source.from
            ? method.sourceFrom(method.sourceKind[item.source.kind], item.source.from[language])
            : method.sourceKind[item.source.kind]}
        </p>
      )}
      {item.evidence && (
        <p className="hint">
          {method.evidence}: {item.evidence[language]}
        </p>
      )}
      {item.clause && (
        <p className="hint">
          {method.clause}:{" "}
          {[basis?.document ?? item.clause.basis, item.clause.place].filter((part) => part !== "").join(", ")}
        </p>
      )}
      {item.note && (
        <p className="hint">
          {words.note}: {item.note[language]}
        </p>
      )}
    </>
  );
}

function Cases({
  page,
  scheme,
  item,
}: {
  readonly page: Page;
  readonly scheme: Scheme;
  readonly item: Item;
}) {
  const { method } = page.words;
  return (
    <table>
      <caption className="hint">{method.cases}</caption>
      <thead>
        <tr>
          <th scope="col">{method.caseGiven}</th>
          <th scope="col" className="num">
            {method.casePoints}
          </th>
        </tr>
      </thead>
      <tbody>
        {item.cases.map((golden, i) => (
          <tr key={i}>
            <td>{given(golden, item, scheme, page)}</td>
            <td className="num">{expected(golden, page)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function given(golden: GoldenCase, item: Item, scheme: Scheme, { words, language }: Page): string {
  const facts = Object.entries(golden.given).map(([name, value]) => {
    const fact = item.facts.get(name) ?? scheme.facts.get(name);
    return `${fact?.title[language] ?? name}: ${factValueInWords(value, fact, language)}`;
  });
  const items = [...golden.items].map(
    ([code, value]) => `${words.rule.pointsOf(code)}: ${points(value.text, language)}`,
  );
  const mean = golden.mean ? [`${words.rule.groupMean}: ${points(golden.mean.text, language)}`] : [];
  return [...facts, ...items, ...mean].join("; ");
}

function expected({ expected: outcome }: GoldenCase, { words, language }: Page): string {
  if ("points" in outcome) return points(outcome.points.text, language);
  return "applies" in outcome ? words.method.caseNotApplicable : words.method.caseRefused;
}
