import { expect, test } from "vitest";
import { proofOf } from "./claim-proof.ts";

const item = { status: "scored", points: "1/2", note: "", documents: 0 };

test("points that neither a document nor a word backs are not proved", () => {
  expect(proofOf(item)).toBe("nothing");
  expect(proofOf({ ...item, note: " \n" })).toBe("nothing");
  expect(proofOf({ ...item, note: "Theo báo cáo số 45/BC-SNV" })).toBe("words");
  expect(proofOf({ ...item, note: "Theo báo cáo", documents: 2 })).toBe("documents");
});

test("who claims no points, or 0, or nothing yet, has nothing to prove", () => {
  expect(proofOf({ ...item, points: "0" })).toBe("needless");
  expect(proofOf({ ...item, status: "missing", points: "" })).toBe("needless");
  expect(proofOf({ ...item, status: "not-applicable", points: "" })).toBe("needless");
});
