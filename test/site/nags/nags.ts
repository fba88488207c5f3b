import type { Desk } from "../press.js";
import type { NagId } from "../types.js";
import { newsletter } from "./newsletter.js";
import { app, donate, follow, offer, push, save, signupLine } from "./pitches.js";
import { walls } from "./walls.js";

/** The widget of a nag in the houses that build theirs of boxes; the table house has its own. */
export const nags: Record<NagId, (desk: Desk) => string> = {
  walls,
  newsletter,
  save,
  app,
  donate,
  follow,
  push,
  "signup-line": signupLine,
  offer,
};
