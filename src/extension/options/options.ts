/** The settings page. */
import browser from "webextension-polyfill";
import type { MessageKey } from "../ui/i18n";
import { startOptions } from "./start";

void startOptions(browser, document, (key: MessageKey, ...fillings) =>
  browser.i18n.getMessage(key, fillings),
);
