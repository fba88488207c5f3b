/** A share of the time that work may take, with something in hand for the first of it. */
export interface Budget {
  /** Milliseconds to wait until work may be done; 0 while there is time in hand. */
  wait(): number;
  /** Does some work and books its time. */
  spend<Result>(work: () => Result): Result;
}

/** `share` of the main thread's time, and at most `stock` milliseconds in hand. */
export function createBudget(share: number, stock: number, now = () => performance.now()): Budget {
  let inHand = stock;
  let at = now();
  const refill = (): void => {
    const time = now();
    inHand = Math.min(stock, inHand + (time - at) * share);
    at = time;
  };
  return {
    wait() {
      refill();
      return inHand > 0 ? 0 : Math.ceil(-inHand / share) + 1;
    },
    spend(work) {
      refill();
      const start = now();
      try {
        return work();
      } finally {
        inHand -= now() - start;
      }
    },
  };
}
