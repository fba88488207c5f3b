/**
 * Scenarios that don't come out yet, and why. Each must fail: the first that holds makes its test say so, and leaves this
 * list.
 */
export interface LiveFault {
  why: string;
  /** The only browser in which it fails; both when absent. */
  only?: "chromium" | "firefox";
}

export const LIVE_FAULTS: ReadonlyMap<string, LiveFault> = new Map<string, LiveFault>([
  [
    "is judged: class-flip",
    { why: "the lock that a class sets together with the dialog outlives it", only: "chromium" },
  ],
  ["is judged: strip", { why: "a page that takes foreign attributes off its dialog shows it again" }],
  [
    "is judged: put-back&every=10",
    { why: "of a bar that is put back every ten milliseconds, copies are seen" },
  ],
  ["is judged: early-script", { why: "the lock of a dialog that is hidden by its hook alone stays" }],
  ["is judged: live-blog, /live/storm-isolde", { why: "the time of an entry is lost" }],
  [
    "goes, and what doesn't nag stays: rerender&every=10",
    {
      why: "of a list that is made anew every ten milliseconds, the nag is seen in Quiet mode",
    },
  ],
  ["a nag goes: shadow-open", { why: "the lock of a dialog in a shadow tree stays" }],
  ["a nag goes: shadow-closed", { why: "the lock of a dialog in a shadow tree stays" }],
  ["a nag goes: shadow-closed&lock=root", { why: "the lock of a dialog in a shadow tree stays" }],
  ["it is the same: shadow-closed", { why: "the lock of a dialog in a shadow tree stays" }],
  ["a nag goes: frame-letter", { why: "a form in a frame of another host, among the paragraphs, is left" }],
]);
