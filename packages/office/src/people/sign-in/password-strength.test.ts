import { describe, expect, test } from "vitest";
import { passwordWeakness } from "./password-strength.ts";

describe("passwords", () => {
  test.each([
    "matkhau123456",
    "Password2026!",
    "aaaaaaaaaaaa",
    "121212121212",
    "quantri.2026!",
    "mật khẩu 12345",
    "Admin@123456",
    "QuangNinh2026",
    "QuangNinh@2026",
    "sonoivu@2026",
    "football1234",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "Viettel@1234",
    "khongcomatkhau",
    "parindex2026",
    "UBND.tinh@2026".replace(".tinh", "quangninh"),
    "poiuytrewq2026",
    "P@ssw0rdP@ssw0rd",
  ])("refuses %s", (password) => expect(passwordWeakness(password, "an.nguyen")).toBe("password-common"));
  test.each(["con mèo trên mái nhà", "Trời hôm nay nắng đẹp", "xk7-qpw-2mz-9rt"])("takes %s", (password) =>
    expect(passwordWeakness(password, "an.nguyen")).toBeUndefined(),
  );
  test("refuses one that holds the sign-in name", () =>
    expect(passwordWeakness("xin chào an.nguyen nhé", "an.nguyen")).toBe("password-common"));
});
