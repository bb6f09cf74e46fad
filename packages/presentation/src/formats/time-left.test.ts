import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test("a deadline far away is counted in whole days, a near one in hours and minutes", () => {
  expect(timeLeft(12 * day + hour, "vi")).toBe("còn 12 ngày");
  expect(timeLeft(day - minute, "vi")).toBe("còn 23 giờ 59 phút");
  expect(timeLeft(2 * hour, "vi")).toBe("còn 2 giờ");
  expect(timeLeft(7 * minute + 30_000, "vi")).toBe("còn 7 phút");
  expect(timeLeft(30_000, "vi")).toBe("còn chưa đến 1 phút");
  expect(timeLeft(day, "en")).toBe("1 day left");
});

test("what ended half a minute ago is not called a day overdue", () => {
  expect(timeLeft(-30_000, "vi")).toBe("vừa hết hạn");
  expect(timeLeft(-40 * minute, "vi")).toBe("quá hạn 40 phút");
  expect(timeLeft(-5 * hour - minute, "vi")).toBe("quá hạn 5 giờ 1 phút");
  expect(timeLeft(-3 * day, "en")).toBe("3 days overdue");
});
