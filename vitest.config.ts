import { defineConfig } from "vitest/config";

/** Unit tests: everything but what needs a browser. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "**/node_modules/**"],
    environment: "node",
    // Parsing pages is slow on a busy machine; no test waits for time to pass.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
