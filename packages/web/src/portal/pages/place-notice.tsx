import { dateText } from "@thang-diem/presentation";
import type { PlaceName } from "@thang-diem/contract";
import { Fragment } from "react";
import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";

/** Where the unit stands today: that it has ended and what follows it, what it was made of, all its indices. */
export function PlaceNotice({ page, chain }: { readonly page: Page; readonly chain: string }) {
  const place = page.site.places.get(chain);
  if (!place) return null;
  const { words, language } = page;
  const { name, segment, endedOn, followedBy, madeOf } = place;
  if (segment === undefined && endedOn === undefined && madeOf.length === 0) return null;
  return (
    <p className="place-notice">
      {endedOn !== undefined && (
        <>
          {words.place.ended(name[language], dateText(endedOn, language))}{" "}
          {followedBy.length > 0 && (
            <>
              {words.place.followedBy} <Names page={page} names={followedBy} />.{" "}
            </>
          )}
        </>
      )}
      {madeOf.length > 0 && (
        <>
          {words.place.madeOf} <Names page={page} names={madeOf} />.{" "}
        </>
      )}
      {segment !== undefined && (
        <a href={page.to(address.place(segment))}>{words.place.all(place.shortName[language])}</a>
      )}
    </p>
  );
}

export function Names({ page, names }: { readonly page: Page; readonly names: readonly PlaceName[] }) {
  return names.map(({ chain, name, segment }, i) => (
    <Fragment key={chain}>
      {i > 0 && ", "}
      {segment === undefined ? (
        name[page.language]
      ) : (
        <a href={page.to(address.place(segment))}>{name[page.language]}</a>
      )}
    </Fragment>
  ));
}
