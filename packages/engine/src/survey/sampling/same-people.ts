import { matchKey, searchKey, tidyText } from "../../units/index.ts";

/** Somebody of a list, as people write it. */
export interface ListedPerson {
  /** The unit whose client somebody was; the same person may stand in the lists of two units. */
  readonly unit: string;
  readonly name: string;
  readonly telephone: string;
  readonly address: string;
}

export interface SamePeople {
  /** Places in the list that stay, in their order. */
  readonly kept: readonly number[];
  /** A place that is left out, and the one before it that is the same person. */
  readonly left: readonly {
    readonly at: number;
    readonly as: number;
    readonly why: "telephone" | "address";
  }[];
  /** The same telephone under another name: both stay, somebody may look. */
  readonly doubtful: readonly { readonly at: number; readonly as: number }[];
}

/**
 * Finds people who stand twice in the list of one unit. The same person: the same name at the same telephone, or at the
 * same address where not both have a telephone. Telephones are compared as one writes them since 2018 ("+84 120…" is
 * "070…"), names with or without marks, addresses without the words that say what kind of place it is.
 *
 * @example samePeople([{ unit: "u", name: "Trần An", telephone: "0905 123 456", address: "" }, …]).left
 */
export function samePeople(people: readonly ListedPerson[]): SamePeople {
  const byTelephone = new Map<string, number[]>();
  const byAddress = new Map<string, number[]>();
  const kept: number[] = [];
  const left: { at: number; as: number; why: "telephone" | "address" }[] = [];
  const doubtful: { at: number; as: number }[] = [];
  for (const [at, person] of people.entries()) {
    const telephone = telephoneKey(person.telephone);
    const address = addressKey(person.address);
    const atTelephone = telephone === "" ? [] : (byTelephone.get(`${person.unit}\u0000${telephone}`) ?? []);
    const atAddress = address === "" ? [] : (byAddress.get(`${person.unit}\u0000${address}`) ?? []);
    const named = (other: number) => isSameName(person.name, people[other]?.name ?? "");
    const sameLine = atTelephone.find(named);
    const samePlace = atAddress.find(
      (other) => named(other) && (telephone === "" || telephoneKey(people[other]?.telephone ?? "") === ""),
    );
    if (sameLine !== undefined) left.push({ at, as: sameLine, why: "telephone" });
    else if (samePlace !== undefined) left.push({ at, as: samePlace, why: "address" });
    else {
      kept.push(at);
      const [first] = atTelephone;
      if (first !== undefined) doubtful.push({ at, as: first });
      if (telephone !== "") byTelephone.set(`${person.unit}\u0000${telephone}`, [...atTelephone, at]);
      if (address !== "") byAddress.set(`${person.unit}\u0000${address}`, [...atAddress, at]);
    }
  }
  return { kept, left, doubtful };
}

/** Prefixes of mobile telephones before and after they lost a digit (15 September to 15 November 2018). */
const RENUMBERED: Readonly<Record<string, string>> = {
  "0120": "070",
  "0121": "079",
  "0122": "077",
  "0126": "076",
  "0128": "078",
  "0123": "083",
  "0124": "084",
  "0125": "085",
  "0127": "081",
  "0129": "082",
  "0162": "032",
  "0163": "033",
  "0164": "034",
  "0165": "035",
  "0166": "036",
  "0167": "037",
  "0168": "038",
  "0169": "039",
  "0186": "056",
  "0188": "058",
  "0199": "059",
};

/**
 * A telephone of Viet Nam in one spelling; a first zero that a spreadsheet took away is put back.
 * @returns "" for what is none
 */
export function telephoneKey(text: string): string {
  const digits = text.replaceAll(/\D/g, "").replace(/^(?:00)?84(?=\d{9,10}$)/, "0");
  const whole = /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : digits;
  if (!/^0\d{9,10}$/.test(whole)) return "";
  const newer = whole.length === 11 ? RENUMBERED[whole.slice(0, 4)] : undefined;
  return newer === undefined ? whole : newer + whole.slice(4);
}

/** Words before names of places, short or whole. */
const KINDS = new Set(
  (
    "so nha duong d pho ngo ngach hem thon ap ban to khu kp kdc xom dan phuong p xa x thi tran tt quan q huyen h " +
    "thanh tp tinh t viet nam"
  ).split(" "),
);

/** An address without marks and kinds of places: "Số 12 đường Lê Lợi, P. Hải Châu" is "12 le loi hai chau". */
export function addressKey(text: string): string {
  return searchKey(text)
    .split(/[^\p{L}\p{N}/]+/u)
    .filter((word) => word !== "" && !KINDS.has(word))
    .join(" ");
}

const TITLES = /^(?:ông|bà|anh|chị|cô|chú|mr|mrs|ms|ong|ba)\.?\s+/iu;

function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => tidyText(name).replace(TITLES, ""));
  if (one === undefined || other === undefined) return false;
  if (matchKey(one) === matchKey(other)) return true;
  const isBare = [one, other].some((name) => searchKey(name) === name.toLowerCase());
  return isBare && searchKey(one) === searchKey(other);
}
