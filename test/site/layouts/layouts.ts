import type { LayoutId } from "../types.js";
import { app } from "./app.js";
import { float } from "./float.js";
import { grid } from "./grid.js";
import type { Layout } from "./layout.js";
import { longform } from "./longform.js";
import { table } from "./table.js";

export const layouts: Record<LayoutId, Layout> = { float, grid, app, table, longform };
