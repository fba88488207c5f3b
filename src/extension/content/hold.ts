/**
 * Keeps a story out of sight for the moment in which it is judged, so that it isn't seen rearranging itself. A page is never
 * held back for longer: undecided, it shows.
 */
import { insert } from "./style";

/** Milliseconds in which a judgement must have come. */
const LONGEST = 300;
/** Focus, selection and scroll positions work all the same, as they don't in what is hidden. */
const RULE = "html>body{opacity:0!important}";
/** Addresses of stories: some words, or a number. Others are hardly ever rearranged. */
const WORDS = /[^-]-[^-]+-./;
const STORY = /\d{4}|\.html?$/;

function isStory(path: string): boolean {
  const whole = path.endsWith("/") ? path.slice(0, -1) : path;
  return STORY.test(path) || WORDS.test(whole.slice(whole.lastIndexOf("/") + 1));
}

/** Returns what shows the page. The rule is one of the document's own: taking it away waits for nobody. */
export function holdBack(document: Document, path: string): () => void {
  // a page that was parsed may have been seen
  if (!isStory(path) || document.readyState !== "loading") return () => undefined;
  let takeOut: (() => void) | undefined = insert(document, RULE);
  const timer = setTimeout(show, LONGEST);
  function show(): void {
    clearTimeout(timer);
    takeOut?.();
    takeOut = undefined;
  }
  return show;
}
