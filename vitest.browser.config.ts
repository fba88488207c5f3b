import { defineConfig } from "vitest/config";

/** Tests that drive real browsers: one file after the other, since each starts a browser of its own. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
