/** Waiting with an end to it: every wait says in its error what it waited for. */

/** Runs `start` and rejects when neither callback was called within `ms`. */
export function within<T>(
  ms: number,
  what: string,
  start: (done: (value: T) => void, failed: (error: Error) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`waited ${ms} ms for ${what}`)), ms);
    const end = (): void => clearTimeout(timer);
    start(
      (value) => {
        end();
        resolve(value);
      },
      (error) => {
        end();
        reject(error);
      },
    );
  });
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks every `every` ms until the answer is neither false, "", null nor undefined, and gives it. */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  { ms = 10_000, every = 50 } = {},
): Promise<Exclude<T, false | "" | null | undefined>> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== "" && answer !== null && answer !== undefined) {
      return answer as Exclude<T, false | "" | null | undefined>;
    }
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await pause(every);
  }
}
