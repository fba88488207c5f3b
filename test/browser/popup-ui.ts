/** The popup's controls, worked as a reader works them. */
import type { SiteMode } from "../../src/extension/modes";
import type { Driver, Popup } from "./driver";
import { until } from "./patience";

/** What one item of the popup's list shows. */
export interface Item {
  kind: string;
  words: string;
  why: string;
  struck: boolean;
}

/** Opens the popup and waits until it shows a state. */
export async function openPopup(driver: Driver): Promise<Popup> {
  const popup = await driver.openPopup();
  await until("the popup to show the page's state", () =>
    popup.evaluate(
      () =>
        document.querySelector("#mode:not([hidden])") !== null || document.querySelector(".notice") !== null,
    ),
  );
  return popup;
}

/** Opens the popup, does something with it and closes it. */
export async function inPopup<T>(driver: Driver, work: (popup: Popup) => Promise<T>): Promise<T> {
  const popup = await openPopup(driver);
  try {
    return await work(popup);
  } finally {
    await popup.close();
  }
}

/** Chooses the site's mode by a click on it. */
export function setMode(driver: Driver, mode: SiteMode): Promise<void> {
  return inPopup(driver, async (popup) => {
    await popup.click(`#mode label:has(input[value=${mode}])`);
    await until(`the popup to take the mode ${mode}`, async () => (await modeOf(popup)) === mode);
  });
}

/** The mode chosen for the site; null where the popup offers no choice. */
export const modeOf = (popup: Popup): Promise<string | null> =>
  popup.evaluate(
    () =>
      document.querySelector<HTMLInputElement>("#mode:not([hidden]) input[name=mode]:checked")?.value ?? null,
  );

/** The nags listed, in the popup's order. */
export const nagItems = (popup: Popup): Promise<Item[]> => itemsOf(popup, "#nags");

const itemsOf = (popup: Popup, list: string): Promise<Item[]> =>
  popup.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(`${selector} > li`)].map((item) => ({
        kind: item.querySelector(".kind")?.textContent ?? "",
        words: item.querySelector("del, ins")?.textContent ?? "",
        why: item.querySelector(".why")?.textContent ?? "",
        struck: item.querySelector("del") !== null,
      })),
    list,
  );

/** Puts the nag at `index` back, or strikes it again. */
export async function toggleNag(popup: Popup, index: number): Promise<void> {
  const before = (await nagItems(popup))[index]?.struck;
  await popup.click(`#nags > li:nth-child(${index + 1}) button`);
  await until("the popup to show the piece's new state", async () => {
    return (await nagItems(popup))[index]?.struck === !before;
  });
}
