/** The words that people put over the columns of a table of figures. */

/** What a column may state of the sampling error of a figure. */
export const SAMPLING = ["standardError", "n", "df", "deff", "covariances"] as const;
export type SamplingRole = (typeof SAMPLING)[number];

export type Role = "unit" | "group" | "item" | "fact" | "value" | "source" | "ignored" | SamplingRole;

/** Folded: small letters without marks. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  unit: [
    "don vi",
    "ten don vi",
    "ma don vi",
    "don vi duoc danh gia",
    "co quan",
    "ten co quan",
    "co quan, don vi",
    "so, nganh",
    "don vi hanh chinh",
    "dia phuong",
    "tinh",
    "tinh, thanh pho",
    "tinh/thanh pho",
    "huyen",
    "xa",
    "phuong",
    "ten xa",
    "ten phuong",
    "xa, phuong",
    "phuong, xa",
    "xa, phuong, dac khu",
    "unit",
    "unit name",
    "unit code",
    "unit_code",
    "province",
  ],
  group: ["nhom", "group"],
  item: ["ma", "ma tieu chi", "tieu chi", "ma tieu chi thanh phan", "item", "item code", "code", "criterion"],
  fact: ["du kien", "ma o", "fact"],
  value: ["gia tri", "so lieu", "diem", "value", "score"],
  source: ["nguon", "nguon so lieu", "source"],
  standardError: ["sai so chuan", "standard error", "standard_error", "se"],
  n: ["n", "so phieu", "answers"],
  df: ["bac tu do", "df", "degrees of freedom"],
  deff: ["he so thiet ke", "deff", "design effect"],
  covariances: ["hiep phuong sai", "covariances"],
  ignored: ["stt", "tt", "so thu tu", "no", "no.", "#", "ghi chu", "note", "notes"],
};

/** Headings that hold a code: where one stands beside a name of the same role, both say the same. */
const CODES = [
  "ma",
  "ma don vi",
  "ma tieu chi",
  "ma tieu chi thanh phan",
  "unit code",
  "unit_code",
  "item code",
  "code",
];

/** Small letters, without tone and letter marks, single spaces, nothing that cannot be seen. */
export function fold(text: string): string {
  return withoutInvisible(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
}

/** Zero-width characters and soft hyphens come along when a code is copied from a page. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "");
}

export interface RoleColumns {
  /**
   * The column of a role, from 0; of a code and a name of the same thing, the code for an item and the
   * first for a unit.
   */
  column(role: Role): number | undefined;
  /** Columns whose role another column has already. */
  readonly twice: readonly number[];
}

export function columnsByRole(folded: readonly string[]): RoleColumns {
  const columns = new Map<Role, readonly number[]>();
  for (const role of Object.keys(HEADINGS) as Role[])
    columns.set(
      role,
      folded.flatMap((text, index) => (HEADINGS[role].includes(text) ? [index] : [])),
    );
  const isCode = (index: number) => CODES.includes(folded[index] ?? "");
  const column = (role: Role) => {
    const found = columns.get(role) ?? [];
    return (role === "item" ? found.find(isCode) : undefined) ?? found[0];
  };
  const twice = ([...columns] as [Role, readonly number[]][])
    .filter(([role]) => role !== "ignored")
    .flatMap(([, found]) => {
      const codes = found.filter(isCode);
      const names = found.filter((index) => !isCode(index));
      return [...codes.slice(1), ...names.slice(1)];
    });
  return { column, twice };
}

/** Whether the word is one of a role, not an item's. */
export function isRoleWord(folded: string): boolean {
  return Object.values(HEADINGS).some((words) => words.includes(folded));
}

/** "se" beside an item: which part of its sampling error. */
export function samplingRole(word: string): SamplingRole | undefined {
  return SAMPLING.find((role) => HEADINGS[role].includes(fold(word)));
}
