import { defineConfig } from "vitest/config";

/** Unit tests: everything but what needs a browser. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "**/node_modules/**"],
    environment: "node",
    passWithNoTests: false,
  },
});
