/** Editions of an invented province, as its evaluation would publish them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnnouncingHouse } from "@thang-diem/contract";
import {
  itemsFrom,
  type ItemCode,
  leavesOf,
  outsideSharedFacts,
  ownSharedFacts,
  parseScheme,
  type Scheme,
  sumPoints,
  type UnitId,
  type UnitVersionId,
  WHOLE,
} from "@thang-diem/engine";
import {
  type ClaimedSum,
  computeEdition,
  type EditionInputs,
  type Figure,
  makeEdition,
} from "../editions/index.ts";
import { draftEdition } from "../publication/write-edition.ts";

const SCHEMES = join(import.meta.dirname, "../../../../schemes");

export const HOUSE: AnnouncingHouse = {
  subject: "Chỉ số cải cách hành chính năm 2026 của các sở, xã, phường",
  issuer: "Ủy ban nhân dân tỉnh Lâm Sơn",
  issuerSymbol: "UBND",
  issuerCapacity: ["TM. Ủy ban nhân dân", "Chủ tịch"],
  proposer: "Sở Nội vụ",
  proposerSymbol: "SNV",
  proposerCapacity: "Giám đốc",
  place: "Lâm Sơn",
  bases: [],
  recipients: ["Bộ Nội vụ", "Thường trực Tỉnh ủy, HĐND tỉnh", "Cổng thông tin điện tử tỉnh"],
};

const DEPARTMENTS = [
  "Sở Nội vụ",
  "Sở Tài chính",
  "Sở Tư pháp",
  "Sở Xây dựng",
  "Sở Y tế",
  "Sở Công Thương",
  "Sở Khoa học và Công nghệ",
  "Sở Giáo dục và Đào tạo",
  "Sở Nông nghiệp và Môi trường",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Dân tộc và Tôn giáo",
  "Thanh tra tỉnh",
  "Văn phòng Ủy ban nhân dân tỉnh",
  "Ban Quản lý các khu công nghiệp",
];

export interface Province {
  readonly departments: number;
  readonly communes: number;
}

/**
 * Writes the editions of departments and communes into a folder: figures from the examples of the sample schemes, the
 * same each time.
 * @returns their folders
 */
export async function writeProvince(folder: string, { departments, communes }: Province): Promise<string[]> {
  const rounds = [
    await inputsOf(
      "par-index-department",
      "so-nganh",
      "Chỉ số CCHC cấp sở",
      DEPARTMENTS.slice(0, departments).map((name) => ({ name, kind: "so", group: "so" })),
    ),
    await inputsOf(
      "par-index-commune",
      "xa-phuong",
      "Chỉ số CCHC cấp xã",
      Array.from({ length: communes }, (_, i) =>
        i % 3 === 0
          ? { name: `Phường ${PLACES[i % PLACES.length]} ${i + 1}`, kind: "phuong", group: "phuong" }
          : { name: `Xã ${PLACES[i % PLACES.length]} ${i + 1}`, kind: "xa", group: "xa" },
      ),
    ),
  ];
  const folders: string[] = [];
  for (const inputs of rounds) {
    const made = await makeEdition(inputs);
    if (!made.ok) throw new Error(made.faults.map(({ en }) => en).join("\n"));
    await (
      await draftEdition(made.value, folder)
    )();
    folders.push(join(folder, made.value.manifest.id));
  }
  return folders;
}

const PLACES = [
  "An Lạc",
  "Bình Minh",
  "Cẩm Đông",
  "Đức Hòa",
  "Hạ Long",
  "Kiến Xương",
  "Mỹ Thủy",
  "Vĩnh Ngọc",
];

const GROUPS: Readonly<Record<string, string>> = { so: "Sở, ban, ngành", xa: "Xã", phuong: "Phường" };

async function inputsOf(
  schemeName: string,
  series: string,
  title: string,
  given: readonly { readonly name: string; readonly kind: string; readonly group: string }[],
): Promise<EditionInputs> {
  const text = await readFile(join(SCHEMES, schemeName, "sample-2026/scheme.yaml"), "utf8");
  const parsed = parseScheme(text);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message.en).join("\n"));
  const { value: scheme } = parsed;
  const both = (vi: string) => ({ vi, en: vi });
  const units = given.map(({ name, kind, group }, i) => ({
    id: `${series}-${i + 1}` as UnitVersionId,
    chain: `${series}-${i + 1}` as UnitId,
    code: String(i + 1).padStart(3, "0"),
    name: both(name),
    shortName: both(name.replace(/^(?:Xã|Phường|Sở) /, "")),
    kind,
    group,
  }));
  const inputs: EditionInputs = {
    round: {
      series,
      indexTitle: both(title),
      shortTitle: both(title),
      summary: both(title),
      title: both(`${title} năm 2026`),
      year: 2026,
      number: 1,
      publishedOn: "2027-01-15",
      sources: [both("Kỳ đánh giá thử")],
      figureSources: true,
      uncertainty: { seed: 2026, draws: 200 },
    },
    scheme: text,
    units,
    groups: [...new Set(units.map(({ group }) => group))].map((id) => ({
      id,
      title: both(GROUPS[id] ?? id),
    })),
    figures: units.flatMap(({ id }, i) => figuresOf(scheme, id, i)),
    history: [],
  };
  return { ...inputs, claimed: claimedOf(inputs, scheme) };
}

/** One of the item's own examples, chosen by unit and item. */
function figuresOf(scheme: Scheme, unit: UnitVersionId, at: number): Figure[] {
  const scored = [...scheme.items.values()].filter(({ rule }) => rule !== undefined);
  const items = scored.flatMap((item, i): Figure[] => {
    const good = item.cases.filter(({ expected }) => "points" in expected);
    const chosen = good[(at * 7 + i * 3) % Math.min(good.length, 1 + ((at + i) % 3))] ?? good[0];
    return Object.entries(chosen?.given ?? {})
      .filter(([fact]) => item.facts.has(fact))
      .map(([fact, value]) => ({
        unit,
        item: item.code,
        fact,
        value: typeof value === "boolean" ? (value ? "yes" : "no") : String(value),
        source: "số liệu thử",
        ...(item.source?.kind === "survey" &&
          item.facts.get(fact)?.kind === "share" && {
            sampling: { standardError: "0.021", n: String(120 + at), df: "40" },
          }),
      }));
  });
  const whole = [...ownSharedFacts(scheme).keys(), ...outsideSharedFacts(scheme).keys()].map(
    (fact): Figure => ({ unit, item: WHOLE as ItemCode, fact, value: "no", source: "số liệu thử" }),
  );
  return [...items, ...whole];
}

/** Every unit gave itself a quarter of a point more than stands, on what it scores itself. */
function claimedOf(inputs: EditionInputs, scheme: Scheme): ClaimedSum[] {
  const made = computeEdition(inputs);
  if (!made.ok) throw new Error(made.faults.map(({ en }) => en).join("\n"));
  const own = new Set<string>(itemsFrom(scheme, "self").map(({ code }) => code));
  return made.value.results.rows.map(({ unit, tree }) => {
    const index = (tree.children ?? []).filter(({ code }) => code !== "bonus" && code !== "penalty");
    const leaves = index
      .flatMap((child) => leavesOf(scheme, child))
      .filter(({ code, points }) => own.has(code) && points !== undefined);
    const sum = sumPoints([
      ...leaves.map(({ points = "", maximum }) => ({ block: "index" as const, points, maximum })),
      { block: "index", points: "0.25", maximum: "0" },
    ]);
    return { unit, points: sum.points, maximum: sum.maximum };
  });
}
