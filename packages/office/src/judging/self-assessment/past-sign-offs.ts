import type { ReadSignOff } from "@thang-diem/contract";
import { namesOf } from "../../people/account-records/index.ts";
import type { Scheme } from "@thang-diem/engine";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { isReadable, openUnit, type UnitPlace } from "./access.ts";
import { signOffLine } from "./read-form.ts";
import { readSignOffs, type SignedClaim } from "./sign-offs/index.ts";

/**
 * Every sign-off of a unit with what was signed, newest first; each in the words of the scheme that it
 * was signed under.
 */
export async function readPastSignOffs(
  { database: { db } }: SignInContext,
  who: SignedIn,
  place: UnitPlace,
): Promise<Outcome<ReadSignOff[]>> {
  const opened = await openUnit(db, who, "claim.read", place);
  if (!opened.ok) return opened;
  const rows = await readSignOffs(db, opened.value.unit);
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ signedBy, returned }) => [signedBy, returned?.by ?? ""]),
  );
  return done(
    await Promise.all(
      rows.map(async ({ schemeHash, claims, returned, ...row }): Promise<ReadSignOff> => {
        const scheme = await schemeOf(db, schemeHash);
        const byItem = new Map(claims.map((claim) => [claim.item, claim]));
        const inOrder = scheme.scoringOrder.flatMap(({ code }) => byItem.get(code) ?? []);
        return {
          ...signOffLine(row, nameOf),
          version: scheme.version,
          ...(returned && {
            returned: { by: nameOf(returned.by), at: returned.at.toISOString(), reason: returned.reason },
          }),
          items: inOrder
            .filter(({ item }) => isReadable(opened.value.items, item))
            .map((claim) => itemLine(claim, scheme)),
        };
      }),
    ),
  );
}

function itemLine(
  { item: code, facts, note, status, points, maximum }: Omit<SignedClaim, "unitVersionId">,
  scheme: Scheme,
): ReadSignOff["items"][number] {
  const item = scheme.items.get(code);
  const plain = (text: string) => ({ vi: text, en: text });
  const asked = [...(item?.facts.keys() ?? [])];
  const inOrder = Object.entries(facts).toSorted(([a], [b]) => asked.indexOf(a) - asked.indexOf(b));
  return {
    item: code,
    title: item?.title ?? plain(code),
    facts: inOrder.map(([name, value]) => ({
      name,
      title: item?.facts.get(name)?.title ?? plain(name),
      value,
    })),
    note,
    status,
    points,
    maximum,
  };
}
