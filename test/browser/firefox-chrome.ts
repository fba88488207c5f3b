/**
 * Function bodies that run inside Firefox with its own powers, in the window's script context unless said otherwise.
 * They are text since they speak of objects that only Firefox has. `arguments[0]` is the extension's id.
 */

const POLICY = "const policy = WebExtensionPolicy.getByID(arguments[0]); const { extension } = policy;";
const PARENT = `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");`;
const POPUP = `const popup = [...document.querySelectorAll('browser[webextension-view-type="popup"]')].find((b) => b.getBoundingClientRect().width > 0);`;

export const ORIGIN = `${POLICY} return "moz-extension://" + policy.mozExtensionHostname;`;

export const REGISTERED = `${POLICY} return extension.registeredContentScripts.size > 0;`;

export const BADGE = `${POLICY} ${PARENT}
  const { browserActionFor } = ExtensionParent.apiManager.global;
  return browserActionFor(extension).action.getContextData(gBrowser.selectedTab).badgeText ?? "";`;

export const BACKGROUND_RUNS = `${POLICY} return extension.backgroundState === "running";`;

export const KILL_BACKGROUND = `${POLICY}
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** `arguments[1]`: a function body for the event page, which is woken when it sleeps. */
export const IN_BACKGROUND = `${POLICY}
  await extension.wakeupBackground();
  const { browsingContext } = extension.backgroundContext.xulBrowser;
  const actor = browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
  return actor.executeScript(arguments[1], [], { timeout: 20000 });`;

export const OPEN_POPUP = `${POLICY} ${PARENT}
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/** The document must be the popup's own and complete: a panel shows a blank one first. */
export const POPUP_IS_OPEN = `${POLICY} ${POPUP}
  return Boolean(popup?.currentURI.spec.includes(policy.mozExtensionHostname)) && !popup.webProgress.isLoadingDocument;`;

/** `arguments[0]`: a function body for the popup. */
export const IN_POPUP = `${POPUP}
  if (!popup) throw new Error("the popup is closed");
  const actor = popup.browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
  return actor.executeScript(arguments[0], [], { timeout: 20000 });`;

export const DRAW_POPUP = `${POPUP}
  if (!popup) throw new Error("the popup is closed");
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  return canvas.toDataURL();`;

export const CLOSE_POPUP = `${POPUP} popup?.closest("panel")?.hidePopup();`;

/** `arguments`: width and height in CSS pixels. Smaller than any window may be: only the page's own box is sized. */
export const RESIZE = `const browser = gBrowser.selectedBrowser;
  browser.style.setProperty("width", arguments[0] + "px");
  browser.style.setProperty("height", arguments[1] + "px");
  document.synchronouslyUpdateRemoteBrowserDimensions(true);`;

/** `arguments[0]`: 0 for dark, 1 for light. Pages follow the first, the popup follows the theme of the window. */
export const SET_SCHEME = `const { prefs } = Services;
  prefs.setIntPref("layout.css.prefers-color-scheme.content-override", arguments[0]);
  prefs.setIntPref("ui.systemUsesDarkTheme", 1 - arguments[0]);`;

/** Runs inside the page's process. */
export const INJECTED = `const { ExtensionContent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionContent.sys.mjs");
  return Boolean(ExtensionContent.getContextByExtensionId(arguments[0], window));`;
