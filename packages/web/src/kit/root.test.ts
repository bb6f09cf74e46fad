import { expect, test } from "vitest";
import { rootIn } from "./root.ts";

test.each([
  ["/lam-viec/", ""],
  ["/lam-viec", ""],
  ["/lam-viec/ky-danh-gia/0190/khao-sat/lam-viec/", ""],
  ["/cham-diem/lam-viec/tai-khoan", "/cham-diem"],
  ["/so/noi-vu/phong-van/", "/so/noi-vu"],
  ["/lam-viec-chung/phong-van/", "/lam-viec-chung"],
])("a page at %s belongs to an installation below '%s'", (pathname, root) => {
  expect(rootIn(pathname)).toBe(root);
});
