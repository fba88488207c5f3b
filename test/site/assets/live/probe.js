/* Measures, where the address asks for it, what a reader sees of each part: in how many frames, and for how long. */
import { isSeen, onPart, option } from "./kit.js";

const seen = [];
const shifts = [];
globalThis.probe = { seen, shifts };

/** Looks at a part in every frame, and in between as often as tasks may run, until it isn't seen any more. */
function follow(id, part) {
  const entry = { id, at: performance.now(), frames: 0, hidden: undefined };
  seen.push(entry);
  const channel = new MessageChannel();
  const look = () => {
    if (entry.hidden !== undefined) return false;
    if (isSeen(part)) return true;
    entry.hidden = performance.now();
    return false;
  };
  channel.port1.onmessage = () => look() && channel.port2.postMessage(0);
  channel.port2.postMessage(0);
  const frame = () => {
    if (!look()) return;
    entry.frames++;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

if (option("probe")) {
  onPart((id, part) => follow(id, part));
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const { value, startTime } of list.getEntries()) shifts.push({ value, at: startTime });
    }).observe({ type: "layout-shift", buffered: true });
  }
}
