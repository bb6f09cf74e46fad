import type { LastingUnitName, LastingUnit } from "@thang-diem/contract";
import { placeAmong } from "@thang-diem/presentation";
import { Kicker, Layout } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";
import type { SeriesDigest, UnitDigest } from "../site/index.ts";
import { UnitNotice } from "./unit-notice.tsx";

interface UnitProps {
  readonly page: Page;
  readonly unit: LastingUnit;
  readonly digests: readonly SeriesDigest[];
}

/** A unit over all indices and years, before and after a merger. */
export function UnitPage({ page, unit, digests }: UnitProps) {
  const { words, language } = page;
  const name = unit.name[language];
  const own = digests.filter(({ scope }) => scope?.vi === unit.name.vi);
  return (
    <Layout
      page={page}
      title={words.unitPage.title(name)}
      description={words.unitPage.description(name)}
      crumbs={[{ title: unit.shortName[language], to: address.unitPage(unit.segment ?? "") }]}
    >
      <Kicker>{words.unitPage.kicker}</Kicker>
      <h1>{words.unitPage.title(name)}</h1>
      <p className="standfirst">{words.unitPage.description(name)}</p>
      <UnitNotice
        page={{ ...page, site: { ...page.site, lastingUnits: withoutPage(unit) } }}
        chain={unit.chain}
      />
      <Results page={page} digests={digests} of={unit} />
      {unit.madeOf.map((part) => (
        <Results key={part.chain} page={page} digests={digests} of={part} former />
      ))}
      {own.length > 0 && (
        <section className="section">
          <h2>{words.unitPage.ownIndices(name)}</h2>
          <ul>
            {own.map((digest) => (
              <li key={digest.slug}>
                <a href={page.to(address.index(digest.slug))}>{digest.title[language]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}

/** On its own page a unit needs no way to it. */
function withoutPage({ segment: _here, ...unit }: LastingUnit) {
  return new Map([[unit.chain as string, unit]]);
}

interface Column {
  readonly digest: SeriesDigest;
  readonly unit: UnitDigest;
}

/** Years down, indices across: rank and value, each leading to the page that says why. */
function Results({
  page,
  digests,
  of,
  former = false,
}: Omit<UnitProps, "unit"> & { readonly of: LastingUnitName; readonly former?: boolean }) {
  const { words, language } = page;
  const columns = digests.flatMap((digest): Column[] => {
    const unit = digest.units.find(({ chain }) => chain === of.chain);
    return unit ? [{ digest, unit }] : [];
  });
  const years = [...new Set(columns.flatMap(({ unit }) => unit.years.map(({ year }) => year)))];
  const title = former ? words.unitPage.former(of.name[language]) : words.unitPage.results(of.name[language]);
  return (
    <section className="section" id={of.segment}>
      <h2>{title}</h2>
      {columns.length === 0 ? (
        <p>{words.unitPage.none(of.name[language])}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={title}>
          <table className="unit-table">
            <thead>
              <tr>
                <th scope="col">{words.start.year}</th>
                {columns.map(({ digest }) => (
                  <th key={digest.slug} scope="col">
                    {digest.shortTitle[language]}
                    <small>{words.unitPage.cell}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years
                .toSorted((a, b) => b - a)
                .map((year) => (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {columns.map((column) => (
                      <Cell key={column.digest.slug} page={page} year={year} {...column} />
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Cell({ page, year, digest, unit }: Column & { readonly page: Page; readonly year: number }) {
  const { words, language } = page;
  const found = unit.years.find((each) => each.year === year);
  const published = digest.years.some((each) => each.year === year);
  if (!found) return <td>{published ? words.missing["not-copied"] : words.unitPage.noRound}</td>;
  const told = [found.rank ? placeAmong(found.rank) : words.notRanked, found.index?.[language] ?? []].flat();
  return (
    <td>
      <a href={page.to(address.profile(digest.slug, year, found.segment))}>{told.join(" · ")}</a>
    </td>
  );
}
