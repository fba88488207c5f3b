/**
 * Scenarios that don't come out yet, and why. Each must fail: the first that holds makes its test say so, and leaves this
 * list.
 */
export interface LiveFault {
  why: string;
  /** The only browser in which it fails; both when absent. */
  only?: "chromium" | "firefox";
}

export const LIVE_FAULTS: ReadonlyMap<string, LiveFault> = new Map<string, LiveFault>();
