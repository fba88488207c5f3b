/** The background script: a service worker in Chromium, an event page in Firefox. */
import browser from "webextension-polyfill";
import { startBackground } from "./background/start";

startBackground(browser);
