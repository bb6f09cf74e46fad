import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSealer } from "./secrets.ts";

describe("the installation's key", () => {
  test("is made once; what is sealed with another one does not open", async () => {
    const folder = mkdtempSync(join(tmpdir(), "td-key-"));
    const [one, again, other] = [
      await openSealer(join(folder, "a")),
      await openSealer(join(folder, "a")),
      await openSealer(join(folder, "b")),
    ];
    const sealed = one.seal("hạt giống");
    expect(again.open(sealed)).toBe("hạt giống");
    expect(() => other.open(sealed)).toThrow();
    expect(one.codeMark("7kqp 2m4x-9rtd")).toBe(again.codeMark("7KQP-2M4X-9RTD"));
    expect(one.codeMark("7KQP")).not.toBe(other.codeMark("7KQP"));
    rmSync(folder, { recursive: true });
  });
});
