import type { NumericColumn } from "./column.ts";
import { finishTable } from "./accumulate-finish.ts";
import type { CellSums, DomainFinish, DomainTable } from "./accumulate-finish.ts";
import { fail, placed, problem, rowPlace } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";

/**
 * Some rows of a sample. Codes are whole numbers from 0 on, the
 * same in every chunk; memory grows with the highest PSU code.
 */
export interface DomainChunk {
  readonly psu: Int32Array;
  readonly stratum: Int32Array;
  /** Domain of each row; −1 for none (the row still counts for the design). */
  readonly domain: Int32Array;
  readonly surveyWeights: Float64Array;
  /** One column an item; `NaN` is no answer and leaves that item only. */
  readonly items: readonly NumericColumn[];
  /** Rows in use, when the arrays are longer than the chunk. */
  readonly rowCount?: number;
}

export interface DomainAccumulator {
  /** Takes a chunk in. Faults are kept and come back, all at once, from `finish`. */
  add(chunk: DomainChunk): void;
  finish(options?: DomainFinish): Outcome<DomainTable>;
}

/** Room for this many cells and PSUs at first; it doubles as needed. */
const FIRST_CAPACITY = 4096;

/** Rows kept by name when many are at fault. */
const NAMED_ROWS = 1000;

/**
 * Means or totals of many items in many domains with Taylor standard errors, from rows that pass once and are not kept:
 * memory is one sum per item and pair (PSU, domain). One-stage variance (ultimate cluster), with optional fpc.
 *
 * @example
 * const sums = accumulateDomains(63, 30);
 * for (const chunk of chunks) sums.add(chunk);
 * const table = sums.finish();
 */
export function accumulateDomains(domainCount: number, itemCount: number): DomainAccumulator {
  const state = new AccumulatorState(domainCount, itemCount);
  return { add: (chunk) => state.add(chunk), finish: (options = {}) => state.finish(options) };
}

class AccumulatorState {
  readonly domainCount: number;
  #rowsSeen = 0;
  #cellCount = 1;
  #capacity = FIRST_CAPACITY;
  #cells = new Int32Array(0);
  #cellOfPair = new Map<number, number>();
  #stratumOfPsu = new Int32Array(FIRST_CAPACITY).fill(-1);
  #lastDomain = new Int32Array(FIRST_CAPACITY).fill(-1);
  #lastCell = new Int32Array(FIRST_CAPACITY);
  #domainOfCell = new Int32Array(FIRST_CAPACITY).fill(-1);
  #psuOfCell = new Int32Array(FIRST_CAPACITY).fill(-1);
  #cellWeights: Float64Array = new Float64Array(FIRST_CAPACITY);
  #cellRows: Float64Array = new Float64Array(FIRST_CAPACITY);
  #sums: Float64Array[];
  #ownWeights: (Float64Array | undefined)[];
  #ownRows: (Float64Array | undefined)[];
  #badWeights: number[] = [];
  #badCodes: number[] = [];
  #tornPsus = new Set<number>();
  #badShape = false;

  constructor(domainCount: number, itemCount: number) {
    this.domainCount = domainCount;
    this.#sums = Array.from({ length: itemCount }, () => new Float64Array(FIRST_CAPACITY));
    this.#ownWeights = Array.from({ length: itemCount });
    this.#ownRows = Array.from({ length: itemCount });
  }

