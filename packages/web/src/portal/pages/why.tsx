import type { EditionNode } from "@thang-diem/contract";
import { dateText, decimal, factValueInWords, points, sourceText } from "@thang-diem/presentation";
import type { Page } from "../layout/index.ts";
import { onFullMaximum, address, type EditionView, indexText } from "../site/index.ts";

interface WhyProps {
  readonly page: Page;
  readonly edition: EditionView;
  readonly group: string;
  readonly node: EditionNode;
  /** Given where the line is the index itself. */
  readonly tree?: EditionNode;
}

/** Why a line has its points: sentence, rule, inputs, maximum that applied, rounding, source. */
export function Why({ page, edition, group, node, tree }: WhyProps) {
  const { words, language } = page;
  const { profile } = words;
  const best =
    tree || onFullMaximum(node) ? edition.summaryOf(group, tree ? undefined : node.code)?.best : undefined;
  const full =
    node.maximum === node.fullMaximum ? "" : ` (${profile.fullMaximum(points(node.fullMaximum, language))})`;
  const rounded = node.rounding;
  const sources = [
    ...new Set(node.inputs.flatMap(({ source }) => (source ? [sourceText(source, language)] : []))),
  ];
  return (
    <div className="reasons">
      <p>{node.sentence[language]}</p>
      <dl>
        <dt>{profile.rule}</dt>
        <dd>{words.rule.name[node.rule] ?? "–"}</dd>
        <Inputs page={page} edition={edition} node={node} />
        <dt>{profile.maximumApplied}</dt>
        <dd>
          {points(node.maximum, language)}
          {full}
        </dd>
        <dt>{profile.rounding}</dt>
        <dd>
          {rounded
            ? profile.roundedFrom(
                decimal(rounded.before, rounded.decimals + 4, language),
                rounded.decimals,
                roundingName(rounded.by, page),
              )
            : profile.noRounding}
        </dd>
        <Best page={page} edition={edition} best={best} whole={node === tree} />
        {sources.length > 0 && (
          <>
            <dt>{profile.sources}</dt>
            <dd>{sources.join("; ")}</dd>
          </>
        )}
        <dt>{profile.decidedBy}</dt>
        <dd>
          {sources.length === 0 &&
            `${edition.manifest.sources.map((source) => sourceText(source[language], language)).join("; ")} · `}
          <a href={page.to(address.edition(edition.manifest.id))}>
            {profile.inEdition(edition.manifest.id, dateText(edition.manifest.publishedOn, language))}
          </a>
        </dd>
      </dl>
    </div>
  );
}

function Inputs({ page, edition, node }: Pick<WhyProps, "page" | "edition" | "node">) {
  if (node.inputs.length === 0) return null;
  return (
    <>
      <dt>{page.words.profile.inputs}</dt>
      <dd>
        {node.inputs.map((input) => (
          <span key={input.fact} className="input">
            {inputText(edition, node, input, page)}
          </span>
        ))}
      </dd>
    </>
  );
}

/** Named where few share it. */
function Best({
  page: {
    words: { profile },
    language,
  },
  edition,
  best,
  whole,
}: Pick<WhyProps, "page" | "edition"> & {
  readonly best: NonNullable<ReturnType<EditionView["summaryOf"]>>["best"] | undefined;
  /** The index has its own form: a share is shown in per cent. */
  readonly whole: boolean;
}) {
  if (!best || best.units.length === 0 || best.units.length >= 6) return null;
  return (
    <>
      <dt>{profile.best}</dt>
      <dd>
        {whole
          ? indexText(edition, best.value, language)
          : decimal(best.value, edition.scheme.show.decimals, language)}{" "}
        ({best.units.map((unit) => edition.byUnit.get(unit)?.unit.shortName[language] ?? unit).join(", ")})
      </dd>
    </>
  );
}

function inputText(
  edition: EditionView,
  node: EditionNode,
  input: EditionNode["inputs"][number],
  page: Page,
): string {
  const item = edition.scheme.items.get(node.code);
  const fact = item?.facts.get(input.fact) ?? edition.scheme.facts.get(input.fact);
  const title = fact?.title[page.language] ?? input.fact;
  return `${title}: ${factValueInWords(readValue(input.value), fact, page.language)}`;
}

function readValue(value: string): boolean | string {
  return value === "yes" ? true : value === "no" ? false : value;
}

function roundingName(by: string, page: Page): string {
  const names: Readonly<Record<string, string>> = page.words.method.roundingRule;
  return names[by] ?? by;
}
