import { defineConfig } from "vitest/config";

/** Two families: `fast` is pure and runs inside `npm run check`; `slow` needs the database or a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          pool: "threads",
          isolate: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
          include: [
            "packages/{engine,contract,presentation,documents}/src/**/*.test.ts",
            "packages/web/src/**/*.test.{ts,tsx}",
            "tests/*.test.ts",
            "tests/oracles/**/*.test.ts",
            "tests/golden/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          name: "slow",
          globalSetup: ["tests/journeys/build-pages.ts"],
          include: [
            "packages/{platform,press,office,samples,cli}/src/**/*.test.ts",
            "tests/journeys/**/*.test.ts",
            "tests/attacks/**/*.test.ts",
          ],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          // The program is read once by each worker, not once by each file: a third of the time of a small file.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
