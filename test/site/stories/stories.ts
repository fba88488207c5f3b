import type { Story } from "../types.js";
import { velsiaCall } from "./velsia-call.js";

export const stories: Story[] = [velsiaCall];
