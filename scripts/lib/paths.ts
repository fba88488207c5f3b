import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An absolute path from parts below the project's folder. */
export const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
