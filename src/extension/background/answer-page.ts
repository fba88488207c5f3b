/** Answers the content scripts. */
import type { Browser, Runtime } from "webextension-polyfill";
import { FromPage, type Hello, parse } from "../messages";
import { showCount } from "./badge";
import type { Names } from "./names";
import { modeIn, type Plan } from "./plan";

interface Means {
  names(born: number): Promise<Names>;
  plan(): Promise<Plan>;
}

type Answer = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** The type lacks what Chromium adds. */
type Sender = Runtime.MessageSender & { documentLifecycle?: string };

/** A listener that answers what a content script of ours says from a tab, and nothing else. */
export function answerPage(api: Browser, { names, plan }: Means): Answer {
  return (message, sender: Sender) => {
    const { tab, url } = sender;
    if (sender.id !== api.runtime.id || tab?.id === undefined || !url || !/^https?:/.test(url))
      return undefined;
    const said = parse(FromPage, message);
    switch (said?.type) {
      case "hello":
        return hello(said.born, { url, incognito: tab.incognito });
      case "style":
        return style(sender, tab.id, said);
      case "struck":
        // A page that is being prepared in advance isn't the one that its tab shows.
        if (sender.frameId === 0 && sender.documentLifecycle !== "prerender")
          return showCount(api, tab.id, said.count);
        return undefined;
      default:
        return undefined;
    }
  };

  async function hello(born: number, place: { url: string; incognito: boolean }): Promise<Hello> {
    const [own, now] = await Promise.all([names(born), plan()]);
    return { mode: modeIn(now, place), ...own };
  }

  /** In the user's origin: above the page's own rules, past its content security policy, and out of its sight. */
  async function style(
    sender: Sender,
    tabId: number,
    { op, css }: { op: "add" | "remove"; css: string },
  ): Promise<boolean> {
    const target = sender.documentId ? { tabId, documentIds: [sender.documentId] } : { tabId, frameIds: [0] };
    const injection = { target, css, origin: "USER" } as const;
    try {
      await (op === "add" ? api.scripting.insertCSS(injection) : api.scripting.removeCSS(injection));
      return true;
    } catch {
      return false;
    }
  }
}
