/** The first word to the background, which may be waking up. */
import type { Transport } from "./transport";

/** Milliseconds after which a greeting that found no answer is tried again. */
const GREETINGS = [0, 200, 1000, 3000];

/** What the background says to a new page; undefined where it says nothing, or `ended` is true. */
export async function greet(
  transport: Pick<Transport, "hello">,
  view: Window,
  ended: () => boolean,
): ReturnType<Transport["hello"]> {
  for (const delay of GREETINGS) {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const hello = ended() ? undefined : await transport.hello(view.performance.timeOrigin);
    if (hello || ended()) return hello;
  }
  return undefined;
}
