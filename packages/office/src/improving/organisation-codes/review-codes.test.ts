import { expect, test } from "vitest";
import { reviewCodes } from "./review-codes.ts";

const review = (csv: string) => reviewCodes(Buffer.from(csv), "ma-dinh-danh.csv");

test("a list of bodies comes back with both directions, what is wrong and what was meant", async () => {
  const { lines, faults } = await review(
    "Tên cơ quan,Mã định danh\nSở Nội vụ,H49.O2\nSở Tài chính,000.00.03.H49\nSở Y tế,\n",
  );
  expect(faults).toEqual([]);
  expect(lines.map(({ row, qcvn102, findings, suggestion }) => [row, qcvn102, findings, suggestion])).toEqual(
    [
      [2, "", ["letter-o"], "H49.02"],
      [3, "000.00.03.H49", [], ""],
      [4, "", ["missing"], ""],
    ],
  );
});

test("a file without the columns says which are missing", async () => {
  const { lines, faults } = await review("A,B\n1,2\n");
  expect([lines.length, faults.map(({ code }) => code)]).toEqual([0, ["headings-missing"]]);
});
