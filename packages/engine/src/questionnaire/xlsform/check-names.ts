import { type Expression, within } from "../expression/index.ts";
import { type Questionnaire, partsByKey } from "../model.ts";
import { computingOrder, keysByName, namesIn } from "../order.ts";
import { type FormPlace, nearest, quoted } from "./findings.ts";
import { type ListRead, type Reading, report } from "./reading.ts";

/** Names in expressions and labels, once all are known; and whether parts wait for each other. */
export function checkNames(reading: Reading, questionnaire: Questionnaire): void {
  const byName = keysByName(questionnaire);
  for (const { formula, use, place, list } of reading.formulas) {
    checkBare(reading, formula.tree, byName, place, use === "choiceFilter" ? list : undefined);
    for (const name of namesIn(formula.tree)) {
      const isBare = [...within(formula.tree)].every((each) => each.kind !== "name" || each.name !== name);
      if (!isBare || isFiltered(formula.tree, name))
        checkName(reading, name, byName, place, isPath(formula.tree, name));
    }
  }
  for (const { name, place } of reading.mentions) checkName(reading, name, byName, place);
  checkOrder(reading, questionnaire);
}

function isFiltered(tree: Expression, name: string): boolean {
  return [...within(tree)].some(
    (each) => each.kind === "filtered" && (each.name === name || each.child === name),
  );
}

/** A path may lead nowhere; XPath then finds nothing. */
function isPath(tree: Expression, name: string): boolean {
  return [...within(tree)].every((each) => each.kind !== "name" || each.name !== name || each.path === true);
}

function checkName(
  reading: Reading,
  name: string,
  byName: ReadonlyMap<string, readonly string[]>,
  place: FormPlace,
  isPath = false,
): void {
  const keys = byName.get(name);
  if (keys === undefined) {
    const near = nearest(name, byName.keys());
    report(
      reading,
      isPath ? "unsupported" : "fault",
      "name-unknown",
      place,
      [`Không có câu hỏi nào tên ${quoted(name)}.`, `There is no question called ${quoted(name)}.`],
      near === undefined
        ? ["Kiểm tra tên ở cột name.", "Look the name up in the column name."]
        : [`Có phải ${quoted(near)}?`, `Is ${quoted(near)} meant?`],
    );
  } else if (keys.length > 1)
    report(
      reading,
      "fault",
      "name-ambiguous",
      place,
      [
        `Tên ${quoted(name)} có ở ${keys.length} chỗ: ${keys.slice(0, 5).join(", ")}.`,
        `The name ${quoted(name)} stands in ${keys.length} places: ${keys.slice(0, 5).join(", ")}.`,
      ],
      [
        "Đặt tên khác nhau cho các câu được nhắc đến.",
        "Give questions that are looked at names of their own.",
      ],
    );
}

/** A name without ${…} is a column of the choices, in a choice filter and in instance(…)[…], and nothing elsewhere. */
function checkBare(
  reading: Reading,
  tree: Expression,
  byName: ReadonlyMap<string, readonly string[]>,
  place: FormPlace,
  list: ListRead | undefined,
): void {
  for (const each of within(tree)) {
    if (each.kind === "items") checkItems(reading, each.list, place);
    if (each.kind !== "column" || isColumn(each.name, list) || isInside(tree, each, reading.lists, byName))
      continue;
    const isQuestion = byName.has(each.name);
    report(
      reading,
      "unsupported",
      "bare-name",
      place,
      list === undefined
        ? [
            `${quoted(each.name)} đứng một mình nên không tìm thấy gì.`,
            `${quoted(each.name)} stands alone and finds nothing.`,
          ]
        : [
            `Danh sách ${quoted(list.name)} không có cột ${quoted(each.name)}; bộ lọc không tìm thấy gì ở đó.`,
            `The list ${quoted(list.name)} has no column ${quoted(each.name)}; the filter finds nothing there.`,
          ],
      isQuestion
        ? [`Nếu là câu hỏi, viết \${${each.name}}.`, `If the question is meant, write \${${each.name}}.`]
        : [
            `Nếu là đoạn chữ, đặt trong dấu nháy: '${each.name}'; nếu là cột, thêm cột đó vào trang choices.`,
            `If it is a text, put it in quotation marks: '${each.name}'; if a column, add it to the sheet choices.`,
          ],
    );
  }
}

function isColumn(name: string, list: ListRead | undefined): boolean {
  if (list === undefined) return false;
  const wanted = name.toLowerCase();
  return (
    wanted === "name" || wanted === "label" || [...list.columns].some((each) => each.toLowerCase() === wanted)
  );
}

function isInside(
  tree: Expression,
  column: Expression,
  lists: Reading["lists"],
  byName: ReadonlyMap<string, readonly string[]>,
): boolean {
  for (const each of within(tree)) {
    if (each.kind !== "items" && each.kind !== "filtered") continue;
    const holds = each.conditions.some((condition) => [...within(condition)].includes(column));
    if (!holds || column.kind !== "column") continue;
    if (each.kind === "items" ? isColumn(column.name, lists.get(each.list)) : byName.has(column.name))
      return true;
  }
  return false;
}

function checkItems(reading: Reading, list: string, place: FormPlace): void {
  if (reading.lists.has(list)) return;
  report(
    reading,
    "unsupported",
    "instance-unknown",
    place,
    [
      `instance('${list}') không phải danh sách trong trang choices; công thức này không tìm thấy gì.`,
      `instance('${list}') is no list of the sheet choices; this expression finds nothing.`,
    ],
    ["Đưa bảng dữ liệu vào trang choices.", "Put the table into the sheet choices."],
  );
}

function checkOrder(reading: Reading, questionnaire: Questionnaire): void {
  const order = computingOrder(questionnaire);
  if (order.ok) return;
  const all = partsByKey(questionnaire.parts);
  const place = reading.places.get(order.cycle[0] ?? "");
  const names = [...order.cycle, order.cycle[0] ?? ""].map((key) => all.get(key)?.part.key ?? key);
  const way =
    names.length > 12 ? [...names.slice(0, 11), "…", names.at(-1) ?? ""].join(" → ") : names.join(" → ");
  report(
    reading,
    "fault",
    "cycle",
    place ?? { sheet: reading.survey.sheet, row: 0, column: "", heading: "" },
    [`Các câu chờ nhau thành vòng: ${way}.`, `These wait for each other in a circle: ${way}.`],
    [
      "Bỏ một trong các điều kiện relevant, calculation hoặc repeat_count trong vòng này.",
      "Take one of the conditions relevant, calculation or repeat_count out of the circle.",
    ],
  );
}
