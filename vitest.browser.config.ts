import { configDefaults, defineConfig } from "vitest/config";

/** Scenarios of live pages: many, and not all of them hold yet. They are run by themselves. */
export const LIVE = ["test/browser/live-*.test.ts", "test/browser/overlays.test.ts"];

/** Tests that drive real browsers: one file after the other, since each starts a browser of its own. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...LIVE],
    environment: "node",
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
