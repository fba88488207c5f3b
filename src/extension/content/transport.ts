/** The content script's line to the background. */
import { type FromPage, Hello, type PageState, parse, ToPage } from "../messages";

export interface Transport {
  /** Undefined when the background gives no sensible answer. */
  hello(born: number): Promise<Hello | undefined>;
  /** Whether the rule is now in (or out of) the page's user origin. */
  style(op: "add" | "remove", css: string): Promise<boolean>;
  struck(count: number): void;
  /** False once the extension was updated, disabled or removed while the page stayed open. */
  alive(): boolean;
  /** Hears the background; returns what ends that. */
  listen(answer: (message: ToPage) => PageState | undefined): () => void;
}

type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => void;

/** What the content script needs of the browser; the polyfill would weigh more than all of it. */
export interface ContentApi {
  i18n: { getMessage(key: string, fillings?: string[]): string };
  runtime: {
    /** Absent once the extension that this script belongs to is gone. */
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
}

export function createTransport(api: Pick<ContentApi, "runtime">): Transport {
  async function say(message: FromPage): Promise<unknown> {
    try {
      return await api.runtime.sendMessage(message);
    } catch {
      return undefined;
    }
  }
  return {
    hello: async (born) => parse(Hello, await say({ type: "hello", born })),
    style: async (op, css) => (await say({ type: "style", op, css })) === true,
    struck: (count) => void say({ type: "struck", count }),
    // All of `runtime` may be gone.
    alive: () => api.runtime?.id !== undefined,
    listen(answer) {
      const listener: Listener = (message, sender, respond) => {
        const said = sender.id === api.runtime.id ? parse(ToPage, message) : undefined;
        if (said) respond(answer(said));
      };
      api.runtime.onMessage.addListener(listener);
      return () => {
        try {
          api.runtime.onMessage.removeListener(listener);
        } catch {
          // The extension is gone, and its messages with it.
        }
      };
    },
  };
}
