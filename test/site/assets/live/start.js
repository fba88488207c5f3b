/* Switches on what the address asks for. */
import "./probe.js";
import "./overlays.js";
import "./late.js";
import "./app.js";
import "./trees.js";
import "./functions.js";
import "./gates.js";
import { start } from "./kit.js";

start();
