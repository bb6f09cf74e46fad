import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRows } from "../../../../tests/read-data.ts";
import { isDossierCode, readOrganisationCode } from "./index.ts";

describe("organisation codes", () => {
  it("are read in both directions and converted", () => {
    expect(readOrganisationCode("000.00.00.H49")).toMatchObject({
      ok: true,
      value: { scheme: "qcvn-102-2016", qd20: "H49" },
    });
    expect(readOrganisationCode("000.00.18.G12")).toMatchObject({ ok: true, value: { qd20: "G12.18" } });
    expect(readOrganisationCode("h49.02")).toMatchObject({
      ok: true,
      value: { scheme: "qd-20-2020", qcvn102: "000.00.02.H49" },
    });
  });

  it("of the shipped list are valid and agree in both columns", () => {
    for (const row of readRows("units/org-codes-level1.csv"))
      expect(readOrganisationCode(row["full_code_qcvn102"] ?? "")).toMatchObject({
        ok: true,
        value: { qd20: row["code"] },
      });
  });

  it("that the older shape cannot hold keep only the newer one", () => {
    expect(readOrganisationCode("H55.242")).toEqual({
      ok: true,
      value: { scheme: "qd-20-2020", code: "H55.242", qd20: "H55.242" },
    });
    const wide = readOrganisationCode("Z01.AB");
    expect(wide.ok && wide.value.qcvn102).toBeUndefined();
  });

  it("that are neither are refused with what to write", () => {
    for (const text of ["", "22", "H4", "000.00.H49", "H49..02", `H49.${"1".repeat(40)}`, "000.00.00.Z49"]) {
      expect(readOrganisationCode(text)).toMatchObject({
        ok: false,
        fault: { code: "organisation-code-invalid", message: { vi: expect.stringContaining("H49") } },
      });
    }
  });

  it("of the older shape survive the way there and back", () => {
    const digits = (length: number) =>
      fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"));
    const code = fc
      .tuple(digits(3), digits(2), digits(2), fc.constantFrom(..."GHAY"), digits(2))
      .map(([a, b, c, letter, d]) => `${a}.${b}.${c}.${letter}${d}`);
    fc.assert(
      fc.property(code, (qcvn102) => {
        const read = readOrganisationCode(qcvn102);
        expect(read.ok && readOrganisationCode(read.value.qd20)).toMatchObject({
          ok: true,
          value: { qcvn102 },
        });
      }),
    );
  });

  it("of dossiers have their own shape", () => {
    expect(isDossierCode("000.00.02.H49-221205-0001")).toBe(true);
    expect(isDossierCode("000.00.02.H49-22125-0001")).toBe(false);
  });
});
