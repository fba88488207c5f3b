import type { LayoutId } from "../types.js";
import { float } from "./float.js";
import type { Layout } from "./layout.js";

export const layouts: Partial<Record<LayoutId, Layout>> = { float };
