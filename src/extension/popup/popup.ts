/** The popup: asks the background about the tab it was opened over, and passes on what the reader chooses. */
import browser from "webextension-polyfill";
import type { MessageKey } from "../ui/i18n";
import { startPopup } from "./start";

void startPopup(browser, document, (key: MessageKey, ...fillings) => browser.i18n.getMessage(key, fillings));
