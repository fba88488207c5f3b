import { defineConfig } from "vitest/config";
import browser, { LIVE } from "./vitest.browser.config";

/** Scenarios of live pages, by `npm test -- --live`. */
export default defineConfig({ test: { ...browser.test, include: LIVE, exclude: [] } });