  add(chunk: DomainChunk): void {
    const count = chunk.rowCount ?? chunk.psu.length;
    const columns = [chunk.psu, chunk.stratum, chunk.domain, chunk.surveyWeights, ...chunk.items];
    if (chunk.items.length !== this.#sums.length || columns.some((column) => column.length < count)) {
      this.#badShape = true;
      return;
    }
    if (this.#cells.length < count) this.#cells = new Int32Array(count);
    this.#placeRows(chunk, count);
    for (let item = 0; item < chunk.items.length; item += 3)
      this.#addItems(chunk.items.slice(item, item + 3), item, chunk.surveyWeights, count);
    addRows(this.#cellWeights, this.#cellRows, this.#cells, chunk.surveyWeights, 0, count);
    this.#rowsSeen += count;
  }

  finish(options: DomainFinish): Outcome<DomainTable> {
    const problems = this.#problems();
    if (problems.length > 0) return fail(problems);
    const sums: CellSums = {
      cellCount: this.#cellCount,
      domainOfCell: this.#domainOfCell,
      psuOfCell: this.#psuOfCell,
      cellWeights: this.#cellWeights,
      cellRows: this.#cellRows,
      sums: this.#sums,
      ownWeights: this.#ownWeights,
      ownRows: this.#ownRows,
      stratumOfPsu: this.#stratumOfPsu,
    };
    return finishTable(sums, this.domainCount, options);
  }

  /** Finds the cell of every row and checks codes and weights on the way. */
  #placeRows({ psu, stratum, domain, surveyWeights }: DomainChunk, count: number): void {
    const cells = this.#cells;
    for (let row = 0; row < count; row++) {
      const unit = psu[row] ?? -1;
      const layer = stratum[row] ?? -1;
      const group = domain[row] ?? -1;
      const weight = surveyWeights[row] ?? Number.NaN;
      if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) keep(this.#badWeights, this.#rowsSeen + row);
      if (unit < 0 || layer < 0 || group >= this.domainCount) {
        keep(this.#badCodes, this.#rowsSeen + row);
        cells[row] = 0;
        continue;
      }
      if (unit >= this.#stratumOfPsu.length) this.#growPsus(unit);
      const home = this.#stratumOfPsu[unit];
      if (home !== layer) this.#settle(unit, layer, home ?? -1);
      if (group < 0) cells[row] = 0;
      else
        cells[row] =
          this.#lastDomain[unit] === group ? (this.#lastCell[unit] ?? 0) : this.#findCell(unit, group);
    }
  }

  #settle(unit: number, layer: number, home: number): void {
    if (home >= 0) this.#tornPsus.add(unit);
    else this.#stratumOfPsu[unit] = layer;
  }

  #findCell(unit: number, group: number): number {
    const pair = unit * this.domainCount + group;
    let cell = this.#cellOfPair.get(pair);
    if (cell === undefined) {
      cell = this.#cellCount++;
      if (cell >= this.#capacity) this.#growCells();
      this.#cellOfPair.set(pair, cell);
      this.#domainOfCell[cell] = group;
      this.#psuOfCell[cell] = unit;
    }
    this.#lastDomain[unit] = group;
    this.#lastCell[unit] = cell;
    return cell;
  }

  /** Three items at once share the look-up of cell and weight; from the first missing answer on they go one by one. */
  #addItems(
    columns: readonly NumericColumn[],
    firstItem: number,
    weights: Float64Array,
    count: number,
  ): void {
    const [one, two, three] = columns;
    const [sumsOne, sumsTwo, sumsThree] = this.#sums.slice(firstItem, firstItem + 3);
    const complete =
      !this.#ownWeights[firstItem] && !this.#ownWeights[firstItem + 1] && !this.#ownWeights[firstItem + 2];
    let from = 0;
    if (complete && one && two && three && sumsOne && sumsTwo && sumsThree) {
      from = addThreeUntilMissing(sumsOne, sumsTwo, sumsThree, this.#cells, weights, one, two, three, count);
    }
    if (from < count)
      columns.forEach((values, index) => this.#addItem(values, firstItem + index, weights, from, count));
  }

  #addItem(values: NumericColumn, item: number, weights: Float64Array, start: number, count: number): void {
    const sums = this.#sums[item] ?? new Float64Array();
    let from = start;
    if (!this.#ownWeights[item]) {
      from = addUntilMissing(sums, this.#cells, weights, values, start, count);
      if (from === count) return;
      const ownWeights = this.#cellWeights.slice();
      const ownRows = this.#cellRows.slice();
      addRows(ownWeights, ownRows, this.#cells, weights, 0, from);
      this.#ownWeights[item] = ownWeights;
      this.#ownRows[item] = ownRows;
    }
    addWithMissing(
      sums,
      this.#ownWeights[item] ?? sums,
      this.#ownRows[item] ?? sums,
      this.#cells,
      weights,
      values,
      from,
      count,
    );
  }

  #growPsus(unit: number): void {
    const size = Math.max(unit + 1, this.#stratumOfPsu.length * 2);
    this.#stratumOfPsu = enlarged(this.#stratumOfPsu, new Int32Array(size).fill(-1));
    this.#lastDomain = enlarged(this.#lastDomain, new Int32Array(size).fill(-1));
    this.#lastCell = enlarged(this.#lastCell, new Int32Array(size));
  }

  #growCells(): void {
    this.#capacity *= 2;
    const grown = (values: Float64Array) => enlarged(values, new Float64Array(this.#capacity));
    this.#domainOfCell = enlarged(this.#domainOfCell, new Int32Array(this.#capacity).fill(-1));
    this.#psuOfCell = enlarged(this.#psuOfCell, new Int32Array(this.#capacity).fill(-1));
    this.#cellWeights = grown(this.#cellWeights);
    this.#cellRows = grown(this.#cellRows);
    this.#sums = this.#sums.map(grown);
    this.#ownWeights = this.#ownWeights.map((values) => values && grown(values));
    this.#ownRows = this.#ownRows.map((values) => values && grown(values));
  }

  #problems(): SurveyProblem[] {
    const problems: SurveyProblem[] = [];
    if (this.#badShape)
      problems.push(
        problem("survey.column-length", {
          vi: "Khối dữ liệu có cột ngắn hơn số dòng hoặc sai số câu hỏi",
          en: "A chunk has columns shorter than its rows or another number of items",
        }),
      );
    if (this.#rowsSeen === 0 && !this.#badShape)
      problems.push(problem("survey.column-length", { vi: "Không có dòng nào", en: "There are no rows" }));
    if (this.#badWeights.length > 0)
      problems.push(
        problem(
          "survey.weight-not-positive",
          {
            vi: "Quyền số bằng 0, âm, vô hạn hoặc thiếu",
            en: "Survey weight is zero, negative, infinite or missing",
          },
          this.#badWeights.map(rowPlace),
        ),
      );
    if (this.#badCodes.length > 0)
      problems.push(
        problem(
          "survey.label-missing",
          {
            vi: "Mã tầng, đơn vị mẫu hoặc miền không hợp lệ",
            en: "Code of stratum, PSU or domain is not valid",
          },
          this.#badCodes.map(rowPlace),
        ),
      );
    if (this.#tornPsus.size > 0)
      problems.push(
        problem(
          "survey.psu-in-two-strata",
          { vi: "Đơn vị mẫu cấp 1 nằm trong hai tầng", en: "PSU stands in two strata" },
          placed("psu", Array.from(this.#tornPsus, String)),
        ),
      );
    return problems;
  }
}

function keep(rows: number[], row: number): void {
  if (rows.length < NAMED_ROWS) rows.push(row);
}

function enlarged<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Adds w·y to the cells up to the first missing answer; returns its row, or the number of rows. */
function addUntilMissing(
  sums: Float64Array,
  cells: Int32Array,
  weights: Float64Array,
  values: NumericColumn,
  from: number,
  count: number,
): number {
  for (let row = from; row < count; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) return row;
    const cell = cells[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (weights[row] ?? 0) * value;
  }
  return count;
}

/** `addUntilMissing` for three items: stops before the first row in which one of them is missing. */
function addThreeUntilMissing(
  sumsOne: Float64Array,
  sumsTwo: Float64Array,
  sumsThree: Float64Array,
  cells: Int32Array,
  weights: Float64Array,
  one: NumericColumn,
  two: NumericColumn,
  three: NumericColumn,
  count: number,
): number {
  for (let row = 0; row < count; row++) {
    const first = one[row] ?? Number.NaN;
    const second = two[row] ?? Number.NaN;
    const third = three[row] ?? Number.NaN;
    if (Number.isNaN(first + second + third)) return row;
    const cell = cells[row] ?? 0;
    const weight = weights[row] ?? 0;
    sumsOne[cell] = (sumsOne[cell] ?? 0) + weight * first;
    sumsTwo[cell] = (sumsTwo[cell] ?? 0) + weight * second;
    sumsThree[cell] = (sumsThree[cell] ?? 0) + weight * third;
  }
  return count;
}

function addWithMissing(
  sums: Float64Array,
  ownWeights: Float64Array,
  ownRows: Float64Array,
  cells: Int32Array,
  weights: Float64Array,
  values: NumericColumn,
  from: number,
  count: number,
): void {
  for (let row = from; row < count; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const cell = cells[row] ?? 0;
    const weight = weights[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + weight * value;
    ownWeights[cell] = (ownWeights[cell] ?? 0) + weight;
    ownRows[cell] = (ownRows[cell] ?? 0) + 1;
  }
}

function addRows(
  cellWeights: Float64Array,
  cellRows: Float64Array,
  cells: Int32Array,
  weights: Float64Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const cell = cells[row] ?? 0;
    cellWeights[cell] = (cellWeights[cell] ?? 0) + (weights[row] ?? 0);
    cellRows[cell] = (cellRows[cell] ?? 0) + 1;
  }
}
