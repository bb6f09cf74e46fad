import { dateText } from "@thang-diem/presentation";
import type { LastingUnitName } from "@thang-diem/contract";
import { Fragment } from "react";
import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";

/** Where the unit stands today: that it has ended and what follows it, what it was made of, all its indices. */
export function UnitNotice({ page, chain }: { readonly page: Page; readonly chain: string }) {
  const unit = page.site.lastingUnits.get(chain);
  if (!unit) return null;
  const { words, language } = page;
  const { name, segment, endedOn, followedBy, madeOf } = unit;
  if (segment === undefined && endedOn === undefined && madeOf.length === 0) return null;
  return (
    <p className="unit-notice">
      {endedOn !== undefined && (
        <>
          {words.unitPage.ended(name[language], dateText(endedOn, language))}{" "}
          {followedBy.length > 0 && (
            <>
              {words.unitPage.followedBy} <Names page={page} names={followedBy} />.{" "}
            </>
          )}
        </>
      )}
      {madeOf.length > 0 && (
        <>
          {words.unitPage.madeOf} <Names page={page} names={madeOf} />.{" "}
        </>
      )}
      {segment !== undefined && (
        <a href={page.to(address.unitPage(segment))}>{words.unitPage.all(unit.shortName[language])}</a>
      )}
    </p>
  );
}

export function Names({ page, names }: { readonly page: Page; readonly names: readonly LastingUnitName[] }) {
  return names.map(({ chain, name, segment }, i) => (
    <Fragment key={chain}>
      {i > 0 && ", "}
      {segment === undefined ? (
        name[page.language]
      ) : (
        <a href={page.to(address.unitPage(segment))}>{name[page.language]}</a>
      )}
    </Fragment>
  ));
}
