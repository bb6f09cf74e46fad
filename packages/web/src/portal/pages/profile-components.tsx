import type { EditionNode } from "@thang-diem/contract";
import { decimal, placeText, say, strip } from "@thang-diem/presentation";
import type { Strip } from "@thang-diem/presentation";
import { Figure } from "../layout/index.ts";
import { aboveOn, itemTitle, onFullMaximum, pointsText, shareOf, shownIn } from "../site/index.ts";
import type { ProfileProps } from "./profile-props.ts";
import { sourceLine } from "./source-line.ts";
import { Why } from "./why.tsx";

type ComponentsProps = Omit<ProfileProps, "series">;

/** Every component of the tree against mean and best, each line with its reasons. */
export function Components({ page, edition, view }: ComponentsProps) {
  const { words, language } = page;
  const top = view.row.tree.children ?? [];
  if (top.length === 0) return null;
  const said = aboveOn(edition, view);
  return (
    <Figure
      page={page}
      title={said ? say(said, shownIn(edition), language) : words.profile.componentsPlain}
      said={said?.kind}
      subtitle={words.profile.componentsSubtitle}
      source={sourceLine(edition, language)}
      note={top.every(alike) ? undefined : words.profile.otherMaximum}
      id="components"
    >
      <table className="item-table">
        <thead>
          <tr>
            <th scope="col">{words.profile.item}</th>
            <th scope="col" className="num">
              {words.profile.points}
            </th>
            <th scope="col" className="num">
              {words.profile.maximum}
            </th>
            <th scope="col" className="num wide">
              {words.profile.mean}
            </th>
            <th scope="col" className="num wide">
              {words.profile.best}
            </th>
            <th scope="col" className="num wide">
              {words.profile.itemPlace}
            </th>
          </tr>
        </thead>
        <tbody>
          {top.map((node) => (
            <Branch key={node.code} page={page} edition={edition} view={view} node={node} depth={1} />
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

/** No line below has a maximum of its own. */
function alike(node: EditionNode): boolean {
  return onFullMaximum(node) && (node.children ?? []).every(alike);
}

function Branch(props: ComponentsProps & { readonly node: EditionNode; readonly depth: number }) {
  return (
    <>
      <Line {...props} />
      {props.node.children?.map((child) => (
        <Branch key={child.code} {...props} node={child} depth={props.depth + 1} />
      ))}
    </>
  );
}

function Line({
  page,
  edition,
  view,
  node,
  depth,
}: ComponentsProps & { readonly node: EditionNode; readonly depth: number }) {
  const { words, language } = page;
  const summary = onFullMaximum(node) ? edition.summaryOf(view.unit.group, node.code) : undefined;
  const { decimals } = edition.scheme.show;
  // What is taken off has no maximum to reach and no place to hold.
  const penalty = node.maximum.startsWith("-");
  const text = pointsText(edition, node, language, words);
  const number = (value: string | undefined) =>
    value === undefined ? words.missing[edition.missing] : decimal(value, decimals, language);
  const ofOthers = (value: string | undefined) => (onFullMaximum(node) ? number(value) : "–");
  const place = onFullMaximum(node) && !penalty ? node.rank : undefined;
  return (
    <>
      <tr className={`item depth-${Math.min(depth, 4)}`}>
        <th scope="row">
          <div className="item-line">
            <span className="item-title">
              {edition.scheme.items.has(node.code) && <span className="code">{node.code}</span>}{" "}
              {itemTitle(edition, node.code, language)}
            </span>
            {summary && <Marks page={page} mean={number(summary.mean)} best={number(summary.best.value)} />}
            {node.points !== undefined && (
              <span
                className="item-strip"
                dangerouslySetInnerHTML={{ __html: strip(stripOf(node, summary)) }}
              />
            )}
          </div>
        </th>
        <td className="num">{text}</td>
        <td className="num">{penalty ? "–" : number(node.maximum)}</td>
        <td className="num wide">{ofOthers(summary?.mean)}</td>
        <td className="num wide">{ofOthers(summary?.best.value)}</td>
        <td className="num wide">{place ? placeText(place) : "–"}</td>
      </tr>
      <tr className="why">
        <td colSpan={6}>
          <details>
            <summary>
              {node.points === undefined ? words.profile.whyMissing : words.profile.whyThese(text)}
            </summary>
            <Why page={page} edition={edition} group={view.unit.group} node={node} />
          </details>
        </td>
      </tr>
    </>
  );
}

/** Mean and best in words, where the screen has no room for their columns. */
function Marks({
  page: {
    words: { profile },
  },
  mean,
  best,
}: Pick<ComponentsProps, "page"> & { readonly mean: string; readonly best: string }) {
  return (
    <small className="sub">
      <span>
        {profile.mean} {mean}
      </span>
      <span>
        {profile.best} {best}
      </span>
    </small>
  );
}

function stripOf(
  node: EditionNode,
  summary: { readonly mean: string; readonly best: { readonly value: string } } | undefined,
): Strip {
  const value = shareOf(node.points ?? "0", node.maximum);
  if (!summary) return { value };
  return {
    value,
    mean: shareOf(summary.mean, node.fullMaximum),
    best: shareOf(summary.best.value, node.fullMaximum),
  };
}
